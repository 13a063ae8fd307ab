package import Portfolio
package import Values
internal import Wording

/// How a figure of a summary came about, down to the statements.
package enum WhyReport {
  /// Of one project: the figure, how it was reckoned, and each statement with what of it counts; of a bundle the
  /// same as of a row.
  ///
  /// - Parameters:
  ///   - query: what is asked of the project alone.
  ///   - allStatements: those of other years and measures too, and all plans.
  package static func ofProject(
    _ project: ProjectRef, _ query: SummaryQuery, today: Day, allStatements: Bool, _ snapshot: Snapshot
  ) throws -> [Sheet] {
    var query = query
    (query.only, query.filter) = (project, .all)
    let each = try snapshot.summaryOfEach(query, today: today)
    guard each.map(\.project) == [project] else { return try ofRow(query, today: today, snapshot) }
    let summary = try snapshot.summary(query, today: today)
    let (month, fiscal) = (query.period.last, query.period.fiscal)
    let counted = try snapshot.reckoning(of: project, at: month, measure: query.measure)
    let version = try snapshot.plan(of: project, at: month, query.against)
    let statements = try snapshot.statements(of: project).filter {
      let isOfPeriod = $0.month <= month && query.period.years.contains(fiscal.year(of: $0.month))
      return allStatements || counted[$0.id] != nil || isOfPeriod && $0.measure == query.measure
    }
    let plans = try snapshot.plans(of: project).filter { allStatements || query.period.years.contains($0.year) }
    let isStated = statements.contains { one in
      one.measure == query.measure && one.month <= month && fiscal.year(of: one.month) == fiscal.year(of: month)
    }
    var figure = try figure(summary, how: how(summary.total, in: summary, version, isStated: isStated), snapshot)
    figure.caption.insert(
      Phrase(en: "\(project.code) \(project.name.en)", zh: "\(project.code) \(project.name.zh)"), at: 0)
    figure.facts = [("project", .text(project.code)), ("project_name", .name(project.name))] + figure.facts
    return [
      figure,
      try MoneyReport.statements(statements, counted: counted, snapshot),
      try MoneyReport.plans(plans, snapshot),
    ]
  }

  /// Of a row of a summary: the figure, and what each project contributes to it, to the fen.
  package static func ofRow(_ query: SummaryQuery, today: Day, _ snapshot: Snapshot) throws -> [Sheet] {
    let summary = try snapshot.summary(query, today: today)
    let each = try snapshot.summaryOfEach(query, today: today)
    var projects = try projects(each, summary, snapshot)
    if !each.isEmpty { projects.notes = [WhyWords.open] }
    return [try figure(summary, how: how(summary.total, in: summary, each.count), snapshot), projects]
  }

  private static func figure(_ summary: Summary, how: [Phrase], _ snapshot: Snapshot) throws -> Sheet {
    var sheet = try SummaryReport.sheet(summary, snapshot)
    (sheet.key, sheet.shape) = ("figure", .record)
    sheet.notes = how + sheet.notes
    sheet.total = nil
    sheet.bars = nil
    return sheet
  }

  /// Of every row of a summary by one dimension that is not of time: the projects that make it up, each with the part of
  /// its money that counts there, and the row's own figures under them.
  package static func ofRows(_ query: SummaryQuery, today: Day, _ snapshot: Snapshot) throws -> Sheet {
    let parts = try snapshot.summaryParts(query, today: today)
    let dimension = query.dimensions[0]
    let heading = Phrase(en: dimension.rawValue, zh: dimension.zh)
    var set = ColumnSet<Contribution>()
    set.add(dimension.rawValue, heading, .machineOnly) { SummaryReport.machineCell($0.place) }
    set.add("\(dimension.rawValue)_name", heading, .machineOnly) { .name($0.place?.name) }
    try addContribution(to: &set, sum: Heading.subtotal, snapshot)
    var rows: [Contribution] = []
    var groups: [Sheet.Group] = []
    let isSum = set.declarations.map { ["plan", "completed", "completed_without_plan"].contains($0.key) }
    for (row, members) in zip(parts.summary.rows, parts.ofRows) {
      let positions = Array(rows.count..<(rows.count + members.count))
      rows += members.map { Contribution(place: row.places.last, project: $0.project, figure: $0.row.figure) }
      var group = Sheet.Group(
        key: SummaryReport.machineCell(row.places.last), name: SummaryReport.phrase(row.places.last, dimension),
        rows: positions, count: row.figure.projects)
      let cells = set.cells(Contribution(place: row.places.last, project: nil, figure: row.figure))
      group.sums = zip(set.declarations, cells).enumerated().filter { isSum[$0.offset] }
        .map { ($0.element.0.key, $0.element.1) }
      group.subtotal = cells
      if !members.isEmpty { groups.append(group) }
    }
    var total = set.cells(Contribution(place: nil, project: nil, figure: parts.summary.total))
    for (place, column) in set.declarations.enumerated() where column.key == "label" {
      total[place] = .phrase(Heading.sum)
    }
    var sheet = Sheet(
      key: "projects", caption: [WhyWords.projects] + SummaryReport.caption(parts.summary).dropFirst(),
      columns: set.declarations, rows: rows.map(set.cells), notes: rows.isEmpty ? [] : [WhyWords.open],
      facts: SummaryReport.facts(parts.summary), empty: WhyWords.nothing)
    var whole = Sheet.Group(
      key: .unknown, name: Heading.sum, rows: Array(rows.indices), count: parts.summary.total.projects)
    whole.subtotal = total
    whole.sums = zip(set.declarations, total).enumerated().filter { isSum[$0.offset] }
      .map { ($0.element.0.key, $0.element.1) }
    sheet.grouping = Sheet.Grouping(groups: groups, whole: whole, countKey: "projects")
    if groups.count > 1 { sheet.total = total }
    return sheet
  }

  /// What a project adds to a row; without a project: the row itself.
  private struct Contribution {
    var place: SummaryRow.Place?
    let project: ProjectRef?
    let figure: Figure
  }

  private static func projects(
    _ each: [(project: ProjectRef, figure: Figure)], _ summary: Summary, _ snapshot: Snapshot
  ) throws -> Sheet {
    var set = ColumnSet<Contribution>()
    try addContribution(to: &set, sum: Heading.sum, snapshot)
    var sheet = Sheet(
      key: "projects", caption: [WhyWords.projects, ReportWords.countOf(each.count)], columns: set.declarations,
      rows: each.map { set.cells(Contribution(project: $0.project, figure: $0.figure)) }, empty: WhyWords.nothing)
    if !each.isEmpty { sheet.total = set.cells(Contribution(project: nil, figure: summary.total)) }
    return sheet
  }

  private static func addContribution(
    to set: inout ColumnSet<Contribution>, sum: Phrase, _ snapshot: Snapshot
  ) throws {
    let lights = try snapshot.codes(.light)
    set.add("code", Heading.code) { .text(optional: $0.project?.code) }
    set.add("name", Heading.name, .machineOnly) { .name($0.project?.name) }
    set.add("label", Heading.name, .peopleOnly) { row in row.project.map { .name($0.name) } ?? .phrase(sum) }
    set.add("plan", Heading.plan) { .money(optional: $0.figure.plan) }
    set.add("due", WhyWords.due) { .money(optional: $0.figure.due) }
    set.add("period_completed", ReportWords.periodOwn, .machineOnly) { .money(optional: $0.figure.periodCompleted) }
    set.add("completed", Heading.completed) { .money(optional: $0.figure.completed) }
    set.add("completed_without_plan", Heading.completedWithoutPlan) {
      .money(optional: $0.figure.completedWithoutPlan)
    }
    set.add("rate", Heading.rate) { .fraction(optional: $0.figure.rate) }
    set.add("light", Heading.light) { .light($0.figure.light, isProvisional: $0.figure.isProvisional, lights) }
    set.add("provisional", Heading.notReported, .machineOnly) { .flag($0.figure.isProvisional) }
    set.spare(["completed_without_plan", "due"])
  }
}
