package import Reports

/// The rows alone, one JSON object a line; with several parts each says first which `part` it is of.
package struct JSONLinesRenderer: TextRenderer {
  package init() {}

  package func render(_ answer: Answer, layout: Layout) -> String {
    let writer = JSONWriter(language: layout.language, spaced: false)
    var lines = ""
    for sheet in answer.parts {
      let columns = sheet.machineColumns
      let part = answer.parts.count > 1 ? [(key: "part", json: writer.string(sheet.key))] : []
      for row in sheet.rows {
        lines += writer.object(part + writer.members(row, of: sheet, columns))
        lines += "\n"
      }
    }
    return lines
  }
}
