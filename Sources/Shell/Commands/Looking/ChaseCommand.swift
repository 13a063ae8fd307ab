internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum ChaseCommand: Command {
  static let declaration = Declaration(
    "chase", "催报", .looking,
    Phrase(en: "the text to send to each reporter whose month is missing or was returned", zh: "向未报、被退回的单位发送的催报正文"),
    [Parameter("month", Labels.month, .month, .optional)],
    examples: [
      ("chase", Phrase(en: "for the month to be collected now", zh: "当前应收的月份")),
      ("催报 2020-12", Phrase(en: "for one month", zh: "一个月")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let today = session.clock.today
    // A month that `use` has set holds; a longer period is no month to chase.
    let typed = try input.word("month").map(session.month) ?? session.context.period.flatMap(session.singleMonth)
    let sheet = try session.read { snapshot in
      let month = try typed ?? snapshot.reportingMonth(on: today)
      let within = try session.narrowedProjects(snapshot)
      // A month that was sent back is chased whatever it lacks; of a few projects only what they lack.
      let awaited = try snapshot.reporting(of: month, within: within).filter { within == nil || !$0.unreported.isEmpty }
      return ChaseReport.sheet(awaited, of: month, on: today)
    }
    try session.show(sheet)
  }
}
