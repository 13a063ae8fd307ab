package import Portfolio
internal import Values
internal import Wording

/// Investment against plan, by one dimension or in one line.
package enum SummaryReport {
  package static func sheet(_ summary: Summary, _ snapshot: Snapshot) throws -> Sheet {
    let lights = try snapshot.codes(.light)
    let rows = summary.rows.isEmpty && summary.dimension == nil ? [] : summary.rows
    let totalRow = SummaryRow(key: .none, name: nil, figure: summary.total)
    let set = columns(summary, lights)
    var sheet = Sheet(
      caption: caption(summary), columns: set.declarations,
      rows: summary.total.projects == 0
        ? [] : summary.dimension == nil ? [set.cells(totalRow)] : rows.map(set.cells),
      total: total(set, totalRow, hasLabel: summary.dimension != nil), notes: notes(summary),
      facts: [
        ("period", .text(summary.period.text)), ("time_progress", .fraction(summary.timeProgress)),
        ("rule", .text(summary.rule.code)), ("measure", .text(summary.measure)),
      ], empty: ReportWords.noProjects)
    sheet.isTotalForMachines = summary.dimension == nil
    sheet.bars = Sheet.Bars("rate", against: summary.timeProgress)
    return sheet
  }

  private static func caption(_ summary: Summary) -> [Phrase] {
    let period = summary.period
    let shown: Phrase
    if period.isYearRange || period.years.count > 1 {
      shown = Phrase(period)
    } else {
      // A month or a quarter stands for the year up to its end.
      let months = Period.months(period.yearToDate, fiscal: period.fiscal)
      shown = Phrase(en: months.english, zh: months.chinese)
    }
    return [
      ReportWords.investmentAgainstPlan, shown,
      ReportWords.timeProgress(summary.timeProgress.percentText(decimals: 1)), ReportWords.rule(summary.rule.code),
    ] + (summary.measure == "reported" ? [] : [ReportWords.measure(summary.measure)])
  }

  private static func total(_ set: ColumnSet<SummaryRow>, _ row: SummaryRow, hasLabel: Bool) -> [Sheet.Cell] {
    var cells = set.cells(row)
    for (index, column) in set.declarations.enumerated() {
      if column.key == "label" { cells[index] = hasLabel ? .phrase(Heading.sum) : .unknown }
      if ["rank"].contains(column.key) { cells[index] = .unknown }
    }
    return cells
  }

  private static func columns(_ summary: Summary, _ lights: CodeList) -> ColumnSet<SummaryRow> {
    var set = ColumnSet<SummaryRow>()
    if let dimension = summary.dimension {
      let heading = Phrase(en: dimension.rawValue, zh: dimension.zh)
      if dimension != .year, dimension != .month {
        set.add("rank", Heading.rank) { .integer(optional: $0.rank) }
      }
      set.add(dimension.rawValue, heading, .machineOnly) { row in
        switch row.key {
        case .code(let code): .text(code)
        case .unallocated: .text("unallocated")
        case .none: .unknown
        }
      }
      set.add("\(dimension.rawValue)_name", heading, .machineOnly) { .name($0.name) }
      set.add("label", heading, .peopleOnly) { label($0, dimension) }
    }
    set.add("projects", Heading.projects) { .integer($0.figure.projects) }
    set.add("plan", Heading.plan) { .money(optional: $0.figure.plan) }
    // What was done in the whole year to date is what is completed: people need not read it twice.
    let isWholeYear = summary.period.isYearRange || summary.period.first == summary.period.yearToDate.lowerBound
    if !isWholeYear || summary.dimension == .month {
      set.add("period_completed", periodHeading(summary.period)) { .money(optional: $0.figure.periodCompleted) }
    } else {
      set.add("period_completed", ReportWords.periodOwn, .machineOnly) { .money(optional: $0.figure.periodCompleted) }
    }
    set.add("completed", Heading.completed) { .money(optional: $0.figure.completed) }
    set.add("remaining", Heading.remaining) { .money(optional: $0.figure.remaining) }
    set.add("rate", Heading.rate) { $0.figure.rate.map { .fraction($0) } ?? .unknown }
    set.add("gap_pp", Heading.gap) { $0.figure.gapPoints.map { .points($0) } ?? .unknown }
    set.add("light", Heading.light) { .light($0.figure.light, isProvisional: $0.figure.isProvisional, lights) }
    set.add("light_reason", Heading.lightReason, .machineOnly) { .reason($0.figure.light) }
    set.add("required_monthly", Heading.required) { .money(optional: $0.figure.requiredMonthly) }
    set.add("behind_since", Heading.behindSince) { .text(optional: $0.figure.behindSince?.text) }
    set.add("projects_not_reported", Heading.notReported) { .integer($0.figure.projectsNotReported) }
    set.add("provisional", Heading.notReported, .machineOnly) { .flag($0.figure.isProvisional) }
    set.add("projects_without_plan", Heading.withoutPlan, .machineOnly) { .integer($0.figure.projectsWithoutPlan) }
    set.add("completed_without_plan", Heading.completedWithoutPlan, .machineOnly) {
      .money(optional: $0.figure.completedWithoutPlan)
    }
    if summary.dimension == .programme { addReported(&set) }
    set.spare(["remaining", "required_monthly", "behind_since", "projects_not_reported", "reported_projects"])
    return set
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

  private static func label(_ row: SummaryRow, _ dimension: Dimension) -> Sheet.Cell {
    switch row.key {
    case .code: .name(row.name)
    case .unallocated: .phrase(dimension == .fund ? ReportWords.fundNotTold : ReportWords.unallocated)
    case .none: .phrase(ReportWords.noValue)
    }
  }

  private static func periodHeading(_ period: Period) -> Phrase {
    period.first == period.last ? ReportWords.month(period.last.month) : ReportWords.periodOwn
  }

  private static func notes(_ summary: Summary) -> [Phrase] {
    var notes: [Phrase] = []
    let total = summary.total
    if total.projectsNotReported > 0 {
      let month = ReportWords.month(summary.at.month)
      notes.append(
        ReportWords.provisional(total.projectsNotReported, month: summary.at.text, monthZh: " \(month.zh)"))
    }
    if total.projectsWithoutPlan > 0 {
      notes.append(ReportWords.withoutPlan(total.projectsWithoutPlan, of: total.projects))
    }
    if let amount = total.completedWithoutPlan {
      notes.append(ReportWords.completedWithoutPlan(Phrase(amount).en, Phrase(amount).zh))
    }
    for row in summary.rows {
      guard let name = row.name.map({ Phrase($0) }),
        let reported = row.reported.first(where: { $0.metric == "completed" && $0.threshold == nil }),
        let amount = reported.money
      else { continue }
      guard let sum = row.figure.completed else {
        notes.append(ReportWords.reportedAlone(name))
        continue
      }
      let difference = Money(fen: sum.fen - amount.fen)
      notes.append(
        reported.isWithinRounding(of: sum)
          ? ReportWords.reportedAgrees(name)
          : ReportWords.reportedDiffers(name, Phrase(difference)))
    }
    return notes
  }
}
