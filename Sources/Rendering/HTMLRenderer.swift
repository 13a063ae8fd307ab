package import Reports
import Wording

/// One page for the browser and for paper: every part with its caption, its picture, its table and its notes.
///
/// It stands by itself: no script, nothing from elsewhere. A table's headings are repeated on each sheet of paper.
package struct HTMLRenderer: Renderer {
  package init() {}

  package func output(_ answer: Answer, layout: Layout) -> Output {
    let parts = answer.partsForPeople
    let title = parts.first.map { PeopleText($0, layout: layout).caption(of: $0) } ?? ""
    let lines =
      Self.head(title, layout.language) + parts.flatMap { Self.section($0, layout, heading: 1) } + [
        "</body>", "</html>",
      ]
    return .text(lines.map { $0 + "\n" }.joined())
  }

  /// All before the content: nothing is loaded from elsewhere, and no script runs.
  static func head(_ title: String, _ language: Language, style: String = "") -> [String] {
    [
      "<!DOCTYPE html>", "<html lang=\"\(language == .zh ? "zh-CN" : "en")\">", "<head>",
      "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
      "<meta name=\"viewport\" content=\"width=device-width\">", "<title>\(MarkupText.escaped(title))</title>",
      "<style>", Self.style + (style.isEmpty ? "" : "\n" + style), "</style>", "</head>", "<body>",
    ]
  }

  private static let style = """
    body { margin: 2em auto; max-width: 75em; padding: 0 1em; font: 15px/1.5 sans-serif; color: #1f2933; }
    h1 { font-size: 1.3em; margin: 1.5em 0 0.5em; }
    h1 small { font-size: 0.7em; font-weight: normal; color: #52606d; }
    h2 { font-size: 1em; margin: 1.2em 0 0.2em; }
    figure { margin: 1em 0; overflow-x: auto; }
    svg { max-width: 100%; height: auto; }
    table { border-collapse: collapse; margin: 0.5em 0; }
    th, td { padding: 0.25em 0.75em; text-align: left; vertical-align: top; border-bottom: 1px solid #d5dbe1; }
    thead th { border-bottom: 2px solid #52606d; }
    td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    tr.group th, tr.sum td { font-weight: bold; }
    tr.sum td { border-top: 1px solid #52606d; }
    .whole, .good, .warning, .bad { white-space: nowrap; }
    .good { color: #17613a; } .warning { color: #855c00; } .bad { color: #b01f1f; font-weight: bold; }
    .faint, .notes { color: #52606d; }
    .letter { white-space: pre-wrap; }
    @page { margin: 12mm; }
    @media print {
      body { margin: 0; max-width: none; font-size: 9pt; }
      th, td { padding: 0.15em 0.5em; }
      tr, figure { break-inside: avoid; }
    }
    """

  /// One part with its caption as a heading of this level; nil: the caption stands elsewhere.
  static func section(_ sheet: Sheet, _ layout: Layout, heading: Int?) -> [String] {
    let words = PeopleText(sheet, layout: layout)
    var lines = ["<section>"]
    let caption = words.caption(of: sheet)
    if !caption.isEmpty, let heading {
      let name = sheet.caption.first.map(words.text) ?? ""
      let rest = caption.hasPrefix(name + " · ") ? String(caption.dropFirst(name.count + 3)) : ""
      lines.append(
        rest.isEmpty
          ? "<h\(heading)>\(MarkupText.escaped(caption))</h\(heading)>"
          : "<h\(heading)>\(MarkupText.escaped(name)) <small>\(MarkupText.escaped(rest))</small></h\(heading)>")
    }
    if let svg = sheet.svg(words, layout, isAlone: false) {
      lines += ["<figure>", String(svg.dropLast()), "</figure>"]
    }
    if sheet.rows.isEmpty {
      lines.append("<p>\(MarkupText.escaped(words.text(sheet.empty)))</p>")
    } else {
      switch sheet.shape {
      case .rows: lines += HTMLTable(sheet, words).lines
      case .record: lines += HTMLTable.records(sheet, words)
      case .letters:
        lines += words.letters(of: sheet).flatMap {
          ["<h2>\(MarkupText.escaped($0.heading))</h2>", "<p class=\"letter\">\(MarkupText.escaped($0.text))</p>"]
        }
      }
    }
    lines += sheet.notes.map { "<p class=\"notes\">\(MarkupText.escaped(words.text($0)))</p>" }
    return lines + ["</section>"]
  }
}
