package import Reports
import Values
import Wording

/// The wall page: one file of HTML for a screen, a projector and a sheet of A3, without script and without network.
///
/// What opens does so by `details`; what is closed stays closed on paper. Figures of the overview, the ranking and the
/// lists bear what a program reads: `data-key`, and `data-value` where the value is known.
package struct WallRenderer: Sendable {
  package init() {}

  package func output(_ chart: WallChart, layout: Layout) -> Output {
    let page = WallPage(chart, layout)
    let title = MarkupText.escaped(page.text(chart.title))
    let head = [
      "<!DOCTYPE html>", "<html lang=\"\(layout.language == .zh ? "zh-CN" : "en")\">", "<head>",
      "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" "
        + "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">",
      "<meta name=\"viewport\" content=\"width=device-width\">", "<title>\(title)</title>", "<style>",
      WallStyle.text, "</style>", "</head>", "<body>", "<header>", "<h1>\(title)</h1>",
      "<p>\(page.line(chart.caption))</p>", "</header>", "<main>",
    ]
    let lines = head + page.overview + page.ranking + page.laggards + page.bars + ["</main>", "</body>", "</html>"]
    return .text(lines.map { $0 + "\n" }.joined())
  }
}

/// What the sections of the page have in common.
struct WallPage {
  let chart: WallChart
  let layout: Layout

  init(_ chart: WallChart, _ layout: Layout) { (self.chart, self.layout) = (chart, layout) }

  func text(_ phrase: Phrase) -> String { phrase.text(in: layout.language) }

  /// Parts of a line, escaped.
  func line(_ parts: [Phrase]) -> String {
    MarkupText.escaped(parts.map(text).filter { !$0.isEmpty }.joined(separator: " · "))
  }

  /// A heading, its first part apart from the others.
  func heading(_ level: Int, _ sheet: Sheet, _ words: PeopleText) -> String {
    let name = sheet.caption.first.map(words.text) ?? ""
    let caption = words.caption(of: sheet)
    let rest = caption.hasPrefix(name + " · ") ? String(caption.dropFirst(name.count + 3)) : ""
    let small = rest.isEmpty ? "" : " <small>\(MarkupText.escaped(rest))</small>"
    return "<h\(level)>\(MarkupText.escaped(name))\(small)</h\(level)>"
  }

  func notes(_ notes: [Phrase]) -> [String] {
    notes.map { "<p class=\"notes\">\(MarkupText.escaped(text($0)))</p>" }
  }

  /// Where the project is told of; nil: it is none of the page's.
  func anchor(_ code: Sheet.Cell) -> String? {
    guard case .text(let code) = code else { return nil }
    return chart.projects[code].map { "p\($0.id)" }
  }

  /// What a program reads of a cell; a value that is unknown has none.
  func data(_ key: String, _ cell: Sheet.Cell) -> String {
    let value: String? =
      switch MachineText(cell, in: layout.language) {
      case .none: nil
      case .words(let text), .number(let text), .date(let text): text
      case .flag(let flag): flag ? "true" : "false"
      case .list(let items): items.joined(separator: ";")
      }
    return " data-key=\"\(key)\"" + (value.map { " data-value=\"\(MarkupText.escaped($0))\"" } ?? "")
  }

  /// What a cell shows: lights as chips, whose words and lightness tell them apart without colour.
  func content(_ cell: Sheet.Cell, in column: Int, _ words: PeopleText) -> String {
    let text = MarkupText.escaped(words.text(cell, in: column))
    guard case .word(_, _, let tone) = cell, let name = HTMLTable.name(of: tone) else { return text }
    return "<span class=\"chip \(name)\">\(text)</span>"
  }
}
