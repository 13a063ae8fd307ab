import Ledgers
import Portfolio
import Testing
import Values

/// What a row says held against itself, against the registry and against what was published.
@Suite struct LedgerCheckTests {
  /// 2021-01 of P2, then a ledger of February.
  private func february(_ heading: String, _ row: String) throws -> (outcome: LedgerOutcome, told: [String]) {
    let office = try Office()
    let january = "2021年1月台账\n填报单位：演练市项目办\n单位：万元\n项目编号,本月完成,本年累计完成\nP2,10,10\n"
    try #require(try office.take(january, named: "1.csv").recorded == 1)
    let outcome = try office.take(Office.ledger(heading, row))
    return (outcome, try office.told().filter { $0.contains("2021-02") })
  }

  @Test(
    "A year to date that falls is refused without a reason and warned of with one", arguments: ["原因", "备注", "情况说明"])
  func falls(_ column: String) throws {
    let without = try february("项目编号,本年累计完成,\(column)", "P2,8,")
    #expect(without.outcome.refusalKeys == ["5 falling_ytd"])
    #expect(without.told == [])
    let with = try february("项目编号,本年累计完成,\(column)", "P2,8,审计核减")
    #expect(with.outcome.refused == 0)
    #expect(
      with.outcome.warnings.map(\.warning) == [
        .fallWithReason(from: Money(fen: 10_000_000), to: Money(fen: 8_000_000), reason: "审计核减")
      ])
    #expect(with.told == ["P2 2021-02 ytd 80000.00 审计核减"])
    // A remark that says nothing is no reason.
    #expect(try february("项目编号,本年累计完成,\(column)", "P2,8,无").outcome.refusalKeys == ["5 falling_ytd"])
  }

  @Test("A negative month has to say why")
  func negative() throws {
    #expect(try february("项目编号,本月完成,原因", "P2,-2,").outcome.refusalKeys == ["5 falling_ytd"])
    #expect(try february("项目编号,本月完成,原因", "P2,-2,核减").told == ["P2 2021-02 month -20000.00"])
  }

  @Test("A remark of a row that does not fall is not kept as a reason")
  func idleRemark() throws {
    #expect(try february("项目编号,本年累计完成,备注", "P2,12,进展顺利").told == ["P2 2021-02 ytd 120000.00"])
  }

  @Test("A month and the year to date before it have to make the year to date: a warning")
  func addsUp() throws {
    let right = try february("项目编号,本月完成,本年累计完成", "P2,5,15")
    #expect(right.outcome.warningKeys == [])
    let wrong = try february("项目编号,本月完成,本年累计完成", "P2,5,16")
    #expect(
      wrong.outcome.warnings.map(\.warning) == [
        .monthDoesNotAddUp(month: Money(fen: 5_000_000), before: Money(fen: 10_000_000), ytd: Money(fen: 16_000_000))
      ])
    #expect(wrong.told == ["P2 2021-02 month 50000.00", "P2 2021-02 ytd 160000.00"])
  }

  @Test("A year to date over the total since the start is refused")
  func overSinceStart() throws {
    #expect(try february("项目编号,本年累计完成,自开工累计", "P2,20,19").outcome.refusalKeys == ["5 over_since_start"])
    #expect(try february("项目编号,本年累计完成,自开工累计", "P2,20,20").outcome.refused == 0)
  }

  @Test(
    "Over the total investment is a warning, over ten times it a slip of the unit",
    arguments: [
      ("100000", [], []), ("100001", [], ["5 over_total"]), ("1000000", [], ["5 over_total"]),
      ("1000001", ["5 unit_slip"], []),
    ]
      as [(String, [String], [String])])
  func overTotal(_ amount: String, _ refused: [String], _ warned: [String]) throws {
    let office = try Office()
    let outcome = try office.take(Office.ledger("项目编号,本年累计完成", "P1,\(amount)"))
    #expect(outcome.refusalKeys == refused)
    #expect(outcome.warningKeys == warned)
    // Where the registry knows no total investment, the ledger's own is held against it.
    let own = try office.take(Office.ledger("项目编号,总投资（亿元）,本年累计完成", "P2,10,\(amount)"), dryRun: true)
    #expect(own.refusalKeys == refused)
    #expect(own.warningKeys == warned)
  }

  @Test("Plan, total investment and region of the registry stay; what differs in the ledger is told")
  func kept() throws {
    let office = try Office()
    let outcome = try office.take(
      Office.ledger("项目编号,总投资,年度计划投资,所属区市,本月完成", "P1,100001,9999,乙市,1", "P2,,,甲区,1", "P3,100000,,甲区开发区,1"))
    #expect(
      outcome.warnings.map(\.warning) == [
        .totalKept(file: Money(fen: 100_001_000_000), kept: Money(fen: 100_000_000_000)),
        .planKept(file: Money(fen: 9_999_000_000), kept: Money(fen: 10_000_000_000), year: 2021),
        .regionKept(file: "乙市", kept: "甲区"),
      ])
    #expect(
      try office.told() == [
        "P1 2021-02 month 10000.00", "P2 2021-02 month 10000.00", "P3 2021-02 month 10000.00", "P3 total 1000000000.00",
      ])
    #expect(
      try office.scratch.registry.read { try $0.project($0.project(named: "P1")).regions.map(\.code) } == ["370402"])
  }

  @Test("A start before the approval is a warning; one that cannot be told apart is none")
  func start() throws {
    let office = try Office()
    try office.scratch.write("projects.csv", "code,name,lifecycle\nP2,演练化工园二期,road\n")
    try office.scratch.load("\(office.scratch.folder)/projects.csv")
    try office.scratch.write("milestones.csv", "project,milestone,met\nP2,feasibility,2020-06-15\n")
    try office.scratch.load("\(office.scratch.folder)/milestones.csv")
    for (date, warned) in [
      ("2020-06-14", true), ("2020年5月", true), ("2019", true), ("2020-06-15", false), ("2020年6月", false),
      ("2020", false),
      ("/", false),
    ] {
      let outcome = try office.take(Office.ledger("项目编号,开工时间,本月完成", "P2,\(date),1"), dryRun: true)
      #expect(outcome.warningKeys == (warned ? ["5 start_before_approval"] : []), "\(date)")
    }
    let outcome = try office.take(Office.ledger("项目编号,开工时间,本月完成", "P2,去年,1"), dryRun: true)
    #expect(outcome.refusals.first?.error as? LedgerRowError == .notADate(heading: "开工时间", text: "去年"))
  }

  @Test("A bundle has no money of its own; its parts have")
  func bundle() throws {
    let office = try Office()
    let outcome = try office.take(Office.ledger("项目编号,本月完成", "P5,1", "P6,1"))
    #expect(outcome.refusalKeys == ["5 bundle"])
    #expect(try office.told() == ["P6 2021-02 month 10000.00"])
  }

  @Test("A month to come is refused row by row")
  func future() throws {
    let office = try Office(today: "2021-01-31")
    let outcome = try office.take(Office.ledger("项目编号,本月完成,形象进度", "P2,1,", "P3,,50%"))
    #expect(outcome.refused == 2)
    #expect(outcome.refusals.allSatisfy { if case RuleError.futureMonth = $0.error { true } else { false } })
    #expect(try office.told() == [])
  }

  @Test("A published month takes no new figure; the same figures again are no change")
  func locked() throws {
    let office = try Office()
    try office.take(Office.ledger("项目编号,本月完成", "P2,1"))
    let occasion = Occasion(at: "2021-04-10T00:00:00Z", today: office.scratch.today, who: "甲", words: "lock")
    let month = try #require(Month("2021-02"))
    _ = try office.scratch.registry.record(occasion) { try $0.lock(month) }
    let outcome = try office.take(Office.ledger("项目编号,本月完成", "P2,1", "P3,1", "P1,2"), named: "again.csv")
    #expect(outcome.refusals.map(\.row) == [6, 7])
    #expect(outcome.refusals.allSatisfy { if case RuleError.lockedMonth = $0.error { true } else { false } })
    #expect(outcome.unchanged == 1)
    #expect(try office.told() == ["P2 2021-02 month 10000.00"])
  }

  @Test("A line project's reporter states the part of its own region")
  func lineProject() throws {
    let office = try Office()
    try office.scratch.write("projects.csv", "code,name,region\nP4,演练大道（东段）,370402;370481\n")
    try office.scratch.load("\(office.scratch.folder)/projects.csv")
    try office.take("2021年2月台账\n填报单位：演练乙市发改局\n单位：万元\n项目编号,本月完成\nP4,1\nP3,2\n")
    #expect(try office.told() == ["P3 2021-02 month 20000.00", "P4 2021-02 month of 370481 10000.00"])
  }
}
