package import Reports

/// What an answer becomes in a format.
package enum Output: Equatable, Sendable {
  case text(String)
  /// A file that is no text; nothing can stand before or behind it.
  case bytes([UInt8])
}

/// One output format.
package protocol Renderer: Sendable {
  /// - Throws: ``RenderingFault``.
  func output(_ answer: Answer, layout: Layout) throws -> Output
}

/// A format of text. What it gives is empty or ends with a line feed.
package protocol TextRenderer: Renderer {
  func render(_ answer: Answer, layout: Layout) -> String
}

extension TextRenderer {
  package func output(_ answer: Answer, layout: Layout) -> Output { .text(render(answer, layout: layout)) }
}

/// Why an answer cannot be written in a format.
package enum RenderingFault: Error, Equatable {
  /// A library that the format needs is not installed, or is not the right one.
  case libraryMissing(name: String, detail: String)
  /// A sheet of a workbook holds at most so many rows.
  case tooManyRows(most: Int)
  case tooManyColumns(most: Int)
  case cannotMake(reason: String)
  /// The answer is no list of days.
  case noCalendar
  /// Nothing in the answer can be drawn.
  case noPicture
  /// A paper's template cannot be read.
  case badTemplate(line: Int, reason: String)
  /// A paper's template names what the paper does not have.
  case unknownName(String, line: Int, known: [String])
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
