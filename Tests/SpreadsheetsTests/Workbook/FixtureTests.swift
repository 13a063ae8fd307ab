import Foundation
import Spreadsheets
import Testing
import Values

/// Workbooks of other programs.
@Suite struct FixtureTests {
  static func path(_ name: String) -> String {
    Bundle.module.resourceURL?.appending(path: "Fixtures/\(name)").path ?? name
  }

  @Test("What openpyxl writes, without results of formulas, is read as it was put in")
  func openpyxl() throws {
    let rows = try expectLedger("openpyxl.xlsx")
    let none = Cell.error(CellFault.formulaWithoutValue)
    #expect(rows[3][5] == none)
    #expect(rows[4][5] == none)
    #expect(rows[6][2] == none)
  }

  @Test("What LibreOffice writes is read as it was put in, with the results of formulas")
  func libreOffice() throws {
    let rows = try expectLedger("libreoffice.xlsx")
    #expect(try rows[3][5] == .percent(ExactDecimal(parsing: "0.00249989583767343")))
    #expect(rows[4][5] == .error("#DIV/0!"))
    #expect(rows[5][5] == .text("有"))
    #expect(try rows[6][2] == .number(ExactDecimal(parsing: "123456809012.5")))
  }

  /// What both files have alike.
  private func expectLedger(_ name: String) throws -> [TableRow] {
    let workbook = try Workbook(path: Self.path(name))
    #expect(workbook.sheets.map(\.name) == ["台账", "隐藏", "深藏"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true, true])
    let reader = try workbook.reader(of: 0)
    #expect(reader.sheetName == "台账")
    #expect(
      Set(reader.merges.map { "\($0.rows) \($0.columns)" }) == ["1...1 0...7", "8...9 0...1"])
    let rows = try reader.all().filter { !$0.cells.allSatisfy(\.isEmpty) }
    #expect(rows.map(\.number) == [1, 2, 3, 4, 5, 6, 8])
    #expect(rows[0].cells.prefix(1) == [.text("滕州市2020年12月重大项目进度台账")])
    #expect(rows[1][7] == .text("单位：万元"))
    #expect(
      Array(rows[3].cells.prefix(5)) == [
        .number(ExactDecimal(1)), .text("滕州市高铁新区道路"), .number(try ExactDecimal(parsing: "12000.5")),
        .number(try ExactDecimal(parsing: "0.3")), .date(try #require(Day("2020-03-15"))),
      ])
    #expect(rows[3][6] == .boolean(true))
    #expect(rows[3][7] == .text("主体\n封顶"))
    #expect(rows[4][1] == .text("墨子大道 改造"))
    #expect(try rows[4][3] == .number(ExactDecimal(parsing: "-35.25")))
    #expect(rows[4][4] == .date(try #require(Day("2019-11-02"))))
    #expect(rows[4][7] == .text("08:30"))
    #expect(rows[5][1] == .text("<甲> & \"乙\""))
    #expect(rows[5][2] == .number(ExactDecimal(123_456_789_012)))
    #expect(try rows[5][3] == .number(ExactDecimal(parsing: "0.0000001")))
    #expect(try workbook.reader(of: 1).all().last == TableRow(number: 2, cells: [.empty, .text("藏")]))
    return rows
  }

  @Test("Dates are counted from 1904 where the workbook says so")
  func from1904() throws {
    let rows = try Workbook(path: Self.path("openpyxl-1904.xlsx")).reader(of: 0).all()
    #expect(rows.first?.cells == [.date(try #require(Day("2021-06-28")))])
  }

  @Test("An old workbook and an encrypted one are told apart")
  func containers() throws {
    #expect(throws: WorkbookFault.oldFormat) { try Workbook(path: Self.path("libreoffice.xls")) }
    #expect(throws: WorkbookFault.encrypted) { try Workbook(path: Self.path("encrypted.xlsx")) }
  }
}
