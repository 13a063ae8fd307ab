internal import Store
internal import Values

/// A statement with the project that it is about.
package struct ProjectStatement: Sendable {
  package let project: ProjectRef
  package let statement: Statement
}

extension Snapshot {
  /// Every statement of investment about the projects that a filter lets through, as it was stated.
  ///
  /// - Parameter since: only those written after that step, then those that are gone since.
  package func exportedStatements(
    where filter: Filter, context: FilterContext, since: Int?
  ) throws -> [Exported<ProjectStatement>] {
    let condition = try sql(of: filter, context)
    let wanted = "SELECT p.id FROM project p \(condition.join) WHERE \(condition.text)"
    let arguments = condition.joinArguments + condition.arguments
    let order = "ORDER BY p.code, i.measure, i.month, i.basis, i.fund, o.name_zh, i.region"
    var found: [Exported<ProjectStatement>] = []
    func take(_ sql: String, _ arguments: [SQLValue]) throws {
      try reader.each(sql, arguments) { row in
        if let statement = exportedStatement(row) { found.append(statement) }
      }
    }
    try take(
      """
      \(Snapshot.statementDetail(from: "investment_entry", endedBy: "NULL"))
      WHERE i.step > ? AND i.project IN (\(wanted)) \(order)
      """, [SQLValue(since ?? -1)] + arguments)
    guard let since else { return found }
    let ended = "(SELECT max(l.ended_step) FROM investment_entry_history l WHERE l.id = i.id)"
    // What was stated anew for the same month by the same reporter is not gone.
    try take(
      """
      \(Snapshot.statementDetail(from: "investment_entry_history", endedBy: ended))
      WHERE i.step <= ? AND i.ended_step > ? AND NOT EXISTS (SELECT 1 FROM investment_entry n WHERE n.id = i.id
          OR (n.project = i.project AND n.measure = i.measure AND n.month = i.month AND n.basis = i.basis
            AND n.fund IS i.fund AND n.reporter IS i.reporter AND n.region IS i.region))
        AND (i.project IN (\(wanted)) OR NOT EXISTS (SELECT 1 FROM project q WHERE q.id = i.project)) \(order)
      """, [SQLValue(since), SQLValue(since)] + arguments)
    return found
  }

  private static func statementDetail(from table: String, endedBy ended: String) -> String {
    """
    SELECT i.id, i.month, i.basis, i.fund, i.measure, o.name_zh, i.region, i.amount_fen, i.digit_fen, i.reason,
      i.method, i.step, p.id, p.code, p.name_zh, p.name_en, \(ended)
    FROM \(table) i JOIN \(projectsEver) p ON p.id = i.project LEFT JOIN organization o ON o.id = i.reporter
    """
  }

  private func exportedStatement(_ row: Row) -> Exported<ProjectStatement>? {
    guard let month = row.month(1), let basis = row.text(2).flatMap(Basis.init(rawValue:)) else { return nil }
    let step = row.int(11) ?? 0
    let statement = Statement(
      id: row.int(0) ?? 0, month: month, basis: basis, fund: row.text(3), measure: row.text(4) ?? "",
      reporter: row.text(5), region: row.text(6),
      amount: StatedAmount(money: row.money(7) ?? .zero, digitFen: row.int64(8) ?? 1), reason: row.text(9),
      method: row.text(10) ?? "", step: step)
    let project = ProjectRef(
      id: row.int(12) ?? 0, code: row.text(13) ?? "", name: Name(zh: row.text(14) ?? "", en: row.text(15)))
    return Exported(
      row: ProjectStatement(project: project, statement: statement), step: row.int(16) ?? step,
      isGone: row.int(16) != nil)
  }
}
