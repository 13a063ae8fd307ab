import Foundation

/// Lines from a file, a pipe, or a terminal without readline: no prompt, no echo.
final class PlainReader {
  /// The number of the line that `next` gave last, from 1; for `file:line:` in errors.
  private(set) var lineNumber = 0

  enum Failure: Error, Equatable {
    /// With an errno.
    case unreadable(Int32)
    /// Something that is no text goes on for ever: better to say so than to fill the memory.
    case tooLong(line: Int)
  }

  private let descriptor: Int32
  private let longestLine: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  private static let chunk = 1 << 16
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(descriptor: Int32 = STDIN_FILENO, longestLine: Int = 64 << 20) {
    self.descriptor = descriptor
    self.longestLine = longestLine
  }

  /// The lines of a file; nil where there is none that can be read.
  convenience init?(path: String) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    self.init(descriptor: descriptor)
    closesAtEnd = true
  }

  private var closesAtEnd = false

  deinit { if closesAtEnd { close(descriptor) } }

  /// The next line without its end, LF or CRLF; nothing at the end. Bytes that are no UTF-8 come as U+FFFD.
  func next() throws(Failure) -> String? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return line(buffer[start..<end])
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return line(buffer[start...])
      }
      guard buffer.count - start <= longestLine else { throw .tooLong(line: lineNumber + 1) }
      // Nothing is searched twice, or a line of many chunks would take the square of their number.
      searched = buffer.count - start
      buffer.removeSubrange(..<start)
      start = 0
      try fill()
    }
  }

  private func line(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    if lineNumber == 0, bytes.starts(with: Self.byteOrderMark) { bytes = bytes.dropFirst(3) }
    if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
    lineNumber += 1
    return String(decoding: bytes, as: UTF8.self)
  }

  private func fill() throws(Failure) {
    let descriptor = self.descriptor
    var chunk = [UInt8](repeating: 0, count: Self.chunk)
    var count = 0
    repeat {
      count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    } while count < 0 && errno == EINTR
    guard count >= 0 else { throw .unreadable(errno) }
    isAtEnd = count == 0
    buffer += chunk.prefix(count)
  }
}
