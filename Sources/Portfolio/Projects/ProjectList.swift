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
  package let created: String?
  package let changed: String?
  package let figure: Figure
}

extension Snapshot {
  /// The projects a filter lets through, sorted; unknown values come last either way.
  ///
  /// - Parameter sort: a field and whether the greatest comes first; by code without one.
  package func projects(
    where filter: Filter, context: FilterContext, sort: (field: Field, isDescending: Bool)? = nil
  ) throws -> [ProjectRow] {
    var condition = try sql(of: filter, context, alsoFigures: sort?.field.isFigure ?? false)
    var order = "p.code"
    var orderArguments: [SQLValue] = []
    if let sort {
      var expression = ProjectExpression.of(sort.field, context)
      if case .date = sort.field.kind { expression = ProjectExpression(text: "last_day(\(expression.text))", arguments: expression.arguments) }
      order = "\(expression.text) IS NULL, \(expression.text) \(sort.isDescending ? "DESC" : "ASC"), p.code"
      orderArguments = expression.arguments + expression.arguments
    }
    if condition.text.isEmpty { condition.text = "1" }
    let asOf = SQLValue(context.asOf.text)
    let late = ProjectExpression.of(.late, context)
    let created = ProjectExpression.of(.created, context).text
    let changed = ProjectExpression.of(.changed, context).text
    let figures = try figures(context)
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
        p.registered, p.doubtful, \(created), \(changed)
      FROM project p \(condition.join) WHERE \(condition.text) ORDER BY \(order)
      """,
      [asOf] + late.arguments + condition.joinArguments + condition.arguments + orderArguments
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
          created: row.text(24), changed: row.text(25), figure: figures[id] ?? Figure()))
    }
    return found
  }

  /// Stages by `lifecycle/code`.
  private func stageNames() throws -> [String: Code] {
    var names: [String: Code] = [:]
    try reader.each("SELECT lifecycle, code, name_zh, name_en FROM lifecycle_stage") { row in
      names["\(row.text(0) ?? "")/\(row.text(1) ?? "")"] = Code(row.text(1) ?? "", row.text(2) ?? "", row.text(3))
    }
    return names
  }

  /// Investment against plan of every project over the context's period; of a bundle, of its children.
  package func figures(_ context: FilterContext) throws -> [Int: Figure] {
    guard let period = try context.period ?? latestPeriod(measure: context.measure) else { return [:] }
    let query = SummaryQuery(period: period, measure: context.measure, rule: context.rule)
    let sums = try PeriodSums(self, query, try lightRule(context.rule), nil, nil)
    var children: [Int: [Int]] = [:]
    try reader.each("SELECT parent, id FROM project WHERE parent IS NOT NULL") { row in
      children[row.int(0) ?? 0, default: []].append(row.int(1) ?? 0)
    }
    func leaves(_ id: Int, _ depth: Int = 0) -> [Int] {
      guard let below = children[id], depth < 50 else { return [id] }
      return below.flatMap { leaves($0, depth + 1) }
    }
    var figures: [Int: Figure] = [:]
    for id in sums.projects.union(children.keys) {
      figures[id] = try sums.figure(leaves(id).map { ($0, { _ in true }) })
    }
    return figures
  }
}
