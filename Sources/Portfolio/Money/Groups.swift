internal import Store
internal import Values

/// The projects of one row of a summary, each with the parts of its money that count there.
struct SummaryGroup {
  let key: SummaryRow.Key
  var name: Name?
  var members: [PeriodSums.Member] = []
  var reported: [ReportedTotal] = []

  var place: SummaryRow.Place { SummaryRow.Place(key: key, name: name) }
}

extension Snapshot {
  /// Sorts projects into the rows of a dimension. A project in several counts in each.
  func groups(
    _ members: [PeriodSums.Member], by dimension: Dimension, _ period: Period, _ asOf: Day, _ sums: PeriodSums
  ) throws -> [SummaryGroup] {
    switch dimension {
    case .region: try groupsByRegion(members, sums)
    case .fund: try groupsByFund(members, sums)
    default: try groups(members, by: dimension, period, asOf)
    }
  }

  /// The same for a dimension that no money is told apart by.
  func groups(
    _ members: [PeriodSums.Member], by dimension: Dimension, _ period: Period, _ asOf: Day
  ) throws -> [SummaryGroup] {
    if dimension == .programme { return try groupsByProgramme(members, period) }
    let values = try dimensionValues(dimension, period, asOf)
    let names = try dimensionNames(dimension)
    return try collect(members, names) { member in
      let keys = values[member.project] ?? []
      return keys.isEmpty ? [(.none, member)] : keys.map { (.code($0), member) }
    }
  }

  func collect(
    _ members: [PeriodSums.Member], _ names: (String) -> Name,
    _ places: (PeriodSums.Member) -> [(SummaryRow.Key, PeriodSums.Member)]
  ) throws -> [SummaryGroup] {
    var groups: [SummaryRow.Key: SummaryGroup] = [:]
    var order: [SummaryRow.Key] = []
    try each(members) { member in
      for (key, part) in places(member) {
        if groups[key] == nil {
          order.append(key)
          groups[key] = SummaryGroup(key: key)
          if case .code(let code) = key { groups[key]?.name = names(code) }
        }
        groups[key]?.members.append(part)
      }
    }
    let rank: (SummaryRow.Key) -> Int = { key in
      switch key {
      case .code: 0
      case .unallocated: 1
      case .none: 2
      }
    }
    return order.sorted { a, b in
      if case .code(let codeA) = a, case .code(let codeB) = b { return codeA < codeB }
      return rank(a) < rank(b)
    }.compactMap { groups[$0] }
  }

  /// A project counts in each of its regions with its share; money of no known share stands unallocated.
  private func groupsByRegion(_ members: [PeriodSums.Member], _ sums: PeriodSums) throws -> [SummaryGroup] {
    let list = try codes(.region)
    let row = try regionRow()
    var regions: [Int: [String]] = [:]
    var isUnallocated: [Int: Bool] = [:]
    try reader.each("SELECT project, region, weight FROM project_region ORDER BY project, region") { row in
      let project = row.int(0) ?? 0
      regions[project, default: []].append(row.text(1) ?? "")
      isUnallocated[project] = (regions[project]?.count ?? 0) > 1 && row.int(2) == nil
    }
    return try collect(members, list.name) { member in
      let parts = sums.parts(of: member.project).filter(member.counts)
      // Of unknown shares a project stands only where its money is known to be, and unallocated.
      let isUnallocated = isUnallocated[member.project] ?? false
      let own = isUnallocated ? [] : regions[member.project] ?? []
      let named = Set(own + parts.compactMap(\.region)).filter(sums.counts).map(row).uniqued()
      var pairs: [(SummaryRow.Key, PeriodSums.Member)] = named.map { name in
        (.code(name), member.narrowed { $0.region.map(row) == name })
      }
      if isUnallocated || (!named.isEmpty && parts.contains { $0.region == nil }) {
        pairs.append((.unallocated, member.narrowed { $0.region == nil }))
      }
      return pairs.isEmpty ? [(.none, member)] : pairs
    }
  }

  /// A township counts in its district: rows are the regions right below a root, and the roots themselves.
  func regionRow() throws -> (String) -> String {
    let list = try codes(.region)
    let roots = Set(list.codes.filter { $0.parent == nil }.map(\.code))
    let rows = Dictionary(
      list.codes.map { region in
        let chain = list.ancestors(of: region.code)
        let row = chain.last.map { roots.contains($0) && chain.count > 1 ? chain[chain.count - 2] : $0 }
        return (region.code, row ?? region.code)
      }
    ) { first, _ in first }
    return { rows[$0] ?? $0 }
  }

  private func groupsByFund(_ members: [PeriodSums.Member], _ sums: PeriodSums) throws -> [SummaryGroup] {
    let list = try codes(.fund)
    return try collect(members, list.name) { member in
      let funds = Set(sums.parts(of: member.project).filter(member.counts).map(\.fund))
      guard !funds.isEmpty else { return [(.none, member)] }
      return funds.map { fund in (fund.map { .code($0) } ?? .unallocated, member.narrowed { $0.fund == fund }) }
    }
  }

  /// The lists of the period's years and those without a year, each with what was reported of it.
  private func groupsByProgramme(_ members: [PeriodSums.Member], _ period: Period) throws -> [SummaryGroup] {
    let byProject = Dictionary(members.map { ($0.project, $0) }, uniquingKeysWith: { first, _ in first })
    var groups: [SummaryGroup] = []
    var listed: Set<Int> = []
    for programme in try programmes(of: period) {
      let reported = try reportedTotals(of: programme).filter { $0.covers(period) }
      let on = try programmeLeaves(programme).filter { byProject[$0] != nil }
      listed.formUnion(on)
      groups.append(
        SummaryGroup(
          key: .code(programme.name.zh), name: programme.name,
          members: on.compactMap { byProject[$0] }, reported: reported))
    }
    let others = members.filter { !listed.contains($0.project) }
    if !others.isEmpty { groups.append(SummaryGroup(key: .none, name: nil, members: others)) }
    return groups
  }

  func childrenByParent() throws -> [Int: [Int]] {
    var children: [Int: [Int]] = [:]
    try reader.each("SELECT parent, id FROM project WHERE parent IS NOT NULL") { row in
      children[row.int(0) ?? 0, default: []].append(row.int(1) ?? 0)
    }
    return children
  }

  /// The projects of a bundle that have money: itself where it is none.
  static func leaves(below project: Int, _ children: [Int: [Int]], _ depth: Int = 0) -> [Int] {
    guard let below = children[project], depth < 50 else { return [project] }
    return below.flatMap { leaves(below: $0, children, depth + 1) }
  }

  /// The values of a dimension by project.
  private func dimensionValues(_ dimension: Dimension, _ period: Period, _ asOf: Day) throws -> [Int: [String]] {
    let year = SQLValue(period.years.upperBound)
    let (sql, arguments): (String, [SQLValue]) =
      switch dimension {
      case .sector: ("SELECT id, sector FROM project WHERE sector IS NOT NULL", [])
      case .cluster: ("SELECT id, cluster FROM project WHERE cluster IS NOT NULL", [])
      case .nature: ("SELECT id, nature FROM project WHERE nature IS NOT NULL", [])
      case .lead: ("SELECT id, lead FROM project WHERE lead IS NOT NULL", [])
      case .responsible:
        ("SELECT p.id, o.name_zh FROM project p JOIN organization o ON o.id = p.responsible", [])
      case .role:
        (
          """
          SELECT DISTINCT gp.project, gp.role FROM programme_project gp JOIN programme g ON g.id = gp.programme
          WHERE gp.role IS NOT NULL AND (g.year = ? OR g.year IS NULL) ORDER BY 1, 2
          """, [year]
        )
      case .size:
        (
          """
          SELECT p.id, (SELECT b.code FROM size_band b WHERE t.amount >= b.from_fen
            AND (b.below_fen IS NULL OR t.amount < b.below_fen))
          FROM project p JOIN (\(Snapshot.totals)) t ON t.project = p.id
          """, []
        )
      case .stage:
        ("SELECT p.id, \(Snapshot.stageOf) AS code FROM project p WHERE code IS NOT NULL", [SQLValue(asOf.text)])
      case .region, .fund, .programme, .year, .month: ("SELECT NULL, NULL WHERE 0", [])
      }
    let sectors = try codes(.sector)
    var values: [Int: [String]] = [:]
    try reader.each(sql, arguments) { row in
      guard let project = row.int(0), let value = row.text(1) else { return }
      // Sectors are summed by their roots: transport, energy, economy …
      values[project, default: []].append(
        dimension == .sector ? sectors.ancestors(of: value).last ?? value : value)
    }
    return values
  }

  private func dimensionNames(_ dimension: Dimension) throws -> (String) -> Name {
    let kinds: [Dimension: CodeKind] = [
      .sector: .sector, .cluster: .cluster, .nature: .nature, .role: .role, .size: .size, .stage: .stage,
    ]
    guard let kind = kinds[dimension] else { return { Name(zh: $0) } }
    let list = try codes(kind)
    return { list.name($0) }
  }

  /// Total investment by project: the latest estimate.
  static let totals = """
    SELECT e.project, e.amount_fen AS amount FROM estimate e WHERE e.id = (SELECT l.id FROM estimate l
      WHERE l.project = e.project ORDER BY ifnull(l.dated, '') DESC, l.id DESC LIMIT 1)
    """

  /// The furthest stage met by a day (the one argument), of project `p`.
  static let stageOf = """
    (SELECT s.code FROM milestone m JOIN lifecycle_stage s ON s.lifecycle = p.lifecycle AND s.code = m.stage
      WHERE m.project = p.id AND m.stage IS NOT NULL AND m.met IS NOT NULL AND ifnull(first_day(m.met), '') <= ?
      ORDER BY s.ordinal DESC LIMIT 1)
    """
}
