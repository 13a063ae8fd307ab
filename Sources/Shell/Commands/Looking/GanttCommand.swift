internal import Portfolio
internal import Reports
internal import Wording

enum GanttCommand: Command {
  static let declaration = Declaration(
    "gantt", "横道", .looking, Phrase(en: "milestones of projects as bars over time", zh: "项目节点横道图"),
    [Parameter("period", Labels.period, .period, .optional), Parameter("filter", Labels.filter, .filter, .rest)],
    options: [.all],
    examples: [
      ("gantt 行业:交通", Phrase(en: "of all that a filter lets through", zh: "一类项目的横道图")),
      ("横道 2021..2022 阶段:开工..", Phrase(en: "two years of those that have started", zh: "已开工项目的两年横道")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let sheet = try session.read { snapshot in
      let context = try session.filterContext(input, snapshot)
      let going = try session.filter(input).and(.not(.flag(.cancelled)))
      return try GanttReport.sheet(
        snapshot.milestones(where: going, context: context), over: session.period(input, snapshot),
        at: context.asOf, snapshot)
    }
    try session.show(sheet, showsAll: input.flag("all"))
  }
}
