package import Portfolio
internal import Values
internal import Wording

/// What wants doing: due, overdue, not reported, reporters to be chased, lights, flags, obstacles, last steps.
package enum TodayReport {
  private static let mostSteps = 5

  package static func answer(_ context: FilterContext, filter: Filter, _ snapshot: Snapshot) throws -> Answer {
    let milestones = try snapshot.milestones(where: filter.and(.not(.flag(.cancelled))), context: context)
    func those(_ state: MilestoneStanding.State) -> [Milestone] {
      milestones.filter { $0.standing(at: context.asOf).state == state }
    }
    var parts = [
      try MilestoneReport.sheet(
        those(.due), at: context.asOf, snapshot, key: "due", title: ReportWords.due, empty: ReportWords.nothingFallsDue),
      try MilestoneReport.sheet(
        those(.overdue), at: context.asOf, snapshot, key: "overdue", title: ReportWords.overdue,
        empty: ReportWords.nothingOverdue),
    ]
    let period = try context.period ?? snapshot.latestPeriod(context.asOf)
    do {
      let rows = try snapshot.projects(where: filter, context: context)
      let lit = rows.filter { $0.figure.light != nil && $0.figure.light?.colour != .green }
      let silent = rows.filter { $0.figure.projects == 1 && $0.figure.isProvisional }
      parts.append(try list(silent, "not_reported", ReportWords.notReported, ReportWords.allReported, period, snapshot))
      parts.append(try awaited(context.asOf, filter, Set(rows.map(\.ref)), snapshot))
      parts.append(try list(lit, "laggards", ReportWords.laggards, ReportWords.noLaggards, period, snapshot))
    }
    let flagged = try snapshot.projects(where: filter.and(.flag(.doubtful)), context: context)
    var set = ColumnSet<ProjectRow>()
    set.add("code", Heading.code) { .text($0.ref.code) }
    set.add("name", Heading.name) { .text($0.ref.name.zh) }
    set.add("doubtful", Heading.doubtful) { .text(optional: $0.doubtful) }
    parts.append(
      Sheet(
        key: "flagged", caption: [ReportWords.flagged, ReportWords.countOf(flagged.count)], columns: set.declarations,
        rows: flagged.map(set.cells), empty: ReportWords.nothingFlagged))
    let open = try snapshot.obstacles(where: filter, context: context).filter(\.isOpen)
    var obstacles = ListReport.obstacles(open, key: "obstacles")
    obstacles.caption = [ReportWords.openObstacles, ReportWords.countOf(open.count)]
    parts.append(obstacles)
    var log = LogReport.history(try snapshot.log(limit: mostSteps), changes: nil)
    log.key = "steps"
    log.caption = [ReportWords.lastSteps]
    parts.append(log)
    return Answer(parts)
  }

  /// The reporters to be chased; under a filter those that owe a figure of a project it lets through.
  private static func awaited(
    _ today: Day, _ filter: Filter, _ projects: Set<ProjectRef>, _ snapshot: Snapshot
  ) throws -> Sheet {
    let month = try snapshot.reportingMonth(on: today)
    let awaited = try snapshot.reporting(of: month).filter {
      $0.isAwaited && (filter == .all || !projects.isDisjoint(with: $0.unreported))
    }
    return ChaseReport.awaited(awaited, of: month, on: today, key: "reporters")
  }

  private static func list(
    _ rows: [ProjectRow], _ key: String, _ title: Phrase, _ empty: Phrase, _ period: Period, _ snapshot: Snapshot
  ) throws -> Sheet {
    let lights = try snapshot.codes(.light)
    var set = ColumnSet<ProjectRow>()
    set.add("code", Heading.code) { .text($0.ref.code) }
    set.add("name", Heading.name) { .text($0.ref.name.zh) }
    set.add("region_name", Heading.region) { .phrase(.joined($0.regions.map { Phrase($0.name) }, by: "; ")) }
    set.add("rate", Heading.rate) { $0.figure.rate.map { .fraction($0) } ?? .unknown }
    set.add("light", Heading.light) { .light($0.figure.light, isProvisional: $0.figure.isProvisional, lights) }
    set.add("light_reason", Heading.lightReason) { .reason($0.figure.light) }
    set.add("behind_since", Heading.behindSince) { .text(optional: $0.figure.behindSince?.text) }
    set.add("required_monthly", Heading.required) { .money(optional: $0.figure.requiredMonthly) }
    var sheet = Sheet(
      key: key, caption: [title, Phrase(period), ReportWords.countOf(rows.count)], columns: set.declarations,
      rows: rows.map(set.cells), empty: empty)
    sheet.bars = Sheet.Bars("rate", against: period.timeProgress)
    return sheet
  }
}
