import Rendering
import Reports
import Testing
import Values
import Wording
import ZippedParts

@Suite struct XLSXRendererTests {
  private static func parts(_ answer: Answer, _ layout: Layout = Layout()) throws -> ZippedParts {
    guard case .bytes(let bytes) = try OutputFormat.xlsx.renderer.output(answer, layout: layout) else {
      Issue.record("a workbook is no text")
      throw CancellationError()
    }
    return try ZippedParts(bytes)
  }

  @Test("Caption, headings, rows, total and notes stand below each other, numbers as numbers")
  func summary() throws {
    let parts = try Self.parts(Answer(try Samples.summary()))
    #expect(parts.value("A1") == "\"投资与计划 · 2021年1–6月 · 亿元\"")
    #expect(["A2", "B2", "C2", "H2"].map { parts.value($0) } == ["\"名次\"", "\"地区\"", "\"项目\"", "\"落后起\""])
    #expect(
      ["A3", "B3", "C3", "D3", "E3", "F3", "G3", "H3"].map { parts.value($0) }
        == ["1", "\"滕州市\"", "28", "120.5", "0.549", "4.9", "\"绿\"", nil])
    // A month is no day: it stays the text that it is.
    #expect(parts.value("H4") == "\"2021-03\"")
    #expect(["A5", "B5", "D5", "H5"].map { parts.value($0) } == [nil, "\"合计\"", "160.5", nil])
    #expect(parts.value("A6") == "\"* 暂定：3 个项目 6 月未报\"")
    let sheet = parts.sheet(1)
    #expect(sheet.contains(#"<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>"#))
    #expect(sheet.contains(#"<autoFilter ref="A2:H4"/>"#))
    for format in ["#,##0.00", "0.0%", "+0.0;-0.0;0.0"] {
      #expect(parts["xl/styles.xml"].contains(format), "\(format)")
    }
    #expect(parts["xl/workbook.xml"].contains(#"<sheet name="投资与计划""#))
  }

  @Test(
    "An amount is exact in the unit that the caption names, to the fen",
    arguments: [
      (1, MoneyUnit.yi, "1E-10"), (1, .wan, "1E-06"), (-5, .yuan, "-0.05"), (1_234_567, .billion, "1.234567E-05"),
      (10_000_000_000, .yi, "1"), (0, .wan, "0"), (12_345_678_901_234_567, .yuan, "\"123456789012345.67\""),
      (1_234_567_890_123_456_700, .yi, "\"123456789.01234567\""),
    ])
  func amounts(fen: Int64, unit: MoneyUnit, expected: String) throws {
    let sheet = Sheet(columns: [.init("a", Phrase(same: "a"))], rows: [[.money(Money(fen: fen))]])
    #expect(try Self.parts(Answer(sheet), Layout(unit: unit)).value("A3") == expected)
  }

  @Test("Whole days are dates, other dates text; the unknown is an empty cell; what looks like a formula is text")
  func cells() throws {
    let cells: [Sheet.Cell] = [
      try Samples.date("2021-06-28"), try Samples.date("2021-Q3"), .unknown, .flag(true), .list(["甲", "乙"]),
      .text("=HYPERLINK(\"http://x\")"), .decimal("12.50"), .decimal("约3"), .integer(Int.max),
    ]
    let columns = cells.indices.map { Sheet.Column("c\($0)", Phrase(same: "c\($0)")) }
    let parts = try Self.parts(Answer(Sheet(columns: columns, rows: [cells])))
    #expect(
      ["A2", "B2", "C2", "D2", "E2", "F2", "G2", "H2", "I2"].map { parts.value($0) } == [
        "44375", "\"2021-Q3\"", nil, "\"是\"", "\"甲、乙\"", "\"=HYPERLINK(\"http://x\")\"", "12.5", "\"约3\"",
        "\"9223372036854775807\"",
      ])
    #expect(!parts.sheet(1).contains("<f>"))
  }

  @Test("Each part has its sheet, a record is heading beside value, an empty part says so, a hidden one is left out")
  func severalParts() throws {
    var hidden = Sheet(key: "hidden", columns: [])
    hidden.isHiddenWhenEmpty = true
    let record = Sheet(
      key: "project", shape: .record, caption: [Phrase(same: "机场/一期")],
      columns: [.init("code", Phrase(en: "Code", zh: "编号")), .init("id", Phrase(same: "id"), .machineOnly)],
      rows: [[.text("A1"), .integer(1)]])
    let empty = Sheet(key: "rows", caption: [Phrase(en: "Milestones", zh: "节点")], columns: [])
    let parts = try Self.parts(Answer([record, hidden, empty]), Layout(language: .en))
    #expect(
      parts["xl/workbook.xml"].matches(of: /<sheet name="([^"]*)"/).map { String($0.1) } == ["机场_一期", "Milestones"])
    #expect(["A1", "A2", "B2"].map { parts.value($0) } == ["\"机场/一期\"", "\"Code\"", "\"A1\""])
    #expect(parts.value("A2", sheet: 2) == "\"nothing to list\"")
  }

  @Test("A column is as wide as its text takes, Chinese counted double, and wraps beyond a bound")
  func widths() throws {
    let sheet = Sheet(
      columns: [.init("a", Phrase(same: "a")), .init("b", Phrase(same: "b")), .init("c", Phrase(same: "c"))],
      rows: [[.text("枣庄市重大项目"), .text(String(repeating: "长", count: 100)), .integer(1)]])
    let xml = try Self.parts(Answer(sheet)).sheet(1)
    let widths = xml.matches(of: /<col min="\d+" max="\d+" width="(\d+)\./).map { String($0.1) }
    #expect(widths == ["16", "60", "6"])
    #expect(xml.contains(#"<row r="2" spans="1:3" ht="60" customHeight="1">"#))
  }

  @Test("The same answer gives the same bytes")
  func determinism() throws {
    let answer = Answer(try Samples.summary())
    let first = try OutputFormat.xlsx.renderer.output(answer, layout: Layout())
    #expect(try OutputFormat.xlsx.renderer.output(answer, layout: Layout()) == first)
  }
}
