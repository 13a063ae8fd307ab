import Reports
import Values
import Wording

/// The ranking of districts: each opens to its projects, and a project to what its figures rest on.
extension WallPage {
  var ranking: [String] {
    let sheet = chart.ranking
    let words = PeopleText(sheet, layout: layout)
    let head = ["<section id=\"ranking\">", heading(2, sheet, words)]
    guard let grouping = sheet.grouping, !grouping.groups.isEmpty else {
      return head + ["<p>\(MarkupText.escaped(text(sheet.empty)))</p>", "</section>"]
    }
    let rows = WallRows(self, sheet, words)
    var told: Set<String> = []
    var lines = head + ["<div class=\"grid\" style=\"\(rows.style)\">", rows.headings]
    for (index, group) in grouping.groups.enumerated() {
      lines += [
        "<details class=\"district\"\(data("region", group.key))><summary>"
          + rows.cells(group.subtotal ?? []) + "</summary>"
      ]
      if chart.reckonings.indices.contains(index) { lines += reckoning(chart.reckonings[index]) }
      for row in group.rows { lines += project(sheet.rows[row], rows, isFirst: &told) }
      lines.append("</details>")
    }
    if let total = sheet.total { lines.append("<div class=\"line sum\">\(rows.cells(total, isSum: true))</div>") }
    return lines + ["</div>"] + notes(sheet.notes) + ["</section>"]
  }

  /// A project that belongs to several districts is told of in the first, and the others lead there.
  private func project(_ row: [Sheet.Cell], _ rows: WallRows, isFirst told: inout Set<String>) -> [String] {
    guard case .text(let code)? = row.last, let project = chart.projects[code] else { return [] }
    let cells = rows.cells(row)
    let mark = data("code", .text(code))
    guard told.insert(code).inserted else {
      return [
        "<details class=\"project\"\(mark)><summary>\(cells)</summary>",
        "<p class=\"notes\"><a href=\"#p\(project.id)\">\(MarkupText.escaped(text(WallWords.told)))</a></p></details>",
      ]
    }
    let parts = project.parts.filter { !($0.isHiddenWhenEmpty && $0.rows.isEmpty) }
    // The mark stands on what is hidden: whoever follows a link to it has the project opened, not only its district.
    return [
      "<details class=\"project\"\(mark)><summary>\(cells)</summary>", "<div class=\"told\" id=\"p\(project.id)\">",
    ] + reckoning(project.how) + ["<div class=\"parts\">"] + parts.flatMap(part) + ["</div>", "</div>", "</details>"]
  }

  /// The unit in which districts state their figures holds for all of a project, so that they are compared at a glance.
  private func part(_ sheet: Sheet) -> [String] {
    var layout = layout
    layout.unit = layout.unit ?? (layout.language == .zh ? .wan : .million)
    let words = PeopleText(sheet, layout: layout)
    let body = sheet.shape == .record ? HTMLTable.records(sheet, words) : HTMLTable(sheet, words).lines
    return ["<div>" + heading(3, sheet, words) + body.joined() + "</div>"]
  }

  private func reckoning(_ how: [Phrase]) -> [String] {
    guard !how.isEmpty else { return [] }
    let lines = how.map { "<li>\(MarkupText.escaped(text($0)))</li>" }
    return ["<ul class=\"how\">\(lines.joined())</ul>"]
  }

  /// Red and yellow lights, each leading to its project.
  var laggards: [String] {
    let sheet = chart.laggards
    let words = PeopleText(sheet, layout: layout)
    let head = ["<section id=\"laggards\">", heading(2, sheet, words)]
    guard !sheet.rows.isEmpty else { return head + ["<p>\(MarkupText.escaped(text(sheet.empty)))</p>", "</section>"] }
    let rows = WallRows(self, sheet, words)
    let lines = sheet.rows.map { row in
      "<div class=\"line\"\(data("code", row.last ?? .unknown))>\(rows.cells(row, leadsOn: true))</div>"
    }
    return head + ["<div class=\"grid\" style=\"\(rows.style)\">", rows.headings] + lines
      + ["</div>"] + notes(sheet.notes) + ["</section>"]
  }

  var bars: [String] {
    let bars = chart.bars
    let name = bars.caption.first.map(text) ?? ""
    let parts = bars.parts.flatMap { sheet -> [String] in
      guard case .bars(let timeline)? = sheet.picture else { return [] }
      let words = PeopleText(sheet, layout: layout)
      let drawing = TimelineDrawing(timeline: timeline, words: words, heading: [], width: 860).drawing()
      let description = PictureWords.description(
        bars: timeline.lines.count, from: timeline.first.text, to: timeline.last.text)
      let svg = drawing.markup(
        title: sheet.caption.map(text).joined(separator: " · "), description: text(description),
        language: layout.language == .zh ? "zh-CN" : "en")
      return ["<figure>", heading(3, sheet, words), String(svg.dropLast()), "</figure>"]
    }
    return [
      "<section id=\"bars\">",
      "<h2>\(MarkupText.escaped(name)) <small>\(line(Array(bars.caption.dropFirst())))</small></h2>",
      "<div class=\"columns\">",
    ] + parts + ["</div>"] + notes(bars.notes) + ["</section>"]
  }
}
