internal import Spreadsheets

#if canImport(Glibc)
  internal import Glibc
#endif

/// A file with tables in it: a text file has one, a workbook its sheets.
struct LedgerSource {
  private enum Kind {
    case text(TextEncoding?)
    case workbook(Workbook)
  }

  let path: String
  /// As a person knows it.
  let name: String
  private let kind: Kind
  /// Kept as long as it is read.
  private let input: SpooledInput?

  /// - Parameter name: `-` is standard input.
  /// - Throws: ``LedgerFault``, ``TextTableFault``, ``WorkbookFault``.
  init(_ name: String, _ options: LedgerOptions) throws {
    input = name == "-" ? try SpooledInput() : nil
    let path = input?.path ?? name
    self.path = path
    self.name = LedgerSource.shown(name)
    kind = try LedgerSource.kind(of: path, options)
  }

  private static func kind(of path: String, _ options: LedgerOptions) throws -> Kind {
    do {
      return .workbook(try Workbook(path: path))
    } catch WorkbookFault.notAWorkbook {
      // A text, then; or nothing that holds a table.
    } catch WorkbookFault.unreadable(let code) {
      throw code == ENOENT ? TextTableFault.unreadable(path: path) : LedgerFault.unreadable(path: path)
    }
    let encoding = try options.encoding.map { word in
      guard let encoding = TextEncoding(word) else { throw LedgerFault.unknownEncoding(word) }
      return encoding
    }
    return .text(encoding)
  }

  static func shown(_ name: String) -> String { name == "-" ? "stdin" : name }

  /// The tables to look at for a heading: the sheet that was asked for, else every one that is seen.
  func tables(_ sheet: String?) throws -> [any TableReader] {
    switch kind {
    case .text(let encoding): return [try TextTable(path: path, encoding: encoding)]
    case .workbook(let workbook):
      guard let sheet else {
        return try workbook.sheets.indices.filter { !workbook.sheets[$0].isHidden }.map { try workbook.reader(of: $0) }
      }
      let names = workbook.sheets.map(\.name)
      guard let index = names.firstIndex(of: sheet) ?? Int(sheet).map({ $0 - 1 }), names.indices.contains(index) else {
        throw LedgerFault.unknownSheet(sheet, known: names)
      }
      return [try workbook.reader(of: index)]
    }
  }
}
