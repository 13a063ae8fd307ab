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
      .measure,
      .against,
      Option("compare", "对比", nil, Phrase(en: "beside last month and last year", zh: "与上月、去年同期对比")), .sort,
      .chosenColumns, .limit, .all,
    ],
    examples: [
      ("summary 2020 by region", Phrase(en: "the year by region", zh: "全年按地区")),
      ("汇总 2020年1-6月 按 地区", Phrase(en: "January to June", zh: "1至6月按地区")),
      ("summary 2020-Q3 by sector region:滕州", Phrase(en: "a quarter, in one district", zh: "一个地区的三季度")),
      ("summary 2020 by region,sector", Phrase(en: "by two dimensions, with subtotals", zh: "按两个维度，附小计")),
      ("汇总 2019..2020 按 地区,年", Phrase(en: "years side by side", zh: "各年并列")),
      ("summary 2020-12 by region --compare", Phrase(en: "beside last month and last year", zh: "与上月、去年同期对比")),
      ("汇总 2020 --对照 原计划", Phrase(en: "against the plans as they were first made", zh: "对照年初原计划")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let dimensions = try session.dimensions(input)
    let filter = try session.filter(input)
    let measure = try session.code(.measure, "measure", input) ?? "reported"
    let against = try session.planChoice(input)
    // A figure by its field, with what the rows are made of; another column as it is shown.
    let column = input.option("sort").map { FullWidth.folded($0) }
    let isField = column.map { Field(word: String($0.drop { "-−".contains($0) })) != nil } ?? true
    let sort = isField ? try session.sort(input) : nil
    let columns = Session.names(input.option("columns"))
    let arrangement = SheetArrangement(sort: isField ? nil : column, limit: try session.number("limit", input))
    func show(_ period: Period?, today: Day) throws {
      let sheet = try session.read { snapshot in
        let period =
          try period ?? session.period(input, snapshot, monthByMonth: dimensions.contains(.month))
          ?? snapshot.latestPeriod(today, measure: measure)
        var query = SummaryQuery(
          period: try snapshot.running(period, measure: measure, on: today), by: dimensions, filter: filter,
          measure: measure,
          rule: session.rule(input), against: against)
        query.compares = input.flag("compare")
        if query.compares, !query.period.isComparable || dimensions.contains(where: \.isTime) {
          throw UsageError.notComparable
        }
        var summary = try snapshot.summary(query, today: today)
        if let sort { try summary.sort(by: sort.field, isDescending: sort.isDescending) }
        if dimensions.count == 2, dimensions[1].isTime, session.speaksToPeople, columns == nil {
          query.dimensions = [dimensions[1]]
          return try arrangement.arranged(
            try SummaryReport.grid(summary, byTime: try snapshot.summary(query, today: today)))
        }
        var sheet = try arrangement.arranged(try SummaryReport.sheet(summary, snapshot))
        try SummaryReport.group(&sheet, summary, snapshot)
        return try SheetArrangement(columns: columns).arranged(sheet)
      }
      try session.show(sheet, showsAll: input.flag("all"))
    }
    guard input.flag("published") else { return try show(nil, today: session.clock.today) }
    let (period, publication) = try session.published(input)
    // Nothing may depend on a later day than that of the lock.
    let today = publication.month.last.adding(days: 1)
    try session.holding(session.moment(of: publication)) { try show(period, today: today) }
  }
}
