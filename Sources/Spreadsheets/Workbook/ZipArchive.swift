internal import CMiniZip

/// The parts of a zip file by their names. One part can be read at a time.
final class ZipArchive {
  struct Entry {
    let name: String
    fileprivate var position: unz64_file_pos
    let packedBytes: UInt64
    let inflatedBytes: UInt64
    let isEncrypted: Bool
    /// Stored or deflated; nothing else stands in workbooks.
    let isReadable: Bool
  }

  let file: unzFile
  private var entries: [String: Entry] = [:]

  private static let mostNameBytes = 1024
  private static let encryptedFlag: UInt = 1

  /// Throws `damaged` where the directory cannot be read or a name stands twice, and `tooLarge`.
  init(path: String) throws(WorkbookFault) {
    guard let file = unzOpen64(path) else { throw .damaged(part: "", reason: "no directory at its end") }
    self.file = file
    try readDirectory()
  }

  deinit { unzClose(file) }

  /// The entry of a name, by any case of its letters.
  subscript(name: String) -> Entry? { PartName.key(name).flatMap { entries[$0] } }

  /// Makes an entry the one that is read next.
  func open(_ entry: Entry) throws(WorkbookFault) {
    if entry.isEncrypted { throw .encrypted }
    guard entry.isReadable else { throw .damaged(part: entry.name, reason: "unknown compression") }
    var position = entry.position
    guard unzGoToFilePos64(file, &position) == UNZ_OK, unzOpenCurrentFile(file) == UNZ_OK else {
      throw .damaged(part: entry.name, reason: "its header and the directory differ")
    }
  }

  private func readDirectory() throws(WorkbookFault) {
    var count = 0
    var status = unzGoToFirstFile(file)
    while status == UNZ_OK {
      count += 1
      if count > WorkbookLimits.parts { throw .tooLarge(what: "parts", limit: WorkbookLimits.parts) }
      if let entry = try currentEntry(), let key = PartName.key(entry.name) {
        guard entries.updateValue(entry, forKey: key) == nil else {
          throw .damaged(part: entry.name, reason: "stands twice")
        }
      }
      status = unzGoToNextFile(file)
    }
    guard status == UNZ_END_OF_LIST_OF_FILE else { throw .damaged(part: "", reason: "broken directory") }
  }

  /// nil for a folder, and for a name that is no part's.
  private func currentEntry() throws(WorkbookFault) -> Entry? {
    var info = unz_file_info64()
    var position = unz64_file_pos()
    var name = [CChar](repeating: 0, count: ZipArchive.mostNameBytes)
    guard unzGetCurrentFileInfo64(file, &info, &name, UInt(name.count), nil, 0, nil, 0) == UNZ_OK,
      unzGetFilePos64(file, &position) == UNZ_OK
    else { throw .damaged(part: "", reason: "broken directory") }
    let length = Int(info.size_filename)
    guard length < name.count else { return nil }
    let bytes = name[..<length].map { UInt8(bitPattern: $0) }
    guard let text = String(validating: bytes, as: UTF8.self), !text.hasSuffix("/") else { return nil }
    return Entry(
      name: text, position: position, packedBytes: info.compressed_size, inflatedBytes: info.uncompressed_size,
      isEncrypted: info.flag & ZipArchive.encryptedFlag != 0, isReadable: [0, 8].contains(info.compression_method))
  }
}
