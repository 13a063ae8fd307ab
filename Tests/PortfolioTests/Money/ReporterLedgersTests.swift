import Portfolio
import Testing
import Values

/// Which projects stand in whose ledger, and what of them.
@Suite struct ReporterLedgersTests {
  private static func ledgers(
    _ registry: TemporaryRegistry, _ text: String, of reporter: Int? = nil
  ) throws -> [String: [LedgerProject]] {
    try registry.read { snapshot in
      let found = try snapshot.ledgers(
        for: try month(text), where: .all, context: try registry.context(), of: reporter)
      return Dictionary(uniqueKeysWithValues: found.map { ($0.reporter?.zh ?? "", $0.projects) })
    }
  }

  @Test("A project goes to who stated its last figure, by region where it is told apart")
  func reporters() throws {
    let registry = try TemporaryRegistry()
    let (first, second) = (try registry.organization("甲项目办"), try registry.organization("乙发改委"))
    let plain = try registry.project("A")
    try registry.state(plain, "2021-04", .ytd, wan(10), reporter: first)
    try registry.state(plain, "2021-05", .ytd, wan(20), reporter: second)
    let line = try registry.project("B", nil, [(.region, "370402;370403")])
    try registry.state(line, "2021-05", .ytd, wan(3), reporter: first, region: "370402")
    try registry.state(line, "2021-06", .ytd, wan(5), reporter: second, region: "370403")
    let ledgers = try Self.ledgers(registry, "2021-07")
    #expect(ledgers.mapValues { $0.map(\.ref.code) } == ["甲项目办": ["B"], "乙发改委": ["A", "B"]])
    // Each sees its own figures: the last one known, where June is not stated.
    #expect(ledgers["甲项目办"]?.first?.parts.map(\.lastYearToDate) == [wan(3)])
    #expect(ledgers["乙发改委"]?.map { $0.parts.map(\.lastYearToDate) } == [[wan(20)], [wan(5)]])
    #expect(try Self.ledgers(registry, "2021-07", of: first).keys.sorted() == ["甲项目办"])
    // A month before anyone stated anything: nobody is known.
    #expect(try Self.ledgers(registry, "2021-01").mapValues(\.count) == ["": 2])
  }

  @Test("Without a statement the organization that reports for its region is asked, else nobody")
  func byRegion() throws {
    let registry = try TemporaryRegistry()
    try registry.record {
      try $0.putOrganization(name: "滕州项目办", nameEn: nil, region: "370481", contact: nil)
      try $0.putOrganization(name: "薛城学校", nameEn: nil, region: "370403", contact: nil)
    }
    let reporter = try #require(try registry.read { try $0.organization(named: "滕州项目办") })
    try registry.state(
      try registry.project("A", nil, [(.region, "370481")]), "2021-05", .ytd, wan(1), reporter: reporter)
    try registry.project("B", nil, [(.region, "370481")])
    try registry.project("C", nil, [(.region, "370403")])
    try registry.project("D")
    let ledgers = try Self.ledgers(registry, "2021-06")
    #expect(ledgers.mapValues { $0.map(\.ref.code) } == ["滕州项目办": ["A", "B"], "": ["C", "D"]])
  }

  @Test("Bundles and cancelled projects are filled in by nobody")
  func leftOut() throws {
    let registry = try TemporaryRegistry()
    try registry.project("A")
    try registry.project("B", nil, [(.parent, "A")])
    let cancelled = try registry.project("C")
    try registry.record { try $0.setStatus(cancelled, "cancelled", on: try date("2021-06"), reason: "x") }
    let suspended = try registry.project("D")
    try registry.record { try $0.setStatus(suspended, "suspended", on: try date("2021-06"), reason: "x") }
    #expect(try Self.ledgers(registry, "2021-07")[""]?.map(\.ref.code) == ["B", "D"])
  }

  @Test("Funds have rows where the reporter tells them apart; the plan's then stand beside, else it is one")
  func funds() throws {
    let registry = try TemporaryRegistry()
    let apart = try registry.project("A")
    let whole = try registry.project("B")
    for project in [apart, whole] {
      try registry.plan(project, 2021, wan(60), fund: "loan")
      try registry.plan(project, 2021, wan(40), fund: "own")
    }
    try registry.state(apart, "2021-05", .ytd, wan(7), fund: "own")
    try registry.state(apart, "2021-05", .ytd, wan(2))
    try registry.state(whole, "2021-05", .ytd, wan(9))
    let projects = try #require(try Self.ledgers(registry, "2021-06")[""])
    #expect(projects[0].parts.map { $0.fund?.code } == ["loan", "own", nil])
    #expect(projects[0].parts.map(\.plan) == [wan(60), wan(40), nil])
    #expect(projects[0].parts.map(\.lastYearToDate) == [nil, wan(7), wan(2)])
    #expect(projects[0].plan == nil)
    #expect(projects[1].parts.map { $0.fund?.code } == [nil])
    #expect(projects[1].plan == wan(100))
    #expect(projects[1].parts.map(\.lastYearToDate) == [wan(9)])
  }

  @Test("January looks back at the whole year before; its plan is the new year's")
  func newYear() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2020, wan(50))
    try registry.state(project, "2020-12", .ytd, wan(48))
    let known = try #require(try Self.ledgers(registry, "2021-01")[""]?.first)
    #expect(known.plan == nil)
    #expect(known.parts.map(\.lastYearToDate) == [wan(48)])
    // In the new year nothing is known yet, and last year's total is none of it.
    #expect(try Self.ledgers(registry, "2021-02")[""]?.first?.parts.map(\.lastYearToDate) == [nil])
  }
}
