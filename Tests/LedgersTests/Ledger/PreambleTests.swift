import Ledgers
import Portfolio
import Testing
import Values

/// What stands above a heading: month, reporter and unit, and what to do where it says nothing or too much.
@Suite struct PreambleTests {
  private static let table = "项目编号,本月完成\nP2,1\n"

  @Test(
    "The month is read from the title, a line of its own or the file's name",
    arguments: [
      ("演练市2021年2月台账", "台账.csv"), ("演练市二〇二一年台账（2021年2月）", "台账.csv"), ("2021年1-2月重点项目进展", "台账.csv"),
      ("2021年1月至2月重点项目进展", "台账.csv"), ("截至2021年2月底", "台账.csv"), ("台账（2021.02）", "台账.csv"), ("台账 2021-02", "台账.csv"),
      ("所属期：2021年2月", "台账.csv"), ("填报月份：2021-2", "台账.csv"), ("重点项目台账", "演练市2021年2月.csv"), ("重点项目台账", "2021-02.csv"),
      ("重点项目台账", "202102演练.csv"), ("2021年重点项目台账", "演练市2月.csv"), ("2月份重点项目台账", "2021年.csv"),
      ("２０２１年２月台账", "台账.csv"), ("Progress, February 2021", "ledger.csv"),
    ])
  func month(_ title: String, _ file: String) throws {
    let office = try Office()
    let outcome = try office.take("\(title)\n填报单位：演练市项目办\n单位：万元\n" + Self.table, named: file, dryRun: true)
    #expect(outcome.month?.text == "2021-02")
    #expect(outcome.reporter == "演练市项目办")
  }

  @Test("The day on which it was filled in, and other dates, are not its month")
  func otherDates() throws {
    let office = try Office()
    for line in ["填报时间：2021年3月2日", "填报日期：2021-03-02", "制表时间：2021.3.2", "打印时间：2021年3月", "报送时间：2021年3月3日"] {
      let text = "2021年2月台账\n填报单位：演练市项目办\n单位：万元,\(line)\n" + Self.table
      #expect(try office.take(text, dryRun: true).month?.text == "2021-02", "\(line)")
      let silent = "重点项目台账\n填报单位：演练市项目办\n单位：万元,\(line)\n" + Self.table
      #expect(try office.fault(silent) == .noMonth, "\(line)")
    }
  }

  @Test("A month without a year, and a year without a month, is no month")
  func halves() throws {
    let office = try Office()
    for title in ["演练市2月台账", "演练市2021年台账", "重点项目台账"] {
      #expect(try office.fault("\(title)\n填报单位：演练市项目办\n单位：万元\n" + Self.table) == .noMonth, "\(title)")
    }
    var options = LedgerOptions()
    options.month = Month("2021-02")
    let outcome = try office.take("台账\n填报单位：演练市项目办\n单位：万元\n" + Self.table, options, dryRun: true)
    #expect(outcome.month?.text == "2021-02")
  }

  @Test(
    "Months that disagree are told with the words in which they stand",
    arguments: [
      ("2021年2月台账", "2021年3月.csv", "本月完成", ["2021年2月台账", "2021年3月"]),
      ("2021年2月台账", "2020-02.csv", "本月完成", ["2021年2月台账", "2020-02"]),
      ("2021年2月台账", "台账.csv", "1-3月累计完成", ["2021年2月台账", "1-3月累计完成"]),
      ("2020年2月台账", "台账.csv", "2021年2月完成", ["2020年2月台账", "2021年2月完成"]),
    ])
  func disagreeing(_ title: String, _ file: String, _ heading: String, _ places: [String]) throws {
    let office = try Office()
    let text = "\(title)\n填报单位：演练市项目办\n单位：万元\n项目编号,\(heading)\nP2,1\n"
    #expect(try office.fault(text, named: file) == .monthsDisagree(places))
  }

  @Test("A month that is given has to agree with the one that is written")
  func given() throws {
    let office = try Office()
    var options = LedgerOptions()
    options.month = Month("2021-03")
    #expect(
      try office.fault(Office.ledger("项目编号,本月完成", "P2,1"), options)
        == .monthsDisagree(["--month 2021-03", "演练市2021年2月重大项目进度台账"]))
  }

  @Test(
    "The reporter is read from its line, or from a title that begins with a known one's region",
    arguments: [
      "填报单位：演练市项目办\n单位：万元", "填报单位: 演练市项目办,单位：万元", "报送单位：演练市项目办    单位：万元", "单位：万元  填报单位：演练市项目办",
      "填报单位：演练市项目办（单位：万元）", "填报单位：演练市项目办 填报时间：2021年3月2日 单位：万元", "Reporting unit: 演练市项目办\nUnit: 万元",
    ])
  func reporter(_ lines: String) throws {
    let office = try Office()
    let outcome = try office.take("2021年2月台账\n\(lines)\n" + Self.table, dryRun: true)
    #expect(outcome.reporter == "演练市项目办")
    #expect(outcome.unit == "万元")
  }

  @Test("Brackets that belong to a reporter's name stay", arguments: ["甲区建管处（投资科）", "甲区建管处(投资科)", "（甲区建管处（投资科））"])
  func brackets(_ name: String) throws {
    let office = try Office()
    try office.scratch.write("organizations.csv", "name\n甲区建管处（投资科）\n")
    try office.scratch.load("\(office.scratch.folder)/organizations.csv")
    for lines in ["填报单位：\(name)\n单位：万元", "填报单位：\(name)（单位：万元）", "填报单位：\(name)，单位：万元"] {
      let outcome = try office.take("2021年2月台账\n\(lines)\n" + Self.table, dryRun: true)
      #expect(outcome.reporter == "甲区建管处（投资科）")
    }
  }

  @Test("A reporter that nothing names is asked for; one that is said stands over the one that is written")
  func noReporter() throws {
    let office = try Office()
    let text = "2021年2月台账\n单位：万元\n" + Self.table
    #expect(try office.fault(text) == .noReporter)
    var options = LedgerOptions()
    options.reporter = "演练乙市发改局"
    #expect(try office.take(text, options, dryRun: true).reporter == "演练乙市发改局")
    #expect(try office.take(Office.preamble + Self.table, options, dryRun: true).reporter == "演练乙市发改局")
  }

  @Test("A reporter that resembles a known one is refused, a wholly new one is made, both only when the rows go in")
  func newReporter() throws {
    let office = try Office()
    let before = try office.dump()
    let text = "2021年2月台账\n填报单位：演练市项目班\n单位：万元\n" + Self.table
    let error = #expect(throws: RuleError.self) { try office.take(text) }
    guard case .unknownOrganization = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try office.dump() == before)
    var options = LedgerOptions()
    options.newOrganization = true
    #expect(try office.take(text, options).reporter == "演练市项目班")
  }

  @Test(
    "The unit is read from its line, from brackets at the end of the title or from the heading",
    arguments: [
      ("单位：万元", "10000.00"), ("（单位：亿元）", "100000000.00"), ("金额单位：人民币元", "1.00"), ("单位: 千元", "1000.00"),
      ("单位:万元（不含税）", "10000.00"), ("Unit: million yuan", "1000000.00"), ("单位：百万元", "1000000.00"),
    ])
  func unit(_ line: String, _ amount: String) throws {
    let office = try Office()
    let told = try office.trial("2021年2月台账\n填报单位：演练市项目办\n\(line)\n" + Self.table)
    #expect(told == ["P2 2021-02 month \(amount)"])
  }

  @Test("A unit in the title's brackets")
  func unitOfTitle() throws {
    let office = try Office()
    let told = try office.trial("演练市2021年2月台账（亿元）\n填报单位：演练市项目办\n" + Self.table)
    #expect(told == ["P2 2021-02 month 100000000.00"])
  }

  @Test("A unit is never guessed: what has none is asked for, and what is none is told")
  func noUnit() throws {
    let office = try Office()
    let start = "2021年2月台账\n填报单位：演练市项目办\n"
    #expect(try office.fault(start + Self.table) == .noUnit(heading: "本月完成"))
    #expect(try office.fault(start + "单位：吨\n" + Self.table) == .unknownUnit("吨"))
    // Each column of money has to have one; others need none.
    #expect(
      try office.fault(start + "项目编号,本月完成（万元）,本年累计完成\nP2,1,2\n") == .noUnit(heading: "本年累计完成"))
    #expect(try office.trial(start + "项目编号,本月完成（万元）,形象进度\nP2,1,2%\n").count == 2)
    var options = LedgerOptions()
    options.unit = "万"
    #expect(try office.trial(start + Self.table, options) == ["P2 2021-02 month 10000.00"])
    // What the table says itself stands over what is said of it.
    options.unit = "亿"
    #expect(try office.trial(start + "单位：万元\n" + Self.table, options) == ["P2 2021-02 month 10000.00"])
  }
}
