internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum FunnelCommand: Command {
  static let declaration = Declaration(
    "funnel", "转化", .looking,
    Phrase(
      en: "negotiation → signed → start → production: what was met, and what came of it", zh: "洽谈、签约、开工、投产：当期达到的与后续转化"),
    [
      Parameter("period", Labels.period, .period, .optional), Parameter("by", Labels.dimension, .field, .optional),
      Parameter("filter", Labels.filter, .filter, .rest),
    ],
    options: [.sortColumn, .chosenColumns, .limit, .all],
    examples: [
      ("funnel 2020", Phrase(en: "of a year", zh: "全年")),
      ("转化 2020 按 地区 总投资:1亿以上", Phrase(en: "by region, of 100 million and more", zh: "按地区，亿元以上项目")),
      ("funnel 2019..2020 by size", Phrase(en: "of two years, by size band", zh: "两年，按规模")),
      ("转化 2020年1-6月 按 月", Phrase(en: "month by month", zh: "逐月")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let dimension = try dimension(input)
    let filter = try session.filter(input)
    let answer = try session.read { snapshot in
      let today = session.clock.today
      // What happened in six months is asked of all six, and not of the last with its year to date.
      let period =
        try session.period(input, snapshot, monthByMonth: true)
        ?? .year(
          snapshot.latestPeriod(today).years.upperBound, fiscal: try snapshot.fiscalYear)
      return FunnelReport.answer(
        try snapshot.funnel(FunnelQuery(period: period, by: dimension, filter: filter), today: today))
    }
    let arrangement = SheetArrangement(
      sort: input.option("sort").map { FullWidth.folded($0) }, columns: Session.names(input.option("columns")),
      limit: try session.number("limit", input))
    try session.show(arrangement.arranged(answer, lists: FunnelReport.lists), showsAll: input.flag("all"))
  }

  private static func dimension(_ input: Input) throws -> Dimension? {
    guard let word = input.dimensionWord else { return nil }
    let words = Funnel.dimensions.flatMap { [$0.rawValue, $0.zh] }
    if let found = Dimension(word: word.text) {
      guard Funnel.dimensions.contains(found) else { throw UsageError.badFunnelDimension(word.text) }
      return found
    }
    // Two dimensions are one too many.
    if word.text.contains(where: { ",，、".contains($0) }) { throw UsageError.badFunnelDimension(word.text) }
    throw UsageError.unknownDimension(word.text, near: Likeness.nearest(to: word.text, among: words))
  }
}
