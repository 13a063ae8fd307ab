internal import CMiniZip

/// The bytes of one part, inflated as they are asked for, and checked when they end.
final class PartStream {
  let part: String
  private let archive: ZipArchive
  private let entry: ZipArchive.Entry
  private let limit: Int
  private var count = 0
  private var isOpen = true

  /// Throws `damaged` where there is no such part, and `tooLarge` where it says itself that it is.
  init(part: String, in archive: ZipArchive, limit: Int) throws(WorkbookFault) {
    guard let entry = archive[part] else { throw .damaged(part: part, reason: "missing") }
    if entry.inflatedBytes > UInt64(limit) { throw .tooLarge(what: part, limit: limit) }
    try archive.open(entry)
    self.part = part
    self.archive = archive
    self.entry = entry
    self.limit = limit
  }

  deinit {
    if isOpen { unzCloseCurrentFile(archive.file) }
  }

  /// How many bytes were put there; 0 at the end, once length and checksum were found right.
  func read(into buffer: UnsafeMutableRawPointer, count wanted: Int) throws(WorkbookFault) -> Int {
    guard isOpen else { return 0 }
    let read = Int(unzReadCurrentFile(archive.file, buffer, UInt32(wanted)))
    guard read >= 0 else { throw .damaged(part: part, reason: "cannot be inflated") }
    count += read
    if count > limit { throw .tooLarge(what: part, limit: limit) }
    if count > WorkbookLimits.ratioFreeBytes, count / WorkbookLimits.ratio > entry.packedBytes {
      throw .tooLarge(what: "\(part), times its size", limit: WorkbookLimits.ratio)
    }
    if read == 0 { try close() }
    return read
  }

  private func close() throws(WorkbookFault) {
    isOpen = false
    let status = unzCloseCurrentFile(archive.file)
    guard UInt64(count) == entry.inflatedBytes else { throw .damaged(part: part, reason: "shorter than it says") }
    guard status == UNZ_OK else { throw .damaged(part: part, reason: "wrong checksum") }
  }
}
