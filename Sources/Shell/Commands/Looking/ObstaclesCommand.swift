internal import Portfolio
internal import Reports
internal import Wording

enum ObstaclesCommand: Command {
  static let declaration = Declaration(
    "obstacles", "问题", .looking, Phrase(en: "what stands in the way of projects", zh: "存在问题"),
    [Parameter("filter", Labels.filter, .filter, .rest)],
    options: [Option("open", "未销号", nil, Phrase(en: "only those not resolved", zh: "只列未销号的"))] + Option.arranging,
    examples: [("obstacles --open region:滕州", Phrase(en: "open ones of a district", zh: "一个地区的未销号问题"))])

  static func run(_ input: Input, in session: Session) throws {
    let filter = try session.filter(input)
    let found = try session.read { try $0.obstacles(where: filter, context: FilterContext(asOf: session.clock.today)) }
    try session.showArranged(ListReport.obstacles(input.flag("open") ? found.filter(\.isOpen) : found), input)
  }
}
