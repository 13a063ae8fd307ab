internal import Portfolio
internal import Spreadsheets
internal import Values

extension Cell {
  /// The cell as a person reads it; empty where there is nothing.
  var reading: String {
    switch self {
    case .empty: ""
    case .text(let text), .error(let text), .garbled(let text): text
    case .number(let number): number.text
    case .percent(let number): "\(number.text)%"
    case .date(let day): day.text
    case .boolean(let value): value ? "TRUE" : "FALSE"
    }
  }

  /// No heading is longer, nor a title: what is has no words to look for.
  private static let longestHeading = 200

  /// A heading that a spreadsheet took for a date, as the month it was typed as.
  var headingText: String {
    if case .date(let day) = self { return "\(day.month.year)年\(day.month.month)月" }
    return String(reading.prefix(Cell.longestHeading)).trimmed
  }
}
