internal import Portfolio
internal import Reports
internal import Wording

enum CurveCommand: Command {
  static let declaration = Declaration(
    "curve", "曲线", .looking, Phrase(en: "planned and done month by month, as a curve", zh: "按月的计划与完成曲线"),
    [Parameter("period", Labels.period, .period, .optional), Parameter("filter", Labels.filter, .filter, .rest)],
    options: [.measure, .rule, .chosenColumns, .all],
    examples: [
      ("curve 2020", Phrase(en: "a year's S-curve", zh: "一年的计划与完成曲线")),
      ("曲线 2020年6月 地区:滕州", Phrase(en: "a district, as known in June", zh: "一个地区，数据至6月")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let filter = try session.filter(input)
    let measure = try session.code(.measure, "measure", input) ?? "reported"
    let sheet = try session.read { snapshot in
      let today = session.clock.today
      let period = try session.period(input, snapshot) ?? snapshot.latestPeriod(today, measure: measure)
      let query = SummaryQuery(
        period: try snapshot.running(period, measure: measure), filter: filter, measure: measure,
        rule: session.rule(input))
      return try CurveReport.sheet(try snapshot.curve(query, today: today), snapshot)
    }
    let arrangement = SheetArrangement(columns: Session.names(input.option("columns")))
    try session.show(arrangement.arranged(sheet), showsAll: input.flag("all"))
  }
}
