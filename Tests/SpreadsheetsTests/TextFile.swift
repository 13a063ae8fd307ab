import Foundation
import Spreadsheets
import Testing

/// A file of bytes, gone afterwards.
final class TextFile {
  let path: String

  init(_ bytes: [UInt8]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("luban-\(UUID().uuidString)").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static func table(
    _ bytes: [UInt8], _ encoding: TextEncoding? = nil, _ delimiter: Character? = nil
  ) throws -> (table: TextTable, rows: [TableRow]) {
    let file = try TextFile(bytes)
    let table = try TextTable(path: file.path, encoding: encoding, delimiter: delimiter)
    return (table, try table.allRows())
  }

  static func table(
    _ text: String, _ encoding: TextEncoding? = nil, _ delimiter: Character? = nil
  ) throws -> (table: TextTable, rows: [TableRow]) {
    try table(Array(text.utf8), encoding, delimiter)
  }
}

extension TextTable {
  func allRows() throws -> [TableRow] {
    var rows: [TableRow] = []
    while let row = try next() { rows.append(row) }
    return rows
  }
}

extension TextEncoding {
  /// The bytes of a text, by the C library.
  func bytes(_ text: String) throws -> [UInt8] {
    let converter = try #require(iconv_open(rawValue, "UTF-8"))
    defer { iconv_close(converter) }
    var input = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
    let written = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var (left, free) = (source.count, target.count)
        let code = iconv(converter, &from, &left, &to, &free)
        return code == -1 ? -1 : target.count - free
      }
    }
    try #require(written >= 0, "\(text) is not \(rawValue)")
    return Array(output[..<written])
  }
}

/// What a cell says, whether garbled or not.
func words(_ cells: [Cell]) -> [String] {
  cells.map { cell in
    switch cell {
    case .text(let text), .garbled(let text): text
    default: ""
    }
  }
}
