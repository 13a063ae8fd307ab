internal import Store
internal import Values

/// Projects, and what is said of them in words and dates.
extension Roll {
  package static let projects = Roll(
    """
    SELECT p.id, p.code, p.national, p.name_zh, p.name_en, a.code, p.sector, p.cluster, p.nature, p.lifecycle,
      o.name_zh, p.lead, p.officer, p.scale, p.description, p.status, p.status_date, p.status_reason, p.registered,
      p.doubtful, EXISTS (SELECT 1 FROM project_alias x WHERE x.project = p.id),
      EXISTS (SELECT 1 FROM project_region x WHERE x.project = p.id),
      EXISTS (SELECT 1 FROM project_tag x WHERE x.project = p.id)
    FROM project p LEFT JOIN project a ON a.id = p.parent LEFT JOIN organization o ON o.id = p.responsible
    ORDER BY p.code COLLATE BINARY
    """
  ) { snapshot, row in
    let project = [SQLValue(row.int(0))]
    func list(_ index: Int, _ sql: String) throws -> RollValue {
      guard row.int(index) == 1 else { return .unknown }
      return .list(try snapshot.reader.rows(sql, project).compactMap { $0.text(0) })
    }
    let shares =
      row.int(21) != 1
      ? []
      : try snapshot.reader.rows(
        "SELECT region, weight FROM project_region WHERE project = ? ORDER BY region", project
      ).map { RegionShare($0.text(0) ?? "", weight: $0.int(1)) }
    return [
      row.words(1), row.plain(2), row.words(3), row.words(4),
      // The first alias was said first: their order is kept.
      try list(20, "SELECT name FROM project_alias WHERE project = ? ORDER BY id"), row.words(5), row.plain(6),
      row.words(7), row.plain(8), row.plain(9), shares.isEmpty ? .unknown : .shares(shares), row.words(10),
      row.words(11), row.words(12), row.words(13), row.words(14), row.plain(15), row.plain(16), row.words(17),
      row.plain(18), row.words(19), try list(22, "SELECT tag FROM project_tag WHERE project = ? ORDER BY tag"),
    ]
  }

  /// Of several estimates of one date the last that was recorded is the project's total: their order is kept.
  package static let estimates = Roll(
    """
    SELECT p.code, e.kind, e.dated, e.amount_fen, e.digit_fen FROM estimate e JOIN project p ON p.id = e.project
    ORDER BY p.code COLLATE BINARY, e.dated, e.id
    """
  ) { _, row in
    [row.words(0), row.plain(1), row.plain(2), row.amount(3)]
  }

  package static let milestones = Roll(
    """
    SELECT p.code, m.stage, m.name_zh, s.code IS NOT NULL, m.name_en, m.planned, m.approved, m.forecast, m.met,
      m.modality, m.reason, m.approval_number, m.expires, m.weight, o.name_zh, m.evidence, m.ordinal,
      CASE WHEN m.stage IS NOT NULL THEN m.name_zh END
    FROM milestone m JOIN project p ON p.id = m.project LEFT JOIN organization o ON o.id = m.responsible
    LEFT JOIN lifecycle_stage s ON s.lifecycle = p.lifecycle AND s.code = m.stage
    ORDER BY p.code COLLATE BINARY, m.ordinal, m.id
    """
  ) { _, row in
    [
      row.words(0), row.milestone(1), row.words(17), row.words(4), row.plain(5), row.plain(6), row.plain(7),
      row.plain(8), row.plain(9), row.words(10), row.words(11), row.plain(12), row.number(13), row.words(14),
      row.words(15), row.number(16),
    ]
  }

  package static let milestoneLinks = Roll(
    """
    SELECT p.code, m.stage, m.name_zh, s.code IS NOT NULL, q.code, b.stage, b.name_zh, t.code IS NOT NULL, l.lag_days
    FROM milestone_link l JOIN milestone m ON m.id = l.milestone JOIN project p ON p.id = m.project
    JOIN milestone b ON b.id = l.predecessor JOIN project q ON q.id = b.project
    LEFT JOIN lifecycle_stage s ON s.lifecycle = p.lifecycle AND s.code = m.stage
    LEFT JOIN lifecycle_stage t ON t.lifecycle = q.lifecycle AND t.code = b.stage
    ORDER BY p.code COLLATE BINARY, m.stage, m.name_zh, q.code COLLATE BINARY, b.stage, b.name_zh
    """
  ) { _, row in
    [row.words(0), row.milestone(1), row.words(4), row.milestone(5), row.number(8)]
  }

  package static let assessments = Roll(
    """
    SELECT p.code, a.dated, a.scheme, a.rating, a.assessor, a.words FROM assessment a
    JOIN project p ON p.id = a.project ORDER BY p.code COLLATE BINARY, a.dated, a.scheme
    """
  ) { _, row in
    [row.words(0), row.plain(1), row.words(2), row.words(3), row.words(4), row.words(5)]
  }

  package static let obstacles = Roll(
    """
    SELECT p.code, o.title, o.category, o.owner, o.due, o.raised, o.in_hand, o.resolved, o.reported_back, o.words
    FROM obstacle o JOIN project p ON p.id = o.project ORDER BY p.code COLLATE BINARY, o.title
    """
  ) { _, row in
    [row.words(0), row.words(1), row.words(2), row.words(3)] + (4...8).map(row.plain) + [row.words(9)]
  }

  /// Notes of one day stay in the order in which they were made.
  package static let notes = Roll(
    """
    SELECT p.code, n.dated, n.words, row_number() OVER (PARTITION BY n.project, n.dated, n.words ORDER BY n.id) AS n
    FROM note n JOIN project p ON p.id = n.project ORDER BY p.code COLLATE BINARY, n.dated, n.id
    """
  ) { _, row in
    [row.words(0), row.plain(1), row.words(2), which(row, 3)]
  }
}
