internal import Portfolio
internal import Values
internal import Wording

extension SummaryReport {
  static func columns(_ summary: Summary, _ lights: CodeList) -> ColumnSet<SummaryRow> {
    var set = ColumnSet<SummaryRow>()
    addPlaces(&set, summary)
    set.add("projects", Heading.projects) { .integer($0.figure.projects) }
    set.add("plan", Heading.plan) { .money(optional: $0.figure.plan) }
    // What was done in the whole year to date is what is completed: people need not read it twice.
    let isWholeYear = summary.period.isYearRange || summary.period.first == summary.period.yearToDate.lowerBound
    let isByMonth = summary.query.dimensions.contains(.month)
    set.add(
      "period_completed",
      isByMonth ? SummaryWords.ofTheMonth : isWholeYear ? ReportWords.periodOwn : periodHeading(summary.period),
      !isWholeYear || isByMonth ? .everywhere : .machineOnly
    ) { .money(optional: $0.figure.periodCompleted) }
    set.add("completed", Heading.completed) { .money(optional: $0.figure.completed) }
    set.add("remaining", Heading.remaining) { .money(optional: $0.figure.remaining) }
    set.add("rate", Heading.rate) { .fraction(optional: $0.figure.rate) }
    set.add("gap_pp", Heading.gap) { .points(optional: $0.figure.gapPoints) }
    if summary.query.compares { addChanges(&set, lights) }
    set.add("light", Heading.light) { .light($0.figure.light, isProvisional: $0.figure.isProvisional, lights) }
    set.add("light_reason", Heading.lightReason, .machineOnly) { .reason($0.figure.light) }
    set.add("required_monthly", Heading.required) { .money(optional: $0.figure.requiredMonthly) }
    set.add("behind_since", Heading.behindSince) { .text(optional: $0.figure.behindSince?.text) }
    set.add("projects_not_reported", Heading.notReported) { .integer($0.figure.projectsNotReported) }
    set.add("provisional", Heading.notReported, .machineOnly) { .flag($0.figure.isProvisional) }
    set.add("projects_without_plan", Heading.withoutPlan, .machineOnly) { .integer($0.figure.projectsWithoutPlan) }
    set.add("projects_planned_elsewhere", SummaryWords.plannedElsewhere, .machineOnly) {
      .integer($0.figure.projectsPlannedElsewhere)
    }
    set.add("completed_without_plan", Heading.completedWithoutPlan, .machineOnly) {
      .money(optional: $0.figure.completedWithoutPlan)
    }
    addEvents(&set)
    if summary.query.dimensions.contains(.programme) { addReported(&set) }
    set.spare(["remaining", "required_monthly", "behind_since", "projects_not_reported", "reported_projects"])
    return set
  }

  /// The dimensions: codes and names for machines, words for people.
  static func addPlaces(_ set: inout ColumnSet<SummaryRow>, _ summary: Summary) {
    let dimensions = summary.query.dimensions
    if let last = dimensions.last, !last.isTime { set.add("rank", Heading.rank) { .integer(optional: $0.rank) } }
    for (index, dimension) in dimensions.enumerated() {
      func place(_ row: SummaryRow) -> SummaryRow.Place? { index < row.places.count ? row.places[index] : nil }
      let heading = Phrase(en: dimension.rawValue, zh: dimension.zh)
      set.add(dimension.rawValue, heading, .machineOnly) { machineCell(place($0)) }
      set.add("\(dimension.rawValue)_name", heading, .machineOnly) { .name(place($0)?.name) }
      set.add(index == dimensions.count - 1 ? "label" : "group_label", heading, .peopleOnly) { row in
        if case .code = place(row)?.key { return .name(place(row)?.name) }
        return .phrase(phrase(place(row), dimension))
      }
    }
  }

  static func machineCell(_ place: SummaryRow.Place?) -> Sheet.Cell {
    switch place?.key {
    case .code(let code): .text(code)
    case .unallocated: .text("unallocated")
    case .some(.none), nil: .unknown
    }
  }

  static func phrase(_ place: SummaryRow.Place?, _ dimension: Dimension) -> Phrase {
    switch place?.key {
    case .code(let code): place?.name.map { Phrase($0) } ?? Phrase(same: code)
    case .unallocated: dimension == .fund ? ReportWords.fundNotTold : ReportWords.unallocated
    case .some(.none), nil: ReportWords.noValue
    }
  }

  private static func addChanges(_ set: inout ColumnSet<SummaryRow>, _ lights: CodeList) {
    set.add("rate_last_month", SummaryWords.rateLastMonth, .machineOnly) {
      .fraction(optional: $0.change?.rateLastMonth)
    }
    set.add("rate_change_pp", SummaryWords.rateChange) { .points(optional: $0.change?.ratePoints) }
    set.add("rank_last_month", SummaryWords.rankLastMonth) { .integer(optional: $0.change?.rankLastMonth) }
    set.add("light_last_month", SummaryWords.lightLastMonth, .machineOnly) {
      .light($0.change?.lightLastMonth, isProvisional: false, lights)
    }
    set.add("completed_last_year", SummaryWords.completedLastYear) { .money(optional: $0.change?.completedLastYear) }
    set.add("projects_last_year", SummaryWords.projectsLastYear, .machineOnly) {
      .integer(optional: $0.change?.projectsLastYear)
    }
    set.add("growth", SummaryWords.growth) { .fraction(optional: $0.change?.growth) }
  }

  /// People read the starts and finishes of the whole in a note, and those of the rows by `--columns`.
  private static func addEvents(_ set: inout ColumnSet<SummaryRow>) {
    func add(
      _ events: @escaping (SummaryRow) -> PlannedEvents, _ keys: (String, String, String), _ words: SummaryWords.Events
    ) {
      set.add("\(keys.0)_planned", words.planned, .machineOnly) { .integer(events($0).planned) }
      set.add(keys.1, words.met, .machineOnly) { .integer(events($0).met) }
      set.add("\(keys.2)_rate", words.rate, .machineOnly) { .fraction(optional: events($0).rate) }
      set.add("\(keys.0)_due", words.due, .machineOnly) { .integer(events($0).due) }
      set.add("\(keys.1)_of_due", words.metOfDue, .machineOnly) { .integer(events($0).metOfDue) }
      set.add("\(keys.2)_rate_of_due", words.dueRate, .machineOnly) { .fraction(optional: events($0).dueRate) }
    }
    add(\.starts, ("starts", "started", "start"), SummaryWords.starts)
    add(\.finishes, ("finishes", "finished", "finish"), SummaryWords.finishes)
  }

  /// Reported totals stand beside the sums, never in them.
  private static func addReported(_ set: inout ColumnSet<SummaryRow>) {
    func value(_ row: SummaryRow, _ metric: String) -> ReportedTotal? {
      row.reported.first { $0.metric == metric && $0.threshold == nil }
    }
    set.add("reported_projects", Heading.reported) { row in
      value(row, "projects").map { .decimal($0.value.text) } ?? .unknown
    }
    for (metric, heading) in [("completed", Heading.completed), ("total", Heading.total)] {
      let both = Phrase(en: "\(heading.en) as reported", zh: "通报\(heading.zh)")
      set.add("reported_\(metric)", both) { .money(optional: value($0, metric)?.money) }
    }
    set.add("reported_difference", SummaryWords.difference, .machineOnly) { row in
      guard let sum = row.figure.completed, let stated = value(row, "completed")?.money else { return .unknown }
      return .money(Money(fen: sum.fen - stated.fen))
    }
    set.add("reported_agrees", SummaryWords.agrees, .machineOnly) { row in
      guard let sum = row.figure.completed, let stated = value(row, "completed"), stated.money != nil else {
        return .unknown
      }
      return .flag(stated.isWithinRounding(of: sum))
    }
    for metric in ["started", "finished", "signed"] {
      set.add("reported_\(metric)", Heading.reported, .machineOnly) { row in
        value(row, metric).map { .decimal($0.value.text) } ?? .unknown
      }
    }
    set.add("reported_by_threshold", Heading.threshold, .machineOnly) { row in
      let stated = row.reported.filter { $0.threshold != nil }
      return stated.isEmpty
        ? .unknown : .list(stated.map { "\($0.metric) \($0.threshold ?? "") \($0.value.text)" })
    }
  }

  private static func periodHeading(_ period: Period) -> Phrase {
    period.first == period.last ? ReportWords.month(period.last.month) : ReportWords.periodOwn
  }
}
