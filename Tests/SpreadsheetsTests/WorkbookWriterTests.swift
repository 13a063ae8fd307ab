import Spreadsheets
import Testing
import Values
import ZippedParts

@Suite struct WorkbookWriterTests {
  private static func parts(_ fill: (SheetWriter) throws -> Void) throws -> ZippedParts {
    let book = try WorkbookWriter()
    try fill(try book.addSheet("台账"))
    return try ZippedParts(try book.finish())
  }

  /// What one cell, written at A1, holds in the file.
  private static func written(_ cell: Cell, _ style: CellStyle = .plain) throws -> String? {
    try parts { try $0.write(cell, row: 1, column: 0, style) }.value("A1")
  }

  @Test(
    "Cells keep their kind: a text stays a text, whatever it begins with",
    arguments: [
      (Cell.text("=1+1"), "\"=1+1\""), (.text("@SUM(A1)"), "\"@SUM(A1)\""), (.text("00123"), "\"00123\""),
      (.text("枣庄 & <滕州>"), "\"枣庄 &amp; &lt;滕州&gt;\""), (.boolean(true), "1"), (.boolean(false), "0"),
      (.error("#REF!"), "\"#REF!\""), (.garbled("甲\u{FFFD}"), "\"甲\u{FFFD}\""),
    ])
  func kinds(cell: Cell, expected: String) throws {
    #expect(try Self.written(cell) == expected)
    let xml = try Self.parts { try $0.write(cell, row: 1, column: 0) }.sheet(1)
    #expect(!xml.contains("<f>"))
  }

  @Test(
    "A number is written as one as long as a double holds its digits, and as text beyond, not wrong",
    arguments: [
      ("0", "0"), ("-12.50", "-12.5"), ("1234567.89", "1234567.89"), ("999999999999999", "999999999999999"),
      ("9999999999999.99", "9999999999999.99"), ("1234567890123456000", "\"1234567890123456000\""),
      ("1234567890123450000", "1.23456789012345E+18"), ("99999999999999.99", "\"99999999999999.99\""),
      ("0.000000000000000001", "1E-18"), ("123456789012345.600", "\"123456789012345.600\""),
    ])
  func numbers(text: String, expected: String) throws {
    #expect(try Self.written(.number(try ExactDecimal(parsing: text))) == expected)
  }

  @Test(
    "A day is a number of Excel's calendar from the March that both agree on; before it is text",
    arguments: [
      ("2021-06-28", "44375"), ("1970-01-01", "25569"), ("1900-03-01", "61"), ("1900-02-28", "\"1900-02-28\""),
      ("0001-01-01", "\"0001-01-01\""), ("9999-12-31", "2958465"),
    ])
  func days(text: String, expected: String) throws {
    let day = try #require(Day(text))
    #expect(try Self.written(.date(day)) == expected)
    let styles = try Self.parts { try $0.write(.date(day), row: 1, column: 0) }["xl/styles.xml"]
    #expect(styles.contains("yyyy-mm-dd") == !expected.hasPrefix("\""))
  }

  @Test("Nothing is nothing, unless it has a look")
  func blanks() throws {
    #expect(try Self.parts { try $0.write(.empty, row: 1, column: 0) }.sheet(1).contains("<c ") == false)
    #expect(try Self.parts { try $0.write(.text(""), row: 1, column: 0) }.sheet(1).contains("<c ") == false)
    let filled = CellStyle.plain.with(\.fill, 0xFFF2CC)
    for cell in [Cell.empty, .text("")] {
      let parts = try Self.parts { try $0.write(cell, row: 1, column: 0, filled) }
      #expect(parts.sheet(1).contains("<c r=\"A1\" s=\"1\"/>"))
      #expect(parts["xl/styles.xml"].contains("FFFFF2CC"))
    }
  }

  @Test(
    "What XML cannot carry stands as its picture, line ends are one, and an escape is no sign",
    arguments: [
      ("a\u{0}b\u{1}\u{1B}[31m", "a␀b␁␛[31m"), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\tb", "a\tb"),
      ("\u{7F}\u{85}\u{FFFE}\u{FFFF}", "␡\u{FFFD}\u{FFFD}\u{FFFD}"), ("_x0041_ _x41_ a_b", "_x005F_x0041_ _x41_ a_b"),
    ])
  func controls(text: String, expected: String) throws {
    #expect(try Self.written(.text(text)) == "\"\(expected)\"")
  }

  @Test("A text longer than a cell is cut and says so")
  func longTexts() throws {
    let whole = String(repeating: "长", count: 32_767)
    #expect(try Self.written(.text(whole)) == "\"\(whole)\"")
    let cut = try #require(try Self.written(.text(whole + "长")))
    #expect(cut.hasSuffix("长…\""))
    #expect(cut.utf16.count == 32_767 + 2)
    // Signs outside the basic plane count twice.
    let wide = try #require(try Self.written(.text(String(repeating: "𠀀", count: 20_000))))
    #expect(wide.utf16.count <= 32_767 + 2)
  }

  @Test("The same content gives the same bytes, whose times are fixed")
  func determinism() throws {
    func bytes() throws -> [UInt8] {
      let book = try WorkbookWriter()
      let sheet = try book.addSheet("甲")
      for row in 1...20 { try sheet.write(.text("第 \(row % 3) 行"), row: row, column: row % 4) }
      try sheet.write(.date(Day(number: 18_000)), row: 1, column: 9)
      return try book.finish()
    }
    let first = try bytes()
    #expect(try bytes() == first)
    let parts = try ZippedParts(first)
    #expect(parts["docProps/core.xml"].contains("2000-01-01T00:00:00Z"))
    #expect(parts.times.count == 1)
    // 1980-01-01 00:00, the first that a zip file can tell.
    #expect(parts.times.first.map { $0 >> 16 } == 0x21)
  }

  @Test(
    "Any name makes a sheet: signs are replaced, long names cut, taken ones numbered",
    arguments: [
      (["a/b:c", "A_b_c"], ["a_b_c", "A_b_c (2)"]), (["", " "], ["1", "1 (2)"]), (["History"], ["History 1"]),
      (["'x'"], ["_x_"]), (["[汇总]*?"], ["_汇总___"]),
      (
        [String(repeating: "枣", count: 40), String(repeating: "枣", count: 41)],
        [String(repeating: "枣", count: 30) + "…", String(repeating: "枣", count: 26) + "… (2)"]
      ),
    ])
  func sheetNames(wanted: [String], expected: [String]) throws {
    let book = try WorkbookWriter()
    for name in wanted { _ = try book.addSheet(name) }
    let xml = try ZippedParts(try book.finish())["xl/workbook.xml"]
    let names = xml.matches(of: /<sheet name="([^"]*)"/).map { String($0.1).replacing("&apos;", with: "'") }
    #expect(names == expected)
  }

  @Test("Beyond the last row or column nothing is written silently")
  func limits() throws {
    let sheet = try WorkbookWriter().addSheet("a")
    try sheet.write(.text("x"), row: 1_048_576, column: 16_383)
    #expect(throws: WorkbookWriterFault.tooManyRows(most: 1_048_576)) {
      try sheet.write(.text("x"), row: 1_048_577, column: 0)
    }
    #expect(throws: WorkbookWriterFault.tooManyRows(most: 1_048_576)) { try sheet.write(.empty, row: 0, column: 0) }
    #expect(throws: WorkbookWriterFault.tooManyColumns(most: 16_384)) {
      try sheet.write(.empty, row: 1, column: 16_384)
    }
    #expect(throws: WorkbookWriterFault.tooManyColumns(most: 16_384)) { try sheet.setColumn(-1, width: 3) }
  }

  @Test("A library that is not there, or is another one, is a fact and no crash; the right one still works")
  func library() throws {
    #expect {
      try WorkbookWriter.load("libno-such-library.so.1")
    } throws: { error in
      guard case WorkbookWriterFault.libraryMissing(let detail) = error else { return false }
      return detail.contains("libno-such-library")
    }
    #expect(throws: WorkbookWriterFault.libraryIncomplete(symbol: "workbook_new_opt")) {
      try WorkbookWriter.load("libm.so.6")
    }
    #expect(try Self.written(.text("x")) == "\"x\"")
  }
}

@Suite struct SheetWriterTests {
  private static func xml(_ fill: (SheetWriter) throws -> Void) throws -> (sheet: String, book: String) {
    let book = try WorkbookWriter()
    try fill(try book.addSheet("台账"))
    let parts = try ZippedParts(try book.finish())
    return (parts.sheet(1), parts["xl/workbook.xml"])
  }

  @Test("Cells are merged around what the first holds, a number too; one cell is no merge")
  func merges() throws {
    let book = try WorkbookWriter()
    let sheet = try book.addSheet("a")
    try sheet.merge(MergedRange(rows: 1...1, columns: 0...4), .text("标题"), CellStyle(isBold: true))
    try sheet.merge(MergedRange(rows: 3...5, columns: 1...1), .number(try ExactDecimal(parsing: "12.5")))
    try sheet.merge(MergedRange(rows: 7...7, columns: 2...2), .text("一格"))
    let parts = try ZippedParts(try book.finish())
    #expect(parts.sheet(1).contains(#"<mergeCells count="2"><mergeCell ref="A1:E1"/><mergeCell ref="B3:B5"/>"#))
    #expect(parts.value("A1") == "\"标题\"")
    #expect(parts.value("B3") == "12.5")
    #expect(parts.value("C7") == "\"一格\"")
  }

  @Test("Panes, filter, columns, protection and print setup stand in the file")
  func setup() throws {
    let (sheet, book) = try Self.xml { sheet in
      try sheet.write(.text("x"), row: 4, column: 0)
      try sheet.setColumn(0, width: 9, isHidden: true)
      try sheet.setColumn(2, width: 400)
      try sheet.setRow(2, height: 30)
      try sheet.freeze(rows: 3, columns: 4)
      try sheet.filter(MergedRange(rows: 3...9, columns: 0...5))
      try sheet.setUp(PrintSetup(isLandscape: true, paper: .a3, repeatedRows: 1...3))
      sheet.protect()
    }
    #expect(sheet.contains(#"<pane xSplit="4" ySplit="3" topLeftCell="E4" activePane="bottomRight" state="frozen"/>"#))
    #expect(sheet.contains(#"<autoFilter ref="A3:F9"/>"#))
    #expect(sheet.contains(#"hidden="1""#))
    #expect(sheet.contains(#"width="255."#))
    #expect(sheet.contains(#"customHeight="1""#))
    #expect(
      sheet.contains(#"<pageSetup paperSize="8" orientation="landscape" fitToHeight="0""#)
        || sheet.contains("fitToHeight=\"0\""))
    #expect(
      sheet.contains(
        "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>"))
    #expect(book.contains("_xlnm.Print_Titles"))
    #expect(book.contains("$1:$3"))
  }

  @Test("What may be typed is told and checked")
  func validation() throws {
    let (sheet, _) = try Self.xml { sheet in
      try sheet.validate(
        MergedRange(rows: 4...9, columns: 2...3),
        CellValidation(.decimal(atLeast: -1e9), input: ("完成投资", "万元；不知道就留空"), error: ("不是数", "请填数字")))
      try sheet.validate(
        MergedRange(rows: 4...4, columns: 5...5), CellValidation(.list(["拆迁", "资金"]), error: ("类别", "请选一项")))
    }
    #expect(sheet.contains(#"<dataValidation type="decimal" operator="greaterThanOrEqual""#))
    #expect(sheet.contains(#"sqref="C4:D9"><formula1>-1000000000</formula1>"#))
    #expect(sheet.contains(#"prompt="万元；不知道就留空""#))
    #expect(sheet.contains(#"<formula1>"拆迁,资金"</formula1>"#))
    #expect(throws: WorkbookWriterFault.self) {
      _ = try Self.xml { sheet in
        try sheet.validate(
          MergedRange(rows: 1...1, columns: 0...0),
          CellValidation(.list([String](repeating: "很长的一项", count: 60))))
      }
    }
  }

  @Test("A look is written once, however many cells have it")
  func looks() throws {
    let book = try WorkbookWriter()
    let sheet = try book.addSheet("a")
    let style = CellStyle(numberFormat: "#,##0.00").with(\.hasBorder, true).with(\.side, .right).with(\.isMiddle, true)
      .with(\.wraps, true).with(\.isUnlocked, true).with(\.ink, 0xC00000).with(\.fontSize, 14)
    for row in 1...50 { try sheet.write(.number(ExactDecimal(row)), row: row, column: 0, style) }
    let styles = try ZippedParts(try book.finish())["xl/styles.xml"]
    #expect(styles.contains(#"<cellXfs count="2">"#))
    #expect(styles.contains(#"<alignment horizontal="right" vertical="center" wrapText="1"/><protection locked="0"/>"#))
    #expect(styles.contains("FFC00000"))
  }
}
