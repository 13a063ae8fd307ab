internal import Foundation

/// Writes one file of comma-separated values (RFC 4180), line by line through a small buffer; lines end with a line
/// feed, as everywhere in the registry's output.
final class CSVFile {
  private let path: String
  private let handle: FileHandle
  private var buffer: [UInt8] = []

  private static let bufferBytes = 1 << 16
  private static let quote = UInt8(ascii: "\"")
  /// What makes quotes necessary: a quote, a comma, the ends of a line.
  private static let special: Set<UInt8> = [quote, UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r")]

  /// - Throws: ``FolderExport/Fault/cannotWrite(_:)``.
  init(making path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw FolderExport.Fault.cannotWrite(path) }
    self.path = path
    handle = file
  }

  /// - Throws: ``FolderExport/Fault/cannotWrite(_:)``, as `close` does.
  func write(_ fields: [String]) throws {
    for (index, field) in fields.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      append(field)
    }
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= CSVFile.bufferBytes { try flush() }
  }

  /// Everything is on the disk when this returns.
  func close() throws {
    try flush()
    try wordingFaults {
      try handle.synchronize()
      try handle.close()
    }
  }

  private func flush() throws {
    try wordingFaults { try handle.write(contentsOf: buffer) }
    buffer.removeAll(keepingCapacity: true)
  }

  private func wordingFaults(_ body: () throws -> Void) throws {
    do { try body() } catch { throw FolderExport.Fault.cannotWrite(path) }
  }

  private func append(_ field: String) {
    guard field.utf8.contains(where: CSVFile.special.contains) else {
      buffer += field.utf8
      return
    }
    buffer.append(CSVFile.quote)
    for byte in field.utf8 {
      if byte == CSVFile.quote { buffer.append(byte) }
      buffer.append(byte)
    }
    buffer.append(CSVFile.quote)
  }
}
