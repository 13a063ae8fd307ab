internal import Portfolio
internal import Reports
internal import Wording

enum MilestonesCommand: Command {
  static let declaration = Declaration(
    "milestones", "节点", .looking, Phrase(en: "list milestones of a project or of many", zh: "列出节点"),
    [Parameter("period", Labels.period, .period, .optional), Parameter("filter", Labels.filter, .filter, .rest)],
    options: Option.arranging,
    examples: [
      ("milestones 枣庄机场", Phrase(en: "of one project", zh: "一个项目的节点")),
      ("节点 行业:交通", Phrase(en: "of all that a filter lets through", zh: "一类项目的节点")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let sheet = try session.read { snapshot in
      let context = try session.filterContext(input, snapshot)
      let words = input.words("filter")
      // One bare word that names a project means that project.
      if let word = words.first, words.count == 1, let only = try? snapshot.project(named: word.raw) {
        let milestones = try snapshot.milestones(of: only)
        var sheet = try MilestoneReport.sheet(
          milestones, at: context.asOf, snapshot, title: Phrase(only.name), empty: ReportWords.noMilestones,
          hasLinks: true)
        sheet.notes = try MilestoneReport.earned(milestones, of: only, at: context.asOf, snapshot)
        return sheet
      }
      return try MilestoneReport.sheet(
        snapshot.milestones(where: session.filter(input), context: context), at: context.asOf, snapshot,
        title: ReportWords.milestones, empty: ReportWords.noMilestones)
    }
    try session.showArranged(sheet, input)
  }
}

extension Phrase {
  init(_ name: Name) { self.init(en: name.en, zh: name.zh) }
}
