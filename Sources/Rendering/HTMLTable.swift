import Reports
import Wording

/// The rows of a sheet as a table of HTML.
struct HTMLTable {
  private let sheet: Sheet
  private let words: PeopleText
  private let shown: [Int]
  private let natures: [ColumnNature]
  private let anchor: (Sheet.Cell) -> String?

  /// - Parameter anchor: where on the page the project is told of whose code stands in the column `project`.
  init(_ sheet: Sheet, _ words: PeopleText, anchor: @escaping (Sheet.Cell) -> String? = { _ in nil }) {
    (self.sheet, self.words, self.anchor) = (sheet, words, anchor)
    shown = sheet.peopleColumns
    natures = shown.map { column in ColumnNature(of: sheet.rows.lazy.map { $0.cell(column) }) }
  }

  var lines: [String] {
    var lines = ["<table>"]
    if sheet.hasHeadings {
      let headings = zip(shown, natures).map { column, nature in
        "<th scope=\"col\"\(nature.isNumeric ? " class=\"number\"" : "")>"
          + "\(MarkupText.escaped(words.heading(column, of: sheet)))</th>"
      }
      lines += ["<thead>", "<tr>\(headings.joined())</tr>", "</thead>"]
    }
    lines.append("<tbody>")
    for line in sheet.linesForPeople {
      switch line.kind {
      case .title(let title):
        lines.append(
          "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(shown.count)\">"
            + "\(MarkupText.escaped(words.text(title)))</th></tr>")
      case .row: lines.append("<tr>\(cells(line.cells) { words.text($0, in: $1) })</tr>")
      case .subtotal, .total:
        let texts = cells(line.cells) { cell, column in
          let nature = shown.firstIndex(of: column).map { natures[$0] } ?? .words
          return words.total(cell, in: column, under: nature)
        }
        lines.append("<tr class=\"sum\">\(texts)</tr>")
      }
    }
    return lines + ["</tbody>", "</table>"]
  }

  private func cells(_ cells: [Sheet.Cell], _ text: (Sheet.Cell, Int) -> String) -> String {
    zip(shown, natures).map { column, nature in
      let cell = cells.cell(column)
      let content = text(cell, column)
      let breaks = nature.isNumeric || !Self.isWhole(content) ? nil : "whole"
      let classes = [nature.isNumeric ? "number" : nil, breaks, Self.tone(of: cell)].compactMap { $0 }
      let mark = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
      let target = sheet.columns[column].key == "project" ? anchor(cell) : nil
      let shown = target.map { "<a href=\"#\($0)\">\(Self.text(content))</a>" } ?? Self.text(content)
      return "<td\(mark)>\(shown)</td>"
    }.joined()
  }

  /// Each row by itself, its headings beside its values.
  static func records(_ sheet: Sheet, _ words: PeopleText) -> [String] {
    sheet.rows.flatMap { row -> [String] in
      let lines = sheet.peopleColumns.map { column -> String in
        let mark = tone(of: row.cell(column)).map { " class=\"\($0)\"" } ?? ""
        return "<tr><th scope=\"row\">\(MarkupText.escaped(words.heading(column, of: sheet)))</th>"
          + "<td\(mark)>\(text(words.text(row.cell(column), in: column)))</td></tr>"
      }
      return ["<table>", "<tbody>"] + lines + ["</tbody>", "</table>"]
    }
  }

  /// A date or a code is not broken at its hyphens.
  private static func isWhole(_ text: String) -> Bool {
    (2...24).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
  }

  private static func text(_ text: String) -> String {
    MarkupText.escaped(text).escaping { ["\n", "\u{2028}", "\u{2029}"].contains($0) ? "<br>" : nil }
  }

  private static func tone(of cell: Sheet.Cell) -> String? {
    guard case .word(_, _, let tone) = cell else { return nil }
    return name(of: tone)
  }

  /// The class of a tone; nil: it has none.
  static func name(of tone: Sheet.Tone) -> String? {
    switch tone {
    case .plain: nil
    case .good: "good"
    case .warning: "warning"
    case .bad: "bad"
    case .faint: "faint"
    }
  }
}
