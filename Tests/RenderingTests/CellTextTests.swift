import Rendering
import Reports
import Testing
import Values
import Wording

/// How one cell reads for a person and for a program.
@Suite struct CellTextTests {
  private func table(_ cells: [Sheet.Cell], _ layout: Layout = Layout()) -> [String] {
    let sheet = Sheet(columns: [.init("a", Phrase(same: "a"))], rows: cells.map { [$0] })
    return OutputFormat.table.text(sheet, layout).lines.map { String($0.drop { $0 == " " }) }
  }

  private func json(_ cell: Sheet.Cell, _ language: Language = .zh) -> String {
    let sheet = Sheet(columns: [.init("a", Phrase(same: "a"))], rows: [[cell]])
    return String(OutputFormat.jsonl.text(sheet, Layout(language: language)).dropFirst(5).dropLast(2))
  }

  @Test(
    "the largest amount chooses the unit, by the language's own steps",
    arguments: [
      (999_900, Language.zh, "元", "9999"), (999_950, .zh, "元", "9999.50"), (1_000_000, .zh, "万元", "1.00"),
      (-41_770_000_000_00, .zh, "亿元", "−417.70"), (1_234_567_00_000_000_00, .zh, "亿元", "1,234,567.00"),
      (41_770_000_000_00, .en, "bn yuan", "41.77"), (500_000_000, .en, "m yuan", "5.00"),
      (99_999_999, .en, "yuan", "999,999.99"), (0, .zh, "元", "0"),
      (1_234_500_000_000, .zh, "亿元", "123.45"), (Int64.min, .zh, "亿元", "−922,337,203.69"),
    ])
  func unit(fen: Int64, language: Language, unit: String, text: String) {
    let lines = table([.money(Money(fen: fen))], Layout(language: language))
    // Four digits stand without a separator, five are grouped.
    #expect(lines == [unit, "a", text])
  }

  @Test("amounts of one sheet stand in one unit, grouped alike, with the decimals that show the least of them")
  func oneUnit() {
    let cells = [100_000_000_00, 4_950_000_00, -30_000_00].map { Sheet.Cell.money(Money(fen: $0)) }
    #expect(table(cells) == ["亿元", "a", "1.0000", "0.0495", "−0.0003"])
    #expect(table(cells, Layout(unit: .wan)) == ["万元", "a", "10,000.00", "495.00", "−3.00"])
  }

  @Test("points are signed, rates are percent, both with one decimal and a true minus")
  func figures() throws {
    let points = try [(49, 10), (-275, 10), (0, 1), (-4, 100), (4, 100)].map { try Samples.ratio($0, $1) }
    #expect(table(points.map { .points($0) }).dropFirst() == ["+4.9", "−27.5", "0.0", "−0.04", "0.0"])
    #expect(table([.fraction(try Samples.ratio(-1, 8))]).last == "−12.5%")
    #expect(table([.decimal("-1.50"), .integer(-3)]).suffix(2) == ["-1.50", "-3"])
  }

  @Test("what programs read")
  func machine() throws {
    #expect(json(.unknown) == "null")
    #expect(json(.flag(false)) == "false")
    #expect(json(.money(Money(fen: -5))) == "-0.05")
    #expect(json(.money(Money(fen: 27_150_000))) == "271500")
    #expect(json(.decimal("-1.50")) == "-1.50")
    #expect(json(.fraction(try Samples.ratio(1, 3))) == "0.333333")
    #expect(json(.points(try Samples.ratio(-55, 2))) == "-27.5")
    #expect(json(try Samples.date("2021-06")) == "\"2021-06\"")
    #expect(json(.word(code: "red", Phrase(en: "red", zh: "红"), .bad)) == "\"red\"")
    #expect(json(.phrase(Phrase(en: "total", zh: "合计")), .en) == "\"total\"")
    #expect(json(.list(["a", "b\""])) == #"["a","b\""]"#)
    #expect(json(.list([])) == "[]")
  }

  @Test(
    "a decimal that JSON would not take is text",
    arguments: ["+1", ".5", "5.", "01", "1,000", "", "-", "1e5", "１"])
  func notANumber(text: String) {
    #expect(json(.decimal(text)) == "\"\(text)\"")
  }

  @Test("a file's ending names its format")
  func endings() {
    #expect(
      ["json", "JSONL", "csv", "tsv", "md", "txt", "xlsx"].map(OutputFormat.init(fileEnding:))
        == [.json, .jsonl, .csv, .tsv, .markdown, .table, .xlsx])
    #expect(OutputFormat(fileEnding: "xls") == nil)
  }
}
