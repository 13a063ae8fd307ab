internal import Portfolio
internal import Spreadsheets

/// One file of a folder, read from its beginning to its end a row at a time.
final class FolderTable {
  private let table: TextTable
  private let headings: FolderHeadings

  /// - Throws: ``FolderImport/Fault``, ``TableFault``, or ``RowError/notUTF8(line:)`` for the heading.
  init(folder: String, file: FolderFile) throws {
    let path = folder + "/" + file.name
    table = try readingTables { try TextTable(path: path, encoding: .utf8, delimiter: ",") }
    guard let row = try FolderTable.nextFilled(table) else { throw FolderImport.Fault.noHeading(file: file.name) }
    let columns = try FolderTable.texts(of: row).map { $0.trimmed.lowercased() }
    let strangers = columns.filter { !file.columns.contains($0) }
    guard strangers.isEmpty else {
      throw FolderImport.Fault.unknownColumns(file: file.name, strangers, known: file.columns)
    }
    if let twice = columns.first(where: { name in columns.count { $0 == name } > 1 }) {
      throw FolderImport.Fault.repeatedColumn(file: file.name, twice)
    }
    headings = FolderHeadings(columns)
  }

  /// The next row; a line with nothing on it is none.
  func next() throws -> FolderRow? {
    guard let row = try FolderTable.nextFilled(table) else { return nil }
    do {
      let texts = try FolderTable.texts(of: row)
      let isLonger = row.cells.dropFirst(headings.count).contains { !$0.isEmpty }
      return FolderRow(
        line: row.number, headings: headings, values: texts,
        fault: isLonger ? .tooManyFields(known: headings.count, found: texts.count) : nil)
    } catch {
      return FolderRow(line: row.number, headings: headings, values: [], fault: error)
    }
  }

  private static func nextFilled(_ table: TextTable) throws -> TableRow? {
    try readingTables {
      while let row = try table.next() {
        if !row.cells.isEmpty { return row }
      }
      return nil
    }
  }

  private static func texts(of row: TableRow) throws(RowError) -> [String] {
    var texts: [String] = []
    texts.reserveCapacity(row.cells.count)
    for cell in row.cells {
      switch cell {
      case .text(let text): texts.append(text)
      case .garbled: throw .notUTF8(line: row.number)
      default: texts.append("")
      }
    }
    return texts
  }
}
