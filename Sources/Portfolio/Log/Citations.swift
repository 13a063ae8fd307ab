internal import Store

/// Where in a document the figure of a row stands.
package struct Citation: Sendable {
  package let source: String
  package let sourceName: Name
  package let subject: String
  package let subjectID: Int
  /// Which row of the subject, where it has a name of its own: a milestone.
  package let subjectName: String?
  package let field: String?
  package let section: String?
  package let line: Int?
  package let place: Int?
  package let fact: String?
}

extension Snapshot {
  package func citations(of subject: String, _ id: Int) throws -> [Citation] {
    try citations("c.subject = ? AND c.subject_id = ?", [SQLValue(subject), SQLValue(id)])
  }

  /// The citations of a project and of its milestones.
  package func citations(of project: ProjectRef) throws -> [Citation] {
    try citations(
      """
      (c.subject = 'project' AND c.subject_id = ?1)
        OR (c.subject = 'milestone' AND c.subject_id IN (SELECT id FROM milestone WHERE project = ?1))
        OR (c.subject = 'investment_entry' AND c.subject_id IN (SELECT id FROM investment_entry WHERE project = ?1))
      """, [SQLValue(project.id)])
  }

  private func citations(_ condition: String, _ arguments: [SQLValue]) throws -> [Citation] {
    try reader.rows(
      """
      SELECT s.code, s.name_zh, s.name_en, c.subject, c.subject_id, c.field, c.section, c.line, c.place, c.fact,
        (SELECT coalesce(m.name_zh, s.name_zh, m.stage) FROM milestone m JOIN project p ON p.id = m.project
          LEFT JOIN lifecycle_stage s ON s.lifecycle = p.lifecycle AND s.code = m.stage
          WHERE c.subject = 'milestone' AND m.id = c.subject_id)
      FROM citation c JOIN source s ON s.id = c.source WHERE \(condition) ORDER BY c.line, c.place, c.id
      """, arguments
    ).map {
      Citation(
        source: $0.text(0) ?? "", sourceName: Name(zh: $0.text(1) ?? "", en: $0.text(2)), subject: $0.text(3) ?? "",
        subjectID: $0.int(4) ?? 0, subjectName: $0.text(10), field: $0.text(5), section: $0.text(6), line: $0.int(7),
        place: $0.int(8),
        fact: $0.text(9))
    }
  }
}

extension Recording {
  func removeCitations(of subject: String, _ id: Int) throws {
    for row in try writer.reader.rows(
      "SELECT id FROM citation WHERE subject = ? AND subject_id = ?", [SQLValue(subject), SQLValue(id)])
    {
      try writer.delete("citation", id: row.int(0) ?? 0)
    }
  }
}
