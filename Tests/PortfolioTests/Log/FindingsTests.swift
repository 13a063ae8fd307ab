import Portfolio
import Testing
import Values

/// What `check` finds: each kind by one example, and nothing where all is well.
struct FindingsTests {
  private func kinds(_ registry: TemporaryRegistry) throws -> [Finding.Kind] {
    try registry.read { try $0.findings().map(\.kind) }
  }

  private func finding(_ kind: Finding.Kind, _ registry: TemporaryRegistry) throws -> Finding {
    try #require(try registry.read { try $0.findings().first { $0.kind == kind } }, "\(kind)")
  }

  /// A project about which there is nothing to say.
  private func project(_ registry: TemporaryRegistry, _ fields: [(Field, String)] = []) throws -> ProjectRef {
    try registry.project("A", nil, [(.region, "滕州"), (.lifecycle, "road")] + fields)
  }

  @Test("A registry that is in order has no findings")
  func inOrder() throws {
    let registry = try TemporaryRegistry()
    let project = try project(registry, [(.total, "1亿"), (.national, "2018-370481-33-03-047024")])
    try registry.plan(project, 2021, wan(120))
    for (number, amount) in [(1, Int64(10)), (2, 20), (3, 30)] {
      try registry.state(project, "2021-0\(number)", .ytd, wan(amount))
      try registry.state(project, "2021-0\(number)", .month, wan(10))
    }
    try registry.record { recording in
      _ = try recording.meet("feasibility", of: project, on: try date("2020"), evidence: nil)
      _ = try recording.meet("start", of: project, on: try date("2021-01"), evidence: nil)
    }
    #expect(try kinds(registry).isEmpty)
  }

  @Test("Plans whose months or funds do not add up to the year")
  func plans() throws {
    let registry = try TemporaryRegistry()
    let project = try project(registry)
    try registry.plan(project, 2021, wan(120))
    try registry.plan(project, month: "2021-03", wan(100))
    try registry.plan(project, 2021, wan(110), fund: "own")
    #expect(try kinds(registry) == [.planMonthsDiffer, .planFundsDiffer])
    let months = try finding(.planMonthsDiffer, registry)
    #expect(months.amounts.map { [$0.0, $0.1] } == [wan(120), wan(100)])
    #expect(months.place == "2021 v1")
    #expect(months.project == project)
    #expect(try finding(.planFundsDiffer, registry).amounts.map { [$0.0, $0.1] } == [wan(120), wan(110)])
  }

  @Test("A year to date that fell, with its reason")
  func fallingYTD() throws {
    let registry = try TemporaryRegistry()
    let project = try project(registry)
    try registry.state(project, "2021-03", .ytd, wan(30))
    try registry.state(project, "2021-04", .ytd, wan(25), reason: "核减")
    #expect(try kinds(registry) == [.fallingYTD])
    let finding = try finding(.fallingYTD, registry)
    #expect(finding.place == "2021-04")
    #expect(finding.words == "核减")
    #expect(finding.amounts.map { [$0.0, $0.1] } == [wan(30), wan(25)])
  }

  @Test("Statements that contradict each other; January's month against its year to date")
  func contradiction() throws {
    let registry = try TemporaryRegistry()
    let project = try project(registry)
    try registry.state(project, "2021-01", .ytd, wan(10))
    try registry.state(project, "2021-01", .month, wan(9))
    try registry.state(project, "2021-02", .ytd, wan(30))
    try registry.state(project, "2021-02", .month, wan(20))
    #expect(try kinds(registry) == [.contradiction])
    #expect(try finding(.contradiction, registry).place == "2021-01")
    #expect(try finding(.contradiction, registry).amounts.map { [$0.0, $0.1] } == [wan(9), wan(10)])
  }

  @Test("More done since the start than the total investment")
  func beyondTotal() throws {
    let registry = try TemporaryRegistry()
    let project = try project(registry, [(.total, "100万")])
    try registry.state(project, "2020-12", .sinceStart, wan(101))
    #expect(try kinds(registry) == [.beyondTotal])
  }

  @Test("A design estimate more than 10 % over the feasibility's; exactly 10 % is none")
  func overrun() throws {
    let registry = try TemporaryRegistry()
    let project = try project(registry)
    try registry.record { recording in
      try recording.setEstimate(
        project, kind: "feasibility", dated: try date("2019"), stated(fen(1_000_000_005)))
      try recording.setEstimate(project, kind: "design", dated: try date("2020"), stated(fen(1_100_000_005)))
    }
    #expect(try kinds(registry).isEmpty)
    try registry.record {
      try $0.setEstimate(project, kind: "design", dated: try date("2020"), stated(fen(1_100_000_006)))
    }
    #expect(try kinds(registry) == [.overrun])
  }

  @Test("Shares that are not known of a project with a plan")
  func sharesUnknown() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A", nil, [(.region, "370402;370403")])
    #expect(try kinds(registry).isEmpty)
    try registry.plan(project, 2021, wan(1))
    #expect(try kinds(registry) == [.sharesUnknown])
  }

  @Test("Stages met out of their order")
  func stagesOutOfOrder() throws {
    let registry = try TemporaryRegistry()
    let project = try project(registry)
    try registry.record { recording in
      _ = try recording.meet("design", of: project, on: try date("2021-03"), evidence: nil)
      _ = try recording.meet("start", of: project, on: try date("2021-02-28"), evidence: nil)
      // Within the same month nothing is certain.
      _ = try recording.meet("feasibility", of: project, on: try date("2021-03"), evidence: nil)
    }
    #expect(try kinds(registry) == [.stagesOutOfOrder])
    #expect(try finding(.stagesOutOfOrder, registry).place == "初设批复 → 开工")
  }

  @Test("A milestone before its predecessor and lag")
  func linkViolated() throws {
    let registry = try TemporaryRegistry()
    let project = try project(registry, [(.start, "2021-03-01"), (.finish, "2021-03-30")])
    try registry.record { recording in
      let (start, open) = (
        try recording.now.milestone(named: "start", of: project),
        try recording.now.milestone(named: "open", of: project)
      )
      try recording.putLink(open, after: start, lagDays: 29)
    }
    #expect(try kinds(registry).isEmpty)
    try registry.record { try $0.apply([Assignment(.finish, "2021-03-29")], to: project) }
    #expect(try kinds(registry) == [.linkViolated])
  }

  @Test("A first total since the start of a project begun earlier has no opening balance")
  func noOpening() throws {
    let registry = try TemporaryRegistry()
    let project = try project(registry)
    try registry.record { _ = try $0.meet("start", of: project, on: try date("2019"), evidence: nil) }
    try registry.state(project, "2021-05", .sinceStart, wan(30))
    #expect(try kinds(registry) == [.noOpening])
    try registry.state(project, "2020-12", .sinceStart, wan(20))
    #expect(try kinds(registry).isEmpty)
  }

  @Test("Doubtful figures, missing regions, a national code of another region")
  func simple() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A", nil, [(.national, "2018-370402-33-03-047024")])
    try registry.record { try $0.setDoubtful(project, "重复上报") }
    #expect(try kinds(registry) == [.doubtful, .regionMissing, .nationalRegionDiffers])
    #expect(try finding(.doubtful, registry).words == "重复上报")
    try registry.record { recording in
      try recording.setDoubtful(project, nil)
      try recording.apply([Assignment(.region, "市中区")], to: project)
    }
    #expect(try kinds(registry).isEmpty)
  }

  @Test("A national code of the district of the project's township is no finding")
  func nationalRegions() throws {
    let registry = try TemporaryRegistry()
    try registry.project("A", nil, [(.region, "北辛街道"), (.national, "2018-370481-33-03-047024")])
    #expect(try kinds(registry).isEmpty)
  }

  @Test("The same month of the same region from two reporters")
  func doubleReporters() throws {
    let registry = try TemporaryRegistry()
    let project = try project(registry)
    let (one, other) = (try registry.organization("滕州市发改局"), try registry.organization("枣庄交投集团"))
    try registry.state(project, "2021-05", .ytd, wan(30), reporter: one)
    #expect(try kinds(registry).isEmpty)
    try registry.state(project, "2021-05", .ytd, wan(30), reporter: other)
    #expect(try kinds(registry) == [.doubleReporters])
    #expect(try finding(.doubleReporters, registry).place == "2021")
  }

  @Test("Money on a bundle")
  func moneyOnBundle() throws {
    let registry = try TemporaryRegistry()
    let bundle = try project(registry)
    try registry.project("B", nil, [(.region, "滕州"), (.parent, "A")])
    #expect(try kinds(registry).isEmpty)
    #expect(throws: RuleError.bundleHasNoMoney(bundle)) { try registry.plan(bundle, 2021, wan(1)) }
  }
}
