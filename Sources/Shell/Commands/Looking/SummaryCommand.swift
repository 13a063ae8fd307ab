internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum SummaryCommand: Command {
  static let declaration = Declaration(
    "summary", "汇总", .looking, Phrase(en: "investment against plan", zh: "投资与计划汇总"),
    [
      Parameter("period", Labels.period, .period, .optional), Parameter("by", Labels.dimension, .field, .optional),
      Parameter("filter", Labels.filter, .filter, .rest),
    ],
    options: [
      Option("published", "已发布", nil, Phrase(en: "as it stood when the month was locked", zh: "按该月锁定时的通报数")), .rule,
      .measure, .sort, .chosenColumns, .limit, .all,
    ],
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
    // A figure by its field, with what the rows are made of; another column as it is shown.
    let column = input.option("sort").map { FullWidth.folded($0) }
    let isField = column.map { Field(word: String($0.drop { "-−".contains($0) })) != nil } ?? true
    let sort = isField ? try session.sort(input) : nil
    func show(_ period: Period?, today: Day) throws {
      let sheet = try session.read { snapshot in
        let period =
          try period ?? session.period(input, snapshot) ?? snapshot.latestPeriod(today, measure: measure)
        let query = SummaryQuery(
          period: try snapshot.running(period, measure: measure), dimension: dimension, filter: filter,
          measure: measure, rule: session.rule(input))
        var summary = try snapshot.summary(query, today: today)
        if let sort { try summary.sort(by: sort.field, isDescending: sort.isDescending) }
        return try SummaryReport.sheet(summary, snapshot)
      }
      let arrangement = SheetArrangement(
        sort: isField ? nil : column, columns: Session.names(input.option("columns")),
        limit: try session.number("limit", input))
      try session.show(arrangement.arranged(sheet), showsAll: input.flag("all"))
    }
    guard input.flag("published") else { return try show(nil, today: session.clock.today) }
    let (period, publication) = try published(input, session)
    // Nothing may depend on a later day than that of the lock.
    let today = publication.month.last.adding(days: 1)
    try session.holding(session.moment(of: publication)) { try show(period, today: today) }
  }

  /// The period that is asked for, and the publication of its last month; without one the last that was published.
  private static func published(_ input: Input, _ session: Session) throws -> (Period, Publication) {
    try session.read { snapshot in
      if let period = try session.period(input, snapshot) {
        return (period, try snapshot.publication(of: period.last))
      }
      guard let last = try snapshot.publications().last else { throw RuleError.nothingPublished }
      return (.month(last.month, fiscal: try snapshot.fiscalYear), last)
    }
  }
}
