import Portfolio
import Testing
import Values

/// Lights by the three rules, at their exact edges.
struct LightTests {
  struct Edge: CustomTestStringConvertible {
    let rule: String
    let doneFen: Int64
    let colour: Light.Colour
    var testDescription: String { "\(rule) \(doneFen)" }
  }

  /// The plan is 120 万, and June's due 60 万.
  static let edges = [
    Edge(rule: "ratio-80-60", doneFen: 48_000_000, colour: .green),
    Edge(rule: "ratio-80-60", doneFen: 47_999_999, colour: .yellow),
    Edge(rule: "ratio-80-60", doneFen: 36_000_000, colour: .yellow),
    Edge(rule: "ratio-80-60", doneFen: 35_999_999, colour: .red),
    Edge(rule: "ratio-80-60", doneFen: 0, colour: .red),
    Edge(rule: "points-10-30", doneFen: 48_000_000, colour: .green),
    Edge(rule: "points-10-30", doneFen: 47_999_999, colour: .yellow),
    Edge(rule: "points-10-30", doneFen: 24_000_000, colour: .yellow),
    Edge(rule: "points-10-30", doneFen: 23_999_999, colour: .red),
    Edge(rule: "points-10-30", doneFen: 120_000_000, colour: .green),
    Edge(rule: "ratio-50", doneFen: 60_000_000, colour: .green),
    Edge(rule: "ratio-50", doneFen: 59_999_999, colour: .yellow),
    Edge(rule: "ratio-50", doneFen: 30_000_000, colour: .yellow),
    Edge(rule: "ratio-50", doneFen: 29_999_999, colour: .red),
  ]

  @Test("A light changes at its limit and not a fen before", arguments: edges)
  func exactEdges(_ edge: Edge) throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(120))
    try registry.state(project, "2021-06", .ytd, fen(edge.doneFen))
    let light = try #require(try registry.figure("2021-06", rule: edge.rule).light)
    #expect(light.colour == edge.colour)
    switch light.reason {
    case .ratio(let ratio): #expect(ratio == Ratio(edge.doneFen, 60_000_000))
    case .pointsBehind(let points): #expect(points == Ratio((60_000_000 - edge.doneFen) * 100, 120_000_000))
    case .startLate, .nothingDue: Issue.record("no reason for \(light)")
    }
  }

  @Test("Under points-10-30 a planned start three months late is red, whatever was done")
  func startLate() throws {
    for (planned, met, lateMonths) in [
      ("2021-03", nil, 3), ("2021-03-31", nil, 3), ("2021-Q1", nil, 3), ("2020", nil, 6),
      ("2021-04-01", nil, nil),
      ("2021-03", "2021-06-30", nil), ("2021-03", "2021-07-01", 3), ("2021", nil, nil),
    ] as [(String, String?, Int?)] {
      let registry = try TemporaryRegistry()
      let project = try registry.project("A", nil, [(.lifecycle, "road"), (.start, planned)])
      try registry.plan(project, 2021, wan(120))
      try registry.state(project, "2021-06", .ytd, wan(60))
      if let met {
        try registry.record { _ = try $0.meet("开工", of: project, on: try date(met), evidence: nil) }
      }
      let light = try registry.figure("2021-06", rule: "points-10-30").light
      let reason: Light.Reason = lateMonths.map { .startLate(months: $0) } ?? .pointsBehind(.zero)
      #expect(light?.reason == reason, "\(planned) \(met ?? "")")
      #expect(light?.colour == (lateMonths == nil ? .green : .red), "\(planned) \(met ?? "")")
      #expect(try registry.figure("2021-06", rule: "ratio-80-60").light?.colour == .green)
    }
  }

  @Test("What was due is the monthly plan where there is one: a September start is not red in June")
  func monthlyPlan() throws {
    let registry = try TemporaryRegistry(today: "2021-12-01")
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(120))
    for text in ["2021-09", "2021-10", "2021-11", "2021-12"] {
      try registry.plan(project, month: text, wan(30))
    }
    let june = try registry.figure("2021-06")
    #expect(june.due == .zero)
    #expect(june.light?.colour == .green)
    #expect(june.light?.reason == .nothingDue)
    #expect(june.gapPoints == Ratio(-50))
    try registry.state(project, "2021-09", .ytd, wan(24))
    let september = try registry.figure("2021-09")
    #expect(september.due == wan(30))
    #expect(september.light?.colour == .green)
    try registry.state(project, "2021-10", .ytd, wan(35))
    let october = try registry.figure("2021-10")
    #expect(october.due == wan(60))
    #expect(october.light?.colour == .red)
    #expect(october.light?.reason == .ratio(try #require(Ratio(35, 60))))
  }

  @Test("A plan typed month by month is not red on the way: the rest of the year is spread over the other months")
  func partlyShaped() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(1200))
    try registry.plan(project, month: "2021-01", wan(100))
    try registry.state(project, "2021-01", .month, wan(100))
    let january = try registry.figure("2021-01")
    #expect(january.due == wan(100))
    #expect(january.light?.colour == .green)
  }

  @Test("Months of more than the year only shape it: the annual total rules")
  func overShaped() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(100))
    try registry.plan(project, month: "2021-03", wan(100))
    try registry.plan(project, month: "2021-09", wan(100))
    #expect(try registry.figure("2021-02").due == .zero)
    #expect(try registry.figure("2021-03").due == wan(50))
    #expect(try registry.figure("2021-09").due == wan(100))
  }

  @Test("Months shape the year's plan, and what they leave is spread: the annual total rules")
  func shapedTotal() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(240))
    for (text, amount) in [("2021-03", Int64(30)), ("2021-06", 30), ("2021-09", 60)] {
      try registry.plan(project, month: text, wan(amount))
    }
    // 120 of the 240 are left for the nine months without a figure: 13.33… each.
    #expect(try registry.figure("2021-02").due == Money(fen: 26_666_667))
    #expect(try registry.figure("2021-03").due == Money(fen: 56_666_667))
    #expect(try registry.figure("2021-06").due == Money(fen: 113_333_333))
    #expect(try registry.figure("2021-12").due == wan(240))
    #expect(try registry.figure("2021-06").plan == wan(240))
  }

  @Test("A row of several projects is lit by its own rate and due")
  func rowOfSeveral() throws {
    let registry = try TemporaryRegistry()
    let late = try registry.project("A", nil, [(.lifecycle, "road"), (.start, "2020")])
    let early = try registry.project("B")
    for project in [late, early] { try registry.plan(project, 2021, wan(120)) }
    try registry.state(late, "2021-06", .ytd, .zero)
    try registry.state(early, "2021-06", .ytd, wan(120))
    let light = try registry.figure("2021-06", rule: "points-10-30").light
    #expect(light?.colour == .green)
    #expect(light?.reason == .pointsBehind(.zero))
  }

  @Test("Without a plan, or with a plan of nothing, there is no light")
  func noPlanNoLight() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.state(project, "2021-06", .ytd, wan(1))
    #expect(try registry.figure("2021-06").light == nil)
    try registry.plan(project, 2021, .zero)
    let figure = try registry.figure("2021-06")
    #expect(figure.light == nil)
    #expect(figure.rate == nil)
    #expect(figure.completed == wan(1))
  }

  @Test("The registry's own rule is used unless another is named; an unknown one is refused")
  func namedRules() throws {
    let registry = try TemporaryRegistry([.rule: "ratio-50"])
    #expect(try registry.read { try $0.lightRule().code } == "ratio-50")
    #expect(try registry.read { try $0.lightRule("points-10-30").startLateMonths } == 3)
    #expect(throws: CodeError.self) { try registry.read { _ = try $0.lightRule("ratio-99") } }
  }
}
