package import Reports

/// Tab-separated values, one line a row whatever the cells hold: a tab, a line end and a backslash in text
/// are written `\t`, `\n`, `\r` and `\\`, as PostgreSQL's COPY does.
package struct TSVRenderer: TextRenderer {
  package init() {}

  package func render(_ answer: Answer, layout: Layout) -> String {
    Delimited(separator: "\t", loneEmpty: "", field: Self.field).render(answer, layout: layout)
  }

  private static func field(_ text: String) -> String {
    text.escaping { scalar in
      switch scalar {
      case "\t": "\\t"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\\": "\\\\"
      default: nil
      }
    }
  }
}
