package import Portfolio
internal import Values
internal import Wording

/// Obstacles, programmes and clusters.
package enum ListReport {
  package static func obstacles(
    _ obstacles: [Obstacle], key: String = "rows", isOfOne: Bool = false
  ) -> Sheet {
    let states: [Obstacle.State: Phrase] = [
      .raised: Heading.raised, .inHand: Heading.inHand, .resolved: Heading.resolved,
      .reportedBack: Heading.reportedBack,
    ]
    var set = ColumnSet<Obstacle>()
    set.add("id", Heading.id) { .integer($0.id) }
    set.add("project", Heading.code, isOfOne ? .machineOnly : .everywhere) { .text($0.project.code) }
    set.add("project_name", Heading.projectName, isOfOne ? .machineOnly : .everywhere) { .text($0.project.name.zh) }
    set.add("title", Heading.title) { .text($0.title) }
    set.add("category", Heading.category) { .text(optional: $0.category) }
    set.add("owner", Heading.owner) { .text(optional: $0.owner) }
    set.add("due", Heading.due) { .date(optional: $0.due) }
    set.add("state", Heading.state) { obstacle in
      .word(
        code: obstacle.state.rawValue, states[obstacle.state] ?? Heading.raised, obstacle.isOpen ? .warning : .good)
    }
    set.add("raised", Heading.raised) { .date(optional: $0.dates[.raised]) }
    set.add("in_hand", Heading.inHand, .machineOnly) { .date(optional: $0.dates[.inHand]) }
    set.add("resolved", Heading.resolved) { .date(optional: $0.dates[.resolved]) }
    set.add("reported_back", Heading.reportedBack, .machineOnly) { .date(optional: $0.dates[.reportedBack]) }
    set.add("words", Heading.words, .machineOnly) { .text(optional: $0.words) }
    return Sheet(
      key: key, caption: [ReportWords.obstacles, ReportWords.countOf(obstacles.count)], columns: set.declarations,
      rows: obstacles.map(set.cells), empty: ReportWords.noObstacles)
  }

  /// The lists with what was reported of each, one column a metric; by threshold beside.
  package static func programmes(_ snapshot: Snapshot) throws -> Sheet {
    let programmes = try snapshot.programmes()
    var counts: [Int: Int] = [:]
    var totals: [Int: [ReportedTotal]] = [:]
    for programme in programmes {
      counts[programme.id] = try snapshot.programmeMembers(programme).count
      totals[programme.id] = try snapshot.reportedTotals(of: programme)
    }
    func stated(_ programme: Programme, _ metric: String) -> ReportedTotal? {
      totals[programme.id]?.first { $0.metric == metric && $0.threshold == nil }
    }
    var set = ColumnSet<Programme>()
    set.add("name", Heading.programme) { .text($0.name.zh) }
    set.add("name_en", Heading.nameEn, .machineOnly) { .text($0.name.en) }
    set.add("year", Heading.year) { .integer(optional: $0.year) }
    set.add("projects", Heading.projects) { .integer(counts[$0.id] ?? 0) }
    let reported = { (heading: Phrase) in
      Phrase(en: "\(heading.en) as reported", zh: "通报\(heading.zh)")
    }
    set.add("reported_projects", reported(Heading.projects)) {
      stated($0, "projects").map { .decimal($0.value.text) } ?? .unknown
    }
    set.add("reported_completed", reported(Heading.completed)) { .money(optional: stated($0, "completed")?.money) }
    set.add("reported_total", reported(Heading.total)) { .money(optional: stated($0, "total")?.money) }
    for (metric, heading) in [
      ("started", Heading.started), ("finished", Heading.finished), ("signed", Heading.signed),
    ] {
      set.add("reported_\(metric)", reported(heading)) {
        stated($0, metric).map { .decimal($0.value.text) } ?? .unknown
      }
    }
    set.add("reported_by_threshold", Heading.threshold) { programme in
      let all = totals[programme.id]?.filter { $0.threshold != nil } ?? []
      return all.isEmpty
        ? .unknown
        : .phrase(.joined(all.map { metric($0) }, by: "; "))
    }
    return Sheet(
      caption: [ReportWords.programmes, ReportWords.countOf(programmes.count)], columns: set.declarations,
      rows: programmes.map(set.cells), empty: ReportWords.noProgrammes)
  }

  /// What was reported of a list, one row for each figure, as it was stated.
  package static func reportedTotals(_ totals: [ReportedTotal], of programme: Programme) -> Sheet {
    var set = ColumnSet<ReportedTotal>()
    set.add("id", Heading.id, .machineOnly) { .integer($0.id) }
    set.add("period", Heading.period) { .text($0.period) }
    set.add("metric", Heading.metric) { .word(code: $0.metric, metricName($0), .plain) }
    set.add("threshold", Heading.threshold) { .text(optional: $0.threshold) }
    set.add("value", Heading.value) { total in total.money.map { .money($0) } ?? .decimal(total.value.text) }
    set.add("digit", PaperWords.digit) { .decimal($0.digit.text) }
    return Sheet(
      key: "reported", caption: [PaperWords.reportedOf(Phrase(en: programme.name.en, zh: programme.title))],
      columns: set.declarations, rows: totals.map(set.cells), empty: PaperWords.nothingReported)
  }

  private static func metric(_ total: ReportedTotal) -> Phrase {
    let name = metricName(total)
    let rest = " \(total.threshold ?? "") \(total.value.text)"
    return Phrase(en: name.en + rest, zh: name.zh + rest)
  }

  /// What a reported total counts.
  static func metricName(_ total: ReportedTotal) -> Phrase {
    let names: [String: Phrase] = [
      "projects": Heading.projects, "completed": Heading.completed, "total": Heading.total,
      "started": Heading.started, "finished": Heading.finished, "signed": Heading.signed,
    ]
    return names[total.metric] ?? Phrase(same: total.metric)
  }

  package static func memberships(
    _ memberships: [(programme: Programme, role: String?)], _ snapshot: Snapshot
  ) throws -> Sheet {
    let roles = try snapshot.codes(.role)
    var set = ColumnSet<(programme: Programme, role: String?)>()
    set.add("programme", Heading.programme) { .text($0.programme.name.zh) }
    set.add("year", Heading.year) { .integer(optional: $0.programme.year) }
    set.add("role", Heading.role) { .word($0.role.flatMap { roles[code: $0] }) }
    return Sheet(
      key: "programmes", caption: [ReportWords.programmes], columns: set.declarations, rows: memberships.map(set.cells))
  }

  package static func clusters(_ clusters: [Cluster]) -> Sheet {
    var set = ColumnSet<Cluster>()
    set.add("code", Heading.code) { .text($0.code) }
    set.add("name", Heading.cluster) { .name($0.name) }
    set.add("name_en", Heading.nameEn, .machineOnly) { .text($0.name.en) }
    set.add("scale_floor", Heading.scaleFloor) { .money(optional: $0.scaleFloor) }
    set.add("due", Heading.due) { .date(optional: $0.due) }
    set.add("chain_lead", Heading.chainLead) { .text(optional: $0.chainLead) }
    set.add("lead_unit", Heading.leadUnit) { .text(optional: $0.leadUnit) }
    set.add("projects", Heading.projects) { .integer($0.projects) }
    set.add("total", Heading.total) { .money(optional: $0.total) }
    return Sheet(
      caption: [ReportWords.clusters, ReportWords.countOf(clusters.count)], columns: set.declarations,
      rows: clusters.map(set.cells), empty: ReportWords.noClusters)
  }
}
