internal import Store
internal import Values

/// A milestone with all that is recorded of it.
package struct MilestoneDetail: Sendable {
  package let milestone: Milestone
  package let responsible: String?
}

extension Snapshot {
  /// The milestones of all projects that a filter lets through, by project and order.
  ///
  /// - Parameter since: only those written after that step, then those that are gone since.
  package func exportedMilestones(
    where filter: Filter, context: FilterContext, since: Int?
  ) throws -> [Exported<MilestoneDetail>] {
    let condition = try sql(of: filter, context)
    let wanted = "SELECT p.id FROM project p \(condition.join) WHERE \(condition.text)"
    let arguments = condition.joinArguments + condition.arguments
    let live = try reader.rows(
      """
      \(Snapshot.milestoneDetail(from: "milestone", endedBy: "NULL"))
      WHERE m.step > ? AND m.project IN (\(wanted)) ORDER BY p.code, m.ordinal, m.id
      """, [SQLValue(since ?? -1)] + arguments)
    guard let since else { return live.map(exportedMilestone) }
    let ended = "(SELECT max(l.ended_step) FROM milestone_history l WHERE l.id = m.id)"
    // A milestone that was made anew under its name is not gone.
    let gone = try reader.rows(
      """
      \(Snapshot.milestoneDetail(from: "milestone_history", endedBy: ended))
      WHERE m.step <= ? AND m.ended_step > ? AND NOT EXISTS (SELECT 1 FROM milestone n WHERE n.id = m.id
          OR (n.project = m.project AND n.stage IS m.stage AND (m.stage IS NOT NULL OR n.name_zh IS m.name_zh)))
        AND (m.project IN (\(wanted)) OR NOT EXISTS (SELECT 1 FROM project q WHERE q.id = m.project))
      ORDER BY p.code, m.ordinal, m.id
      """, [SQLValue(since), SQLValue(since)] + arguments)
    return (live + gone).map(exportedMilestone)
  }

  /// A project that is gone is named as it was last.
  static let projectsEver = """
    (SELECT id, code, name_zh, name_en, lifecycle FROM project UNION ALL
      SELECT h.id, h.code, h.name_zh, h.name_en, h.lifecycle FROM project_history h
      WHERE h.id NOT IN (SELECT id FROM project)
        AND h.ended_step = (SELECT max(l.ended_step) FROM project_history l WHERE l.id = h.id))
    """

  private static func milestoneDetail(from table: String, endedBy ended: String) -> String {
    """
    SELECT m.id, p.id, p.code, p.name_zh, p.name_en, m.stage,
      coalesce(m.name_zh, s.name_zh, (SELECT x.name_zh FROM lifecycle_stage x WHERE x.code = m.stage)),
      coalesce(m.name_en, s.name_en, (SELECT x.name_en FROM lifecycle_stage x WHERE x.code = m.stage)),
      m.planned, m.approved, m.forecast, m.met, m.modality, m.reason, m.approval_number, m.expires, m.evidence,
      m.ordinal, m.step, m.weight, (SELECT o.name_zh FROM organization o WHERE o.id = m.responsible), \(ended)
    FROM \(table) m JOIN \(projectsEver) p ON p.id = m.project
    LEFT JOIN lifecycle_stage s ON s.lifecycle = p.lifecycle AND s.code = m.stage
    """
  }

  private func exportedMilestone(_ row: Row) -> Exported<MilestoneDetail> {
    let milestone = milestone(row)
    return Exported(
      row: MilestoneDetail(milestone: milestone, responsible: row.text(20)),
      step: row.int(21) ?? milestone.step, isGone: row.int(21) != nil)
  }
}
