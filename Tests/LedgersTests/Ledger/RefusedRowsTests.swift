import Foundation
import Ledgers
import Portfolio
import Spreadsheets
import Testing
import Values

/// Refused rows go back as they came, with the reason, ready to be mended and sent again.
@Suite struct RefusedRowsTests {
  private static let heading = "退回原因"

  private func write(_ outcome: LedgerOutcome, to path: String? = nil) throws -> String {
    try RefusedRows(outcome).write(to: path, heading: Self.heading) { LedgerOracle.why($0) }
  }

  private func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\r\n", omittingEmptySubsequences: false).map(
      String.init)
  }

  @Test("A text comes back as CSV: what stood above, the refused rows, the reason in a last column")
  func csv() throws {
    let office = try Office()
    let outcome = try office.take(
      Office.preamble
        + "项目编号;项目名称;完成投资;;备注\n;;本月;累计;\n一、新开工（2个）;;;;\nP1;;1;;\nP2;\"演练\n化工园,二期\";约3;5;\"说\"\"明\"\nP3;;7;;\nP4;;见附件;;\n合计;;11;;\n",
      named: "月报.2月.csv",
      {
        var options = LedgerOptions()
        options.runningTotal = .sinceStart
        return options
      }())
    #expect(outcome.refusalKeys == ["8 approximate", "11 not_a_number"])
    let path = try write(outcome)
    #expect(path == office.path("月报.2月.refused.csv"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: [0xEF, 0xBB, 0xBF]))
    let written = try lines(path)
    #expect(
      written == [
        "演练市2021年2月重大项目进度台账,,,,,", "填报单位：演练市项目办,,,,,", "单位：万元,,,,,", "项目编号,项目名称,完成投资,,备注,", ",,本月,累计,,退回原因",
        "P2,\"演练\n化工园,二期\",约3,5,\"说\"\"明\",approximate", "P4,,见附件,,,not_a_number", "",
      ])
  }

  @Test("A mended text goes in: its reasons are passed over, and who is not in it is not gone")
  func mendedText() throws {
    let office = try Office()
    let refused = try office.take(
      Office.ledger("项目编号,资金来源,本月完成,本年累计完成", "P1,,1,1", "P2,自筹,约3,5", ",贷款,2,2", "P3,,4,", "P4,,1,见附件"))
    #expect(refused.refusalKeys == ["6 approximate", "9 not_a_number"])
    let path = try write(refused)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    // As it is, it is refused again for the same reasons.
    let again = try #require(try office.scratch.take([path]).result.first)
    #expect(again.refusals.map { LedgerOracle.why($0.error) } == ["approximate", "not_a_number"])
    let mended = try office.take(
      text.replacing("约3", with: "3").replacing("见附件", with: "1"), named: "月报.mended.csv")
    #expect((mended.recorded, mended.refused, mended.gone.count) == (2, 0, 0))
    #expect(mended.unread == [])
    #expect(
      try office.told() == [
        "P1 2021-02 month 10000.00", "P1 2021-02 ytd 10000.00", "P2 2021-02 month loan 20000.00",
        "P2 2021-02 month own 30000.00", "P2 2021-02 ytd loan 20000.00", "P2 2021-02 ytd own 50000.00",
        "P3 2021-02 month 40000.00", "P4 2021-02 month 10000.00", "P4 2021-02 ytd 10000.00",
      ])
  }

  @Test("A workbook comes back as a workbook with its merged heading, and goes in when it is mended")
  func mendedWorkbook() throws {
    let office = try Office()
    let seed = try Scratch(today: "2021-04-10")
    try seed.load(Scratch.seed("practice-2020"))
    try seed.take(LedgerOracle.order[0].map(LedgerOracle.path))
    let outcome = try #require(try seed.take([LedgerOracle.path("2021-02/tengzhou.xlsx")]).result.first)
    let refused = outcome.refusals.map(\.row)
    #expect(refused.count == 4)
    let path = try write(outcome, to: office.path("退回.xlsx"))
    let before = try seed.dump()
    // The reasons are those that a reader of the file still finds, in the same order.
    let again = try #require(try seed.take([path]).result.first)
    #expect(again.month == outcome.month)
    #expect(again.reporter == outcome.reporter)
    #expect(again.unread == outcome.unread)
    #expect(
      again.refusals.map { LedgerOracle.why($0.error) } == outcome.refusals.map { LedgerOracle.why($0.error) })
    #expect(again.gone.isEmpty)
    #expect((again.recorded, again.unchanged) == (0, 0))
    #expect(try seed.dump().filter { !$0.hasPrefix("submission") } == before.filter { !$0.hasPrefix("submission") })
  }

  @Test("A cell that a spreadsheet would run stays a text, and an odd place is an error")
  func hostile() throws {
    let office = try Office()
    let outcome = try office.take(Office.ledger("项目编号,本月完成,备注", "P2,约3,=1+1", "P3,约4,\"@SUM(A1)\""))
    let csv = try write(outcome)
    #expect(try lines(csv).suffix(3).first == "P2,约3,'=1+1,approximate")
    let book = try write(outcome, to: office.path("退回.xlsx"))
    let rows = try Workbook(path: book).reader(of: 0)
    var texts: [Cell] = []
    while let row = try rows.next() { texts.append(row[2]) }
    #expect(texts.suffix(2) == [.text("=1+1"), .text("@SUM(A1)")])
    #expect(throws: FileFault.cannotWrite(path: "/nowhere/a.csv")) { try write(outcome, to: "/nowhere/a.csv") }
  }
}
