internal import GRDB

/// How many rows a step made, changed and removed.
package struct RowChangeCounts: Equatable, Sendable {
  package var added = 0
  package var changed = 0
  package var removed = 0

  init() {}

  init(_ changes: [RowChange]) {
    added = changes.count { $0.before == nil }
    removed = changes.count { $0.after == nil }
    changed = changes.count - added - removed
  }
}

/// What the step that is being written has changed so far, however many rows it is.
///
/// Of such a step a row stands in its table, or is gone; a superseded one stands once in the history.
extension Reader {
  func hasChanges(ofStep step: Int, in tables: [String]) throws -> Bool {
    try tables.contains { table in
      let ids = try changedIDs(table)
      return try first("SELECT EXISTS (\(ids.standing)) OR EXISTS (\(ids.gone))", [SQLValue(step)])?.int(0) == 1
    }
  }

  /// The first changes, in the order of tables and ids.
  ///
  /// - Parameter most: nil: all of them.
  func changes(ofStep step: Int, in tables: [String], most: Int?) throws -> [RowChange] {
    guard let most else { return try changes(ofStep: step, in: tables) }
    var found: [RowChange] = []
    for table in tables where found.count < most {
      let ids = try changedIDs(table)
      for row in try rows(
        "\(ids.standing) UNION ALL \(ids.gone) ORDER BY id LIMIT ?2", [SQLValue(step), SQLValue(most - found.count)])
      {
        found.append(try change(table, row.int(0) ?? 0, step))
      }
    }
    return found
  }

  func changeCounts(ofStep step: Int, in tables: [String]) throws -> RowChangeCounts {
    var counts = RowChangeCounts()
    for table in tables {
      let (columns, kept) = try content(of: table)
      let row = try first(
        """
        SELECT (SELECT count(*) FROM \(table) WHERE step = ?1), count(*), count(t.id),
          count(CASE WHEN t.id IS NOT NULL AND (\(kept)) IS NOT (\(columns)) THEN 1 END)
        FROM \(table)_history h LEFT JOIN \(table) t ON t.id = h.id AND t.step = ?1 WHERE h.ended_step = ?1
        """, [SQLValue(step)])
      let (standing, superseded, both) = (row?.int(0) ?? 0, row?.int(1) ?? 0, row?.int(2) ?? 0)
      counts.added += standing - both
      counts.removed += superseded - both
      counts.changed += row?.int(3) ?? 0
    }
    return counts
  }

  private func change(_ table: String, _ id: Int, _ step: Int) throws -> RowChange {
    func image(_ sql: String) throws -> [String: SQLValue]? {
      try first(sql, [SQLValue(id), SQLValue(step)]).map { content(of: $0) }
    }
    return RowChange(
      table: table, id: id, before: try image("SELECT * FROM \(table)_history WHERE id = ?1 AND ended_step = ?2"),
      after: try image("SELECT * FROM \(table) WHERE id = ?1 AND step = ?2"))
  }

  /// Queries for the ids of rows that the step ?1 made or truly changed, and of those that it removed.
  private func changedIDs(_ table: String) throws -> (standing: String, gone: String) {
    let (columns, kept) = try content(of: table)
    return (
      """
      SELECT t.id AS id FROM \(table) t WHERE t.step = ?1 AND NOT EXISTS (
        SELECT 1 FROM \(table)_history h WHERE h.id = t.id AND +h.ended_step = ?1 AND (\(kept)) IS (\(columns)))
      """,
      """
      SELECT h.id AS id FROM \(table)_history h WHERE h.ended_step = ?1
        AND NOT EXISTS (SELECT 1 FROM \(table) t WHERE t.id = h.id AND t.step = ?1)
      """
    )
  }

  /// The columns that make a row what it is, of the table `t` and of its history `h`. What the history holds
  /// stands on the left of a comparison: it has no collation that would take `a` for `A`.
  private func content(of table: String) throws -> (columns: String, kept: String) {
    let names = try translatingErrors { try Tracking.columns(of: table, in: database) }.map(\.name)
      .filter { $0 != "step" }
    return (names.map { "t.\($0)" }.joined(separator: ", "), names.map { "h.\($0)" }.joined(separator: ", "))
  }
}
