internal import Spreadsheets

/// What makes a file no table that could be read.
package enum TableFault: Error, Equatable {
  case unreadable(path: String)
  /// A workbook where a text was expected.
  case workbook
  /// A workbook of the kind of XLS, which is not read.
  case oldWorkbook
  case binary
  case openQuote(line: Int)
  case recordTooLong(line: Int)
  case noConverter
}

extension TableFault {
  init(_ fault: TextTableFault) {
    self =
      switch fault {
      case .unreadable(let path): .unreadable(path: path)
      case .binary(.workbook): .workbook
      case .binary(.oldWorkbook): .oldWorkbook
      case .binary(.other): .binary
      case .openQuote(let line): .openQuote(line: line)
      case .recordTooLong(let line): .recordTooLong(line: line)
      case .noConverter: .noConverter
      }
  }
}

/// The errors of files stay below this door: the shell may not know the room that reads them.
func readingTables<T>(_ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch let fault as TextTableFault {
    throw TableFault(fault)
  }
}
