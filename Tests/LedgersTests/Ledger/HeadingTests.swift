import Ledgers
import Portfolio
import Testing
import Values

/// What the headings of a ledger mean: whose amount, of which span, in which unit.
@Suite struct HeadingTests {
  /// The figure 12.5 under a heading, and what is stated by it for February 2021.
  @Test(
    "A heading of money says its basis, its month and its unit",
    arguments: [
      ("本月完成", "month 125000.00"), ("当月完成投资", "month 125000.00"), ("2月完成投资", "month 125000.00"),
      ("2月份完成投资额", "month 125000.00"), ("2021年2月", "month 125000.00"), ("investment of the month", "month 125000.00"),
      ("This month", "month 125000.00"),
      ("本年累计完成投资", "ytd 125000.00"), ("自年初累计", "ytd 125000.00"), ("年初至今完成投资", "ytd 125000.00"),
      ("1-2月累计完成投资", "ytd 125000.00"), ("1—2月", "ytd 125000.00"), ("1月至2月完成", "ytd 125000.00"),
      ("１－２月累计", "ytd 125000.00"), ("2021年1-2月完成投资", "ytd 125000.00"), ("今年累计完成", "ytd 125000.00"),
      ("Year to date", "ytd 125000.00"), ("YTD", "ytd 125000.00"), ("1 - 2 月 累计", "ytd 125000.00"),
      ("自开工累计完成投资", "since_start 125000.00"), ("开工以来累计", "since_start 125000.00"),
      ("since start", "since_start 125000.00"), ("自开工至2021年2月累计完成投资", "since_start 125000.00"),
      ("本月完成（亿元）", "month 1250000000.00"), ("本月完成(元)", "month 12.50"), ("本月完成投资额（单位：千元）", "month 12500.00"),
      ("本月完成【万元】", "month 125000.00"), ("本月完成投资万元", "month 125000.00"),
      ("this month (million yuan)", "month 12500000.00"),
      ("this month (£m)", "month 12500000.00"), ("本月完成\u{3000}（万元）", "month 125000.00"),
      ("\"本月\n完成\n（亿元）\"", "month 1250000000.00"),
    ])
  func money(_ heading: String, _ stated: String) throws {
    let office = try Office()
    let told = try office.trial(Office.ledger("项目编号,形象进度,\(heading)", "P2,1%,12.5"))
    #expect(told == ["P2 2021-02 progress 10‰", "P2 2021-02 \(stated)"].sorted())
  }

  @Test(
    "Figures of other times, rates and words that are of no use are passed over and not told as unread",
    arguments: [
      "1月累计（上月）", "上月累计完成投资", "去年同期完成", "同比增长", "完成率", "完成率（%）", "占年计划比重", "1-11月累计（上月）", "序号",
      "建设单位", "建设内容及规模", "起止年限", "2-3月计划完成", "3月计划投资", "排名", "2-2月完成",
    ])
  func passedOver(_ heading: String) throws {
    let office = try Office()
    let outcome = try office.take(Office.ledger("项目编号,本月完成,\(heading)", "P2,1,12.5"))
    #expect(outcome.unread == [])
    #expect(try office.told() == ["P2 2021-02 month 10000.00"])
  }

  @Test("A heading that nobody knows is told, and what stands under it is left out")
  func unread() throws {
    let office = try Office()
    let outcome = try office.take(Office.ledger("项目编号,本月完成,天气,风向", "P2,1,12.5,3"))
    #expect(outcome.unread == ["天气", "风向"])
    #expect(try office.told() == ["P2 2021-02 month 10000.00"])
  }

  @Test("Plans, totals, progress and problems are taken where the registry knows none")
  func otherFields() throws {
    let office = try Office()
    let told = try office.trial(
      Office.ledger("项目名称,总投资（亿元）,2021年计划投资,形象进度,存在问题,本月完成", "演练化工园二期,3.2,12000,主体封顶,征地未完,/"))
    #expect(
      told == [
        "P2 2021-02 progress 主体封顶", "P2 plan 2021 120000000.00", "P2 problem 征地未完", "P2 total 320000000.00",
      ])
  }

  @Test(
    "Projects are found by code, national code, name and alias under any usual heading",
    arguments: [
      ("项目编号", "P3"), ("编码", "P3"), ("code", "p3"), ("Project Code", "P3"), ("项目代码", "2019-370481-34-03-090007"),
      ("国家代码", "２０１９-370481-34-03-090007"), ("项目代码", "P3"), ("项目名称", "演练化工园三期"), ("名称", "演练 化工园3期"),
      ("name", "演练化工园第三期"), ("项目", "演练化工园（三期）"), ("LUBAN", "P3"),
    ])
  func identities(_ heading: String, _ word: String) throws {
    let office = try Office()
    #expect(try office.trial(Office.ledger("\(heading),本月完成", "\(word),1")) == ["P3 2021-02 month 10000.00"])
  }

  @Test("Two heading rows make one, a blank going on with what stands to its left")
  func twoRows() throws {
    let office = try Office()
    let told = try office.trial(
      Office.preamble + "序号,项目编号,总投资（亿元）,完成投资（万元）,,,备注\n,,,2月,1-2月,自开工累计,\n1,P2,3,5,7,9,\n")
    #expect(
      told == [
        "P2 2021-02 month 50000.00", "P2 2021-02 since_start 90000.00", "P2 2021-02 ytd 70000.00",
        "P2 total 300000000.00",
      ])
  }

  @Test("Three heading rows, the year at the top")
  func threeRows() throws {
    let office = try Office()
    let told = try office.trial(
      "填报单位：演练市项目办\n单位：万元\n项目编号,2021年投资情况,,\n,计划投资,完成投资,\n,,2月,1-2月\nP2,10,5,7\n")
    #expect(told == ["P2 2021-02 month 50000.00", "P2 2021-02 ytd 70000.00", "P2 plan 2021 100000.00"])
  }

  @Test("Funds side by side are parts of the figure above them; their whole is held against them")
  func fundColumns() throws {
    let office = try Office()
    let heading = "项目编号,本年累计完成投资,,\n,小计,其中：自筹资金,国内贷款\n"
    let told = try office.trial(Office.preamble + heading + "P2,5,2,3\n")
    #expect(told == ["P2 2021-02 ytd loan 30000.00", "P2 2021-02 ytd own 20000.00"])
    let outcome = try office.take(Office.preamble + heading + "P2,6,2,3\nP3,6,,\n")
    #expect(outcome.refusals.map(\.row) == [6])
    #expect(
      outcome.refusals.first?.error as? LedgerRowError
        == .fundsDisagree(total: Money(fen: 6_000_000), sum: Money(fen: 5_000_000)))
    #expect(try office.told() == ["P3 2021-02 ytd 60000.00"])
  }

  @Test("Months side by side are each their own month, and the year to date tells the ledger's")
  func monthsSideBySide() throws {
    let office = try Office(today: "2021-04-10")
    let text = "填报单位：演练市项目办\n单位：万元\n2021年重大项目台账,\n项目编号,1月完成,2月完成,3月完成,1-3月累计\nP2,1,2,3,6\n"
    #expect(
      try office.trial(text) == [
        "P2 2021-01 month 10000.00", "P2 2021-02 month 20000.00", "P2 2021-03 month 30000.00",
        "P2 2021-03 ytd 60000.00",
      ])
  }

  @Test("A fiscal year that begins in April runs from there: 4-5月 is a year to date, 1-5月 is none")
  func fiscalYear() throws {
    let office = try Office(today: "2021-07-10", fiscalYearStart: 4)
    let text = "2021年5月台账\n填报单位：演练市项目办\n单位：万元\n项目编号,4-5月累计完成,1-5月完成\nP2,3,9\n"
    #expect(try office.trial(text) == ["P2 2021-05 ytd 30000.00"])
  }

  @Test(
    "A bare running total is refused until it is said since when", arguments: ["累计完成投资", "完成投资", "累计", "截至2月底累计完成"])
  func runningTotal(_ heading: String) throws {
    let office = try Office()
    let text = Office.ledger("项目编号,\(heading)", "P2,1")
    #expect(try office.fault(text) == .unclearTotal(heading: heading))
    var options = LedgerOptions()
    options.runningTotal = .ytd
    #expect(try office.trial(text, options) == ["P2 2021-02 ytd 10000.00"])
    options.runningTotal = .sinceStart
    #expect(try office.trial(text, options) == ["P2 2021-02 since_start 10000.00"])
  }

  @Test("Beside a year to date a running total cannot be another one")
  func twoYearsToDate() throws {
    let office = try Office()
    var options = LedgerOptions()
    options.runningTotal = .ytd
    let text = Office.ledger("项目编号,本年累计完成,累计完成投资", "P2,1,5")
    #expect(try office.fault(text, options) == .unclearTotal(heading: "累计完成投资"))
    options.runningTotal = .sinceStart
    #expect(try office.trial(text, options) == ["P2 2021-02 since_start 50000.00", "P2 2021-02 ytd 10000.00"])
  }

  @Test(
    "Two columns that mean the same are refused, however they say it",
    arguments: [
      ("本月完成,2月完成投资", "本月完成", "2月完成投资"), ("本年累计完成,1-2月累计", "本年累计完成", "1-2月累计"),
      ("本月完成,年度计划投资,2021年计划投资", "年度计划投资", "2021年计划投资"), ("本月完成,总投资,项目总投资", "总投资", "项目总投资"),
      ("项目编号,本月完成", "项目编号", "项目编号"),
    ])
  func twice(_ headings: String, _ one: String, _ other: String) throws {
    let office = try Office()
    let row = headings.split(separator: ",").map { _ in "1" }.joined(separator: ",")
    let fault = try office.fault(Office.ledger("项目编号,\(headings)", "P2,\(row)"))
    #expect(fault == .twoColumns(one, other))
  }

  @Test("Without a column that names a project, or one that says anything of it, there is no ledger")
  func noLedger() throws {
    let office = try Office()
    #expect(try office.fault("") == .empty)
    #expect(try office.fault("\u{FEFF}\n ,,\n\n") == .empty)
    #expect(try office.fault(Office.ledger("序号,本月完成", "1,2")) == .noHeading)
    #expect(try office.fault(Office.ledger("项目编号,序号", "P2,2")) == .nothingToRecord)
    #expect(try office.fault(Office.ledger("项目编号,备注", "P2,2")) == .nothingToRecord)
    #expect(try office.fault(Office.preamble) == .noHeading)
    #expect(try office.told() == [])
  }
}
