import Portfolio
import Testing
import Values

/// Which projects a reporter is to report, and which of them have no figure.
struct ReporterProjectsTests {
  private func codes(_ registry: TemporaryRegistry, _ reporter: Int, _ text: String) throws -> (
    all: Int, missing: [String]
  ) {
    let row = try registry.read { try $0.reporting(of: try month(text)) }.first { $0.reporter.id == reporter }
    return (row?.projects ?? 0, row?.unreported.map(\.code) ?? [])
  }

  @Test("What it stated this year, and what it stated last year if this year has a plan for it")
  func stated() throws {
    let registry = try TemporaryRegistry()
    let office = try registry.organization("甲办")
    let (now, planned, done) = (try registry.project("A"), try registry.project("B"), try registry.project("C"))
    try registry.state(now, "2021-02", .month, wan(1), reporter: office)
    try registry.state(planned, "2020-12", .ytd, wan(1), reporter: office)
    try registry.state(done, "2020-12", .ytd, wan(1), reporter: office)
    try registry.plan(planned, 2021, wan(100))
    #expect(try codes(registry, office, "2021-06") == (2, ["A", "B"]))
    #expect(try codes(registry, office, "2021-01") == (1, ["B"]))
    try registry.state(planned, "2021-06", .sinceStart, wan(5), reporter: office)
    #expect(try codes(registry, office, "2021-06") == (2, ["A"]))
    // Zero is a figure; so is what someone typed in without saying whose it is; another measure's is none.
    try registry.state(now, "2021-06", .month, wan(0), measure: "statistical", reporter: office)
    #expect(try codes(registry, office, "2021-06") == (2, ["A"]))
    try registry.state(now, "2021-06", .month, wan(0))
    #expect(try codes(registry, office, "2021-06") == (2, []))
    try registry.record { try $0.setStatus(planned, "cancelled", on: try date("2021-06"), reason: "x") }
    #expect(try codes(registry, office, "2021-06") == (1, []))
  }

  @Test("Each of a line's reporters owes its own figure")
  func lines() throws {
    let registry = try TemporaryRegistry()
    let (one, two) = (try registry.organization("甲办"), try registry.organization("乙办"))
    let line = try registry.project("A")
    for office in [one, two] { try registry.state(line, "2021-05", .month, wan(1), reporter: office) }
    try registry.state(line, "2021-06", .month, wan(1), reporter: one)
    #expect(try codes(registry, one, "2021-06") == (1, []))
    #expect(try codes(registry, two, "2021-06") == (1, ["A"]))
  }

  @Test("A planned project that nobody reports falls to its unit, else to its region's one reporter")
  func unclaimed() throws {
    let registry = try TemporaryRegistry()
    try registry.record { recording in
      for (name, region) in [("滕州办", "370481"), ("薛城办", "370403"), ("薛城局", "370403"), ("建设公司", nil)]
        as [(String, String?)]
      {
        try recording.putOrganization(name: name, nameEn: nil, region: region, contact: nil)
      }
    }
    func id(_ name: String) throws -> Int { try #require(try registry.read { try $0.organization(named: name) }) }
    let silent = try registry.project("A", nil, [(.region, "370481"), (.responsible, "建设公司")])
    let contested = try registry.project("B", nil, [(.region, "370403")])
    let unplanned = try registry.project("C", nil, [(.region, "370481")])
    for project in [silent, contested] { try registry.plan(project, 2021, wan(100)) }
    for name in ["滕州办", "薛城办", "薛城局"] {
      try registry.record { try $0.addReporter(named: name, isNew: false) }
    }
    #expect(try codes(registry, id("滕州办"), "2021-06") == (1, ["A"]))
    #expect(try codes(registry, id("薛城办"), "2021-06") == (0, []))
    #expect(try codes(registry, id("薛城局"), "2021-06") == (0, []))
    try registry.record { try $0.addReporter(named: "建设公司", isNew: false) }
    #expect(try codes(registry, id("建设公司"), "2021-06") == (1, ["A"]))
    #expect(try codes(registry, id("滕州办"), "2021-06") == (0, []))
    // Once somebody reports it, it is theirs alone.
    try registry.state(silent, "2021-05", .month, wan(1), reporter: id("滕州办"))
    #expect(try codes(registry, id("建设公司"), "2021-06") == (0, []))
    #expect(try codes(registry, id("滕州办"), "2021-06") == (1, ["A"]))
    #expect(try registry.codes("\(unplanned.code)") == ["C"])
  }

  @Test("A bundle is reported in its parts")
  func bundles() throws {
    let registry = try TemporaryRegistry()
    let office = try registry.organization("甲办")
    let part = try registry.project("B")
    try registry.state(part, "2021-05", .month, wan(1), reporter: office)
    _ = try registry.project("A")
    try registry.record { try $0.apply([Assignment(.parent, "A")], to: part) }
    #expect(try codes(registry, office, "2021-06") == (1, ["B"]))
  }
}
