import Randomness
import Rendering
import Reports
import Testing
import Values
import Wording

/// CSV and TSV.
@Suite struct DelimitedTests {
  private let column = Sheet.Column("a", Phrase(same: "a"))

  private func csv(_ text: String) -> String {
    String(
      OutputFormat.csv.text(Sheet(columns: [column, .init("b", Phrase(same: "b"))], rows: [[.text(text)]]))
        .dropFirst(4))
  }

  @Test("keys as headings, rows without total, amounts in yuan")
  func rows() throws {
    let expected = """
      rank,region,region_name,projects,plan,rate,gap_pp,light,behind_since
      1,370481,滕州市,28,12050000000,0.549,4.9,green,
      7,370405,台儿庄区,12,4000000000,0.225,-27.5,red,2021-03

      """
    #expect(OutputFormat.csv.text(try Samples.summary()) == expected)
    #expect(OutputFormat.tsv.text(try Samples.summary()) == expected.replacing(",", with: "\t"))
    #expect(
      OutputFormat.csv.text(try Samples.summary(), Layout(byteOrderMark: true)) == "\u{FEFF}" + expected)
  }

  @Test(
    "quotes where needed",
    arguments: [
      ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("\"\u{301}", "\"\"\"\u{301}\""), ("a\nb", "\"a\nb\""),
      ("a\r\nb", "\"a\r\nb\""), (" a", "\" a\""), ("plain 文", "plain 文"), ("", ""), ("a\u{1B}b", "a␛b"),
    ])
  func quoting(text: String, field: String) {
    #expect(csv(text) == field + ",\n")
  }

  @Test(
    "text that a spreadsheet would run is defused, numbers are not",
    arguments: ["=1+1", "+86", "-5", "@SUM", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠1", "=\u{301}"])
  func formulas(text: String) {
    let field = csv(text)
    #expect(field.hasPrefix("'") || field.hasPrefix("\"'"))
    let amounts = Sheet(
      columns: [column], rows: [[.money(Money(fen: -5))], [.decimal("-1.5")], [.integer(-1)]])
    #expect(OutputFormat.csv.text(amounts) == "a\n-0.05\n-1.5\n-1\n")
    #expect(OutputFormat.csv.text(Sheet(columns: [column], rows: [[.list(["=1", "b"])]])) == "a\n'=1;b\n")
    #expect(OutputFormat.csv.text(Sheet(columns: [column], rows: [[.decimal("=1")]])) == "a\n'=1\n")
  }

  @Test("a lone empty cell is still a row, and parts stand apart by an empty line")
  func emptyLines() {
    let one = Sheet(columns: [column], rows: [[.unknown], [.text("x")]])
    #expect(OutputFormat.csv.text(one) == "a\n\"\"\nx\n")
    #expect(OutputFormat.csv.text(Answer([one, Sheet(columns: [column])])) == "a\n\"\"\nx\n\na\n")
    #expect(OutputFormat.tsv.text(one) == "a\n\nx\n")
  }

  @Test("TSV keeps each row on its line")
  func tabs() {
    let sheet = Sheet(columns: [column], rows: [[.text("x\ty\nz\r\n\\w")]])
    #expect(OutputFormat.tsv.text(sheet) == "a\nx\\ty\\nz\\r\\n\\\\w\n")
  }

  @Test("what is written is read back, cell by cell", arguments: 1...40)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let alphabet: [Unicode.Scalar] = [
      "a", "文", "\"", ",", "\n", "\r", "\t", " ", "'", "=", "-", "\u{301}", "🛫", "\\",
    ]
    let width = Int.random(in: 1...5, using: &random)
    let cells = (0..<Int.random(in: 0...20, using: &random)).map { _ in
      (0..<width).map { _ in
        let scalars = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
          alphabet.randomElement(using: &random)
        }
        return String(String.UnicodeScalarView(scalars))
      }
    }
    let columns = (0..<width).map { Sheet.Column("c\($0)", Phrase(same: "c")) }
    let sheet = Sheet(columns: columns, rows: cells.map { $0.map { .text($0) } })
    let read = CSVReader.records(OutputFormat.csv.text(sheet)).dropFirst().map { $0.map(undefused) }
    #expect(Array(read).map { $0.map(scalars) } == cells.map { $0.map(scalars) })
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private func undefused(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", let sign = scalars.first(where: { $0 != "'" }) else { return text }
    return "=+-@\t\r\n".unicodeScalars.contains(sign) ? String(scalars.dropFirst()) : text
  }
}

/// A reader of RFC 4180 for the tests.
private enum CSVReader {
  static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var pending = scalars.next()
    while let scalar = pending {
      pending = scalars.next()
      if isQuoted {
        if scalar != "\"" {
          field.append(scalar)
        } else if pending == "\"" {
          field.append("\"")
          pending = scalars.next()
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," || scalar == "\n" {
        record.append(String(field))
        field = String.UnicodeScalarView()
        if scalar == "\n" {
          records.append(record)
          record = []
        }
      } else {
        field.append(scalar)
      }
    }
    return records
  }
}
