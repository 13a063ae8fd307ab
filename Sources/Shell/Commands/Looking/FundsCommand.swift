internal import Portfolio
internal import Reports
internal import Values
internal import Wording

/// Money planned, arrived, spent, and the work it paid for, side by side.
enum FundsCommand: Command {
  static let declaration = Declaration(
    "funds", "资金", .looking, Phrase(en: "funds planned, arrived and spent", zh: "资金计划、到位与支付"),
    [
      Parameter("period", Labels.period, .period, .optional), Parameter("by", Labels.dimension, .field, .optional),
      Parameter("filter", Labels.filter, .filter, .rest),
    ],
    options: [.against, .limit, .all],
    examples: [
      ("funds 2020", Phrase(en: "the year by fund source", zh: "全年按资金来源")),
      ("资金 2020 按 地区", Phrase(en: "by region", zh: "按地区")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let dimension = try session.dimension(input) ?? .fund
    let filter = try session.filter(input)
    let against = try session.planChoice(input)
    let today = session.clock.today
    let sheet = try session.read { snapshot in
      let period = try session.period(input, snapshot) ?? snapshot.latestPeriod(today)
      let query = SummaryQuery(
        period: try snapshot.running(period, on: today), by: [dimension], filter: filter, against: against)
      return try FundsReport.sheet(query, today: today, snapshot)
    }
    let arrangement = SheetArrangement(limit: try session.number("limit", input))
    try session.show(try arrangement.arranged(sheet), showsAll: input.flag("all"))
  }
}
