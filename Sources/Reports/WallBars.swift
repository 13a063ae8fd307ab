internal import Portfolio
internal import Values
internal import Wording

/// The bars of the wall page, district by district.
enum WallBars {
  /// More bars than these nobody reads; the projects with the largest plans are drawn.
  private static let mostProjects = 120
  /// So many of them fill a column of a sheet of paper.
  private static let mostOfAPart = 28

  /// Over the years of the period, as everything stands at its end.
  static func bars(
    _ parts: SummaryParts, _ milestones: [Int: [Milestone]], asOf: Day, _ snapshot: Snapshot
  ) throws -> WallChart.Bars {
    let fiscal = parts.summary.period.fiscal
    let years = parts.summary.period.years
    let window = Period.months(
      fiscal.firstMonth(of: years.lowerBound)...fiscal.lastMonth(of: years.upperBound), fiscal: fiscal)
    let all = parts.whole.sorted { $0.project.code < $1.project.code }
    let sheet = try GanttReport.sheet(
      all.flatMap { milestones[$0.project.id] ?? [] }, over: window, at: asOf, snapshot)
    guard case .bars(let timeline)? = sheet.picture else {
      return WallChart.Bars(caption: [PictureWords.gantt, Phrase(window)], parts: [], notes: [WallWords.noBars])
    }
    let largest = parts.whole.sorted {
      ($0.row.figure.plan ?? .zero, $1.project.code) > ($1.row.figure.plan ?? .zero, $0.project.code)
    }
    let drawable = Set(timeline.lines.map(\.code))
    let drawn = Set(largest.map(\.project.code).filter(drawable.contains).prefix(mostProjects))
    var bars = WallChart.Bars(caption: sheet.caption, parts: [], notes: sheet.notes)
    if drawn.count < drawable.count {
      bars.notes.append(WallWords.barsLeft(drawable.count - drawn.count, drawn: drawn.count))
    }
    let lines = Dictionary(timeline.lines.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    for (row, projects) in zip(parts.summary.rows, parts.ofRows) {
      let codes = projects.map(\.project.code).filter { drawn.contains($0) && seen.insert($0).inserted }.sorted()
      let name = SummaryReport.phrase(row.places.first, .region)
      let runs = (codes.count + mostOfAPart - 1) / mostOfAPart
      for run in 0..<runs {
        var part = timeline
        part.lines = codes[codes.count * run / runs..<codes.count * (run + 1) / runs].compactMap { lines[$0] }
        var sheet = Sheet(key: "bars", caption: [name, ReportWords.countOf(codes.count)], columns: [])
        sheet.picture = .bars(part)
        bars.parts.append(sheet)
      }
    }
    return bars
  }
}
