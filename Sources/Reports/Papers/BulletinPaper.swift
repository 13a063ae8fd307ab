package import Portfolio
package import Values
internal import Wording

/// What a paper asks.
package struct PaperQuery: Sendable {
  package var summary: SummaryQuery
  package var today: Day
  /// The filter as it was typed, with a blank before it; for the commands that open a figure.
  package var filterWords: String
  /// The step as of which the registry is read; nil: as it stands.
  package var knownOn: Int?

  package init(_ summary: SummaryQuery, today: Day, filterWords: String) {
    self.summary = summary
    self.today = today
    self.filterWords = filterWords
  }

  /// The end of the period, or today: what happened later is no part of it.
  var asOf: Day { min(summary.period.last.last, today) }

  var context: FilterContext {
    var context = FilterContext(
      asOf: asOf, period: summary.period, measure: summary.measure, rule: summary.rule)
    context.against = summary.against
    return context
  }

  /// A command that opens a figure, for the same projects and, unless another is given, the same period.
  ///
  /// - Parameter isReckoned: the command reckons by a measure, a rule and a version of the plans.
  func opening(_ en: String, _ zh: String, period: String? = nil, isReckoned: Bool = true) -> Phrase {
    let dated = period ?? summary.period.text
    let rest = (dated.isEmpty ? "" : " \(dated)") + filterWords
    let chosen = isReckoned ? choices : Phrase(same: "")
    return at(Phrase(en: en + rest + chosen.en, zh: zh + rest + chosen.zh))
  }

  /// The projects behind the sums. A filter that begins with a bare word would be read as a project's name: then every
  /// row is opened.
  var why: Phrase {
    let first = filterWords.split(separator: " ").first ?? ":"
    let isBare = !first.contains { ":=<>：＝＜＞".contains($0) }
    return isBare ? opening("why by region", "出处 按 地区") : opening("why", "出处")
  }

  /// A command as of the same moment.
  func at(_ command: Phrase) -> Phrase {
    guard let knownOn else { return command }
    return Phrase(en: "\(command.en) --known-on \(knownOn)", zh: "\(command.zh) --当时 \(knownOn)")
  }

  /// What was chosen otherwise than usual.
  private var choices: Phrase {
    let chosen: [(en: String, zh: String, value: String?)] = [
      ("measure", "口径", summary.measure == "reported" ? nil : summary.measure), ("rule", "规则", summary.rule),
      ("against", "对照", summary.against == .inForce ? nil : summary.against.text),
    ]
    return .joined(
      chosen.compactMap { choice in
        choice.value.map { Phrase(en: " --\(choice.en) \($0)", zh: " --\(choice.zh) \($0)") }
      }, by: "")
  }
}

/// The monthly bulletin (通报): how investment stands against plan, who leads and who lags, what was met and missed.
package enum BulletinPaper {
  package static func answer(_ query: PaperQuery, _ snapshot: Snapshot) throws -> Answer {
    var paper = Paper(.bulletin)
    let summary = try snapshot.summary(query.summary, today: query.today)
    try paper.setNames(query.summary.period, snapshot, on: query.today)
    paper.setChoices(query)
    paper.setSums(summary, opens: query.why)
    paper.setEvents(summary, query)
    try paper.setChange(query, snapshot)
    // A bundle has the light of its parts, which are counted themselves; what was called off lags no more.
    let going = Filter.not(.flag(.bundle)).and(.not(.flag(.cancelled)))
    let rows = try snapshot.projects(where: query.summary.filter.and(going), context: query.context)
    let tables =
      [try ranking(query, &paper, snapshot), try laggards(rows, query, &paper, snapshot)]
      + (try milestones(query, &paper, snapshot)) + [
        try obstacles(query, &paper, snapshot), try reporters(query, Set(rows.map(\.ref.id)), &paper, snapshot),
      ]
    let annex = try Paper.contributions(query.summary, today: query.today, snapshot)
    for table in tables { paper.values["table_\(table.key)"] = .table(table.key) }
    paper.annexes = Set([annex?.key].compactMap { $0 })
    return paper.answer(tables + [annex].compactMap { $0 }, facts: SummaryReport.facts(summary))
  }

  private static func ranking(_ query: PaperQuery, _ paper: inout Paper, _ snapshot: Snapshot) throws -> Sheet {
    var byRegion = query.summary
    byRegion.dimensions = [.region]
    let summary = try snapshot.summary(byRegion, today: query.today)
    var sheet = try SummaryReport.sheet(summary, snapshot)
    (sheet.key, sheet.bars) = ("regions", nil)
    sheet.caption = [PaperWords.ranking]
    sheet.notes =
      provisional(summary) + [PaperWords.openRows(query.opening("why by region", "出处 按 地区"))]
    let ranked = summary.rows.filter { $0.rank != nil }
    paper.set("ranked", PaperWords.ranked, .integer(ranked.count), opens: query.opening("summary by region", "汇总 按 地区"))
    // All that share a place are named; where all share one nobody leads.
    let (best, worst) = (ranked.first?.figure.rate, ranked.last?.figure.rate)
    for (key, rate) in [("first", best), ("last", worst)] {
      let rows = best == worst ? [] : ranked.filter { $0.figure.rate == rate }
      let name = Phrase.joined(rows.compactMap { $0.name.map { Phrase($0) } }, by: Phrase(en: ", ", zh: "、"))
      paper.set("\(key)_region", rows.isEmpty ? .unknown : .phrase(name))
      paper.set(
        "\(key)_rate", PaperWords.rateOf(name), rows.isEmpty ? .unknown : .fraction(optional: rate),
        opens: rows.first.flatMap { opening($0, query) })
    }
    return sheet
  }

  /// What the star of a light says.
  private static func provisional(_ summary: Summary) -> [Phrase] {
    let count = summary.total.projectsNotReported
    guard count > 0 else { return [] }
    let month = ReportWords.month(summary.at.month)
    return [ReportWords.provisional(count, month: summary.at.text, monthZh: " \(month.zh)")]
  }

  private static func opening(_ row: SummaryRow, _ query: PaperQuery) -> Phrase? {
    guard case .code(let code) = row.key else { return nil }
    return query.opening("why region:\(code)", "出处 地区:\(code)")
  }

  /// Red before yellow, the farthest behind first; and how many projects have which light.
  private static func laggards(
    _ all: [ProjectRow], _ query: PaperQuery, _ paper: inout Paper, _ snapshot: Snapshot
  ) throws -> Sheet {
    func count(_ colour: Light.Colour) -> Int { all.count { $0.figure.light?.colour == colour } }
    for (key, colour, name) in [
      ("green", Light.Colour.green, PaperWords.green), ("yellow", .yellow, PaperWords.yellow),
      ("red", .red, PaperWords.red),
    ] {
      let word = WhyWords.colour(key)
      let opens = query.opening("projects light:\(key) not bundle not cancelled", "项目 灯:\(word.zh) 非 打捆 非 终止")
      paper.set("lights_\(key)", name, .integer(count(colour)), how: [ReportWords.rule(paper.rule)], opens: opens)
    }
    let lights = try snapshot.codes(.light)
    var set = ColumnSet<ProjectRow>()
    set.add("code", Heading.code) { .text($0.ref.code) }
    set.add("name", Heading.name) { .name($0.ref.name) }
    set.add("region_name", Heading.region) { .phrase(.joined($0.regions.map { Phrase($0.name) }, by: "; ")) }
    set.add("plan", Heading.plan) { .money(optional: $0.figure.plan) }
    set.add("completed", Heading.completed) { .money(optional: $0.figure.completed) }
    set.add("rate", Heading.rate) { .fraction(optional: $0.figure.rate) }
    set.add("light", Heading.light) { .light($0.figure.light, isProvisional: $0.figure.isProvisional, lights) }
    set.add("light_reason", Heading.lightReason) { .reason($0.figure.light) }
    set.add("light_since", Heading.lightSince) { .text(optional: $0.figure.lightSince?.text) }
    set.add("required_monthly", Heading.required) { .money(optional: $0.figure.requiredMonthly) }
    let rows = all.filter { $0.figure.light.map { $0.colour != .green } ?? false }.sorted { a, b in
      let (redA, redB) = (a.figure.light?.colour == .red, b.figure.light?.colour == .red)
      if redA != redB { return redA }
      guard let gapA = a.figure.gapPoints, let gapB = b.figure.gapPoints, gapA != gapB else {
        return a.ref.code < b.ref.code
      }
      return gapA < gapB
    }
    return Sheet(
      key: "laggards", caption: [PaperWords.laggards, ReportWords.countOf(rows.count)], columns: set.declarations,
      rows: rows.map(set.cells), notes: rows.isEmpty ? [] : [PaperWords.openProject(query.summary.period.text)],
      empty: ReportWords.noLaggards)
  }

  /// Those met within the period, and those that fell due in it and were not met by its end.
  private static func milestones(
    _ query: PaperQuery, _ paper: inout Paper, _ snapshot: Snapshot
  ) throws -> [Sheet] {
    let period = query.summary.period
    let filter = query.summary.filter.and(.not(.flag(.cancelled)))
    let all = try snapshot.milestones(where: filter, context: query.context)
    let met = all.filter { $0.isMet(within: period) }
    let missed = all.filter { $0.isMissed(in: period, at: query.asOf) }
    let overdue = all.count { $0.standing(at: query.asOf).state == .overdue }
    paper.set(
      "milestones_met", PaperWords.milestonesMet, .integer(met.count), how: [PaperWords.metCertainly],
      opens: query.opening("milestones not cancelled --met", "节点 非 终止 --已完成", isReckoned: false))
    paper.set(
      "milestones_missed", PaperWords.milestonesMissed, .integer(missed.count),
      opens: query.opening("milestones not cancelled --missed", "节点 非 终止 --未完成", isReckoned: false))
    paper.set(
      "milestones_overdue", PaperWords.milestonesOverdue, .integer(overdue),
      opens: query.opening("milestones not cancelled --overdue", "节点 非 终止 --逾期", isReckoned: false))
    func sheet(_ rows: [Milestone], _ key: String, _ title: Phrase, _ empty: Phrase) throws -> Sheet {
      var sheet = try MilestoneReport.sheet(
        rows.map { $0.asOf(query.asOf) }, at: query.asOf, snapshot, key: key, title: title, empty: empty)
      sheet.name(rows.map(\.project))
      return sheet
    }
    return [
      try sheet(met, "met", PaperWords.milestonesMet, PaperWords.noneMet),
      try sheet(missed, "missed", PaperWords.milestonesMissed, PaperWords.noneMissed),
    ]
  }

  /// As they stood at the end of the period.
  private static func obstacles(_ query: PaperQuery, _ paper: inout Paper, _ snapshot: Snapshot) throws -> Sheet {
    let all = try snapshot.obstacles(where: query.summary.filter, context: query.context)
    let period = query.summary.period
    let open = all.filter { $0.isOpen(at: query.asOf) }.compactMap { $0.asOf(query.asOf) }
    for (key, name, count, option) in [
      ("obstacles_open", PaperWords.obstaclesOpen, open.count, Phrase(en: "--open", zh: "--未销号")),
      (
        "obstacles_raised", PaperWords.obstaclesRaised, all.count { $0.reached(.raised, within: period) },
        Phrase(en: "--raised", zh: "--受理")
      ),
      (
        "obstacles_resolved", PaperWords.obstaclesResolved, all.count { $0.reached(.resolved, within: period) },
        Phrase(en: "--resolved", zh: "--销号")
      ),
    ] {
      let opens = query.opening("obstacles \(option.en)", "问题 \(option.zh)", isReckoned: false)
      paper.set(key, name, .integer(count), opens: opens)
    }
    var sheet = ListReport.obstacles(open, key: "obstacles")
    sheet.name(open.map(\.project))
    sheet.caption = [PaperWords.obstaclesOpen, ReportWords.countOf(open.count)]
    sheet.empty = PaperWords.noObstacles
    return sheet
  }

  private static func reporters(
    _ query: PaperQuery, _ projects: Set<Int>, _ paper: inout Paper, _ snapshot: Snapshot
  ) throws -> Sheet {
    let month = query.summary.period.last
    let within = query.filterWords.isEmpty ? nil : projects
    let all = try snapshot.reporting(of: month, within: within)
    let awaited = all.filter(\.isAwaited)
    let opens = query.opening("reporting", "报送", period: month.text, isReckoned: false)
    paper.set("reporters", PaperWords.reporters, .integer(all.count { $0.reporter.isDue }), opens: opens)
    paper.set("reporters_awaited", PaperWords.reportersAwaited, .integer(awaited.count), opens: opens)
    var sheet = ChaseReport.awaited(awaited, of: month, on: query.today, key: "reporters")
    sheet.caption = [PaperWords.reportersAwaited, ReportWords.countOf(awaited.count)]
    return sheet
  }
}

extension Paper {
  var rule: String {
    if case .cell(.text(let code)) = values["light_rule"] { code } else { "" }
  }

  /// Beside last month and last year, where there are such.
  fileprivate mutating func setChange(_ query: PaperQuery, _ snapshot: Snapshot) throws {
    var compared = query.summary
    compared.compares = compared.period.isComparable
    let whole = compared.compares ? try snapshot.summary(compared, today: query.today).whole : nil
    let change = whole?.change
    let opens = query.opening("summary --compare", "汇总 --对比")
    set("rate_last_month", PaperWords.rateLastMonth, .fraction(optional: change?.rateLastMonth), opens: opens)
    // Growth over few of the projects is no growth of the portfolio: it is told over all of them, or not at all.
    let before = change?.projectsLastYear ?? 0
    let isLike = before > 0 && before == whole?.figure.projectsStated
    let growth = isLike ? change?.growth : nil
    let isFall = growth.map { $0 < .zero } ?? false
    set("growth", PaperWords.growth, isFall ? .unknown : .fraction(optional: growth), opens: opens)
    set(
      "decline", PaperWords.decline, isFall ? .fraction(optional: growth.map(Ratio.zero.minus)) : .unknown, opens: opens
    )
  }
}
