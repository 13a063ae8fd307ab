package import Reports

/// One output format. What it gives is empty or ends with a line feed.
package protocol Renderer: Sendable {
  func render(_ answer: Answer, layout: Layout) -> String
}

extension Sheet {
  /// The positions of the columns that people see.
  var peopleColumns: [Int] { columns.indices.filter { columns[$0].place != .machineOnly } }

  /// The positions of the columns that programs read; of two with one key the first counts.
  var machineColumns: [Int] {
    var seen: Set<String> = []
    return columns.indices.filter { position in
      let column = columns[position]
      return column.place != .peopleOnly && seen.insert(column.key).inserted
    }
  }
}

extension [Sheet.Cell] {
  /// The cell of a column; a row that is too short is unknown there rather than a crash.
  func cell(_ column: Int) -> Sheet.Cell { indices.contains(column) ? self[column] : .unknown }
}
