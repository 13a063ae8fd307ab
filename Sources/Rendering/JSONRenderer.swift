package import Reports
import Wording

/// One JSON object. A list that is the whole answer stands under `rows`; of several parts each has its key,
/// a record as an object. Facts, totals and notes follow. Each row is one line.
package struct JSONRenderer: TextRenderer {
  package init() {}

  package func render(_ answer: Answer, layout: Layout) -> String {
    let writer = JSONWriter(language: layout.language, spaced: true)
    var members: [(key: String, json: String)] = []
    for sheet in answer.parts {
      members.append((sheet.key, body(of: sheet, writer)))
      members += sheet.facts.map { ($0.key, writer.value($0.cell)) }
      if let grouping = sheet.grouping {
        let groups = grouping.groups.map { group in
          writer.object(
            [("key", writer.value(group.key)), ("name", writer.value(.phrase(group.name)))]
              + Self.sums(group, grouping.countKey, writer))
        }
        members.append((Self.key("groups", of: sheet), block("[", groups, "]", indent: "  ")))
        let total = writer.object(Self.sums(grouping.whole, grouping.countKey, writer))
        members.append((Self.key("total", of: sheet), total))
      } else if let total = sheet.total {
        let total = writer.members(total, of: sheet, sheet.machineColumns)
        members.append((Self.key("total", of: sheet), writer.object(total)))
      }
    }
    let notes = answer.parts.flatMap(\.notes).map { writer.string($0.text(in: layout.language)) }
    if !notes.isEmpty { members.append(("notes", block("[", notes, "]", indent: "  "))) }
    // Parts of one answer may state the same fact, such as the period: it stands once.
    var seen: Set<String> = []
    let lines = members.filter { seen.insert($0.key).inserted }.map { writer.string($0.key) + ": " + $0.json }
    return block("{", lines, "}", indent: "") + "\n"
  }

  /// Beside other parts a bare `total` would not say of what.
  private static func key(_ key: String, of sheet: Sheet) -> String {
    sheet.key == "rows" ? key : "\(sheet.key)_\(key)"
  }

  /// How many rows count in a group, what they add up to, and of how many of them each amount is known.
  private static func sums(
    _ group: Sheet.Group, _ countKey: String, _ writer: JSONWriter
  ) -> [(key: String, json: String)] {
    [(countKey, String(group.count))] + group.sums.map { ($0.key, writer.value($0.cell)) }
      + group.known.map { ("\($0.key)_known", String($0.count)) }
  }

  private func body(of sheet: Sheet, _ writer: JSONWriter) -> String {
    let columns = sheet.machineColumns
    switch sheet.shape {
    case .rows, .letters:
      let rows = sheet.rows.map { writer.object(writer.members($0, of: sheet, columns)) }
      return block("[", rows, "]", indent: "  ")
    case .record:
      guard let row = sheet.rows.first else { return "null" }
      let members = writer.members(row, of: sheet, columns)
      return block("{", members.map { writer.string($0.key) + ": " + $0.json }, "}", indent: "  ")
    }
  }

  /// Lines between brackets that stand at `indent`.
  private func block(_ opening: String, _ lines: [String], _ closing: String, indent: String) -> String {
    if lines.isEmpty { return opening + closing }
    let inner = "\n" + indent + "  "
    return opening + inner + lines.joined(separator: "," + inner) + "\n" + indent + closing
  }
}
