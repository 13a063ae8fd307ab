import Reports
import Values
import Wording

/// Lines of one sheet on a common grid, so that what opens between them leaves the columns straight.
struct WallRows {
  private let page: WallPage
  private let sheet: Sheet
  private let words: PeopleText
  private let shown: [Int]
  private let numeric: Set<Int>

  init(_ page: WallPage, _ sheet: Sheet, _ words: PeopleText) {
    (self.page, self.sheet, self.words) = (page, sheet, words)
    shown = sheet.peopleColumns
    let lines = sheet.linesForPeople.filter { !$0.cells.isEmpty }
    numeric = Set(shown.filter { column in ColumnNature(of: lines.lazy.map { $0.cells.cell(column) }).isNumeric })
  }

  /// The widths of the columns, and how far the year has gone.
  var style: String {
    var style = "--columns:\(template)"
    if let progress = page.chart.headline.columns.firstIndex(where: { $0.key == "time_progress" }),
      case .fraction(let time)? = page.chart.headline.rows.first?.cell(progress)
    {
      style += ";--time:\(Self.percent(time))"
    }
    return style
  }

  private var template: String {
    shown.map { column in
      switch sheet.columns[column].key {
      case "rank": "3em"
      case "label": "minmax(14em,2.6fr)"
      case "rate": "minmax(9em,1.4fr)"
      case "light_reason": "minmax(11em,1.8fr)"
      case "light", "gap_pp", "projects", "projects_not_reported": "minmax(4.5em,.6fr)"
      case "required_monthly": "minmax(8.5em,1fr)"
      default: "minmax(6em,.9fr)"
      }
    }.joined(separator: " ")
  }

  var headings: String {
    let cells = shown.map { column in
      "<span\(numeric.contains(column) ? " class=\"number\"" : "")>"
        + "\(MarkupText.escaped(words.heading(column, of: sheet)))</span>"
    }
    return "<div class=\"line head\">\(cells.joined())</div>"
  }

  /// - Parameters:
  ///   - isSum: what has no sum is left empty.
  ///   - leadsOn: the name leads to where the project is told of.
  func cells(_ row: [Sheet.Cell], isSum: Bool = false, leadsOn: Bool = false) -> String {
    shown.map { column in
      let key = sheet.columns[column].key
      let cell = row.cell(column)
      let isName = key == "label"
      var content =
        isSum && cell == .unknown && !numeric.contains(column) ? "" : page.content(cell, in: column, words)
      if key == "rate", case .fraction(let rate) = cell {
        content = "<i class=\"bar\" style=\"--share:\(Self.percent(rate))\"></i>" + content
      }
      // Of one project it is no news that it is one.
      if key == "projects", row.last != .unknown { content = "" }
      if isName, case .text(let code)? = row.last {
        content = "<small>\(MarkupText.escaped(code))</small> " + content
        if leadsOn, let anchor = page.anchor(.text(code)) { content = "<a href=\"#\(anchor)\">\(content)</a>" }
      }
      let kind =
        numeric.contains(column)
        ? " class=\"number\"" : isName ? " class=\"name\"" : key == "light_reason" ? " class=\"reason\"" : ""
      return "<span\(kind)\(isName ? "" : page.data(key, cell))>\(content)</span>"
    }.joined()
  }

  /// For a length: a rate beyond the whole is as long as the whole, and the number beside it says so.
  private static func percent(_ share: Ratio) -> String {
    min(max(share, .zero), .one).times(100).decimalText(places: 1) + "%"
  }
}
