/// Why a workbook, or one of its sheets, cannot be read.
package enum WorkbookFault: Error, Equatable, Sendable {
  /// Neither an XLSX nor an old workbook: HTML or text with a workbook's ending, another office's document, an XLSB.
  case notAWorkbook
  /// A workbook of the format before 2007 (`.xls`, `.et`), or one that holds no XLSX in such a container.
  case oldFormat
  /// It opens with a password only.
  case encrypted
  /// A part (`xl/worksheets/sheet1.xml`; empty: the zip file itself) contradicts itself or its checksum.
  case damaged(part: String, reason: String)
  /// More of something (named in English) than is read.
  case tooLarge(what: String, limit: Int)
  /// It has no sheet with rows; there may be charts.
  case noSheets
  /// The system refused the file, with its `errno`; a folder or a pipe is EINVAL.
  case unreadable(Int32)
}

/// A fault of a part, before the part's name is told.
enum PartFault: Error, Equatable {
  case damaged(String)
  case tooLarge(String, Int)

  /// The part is something else than what it should be.
  static func otherRoot(_ root: PartElement) -> PartFault { .damaged("not a \(root.rawValue)") }

  func fault(in part: String) -> WorkbookFault {
    switch self {
    case .damaged(let reason): .damaged(part: part, reason: reason)
    case .tooLarge(let what, let limit): .tooLarge(what: what, limit: limit)
    }
  }
}

/// What the text of an error cell says where it is not the workbook's own, so that it can be told in words.
package enum CellFault {
  /// The program that wrote the file never reckoned the formula.
  package static let formulaWithoutValue = "formula without a value"
  /// More than the 32,767 characters that a cell may hold.
  package static let textTooLong = "text too long"
  /// The cell names a shared text that is not there.
  package static let textMissing = "text missing"
  /// Neither a number nor what else its type promises.
  package static let notAValue = "not a value"
}
