import Portfolio
import Randomness
import Testing
import Values

/// Year to date from what was stated, in whatever order and on whatever basis.
struct SeriesTests {
  @Test(
    "April, May and June may be stated in any order, and a corrected May leaves June's as it is",
    arguments: [[4, 5, 6], [4, 6, 5], [5, 4, 6], [5, 6, 4], [6, 4, 5], [6, 5, 4]])
  func ytdInAnyOrder(_ months: [Int]) throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(120))
    for number in months { try registry.state(project, "2021-0\(number)", .ytd, wan(Int64(number * 10))) }
    #expect(try registry.figure("2021-03").completed == .zero)
    #expect(try registry.figure("2021-04").completed == wan(40))
    #expect(try registry.figure("2021-05").completed == wan(50))
    #expect(try registry.figure("2021-06").completed == wan(60))
    #expect(try registry.state(project, "2021-05", .ytd, wan(55)).result == .replaced(stated(wan(50))))
    #expect(try registry.figure("2021-04").completed == wan(40))
    #expect(try registry.figure("2021-05").completed == wan(55))
    #expect(try registry.figure("2021-06").completed == wan(60))
    #expect(try registry.figure("2021-06").periodCompleted == wan(5))
  }

  struct Case: CustomTestStringConvertible {
    let scenario: String
    let stated: [(month: String, basis: Basis, wan: Int64)]
    var startsFromZero = false
    /// 万元, January on.
    let ytd: [Int64]
    var testDescription: String { scenario }
  }

  static let cases = [
    Case(
      scenario: "months are added to the last year to date before them",
      stated: [("2021-03", .ytd, 30), ("2021-04", .month, 5), ("2021-06", .month, 7)],
      ytd: [0, 0, 30, 35, 35, 42]),
    Case(
      scenario: "months alone add up from January",
      stated: [("2021-01", .month, 1), ("2021-02", .month, 2), ("2021-04", .month, 4)], ytd: [1, 3, 3, 7]),
    Case(
      scenario: "the year to date rules over the month stated beside it",
      stated: [("2021-01", .month, 1), ("2021-02", .month, 9), ("2021-02", .ytd, 5), ("2021-03", .month, 1)],
      ytd: [1, 5, 6]),
    Case(
      scenario: "another year's year to date does not count",
      stated: [("2020-12", .ytd, 99), ("2021-02", .month, 2)], ytd: [0, 2]),
    Case(
      scenario: "since start less the opening total",
      stated: [("2020-12", .sinceStart, 100), ("2021-03", .sinceStart, 130)], ytd: [0, 0, 30]),
    Case(
      scenario: "the opening is the last total and the months since",
      stated: [("2020-11", .sinceStart, 100), ("2020-12", .month, 5), ("2021-01", .sinceStart, 125)],
      ytd: [20]),
    Case(
      scenario: "the opening is the last total and what the year to date grew by",
      stated: [
        ("2020-06", .ytd, 40), ("2020-06", .sinceStart, 100), ("2020-12", .ytd, 70),
        ("2021-03", .sinceStart, 150),
      ], ytd: [0, 0, 20]),
    Case(
      scenario: "totals without anything to take from them say nothing of the year",
      stated: [("2021-04", .sinceStart, 130), ("2021-06", .sinceStart, 150)], ytd: [0, 0, 0, 0, 0, 0]),
    Case(
      scenario: "a project that began in the year has no opening", stated: [("2021-04", .sinceStart, 30)],
      startsFromZero: true, ytd: [0, 0, 0, 30, 30]),
    Case(
      scenario: "a year to date beside the first total tells the opening",
      stated: [("2021-04", .ytd, 10), ("2021-04", .sinceStart, 130), ("2021-06", .sinceStart, 150)],
      ytd: [0, 0, 0, 10, 10, 30]),
    Case(
      scenario: "a negative month is a correction", stated: [("2021-01", .ytd, 10), ("2021-02", .month, -3)],
      ytd: [10, 7]),
  ]

  @Test("A total since the start without an opening is no statement about the year; with one it is")
  func unknownYearToDate() throws {
    var series = Series(fiscal: FiscalYear())
    series.add(try month("2021-06"), .sinceStart, wan(9))
    #expect(try series.yearToDate(2021, through: 6, startsFromZero: false).statedMonths.isEmpty)
    var opened = Series(fiscal: FiscalYear())
    opened.add(try month("2020-12"), .sinceStart, wan(5))
    opened.add(try month("2021-06"), .sinceStart, wan(9))
    let found = try opened.yearToDate(2021, through: 6, startsFromZero: false)
    #expect(found.statedMonths == [6])
    #expect(found.ytd.last == wan(4))
  }

  @Test("A year to date follows from what was stated before it in the year", arguments: cases)
  func yearToDate(_ example: Case) throws {
    var series = Series(fiscal: FiscalYear())
    for one in example.stated { series.add(try month(one.month), one.basis, wan(one.wan)) }
    let found = try series.yearToDate(
      2021, through: example.ytd.count, startsFromZero: example.startsFromZero)
    #expect(found.ytd == example.ytd.map(wan))
  }

  @Test("Any mixture of months and years to date agrees with the rule spelled out")
  func agreesWithTheRule() throws {
    for seed in UInt64(0)..<2_000 {
      var random = SplitMix64(seed: seed)
      var ytd: [Int: Int64] = [:]
      var months: [Int: Int64] = [:]
      var series = Series(fiscal: FiscalYear())
      for number in 1...12 {
        let here = try month("2021-\(number < 10 ? "0" : "")\(number)")
        if Int.random(in: 0..<3, using: &random) == 0 {
          months[number] = Int64.random(in: -50...500, using: &random)
          series.add(here, .month, fen(months[number] ?? 0))
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
          ytd[number] = Int64.random(in: 0...5000, using: &random)
          series.add(here, .ytd, fen(ytd[number] ?? 0))
        }
      }
      let expected = (1...12).map { number -> Money in
        let last = ytd.keys.filter { $0 <= number }.max() ?? 0
        return fen((ytd[last] ?? 0) + months.filter { $0.key > last && $0.key <= number }.values.reduce(0, +))
      }
      let found = try series.yearToDate(2021, through: 12, startsFromZero: false)
      #expect(found.ytd == expected, "seed \(seed)")
      #expect(found.statedMonths == Set(ytd.keys).union(months.keys), "seed \(seed)")
    }
  }

  @Test("A sum beyond all bounds is an error, not a wrong figure")
  func overflow() throws {
    var series = Series(fiscal: FiscalYear())
    series.add(try month("2021-01"), .month, fen(.max))
    series.add(try month("2021-02"), .month, fen(1))
    #expect(throws: RuleError.overflow) { try series.yearToDate(2021, through: 12, startsFromZero: false) }
    var falling = Series(fiscal: FiscalYear())
    falling.add(try month("2020-12"), .sinceStart, fen(.max))
    falling.add(try month("2021-01"), .sinceStart, fen(-2))
    #expect(throws: RuleError.overflow) { try falling.yearToDate(2021, through: 12, startsFromZero: false) }
  }

  @Test("A project that was met to start within the year counts its total since the start as the year's")
  func startMetInTheYear() throws {
    let registry = try TemporaryRegistry()
    let old = try registry.project("OLD", nil, [(.lifecycle, "road")])
    let new = try registry.project("NEW", nil, [(.lifecycle, "road")])
    try registry.record { recording in
      _ = try recording.meet("start", of: old, on: try date("2019-05-01"), evidence: nil)
      _ = try recording.meet("start", of: new, on: try date("2021-03-01"), evidence: nil)
    }
    for project in [old, new] {
      try registry.plan(project, 2021, wan(100))
      try registry.state(project, "2021-05", .sinceStart, wan(40))
    }
    #expect(try registry.figure("2021-05", .field(.code, .matches, "OLD")).completed == .zero)
    #expect(try registry.figure("2021-05", .field(.code, .matches, "NEW")).completed == wan(40))
  }
}

@Suite struct MonthBesideYearToDateTests {
  @Test("A month that states its own amount beside its year to date keeps it, though the month before is silent")
  func ownAmount() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.state(project, "2021-01", .ytd, wan(100))
    try registry.state(project, "2021-03", .ytd, wan(300))
    try registry.state(project, "2021-03", .month, wan(50))
    func own(_ text: String) throws -> Money? {
      try registry.read { snapshot in
        let period = try Period(parsing: text)
        return try snapshot.summary(SummaryQuery(period: period), today: registry.today).total
          .periodCompletedWithoutPlan
      }
    }
    #expect(try own("2021-03") == wan(50))
    // February's year to date stays the last one stated: what was said of it is not changed by March.
    #expect(try own("2021-02") == .zero)
    #expect(try own("2021-Q1") == wan(300))
    #expect(try own("2021-02..2021-03") == wan(200))
    let spans = try registry.read { try $0.investmentSpans(of: project) }
    #expect(spans.map(\.amount) == [wan(100), wan(150), wan(50)])
    #expect(spans.map(\.yearToDate) == [wan(100), wan(250), wan(300)])
    #expect(
      spans.map { "\($0.first.text) \($0.last.text)" } == ["2021-01 2021-01", "2021-02 2021-02", "2021-03 2021-03"])
  }
}
