internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum MilestonesCommand: Command {
  static let declaration = Declaration(
    "milestones", "节点", .looking, Phrase(en: "list milestones of a project or of many", zh: "列出节点"),
    [Parameter("period", Labels.period, .period, .optional), Parameter("filter", Labels.filter, .filter, .rest)],
    options: [
      Option("met", "已完成", nil, Phrase(en: "only those certainly met within the period", zh: "只列确知在期间内完成的")),
      Option(
        "missed", "未完成", nil, Phrase(en: "only those due in the period and not met by its end", zh: "只列期间内到期而期末未完成的")),
      Option("overdue", "逾期", nil, Phrase(en: "only those overdue at its end", zh: "只列期末逾期的")),
      Option("planned", "计划", nil, Phrase(en: "only those planned for the period's year", zh: "只列计划在该年度的")),
      Option("stage", "阶段", (Labels.stage, .text), Phrase(en: "only these stages", zh: "只列这些阶段")),
    ] + Option.arranging,
    examples: [
      ("节点 2020年6月 --已完成", Phrase(en: "what was met in a month", zh: "一个月完成的节点")),
      ("milestones 枣庄机场", Phrase(en: "of one project", zh: "一个项目的节点")),
      ("节点 行业:交通", Phrase(en: "of all that a filter lets through", zh: "一类项目的节点")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let sheet = try session.read { snapshot in
      let context = try session.filterContext(input, snapshot)
      let words = input.words("filter")
      let choose = try choice(input, context, session, snapshot)
      // One bare word that names a project means that project.
      if let word = words.first, words.count == 1, let only = try? snapshot.project(named: word.raw) {
        let all = try snapshot.milestones(of: only)
        var sheet = try MilestoneReport.sheet(
          choose(all), at: context.asOf, snapshot, title: Phrase(only.name), empty: ReportWords.noMilestones,
          hasLinks: true)
        sheet.notes = try MilestoneReport.earned(all, of: only, at: context.asOf, snapshot)
        return sheet
      }
      return try MilestoneReport.sheet(
        choose(snapshot.milestones(where: session.filter(input), context: context)), at: context.asOf, snapshot,
        title: ReportWords.milestones, empty: ReportWords.noMilestones)
    }
    try session.showArranged(sheet, input)
  }

  /// Which of the milestones are wanted.
  private static func choice(
    _ input: Input, _ context: FilterContext, _ session: Session, _ snapshot: Snapshot
  ) throws -> ([Milestone]) -> [Milestone] {
    let period = try context.period ?? snapshot.latestPeriod(session.clock.today)
    let day = min(period.last.last, session.clock.today)
    let stages = try input.option("stage").map { words in
      let list = try snapshot.codes(.stage)
      return Set(try words.split { ",，、".contains($0) }.map { try list.find(String($0)).code })
    }
    let (met, missed, overdue) = (input.flag("met"), input.flag("missed"), input.flag("overdue"))
    let planned = input.flag("planned")
    return { milestones in
      milestones.filter { milestone in
        (!met || milestone.isMet(within: period)) && (!missed || milestone.isMissed(in: period, at: day))
          && (!planned || milestone.isPlanned(forYearsOf: period))
          && (!overdue || milestone.standing(at: day).state == .overdue)
          && (stages.map { stages in milestone.stage.map(stages.contains) ?? false } ?? true)
      }
    }
  }
}

extension Phrase {
  init(_ name: Name) { self.init(en: name.en, zh: name.zh) }
}
