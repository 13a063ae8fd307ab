import Portfolio
import Randomness
import Testing
import Values

/// Which statements a year to date comes from, and what each project contributes to a row.
struct ReckoningTests {
  @Test("The statements that count add up to the year to date, to the fen, in any mixture of bases and years")
  func termsAddUp() throws {
    for seed in UInt64(0)..<3_000 {
      var random = SplitMix64(seed: seed)
      var series = Series(fiscal: FiscalYear(firstMonth: [1, 4].randomElement(using: &random) ?? 1))
      var amounts: [Series.Term: Int64] = [:]
      for year in 2019...2021 {
        for number in 1...12 {
          let here = try month("\(year)-\(number < 10 ? "0" : "")\(number)")
          for basis in [Basis.month, .ytd, .sinceStart] where Int.random(in: 0..<6, using: &random) == 0 {
            let amount = Int64.random(in: -100...9_000, using: &random)
            series.add(here, basis, fen(amount))
            amounts[Series.Term(here, basis)] = amount
          }
        }
      }
      let startsFromZero = Bool.random(using: &random)
      let startYear = [nil, 2019, 2020, 2021].randomElement(using: &random) ?? nil
      for through in [1, 5, 12] {
        let found = try series.yearToDate(
          2021, through: through, startsFromZero: startsFromZero, startYear: startYear)
        let terms = series.terms(2021, through: through, startsFromZero: startsFromZero, startYear: startYear)
        #expect((terms == nil) == found.statedMonths.isEmpty, "seed \(seed)")
        guard let terms else { continue }
        let sum = terms.reduce(Int64(0)) { $0 + Int64($1.value) * (amounts[$1.key] ?? 0) }
        #expect(fen(sum) == found.ytd.last, "seed \(seed)")
      }
    }
  }

  @Test("A stated year to date is all that counts; months after it are added, those before it are in it")
  func ofOneProject() throws {
    let registry = try TemporaryRegistry()
    let a = try registry.project("A")
    try registry.state(a, "2021-02", .month, wan(3))
    try registry.state(a, "2021-03", .ytd, wan(10))
    try registry.state(a, "2021-05", .month, wan(4))
    let counted = try registry.read { try $0.reckoning(of: a, at: try month("2021-05")) }
    let statements = try registry.read { try $0.statements(of: a) }
    #expect(statements.map { counted[$0.id] } == [nil, 1, 1])
  }

  @Test("Of a total since the start what stood before the year is taken off")
  func sinceStart() throws {
    let registry = try TemporaryRegistry()
    let a = try registry.project("A")
    try registry.state(a, "2020-12", .sinceStart, wan(100))
    try registry.state(a, "2021-04", .sinceStart, wan(130))
    let counted = try registry.read { try $0.reckoning(of: a, at: try month("2021-05")) }
    #expect(try registry.read { try $0.statements(of: a) }.map { counted[$0.id] } == [-1, 1])
    #expect(try registry.figure("2021-05").completedWithoutPlan == wan(30))
  }

  @Test("What each project contributes adds up to the row, under a region's filter its share")
  func ofEach() throws {
    let registry = try TemporaryRegistry()
    let line = try registry.project("A", nil, [(.region, "370402=1;370403=2")])
    let own = try registry.project("B", nil, [(.region, "370402")])
    try registry.project("C", nil, [(.region, "370403")])
    try registry.plan(line, 2021, fen(1000))
    try registry.plan(own, 2021, fen(500))
    try registry.state(line, "2021-05", .ytd, fen(100))
    try registry.state(own, "2021-05", .ytd, fen(70))
    let each = try registry.read { snapshot in
      try snapshot.summaryOfEach(
        SummaryQuery(period: try Period(parsing: "2021-05"), filter: .field(.region, .matches, "370402")),
        today: registry.today)
    }
    #expect(each.map(\.project.code) == ["A", "B"])
    #expect(each.map(\.figure.plan) == [fen(333), fen(500)])
    #expect(each.map(\.figure.completed) == [fen(33), fen(70)])
    let whole = try registry.figure("2021-05", .field(.region, .matches, "370402"))
    #expect(whole.plan == fen(833) && whole.completed == fen(103))
  }
}
