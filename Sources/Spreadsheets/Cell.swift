package import Values

/// One value of a table as its file holds it, before anyone asks what it means.
package enum Cell: Equatable, Sendable {
  case empty
  case text(String)
  /// A number of a workbook, to the 15 digits that a spreadsheet shows. A text file has only texts.
  case number(ExactDecimal)
  /// A number that its format shows as a percentage: 65 for the 0.65 that the file holds.
  case percent(ExactDecimal)
  /// A day of a workbook: a number that its format shows as a date; a time of day is left out.
  case date(Day)
  case boolean(Bool)
  /// What a formula came to that has no value: `#REF!`, `#DIV/0!`.
  case error(String)
  /// A text with bytes that are none in the file's encoding: each stands as U+FFFD.
  case garbled(String)

  package var isEmpty: Bool {
    switch self {
    case .empty: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    default: false
    }
  }
}

/// One row of a table.
package struct TableRow: Equatable, Sendable {
  /// In a text file the line on which the row begins, in a workbook the row's own number; both from 1.
  package let number: Int
  /// By column from the left; what follows the last filled one may be missing.
  package let cells: [Cell]

  package init(number: Int, cells: [Cell]) {
    self.number = number
    self.cells = cells
  }

  /// The cell of a column, from 0; beyond the last one there is nothing.
  package subscript(column: Int) -> Cell { cells.indices.contains(column) ? cells[column] : .empty }
}

/// Cells that a workbook shows as one; rows from 1, columns from 0, ends included.
package struct MergedRange: Equatable, Sendable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

/// A table that is read from its beginning to its end, a row at a time, in bounded memory.
package protocol TableReader: AnyObject {
  /// nil in a text file.
  var sheetName: String? { get }
  var merges: [MergedRange] { get }
  /// The next row, empty ones included only where the file has them; nil at the end.
  func next() throws -> TableRow?
}
