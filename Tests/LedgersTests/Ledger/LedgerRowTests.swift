import Ledgers
import Portfolio
import Testing
import Values

/// Which rows are projects, and what the others are good for.
@Suite struct LedgerRowTests {
  @Test("Group rows, totals, notes, blank rows and the heading once more are no projects")
  func kinds() throws {
    let office = try Office()
    let outcome = try office.take(
      Office.ledger(
        "序号,项目编号,项目名称,本月完成,备注", "一、新开工项目（2个）,,,,", "1,P2,,1,", "2,P3,,2,", ",,,,", "小计,,,3,",
        "二、续建项目,,,,", "序号,项目编号,项目名称,本月完成,备注", "（一）,,基础设施类,,", "3,P1,,4,", "二,,产业类（1个）,5,", "4,P4,,5,",
        "合　计,,,12,", "注：本表按月填报。,,,,", "填报人：张三,,审核人：李四,,"))
    #expect(outcome.entries == 4)
    #expect(outcome.recorded == 4)
    #expect(outcome.warningKeys == [])
    #expect(
      try office.told() == [
        "P1 2021-02 month 40000.00", "P2 2021-02 month 10000.00", "P3 2021-02 month 20000.00",
        "P4 2021-02 month 50000.00",
      ])
  }

  @Test("A project whose name holds a word of totals, notes or groups is a project all the same")
  func lookalikes() throws {
    let office = try Office()
    var options = LedgerOptions()
    options.addsProjects = true
    let names = ["一号路改造", "合计大厦新建", "说明文化馆", "注册中心", "三里屯新开工项目部", "备注路小学", "十里铺项目", "总计算中心项目"]
    let rows = names.enumerated().map { "\($0.offset + 1),N\($0.offset),\($0.element),1" }
    let outcome = try office.take(
      Office.preamble + "序号,项目编号,项目名称,本月完成\n" + rows.joined(separator: "\n") + "\n", options)
    #expect(outcome.refusalKeys == [])
    #expect(outcome.recorded == names.count)
  }

  @Test("Totals that do not add up are warned of with what the rows come to, by part and as a whole")
  func totals() throws {
    let office = try Office()
    let outcome = try office.take(
      Office.ledger(
        "序号,项目编号,项目名称,本月完成,本年累计完成", "总计,,,99,10", "一、新开工项目（3个）,,,,", "1,P2,,1,1", "2,P3,,2,2", "小计,,,4,3",
        "二、续建项目,,,,7", "3,P1,,3,7", "小计,,,见附件,7"))
    #expect(outcome.recorded == 3)
    let heading = "本月完成"
    #expect(
      outcome.warnings.map { "\($0.row) \($0.warning)" } == [
        "9 \(LedgerWarning.totalRow(label: "小计", heading: heading, stated: Money(fen: 4_000_000), sum: Money(fen: 3_000_000)))",
        "6 \(LedgerWarning.groupCount(label: "一、新开工项目（3个）", stated: 3, counted: 2))",
        "12 \(LedgerWarning.unreadTotal(label: "小计", heading: heading))",
        "5 \(LedgerWarning.totalRow(label: "总计", heading: heading, stated: Money(fen: 99_000_000), sum: Money(fen: 6_000_000)))",
      ])
  }

  @Test("A refused row is still part of the sums that its sender made; what is no amount adds nothing")
  func refusedInTotals() throws {
    let office = try Office()
    let outcome = try office.take(
      Office.ledger("项目编号,项目名称,本月完成", "P2,,1", "P9,没有的项目,2", "P3,,约5", "合计,,3"))
    #expect(outcome.refused == 2)
    #expect(outcome.warningKeys == [])
  }

  @Test("Rows of funds belong to the project above them, with or without a row of their sum")
  func funds() throws {
    let office = try Office()
    let outcome = try office.take(
      Office.ledger(
        "项目编号,项目名称,资金来源,本月完成,形象进度", "P2,演练化工园二期,小计,6,50%", ",,国内贷款,4,", ",,自筹资金,2,", "P3,,自筹,1,",
        ",,贷款,2,", "P4,,,5,", "合计,,,14,"))
    #expect(outcome.refusalKeys == [])
    #expect(outcome.warningKeys == [])
    #expect(outcome.entries == 3)
    #expect(
      try office.told() == [
        "P2 2021-02 month loan 40000.00", "P2 2021-02 month own 20000.00", "P2 2021-02 progress 500‰",
        "P3 2021-02 month loan 20000.00", "P3 2021-02 month own 10000.00", "P4 2021-02 month 50000.00",
      ])
  }

  @Test("Funds that do not make their sum, and a fund twice, refuse the project's rows together")
  func wrongFunds() throws {
    let office = try Office()
    let outcome = try office.take(
      Office.ledger(
        "项目编号,资金来源,本月完成", "P2,小计,7", ",国内贷款,4", ",自筹资金,2", "P3,自筹资金,1", ",自筹资金,2", "P4,彩票,5", "P1,自筹资金,1"))
    #expect(outcome.refusals.map(\.row) == [5, 8, 10])
    #expect(
      outcome.refusals[0].error as? LedgerRowError
        == .fundsDisagree(total: Money(fen: 7_000_000), sum: Money(fen: 6_000_000)))
    #expect(outcome.refusals[1].error as? LedgerRowError == .statedTwice(row: 9))
    #expect(outcome.refusals[2].error is CodeError)
    #expect(try office.told() == ["P1 2021-02 month own 10000.00"])
  }

  @Test("A row with figures that names no project is refused; one without a fund does not go on with the row above")
  func nameless() throws {
    let office = try Office()
    let outcome = try office.take(Office.ledger("序号,项目编号,项目名称,本月完成", "1,P2,,1", "2,,,7", ",,,8"))
    #expect(outcome.refusals.map(\.row) == [6, 7])
    #expect(outcome.refusals.allSatisfy { $0.error as? LedgerRowError == .noProject })
  }

  @Test("A project that stands twice is refused in both rows, by whatever names; a fund of its own is no repetition")
  func repeats() throws {
    let office = try Office()
    let outcome = try office.take(
      Office.ledger(
        "项目编号,项目名称,资金来源,本月完成", "P1,,,1", ",演练化工一期,,2", "P2,,自筹资金,1", ",演练化工园2期,国内贷款,3", ",不认识的,,1", ",不认识的,,2",
        "P3,,自筹资金,1", "P3,,自筹资金,约1"))
    #expect(
      outcome.refusalKeys == [
        "5 duplicate", "6 duplicate", "9 duplicate", "10 duplicate", "11 duplicate", "12 approximate",
      ])
    #expect(outcome.refusals[0].error as? LedgerRowError == .statedTwice(row: 6))
    #expect(outcome.refusals[1].error as? LedgerRowError == .statedTwice(row: 5))
    #expect(try office.told() == ["P2 2021-02 month loan 30000.00", "P2 2021-02 month own 10000.00"])
  }

  @Test("Two reporters in one ledger may state the same project; the row's own reporter states it")
  func reporters() throws {
    let office = try Office()
    let outcome = try office.take(
      "2021年2月台账\n填报单位：演练市项目办\n单位：万元\n项目编号,填报单位,本月完成\nP2,演练市项目办,1\nP2,演练乙市发改局,2\nP3,,3\n")
    #expect(outcome.refusalKeys == [])
    let stated = try office.scratch.registry.read {
      try $0.statements(of: $0.project(named: "P2")).map { "\($0.reporter ?? "") \($0.amount.money.fen)" }
    }
    #expect(stated == ["演练乙市发改局 2000000", "演练市项目办 1000000"])
  }
}
