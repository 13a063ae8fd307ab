internal import Portfolio
internal import Reports
internal import Wording

enum SummaryCommand: Command {
  static let declaration = Declaration(
    "summary", "汇总", .looking, Phrase(en: "investment against plan", zh: "投资与计划汇总"),
    [
      Parameter("period", Labels.period, .period, .optional), Parameter("by", Labels.dimension, .field, .optional),
      Parameter("filter", Labels.filter, .filter, .rest),
    ],
    options: [.rule, .measure, .sort, .all],
    examples: [
      ("summary 2020 by region", Phrase(en: "the year by region", zh: "全年按地区")),
      ("汇总 2020年1-6月 按 地区", Phrase(en: "January to June", zh: "1至6月按地区")),
      ("summary 2020-Q3 by sector region:滕州", Phrase(en: "a quarter, in one district", zh: "一个地区的三季度")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let dimension = try input.dimensionWord.map { word in
      guard let found = Dimension(word: word.text) else {
        let words = Dimension.allCases.flatMap { [$0.rawValue, $0.zh] }
        throw UsageError.unknownDimension(word.raw, near: Likeness.nearest(to: word.text, among: words))
      }
      return found
    }
    let filter = try session.filter(input)
    let measure = try session.code(.measure, "measure", input) ?? "reported"
    let sort = try session.sort(input)
    let sheet = try session.read { snapshot in
      let today = session.clock.today
      let period = try session.period(input, snapshot) ?? snapshot.latestPeriod(today, measure: measure)
      let query = SummaryQuery(
        period: try snapshot.running(period, measure: measure), dimension: dimension, filter: filter, measure: measure,
        rule: input.option("rule"))
      var summary = try snapshot.summary(query, today: today)
      if let sort { try summary.sort(by: sort.field, isDescending: sort.isDescending) }
      return try SummaryReport.sheet(summary, snapshot)
    }
    try session.show(sheet, showsAll: input.flag("all"))
  }
}
