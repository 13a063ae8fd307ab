internal import Portfolio
internal import Values

/// Why a row of a folder was not taken.
package enum RowError: Error, Equatable {
  case missing(column: String)
  case badValue(column: String, value: String)
  case tooManyFields(known: Int, found: Int)
  /// It has bytes that are no UTF-8.
  case notUTF8(line: Int)
}

/// Which heading stands over which place.
final class FolderHeadings: Sendable {
  let count: Int
  private let places: [String: Int]

  init(_ columns: [String]) {
    count = columns.count
    places = Dictionary(zip(columns, columns.indices), uniquingKeysWith: { first, _ in first })
  }

  subscript(column: String) -> Int? { places[column] }
}

/// One row of a file in the registry's own headings: values by heading, empty ones unknown.
struct FolderRow {
  let line: Int
  /// What is wrong with the row as a whole: more fields than headings tell of a comma that was not quoted.
  let fault: RowError?
  private let headings: FolderHeadings
  private let values: [String]

  init(line: Int, headings: FolderHeadings, values: [String], fault: RowError? = nil) {
    self.line = line
    self.headings = headings
    self.values = values
    self.fault = fault
  }

  subscript(column: String) -> String? { cell(column).map(CellText.read) }

  /// A cell as it was written, without the blanks around it.
  func cell(_ column: String) -> String? {
    guard let place = headings[column], place < values.count, !values[place].isEmpty else { return nil }
    let value = values[place].trimmed
    return value.isEmpty ? nil : value
  }

  func required(_ column: String) throws -> String {
    guard let value = self[column], !value.isEmpty else { throw RowError.missing(column: column) }
    return value
  }

  func date(_ column: String) throws -> PartialDate? { try self[column].map { try PartialDate(parsing: $0) } }
  func requiredDate(_ column: String) throws -> PartialDate { try PartialDate(parsing: required(column)) }

  func month(_ column: String) throws -> Month? {
    try self[column].map { text in
      guard let month = Month(FullWidth.folded(text)) else { throw RowError.badValue(column: column, value: text) }
      return month
    }
  }

  func integer(_ column: String) throws -> Int? {
    try self[column].map { text in
      guard let number = Int(text) else { throw RowError.badValue(column: column, value: text) }
      return number
    }
  }

  func amount(_ column: String) throws -> StatedAmount? { try self[column].map { try MoneyParser.parse($0) } }

  func flag(_ column: String) throws -> Bool? {
    try self[column].map { text in
      switch text.lowercased() {
      case "yes", "true", "1", "是": return true
      case "no", "false", "0", "否": return false
      default: throw RowError.badValue(column: column, value: text)
      }
    }
  }
}
