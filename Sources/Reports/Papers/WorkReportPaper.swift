package import Portfolio
internal import Values
internal import Wording

/// The year's figures as sentences of a work report: what the projects add up to, what was reported, and whether the
/// two agree.
package enum WorkReportPaper {
  package static func answer(_ query: PaperQuery, _ snapshot: Snapshot) throws -> Answer {
    var paper = Paper(.workReport)
    let period = query.summary.period
    let summary = try snapshot.summary(query.summary, today: query.today)
    try paper.setNames(period, snapshot, on: query.today)
    paper.setChoices(query)
    paper.setSums(summary, opens: query.why)
    paper.setEvents(summary, query)
    let hasFigures = summary.total.plan != nil || summary.total.completedWithoutPlan != nil
    paper.set("has_figures", hasFigures ? .flag(true) : .unknown)
    let events = try YearEvents(query, snapshot)
    for (key, name, milestones, stages) in [
      ("started", PaperWords.started, events.started, YearEvents.starts),
      ("finished", PaperWords.finished, events.finished, Snapshot.finishStages),
    ] {
      let choice = stages.joined(separator: ",")
      paper.set(
        key, name, .integer(milestones.count), how: [PaperWords.metCertainly],
        opens: query.opening("milestones --met --stage \(choice)", "节点 --已完成 --阶段 \(choice)", isReckoned: false))
    }
    var byProgramme = query.summary
    byProgramme.dimensions = [.programme]
    let rows = try snapshot.summary(byProgramme, today: query.today).rows
    var items: [[String: Paper.Value]] = []
    for programme in try snapshot.programmes(of: period) {
      let row = rows.first { $0.key == .code(programme.name.zh) }
      if let item = try ProgrammeItem(programme, row, query, events).values(&paper, snapshot) { items.append(item) }
    }
    paper.values["programmes"] = .list(items)
    let hasReported = items.contains { if case .list(let totals) = $0["reported"] { !totals.isEmpty } else { false } }
    paper.set("has_reported", hasReported ? .flag(true) : .unknown)
    paper.itemNames = ["name", "reported", "metric", "value", "is_count", "verdict", "agrees"]
    var tables: [Sheet] = []
    // A template calls for them though there is nothing to break down.
    for key in ["by_region", "by_sector"] { paper.values["table_\(key)"] = .table(key) }
    for (dimension, title) in [
      (Dimension.region, PaperWords.byRegion), (.sector, PaperWords.bySector),
    ] where hasFigures {
      var broken = query.summary
      broken.dimensions = [dimension]
      var sheet = try SummaryReport.sheet(try snapshot.summary(broken, today: query.today), snapshot)
      (sheet.key, sheet.bars, sheet.caption) = ("by_\(dimension.rawValue)", nil, [title])
      sheet.notes = [
        PaperWords.openRows(query.opening("why by \(dimension.rawValue)", "出处 按 \(dimension.zh)"))
      ]
      tables.append(sheet)
    }
    tables += try events.sheets(query, snapshot)
    tables.append(try targets(query, &paper, snapshot))
    for table in tables { paper.values["table_\(table.key)"] = .table(table.key) }
    let annex = hasFigures ? try Paper.contributions(query.summary, today: query.today, snapshot) : nil
    paper.annexes = Set([annex?.key].compactMap { $0 })
    return paper.answer(tables + [annex].compactMap { $0 }, facts: SummaryReport.facts(summary))
  }

  private static func targets(_ query: PaperQuery, _ paper: inout Paper, _ snapshot: Snapshot) throws -> Sheet {
    let year = String(query.summary.period.years.upperBound)
    let targets = try snapshot.targets().filter { $0.period == year }
    paper.set(
      "targets", PaperWords.targets, .integer(targets.count),
      opens: query.at(Phrase(en: "targets \(year)", zh: "目标 \(year)")))
    var sheet = try TargetReport.sheet(snapshot.computations(of: targets, today: query.asOf), snapshot)
    (sheet.key, sheet.caption) = ("targets", [PaperWords.targets, ReportWords.countOf(targets.count)])
    return sheet
  }
}

/// The starts and finishes that were certainly met within the period.
struct YearEvents {
  static let starts = ["start"]

  let started: [Milestone]
  let finished: [Milestone]

  init(_ query: PaperQuery, _ snapshot: Snapshot) throws {
    let all = try snapshot.milestones(where: query.summary.filter, context: query.context)
    let met = all.filter { $0.isMet(within: query.summary.period) }
    started = met.filter { $0.stage.map(Self.starts.contains) ?? false }
    finished = met.filter { $0.stage.map(Snapshot.finishStages.contains) ?? false }
  }

  func sheets(_ query: PaperQuery, _ snapshot: Snapshot) throws -> [Sheet] {
    try [("started", PaperWords.started, started), ("finished", PaperWords.finished, finished)].map {
      var sheet = try MilestoneReport.sheet(
        $2, at: query.asOf, snapshot, key: $0, title: $1, empty: PaperWords.noneMet)
      sheet.name($2.map(\.project))
      return sheet
    }
  }
}

/// What a work report says of one list: what its projects come to, and what was reported of it.
private struct ProgrammeItem {
  let programme: Programme
  let row: SummaryRow?
  let query: PaperQuery
  let events: YearEvents

  init(_ programme: Programme, _ row: SummaryRow?, _ query: PaperQuery, _ events: YearEvents) {
    (self.programme, self.row, self.query, self.events) = (programme, row, query, events)
  }

  /// nil: nobody is on the list and nothing was reported of it.
  func values(_ paper: inout Paper, _ snapshot: Snapshot) throws -> [String: Paper.Value]? {
    let members = Set(try snapshot.programmeLeaves(programme))
    // What was reported speaks of the whole list: beside a part of it it would look like a difference.
    let reported =
      query.filterWords.isEmpty
      ? try snapshot.reportedTotals(of: programme).filter { $0.covers(query.summary.period) } : []
    let projects = row?.figure.projects ?? 0
    guard projects > 0 || !reported.isEmpty else { return nil }
    let name = Phrase(en: programme.name.en, zh: programme.title)
    let finished = events.finished.count { members.contains($0.project.id) }
    let started = events.started.count { members.contains($0.project.id) }
    let opens = query.opening("why programme:\(programme.title)", "出处 清单:\(programme.title)")
    var item: [String: Paper.Value] = ["name": .cell(.phrase(name))]
    func figure(
      _ key: String, _ words: Phrase, _ cell: Sheet.Cell, stages: [String]? = nil
    ) -> Paper.Value {
      var opens = opens
      if let choice = stages?.joined(separator: ",") {
        opens = query.opening(
          "milestones programme:\(programme.title) --met --stage \(choice)",
          "节点 清单:\(programme.title) --已完成 --阶段 \(choice)", isReckoned: false)
      }
      return paper.figure(
        "\(key):\(programme.title)", PaperWords.ofList(words, name), cell,
        how: stages == nil ? [] : [PaperWords.metCertainly], opens: opens)
    }
    item["projects"] = figure("projects", PaperWords.projects, .integer(projects))
    item["plan"] = figure("plan", PaperWords.plan, .money(optional: row?.figure.plan))
    item["completed"] = figure("completed", PaperWords.completed, .money(optional: row?.figure.completed))
    item["rate"] = figure("rate", PaperWords.rate, .fraction(optional: row?.figure.rate))
    item["finished"] = figure("finished", PaperWords.finished, .integer(finished), stages: Snapshot.finishStages)
    item["started"] = figure("started", PaperWords.started, .integer(started), stages: YearEvents.starts)
    let hasFigures = row?.figure.plan != nil || row?.figure.completedWithoutPlan != nil
    item["has_figures"] = .cell(hasFigures ? .flag(true) : .unknown)
    item["reported"] = .list(
      try reported.map { total in
        let own = try own(total, projects: projects, finished: finished, started: started)
        let citations = try snapshot.citations(of: "reported_total", total.id)
        let metric = PaperWords.metric(ListReport.metricName(total), from: total.threshold)
        return [
          "metric": .cell(.phrase(metric)),
          "value": paper.figure(
            "reported_\(total.metric)\(total.threshold ?? ""):\(programme.title)",
            PaperWords.reported(metric, name), total.money.map { .money($0) } ?? .decimal(total.value.text),
            how: [own.verdict], opens: query.at(Phrase(en: "why \(programme.title)", zh: "出处 \(programme.title)")),
            sources: citations.map { Phrase($0) }),
          "is_count": .cell(total.isMoney ? .unknown : .flag(true)),
          "verdict": .cell(.phrase(own.verdict)), "agrees": .cell(own.agrees ? .flag(true) : .unknown),
        ]
      })
    return item
  }

  /// Whether the projects bear out what was reported.
  private func own(
    _ total: ReportedTotal, projects: Int, finished: Int, started: Int
  ) throws -> (verdict: Phrase, agrees: Bool) {
    guard total.threshold == nil else { return (PaperWords.noneBehind, false) }
    if total.metric == "completed", let money = total.money {
      guard let sum = row?.figure.completed else { return (PaperWords.noneBehind, false) }
      if sum == money { return (PaperWords.agrees, true) }
      if total.isWithinRounding(of: sum) { return (PaperWords.withinRounding, true) }
      let isMore = sum > money
      let (size, isTooLarge) = sum.fen.subtractingReportingOverflow(money.fen)
      guard !isTooLarge, size != .min else { throw RuleError.overflow }
      return (PaperWords.differs(Phrase(sum), Phrase(exact: Money(fen: abs(size))), isMore: isMore), false)
    }
    let counts = ["projects": projects, "finished": finished, "started": started]
    guard let count = counts[total.metric], count > 0, let stated = Int(total.value.text) else {
      return (PaperWords.noneBehind, false)
    }
    if count == stated { return (PaperWords.agrees, true) }
    return (PaperWords.countDiffers(count, count - stated), false)
  }
}
