import Foundation
import Ledgers
import Portfolio
import Testing
import Values
import ZippedParts

/// Ledgers that go out: what stands where, and what may be typed.
@Suite struct LedgerExportTests {
  private static func practice() throws -> Scratch {
    let scratch = try Scratch(today: "2021-01-10", [.name: "演练"])
    try scratch.load(Scratch.seed("practice-2020"))
    return scratch
  }

  private static func export(
    _ scratch: Scratch, _ text: String, _ language: LedgerHeadings.Language = .zh, filter words: String = "",
    of reporter: String? = nil, unit: MoneyUnit = .wan
  ) throws -> LedgerExport {
    let month = try #require(Month(text))
    return try scratch.registry.read { snapshot in
      let ledgers = try snapshot.ledgers(
        for: month, where: try FilterParser.parse(words.isEmpty ? [] : [FilterWord(words)]),
        context: FilterContext(asOf: scratch.today), of: try reporter.flatMap { try snapshot.organization(named: $0) })
      let headings = LedgerHeadings(language, month: month, fiscal: try snapshot.fiscalYear, unit: unit)
      return LedgerExport(ledgers, headings, registry: try snapshot.registryName)
    }
  }

  private static func parts(_ path: String) throws -> ZippedParts {
    try ZippedParts([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
  }

  @Test("A district's ledger has its preamble, headings with units and months, and last month's figures")
  func layout() throws {
    let scratch = try Self.practice()
    let path = scratch.folder + "/a.xlsx"
    let written = try Self.export(scratch, "2020-12", of: "演练滕州市项目办").write(to: path)
    #expect(written.map(\.projects) == [29])
    let parts = try Self.parts(path)
    #expect(parts.value("B1") == "\"演练2020年12月重大项目进度台账\"")
    #expect(parts.value("B2") == "\"填报单位：演练滕州市项目办\"")
    #expect(parts.value("N2") == "\"单位：万元\"")
    #expect(
      "ABCDEFGHIJKLMNO".map { parts.value("\($0)3") }
        == [
          "luban", "序号", "项目编号", "项目名称", "所属地区", "责任单位", "资金来源", "总投资", "2020年计划投资",
          "1-11月累计（上月）", "12月完成投资", "1-12月累计完成投资", "形象进度", "存在问题", "备注",
        ].map { "\"\($0)\"" })
    #expect(
      "ABCDEHIJKL".map { parts.value("\($0)4") } == [
        "\"YL-001\"", "1", "\"YL-001\"", "\"演练滕州高端装备产业园一期\"", "\"滕州市\"", "600000", "269200", "308109", nil, nil,
      ])
    let sheet = parts.sheet(1)
    #expect(sheet.contains(#"<col min="1" max="1" width="13.7109375" hidden="1""#))
    #expect(sheet.contains(#"<pane xSplit="4" ySplit="3" topLeftCell="E4""#))
    #expect(sheet.contains("<sheetProtection "))
    #expect(sheet.contains(#"<dataValidation type="decimal""#))
    #expect(!sheet.contains("<f>"))
    #expect(parts.sharedStrings.filter { $0.hasPrefix("注：") }.count == 4)
  }

  @Test("Several funds are several rows under one project")
  func funds() throws {
    let scratch = try Self.practice()
    let path = scratch.folder + "/a.xlsx"
    let written = try Self.export(scratch, "2020-12", filter: "code:YL-020").write(to: path)
    #expect(written.map { "\($0.projects) \($0.rows)" } == ["1 3"])
    let parts = try Self.parts(path)
    #expect(["G4", "G5", "G6"].map { parts.value($0) } == ["\"地方专项债\"", "\"国内贷款\"", "\"自筹资金\""])
    #expect(["A4", "A5", "A6"].map { parts.value($0) } == ["\"YL-020\"", nil, nil])
    for column in "ABCDEFHMNO" { #expect(parts.sheet(1).contains("<mergeCell ref=\"\(column)4:\(column)6\"/>")) }
    for column in "GIJKL" { #expect(!parts.sheet(1).contains("<mergeCell ref=\"\(column)4:")) }
  }

  @Test("Without funds there is no column for them; English has its own words; January looks at the year before")
  func english() throws {
    let scratch = try Self.practice()
    let written = try Self.export(scratch, "2021-01", .en, filter: "code:YL-110", unit: .million)
      .write(to: scratch.folder + "/out")
    #expect(written.map(\.path) == [scratch.folder + "/out/Practice Zaozhuang Projects Office 2021-01 ledger.xlsx"])
    let parts = try Self.parts(written[0].path)
    #expect(parts.value("B1") == "\"演练: ledger of major projects, 2021-01\"")
    #expect(parts.value("M2") == "\"Unit: million yuan\"")
    #expect(
      "CDEFGHIJKLMN".map { parts.value("\($0)3") }
        == [
          "Project code", "Project", "Region", "Responsible unit", "Total investment", "2021 plan",
          "Last year (last month)", "January", "Jan–Jan year to date", "Physical progress", "Problems", "Remarks",
        ].map { "\"\($0)\"" })
    #expect(parts.value("G4") == "1200")
    #expect(parts.value("I4") == "246")
  }

  @Test("A fiscal year that begins in April counts from there")
  func fiscalYear() throws {
    let words = { (text: String) throws in
      LedgerHeadings(.zh, month: try #require(Month(text)), fiscal: FiscalYear(firstMonth: 4), unit: .yi)
    }
    #expect(try words("2021-06").yearToDate == "4-6月累计完成投资")
    #expect(try words("2021-06").last == "4-5月累计（上月）")
    #expect(try words("2021-04").last == "上年累计（上月）")
    #expect(try words("2022-02").plan == "2021年计划投资")
    #expect(try words("2022-02").unitLine == "单位：亿元")
  }

  @Test("One file is one reporter's; a folder has a file for each, the same the second time")
  func files() throws {
    let scratch = try Self.practice()
    #expect(throws: LedgerExport.Fault.self) {
      _ = try Self.export(scratch, "2021-01").write(to: scratch.folder + "/all.XLSX")
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.folder + "/all.XLSX"))
    let folder = scratch.folder + "/a/b"
    let first = try Self.export(scratch, "2021-01").write(to: folder)
    #expect(first.count == 8)
    let before = try first.map { try Data(contentsOf: URL(fileURLWithPath: $0.path)) }
    _ = try Self.export(scratch, "2021-01").write(to: folder + "/")
    #expect(try first.map { try Data(contentsOf: URL(fileURLWithPath: $0.path)) } == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 8)
    #expect(throws: FileFault.self) { _ = try Self.export(scratch, "2021-01").write(to: first[0].path + "/x") }
  }

  @Test(
    "A reporter's name makes a file's name whatever signs it has",
    arguments: [("甲/乙:丙", "甲_乙_丙2021年1月台账.xlsx"), (".隐藏", "_.隐藏2021年1月台账.xlsx"), ("a\u{0}b", "a_b2021年1月台账.xlsx")])
  func fileNames(name: String, expected: String) throws {
    let headings = LedgerHeadings(
      .zh, month: try #require(Month("2021-01")), fiscal: FiscalYear(), unit: .wan)
    #expect(headings.fileName(Name(zh: name)) == expected)
    #expect(headings.fileName(nil) == "未定2021年1月台账.xlsx")
    #expect(headings.fileName(Name(zh: String(repeating: "𠀀", count: 300))).utf8.count <= 255)
  }
}
