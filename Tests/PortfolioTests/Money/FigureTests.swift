import Portfolio
import Testing
import Values

/// The figures of a row, each with its numbers reckoned by hand.
struct FigureTests {
  @Test("Of two equal plans one reports half and one nothing: 25 %, one not reported, provisional")
  func silenceStaysInTheDenominator() throws {
    let registry = try TemporaryRegistry()
    let (one, other) = (try registry.project("A"), try registry.project("B"))
    for project in [one, other] { try registry.plan(project, 2021, wan(100)) }
    try registry.state(one, "2021-06", .ytd, wan(50))
    let figure = try registry.figure("2021-06")
    #expect(figure.projects == 2)
    #expect(figure.plan == wan(200))
    #expect(figure.completed == wan(50))
    #expect(figure.rate == Ratio(1, 4))
    #expect(figure.gapPoints == Ratio(-25))
    #expect(figure.projectsNotReported == 1)
    #expect(figure.isProvisional)
    #expect(figure.light?.colour == .red)
    #expect(figure.light?.reason == .ratio(try #require(Ratio(1, 2))))
  }

  @Test("Who did not report counts with the last reported year to date, and the row is provisional")
  func carried() throws {
    let registry = try TemporaryRegistry()
    let (one, other) = (try registry.project("A"), try registry.project("B"))
    for project in [one, other] { try registry.plan(project, 2021, wan(100)) }
    try registry.state(one, "2021-06", .ytd, wan(50))
    try registry.state(other, "2021-04", .ytd, wan(30))
    let june = try registry.figure("2021-06")
    #expect(june.completed == wan(80))
    #expect(june.rate == Ratio(2, 5))
    #expect(june.projectsNotReported == 1)
    let april = try registry.figure("2021-04")
    #expect(april.completed == wan(30))
    #expect(april.projectsNotReported == 1)
    try registry.state(other, "2021-06", .month, wan(5))
    let all = try registry.figure("2021-06")
    #expect(all.completed == wan(85))
    #expect(all.projectsNotReported == 0)
    #expect(!all.isProvisional)
  }

  @Test("Last year's report is not carried into this year")
  func notCarriedOverTheYear() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(100))
    try registry.state(project, "2020-12", .ytd, wan(70))
    let figure = try registry.figure("2021-01")
    #expect(figure.completed == .zero)
    #expect(figure.projectsNotReported == 1)
  }

  @Test("Completed without plan stands apart, in no rate")
  func withoutPlan() throws {
    let registry = try TemporaryRegistry()
    let (planned, unplanned) = (try registry.project("A"), try registry.project("B"))
    try registry.plan(planned, 2021, wan(100))
    try registry.state(planned, "2021-06", .ytd, wan(60))
    try registry.state(unplanned, "2021-06", .ytd, wan(1000))
    let figure = try registry.figure("2021-06")
    #expect(figure.completed == wan(60))
    #expect(figure.completedWithoutPlan == wan(1000))
    #expect(figure.projectsWithoutPlan == 1)
    #expect(figure.rate == Ratio(3, 5))
    #expect(figure.remaining == wan(40))
    #expect(figure.projectsNotReported == 0)
  }

  @Test("Unknown is nil, not zero")
  func unknown() throws {
    let registry = try TemporaryRegistry()
    let empty = try registry.figure("2021-06")
    #expect(empty.projects == 0)
    #expect(empty.plan == nil)
    try registry.project("A")
    let figure = try registry.figure("2021-06")
    #expect(figure.projects == 1)
    #expect(figure.projectsWithoutPlan == 1)
    #expect(figure.plan == nil)
    #expect(figure.completed == nil)
    #expect(figure.periodCompleted == nil)
    #expect(figure.completedWithoutPlan == nil)
    #expect(figure.remaining == nil)
    #expect(figure.rate == nil)
    #expect(figure.gapPoints == nil)
    #expect(figure.requiredMonthly == nil)
    #expect(figure.light == nil)
    #expect(figure.projectsNotReported == 0)
  }

  @Test("A stated zero is a report")
  func zeroIsStated() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(100))
    try registry.state(project, "2021-06", .ytd, .zero)
    let figure = try registry.figure("2021-06")
    #expect(figure.completed == .zero)
    #expect(figure.rate == .zero)
    #expect(figure.projectsNotReported == 0)
  }

  @Test("Required pace is what is left by month left: none in December, nothing beyond the plan")
  func requiredPace() throws {
    let registry = try TemporaryRegistry(today: "2022-01-10")
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(120))
    try registry.state(project, "2021-06", .ytd, wan(30))
    #expect(try registry.figure("2021-06").requiredMonthly == wan(15))
    #expect(try registry.figure("2021-11").requiredMonthly == wan(90))
    #expect(try registry.figure("2021-12").requiredMonthly == nil)
    // 90 万 over 7 months: 12.857142857… 万, to the nearest fen.
    #expect(try registry.figure("2021-05").requiredMonthly == fen(17_142_857))
    try registry.state(project, "2021-10", .ytd, wan(150))
    #expect(try registry.figure("2021-10").requiredMonthly == .zero)
  }

  @Test("Behind since is the first month of the unbroken run behind")
  func behindSince() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(120))
    for (number, amount) in [Int64(10), 15, 30, 35, 45, 55].enumerated() {
      try registry.state(project, "2021-0\(number + 1)", .ytd, wan(amount))
    }
    #expect(try registry.figure("2021-01").behindSince == nil)
    #expect(try registry.figure("2021-02").behindSince == month("2021-02"))
    #expect(try registry.figure("2021-03").behindSince == nil)
    #expect(try registry.figure("2021-04").behindSince == month("2021-04"))
    #expect(try registry.figure("2021-06").behindSince == month("2021-04"))
  }

  @Test("A rate above 100 % is shown as it is")
  func neverCapped() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(120))
    try registry.state(project, "2021-06", .ytd, wan(150))
    let figure = try registry.figure("2021-06")
    #expect(figure.rate == Ratio(5, 4))
    #expect(figure.gapPoints == Ratio(75))
    #expect(figure.remaining == wan(-30))
    #expect(figure.light?.colour == .green)
  }

  @Test("A month and its quarter both stand at the month's end; each has its own amount beside")
  func periods() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(120))
    for (text, amount) in [("2021-03", Int64(20)), ("2021-05", 45), ("2021-06", 60)] {
      try registry.state(project, text, .ytd, wan(amount))
    }
    for (period, own) in [("2021-06", Int64(15)), ("2021-Q2", 40), ("2021-H1", 60), ("2021-05..2021-06", 40)] {
      let summary = try registry.summary(period)
      #expect(try summary.at == month("2021-06"))
      #expect(summary.timeProgress == Ratio(1, 2))
      #expect(summary.total.plan == wan(120))
      #expect(summary.total.completed == wan(60))
      #expect(summary.total.periodCompleted == wan(own), "\(period)")
    }
  }

  @Test("Whole years are summed: plans with plans, what was done with what was done")
  func yearRange() throws {
    let registry = try TemporaryRegistry()
    let (one, other) = (try registry.project("A"), try registry.project("B"))
    try registry.plan(one, 2019, wan(100))
    try registry.plan(one, 2020, wan(100))
    try registry.state(one, "2019-12", .ytd, wan(80))
    try registry.state(one, "2020-12", .ytd, wan(120))
    try registry.state(other, "2020-12", .ytd, wan(7))
    let summary = try registry.summary("2019..2020", by: .year)
    #expect(summary.timeProgress == .one)
    #expect(summary.total.plan == wan(200))
    #expect(summary.total.completed == wan(200))
    #expect(summary.total.completedWithoutPlan == wan(7))
    #expect(summary.total.rate == .one)
    #expect(summary.total.projects == 2)
    #expect(summary.rows.map(\.figure.completed) == [wan(80), wan(120)])
    #expect(try summary.row("2019").rate == Ratio(4, 5))
  }

  @Test("Months over the turn of the year stand in the last one's year; their own amount spans both")
  func monthsOverTheYear() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2020, wan(100))
    try registry.plan(project, 2021, wan(200))
    try registry.state(project, "2020-10", .ytd, wan(70))
    try registry.state(project, "2020-12", .ytd, wan(90))
    try registry.state(project, "2021-03", .ytd, wan(50))
    let figure = try registry.figure("2020-11..2021-03")
    #expect(figure.plan == wan(200))
    #expect(figure.completed == wan(50))
    #expect(figure.rate == Ratio(1, 4))
    #expect(figure.periodCompleted == wan(70))
    #expect(figure.requiredMonthly == Money(fen: 16_666_667))
  }

  @Test("A fiscal year from April begins its year to date in April")
  func fiscalYear() throws {
    let registry = try TemporaryRegistry([.fiscalYearStart: "4"])
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(120))
    try registry.state(project, "2021-03", .ytd, wan(77))
    try registry.state(project, "2021-04", .month, wan(10))
    try registry.state(project, "2021-06", .month, wan(8))
    let summary = try registry.summary("2021-06")
    #expect(summary.timeProgress == Ratio(1, 4))
    #expect(summary.total.plan == wan(120))
    #expect(summary.total.completed == wan(18))
    #expect(summary.total.requiredMonthly == Money(fen: 11_333_333))
    let march = try registry.figure("2021-03")
    #expect(march.plan == nil)
    #expect(march.completedWithoutPlan == wan(77))
    try registry.plan(project, month: "2022-02", wan(1))
    #expect(try registry.read { try $0.plans(of: project).map(\.year) } == [2021])
    #expect(try registry.figure("2021-Q1").completed == wan(18))
  }

  @Test("The months of a period are its rows, and their own amounts add up to the period's")
  func byMonth() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(120))
    for (text, amount) in [("2021-03", Int64(20)), ("2021-05", 45), ("2021-06", 60)] {
      try registry.state(project, text, .ytd, wan(amount))
    }
    let summary = try registry.summary("2021-Q2", by: .month)
    #expect(summary.rows.map(\.key) == [.code("2021-04"), .code("2021-05"), .code("2021-06")])
    #expect(summary.rows.map(\.figure.periodCompleted) == [.zero, wan(25), wan(15)])
    #expect(summary.rows.map(\.figure.completed) == [wan(20), wan(45), wan(60)])
  }

  @Test("Without a period the latest month with data is meant, before there is any today's; a running year ends at it")
  func latestPeriod() throws {
    let registry = try TemporaryRegistry()
    let today = try #require(Day("2021-07-10"))
    #expect(try registry.read { try $0.latestPeriod(today).text } == "2021-07")
    let project = try registry.project("A")
    try registry.state(project, "2021-05", .ytd, wan(1))
    #expect(try registry.read { try $0.latestPeriod(today).text } == "2021-05")
    #expect(try registry.read { try $0.running(.year(2021)).text } == "2021-01..2021-05")
    #expect(try registry.read { try $0.running(.year(2020)).text } == "2020")
  }

  @Test("A total beyond all bounds is an error")
  func overflow() throws {
    let registry = try TemporaryRegistry()
    let (one, other) = (try registry.project("A"), try registry.project("B"))
    for project in [one, other] { try registry.plan(project, 2021, fen(.max)) }
    #expect(throws: RuleError.overflow) { try registry.figure("2021-06") }
    let summed = try TemporaryRegistry()
    let third = try summed.project("C")
    try summed.plan(third, 2021, wan(1))
    for number in 1...9 { try summed.plan(third, month: "2021-0\(number)", fen(.max)) }
    // Absurd months shape the year without a trap: six ninths of it by June.
    #expect(try summed.figure("2021-06").due == fen(666_667))
    let funded = try TemporaryRegistry()
    let fourth = try funded.project("D")
    for fund in ["own", "loan"] { try funded.plan(fourth, 2021, fen(.max), fund: fund) }
    #expect(throws: RuleError.overflow) { try funded.figure("2021-06") }
  }

  @Test("A plan is not less than nothing")
  func negativePlan() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    #expect(throws: RuleError.self) { try registry.plan(project, 2021, wan(-1)) }
  }
}
