import Foundation
import Randomness
import Rendering
import Reports
import Testing
import Values
import Wording

/// JSON and JSON lines.
@Suite struct JSONRendererTests {
  @Test("a list is one object: rows, facts, total, notes, one row a line")
  func list() throws {
    let expected = """
      {
        "rows": [
          {"rank": 1, "region": "370481", "region_name": "滕州市", "projects": 28, "plan": 12050000000, \
      "rate": 0.549, "gap_pp": 4.9, "light": "green", "behind_since": null},
          {"rank": 7, "region": "370405", "region_name": "台儿庄区", "projects": 12, "plan": 4000000000, \
      "rate": 0.225, "gap_pp": -27.5, "light": "red", "behind_since": "2021-03"}
        ],
        "period": "2021-06",
        "time_progress": 0.5,
        "rule": "ratio-80-60",
        "total": {"rank": null, "region": null, "region_name": "total", "projects": 40, "plan": 16050000000, \
      "rate": 0.468, "gap_pp": -3.2, "light": "green", "behind_since": null},
        "notes": [
          "* provisional"
        ]
      }

      """
    #expect(OutputFormat.json.text(try Samples.summary(), Layout(language: .en)) == expected)
  }

  @Test("of several parts each has its key, a record is an object, a fact that parts share stands once")
  func parts() {
    let column = Sheet.Column("name", Phrase(same: "name"))
    let project = Sheet(
      key: "project", shape: .record, columns: [column], rows: [[.text("a")]],
      facts: [("period", .integer(1))])
    let milestones = Sheet(
      key: "milestones", columns: [column], rows: [[.text("b")]], total: [.integer(2)],
      facts: [("period", .integer(1))])
    let none = Sheet(key: "plan", shape: .record, columns: [column])
    let expected = """
      {
        "project": {
          "name": "a"
        },
        "period": 1,
        "milestones": [
          {"name": "b"}
        ],
        "milestones_total": {"name": 2},
        "plan": null
      }

      """
    #expect(OutputFormat.json.text(Answer([project, milestones, none])) == expected)
    #expect(
      OutputFormat.jsonl.text(Answer([project, milestones, none]))
        == "{\"part\":\"project\",\"name\":\"a\"}\n{\"part\":\"milestones\",\"name\":\"b\"}\n")
  }

  @Test("an empty list is an empty list, for programs without a word")
  func empty() {
    let sheet = Sheet(columns: [.init("name", Phrase(same: "name"))])
    #expect(OutputFormat.json.text(sheet) == "{\n  \"rows\": []\n}\n")
    #expect(OutputFormat.jsonl.text(sheet) == "")
    #expect(OutputFormat.json.text(Answer([])) == "{}\n")
  }

  @Test("columns for people stay out, columns for programs stay in, no line is ever cut")
  func places() {
    let sheet = Sheet(
      columns: [
        .init("seen", Phrase(same: "seen"), .peopleOnly), .init("code", Phrase(same: "code"), .machineOnly),
        .init("code", Phrase(same: "again")),
      ],
      rows: [[.text("x"), .text("y"), .text("z")]])
    #expect(OutputFormat.jsonl.text(sheet, Layout(width: 20, maxRows: 0)) == "{\"code\":\"y\"}\n")
    #expect(OutputFormat.csv.text(sheet, Layout(width: 20, maxRows: 0)) == "code\ny\n")
    #expect(OutputFormat.table.text(sheet) == "seen  again\nx     z    \n")
  }

  @Test("escapes: what the grammar asks for, and what would steer a terminal")
  func escapes() {
    let sheet = Sheet(
      columns: [.init("a\"", Phrase(same: "a"))],
      rows: [[.text("\"\\/\n\r\t\u{1B}\u{7F}\u{202E}\u{2028}枣\"\u{301}")]])
    #expect(
      OutputFormat.jsonl.text(sheet)
        == "{\"a\\\"\":\"\\\"\\\\/\\n\\r\\t\\u001b\\u007f\\u202e\u{2028}枣\\\"\u{301}\"}\n")
  }

  @Test("another parser reads back every hostile text")
  func hostile() throws {
    let sheet = Sheet(
      columns: [.init("a", Phrase(same: "a"))], rows: Hostile.texts.map { [.text($0)] },
      notes: Hostile.texts.map { Phrase(same: $0) })
    let object = try JSONSerialization.jsonObject(with: Data(OutputFormat.json.text(sheet).utf8))
    let members = try #require(object as? [String: Any])
    let rows = try #require(members["rows"] as? [[String: String]])
    #expect(rows.count == Hostile.texts.count)
    for (row, text) in zip(rows, Hostile.texts) {
      let read = try #require(row["a"])
      #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
    }
    #expect((members["notes"] as? [String])?.count == Hostile.texts.count)
    for line in OutputFormat.jsonl.text(sheet).lines {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
  }

  @Test("money through JSON comes back to the fen", arguments: 1...20)
  func money(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let amounts = (0..<50).map { _ in
      Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0..<60, using: &random)
    }
    let sheet = Sheet(
      columns: [.init("a", Phrase(same: "a"))], rows: amounts.map { [.money(Money(fen: $0))] })
    let object = try JSONSerialization.jsonObject(with: Data(OutputFormat.json.text(sheet).utf8))
    #expect((object as? [String: Any])?["rows"] is [[String: Any]])
    // Decoded as decimals, since JSONSerialization itself would go through floating point.
    struct Row: Decodable { let a: Decimal }
    let rows = try OutputFormat.jsonl.text(sheet).lines.map {
      try JSONDecoder().decode(Row.self, from: Data($0.utf8))
    }
    #expect(rows.map { "\($0.a * 100)" } == amounts.map(String.init))
  }
}
