import Spreadsheets
import Testing

/// Delimiters found by themselves.
@Suite struct TextDelimiterTests {
  @Test(
    "The delimiter is the one that parts the lines alike, outside quotes",
    arguments: [
      ("a,b\n1,2\n", ","), ("a\tb\n1,5\t2\n", "\t"), ("a;b;c\n1,5;2,5;x\n3,5;4,5;y\n", ";"), ("a|b\n1|2\n", "|"),
      ("名称，金额\n甲，3\n乙，4\n", "，"), ("名称,说明\n甲,一，二\n乙,三，四，五\n", ","),
      ("名称;说明\n甲;\"a,b,c\"\n乙;\"d,e,f\"\n", ";"), ("名称\t说明\n甲\t\"x\ny,z\"\n", "\t"),
      ("滕州市2020年12月台账\n单位：万元\n序号,名称,金额\n1,甲,3\n2,乙,4\n", ","), ("a,b", ","),
      ("名称\n甲\n乙\n", nil), ("名称\n甲，含乙\n丙\n", nil), ("", nil), ("\n\n", nil), (",,\n,,\n", ","), (";;;", ";"),
      ("台账\n单位\na,b,c\n1,2,3,4\n", ","), ("台账\na;b;c\n1;2\n3;4;5;6\n合计;9\n", ";"), ("x\ny\na, b, c\n", nil),
      ("x\na, b, c\nd, e\nf\n", nil), ("一，二", nil),
      ("说明\n甲、乙\na, b\n丙\n丁\n戊\n己\n", nil),
    ] as [(String, Character?)])
  func found(_ text: String, _ delimiter: Character?) throws {
    #expect(try TextFile.table(text).table.delimiter == delimiter)
  }

  @Test("A file of one column keeps the commas in its texts")
  func oneColumn() throws {
    let rows = try TextFile.table("说明\n甲\na, b\n丙\n丁\n戊\n己\n").rows
    #expect(rows.map(\.cells)[2] == [.text("a, b")])
  }

  @Test("A quote that the first 64 KiB leave open does not hide the delimiter")
  func longCell() throws {
    let text = "a;b\n1;2\n3;\"" + String(repeating: "x,", count: 50_000) + "\"\n5;6\n"
    let (table, rows) = try TextFile.table(text)
    #expect(table.delimiter == ";")
    #expect(rows.map(\.cells.count) == [2, 2, 2, 2])
  }

  @Test("The first 64 KiB may hold no more than the heading, and a cut row")
  func cutHeading() throws {
    let heading = (0..<20_000).map { "列\($0)" }.joined(separator: ",")
    #expect(try TextFile.table("台账\n单位：万元\n\(heading)\n1,2,3\n").table.delimiter == ",")
    let long = String(repeating: "长", count: 40_000)
    #expect(try TextFile.table("台账\na,b,c\n1,2,\(long)\n1,2,3\n").table.delimiter == ",")
    let blanks = String(repeating: ",\n", count: 40_000)
    #expect(try TextFile.table("台账\n单位：万元\na,b\n1,2\n\(blanks)3,4\n").table.delimiter == ",")
  }

  @Test("Excel's own line tells the delimiter and is no row", arguments: ["\n", "\r\n", "\r"])
  func declared(_ end: String) throws {
    for (line, delimiter) in [("sep=;", ";"), ("SEP=|", "|"), ("sep=\t", "\t"), ("sep=^", "^")] as [(String, Character)]
    {
      let (table, rows) = try TextFile.table("\u{FEFF}\(line)\(end)a,1\(delimiter)b")
      #expect(table.delimiter == delimiter)
      #expect(rows == [TableRow(number: 2, cells: [.text("a,1"), .text("b")])])
    }
    #expect(try TextFile.table("sep=;").rows.isEmpty)
    #expect(try TextFile.table("sep=;\(end)a|b", nil, "|").rows.map(\.cells) == [[.text("a"), .text("b")]])
    #expect(try TextFile.table("sep=\(end)a").rows.count == 2)
    #expect(try TextFile.table("sep=,,\(end)a,,").rows.count == 2)
  }
}
