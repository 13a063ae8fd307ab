import Portfolio
import Testing
import Values

/// What a row comes to by the year's end, reckoned by hand.
struct OutlookTests {
  private func registry(_ settings: [Setting: String] = [.name: "测试"]) throws -> TemporaryRegistry {
    try TemporaryRegistry(today: "2021-12-31", settings)
  }

  /// 100 to June 500, of a plan of 1200万.
  @discardableResult
  private func even(_ registry: TemporaryRegistry, _ code: String = "A", _ fields: [(Field, String)] = []) throws
    -> ProjectRef
  {
    let project = try registry.project(code, nil, fields)
    try registry.plan(project, 2021, wan(1200))
    for (number, amount) in [50, 100, 160, 260, 380, 500].enumerated() {
      try registry.state(project, "2021-0\(number + 1)", .ytd, wan(Int64(amount)))
    }
    return project
  }

  private func row(_ registry: TemporaryRegistry, _ period: String = "2021-06") throws -> RowOutlook {
    try #require(try registry.outlook(period).summary.whole.outlook)
  }

  @Test("By the pace so far and by the last three months, each against the plan, to the fen")
  func paces() throws {
    let registry = try registry()
    try even(registry)
    let row = try row(registry)
    #expect(row.projectsPlanned == 1)
    // 500 ÷ 6.
    #expect(row.pace == fen(83_333_333))
    #expect(row.byPace?.yearEnd == wan(1000))
    #expect(row.byPace?.rate == Ratio(5, 6))
    #expect(row.byPace?.shortfall == wan(200))
    // April to June: 100, 120 and 120.
    #expect(row.recent == wan(340))
    #expect(row.recentPace == fen(113_333_333))
    #expect(row.byRecent?.yearEnd == wan(1180))
    #expect(row.byRecent?.shortfall == wan(20))
    #expect(row.pastYears.isEmpty)
    #expect(row.byPastYears == nil)
    // A year ahead of its plan is short of less than nothing.
    try registry.plan(try registry.read { try $0.project(named: "A") }, 2021, wan(900))
    #expect(try self.row(registry).byPace?.shortfall == wan(-100))
  }

  @Test("By the same months of past years: a range over those that have the month and the whole year")
  func pastYears() throws {
    let registry = try registry()
    let project = try even(registry)
    for (month, amount) in [
      ("2019-06", 300), ("2019-12", 600), ("2020-06", 200), ("2020-12", 800), ("2018-12", 500), ("2017-06", 100),
    ] { try registry.state(project, month, .ytd, wan(Int64(amount))) }
    let row = try row(registry)
    #expect(row.pastYears.map(\.year) == [2020, 2019])
    #expect(row.pastYears.map(\.share) == [Ratio(1, 4), Ratio(1, 2)])
    #expect(row.pastYears.map(\.planShare) == [.one, .one])
    #expect(row.pastYears.map { $0.estimate?.yearEnd } == [wan(2000), wan(1000)])
    #expect(row.byPastYears?.low.yearEnd == wan(1000))
    #expect(row.byPastYears?.high.yearEnd == wan(2000))
    #expect(row.byPastYears?.high.rate == Ratio(5, 3))
    // No past year states May.
    #expect(try self.row(registry, "2021-05").pastYears.isEmpty)
  }

  @Test("Past years further back than five are not looked at")
  func oldYears() throws {
    let registry = try registry()
    let project = try even(registry)
    for year in [2015, 2016] {
      try registry.state(project, "\(year)-06", .ytd, wan(100))
      try registry.state(project, "\(year)-12", .ytd, wan(200))
    }
    #expect(try row(registry).pastYears.map(\.year) == [2016])
  }

  @Test("Projects of less than half of the plan say nothing about the others, and are counted")
  func coverage() throws {
    let registry = try registry()
    let covered = try even(registry)
    try registry.state(covered, "2020-06", .ytd, wan(200))
    try registry.state(covered, "2020-12", .ytd, wan(800))
    let other = try registry.project("B")
    try registry.plan(other, 2021, wan(1200))
    // Half of the plan is enough: 500 × 800 ÷ 200.
    #expect(try row(registry).byPastYears?.low.yearEnd == wan(2000))
    try registry.plan(other, 2021, wan(1200).plus(fen(1)))
    let row = try row(registry)
    #expect(row.byPastYears == nil)
    #expect(row.pastYears.map(\.projects) == [1])
    #expect(row.pastYears.map(\.isEnough) == [false])
    #expect(row.projectsPlanned == 2)
  }

  @Test("A past year in which nothing had been completed by the month gives no estimate")
  func nothingByThen() throws {
    let registry = try registry()
    let project = try even(registry)
    try registry.state(project, "2020-06", .ytd, .zero)
    try registry.state(project, "2020-12", .ytd, wan(800))
    let row = try row(registry)
    #expect(row.pastYears.map(\.year) == [2020])
    #expect(row.byPastYears == nil)
  }

  @Test("A year counts where every series states the month and the year's end, not only one of them")
  func everySeries() throws {
    let registry = try registry()
    let project = try even(registry)
    try registry.state(project, "2020-06", .ytd, wan(200))
    try registry.state(project, "2020-12", .ytd, wan(800))
    try registry.state(project, "2020-12", .ytd, wan(100), fund: "loan")
    #expect(try row(registry).pastYears.isEmpty)
    try registry.state(project, "2020-06", .ytd, wan(50), fund: "loan")
    #expect(try row(registry).byPastYears?.low.yearEnd == fen(500_000_000 * 900 / 250))
  }

  @Test("A row is estimated from its own sums and rounded once, half away from zero")
  func rounding() throws {
    let registry = try registry()
    for (code, amount) in [("A", 1), ("B", 1), ("C", -3)] as [(String, Int64)] {
      let project = try registry.project(code, nil, [(.nature, code == "C" ? "new" : "expansion")])
      try registry.plan(project, 2021, fen(10))
      try registry.state(project, "2021-08", .ytd, fen(amount))
    }
    let rows = try registry.outlook("2021-08", by: .nature).summary.rows
    func yearEnd(_ code: String) throws -> Money? {
      try #require(rows.first { $0.key == .code(code) }).outlook?.byPace?.yearEnd
    }
    // 1.5 + 1.5 is 3 and not 2 + 2; −4.5 is −5.
    #expect(try yearEnd("expansion") == fen(3))
    #expect(try yearEnd("new") == fen(-5))
    #expect(try row(registry, "2021-08").byPace?.yearEnd == fen(-2))
    #expect(try row(registry, "2021-08").byPace?.shortfall == fen(32))
  }

  @Test("A region's row carries on its share of a line, the past years' too")
  func shares() throws {
    let registry = try registry()
    let line = try even(registry, "A", [(.region, "370402=1;370403=3")])
    try registry.state(line, "2020-06", .ytd, wan(200))
    try registry.state(line, "2020-12", .ytd, wan(800))
    let rows = try registry.outlook("2021-06", by: .region).summary.rows
    let row = try #require(rows.first { $0.key == .code("370402") }?.outlook)
    #expect(row.byPace?.yearEnd == wan(250))
    #expect(row.byRecent?.yearEnd == wan(295))
    #expect(row.pastYears.map(\.wholeYear) == [wan(200)])
    #expect(row.byPastYears?.low.yearEnd == wan(500))
    let filtered = try registry.outlook("2021-06", filter: .field(.region, .matches, "370402"))
    #expect(filtered.summary.whole.outlook == row)
  }

  @Test("At a year's end and over whole years nothing is left to estimate; a month without figures gives none")
  func gaps() throws {
    let registry = try registry()
    try even(registry)
    for period in ["2021-12", "2021-H2", "2020", "2020..2021"] {
      let outlook = try registry.outlook(period)
      #expect(outlook.gap == .yearOver, "\(period)")
      #expect(outlook.summary.whole.outlook == nil)
    }
    #expect(try registry.outlook("2021-07").gap == .notYetStated(try month("2021-07")))
    #expect(try registry.outlook("2021-06").gap == nil)
    #expect(try registry.outlook("2021-05").monthsLeft == 7)
  }

  @Test("What has no plan, or states nothing of the year, is not estimated")
  func nothingKnown() throws {
    let registry = try registry()
    let other = try registry.project("B", nil, [(.nature, "new")])
    try registry.plan(other, 2021, wan(100))
    let unplanned = try registry.project("C", nil, [(.nature, "expansion")])
    try registry.state(unplanned, "2021-06", .ytd, wan(10))
    // A total since the start, without one at the end of last year, tells no year to date.
    let opening = try registry.project("D", nil, [(.nature, "rebuilding")])
    try registry.plan(opening, 2021, wan(100))
    try registry.state(opening, "2021-06", .sinceStart, wan(10))
    let rows = try registry.outlook("2021-06", by: .nature).summary.rows
    #expect(rows.count == 3)
    for row in rows {
      #expect(row.outlook?.byPace == nil, "\(row.key)")
      #expect(row.outlook?.byRecent == nil)
      #expect(row.outlook?.pace == nil)
    }
  }

  @Test("What no amount can hold is an error; the greatest amounts multiplied are none")
  func overflow() throws {
    let registry = try registry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, fen(.max / 4))
    try registry.state(project, "2021-10", .ytd, fen(.max / 12 * 10))
    try registry.state(project, "2020-10", .ytd, fen(.max - 1))
    try registry.state(project, "2020-12", .ytd, fen(.max))
    let row = try row(registry, "2021-10")
    #expect(row.byPace?.yearEnd == fen(.max / 12 * 12))
    #expect(row.byPastYears?.low.yearEnd == fen(.max / 12 * 10 + 1))
    try registry.state(project, "2021-09", .ytd, fen(.max / 12 * 10))
    #expect(failure(RuleError.self) { _ = try registry.outlook("2021-09") } == .overflow)
  }

  @Test("A fiscal year of another beginning is divided by its own months")
  func fiscal() throws {
    let registry = try registry([.name: "测试", .fiscalYearStart: "4"])
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(1200))
    for (month, amount) in [("2021-04", 10), ("2021-05", 30), ("2021-06", 60)] {
      try registry.state(project, month, .ytd, wan(Int64(amount)))
    }
    let row = try row(registry)
    #expect(row.byPace?.yearEnd == wan(240))
    #expect(row.byRecent?.yearEnd == wan(240))
    #expect(try registry.outlook("2021-06").monthsLeft == 9)
    #expect(try registry.outlook("2022-03").gap == .yearOver)
  }
}
