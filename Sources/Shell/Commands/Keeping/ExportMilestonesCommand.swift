internal import Portfolio
internal import Rendering
internal import Reports
internal import Wording

enum ExportMilestonesCommand: Command {
  static let declaration = Declaration(
    "export milestones", "导出 节点", .keeping,
    Phrase(en: "all milestones with every date and reason", zh: "导出节点全部日期与原因"),
    ExportedList.parameters, options: ExportedList.options,
    examples: [
      ("export milestones --format jsonl", Phrase(en: "one JSON object a line", zh: "每行一个 JSON 对象")),
      ("导出 节点 行业:交通", Phrase(en: "of what a filter lets through", zh: "符合条件的")),
      ("export milestones region:滕州 -o plan.ics", Phrase(en: "as a calendar (iCalendar)", zh: "导出为日历（iCalendar）")),
    ], traits: .givesCalendar)

  static func run(_ input: Input, in session: Session) throws {
    try ExportedList.show(input, in: session) { filter, context, since, snapshot in
      let stamp = session.format == .ics ? session.clock.instant : nil
      return try MilestoneExport.sheet(
        where: filter, context: context, since: since, snapshot, calendarAt: stamp)
    }
  }
}
