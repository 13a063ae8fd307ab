internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum OutlookCommand: Command {
  static let declaration = Declaration(
    "outlook", "展望", .looking,
    Phrase(en: "what the year comes to by its end, and when a project's milestones may be met", zh: "全年可完成多少，节点可能何时完成"),
    [
      Parameter("period", Labels.period, .period, .optional), Parameter("by", Labels.dimension, .field, .optional),
      Parameter("filter", Labels.filter, .filter, .rest),
    ],
    options: [.measure, .against, .sortColumn, .chosenColumns, .limit, .all],
    examples: [
      ("outlook 2020-06", Phrase(en: "the year as it looked in June", zh: "6月时看全年")),
      ("展望 2020年9月 按 地区", Phrase(en: "by region", zh: "按地区")),
      ("outlook YL-098", Phrase(en: "a project, with its milestones to come", zh: "一个项目及其未完成节点")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let dimensions = try session.dimensions(input)
    guard dimensions.count < 2, !dimensions.contains(where: \.isTime) else { throw UsageError.badOutlookDimension }
    let measure = try session.code(.measure, "measure", input) ?? "reported"
    let against = try session.planChoice(input)
    let answer = try session.read { snapshot in
      let today = session.clock.today
      let typed = try session.period(input, snapshot)
      var query = SummaryQuery(
        period: try snapshot.running(
          try typed ?? snapshot.latestPeriod(today, measure: measure), measure: measure, on: today),
        by: dimensions, measure: measure, against: against)
      let words = input.words("filter")
      // One bare word that names a project means that project.
      if let word = words.first, words.count == 1, let only = try? snapshot.project(named: word.raw) {
        query.only = only
      } else {
        query.filter = try session.filter(input)
      }
      var parts = try OutlookReport.parts(try snapshot.outlook(query, today: today))
      if let only = query.only {
        // Without a period a milestone stands as it stands today.
        let day = typed.map { min($0.last.last, today) } ?? today
        parts.append(
          MilestoneOutlookReport.sheet(try snapshot.milestoneOutlooks(of: only, at: day), at: day))
      }
      return Answer(parts)
    }
    try session.show(
      session.arrangement(input).arranged(answer, lists: ["figure", "rows", "milestones"]),
      showsAll: input.flag("all"))
  }
}
