internal import Store
package import Values

/// What the list of projects holds beyond its usual line.
package struct ProjectDetail: Sendable {
  package let statusDate: PartialDate?
  package let statusReason: String?
  /// `370402=3`; a code alone: the project's share is unknown, or whole.
  package let shares: [String]
}

extension Snapshot {
  /// Projects with the step that last touched them or their regions, aliases, tags or estimates.
  ///
  /// - Parameter since: only those touched after that step, and those that are gone since.
  package func exportedProjects(
    where filter: Filter, context: FilterContext, since: Int?
  ) throws -> (rows: [Exported<ProjectRow>], gone: [Exported<ProjectRef>]) {
    let steps = try projectSteps()
    let rows = try projects(where: filter, context: context).map { row in
      Exported(row: row, step: steps[row.ref.id] ?? 0)
    }
    guard let since else { return (rows, []) }
    return (rows.filter { $0.step > since }, try goneProjects(since: since))
  }

  private func projectSteps() throws -> [Int: Int] {
    let parts = ["project_region", "project_alias", "project_tag", "estimate"].map { table in
      """
      UNION ALL SELECT project, step FROM \(table) UNION ALL SELECT project, ended_step FROM \(table)_history
      """
    }
    var steps: [Int: Int] = [:]
    try reader.each(
      """
      SELECT project, max(step) FROM (SELECT id AS project, step FROM project \(parts.joined(separator: " ")))
      GROUP BY project
      """
    ) { row in steps[row.int(0) ?? 0] = row.int(1) }
    return steps
  }

  /// A filter cannot be asked of what is no more: all of them are told, whatever the filter.
  private func goneProjects(since: Int) throws -> [Exported<ProjectRef>] {
    try reader.rows(
      """
      SELECT h.id, h.code, h.name_zh, h.name_en, (SELECT max(l.ended_step) FROM project_history l WHERE l.id = h.id)
      FROM project_history h WHERE h.step <= ?1 AND h.ended_step > ?1
        AND NOT EXISTS (SELECT 1 FROM project p WHERE p.id = h.id OR p.code = h.code)
      ORDER BY h.code
      """, [SQLValue(since)]
    ).map { row in
      let name = Name(zh: row.text(2) ?? "", en: row.text(3))
      return Exported(
        row: ProjectRef(id: row.int(0) ?? 0, code: row.text(1) ?? "", name: name), step: row.int(4) ?? 0, isGone: true)
    }
  }

  package func projectDetails() throws -> [Int: ProjectDetail] {
    var shares: [Int: [String]] = [:]
    try reader.each("SELECT project, region, weight FROM project_region ORDER BY project, region") { row in
      let weight = row.int(2).map { "=\($0)" } ?? ""
      shares[row.int(0) ?? 0, default: []].append((row.text(1) ?? "") + weight)
    }
    var details: [Int: ProjectDetail] = [:]
    try reader.each("SELECT id, status_date, status_reason FROM project") { row in
      let id = row.int(0) ?? 0
      details[id] = ProjectDetail(
        statusDate: row.date(1), statusReason: row.text(2), shares: shares[id] ?? [])
    }
    return details
  }
}
