internal import Store

/// Where figures come from.
extension Roll {
  /// A citation whose row is gone cites nothing and is left out.
  package static let citations = Roll(
    """
    SELECT c.subject, s.code, c.field, c.section, c.line, c.place, c.fact, p.code, m.stage, m.name_zh,
      l.code IS NOT NULL, k.code, t.code, r.dated, g.name_zh, g.year, d.period, d.metric, d.threshold, i.month, i.basis,
      i.fund, i.measure, o.name_zh, i.region
    FROM citation c JOIN source s ON s.id = c.source
    LEFT JOIN milestone m ON c.subject = 'milestone' AND m.id = c.subject_id
    LEFT JOIN investment_entry i ON c.subject = 'investment_entry' AND i.id = c.subject_id
    LEFT JOIN organization o ON o.id = i.reporter
    LEFT JOIN project p
      ON p.id = CASE c.subject WHEN 'project' THEN c.subject_id WHEN 'milestone' THEN m.project ELSE i.project END
    LEFT JOIN lifecycle_stage l ON l.lifecycle = p.lifecycle AND l.code = m.stage
    LEFT JOIN cluster k ON c.subject = 'cluster' AND k.id = c.subject_id
    LEFT JOIN target_result r ON c.subject = 'target_result' AND r.id = c.subject_id
    LEFT JOIN target t ON t.id = CASE c.subject WHEN 'target' THEN c.subject_id ELSE r.target END
    LEFT JOIN reported_total d ON c.subject = 'reported_total' AND d.id = c.subject_id
    LEFT JOIN programme g ON g.id = d.programme
    WHERE coalesce(p.id, k.id, t.id, g.id) IS NOT NULL
    ORDER BY c.subject, p.code COLLATE BINARY, m.stage, m.name_zh, k.code, t.code COLLATE BINARY, r.dated, g.name_zh,
      g.year, d.period, d.metric, d.threshold, i.month, i.basis, i.fund, i.measure, o.name_zh, i.region, s.code,
      c.field, c.line, c.place
    """
  ) { _, row in
    [
      row.plain(0), .key(key(row)), row.words(1), row.words(2), row.words(3), row.number(4), row.number(5),
      row.words(6),
    ]
  }

  private static func key(_ row: Row) -> [RollValue] {
    switch row.text(0) {
    case "milestone": [row.words(7), row.milestone(8)]
    case "cluster": [row.words(11)]
    case "target": [row.words(12)]
    case "target_result": [row.words(12), row.plain(13)]
    case "reported_total": [row.words(14), row.number(15), row.plain(16), row.plain(17), row.words(18)]
    case "investment_entry":
      [row.words(7), row.plain(19), row.plain(20), row.plain(21), row.plain(22), row.words(23), row.words(24)]
    default: [row.words(7)]
    }
  }
}
