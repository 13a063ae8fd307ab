internal import Portfolio
internal import Values
internal import Wording

enum PlanCommand: Command {
  static let declaration = Declaration(
    "plan", "计划", .recording, Phrase(en: "state the plan of a year, or of a month in it", zh: "填报年度或月度计划"),
    [
      Parameter("project", Labels.project, .project), Parameter("span", Labels.period, .period),
      Parameter("amount", Labels.amount, .amount), Parameter("more", Labels.amount, .amount, .rest),
    ],
    options: [
      .fund, Option("version", "版本", (Labels.version, .text), Phrase(en: "a number, or new", zh: "版本号，或 new（新版）")),
      Option("approved", "批准", (Labels.date, .date), Phrase(en: "the version is in force from then on", zh: "该版本批准日期")),
      .why, .note, .dryRun,
    ],
    examples: [
      ("plan YL-001 2021 12亿", Phrase(en: "a year", zh: "年度计划")),
      ("plan YL-001 2021..2023 12亿 9亿 4亿", Phrase(en: "three years, an amount for each", zh: "三年计划，每年一个数")),
      ("plan YL-001 2021 10亿 --version new --approved 2021-07-01 --why 年中调整", Phrase(en: "revised", zh: "调整后的计划")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let word = try input.required("span")
    let project = try input.required("project").raw
    let amounts = try ([try input.required("amount")] + input.words("more")).map(session.amount)
    let fund = try session.code(.fund, "fund", input)
    let version = try version(input)
    let approved = try input.option("approved").map { try PartialDate(parsing: $0) }
    let fiscal = try session.read { try $0.fiscalYear }
    let period = try Period(parsing: word.text, fiscal: fiscal, defaultYear: session.clock.today.month.year)
    let spans: [PlanSpan]
    switch period.kind {
    case .year: spans = [.year(period.years.lowerBound)]
    case .month: spans = [.month(period.first)]
    default:
      guard period.isYearRange else { throw RuleError.planNeedsYearOrMonth(word.text) }
      // What several years come to says nothing of each: every year has a plan of its own.
      spans = period.years.map(PlanSpan.year)
    }
    guard spans.count == amounts.count else {
      throw UsageError.amountForEachYear(period.text, years: spans.count, amounts: amounts.count)
    }
    let recorded = try session.record(input) { recording in
      let project = try recording.now.project(named: project)
      for (span, amount) in zip(spans, amounts) {
        try recording.plan(
          project, span, amount, fund: fund, version: version, reason: input.option("why"), approved: approved)
      }
      return project
    }
    try session.answer(
      recorded,
      [
        RecordingWords.planned(
          recorded.result.name.zh, period.text, amounts.map(\.text).joined(separator: " "))
      ] + session.replaced(recorded)
    )
  }

  private static func version(_ input: Input) throws -> PlanVersionChoice {
    guard let text = input.option("version")?.lowercased() else { return .latest }
    if ["new", "新", "新版"].contains(text) { return .new }
    guard let number = Int(FullWidth.folded(text)), number > 0 else {
      throw UsageError.notANumber(option: "version", value: text)
    }
    return .number(number)
  }
}
