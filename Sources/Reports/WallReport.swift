package import Portfolio
package import Values
internal import Wording

/// The wall page: every number on it is one of the summary, the curve or the milestones.
package enum WallReport {
  /// Of so many red and yellow lights each has a line of its own; the others stand under their districts.
  private static let mostLaggards = 60
  private static let mostObstacles = 12

  /// - Parameters:
  ///   - query: its dimensions are not looked at: districts are ranked.
  ///   - filter: the words of the filter as they were typed; empty: none.
  package static func chart(
    _ query: SummaryQuery, filter: String, today: Day, _ snapshot: Snapshot
  ) throws -> WallChart {
    var query = query
    query.dimensions = [.region]
    let parts = try snapshot.summaryParts(query, today: today)
    let summary = parts.summary
    let asOf = min(summary.at.last, today)
    let lines = try WallLines(summary, snapshot)
    let page = try WallProjects(parts, asOf: asOf, snapshot)
    return WallChart(
      title: WallWords.title(try snapshot.setting(.name)),
      caption: SummaryReport.caption(summary) + [ReportWords.asOf(asOf.text)]
        + (filter.isEmpty ? [] : [WallWords.filter(filter)]),
      headline: lines.headline(summary), lights: lights(parts, try snapshot.codes(.light)),
      awaited: try awaited(summary, parts, today, snapshot),
      silent: lines.projects(
        parts.whole.filter { $0.row.figure.isProvisional }, key: "silent",
        caption: [WallWords.silent], empty: ReportWords.allReported),
      obstacles: obstacles(page.openObstacles),
      curve: try CurveReport.sheet(try snapshot.curve(query, today: today), snapshot),
      ranking: lines.ranking(parts),
      reckonings: zip(summary.rows, parts.ofRows).map { WhyReport.how($0.figure, in: summary, $1.count) },
      laggards: laggards(parts, lines), bars: try WallBars.bars(parts, page.milestones, asOf: asOf, snapshot),
      projects: try page.projects())
  }

  private static func lights(_ parts: SummaryParts, _ names: CodeList) -> Sheet {
    var set = ColumnSet<(light: Sheet.Cell, count: Int)>()
    set.add("light", Heading.light) { $0.light }
    set.add("projects", Heading.projects) { .integer($0.count) }
    func count(_ colour: Light.Colour?) -> Int { parts.whole.count { $0.row.figure.light?.colour == colour } }
    let none = Sheet.Cell.word(code: "none", WallWords.noLight, .faint)
    let rows =
      Light.Colour.allCases.map { (light: Sheet.Cell.colour($0, names), count: count($0)) }
      + [(light: none, count: count(nil))]
    return Sheet(key: "lights", caption: [WallWords.lights], columns: set.declarations, rows: rows.map(set.cells))
  }

  private static func awaited(
    _ summary: Summary, _ parts: SummaryParts, _ today: Day, _ snapshot: Snapshot
  ) throws -> Sheet {
    let within = summary.query.filter.isAll ? nil : Set(parts.whole.map(\.project.id))
    let all = try snapshot.reporting(of: summary.at, within: within)
    let waiting = all.filter(\.isAwaited)
    var sheet = ReportingReport.sheet([waiting], of: [summary.at], on: today)
    sheet.key = "awaited"
    sheet.caption = [WallWords.awaited(Phrase(summary.at)), ReportWords.countOf(waiting.count)]
    sheet.empty = all.isEmpty ? WallWords.nobodyReports : WallWords.nobodyAwaited
    return sheet
  }

  private static func obstacles(_ open: [Obstacle]) -> Sheet {
    var sheet = ListReport.obstacles(Array(open.prefix(mostObstacles)), key: "obstacles")
    // Their dates tell it; the state is that of today.
    sheet.hide(["id", "category", "state", "resolved"])
    sheet.caption = [ReportWords.openObstacles, ReportWords.countOf(open.count)]
    if open.count > mostObstacles { sheet.notes.append(WallWords.obstaclesLeft(open.count - mostObstacles)) }
    return sheet
  }

  /// Red before yellow, and of one colour the furthest behind first.
  private static func laggards(_ parts: SummaryParts, _ lines: WallLines) -> Sheet {
    func rank(_ part: SummaryParts.Part) -> (Int, Ratio) {
      (part.row.figure.light?.colour == .red ? 0 : 1, part.row.figure.gapPoints ?? .zero)
    }
    let behind = parts.whole.filter { $0.row.figure.light.map { $0.colour != .green } ?? false }
      .sorted { rank($0) < rank($1) }
    var sheet = lines.projects(
      Array(behind.prefix(mostLaggards)), key: "laggards",
      caption: [WallWords.laggards, ReportWords.countOf(behind.count)], empty: ReportWords.noLaggards)
    if behind.count > mostLaggards { sheet.notes.append(WallWords.laggardsLeft(behind.count - mostLaggards)) }
    return sheet
  }
}

extension Sheet {
  /// People need not see the columns of these keys.
  mutating func hide(_ keys: Set<String>) {
    for index in columns.indices where keys.contains(columns[index].key) { columns[index].place = .machineOnly }
  }
}
