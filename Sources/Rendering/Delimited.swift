import Reports
import Wording

/// What CSV and TSV share: lines of fields for programs and spreadsheets.
struct Delimited {
  let separator: String
  /// How a row of one empty field is written: bare, it would read as no row at all.
  let loneEmpty: String
  /// One field as the format quotes or escapes it.
  let field: (String) -> String

  func render(_ answer: Answer, layout: Layout) -> String {
    let parts = answer.parts.map { part($0, in: layout.language) }.filter { !$0.isEmpty }
    return (layout.byteOrderMark ? "\u{FEFF}" : "") + parts.joined(separator: "\n")
  }

  private func part(_ sheet: Sheet, in language: Language) -> String {
    let columns = sheet.machineColumns
    guard !columns.isEmpty else { return "" }
    var text = line(columns.map { sheet.columns[$0].key })
    for row in sheet.rows {
      text += line(columns.map { Self.plain(MachineText(row.cell($0), in: language)) })
    }
    return text
  }

  private func line(_ fields: [String]) -> String {
    if fields == [""] { return loneEmpty + "\n" }
    return fields.map(field).joined(separator: separator) + "\n"
  }

  private static func plain(_ value: MachineText) -> String {
    switch value {
    case .none: ""
    case .words(let text): defused(text)
    case .number(let text), .date(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .list(let items): defused(items.joined(separator: ";"))
    }
  }

  /// Text that a spreadsheet would run as a formula, with an apostrophe before it (OWASP, CSV injection);
  /// full-width signs count too, since Excel in East Asia takes them for the plain ones. Text that begins
  /// so already gets one more, so that taking one off always gives the text back.
  private static func defused(_ text: String) -> String {
    let text = DisplayWidth.withoutControls(text)
    switch text.unicodeScalars.first(where: { $0 != "'" }) {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return "'" + text
    default: return text
    }
  }
}
