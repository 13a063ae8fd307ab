import Portfolio
import Testing
import Values

/// Plans: versions, months, funds.
struct PlansTests {
  @Test("A summary of a month uses the version in force at the month")
  func versionInForce() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(120))
    try registry.plan(project, 2021, wan(200), version: .new, approved: "2021-05-18")
    try registry.plan(project, 2021, wan(240), version: .new, approved: "2021-06-30")
    #expect(try registry.figure("2021-04").plan == wan(120))
    #expect(try registry.figure("2021-05").plan == wan(200))
    #expect(try registry.figure("2021-06").plan == wan(240))
    #expect(try registry.figure("2020-12").plan == nil)
    let versions = try registry.read { try $0.plans(of: project) }
    #expect(versions.map(\.number) == [1, 2, 3])
    #expect(try versions.map { try $0.annual() } == [wan(120), wan(200), wan(240)])
  }

  @Test("A first version counts from the year's beginning, whenever it was approved")
  func firstVersion() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(120), approved: "2021-03-05")
    #expect(try registry.figure("2021-01").plan == wan(120))
  }

  @Test("A new version starts as a copy of the one before; the same plan again changes nothing")
  func copied() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(60), fund: "own")
    try registry.plan(project, 2021, wan(60), fund: "loan")
    try registry.plan(project, 2021, wan(90), fund: "own", version: .new, approved: "2021-06-01")
    let last = try #require(try registry.read { try $0.plans(of: project).last })
    #expect(try last.annual() == wan(150))
    #expect(last.entries.count == 2)
    let again = try registry.record {
      try $0.plan(project, .year(2021), stated(wan(90)), fund: "own", version: .latest)
    }
    #expect(again.step == nil)
  }

  @Test("Versions have no gaps")
  func gap() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    #expect(throws: RuleError.planVersionGap(3, next: 1)) {
      try registry.plan(project, 2021, wan(1), version: .number(3))
    }
    try registry.plan(project, 2021, wan(1), version: .number(1))
    try registry.plan(project, 2021, wan(2), version: .number(2))
    #expect(try registry.read { try $0.plans(of: project).map(\.number) } == [1, 2])
  }

  @Test("The year's plan is its total; without one the funds', else the months' sum")
  func annual() throws {
    let registry = try TemporaryRegistry()
    let (total, funds, months) = (
      try registry.project("A"), try registry.project("B"), try registry.project("C")
    )
    for project in [total, funds] {
      try registry.plan(project, 2021, wan(30), fund: "own")
      try registry.plan(project, 2021, wan(20), fund: "budget.central")
    }
    try registry.plan(total, 2021, wan(100))
    try registry.plan(months, month: "2021-03", wan(7))
    try registry.plan(months, month: "2021-05", wan(8))
    for (project, plan) in [(total, wan(100)), (funds, wan(50)), (months, wan(15))] {
      #expect(try registry.figure("2021-06", .field(.code, .matches, FilterText(project.code))).plan == plan)
    }
    let byFund = try registry.summary("2021-06", by: .fund)
    #expect(try byFund.row("own").plan == wan(60))
    #expect(try byFund.row("budget.central").plan == wan(40))
    let rest = try #require(byFund.rows.first { $0.key == .unallocated })
    #expect(rest.figure.plan == wan(65))
    #expect(byFund.total.plan == wan(165))
  }

  @Test("Investment by fund stands in its fund's row, and counts once in the total")
  func statementsByFund() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(60), fund: "own")
    try registry.plan(project, 2021, wan(40), fund: "loan")
    try registry.state(project, "2021-06", .ytd, wan(30), fund: "own")
    try registry.state(project, "2021-06", .ytd, wan(30), fund: "loan")
    let summary = try registry.summary("2021-06", by: .fund)
    #expect(try summary.row("own").rate == Ratio(1, 2))
    #expect(try summary.row("loan").rate == Ratio(3, 4))
    #expect(summary.total.completed == wan(60))
    #expect(summary.total.rate == Ratio(3, 5))
    #expect(try summary.row("loan").projects == 1)
    #expect(summary.total.projects == 1)
  }

  @Test("A bundle takes no plan and no investment")
  func bundles() throws {
    let registry = try TemporaryRegistry()
    let bundle = try registry.project("B")
    let child = try registry.project("B1", nil, [(.parent, "B")])
    #expect(throws: RuleError.bundleHasNoMoney(bundle)) { try registry.plan(bundle, 2021, wan(1)) }
    #expect(throws: RuleError.bundleHasNoMoney(bundle)) {
      try registry.state(bundle, "2021-05", .ytd, wan(1))
    }
    try registry.plan(child, 2021, wan(1))
  }
}
