internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum SlipsCommand: Command {
  static let declaration = Declaration(
    "slips", "延期", .looking,
    Phrase(en: "what slipped in a period, and the delay that stands at its end", zh: "期间新增的延期，与期末现有的延期"),
    [Parameter("period", Labels.period, .period, .optional), Parameter("filter", Labels.filter, .filter, .rest)],
    options: Option.arranging,
    examples: [
      ("slips", Phrase(en: "found this month, and standing today", zh: "本月新增与今日现有的延期")),
      ("slips 2020-Q4 sector:transport", Phrase(en: "of a quarter, of one kind of project", zh: "一个季度、一类项目的延期")),
      ("延期 2020 --分组 责任单位", Phrase(en: "of a year, by responsible unit", zh: "全年延期，按责任单位分组")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let filter = try session.filter(input)
    let answer = try session.read { snapshot in
      let today = session.clock.today
      let period =
        try session.period(input, snapshot, inYear: today.year)
        ?? .month(today.month, fiscal: try snapshot.fiscalYear)
      var context = FilterContext(
        asOf: min(period.last.last, today), period: try snapshot.running(period), rule: session.rule(input))
      context.refusesUnheld = true
      let recorded = RecordedSpan(
        after: session.clock.lastInstant(of: period.first.first.adding(days: -1)),
        upTo: session.clock.lastInstant(of: period.last.last))
      return try SlipReport.answer(
        snapshot.slips(in: period, where: filter, context: context, recorded: recorded), snapshot)
    }
    try session.show(
      session.arrangement(input).arranged(answer, lists: SlipReport.lists), showsAll: input.flag("all"))
  }
}
