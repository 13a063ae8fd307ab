import Ledgers
import Randomness
import Testing

/// CSV by RFC 4180, from bytes.
struct CSVReaderTests {
  private func records(_ bytes: [UInt8]) throws -> [CSVReader.Record] {
    var reader = CSVReader(bytes)
    var found: [CSVReader.Record] = []
    while let record = try reader.next() { found.append(record) }
    return found
  }

  private func fields(_ text: String) throws -> [[String]] { try records(Array(text.utf8)).map(\.fields) }

  @Test(
    "Fields, quotes and line breaks",
    arguments: [
      ("", []), ("a,b", [["a", "b"]]), ("a,b\n", [["a", "b"]]),
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a\rb\r", [["a"], ["b"]]), ("a,,b,", [["a", "", "b", ""]]), (",", [["", ""]]), ("\"\"", [[""]]),
      ("\"a,b\",c", [["a,b", "c"]]), ("\"a\"\"b\"", [["a\"b"]]), ("\"a\nb\",c\nd", [["a\nb", "c"], ["d"]]),
      ("\"a\r\nb\"", [["a\r\nb"]]), ("a\"b,c", [["a\"b", "c"]]), (" \"a\"", [[" \"a\""]]),
      ("\n\n\r\na\n\n", [["a"]]),
      ("\u{FEFF}a,b", [["a", "b"]]), ("\u{FEFF}\"a\"", [["a"]]), ("a\u{FEFF}", [["a\u{FEFF}"]]),
      ("\"\"\"\"", [["\""]]),
      ("中文，全角,“引号”", [["中文，全角", "“引号”"]]), ("a\u{0}b", [["a\u{0}b"]]),
    ] as [(String, [[String]])])
  func read(_ text: String, _ expected: [[String]]) throws {
    #expect(try fields(text) == expected)
  }

  @Test("A record tells the line it begins on, over quoted line breaks, empty lines and CRLF")
  func lines() throws {
    let text = "h\r\n\"a\nb\nc\"\n\n\nd\r\n\"e\"\r\nf"
    #expect(try records(Array(text.utf8)).map(\.line) == [1, 2, 7, 8, 9])
  }

  @Test("What is no CSV is refused with its line")
  func faults() {
    for (bytes, fault) in [
      (Array("a\n\"b".utf8), CSVReader.Fault.openQuote(line: 2)),
      (Array("a\n\"b\"c".utf8), .textAfterQuote(line: 2)),
      (Array("a\n\"b\" ,c".utf8), .textAfterQuote(line: 2)), ([0x61, 0x0A, 0xFF, 0xFE], .notUTF8(line: 2)),
      (Array("h\nx\n".utf8) + [0xD6, 0xD0, 0xCE, 0xC4], .notUTF8(line: 3)),
      ([0x22, 0xC0, 0x80, 0x22], .notUTF8(line: 1)),
    ] as [([UInt8], CSVReader.Fault)] {
      #expect(throws: fault) { try records(bytes) }
    }
  }

  @Test("A cell of a megabyte is read whole")
  func megabyte() throws {
    let cell = String(repeating: "枣,\"\n", count: 175_000)
    let text = "a,\"" + cell.replacing("\"", with: "\"\"") + "\",b"
    let found = try fields(text)
    #expect(found == [["a", cell, "b"]])
  }

  @Test("Random bytes are read or refused, never a crash; what is written is read back")
  func random() throws {
    var generator = SplitMix64(seed: 5)
    let alphabet: [UInt8] = Array("ab,\"\r\n中 \u{FEFF}".utf8) + [0xFF, 0x00, 0xE6]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      _ = try? records(bytes)
    }
    let cells = ["", "a", "b,c", "\"", "\"\"", "x\ny", "\r\n", "中文", " ", "=1+1"]
    for _ in 0..<3_000 {
      let rows = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        ["k"]
          + (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            cells.randomElement(using: &generator) ?? ""
          }
      }
      let text = rows.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      }.joined(separator: "\r\n")
      #expect(try fields(text) == rows)
    }
  }
}
