internal import Store
package import Values

/// A line of the list of projects.
package struct ProjectRow: Sendable {
  package let ref: ProjectRef
  package let national: String?
  package let regions: [Code]
  package let sector: Code?
  package let cluster: Code?
  package let nature: String?
  package let lifecycle: String?
  package let stage: Code?
  package let status: String
  package let responsible: String?
  package let lead: String?
  package let officer: String?
  package let parent: String?
  package let total: Money?
  package let start: PartialDate?
  package let finish: PartialDate?
  package let lateDaysMin: Int?
  package let scale: String?
  package let description: String?
  package let registered: PartialDate?
  package let doubtful: String?
  /// What is earned by the weights of its milestones; nil: they have none.
  package let earned: Ratio?
  /// Stages under way beside the furthest one that is met: those before it that have a date and are not met.
  package let overlapping: [Code]
  package let created: String?
  package let changed: String?
  package fileprivate(set) var figure = Figure()
}

extension Snapshot {
  /// The projects a filter lets through, sorted; unknown values come last either way.
  ///
  /// - Parameters:
  ///   - sort: a field and whether the greatest comes first; by code without one.
  ///   - only: the projects wanted, in this order; nil: all.
  package func projects(
    where filter: Filter, context: FilterContext, sort: (field: Field, isDescending: Bool)? = nil,
    only: [Int]? = nil
  ) throws -> [ProjectRow] {
    var condition = try sql(of: filter, context, alsoFigures: sort?.field.isFigure ?? false)
    let order = ProjectExpression.order(sort, context)
    if let only {
      condition.text = "p.id IN (SELECT value FROM json_each(?)) AND (\(condition.text))"
      condition.arguments.insert(SQLValue("[\(only.map(String.init).joined(separator: ","))]"), at: 0)
    }
    let asOf = SQLValue(context.asOf.text)
    let late = ProjectExpression.of(.late, context)
    let created = ProjectExpression.of(.created, context).text
    let changed = ProjectExpression.of(.changed, context).text
    let regionList = try codes(.region)
    let sectorList = try codes(.sector)
    let clusterList = try codes(.cluster)
    let stageNames = try stageNames()
    var found: [ProjectRow] = []
    try reader.each(
      """
      SELECT p.id, p.code, p.name_zh, p.name_en, p.national,
        (SELECT group_concat(region, ';') FROM (SELECT region FROM project_region WHERE project = p.id ORDER BY region)),
        p.sector, p.cluster, p.nature, p.lifecycle, \(Snapshot.stageOf), p.status,
        (SELECT o.name_zh FROM organization o WHERE o.id = p.responsible), p.lead, p.officer,
        (SELECT k.code FROM project k WHERE k.id = p.parent), \(ProjectExpression.totalOf),
        \(ProjectExpression.startOf), \(ProjectExpression.finishOf), \(late.text), p.scale, p.description,
        p.registered, p.doubtful, \(created), \(changed), \(ProjectExpression.earnedParts),
        (SELECT group_concat(code, ';') \(ProjectExpression.overlappingOf))
      FROM project p \(condition.join) WHERE \(condition.text) ORDER BY \(order.text)
      """,
      [asOf] + late.arguments + [asOf, asOf, asOf] + condition.joinArguments + condition.arguments + order.arguments
    ) { row in
      let id = row.int(0) ?? 0
      let regionCodes = (row.text(5) ?? "").split(separator: ";").map(String.init)
      found.append(
        ProjectRow(
          ref: ProjectRef(id: id, code: row.text(1) ?? "", name: Name(zh: row.text(2) ?? "", en: row.text(3))),
          national: row.text(4), regions: regionCodes.compactMap { regionList[code: $0] },
          sector: row.text(6).flatMap { sectorList[code: $0] }, cluster: row.text(7).flatMap { clusterList[code: $0] },
          nature: row.text(8), lifecycle: row.text(9),
          stage: row.text(10).flatMap { stageNames[(row.text(9) ?? "") + "/" + $0] }, status: row.text(11) ?? "active",
          responsible: row.text(12), lead: row.text(13), officer: row.text(14), parent: row.text(15),
          total: row.money(16), start: row.date(17), finish: row.date(18), lateDaysMin: row.int(19),
          scale: row.text(20), description: row.text(21), registered: row.date(22), doubtful: row.text(23),
          earned: Snapshot.ratio(row.text(26)),
          overlapping: (row.text(27) ?? "").split(separator: ";").compactMap {
            stageNames[(row.text(9) ?? "") + "/" + $0]
          }, created: row.text(24), changed: row.text(25)))
    }
    // The sums of those that are listed, not of all that there are.
    let figures = try figures(context, of: Set(found.map(\.ref.id)))
    for index in found.indices { found[index].figure = figures[found[index].ref.id] ?? Figure() }
    guard let only, sort == nil else { return found }
    let places = Dictionary(zip(only, 0...), uniquingKeysWith: min)
    return found.sorted { places[$0.ref.id] ?? 0 < places[$1.ref.id] ?? 0 }
  }

  /// `70/110`.
  private static func ratio(_ text: String?) -> Ratio? {
    let parts = (text ?? "").split(separator: "/").compactMap { Int($0) }
    return parts.count == 2 ? Ratio(parts[0], parts[1]) : nil
  }

  /// The projects a filter lets through, by their rows.
  package func projectIDs(where filter: Filter, _ context: FilterContext) throws -> Set<Int> {
    Set(try ids(where: filter, context: context, sort: nil, most: .max))
  }

  /// The first projects that a filter lets through, in their order.
  private func ids(
    where filter: Filter, context: FilterContext, sort: (field: Field, isDescending: Bool)?, most: Int
  ) throws -> [Int] {
    let condition = try sql(of: filter, context, alsoFigures: sort?.field.isFigure ?? false)
    let order = ProjectExpression.order(sort, context)
    return try reader.rows(
      "SELECT p.id FROM project p \(condition.join) WHERE \(condition.text) ORDER BY \(order.text) LIMIT ?",
      condition.joinArguments + condition.arguments + order.arguments + [SQLValue(most)]
    ).compactMap { $0.int(0) }
  }

  /// The first projects that a filter lets through, and how many it lets through in all.
  ///
  /// - Parameter most: nil: all of them.
  package func page(
    _ most: Int?, where filter: Filter, context: FilterContext, sort: (field: Field, isDescending: Bool)? = nil
  ) throws -> (rows: [ProjectRow], all: Int) {
    guard let most else {
      let rows = try projects(where: filter, context: context, sort: sort)
      return (rows, rows.count)
    }
    // What is told of a project is asked for the first ones alone; how many are left out, only of a full page.
    let first = try ids(where: filter, context: context, sort: sort, most: most)
    let rows = try projects(where: .all, context: context, only: first)
    return (rows, first.count < most ? first.count : try count(filter, context))
  }

  /// Stages by `lifecycle/code`.
  private func stageNames() throws -> [String: Code] {
    var names: [String: Code] = [:]
    try reader.each("SELECT lifecycle, code, name_zh, name_en FROM lifecycle_stage") { row in
      names["\(row.text(0) ?? "")/\(row.text(1) ?? "")"] = Code(row.text(1) ?? "", row.text(2) ?? "", row.text(3))
    }
    return names
  }

  /// Investment against plan of projects over the context's period; of a bundle, of its children.
  ///
  /// - Parameter projects: nil: all that have any.
  package func figures(_ context: FilterContext, of projects: Set<Int>? = nil) throws -> [Int: Figure] {
    let period = try context.period ?? latestPeriod(context.asOf, measure: context.measure)
    let children = try childrenByParent()
    let leaves = { (id: Int) in Snapshot.leaves(below: id, children) }
    let query = SummaryQuery(period: period, measure: context.measure, rule: context.rule, against: context.against)
    let wanted = projects.map { Set($0.flatMap { leaves($0) }) }
    let sums = try PeriodSums(self, query, try lightRule(context.rule), wanted, nil, asOf: context.asOf)
    var figures: [Int: Figure] = [:]
    for id in projects ?? sums.projects.union(children.keys) {
      figures[id] = try sums.figure(leaves(id).map { PeriodSums.Member($0) })
    }
    return figures
  }
}

extension Snapshot {
  /// The values of a field of which a project may have several, by project.
  package func values(of field: Field) throws -> [Int: [String]] {
    let sql: String
    switch field {
    case .alias: sql = "SELECT project, name FROM project_alias ORDER BY id"
    case .tag: sql = "SELECT project, tag FROM project_tag ORDER BY tag"
    case .programme:
      sql = """
        SELECT gp.project, CASE WHEN instr(g.name_zh, g.year) = 1 THEN '' ELSE ifnull(g.year, '') END || g.name_zh
        FROM programme_project gp
        JOIN programme g ON g.id = gp.programme ORDER BY g.year, g.id
        """
    case .role: sql = "SELECT DISTINCT project, role FROM programme_project WHERE role IS NOT NULL ORDER BY role"
    case .reporter:
      sql = """
        SELECT DISTINCT i.project, o.name_zh FROM investment_entry i JOIN organization o ON o.id = i.reporter
        ORDER BY o.name_zh
        """
    case .fund:
      sql = """
        SELECT project, fund FROM investment_entry WHERE fund IS NOT NULL UNION
        SELECT v.project, e.fund FROM plan_version v JOIN plan_entry e ON e.version = v.id WHERE e.fund IS NOT NULL
        """
    default: return [:]
    }
    var values: [Int: [String]] = [:]
    try reader.each(sql) { row in
      if let project = row.int(0), let value = row.text(1) { values[project, default: []].append(value) }
    }
    return values
  }
}

extension ProjectExpression {
  /// What projects are sorted by: their code without a field, and behind it; unknown values come last either way.
  fileprivate static func order(
    _ sort: (field: Field, isDescending: Bool)?, _ context: FilterContext
  ) -> ProjectExpression {
    guard let sort else { return ProjectExpression(text: "p.code") }
    var expression = ProjectExpression.of(sort.field, context)
    if case .date = sort.field.kind {
      expression = ProjectExpression(text: "last_day(\(expression.text))", arguments: expression.arguments)
    }
    return ProjectExpression(
      text: "\(expression.text) IS NULL, \(expression.text) \(sort.isDescending ? "DESC" : "ASC"), p.code",
      arguments: expression.arguments + expression.arguments)
  }
}
