import Portfolio
import Testing
import Values

/// Targets that are computed from the projects.
struct TargetMeasureTests {
  private func set(_ registry: TemporaryRegistry, _ code: String, _ values: [(String, String?)]) throws {
    var target = TargetValues()
    target.values = values.map { (column: $0.0, text: $0.1) }
    try registry.record { try $0.setTarget(code: code, target) }
  }

  /// A target of 2020 in pieces, or in 亿元 where its measure is a sum.
  private func target(
    _ registry: TemporaryRegistry, _ measure: String, _ values: [(String, String?)] = [], period: String = "2020"
  ) throws {
    let parsed = try TargetMeasure(parsing: measure)
    try set(
      registry, "T",
      [
        ("name", "目标"), ("period", period), ("unit", parsed.kind.isMoney ? "亿元" : "个"),
        ("measure_kind", parsed.kind.rawValue), ("measure_filter", parsed.filter),
      ] + values)
  }

  private func computation(_ registry: TemporaryRegistry) throws -> TargetComputation {
    try registry.read { try $0.computation(of: $0.target(named: "T"), today: registry.today) }
  }

  private func computed(_ registry: TemporaryRegistry) throws -> ComputedTarget {
    try #require(try computation(registry).value)
  }

  private func status(_ registry: TemporaryRegistry) throws -> Target.Status {
    try registry.read { snapshot in
      let target = try snapshot.target(named: "T")
      return target.status(with: try snapshot.computation(of: target, today: registry.today).value)
    }
  }

  /// Five projects: three started in 2020 for certain, one perhaps, one without a total.
  private func registry() throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    for (code, fields, start) in [
      ("A", [(.region, "370402"), (.total, "2亿")], "2020-03"), ("B", [(.region, "370481"), (.total, "1亿")], "2020"),
      ("C", [(.region, "370481"), (.total, "60亿")], "2020-12-31"), ("D", [(.total, "3亿")], "2020..2021"),
      ("E", [(.region, "370402")], nil),
    ] as [(String, [(Field, String)], String?)] {
      let project = try registry.project(code, nil, [(.lifecycle, "industrial")] + fields)
      if let start {
        try registry.record("done") { _ = try $0.meet("start", of: project, on: try date(start), evidence: nil) }
      }
    }
    return registry
  }

  @Test("A kind is known by its word in either language, and what stands behind it is the filter")
  func words() throws {
    for (text, kind, filter) in [
      ("started", .started, ""), ("开工  总投资>1亿", .started, "总投资>1亿"), ("新开工\u{3000}地区:滕州", .started, "地区:滕州"),
      ("PROJECTS a or b", .projects, "a or b"), ("投产", .finished, ""), ("完成投资 x", .completed, "x"),
      (" total ", .total, ""), ("ｓｉｇｎｅｄ", .signed, ""),
    ] as [(String, TargetMeasure.Kind, String)] {
      #expect(try TargetMeasure(parsing: text) == TargetMeasure(kind: kind, filter: filter), "\(text)")
    }
    for kind in TargetMeasure.Kind.allCases {
      #expect(TargetMeasure.Kind(word: kind.rawValue) == kind)
      #expect(TargetMeasure.Kind(word: kind.zh) == kind)
    }
    #expect(throws: RuleError.unknownMeasure("strated", near: ["started"])) {
      try TargetMeasure(parsing: "strated total>1亿")
    }
    #expect(failure(RuleError.self) { _ = try TargetMeasure(parsing: " ") } == .unknownMeasure("", near: []))
  }

  @Test("Steps count where they are certain; what is perhaps makes a range")
  func counts() throws {
    let registry = try registry()
    for (measure, low, high) in [
      ("started", 3, 4), ("started total>=1亿", 3, 4), ("started total>1亿", 2, 3), ("started total>50亿", 1, 1),
      ("signed", 0, 0), ("projects", 5, 5), ("projects region:滕州", 2, 2), ("projects stage:start..", 4, 4),
      ("projects total:none", 1, 1), ("projects 没有这样的名字", 0, 0),
    ] as [(String, Int, Int)] {
      try target(registry, measure)
      let computed = try computed(registry)
      #expect((computed.low, computed.high) == (ExactDecimal(low), ExactDecimal(high)), "\(measure)")
      #expect(computed.possible == high - low)
      #expect(computed.exact == (low == high ? ExactDecimal(low) : nil))
    }
    try target(registry, "started")
    #expect(try computed(registry).rows.map(\.project.code) == ["A", "B", "C", "D"])
  }

  @Test("A sum of totals is open at the top while one of them is unknown, and none of nothing known")
  func totals() throws {
    let registry = try registry()
    try target(registry, "total")
    #expect(try computed(registry).low.text == "66")
    #expect(try computed(registry).high == nil)
    #expect(try computed(registry).unknown == 1)
    try target(registry, "total region:滕州")
    #expect(try computed(registry).exact?.text == "61")
    try target(registry, "total total:none")
    guard case .nothingKnown = try computation(registry) else {
      Issue.record("a sum of nothing known")
      return
    }
    try target(registry, "total region:滕州", [("unit", "万元")])
    #expect(try computed(registry).exact?.text == "610000")
  }

  @Test("Completed is what the period added, with a plan or without, to the fen")
  func completed() throws {
    let registry = try registry()
    let (a, b) = (try registry.read { try $0.project(named: "A") }, try registry.read { try $0.project(named: "B") })
    try registry.plan(a, 2020, wan(30_000))
    try registry.state(a, "2020-05", .ytd, wan(10_001))
    try registry.state(a, "2020-12", .ytd, wan(20_000))
    try registry.state(b, "2020-12", .ytd, fen(123))
    try target(registry, "completed")
    #expect(try computed(registry).exact?.text == "2.0000000123")
    try target(registry, "completed", period: "2020-H2")
    #expect(try computed(registry).exact?.text == "0.9999000123")
    try target(registry, "completed region:滕州")
    #expect(try computed(registry).exact?.text == "0.0000000123")
    try target(registry, "completed", period: "2019")
    guard case .nothingKnown = try computation(registry) else {
      Issue.record("nobody stated anything in 2019")
      return
    }
  }

  struct Verdict: CustomTestStringConvertible {
    let promise: [(String, String?)]
    let measure: String
    let status: Target.Status
    var testDescription: String { "\(promise.map { "\($0.0)=\($0.1 ?? "—")" }) \(measure) → \(status)" }
  }

  // started: 3 to 4; started total>50亿: 1; total: 66 and more.
  static let verdicts = [
    Verdict(promise: [("value", "3")], measure: "started", status: .met),
    Verdict(promise: [("value", "4")], measure: "started", status: .uncertain),
    Verdict(promise: [("value", "5")], measure: "started", status: .missed),
    Verdict(promise: [("value", "3"), ("comparator", ">")], measure: "started", status: .uncertain),
    Verdict(promise: [("value", "4"), ("comparator", ">")], measure: "started", status: .missed),
    Verdict(promise: [("value", "4"), ("comparator", "<=")], measure: "started", status: .met),
    Verdict(promise: [("value", "3"), ("comparator", "<=")], measure: "started", status: .uncertain),
    Verdict(promise: [("value", "3"), ("comparator", "<")], measure: "started", status: .missed),
    Verdict(promise: [("value", "3"), ("comparator", "~")], measure: "started", status: .stated),
    Verdict(promise: [("words", "多开工")], measure: "started", status: .stated),
    Verdict(promise: [], measure: "started", status: .reported),
    Verdict(promise: [("low", "3"), ("high", "4"), ("comparator", "between")], measure: "started", status: .met),
    Verdict(promise: [("low", "4"), ("high", "9"), ("comparator", "between")], measure: "started", status: .uncertain),
    Verdict(promise: [("low", "5"), ("high", "9"), ("comparator", "between")], measure: "started", status: .missed),
    Verdict(promise: [("low", "1"), ("high", "2"), ("comparator", "between")], measure: "started", status: .missed),
    Verdict(promise: [("value", "1")], measure: "started total>50亿", status: .met),
    Verdict(promise: [("value", "1")], measure: "signed", status: .open),
    Verdict(promise: [("value", "1"), ("comparator", "<=")], measure: "signed", status: .open),
    Verdict(promise: [("value", "66")], measure: "total", status: .met),
    Verdict(promise: [("value", "67")], measure: "total", status: .uncertain),
    Verdict(promise: [("value", "66"), ("comparator", "<=")], measure: "total", status: .uncertain),
    Verdict(promise: [("value", "65"), ("comparator", "<=")], measure: "total", status: .missed),
    Verdict(promise: [("low", "60"), ("high", "70"), ("comparator", "between")], measure: "total", status: .uncertain),
  ]

  @Test("A range keeps a promise, breaks it, or leaves it uncertain", arguments: verdicts)
  func verdict(_ example: Verdict) throws {
    let registry = try registry()
    try target(registry, example.measure, example.promise)
    #expect(try status(registry) == example.status)
  }

  @Test("While the period runs it is open; before it begins, and without a beginning, nothing is computed")
  func time() throws {
    let registry = try registry()
    try target(registry, "started", [("value", "1")], period: "2021")
    #expect(try computed(registry).isRunning)
    #expect(try computed(registry).asOf == registry.today)
    #expect(try status(registry) == .open)
    try target(registry, "started", period: "2022")
    if case .notBegun = try computation(registry) {} else { Issue.record("2022 has not begun") }
    for period in ["..2025", "2021-03-05", "2021.."] {
      try target(registry, "started", period: period)
      if case .noPeriod = try computation(registry) {} else { Issue.record("\(period) is no period") }
    }
    try target(registry, "started", period: "2020..2021")
    #expect(try computed(registry).exact == ExactDecimal(4))
  }

  @Test("What was reported of the whole period decides the status; what is only half of it does not")
  func reportedFirst() throws {
    let registry = try registry()
    try target(registry, "started total>50亿", [("value", "2")])
    let id = try registry.read { try $0.target(named: "T").id }
    func record(_ dated: String, _ value: Int) throws {
      try registry.record {
        try $0.recordTarget(
          id, dated: try date(dated), comparator: nil, value: ExactDecimal(value), words: nil)
      }
    }
    try record("2020-06", 5)
    #expect(try status(registry) == .missed)
    try record("2020-12", 2)
    #expect(try status(registry) == .met)
    let (target, computed) = (try registry.read { try $0.target(named: "T") }, try computed(registry))
    #expect(target.status(of: computed) == .missed)
  }

  @Test("A target of a district speaks of it, unless its filter names regions; the city's of all projects")
  func ofADistrict() throws {
    let registry = try registry()
    for (region, filter, count) in [
      ("370481", "", 2), ("370400", "", 5), ("370481", "region:市中区", 2), ("370402", "total:1亿..", 1),
      ("370402", "a or 项目", 2),
    ] {
      try target(registry, "projects \(filter)", [("region", region)])
      #expect(try computed(registry).low == ExactDecimal(count), "\(region) \(filter)")
    }
  }

  @Test("A measure is refused for an unknown field, kind or unit; a filter that lost its meaning computes nothing")
  func refused() throws {
    let registry = try registry()
    for filter in ["totl>1亿", "total>", "(a", "a or"] {
      #expect(throws: FilterFault.self, "\(filter)") { try target(registry, "started \(filter)") }
    }
    #expect(throws: LineWords.OpenQuote.self) { try target(registry, "started name:\"a") }
    #expect(throws: RuleError.measureUnit(.started, unit: "亿元")) {
      try target(registry, "started", [("unit", "亿元")])
    }
    #expect(throws: RuleError.measureUnit(.total, unit: nil)) { try target(registry, "total", [("unit", nil)]) }
    #expect(throws: RuleError.missingField("measure_kind")) {
      try target(registry, "started", [("measure_kind", nil), ("measure_filter", "total>1亿")])
    }
    #expect(throws: FilterFault.self) {
      try registry.read { try $0.check(TargetMeasure(kind: .projects, filter: "sector:没有"), today: registry.today) }
    }
    #expect(try registry.read { try $0.targets().isEmpty })
    try target(registry, "started sector:没有")
    if case .badFilter = try computation(registry) {} else { Issue.record("there is no such sector") }
  }

  @Test("Undo takes a measure and a parent back; a target is no part of itself")
  func undone() throws {
    let registry = try registry()
    try target(registry, "started total>1亿")
    try set(registry, "U", [("name", "其中"), ("period", "2020")])
    let step = try #require(try registry.record { try $0.setTargetParent(code: "U", parent: "T") }.step)
    #expect(try registry.read { try $0.target(named: "U").parent } == "T")
    #expect(throws: RuleError.badValue(field: "parent", value: "U")) {
      try registry.record { try $0.setTargetParent(code: "T", parent: "U") }
    }
    _ = try registry.registry.takeBack(step, registry.occasion("undo"), dryRun: false)
    #expect(try registry.read { try $0.target(named: "U").parent } == nil)
    try registry.record { try $0.setTargetParent(code: "U", parent: "T") }
    try registry.record { try $0.setTargetParent(code: "U", parent: nil) }
    #expect(try registry.read { try $0.target(named: "U").parent } == nil)
    var none = TargetValues()
    none.set(nil)
    let cleared = try #require(try registry.record { try $0.setTarget(code: "T", none) }.step)
    #expect(try registry.read { try $0.target(named: "T").measure } == nil)
    _ = try registry.registry.takeBack(cleared, registry.occasion("undo"), dryRun: false)
    #expect(
      try registry.read { try $0.target(named: "T").measure } == TargetMeasure(kind: .started, filter: "total>1亿"))
  }
}
