internal import GRDB

/// One row before and after a step; nil before: it was made, nil after: it was removed.
package struct RowChange: Sendable {
  package let table: String
  package let id: Int
  package let before: [String: SQLValue]?
  package let after: [String: SQLValue]?

  /// The columns that differ, in the table's order of the names given.
  package func changedColumns() -> [String] {
    let names = Set((before ?? [:]).keys).union((after ?? [:]).keys)
    return names.filter { before?[$0] != after?[$0] }.sorted()
  }
}

extension Reader {
  /// The tables that keep history.
  package func trackedTables() throws -> [String] {
    try translatingErrors { try Tracking.tables(in: database) }
  }

  /// What a step changed, row by row, in the order of tables and ids.
  ///
  /// A row that the step left as it found it is not among them.
  package func changes(ofStep step: Int) throws -> [RowChange] {
    try changes(ofStep: step, in: tables(touchedBy: step))
  }

  /// One question to all tables costs a tenth of one to each.
  private func tables(touchedBy step: Int) throws -> [String] {
    let questions = try trackedTables().map { table in
      """
      SELECT '\(table)' WHERE EXISTS (SELECT 1 FROM \(table) WHERE step = ?1)
        OR EXISTS (SELECT 1 FROM \(table)_history WHERE step = ?1)
        OR EXISTS (SELECT 1 FROM \(table)_history WHERE ended_step = ?1)
      """
    }
    return try rows(questions.joined(separator: " UNION ALL "), [SQLValue(step)]).compactMap { $0.text(0) }
  }

  func changes(ofStep step: Int, in tables: [String]) throws -> [RowChange] {
    try tables.flatMap { table in
      let before = try images(table, "SELECT * FROM \(table)_history WHERE ended_step = ?", step)
      // What it wrote stands still, or was superseded since: never both.
      let after = try images(table, "SELECT * FROM \(table) WHERE step = ?", step)
        .merging(images(table, "SELECT * FROM \(table)_history WHERE step = ?", step)) { now, _ in now }
      return Set(before.keys).union(after.keys).sorted().filter { before[$0] != after[$0] }.map {
        RowChange(table: table, id: $0, before: before[$0], after: after[$0])
      }
    }
  }

  /// Rows by id, without the bookkeeping columns: content that can be compared.
  func images(_ table: String, _ sql: String, _ argument: Int) throws -> [Int: [String: SQLValue]] {
    var found: [Int: [String: SQLValue]] = [:]
    for row in try rows(sql, [SQLValue(argument)]) {
      let content = content(of: row)
      if case .integer(let id)? = content["id"] { found[Int(id)] = content }
    }
    return found
  }

  func content(of row: Row) -> [String: SQLValue] {
    var content: [String: SQLValue] = [:]
    for (index, name) in row.columnNames.enumerated() where name != "step" && name != "ended_step" {
      content[name] = row.value(index)
    }
    return content
  }
}
