import Foundation

/// Entered lines on disk, each behind a line `#` and its second since 1970, as readline and bash write them.
///
/// Shells that run side by side append to the one file; none ever rewrites it.
struct HistoryFile {
  var path: String

  struct Entry: Equatable {
    var line: String
    var time: Int
  }

  /// Only the end of a long history is read, so that a prompt does not wait for years of it.
  private static let tailBytes = 2 << 20
  /// How often, every 10 ms, a lock is asked for: another shell, stopped while it wrote, must not stop us.
  private static let lockAttempts = 20

  /// `$XDG_STATE_HOME/luban/history`, else under `~/.local/state`; nothing without a home.
  static func standard(environment: [String: String]) -> HistoryFile? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return HistoryFile(path: state + "/luban/history")
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return HistoryFile(path: home + "/.local/state/luban/history")
  }

  /// The newest entries, oldest first. No file is no entries.
  func entries(limit: Int) throws(HistoryFailure) -> [Entry] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return [] }
      throw HistoryFailure(path: path, code: errno)
    }
    defer { close(file) }
    // Half of what another shell appends must not be read.
    lock(file, LOCK_SH)
    let (bytes, isWhole) = try tail(of: file)
    return Array(Self.parse(bytes, isWhole: isWhole, limit: limit).suffix(limit))
  }

  func append(_ entry: Entry) throws(HistoryFailure) {
    try makeFolders()
    let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw HistoryFailure(path: path, code: errno) }
    defer { close(file) }
    lock(file, LOCK_EX)
    // A full disk may have cut the last entry short.
    let mending = endsUnfinished(file) ? "\n" : ""
    var bytes = Array("\(mending)#\(entry.time)\n\(entry.line)\n".utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw HistoryFailure(path: path, code: errno) }
      bytes = bytes.dropFirst(count)
    }
  }

  /// A line that itself looks like a time is a line if it stands behind one.
  static func parse(_ bytes: [UInt8], isWhole: Bool = true, limit: Int = .max / 2) -> [Entry] {
    var entries: [Entry] = []
    var time: Int?
    var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
    // The tail of a long file may begin within a line.
    if !isWhole { lines = lines.dropFirst() }
    for line in lines.suffix(2 * limit).lazy.map({ String(decoding: $0, as: UTF8.self) }) {
      if time == nil, line.hasPrefix("#"), let stamp = Int(line.dropFirst()) {
        time = stamp
      } else {
        entries.append(Entry(line: line, time: time ?? 0))
        time = nil
      }
    }
    return entries
  }

  private func tail(of file: Int32) throws(HistoryFailure) -> ([UInt8], isWhole: Bool) {
    let size = lseek(file, 0, SEEK_END)
    let start = max(0, Int(size) - Self.tailBytes)
    var bytes = [UInt8](repeating: 0, count: max(0, Int(size) - start))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(file, buffer.baseAddress?.advanced(by: filled), buffer.count - filled, off_t(start + filled))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw HistoryFailure(path: path, code: errno) }
      if count == 0 { break }
      filled += count
    }
    return (Array(bytes.prefix(filled)), start == 0)
  }

  private func endsUnfinished(_ file: Int32) -> Bool {
    var last: UInt8 = 0
    let size = lseek(file, 0, SEEK_END)
    return size > 0 && pread(file, &last, 1, size - 1) == 1 && last != UInt8(ascii: "\n")
  }

  private func lock(_ file: Int32, _ kind: Int32) {
    for _ in 0..<Self.lockAttempts where flock(file, kind | LOCK_NB) != 0 && errno == EWOULDBLOCK {
      usleep(10_000)
    }
  }

  private func makeFolders() throws(HistoryFailure) {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      // Asked first: above one's own home, some systems refuse even what exists already.
      guard access(folder, F_OK) != 0, mkdir(folder, 0o700) != 0, errno != EEXIST else { continue }
      throw HistoryFailure(path: folder, code: errno)
    }
  }
}

/// A history that cannot be read or written; `code` is an errno.
struct HistoryFailure: Error, Equatable {
  var path: String
  var code: Int32
}
