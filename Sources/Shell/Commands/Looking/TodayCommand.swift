internal import Portfolio
internal import Reports
internal import Wording

enum TodayCommand: Command {
  static let declaration = Declaration(
    "today", "今日", .looking,
    Phrase(en: "what wants doing: due, overdue, not reported, lagging, flagged", zh: "待办：临期、逾期、未报、落后、存疑"),
    [Parameter("period", Labels.period, .period, .optional), Parameter("filter", Labels.filter, .filter, .rest)],
    options: [.limit, .all],
    examples: [("today", Phrase(en: "at eight in the morning", zh: "早上八点"))])

  static func run(_ input: Input, in session: Session) throws {
    let filter = try session.filter(input)
    _ = try session.registry()
    let visit = session.noteVisit()
    let whole = try session.read { snapshot in
      var context = try session.filterContext(input, snapshot)
      context.asOf = session.clock.today
      return try TodayReport.answer(
        context, filter: filter,
        absence: visit.map { TodayReport.Absence(step: $0.step, day: $0.day, who: session.me) }, snapshot)
    }
    let limit = SheetArrangement(limit: try session.number("limit", input))
    let answer = Answer(try whole.parts.map(limit.arranged))
    try session.show(answer, showsAll: input.flag("all"))
  }
}
