internal import Portfolio
internal import Values
internal import Wording

enum InvestCommand: Command {
  static let declaration = Declaration(
    "invest", "填报", .recording, Phrase(en: "state the investment completed of a month", zh: "填报完成投资"),
    [
      Parameter("project", Labels.project, .project), Parameter("month", Labels.month, .month),
      Parameter("amount", Labels.amount, .amount),
    ],
    options: [
      Option("ytd", "累计", nil, Phrase(en: "the year to date", zh: "自年初累计")),
      Option("since-start", "自开工累计", nil, Phrase(en: "all since the start", zh: "自开工累计")), .fund, .measure,
      Option("from", "填报单位", (Labels.reporter, .reporter), Phrase(en: "who states it", zh: "填报单位")),
      Option("region", "地区", (Labels.region, .region), Phrase(en: "the part of one region", zh: "所属地区")), .why,
      .newOrganization, .note, .dryRun,
    ],
    examples: [
      ("invest YL-001 2020-12 3200万", Phrase(en: "of the month", zh: "当月数")),
      ("invest YL-001 2020-12 5.6亿 --ytd", Phrase(en: "year to date", zh: "自年初累计")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    if input.flag("ytd"), input.flag("since-start") { throw UsageError.twoBases }
    let project = try input.required("project").raw
    let month = try session.month(try input.required("month"))
    let amount = try session.amount(try input.required("amount"))
    var key = StatementKey(
      month: month, basis: input.flag("ytd") ? .ytd : input.flag("since-start") ? .sinceStart : .month,
      fund: try session.code(.fund, "fund", input), measure: try session.code(.measure, "measure", input) ?? "reported")
    key.region = try session.code(.region, "region", input)
    let recorded = try session.record(input) { recording -> Stated in
      let ref = try recording.now.project(named: project)
      if let reporter = input.option("from") {
        key.reporter = try recording.organization(named: reporter, isNew: input.flag("new"))
      }
      try recording.invest(ref, key, amount, reason: input.option("why"), method: "typed")
      if input.option("why") == nil { try recording.refuseBelowZero(ref, key) }
      return Stated(
        project: ref, figure: try figureNow(ref, key, recording.now),
        gap: key.basis == .month ? try recording.now.silentMonths(before: key, of: ref) : nil,
        alsoStatedBy: try otherReporters(ref, key, recording.now))
    }
    let stated = recorded.result
    let basis = try session.read { try $0.codes(.basis).name(key.basis.rawValue) }
    var sentences = [RecordingWords.invested(stated.project.name.zh, month.text, Phrase(basis), amount.text)]
    sentences += session.replaced(recorded)
    if let figure = stated.figure { sentences.append(figure) }
    if let gap = stated.gap { sentences.append(RecordingWords.silentMonths(gap.first.text, gap.last.text)) }
    sentences += stated.alsoStatedBy.map(RecordingWords.anotherReporter) + session.newOrganizations(recorded)
    try session.answer(recorded, sentences)
  }

  private struct Stated {
    let project: ProjectRef
    let figure: Phrase?
    /// Months of the year of which the same series says nothing, and which so count as nothing done.
    let gap: (first: Month, last: Month)?
    /// Nil where the other statement names no one.
    let alsoStatedBy: [String?]
  }

  /// The year to date that follows, as an answer to "did it arrive".
  private static func figureNow(_ project: ProjectRef, _ key: StatementKey, _ now: Snapshot) throws -> Phrase? {
    let fiscal = try now.fiscalYear
    let period = Period.month(key.month, fiscal: fiscal)
    let context = FilterContext(asOf: key.month.last, period: period, measure: key.measure)
    guard let figure = try now.figures(context, of: [project.id])[project.id],
      let completed = figure.completed ?? figure.completedWithoutPlan
    else { return nil }
    if key.basis == .sinceStart, figure.isProvisional { return RecordingWords.noOpening }
    return RecordingWords.yearToDate(
      period.text, completed.spoken, figure.rate?.percentText(decimals: 1))
  }

  private static func otherReporters(
    _ project: ProjectRef, _ key: StatementKey, _ now: Snapshot
  ) throws -> [String?] {
    let own = try key.reporter.flatMap { try now.organizationName($0)?.zh }
    return try now.statements(of: project).filter {
      $0.month == key.month && $0.measure == key.measure && $0.fund == key.fund && $0.region == key.region
        && $0.reporter != own
    }.map(\.reporter).uniqued()
  }
}
