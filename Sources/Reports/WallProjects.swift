internal import Portfolio
internal import Values
internal import Wording

/// What opens under a project of the wall page: what is known of it, and what its figures rest on.
struct WallProjects {
  /// By project.
  let milestones: [Int: [Milestone]]
  private let parts: SummaryParts
  private let asOf: Day
  private let snapshot: Snapshot
  private let context: FilterContext
  private let obstacles: [Int: [Obstacle]]
  private let log: [Int: LogEntry]

  private var summary: Summary { parts.summary }

  init(_ parts: SummaryParts, asOf: Day, _ snapshot: Snapshot) throws {
    (self.parts, self.asOf, self.snapshot) = (parts, asOf, snapshot)
    let query = parts.summary.query
    var context = FilterContext(asOf: asOf, period: query.period, measure: query.measure, rule: query.rule)
    context.against = query.against
    self.context = context
    milestones = Dictionary(grouping: try snapshot.milestones(where: .all, context: context), by: \.project.id)
    obstacles = Dictionary(grouping: try snapshot.obstacles(where: .all, context: context), by: \.project.id)
    log = Dictionary(try snapshot.log().map { ($0.step, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Of the page's projects, as it stood at the end of the period, the first due first.
  var openObstacles: [Obstacle] {
    parts.whole.flatMap { obstacles[$0.project.id] ?? [] }.filter { $0.isOpen(at: asOf) }
      .sorted { PartialDate.precedes($0.due, $1.due) }
  }

  func projects() throws -> [String: WallChart.Project] {
    let rows = try snapshot.projects(where: .all, context: context, only: parts.whole.map(\.project.id))
    let facts = try ProjectReport.sheet(
      rows, columns: [.code, .region, .sector, .stage, .status, .responsible, .lead, .total, .start, .finish],
      period: nil, snapshot)
    let shares = Dictionary(parts.whole.map { ($0.project.id, $0.row.figure) }, uniquingKeysWith: { first, _ in first })
    var projects: [String: WallChart.Project] = [:]
    for (index, row) in rows.enumerated() {
      var known = facts
      (known.key, known.shape, known.rows) = ("project", .record, [facts.rows[index]])
      known.caption = [WallWords.facts]
      projects[row.ref.code] = try project(row, known, share: shares[row.ref.id])
    }
    return projects
  }

  private func project(_ row: ProjectRow, _ facts: Sheet, share: Figure?) throws -> WallChart.Project {
    let (ref, query) = (row.ref, summary.query)
    let counted = try counted(of: ref)
    let statements = try snapshot.statements(of: ref).filter { counted[$0.id] != nil || isOfPeriod($0) }
    let plans = try snapshot.plans(of: ref).filter { query.period.years.contains($0.year) }
    let own = milestones[ref.id] ?? []
    var how: [Phrase] = []
    if row.figure.plan != nil || row.figure.completedWithoutPlan != nil || !statements.isEmpty {
      how = WhyReport.how(
        row.figure, in: summary, try snapshot.plan(of: ref, at: summary.at, query.against),
        isStated: statements.contains { $0.measure == query.measure })
    }
    if let share, share.plan != row.figure.plan || share.completed != row.figure.completed {
      how.append(
        WallWords.share(
          share.plan.map { Phrase($0) } ?? ReportWords.noValue,
          share.completed.map { Phrase($0) } ?? ReportWords.noValue))
    }
    let steps = Set(statements.map(\.step) + plans.flatMap { $0.entries.map(\.step) } + own.map(\.step))
    var parts = [
      facts,
      try MilestoneReport.sheet(
        own, at: asOf, snapshot, key: "milestones", title: WallWords.milestones, empty: ReportWords.noMilestones,
        isOfOne: true),
      try MoneyReport.statements(statements, counted: counted, snapshot), try MoneyReport.plans(plans, snapshot),
      try MoneyReport.progress(try snapshot.progress(of: ref).filter { $0.month <= summary.at }),
      ListReport.obstacles(obstacles[ref.id] ?? [], key: "obstacles", isOfOne: true),
      try LogReport.citations(snapshot.citations(of: ref), snapshot), history(steps),
    ]
    // Of one measure all; and what was stated says the amount in its own words.
    for index in parts.indices where parts[index].key == "statements" { parts[index].hide(["measure", "amount"]) }
    for index in parts.indices {
      parts[index].isHiddenWhenEmpty = true
      parts[index].hideUnknownColumns()
      parts[index].tellOnce(["basis", "fund", "reporter", "region", "step", "year", "version", "approved", "reason"])
    }
    return WallChart.Project(id: ref.id, how: how, parts: parts)
  }

  /// How often each statement counts in what is completed; of several whole years in the sum of all.
  private func counted(of project: ProjectRef) throws -> [Int: Int] {
    let period = summary.period
    guard period.isYearRange else {
      return try snapshot.reckoning(of: project, at: summary.at, measure: summary.measure)
    }
    return try period.years.reduce(into: [:]) { counted, year in
      let month = min(period.fiscal.lastMonth(of: year), summary.at)
      let ofYear = try snapshot.reckoning(of: project, at: month, measure: summary.measure)
      counted = counted.merging(ofYear, uniquingKeysWith: +).filter { $0.value != 0 }
    }
  }

  private func isOfPeriod(_ statement: Statement) -> Bool {
    let period = summary.period
    return statement.measure == summary.measure && statement.month <= summary.at
      && period.years.contains(period.fiscal.year(of: statement.month))
  }

  private func history(_ steps: Set<Int>) -> Sheet {
    var sheet = LogReport.history(steps.sorted().compactMap { log[$0] }, changes: nil)
    sheet.key = "steps"
    sheet.caption = [WallWords.steps]
    return sheet
  }
}

extension Sheet {
  /// A column of which nothing is known says nothing; a program finds it still.
  fileprivate mutating func hideUnknownColumns() {
    for (position, column) in columns.enumerated() where column.place != .machineOnly {
      if rows.allSatisfy({ $0[position] == .unknown }), columns.count(where: { $0.place != .machineOnly }) > 1 {
        columns[position].place = .machineOnly
      }
    }
  }

  /// What several rows have in common is told above them, once.
  fileprivate mutating func tellOnce(_ keys: Set<String>) {
    guard shape == .rows, rows.count > 1 else { return }
    for (position, column) in columns.enumerated() where column.place != .machineOnly && keys.contains(column.key) {
      guard let first = rows.first?[position], rows.allSatisfy({ $0[position] == first }),
        let value = Phrase(told: first)
      else { continue }
      caption.append(Phrase(en: "\(column.heading.en) \(value.en)", zh: "\(column.heading.zh) \(value.zh)"))
      columns[position].place = .machineOnly
    }
  }
}

extension Phrase {
  /// A cell within a sentence; nil: it is none that a sentence can tell.
  fileprivate init?(told cell: Sheet.Cell) {
    switch cell {
    case .text(let text): self.init(same: text)
    case .phrase(let phrase), .word(_, let phrase, _): self = phrase
    case .integer(let number): self.init(same: String(number))
    case .date(let date): self.init(date)
    default: return nil
    }
  }
}
