import Portfolio
import Testing
import Values

/// Targets, and whether what came of them keeps the promise.
struct TargetsTests {
  private func set(_ registry: TemporaryRegistry, _ code: String, _ values: [(String, String?)]) throws {
    var target = TargetValues()
    target.values = values.map { (column: $0.0, text: $0.1) }
    try registry.record { try $0.setTarget(code: code, target) }
  }

  struct Case: CustomTestStringConvertible {
    let values: [(String, String?)]
    let result: String?
    let status: Target.Status
    var testDescription: String { "\(values.map { "\($0.0)=\($0.1 ?? "—")" }) → \(result ?? "—")" }
  }

  static let cases = [
    Case(values: [("value", "200"), ("comparator", ">=")], result: "200", status: .met),
    Case(values: [("value", "200"), ("comparator", "以上")], result: "199.99", status: .missed),
    Case(values: [("value", "200"), ("comparator", ">")], result: "200.0", status: .missed),
    Case(values: [("value", "200"), ("comparator", "超过")], result: "200.1", status: .met),
    Case(values: [("value", "-1.5"), ("comparator", "<=")], result: "-1.5", status: .met),
    Case(values: [("value", "5"), ("comparator", "<")], result: "5", status: .missed),
    Case(values: [("value", "280")], result: "296", status: .met),
    Case(values: [("value", "6"), ("comparator", "左右")], result: "5.9", status: .stated),
    Case(values: [("low", "5"), ("high", "6"), ("comparator", "between")], result: "6", status: .met),
    Case(values: [("low", "5"), ("high", "6"), ("comparator", "between")], result: "6.1", status: .missed),
    Case(values: [("words", "建成通车")], result: "1", status: .stated),
    Case(values: [("value", "200")], result: nil, status: .open),
    Case(values: [], result: "417.7", status: .reported),
  ]

  @Test("A result keeps a promise or not, to the digit", arguments: cases)
  func status(_ example: Case) throws {
    let registry = try TemporaryRegistry()
    try set(registry, "T-1", [("name", "技改项目"), ("period", "2021")] + example.values)
    let target = try registry.read { try $0.target(named: "t-1") }
    if let result = example.result {
      try registry.record {
        try $0.recordTarget(
          target.id, dated: try date("2021"), comparator: nil, value: try ExactDecimal(parsing: result),
          words: nil)
      }
    }
    #expect(try registry.read { try $0.target(named: "技改项目").status } == example.status)
  }

  @Test("A promise is judged once its period is over; a result of the future is refused; bounds stand in order")
  func inTime() throws {
    let registry = try TemporaryRegistry()
    try set(registry, "T-1", [("name", "技改项目"), ("period", "2021"), ("value", "200")])
    let target = try registry.read { try $0.target(named: "T-1") }
    try registry.record {
      try $0.recordTarget(target.id, dated: try date("2021-06"), comparator: nil, value: ExactDecimal(50), words: nil)
    }
    #expect(try registry.read { try $0.target(named: "T-1").status } == .open)
    #expect(throws: RuleError.futureDate("2021-12-31", today: registry.today)) {
      try registry.record {
        try $0.recordTarget(
          target.id, dated: try date("2021-12-31"), comparator: nil, value: ExactDecimal(210), words: nil)
      }
    }
    #expect(throws: RuleError.badValue(field: "low", value: "6")) {
      try set(registry, "T-1", [("low", "6"), ("high", "5")])
    }
    #expect(throws: RuleError.missingField("name")) { try set(registry, "T-1", [("name", nil)]) }
  }

  @Test("The latest result counts, and the same date again replaces it")
  func results() throws {
    let registry = try TemporaryRegistry()
    try set(registry, "T-1", [("name", "技改项目"), ("period", "2021"), ("value", "200"), ("modality", "确保")])
    let target = try registry.read { try $0.target(named: "T-1") }
    #expect(target.modality == "ensure")
    for (dated, value) in [("2021-06", 150), ("2021-03", 100), ("2021-06", 160)] {
      try registry.record {
        try $0.recordTarget(
          target.id, dated: try date(dated), comparator: nil, value: ExactDecimal(value), words: nil)
      }
    }
    let result = try #require(try registry.read { try $0.target(named: "T-1").result })
    #expect(result.value == ExactDecimal(160))
    #expect(result.dated == "2021-06")
    #expect(throws: RuleError.missingField("value")) {
      try registry.record {
        try $0.recordTarget(target.id, dated: try date("2021"), comparator: nil, value: nil, words: nil)
      }
    }
  }

  @Test("A target needs a name and a period; values are numbers, codes and comparators")
  func refused() throws {
    let registry = try TemporaryRegistry()
    for values in [
      [("name", "甲")], [("period", "2021")], [("name", "甲"), ("period", "2021"), ("value", "很多")],
      [("name", "甲"), ("period", "来年")], [("name", "甲"), ("period", "2021"), ("comparator", "!=")],
      [("name", "甲"), ("period", "2021"), ("region", "没有")],
      [("name", "甲"), ("period", "2021"), ("modality", "想要")],
    ] as [[(String, String?)]] {
      #expect(throws: (any Error).self, "\(values)") { try set(registry, "T-1", values) }
    }
    #expect(try registry.read { try $0.targets().isEmpty })
  }

  @Test("Targets are found by code, number, name or part, and listed by period")
  func lookup() throws {
    let registry = try TemporaryRegistry()
    try set(registry, "T-1", [("name", "技改项目数"), ("period", "2021")])
    try set(registry, "T-2", [("name", "技改投资"), ("period", "2021-H1"), ("value", "200"), ("unit", "亿元")])
    try set(registry, "T-3", [("name", "集群"), ("period", "2021..2025")])
    for (word, code) in [("t-2", "T-2"), ("@3", "T-3"), ("技改投资", "T-2"), ("投资", "T-2")] {
      #expect(try registry.read { try $0.target(named: word).code } == code)
    }
    #expect(throws: RuleError.ambiguousTarget("技改", ["T-1 技改项目数 2021", "T-2 技改投资 2021-H1"])) {
      try registry.read { _ = try $0.target(named: "技改") }
    }
    #expect(throws: RuleError.self) { try registry.read { _ = try $0.target(named: "") } }
    #expect(try registry.read { try $0.targets(in: .year(2021)).map(\.code) } == ["T-1", "T-2"])
    #expect(
      try registry.read { try $0.targets(in: .years(2021...2025)).map(\.code) } == ["T-1", "T-2", "T-3"])
    try registry.record { try $0.setTargetParent(code: "T-1", parent: "T-3") }
    #expect(throws: RuleError.self) {
      try registry.record { try $0.setTargetParent(code: "T-3", parent: "T-3") }
    }
    #expect(throws: RuleError.self) {
      try registry.record { try $0.setTargetParent(code: "T-3", parent: "T-1") }
    }
  }
}
