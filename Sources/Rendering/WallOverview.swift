import Reports
import Values
import Wording

extension WallPage {
  /// What is read from afar: the figures of the whole, the curve, the lights, and for whom the office still waits.
  var overview: [String] {
    ["<section class=\"overview\">"] + tiles + ["<div class=\"pair\">"] + curve + ["<div>"] + lights
      + list(chart.awaited) + silent + list(chart.obstacles) + ["</div>", "</div>", "</section>"]
  }

  /// What stands small under another figure rather than by itself.
  private static let beside = [
    "rate": "time_progress", "light": "light_reason", "projects": "projects_without_plan",
  ]

  private var tiles: [String] {
    let sheet = chart.headline
    guard let row = sheet.rows.first else { return [] }
    let words = PeopleText(sheet, layout: layout)
    let shown = sheet.peopleColumns
    let small = Set(shown.compactMap { Self.beside[sheet.columns[$0].key] })
    let tiles = shown.filter { !small.contains(sheet.columns[$0].key) }.map { column -> String in
      let key = sheet.columns[column].key
      let below = shown.first { sheet.columns[$0].key == Self.beside[key] }
      return "<div><dt>\(heading(column, of: sheet))</dt>\(figure(row, column, words))"
        + (below.map { under(row, $0, sheet, words) } ?? "") + "</div>"
    }
    return ["<dl class=\"tiles\" id=\"headline\">"] + tiles + ["</dl>", "<div class=\"remarks\">"]
      + notes(sheet.notes) + ["</div>"]
  }

  private func heading(_ column: Int, of sheet: Sheet) -> String {
    MarkupText.escaped(text(sheet.columns[column].heading))
  }

  private func figure(_ row: [Sheet.Cell], _ column: Int, _ words: PeopleText) -> String {
    let cell = row.cell(column)
    let key = chart.headline.columns[column].key
    var unit = ""
    if case .money = cell, let symbol = words.amounts[column]?.unit {
      unit = "<small>\(MarkupText.escaped(text(Phrase(en: symbol.symbolEn, zh: symbol.symbolZh))))</small>"
    }
    return "<dd\(data(key, cell))>\(content(cell, in: column, words))\(unit)</dd>"
  }

  /// A reason says what it is; a number has its name before it.
  private func under(_ row: [Sheet.Cell], _ column: Int, _ sheet: Sheet, _ words: PeopleText) -> String {
    let cell = row.cell(column)
    let name = if case .phrase = cell { "" } else { heading(column, of: sheet) + " " }
    return "<dd class=\"under\"\(data(sheet.columns[column].key, cell))>"
      + "\(name)\(content(cell, in: column, words))</dd>"
  }

  private var curve: [String] {
    let words = PeopleText(chart.curve, layout: layout)
    let picture =
      chart.curve.svg(words, layout, isAlone: false)
      ?? "<p>\(MarkupText.escaped(text(chart.curve.empty)))</p>\n"
    return ["<figure id=\"curve\">", heading(2, chart.curve, words), String(picture.dropLast()), "</figure>"]
  }

  /// One bar of all projects, parted by their lights, over the counts in words.
  private var lights: [String] {
    let sheet = chart.lights
    let words = PeopleText(sheet, layout: layout)
    func count(_ row: [Sheet.Cell]) -> Int { if case .integer(let count) = row.cell(1) { count } else { 0 } }
    let shares = sheet.rows.filter { count($0) > 0 }.map { row in
      guard case .word(_, _, let tone) = row.cell(0) else { return "" }
      return "<i class=\"\(HTMLTable.name(of: tone) ?? "faint")\" style=\"flex-grow:\(count(row))\"></i>"
    }
    let counts = sheet.rows.map { row -> String in
      let code = if case .word(let code, _, _) = row.cell(0) { code } else { "" }
      return "<li>\(content(row.cell(0), in: 0, words)) "
        + "<b data-light=\"\(MarkupText.escaped(code))\"\(data("projects", row.cell(1)))>\(count(row))</b></li>"
    }
    let bar = "<div class=\"shares\">\(shares.joined())</div>"
    return [heading(2, sheet, words), bar, "<ul class=\"counts\">"] + counts + ["</ul>"]
  }

  /// The projects with a plan of which nothing is stated, by name.
  private var silent: [String] {
    guard let label = chart.silent.columns.firstIndex(where: { $0.key == "label" }), !chart.silent.rows.isEmpty else {
      return []
    }
    let words = PeopleText(chart.silent, layout: layout)
    let names = chart.silent.rows.map { row -> String in
      let name = MarkupText.escaped(words.text(row.cell(label), in: label))
      return row.last.flatMap(anchor).map { "<a href=\"#\($0)\">\(name)</a>" } ?? name
    }
    let title = line(chart.silent.caption + [Phrase(en: "\(names.count)", zh: "\(names.count) 个")])
    return [
      "<details id=\"silent\"><summary>\(title)</summary>",
      "<p>\(names.joined(separator: layout.language == .zh ? "、" : ", "))</p>", "</details>",
    ]
  }

  /// A short list under its heading.
  func list(_ sheet: Sheet) -> [String] {
    let words = PeopleText(sheet, layout: layout)
    let head = ["<div class=\"list\" id=\"\(sheet.key)\">", heading(2, sheet, words)]
    guard !sheet.rows.isEmpty else { return head + ["<p>\(MarkupText.escaped(text(sheet.empty)))</p>", "</div>"] }
    return head + HTMLTable(sheet, words, anchor: anchor).lines + notes(sheet.notes) + ["</div>"]
  }
}
