import Spreadsheets
import Testing
import Values

/// What stands in a cell, by its type.
@Suite struct CellValueTests {
  private func number(_ text: String) throws -> Cell { .number(try ExactDecimal(parsing: text)) }

  @Test(
    "A number has the 15 digits that a spreadsheet shows",
    arguments: [
      ("0.30000000000000004", "0.3"), ("0.29999999999999999", "0.3"), ("1.2345E3", "1234.5"), ("1E-7", "0.0000001"),
      ("1e+3", "1000"), ("-0", "0"), (" 12 ", "12"), ("12.50", "12.5"), (".5", "0.5"), ("5.", "5"),
      ("123456789012345678", "123456789012346000"), ("999999999999999.9", "1000000000000000"),
      ("1234.5678999999999", "1234.5679"), ("-2.7755575615628914E-17", "-0.000000000000000028"),
      ("4.9406564584124654E-324", "0"), ("9999999999999990000", "9999999999999990000"), ("0E999999999", "0"),
      ("00012", "12"), ("0.000000000000000000000000000001", "0"), ("1E-99999999999999999999", "0"),
      ("1E18", "1000000000000000000"),
    ])
  func numbers(written: String, shown: String) throws {
    let cells = try WorkbookFile.cells("<c><v>\(written)</v></c>")
    let expected = try ExactDecimal(parsing: shown)
    #expect(cells == [.number(expected)])
    if case .number(let read) = cells.first { #expect(read.text == expected.text) }
  }

  @Test("A number too large for a sum stays a text", arguments: ["1E19", "-1e300", "1E99999999999999999999"])
  func largeNumbers(written: String) throws {
    #expect(try WorkbookFile.cells("<c><v>\(written)</v></c>") == [.text(written)])
  }

  @Test("What is no number is an error", arguments: ["NaN", "INF", "1,2", "--1", "1e", ".", "-", "0x10", "1 2", "٣"])
  func noNumbers(written: String) throws {
    #expect(try WorkbookFile.cells("<c><v>\(written)</v></c>") == [.error(CellFault.notAValue)])
  }

  @Test("Each type of cell is what it says")
  func types() throws {
    let cells = try WorkbookFile.cells(
      """
      <c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#DIV/0!</v></c><c t="n"><v>2</v></c>
      <c t="str"><f>A1&amp;"x"</f><v>甲 &lt;乙&gt;</v></c><c t="inlineStr"><is><t>行内</t></is></c>
      <c t="s"><v>1</v></c><c t="d"><v>2021-06-28T10:00:00</v></c><c t="d"><v>10:30:00</v></c><c t="zz"><v>1</v></c>
      <c t="b"><v>2</v></c>
      """, texts: "<si><t>零</t></si><si><t>一</t></si>")
    let day = try #require(Day("2021-06-28"))
    #expect(
      cells == [
        .boolean(true), .boolean(false), .error("#DIV/0!"), try number("2"), .text("甲 <乙>"), .text("行内"), .text("一"),
        .date(day), .text("10:30"), .error(CellFault.notAValue), .error(CellFault.notAValue),
      ])
  }

  @Test("A formula gives its cached value, and an error where it has none")
  func formulas() throws {
    let cells = try WorkbookFile.cells(
      """
      <c><f>SUM(B1)</f><v>7</v></c><c><f>NOW()</f></c><c><f>X</f><v></v></c><c><f>X</f><v/></c>\
      <c t="str"><f>IF(1,"","")</f><v></v></c><c t="str"><f>X</f></c><c t="b"><f>X</f></c><c/><c s="3"/><c><v>1</v></c>
      """)
    let none = Cell.error(CellFault.formulaWithoutValue)
    #expect(
      cells == [try number("7"), none, none, none, .empty, none, none, .empty, .empty, try number("1")])
  }

  @Test("Runs of rich text are joined, and how it is read aloud is left out")
  func richText() throws {
    let rich =
      "<r><rPr><b/></rPr><t>滕州</t></r><r><t xml:space=\"preserve\"> 市</t></r>"
      + "<rPh sb=\"0\" eb=\"1\"><t>テン</t></rPh><phoneticPr fontId=\"1\"/>"
    let cells = try WorkbookFile.cells(
      "<c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>\(rich)</is></c>", texts: "<si>\(rich)</si>")
    #expect(cells == [.text("滕州 市"), .text("滕州 市")])
  }

  @Test(
    "Escapes stand for characters",
    arguments: [
      ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_x4E00_", "一"), ("_x000_", "_x000_"),
      ("_xD83D_", "_xD83D_"), ("_x0000_", "_x0000_"), ("__x0041__", "_A_"), ("x_", "x_"), ("_x00zz_", "_x00zz_"),
      ("项_目", "项_目"), ("&#xA;_", "\n_"),
    ])
  func escapes(written: String, text: String) throws {
    let cells = try WorkbookFile.cells(
      "<c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>\(written)</t></is></c><c t=\"str\"><v>\(written)</v></c>",
      texts: "<si><t>\(written)</t></si>")
    #expect(cells == [.text(text), .text(text), .text(text)])
  }

  @Test("A shared text that is not there is an error", arguments: ["2", "-1", "99999999999999999999", "x", "1.0"])
  func missingText(index: String) throws {
    let texts = "<si><t>零</t></si><si><t/></si>"
    let cells = try WorkbookFile.cells(
      "<c t=\"s\"><v>1</v></c><c t=\"s\"><v>\(index)</v></c><c t=\"s\"><v>0</v></c>", texts: texts)
    #expect(cells == [.empty, .error(CellFault.textMissing), .text("零")])
  }

  @Test("A text of more characters than a cell may hold is an error, and the rest of the row is read")
  func longTexts() throws {
    for (count, isTooLong) in [(32_767, false), (32_768, true), (1 << 20, true)] {
      let text = String(repeating: "项", count: count)
      let expected: Cell = isTooLong ? .error(CellFault.textTooLong) : .text(text)
      let cells = try WorkbookFile.cells(
        "<c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>\(text)</t></is></c><c t=\"str\"><v>\(text)</v></c>"
          + "<c t=\"s\"><v>1</v></c>", texts: "<si><t>\(text)</t></si><si><t>后</t></si>")
      #expect(cells.map(\.shape) == [expected, expected, expected, .text("后")].map(\.shape))
    }
    let digits = String(repeating: "1", count: 200_000)
    #expect(try WorkbookFile.cells("<c><v>\(digits)</v></c>") == [.error(CellFault.textTooLong)])
  }
}

extension Cell {
  /// A long text as its length and ends, so that a failure can be read.
  fileprivate var shape: String {
    if case .text(let text) = self { return "\(text.count) \(text.prefix(1)) \(text.suffix(1))" }
    return "\(self)"
  }
}
