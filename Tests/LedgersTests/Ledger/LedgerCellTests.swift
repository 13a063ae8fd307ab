import Ledgers
import Portfolio
import Testing
import Values

/// What a cell of a ledger states, and when it states nothing.
@Suite struct LedgerCellTests {
  @Test(
    "An amount in any usual writing",
    arguments: [
      ("3000", "30000000.00"), ("\"3,000.5\"", "30005000.00"), ("３０００", "30000000.00"), (" 3000 ", "30000000.00"),
      ("0", "0.00"), ("0.00", "0.00"), ("1.2亿", "120000000.00"), ("1.2 亿元", "120000000.00"), ("300万元", "3000000.00"),
      ("12.34元", "12.34"), ("0.000001", "0.01"), ("¥3000", "30000000.00"), ("￥3000", "30000000.00"), ("1e3万", nil),
      ("3.2bn", "3200000000.00"), ("\"１，２３４\"", "12340000.00"), ("+5", "50000.00"),
    ] as [(String, String?)])
  func amount(_ cell: String, _ stated: String?) throws {
    let office = try Office()
    let told = try office.trial(Office.ledger("项目编号,本月完成,形象进度", "P2,\(cell),1%"))
    #expect(told.filter { $0.contains("month") } == (stated.map { ["P2 2021-02 month \($0)"] } ?? []))
  }

  @Test(
    "Signs and words that there is nothing to state are no zero",
    arguments: ["", " ", "/", "-", "—", "——", "－", "无", "暂无", "未开工", "未报", "N/A", "\u{3000}", "…", "待定"])
  func silence(_ cell: String) throws {
    let office = try Office()
    let outcome = try office.take(Office.ledger("项目编号,本月完成,本年累计完成", "P2,\(cell),7"))
    #expect(outcome.refused == 0)
    #expect(try office.told() == ["P2 2021-02 ytd 70000.00"])
  }

  @Test("Zero is stated as zero")
  func zero() throws {
    let office = try Office()
    #expect(
      try office.trial(Office.ledger("项目编号,本月完成,本年累计完成", "P2,0,0.00")) == [
        "P2 2021-02 month 0.00", "P2 2021-02 ytd 0.00",
      ])
  }

  @Test(
    "A guess refuses its row",
    arguments: ["约3000", "3000左右", "3000余", "近3000", "超3000", "3000以上", "3000多", "大概3000", "~3000", "≈3000", "预计3000"])
  func guess(_ cell: String) throws {
    try expectRefused(cell, .approximate(heading: "本月完成", text: cell))
  }

  @Test(
    "What is no amount refuses its row",
    arguments: [
      "见附件", "停工", "3000;4000", "3000吨", "1.2.3", "三千", "=1+1", "12:30", "2021-02-28", "TRUE", "50%", "1/2", "--5",
      "1,2",
      "0x10", "1e5", "∞", "NaN", "3000（含税）",
    ])
  func noAmount(_ cell: String) throws {
    let written = cell.contains(",") ? "\"\(cell)\"" : cell
    try expectRefused(written, .notAnAmount(heading: "本月完成", text: cell))
  }

  @Test(
    "What a formula left behind refuses its row as an error, under whatever heading it stands",
    arguments: ["#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NAME?", "＃ＲＥＦ！", "########"])
  func formulaError(_ cell: String) throws {
    try expectRefused(cell, .noValue(heading: "本月完成", formula: cell))
    let office = try Office()
    let outcome = try office.take(Office.ledger("项目编号,本月完成,备注", "P2,1,\(cell)"))
    #expect(outcome.refusalKeys == ["5 error_cell"])
    // In a column that is passed over nobody looks at it.
    #expect(try office.take(Office.ledger("项目编号,本月完成,完成率", "P2,1,\(cell)")).refused == 0)
  }

  @Test("An amount that is finer than a fen, or beyond any, refuses its row")
  func bounds() throws {
    try expectRefused("1.0000001", .finerThanFen(heading: "本月完成", text: "1.0000001"))
    try expectRefused("999999999999999", .tooLarge(heading: "本月完成"))
    try expectRefused(String(repeating: "9", count: 30), .tooLarge(heading: "本月完成"))
  }

  @Test(
    "Progress is a percentage with at most one decimal, or words",
    arguments: [
      ("65%", "progress 650‰"), ("65", "progress 650‰"), ("65.5%", "progress 655‰"), ("65.55%", "progress 656‰"),
      ("6５％", "progress 650‰"), ("0", "progress 0‰"), ("100", "progress 1000‰"), ("主体封顶", "progress 主体封顶"),
      ("99.96", "progress 1000‰"), ("完成65%", "progress 完成65%"), ("/", nil), ("0.65", "progress 7‰"),
    ] as [(String, String?)])
  func progress(_ cell: String, _ stated: String?) throws {
    let office = try Office()
    let told = try office.trial(Office.ledger("项目编号,形象进度,本月完成", "P2,\(cell),1"))
    #expect(told.filter { $0.contains("progress") } == (stated.map { ["P2 2021-02 \($0)"] } ?? []))
  }

  @Test("A percentage beyond 0 to 100 refuses its row", arguments: ["101", "-1", "650%", "100.04"])
  func noPercentage(_ cell: String) throws {
    let office = try Office()
    let outcome = try office.take(Office.ledger("项目编号,形象进度,本月完成", "P2,\(cell),1"))
    #expect(
      outcome.refusals.first?.error as? LedgerRowError == .notAPercentage(heading: "形象进度", text: cell))
    #expect(try office.told() == [])
  }

  private func expectRefused(_ cell: String, _ error: LedgerRowError) throws {
    let office = try Office()
    let outcome = try office.take(Office.ledger("项目编号,本月完成,本年累计完成", "P2,\(cell),7", "P3,1,1"))
    #expect(outcome.refusals.map(\.row) == [5])
    #expect(outcome.refusals.first?.error as? LedgerRowError == error)
    #expect(try office.told() == ["P3 2021-02 month 10000.00", "P3 2021-02 ytd 10000.00"])
  }
}
