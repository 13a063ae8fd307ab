internal import Store
internal import Values

/// A field of `project p` as an SQL expression, for filters and for sorting.
struct ProjectExpression {
  let text: String
  var arguments: [SQLValue] = []

  static func of(_ field: Field, _ context: FilterContext) -> ProjectExpression {
    switch field {
    case .name: ProjectExpression(text: "p.name_zh")
    case .nameEn: ProjectExpression(text: "p.name_en")
    case .code: ProjectExpression(text: "p.code")
    case .national: ProjectExpression(text: "p.national")
    case .sector: ProjectExpression(text: "p.sector")
    case .cluster: ProjectExpression(text: "p.cluster")
    case .nature: ProjectExpression(text: "p.nature")
    case .lifecycle: ProjectExpression(text: "p.lifecycle")
    case .status: ProjectExpression(text: "p.status")
    case .lead: ProjectExpression(text: "p.lead")
    case .officer: ProjectExpression(text: "p.officer")
    case .scale: ProjectExpression(text: "p.scale")
    case .description: ProjectExpression(text: "p.description")
    case .registered: ProjectExpression(text: "p.registered")
    case .doubtful: ProjectExpression(text: "p.doubtful")
    case .parent: ProjectExpression(text: "p.parent")
    case .responsible:
      ProjectExpression(text: "(SELECT o.name_zh FROM organization o WHERE o.id = p.responsible)")
    case .region:
      ProjectExpression(text: "(SELECT min(r.region) FROM project_region r WHERE r.project = p.id)")
    case .alias: ProjectExpression(text: "(SELECT min(a.name) FROM project_alias a WHERE a.project = p.id)")
    case .tag: ProjectExpression(text: "(SELECT min(t.tag) FROM project_tag t WHERE t.project = p.id)")
    case .programme:
      ProjectExpression(
        text: """
          (SELECT min(g.name_zh) FROM programme_project gp JOIN programme g ON g.id = gp.programme
            WHERE gp.project = p.id)
          """)
    case .role:
      ProjectExpression(text: "(SELECT min(gp.role) FROM programme_project gp WHERE gp.project = p.id)")
    case .fund:
      ProjectExpression(
        text: "(SELECT min(i.fund) FROM investment_entry i WHERE i.project = p.id AND i.fund IS NOT NULL)")
    case .reporter:
      ProjectExpression(
        text: """
          (SELECT min(o.name_zh) FROM investment_entry i JOIN organization o ON o.id = i.reporter
            WHERE i.project = p.id)
          """)
    case .stage: ProjectExpression(text: Snapshot.stageOf, arguments: [SQLValue(context.asOf.text)])
    case .total: ProjectExpression(text: totalOf)
    case .start: ProjectExpression(text: startOf)
    case .finish: ProjectExpression(text: finishOf)
    case .late:
      ProjectExpression(text: lateOf, arguments: [SQLValue(context.asOf.text), SQLValue(context.asOf.text)])
    case .earned: ProjectExpression(text: earnedOf, arguments: [SQLValue(context.asOf.text)])
    case .overlapping:
      ProjectExpression(
        text: "(SELECT group_concat(name_zh, '; ') \(overlappingOf))",
        arguments: [SQLValue(context.asOf.text), SQLValue(context.asOf.text)])
    case .created:
      ProjectExpression(
        text: """
          (SELECT substr(s.at, 1, 10) FROM step s WHERE s.id = (SELECT min(v.step) FROM
            (SELECT p.step UNION ALL SELECT h.step FROM project_history h WHERE h.id = p.id) v))
          """)
    case .changed: ProjectExpression(text: "(SELECT substr(s.at, 1, 10) FROM step s WHERE s.id = p.step)")
    case .plan, .completed, .remaining, .rate, .gap, .light: ProjectExpression(text: "f.\(field.rawValue)")
    }
  }

  /// Total investment: the latest estimate; of a bundle the sum of its children's, if all are known.
  static let totalOf = """
    (CASE WHEN EXISTS (SELECT 1 FROM project k WHERE k.parent = p.id) THEN
      (SELECT CASE WHEN count(*) = count(t.amount) THEN sum(t.amount) END FROM project k
        LEFT JOIN (\(Snapshot.totals)) t ON t.project = k.id WHERE k.parent = p.id)
    ELSE (SELECT e.amount_fen FROM estimate e WHERE e.project = p.id
      ORDER BY ifnull(e.dated, '') DESC, e.id DESC LIMIT 1) END)
    """

  /// The start as it was, else as it is expected, else as it is planned.
  static let startOf = """
    (SELECT coalesce(m.met, m.forecast, m.approved, m.planned) FROM milestone m
      WHERE m.project = p.id AND m.stage = 'start')
    """

  /// The same of the stage that ends the building: in service, open, in production.
  static let finishOf = """
    (SELECT coalesce(m.met, m.forecast, m.approved, m.planned) FROM milestone m
      WHERE m.project = p.id AND m.stage IN ('in-service', 'open', 'production'))
    """

  /// Whether a milestone was met by a day; as `Milestone.standing` has it.
  private static let isMet = "m.met IS NOT NULL AND ifnull(first_day(m.met), '') <= ?"

  /// The weights of met milestones and of all, as `EarnedProgress` adds them; none without weights.
  static let earnedParts = """
    (SELECT sum(CASE WHEN \(isMet) THEN m.weight ELSE 0 END) || '/' || nullif(sum(m.weight), 0) FROM milestone m
      WHERE m.project = p.id AND m.weight BETWEEN 0 AND \(MilestoneField.weights.upperBound))
    """

  private static let earnedOf = """
    (SELECT sum(CASE WHEN \(isMet) THEN m.weight ELSE 0 END) * 1.0 / nullif(sum(m.weight), 0) FROM milestone m
      WHERE m.project = p.id AND m.weight BETWEEN 0 AND \(MilestoneField.weights.upperBound))
    """

  /// The stages before the furthest one met that have a date and are not met, in their order. Of a stage without any
  /// date nobody said anything: a template gives such ones.
  static let overlappingOf = """
    FROM (SELECT s.code, s.name_zh FROM milestone m
      JOIN lifecycle_stage s ON s.lifecycle = p.lifecycle AND s.code = m.stage
      WHERE m.project = p.id AND coalesce(m.planned, m.approved, m.forecast, m.met) IS NOT NULL
        AND NOT (\(isMet)) AND s.ordinal <
        (SELECT max(s.ordinal) FROM milestone m JOIN lifecycle_stage s ON s.lifecycle = p.lifecycle AND s.code = m.stage
          WHERE m.project = p.id AND \(isMet)) ORDER BY s.ordinal)
    """

  /// The most days by which a milestone is late, at the least.
  private static let lateOf = """
    (SELECT max(0, max(julianday(
        CASE WHEN m.met IS NOT NULL AND ifnull(first_day(m.met), '') <= ? THEN first_day(m.met) ELSE ? END)
        - julianday(last_day(ifnull(m.approved, m.planned))))) FROM milestone m
      WHERE m.project = p.id AND ifnull(m.approved, m.planned) IS NOT NULL)
    """
}
