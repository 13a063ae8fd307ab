import Foundation
import Spreadsheets
import Testing

/// Records and fields of CSV, by RFC 4180 and as real files have them.
@Suite struct TextRecordTests {
  /// Blank lines left out.
  private func fields(_ text: String, _ delimiter: Character = ",") throws -> [[String]] {
    try TextFile.table(text, .utf8, delimiter).rows.filter { !$0.cells.isEmpty }.map { words($0.cells) }
  }

  @Test(
    "Fields, quotes and line breaks",
    arguments: [
      ("", []), ("a,b", [["a", "b"]]), ("a,b\n", [["a", "b"]]),
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a\rb\r", [["a"], ["b"]]), ("a,,b,", [["a", "", "b", ""]]), (",", [["", ""]]), ("\"\"", [[""]]),
      ("\"a,b\",c", [["a,b", "c"]]), ("\"a\"\"b\"", [["a\"b"]]), ("\"a\nb\",c\nd", [["a\nb", "c"], ["d"]]),
      ("\"a\r\nb\"", [["a\r\nb"]]), ("\"a\rb\"", [["a\rb"]]), ("a\"b,c", [["a\"b", "c"]]),
      (" \"a\"", [[" \"a\""]]), ("\n\n\r\na\n\n", [["a"]]),
      ("\u{FEFF}a,b", [["a", "b"]]), ("\u{FEFF}\"a\"", [["a"]]), ("a\u{FEFF}", [["a\u{FEFF}"]]),
      ("\"\"\"\"", [["\""]]), ("\"\"\"a\"\"\"", [["\"a\""]]),
      ("中文，全角,“引号”", [["中文，全角", "“引号”"]]), ("a\u{0}b\u{1B}[1m,\u{7F}", [["a\u{0}b\u{1B}[1m", "\u{7F}"]]),
    ] as [(String, [[String]])])
  func read(_ text: String, _ expected: [[String]]) throws {
    #expect(try fields(text) == expected)
  }

  @Test("Text behind a closing quote is kept, and the file goes on in step")
  func lenient() throws {
    for (text, expected) in [
      ("\"a\"b,c\nd", [["ab", "c"], ["d"]]), ("\"b\" ,c", [["b ", "c"]]), ("\"a\"b\"c\",d", [["ab\"c\"", "d"]]),
      ("\"a\" \"b\nc", [["a \"b"], ["c"]]),
    ] { #expect(try fields(text) == expected, "\(text)") }
  }

  @Test("Tabs, semicolons, bars and Chinese commas part fields like commas do")
  func delimiters() throws {
    for delimiter in ["\t", ";", "|", "，"] as [Character] {
      let text = "甲\(delimiter)\"乙\(delimiter)丙\"\(delimiter)\n\(delimiter)丁,\(delimiter)"
      #expect(try fields(text, delimiter) == [["甲", "乙\(delimiter)丙", ""], ["", "丁,", ""]])
    }
  }

  @Test("A record tells the line it begins on, over quoted line breaks, empty lines, CR and CRLF")
  func lines() throws {
    let text = "h\r\n\"a\nb\rc\"\n\n\nd\r\n\"e\r\n\"\rf"
    let rows = try TextFile.table(text, .utf8, ",").rows
    #expect(rows.map(\.number) == [1, 2, 5, 6, 7, 8, 10])
    #expect(rows.map { $0.cells.isEmpty } == [false, false, true, true, false, false, false])
  }

  @Test("A line with nothing on it is a row without cells; an empty field is an empty cell")
  func emptiness() throws {
    let rows = try TextFile.table("a\n\n\"\"\n,\n", .utf8, ",").rows
    #expect(rows.map(\.cells) == [[.text("a")], [], [.empty], [.empty, .empty]])
  }

  @Test("An open quote is told by the line where it opened")
  func openQuote() {
    for (text, line) in [("\"", 1), ("a\nb,\"c\nd\ne", 2), ("a\r\r\n\"x\"\"", 3), ("\"a\nb\",\"c", 2)] {
      #expect(throws: TextTableFault.openQuote(line: line)) { try fields(text) }
    }
  }

  @Test("A cell of a megabyte is read whole")
  func megabyte() throws {
    let cell = String(repeating: "枣,\"\n", count: 175_000)
    let text = "a,\"" + cell.replacing("\"", with: "\"\"") + "\",b"
    #expect(try fields(text) == [["a", cell, "b"]])
  }

  @Test("A record over 16 MiB is refused, be it one field or nothing but delimiters; the rows before it stand")
  func tooLong() throws {
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 10_000) + [UInt8(ascii: "\n")]
    for (start, filling, count) in [
      ("c,\"", line, 1_700), ("c,", [UInt8](repeating: UInt8(ascii: ","), count: 10_000), 100),
    ] {
      let bytes = Array("a,b\n\(start)".utf8) + Array(repeating: filling, count: count).joined()
      let file = try TextFile(bytes)
      let table = try TextTable(path: file.path, encoding: .utf8, delimiter: ",")
      #expect(try table.next()?.cells == [.text("a"), .text("b")])
      #expect(throws: TextTableFault.recordTooLong(line: 2)) { try table.next() }
    }
  }

  @Test("Line ends, quotes and delimiters are found where two chunks of the file meet")
  func chunks() throws {
    for size in [1 << 16, 1 << 20] {
      for offset in -6...2 {
        let filler = String(repeating: "x", count: size + offset)
        let text = filler + "，\"y\"\"，\r\n\"\r\n末，尾\r\n"
        let shift = filler.utf8.count
        let (_, rows) = try TextFile.table(text, .utf8, "，")
        #expect(rows.count == 2, "\(shift)")
        #expect(words(rows.first?.cells ?? []).last == "y\"，\r\n", "\(shift)")
        #expect(rows.last == TableRow(number: 3, cells: [.text("末"), .text("尾")]), "\(shift)")
      }
    }
  }
}
