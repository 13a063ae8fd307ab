package import Portfolio
internal import Values
internal import Wording

/// Everything about one project.
package enum ShowReport {
  package static func answer(
    _ ref: ProjectRef, context: FilterContext, _ snapshot: Snapshot
  ) throws -> Answer {
    let project = try snapshot.project(ref)
    let milestones = try snapshot.milestones(of: ref)
    var list = try MilestoneReport.sheet(
      milestones, at: context.asOf, snapshot, key: "milestones", title: ReportWords.milestones,
      empty: ReportWords.noMilestones, isOfOne: true, hasLinks: true)
    list.notes = try MilestoneReport.earned(milestones, of: ref, at: context.asOf, snapshot)
    var parts = [
      try record(project, milestones, context, snapshot), list,
      try MoneyReport.plans(snapshot.plans(of: ref), snapshot),
      try MoneyReport.months(ref, snapshot),
      try MoneyReport.estimates(snapshot.estimates(of: ref)),
      try ListReport.memberships(snapshot.memberships(of: ref), snapshot),
      try MoneyReport.progress(snapshot.progress(of: ref)),
      ListReport.obstacles(try snapshot.obstacles(of: ref), key: "obstacles", isOfOne: true),
      LogReport.notes(try snapshot.notes(of: ref)),
      try LogReport.citations(snapshot.citations(of: ref), snapshot),
    ]
    // A person sees what there is; a machine finds every key.
    for index in parts.indices where parts[index].rows.isEmpty { parts[index].isHiddenWhenEmpty = true }
    return Answer(parts)
  }

  /// What every project should have: its absence is worth a line.
  private static let expected: Set<String> = ["region_name", "stage", "responsible", "total", "plan", "completed"]

  private static func record(
    _ project: Project, _ milestones: [Milestone], _ context: FilterContext, _ snapshot: Snapshot
  ) throws -> Sheet {
    let row = try snapshot.projects(where: .all, context: context, only: [project.id]).first
    let stage = try snapshot.stage(of: project.ref, at: context.asOf)
    let lights = try snapshot.codes(.light)
    var set = ColumnSet<Project>()
    set.add("id", Heading.id, .machineOnly) { .integer($0.id) }
    set.add("code", Heading.code) { .text($0.ref.code) }
    set.add("national", Heading.national) { .text(optional: $0.national) }
    set.add("name", Heading.name) { .text($0.ref.name.zh) }
    set.add("name_en", Heading.nameEn) { .english($0.ref.name) }
    set.add("aliases", Heading.aliases) { $0.aliases.isEmpty ? .unknown : .list($0.aliases) }
    set.add("parent", Heading.parent) { .text(optional: $0.parent.map { "\($0.code) \($0.name.zh)" }) }
    set.add("children", Heading.children) { $0.children.isEmpty ? .unknown : .list($0.children.map(\.code)) }
    try addClassification(&set, snapshot)
    set.add("stage", Heading.stage) { _ in .word(stage) }
    let overlapping = row?.overlapping ?? []
    if !overlapping.isEmpty {
      set.add("under_way", Heading.stages, .peopleOnly) { _ in
        .phrase(.joined(overlapping.map { Phrase($0.name) }, by: ", "))
      }
    }
    set.add("overlapping", Heading.stages, .machineOnly) { _ in
      overlapping.isEmpty ? .unknown : .list(overlapping.map(\.code))
    }
    set.add("total", Heading.total) { _ in .money(optional: row?.total) }
    set.add("plan", Heading.plan) { _ in .money(optional: row?.figure.plan) }
    set.add("completed", Heading.completed) { _ in
      .money(optional: row?.figure.completed ?? row?.figure.completedWithoutPlan)
    }
    set.add("rate", Heading.rate) { _ in row?.figure.rate.map { .fraction($0) } ?? .unknown }
    let stated = try snapshot.progress(of: project.ref).stated(by: context.asOf)
    set.add("earned", MilestoneWords.earned) { _ in .fraction(optional: row?.earned) }
    if let stated {
      set.add("physical_shown", MilestoneWords.physical, .peopleOnly) { _ in
        .text("\(stated.share.percentText(decimals: 1)) (\(stated.month.text))")
      }
    }
    set.add("physical", MilestoneWords.physical, .machineOnly) { _ in .fraction(optional: stated?.share) }
    set.add("physical_month", MilestoneWords.physical, .machineOnly) { _ in .text(optional: stated?.month.text) }
    set.add("light", Heading.light) { _ in
      .light(row?.figure.light, isProvisional: row?.figure.isProvisional ?? false, lights)
    }
    set.add("light_reason", Heading.lightReason) { _ in .reason(row?.figure.light) }
    set.add("light_since", Heading.lightSince) { _ in .text(optional: row?.figure.lightSince?.text) }
    set.add("behind_since", Heading.behindSince) { _ in .text(optional: row?.figure.behindSince?.text) }
    set.add("required_monthly", Heading.required) { _ in .money(optional: row?.figure.requiredMonthly) }
    set.add("start", Heading.start) { _ in .date(optional: row?.start) }
    set.add("finish", Heading.finish) { _ in .date(optional: row?.finish) }
    set.add("registered", Heading.registered) { .date(optional: $0.registered) }
    set.add("doubtful", Heading.doubtful) { .text(optional: $0.doubtful) }
    set.add("tags", Heading.tags) { $0.tags.isEmpty ? .unknown : .list($0.tags) }
    let period = try context.period ?? snapshot.latestPeriod(context.asOf, measure: context.measure)
    let cells = set.cells(project)
    var columns = set.declarations
    // A person looks at what is known; of the rest only at what should be.
    for (index, cell) in cells.enumerated() where cell == .unknown && !expected.contains(columns[index].key) {
      columns[index].place = .machineOnly
    }
    return Sheet(
      key: "project", shape: .record,
      caption: [Phrase(project.ref.name), Phrase(period)], columns: columns, rows: [cells],
      facts: [("period", .text(period.text))])
  }

  private static func addClassification(_ set: inout ColumnSet<Project>, _ snapshot: Snapshot) throws {
    let regions = try snapshot.codes(.region)
    let sectors = try snapshot.codes(.sector)
    let clusters = try snapshot.codes(.cluster)
    let natures = try snapshot.codes(.nature)
    let lifecycles = try snapshot.codes(.lifecycle)
    let statuses = try snapshot.codes(.status)
    set.add("region", Heading.region, .machineOnly) { project in
      project.regions.isEmpty ? .unknown : .text(project.regions.map(\.code).joined(separator: ";"))
    }
    set.add("region_name", Heading.region) { project in
      guard !project.regions.isEmpty else { return .unknown }
      let names = project.regions.map { region in
        let name = Phrase(regions.name(region.code))
        let weight = region.weight.map { "=\($0)" } ?? ""
        return project.regions.count > 1 ? Phrase(en: name.en + weight, zh: name.zh + weight) : name
      }
      return .phrase(.joined(names, by: "; "))
    }
    set.add("sector", Heading.sector, .machineOnly) { .text(optional: $0.sector) }
    set.add("sector_name", Heading.sector) { .name($0.sector.map(sectors.name)) }
    set.add("cluster", Heading.cluster, .machineOnly) { .text(optional: $0.cluster) }
    set.add("cluster_name", Heading.cluster) { .name($0.cluster.map(clusters.name)) }
    set.add("nature", Heading.nature) { .word($0.nature.flatMap { natures[code: $0] }) }
    set.add("lifecycle", Heading.lifecycle) { .word($0.lifecycle.flatMap { lifecycles[code: $0] }) }
    set.add("responsible", Heading.responsible) { .text(optional: $0.responsible) }
    set.add("lead", Heading.lead) { .text(optional: $0.lead) }
    set.add("officer", Heading.officer) { .text(optional: $0.officer) }
    set.add("scale", Heading.scale) { .text(optional: $0.scale) }
    set.add("description", Heading.description) { .text(optional: $0.description) }
    set.add("status", Heading.status) { .word(statuses[code: $0.status], .status($0.status)) }
    set.add("status_date", Heading.statusDate) { .date(optional: $0.statusDate) }
    set.add("status_reason", Heading.reason) { .text(optional: $0.statusReason) }
  }
}
