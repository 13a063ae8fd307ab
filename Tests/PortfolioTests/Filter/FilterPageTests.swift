import Foundation
import Portfolio
import Testing

/// What Docs/filter.md says is what there is.
struct FilterPageTests {
  private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Docs/filter.md")

  @Test("Every field stands in the table, with both words and what its values are")
  func fields() throws {
    let lines = try String(contentsOf: Self.page, encoding: .utf8).split(separator: "\n").map(String.init)
    for field in Field.allCases {
      let row = lines.filter { $0.hasPrefix("| `\(field.rawValue)` | \(field.zh) | ") }
      #expect(row.count == 1, "\(field)")
      let value =
        switch field.kind {
        case .text: "the text"
        case .code: "a code"
        case .money: "an amount"
        case .date: "a date"
        case .ratio: "a share"
        case .points: "percentage points"
        case .days: "days"
        case .project: "a project"
        case .programme: "a list of projects"
        }
      #expect(row.first?.contains(value) ?? false, "\(field): \(value)")
    }
    let rows = lines.filter { $0.hasPrefix("| `") && $0.split(separator: "|").count == 3 }
    for flag in Filter.Flag.allCases {
      #expect(rows.contains { $0.contains("`\(flag.rawValue)`") && $0.contains("`\(flag.zh)`") })
    }
  }

  @Test("Every form in the table is read, in both languages")
  func forms() throws {
    let registry = try TemporaryRegistry()
    try registry.project("A", "甲", [(.region, "滕州")])
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let table = text.components(separatedBy: "## Conditions")[1].components(separatedBy: "## Fields")[0]
    var read = 0
    for line in table.split(separator: "\n") where line.hasPrefix("| `") {
      for match in line.split(separator: "|").prefix(2).joined().matches(of: /`([^`]+)`/) {
        let form = String(match.1)
        // A word of a bound alone, or the second half of a form before it.
        guard form.contains(":") || form.contains(where: { "<>".contains($0) }), !form.contains("\"") else { continue }
        #expect(throws: Never.self, "\(form)") { _ = try registry.codes(form, "2021-06") }
        read += 1
      }
    }
    #expect(read > 15)
  }
}
