internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum ObstaclesCommand: Command {
  static let declaration = Declaration(
    "obstacles", "问题", .looking, Phrase(en: "what stands in the way of projects", zh: "存在问题"),
    [Parameter("period", Labels.period, .period, .optional), Parameter("filter", Labels.filter, .filter, .rest)],
    options: [
      Option("open", "未销号", nil, Phrase(en: "only those not resolved, at a period's end", zh: "只列（期末）未销号的")),
      Option("raised", "受理", nil, Phrase(en: "only those raised in the period", zh: "只列期间内受理的")),
      Option("resolved", "销号", nil, Phrase(en: "only those resolved in the period", zh: "只列期间内销号的")),
    ] + Option.arranging,
    examples: [
      ("obstacles --open region:滕州", Phrase(en: "open ones of a district", zh: "一个地区的未销号问题")),
      ("问题 2020年6月 --未销号", Phrase(en: "open at the end of a month", zh: "一个月末未销号的问题")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let filter = try session.filter(input)
    let found = try session.read { snapshot in
      var context = try session.filterContext(input, snapshot)
      // Without a period all is as it stands today, and figures are those of the latest month.
      if context.period == nil { context = FilterContext(asOf: session.clock.today) }
      let period = try context.period ?? snapshot.latestPeriod(session.clock.today)
      let all = try snapshot.obstacles(where: filter, context: context)
      // At a period's end: what was raised later is not there yet, what was resolved later is open.
      let standing = context.period == nil ? all : all.compactMap { $0.asOf(context.asOf) }
      return standing.filter { obstacle in
        (!input.flag("open") || obstacle.isOpen)
          && (!input.flag("raised") || obstacle.reached(.raised, within: period))
          && (!input.flag("resolved") || obstacle.reached(.resolved, within: period))
      }
    }
    try session.showArranged(ListReport.obstacles(found), input)
  }
}
