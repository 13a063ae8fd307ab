import Portfolio
import Testing
import Values

/// Planned and done by month: the same figures as a summary's, month for month, and nothing that is not known.
struct CurveTests {
  private func curve(
    _ registry: TemporaryRegistry, _ period: String, _ filter: Filter = .all, measure: String = "reported",
    rule: String? = nil
  ) throws -> Curve {
    try registry.read { snapshot in
      let query = SummaryQuery(
        period: try Period(parsing: period, fiscal: try snapshot.fiscalYear), filter: filter, measure: measure,
        rule: rule)
      return try snapshot.curve(query, today: registry.today)
    }
  }

  private func filled() throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    let one = try registry.project("A", nil, [(.region, "滕州")])
    let two = try registry.project("B", nil, [(.region, "薛城")])
    let three = try registry.project("C", nil, [(.region, "滕州")])
    try registry.plan(one, 2021, wan(120))
    try registry.plan(two, 2021, wan(240))
    try registry.plan(two, month: "2021-03", wan(100))
    try registry.state(one, "2021-02", .ytd, wan(10))
    try registry.state(one, "2021-05", .month, wan(7))
    try registry.state(two, "2021-03", .month, wan(90))
    try registry.state(two, "2021-06", .ytd, wan(130))
    try registry.state(three, "2021-04", .month, wan(5))
    return registry
  }

  @Test(
    "At its last known month a curve says what the summary of that month says",
    arguments: ["2021-01", "2021-02", "2021-03", "2021-04", "2021-05", "2021-06"], ["", "region:滕州", "code:C"])
  func agreesWithTheSummary(period: String, words: String) throws {
    let registry = try filled()
    let filter = try FilterParser.parse(words.isEmpty ? [] : [FilterWord(words)])
    for rule in ["ratio-80-60", "points-10-30"] {
      let last = try #require(Month(period)?.month)
      let figure = try registry.figure(period, filter, rule: rule)
      let curve = try curve(registry, period, filter, rule: rule)
      let point = curve.points[last - 1]
      #expect(curve.projects == figure.projects)
      #expect(curve.years[0].plan == figure.plan)
      #expect(point.planned == figure.due)
      #expect(point.completed == figure.completed)
      #expect(point.periodCompleted == figure.periodCompleted)
      #expect(point.completedWithoutPlan == figure.completedWithoutPlan)
      #expect(point.rate == figure.rate)
      #expect(point.gapPoints == figure.gapPoints)
      #expect(point.light == figure.light)
      #expect(point.isProvisional == (figure.isProvisional && figure.plan != nil))
      #expect(curve.years[0].projectsNotReported == figure.projectsNotReported)
      #expect(curve.years[0].projectsWithoutPlan == figure.projectsWithoutPlan)
    }
  }

  @Test("After the period and after the latest data nothing is done, and the plan goes on")
  func unknownMonths() throws {
    let registry = try filled()
    for (period, known) in [("2021-03", 3), ("2021", 6), ("2021-12", 6), ("2022", 0)] {
      let curve = try curve(registry, period)
      #expect(curve.points.count == 12)
      #expect(curve.points.prefix { $0.completed != nil }.count == known, "\(period)")
      for point in curve.points.dropFirst(known) {
        #expect(point.completed == nil && point.rate == nil && point.light == nil && point.periodCompleted == nil)
        #expect(point.gapPoints == nil && point.completedWithoutPlan == nil)
      }
    }
    let whole = try curve(registry, "2021-03")
    #expect(whole.at == (try month("2021-03")))
    #expect(whole.points.allSatisfy { $0.planned != nil })
    #expect(whole.points.last?.planned == whole.years[0].plan)
    #expect(try curve(registry, "2022").at == nil)
  }

  @Test("Of a measure that nobody stated nothing is known, which is not nothing")
  func otherMeasure() throws {
    let curve = try curve(try filled(), "2021-06", measure: "statistical")
    #expect(curve.at == nil)
    #expect(curve.points.allSatisfy { $0.completed == nil && $0.planned != nil })
  }

  @Test("Each year of several begins anew, with its own plan")
  func years() throws {
    let registry = try filled()
    let one = try registry.read { try $0.project(named: "A") }
    try registry.plan(one, 2020, wan(60))
    try registry.state(one, "2020-12", .ytd, wan(60))
    let curve = try curve(registry, "2020..2021")
    #expect(curve.points.map(\.month.text).first == "2020-01")
    #expect(curve.points.map(\.month.text).last == "2021-12")
    #expect(curve.points.count == 24)
    #expect(curve.points[11].planned == wan(60))
    #expect(curve.points[11].completed == wan(60))
    #expect(curve.points[12].completed == .zero)
    #expect(curve.years.map(\.plan) == [wan(60), wan(360)])
  }

  @Test("The plan is the version that was in force at the period's end")
  func versions() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(120), approved: "2021-01-10")
    try registry.plan(project, 2021, wan(240), version: .new, approved: "2021-05-20")
    try registry.state(project, "2021-06", .ytd, wan(50))
    #expect(try curve(registry, "2021-04").points.last?.planned == wan(120))
    #expect(try curve(registry, "2021-06").points.last?.planned == wan(240))
  }

  @Test("A fiscal year has its own twelve months")
  func fiscalYear() throws {
    let registry = try TemporaryRegistry(today: "2021-10-10", [.name: "测试", .fiscalYearStart: "7"])
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(120))
    try registry.state(project, "2021-09", .ytd, wan(20))
    let curve = try curve(registry, "2021")
    #expect(curve.points.first?.month.text == "2021-07")
    #expect(curve.points.last?.month.text == "2022-06")
    #expect(curve.points.prefix { $0.completed != nil }.count == 3)
  }

  @Test("More years than a century are a typing error")
  func tooManyYears() throws {
    let registry = try filled()
    #expect(throws: RuleError.self) { try curve(registry, "1800..2021") }
  }
}
