package import Reports
import Wording

/// Comma-separated values (RFC 4180): keys as headings, rows without total and notes, so that a column can
/// be summed. Several parts stand one after the other, an empty line between.
///
/// Lines end with a line feed, which every spreadsheet takes and no Unix tool stumbles over.
package struct CSVRenderer: TextRenderer {
  package init() {}

  package func render(_ answer: Answer, layout: Layout) -> String {
    Delimited(separator: ",", loneEmpty: "\"\"", field: Self.field).render(answer, layout: layout)
  }

  private static func field(_ text: String) -> String {
    let bytes = text.utf8
    let special = bytes.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    // Blanks at the ends are data, which some readers strip unless quoted.
    guard special || bytes.first == 0x20 || bytes.last == 0x20 else { return text }
    return "\"" + text.escaping { $0 == "\"" ? "\"\"" : nil } + "\""
  }
}
