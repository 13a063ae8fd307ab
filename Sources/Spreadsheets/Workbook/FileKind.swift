#if canImport(Glibc)
  internal import Glibc
#endif

/// What a file is by its first bytes, whatever its name says.
enum FileKind: Equatable {
  case zip
  /// The container of Office before 2007, and of encrypted workbooks since.
  case compound(isEncrypted: Bool)
  case other

  /// A zip file without entries begins otherwise, and is no workbook.
  private static let zipSign: [UInt8] = [0x50, 0x4B, 3, 4]
  private static let compoundSign: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// The name in a compound file's directory under which a package lies encrypted, in UTF-16.
  private static let encryptedName: [UInt8] = ("EncryptedPackage\0".utf8).flatMap { [$0, 0] as [UInt8] }
  private static let directoryEntryBytes = 128

  /// Throws `unreadable`.
  init(path: String) throws(WorkbookFault) {
    guard let file = fopen(path, "rbe") else { throw .unreadable(errno) }
    defer { fclose(file) }
    var status = stat()
    guard fstat(fileno(file), &status) == 0 else { throw .unreadable(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(EINVAL) }
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var count = fread(&buffer, 1, buffer.count, file)
    if count == 0, ferror(file) != 0 { throw .unreadable(errno) }
    let start = buffer[..<count]
    if start.starts(with: FileKind.zipSign) {
      self = .zip
      return
    }
    guard start.starts(with: FileKind.compoundSign) else {
      self = .other
      return
    }
    while count > 0 {
      if FileKind.namesEncryptedPackage(buffer[..<count]) {
        self = .compound(isEncrypted: true)
        return
      }
      count = fread(&buffer, 1, buffer.count, file)
    }
    self = .compound(isEncrypted: false)
  }

  /// Directory entries lie on multiples of their size, a name at the front of each.
  private static func namesEncryptedPackage(_ bytes: ArraySlice<UInt8>) -> Bool {
    stride(from: 0, to: bytes.count, by: directoryEntryBytes).contains { offset in
      bytes[offset] == encryptedName[0] && bytes[offset...].starts(with: encryptedName)
    }
  }
}
