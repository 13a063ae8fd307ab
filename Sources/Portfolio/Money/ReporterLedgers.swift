internal import Store
package import Values

/// What one reporter is to fill in for a month: its projects, with what is known of them.
package struct ReporterLedger: Sendable {
  /// nil: nobody is known to report on these projects.
  package let reporter: Name?
  package let projects: [LedgerProject]
}

package struct LedgerProject: Sendable {
  package let ref: ProjectRef
  package let regions: [Name]
  package let responsible: String?
  package let total: Money?
  /// The plan of the month's fiscal year, where it is not told apart by fund.
  package let plan: Money?
  /// One for each fund, if the reporter tells any apart; a single one without a fund otherwise.
  package let parts: [Part]

  package struct Part: Sendable {
    package let fund: Code?
    /// The fund's own plan for the fiscal year.
    package let plan: Money?
    /// The reporter's year to date at the month before, or the last one known.
    package let lastYearToDate: Money?
  }
}

extension Snapshot {
  /// The ledgers of a month: each project stands in those of the reporters who stated its last figures.
  ///
  /// A project that several report on by region stands with each of them. One without a statement goes to the
  /// organization of its region that reports. Bundles have no money of their own, and cancelled projects no more.
  ///
  /// - Parameter reporter: only this one's ledger.
  package func ledgers(
    for month: Month, where filter: Filter, context: FilterContext, of reporter: Int? = nil
  ) throws -> [ReporterLedger] {
    let parents = try Set(childrenByParent().keys)
    let rows = try projects(where: filter, context: context).filter {
      $0.status != "cancelled" && !parents.contains($0.ref.id)
    }
    let statements = try ReporterStatements(self, before: month)
    let byRegion = try reportersByRegion()
    let fiscal = try fiscalYear
    let plans = try plans(.inForce, at: month, year: fiscal.year(of: month), of: Set(rows.map(\.ref.id)))
    let funds = try codes(.fund)
    var ledgers: [Int?: [LedgerProject]] = [:]
    for row in rows {
      let id = row.ref.id
      var reporters = statements.reporters(of: id)
      if reporters.isEmpty { reporters = [row.regions.lazy.compactMap { byRegion[$0.code] }.first] }
      for reporter in reporters {
        let known = try statements.yearsToDate(of: id, by: reporter)
        ledgers[reporter, default: []].append(
          try LedgerProject(row, plan: plans[id], known: known, funds))
      }
    }
    let wanted = reporter.map { only in ledgers.filter { $0.key == only } } ?? ledgers
    // In the order in which organizations were recorded; who is not known comes last.
    return try wanted.sorted { $0.key ?? .max < $1.key ?? .max }.map { key, projects in
      ReporterLedger(reporter: try key.flatMap(organizationName), projects: projects)
    }
  }

  /// The organization that reports for a region: one that is said to, else the first that has stated anything.
  private func reportersByRegion() throws -> [String: Int] {
    var found: [String: Int] = [:]
    try reader.each(
      """
      SELECT o.region, o.id FROM organization o WHERE o.region IS NOT NULL AND ifnull(o.reports, 1) = 1
        AND (o.reports = 1 OR EXISTS (SELECT 1 FROM investment_entry i WHERE i.reporter = o.id))
      ORDER BY o.reports IS NULL, o.id
      """
    ) { row in
      if let region = row.text(0), found[region] == nil { found[region] = row.int(1) }
    }
    return found
  }
}

extension LedgerProject {
  fileprivate init(_ row: ProjectRow, plan: PlanVersion?, known: [String?: Money], _ funds: CodeList) throws {
    let planned = (plan?.entries ?? []).filter { $0.month == nil && $0.fund != nil }
    let byFund = Dictionary(planned.map { ($0.fund, $0.amount.money) }, uniquingKeysWith: { first, _ in first })
    // Funds stand apart where the reporter tells them apart; then those of the plan are asked for as well.
    var told = Set(known.keys.compactMap(\.self))
    if !told.isEmpty { told.formUnion(byFund.keys.compactMap(\.self)) }
    var parts = funds.codes.filter { told.contains($0.code) }.map { fund in
      Part(fund: fund, plan: byFund[fund.code] ?? nil, lastYearToDate: known[fund.code] ?? nil)
    }
    let unnamed: String? = nil
    if parts.isEmpty || known[unnamed] != nil {
      parts.append(Part(fund: nil, plan: nil, lastYearToDate: known[unnamed]))
    }
    ref = row.ref
    regions = row.regions.map(\.name)
    responsible = row.responsible
    total = row.total
    self.plan = try planned.isEmpty || told.isEmpty ? plan?.annual() : nil
    self.parts = parts
  }
}

/// Who stated what of which project, before a month.
private struct ReporterStatements {
  private struct Key: Hashable {
    let reporter: Int?
    let region: String?
    let fund: String?
  }

  private struct Stated {
    var series: [Key: Series] = [:]
    /// Who stated last for a region (nil: for the whole project), and when.
    var last: [String?: (reporter: Int?, month: Month)] = [:]
  }

  private let fiscal: FiscalYear
  private let year: Int
  private let through: Int
  private let starts: [Int: StartDates]
  private var projects: [Int: Stated] = [:]

  init(_ snapshot: Snapshot, before month: Month) throws {
    fiscal = try snapshot.fiscalYear
    let last = month.adding(-1)
    year = fiscal.year(of: last)
    through = fiscal.monthInYear(of: last)
    starts = try snapshot.startDates(of: nil)
    let fiscal = fiscal
    var found: [Int: Stated] = [:]
    try snapshot.reader.each(
      """
      SELECT project, reporter, region, fund, month, basis, amount_fen FROM investment_entry
      WHERE measure = 'reported' AND month <= ? ORDER BY month, id
      """, [SQLValue(last)]
    ) { row in
      guard let month = row.month(4), let basis = row.text(5).flatMap(Basis.init(rawValue:)) else { return }
      let key = Key(reporter: row.int(1), region: row.text(2), fund: row.text(3))
      var stated = found[row.int(0) ?? 0] ?? Stated()
      stated.series[key, default: Series(fiscal: fiscal)].add(month, basis, row.money(6) ?? .zero)
      stated.last[key.region] = (key.reporter, month)
      found[row.int(0) ?? 0] = stated
    }
    projects = found
  }

  /// Those who stated the last figure, region by region, in the last fiscal year that has any; nil among them: it
  /// was stated without saying by whom.
  func reporters(of project: Int) -> [Int?] {
    let last = projects[project]?.last ?? [:]
    guard let year = last.values.map({ fiscal.year(of: $0.month) }).max() else { return [] }
    return Set(last.values.filter { fiscal.year(of: $0.month) == year }.map(\.reporter))
      .sorted { $0 ?? .max < $1 ?? .max }
  }

  /// Year to date of one reporter by fund, at the last month or the last one known in its year.
  func yearsToDate(of project: Int, by reporter: Int?) throws -> [String?: Money] {
    let startYear = starts[project]?.met?.first.map { fiscal.year(of: $0.month) }
    var known: [String?: Money] = [:]
    for (key, series) in projects[project]?.series ?? [:] where key.reporter == reporter {
      let (ytd, months) = try series.yearToDate(
        year, through: through, startsFromZero: startYear.map { $0 >= year } ?? false, startYear: startYear)
      guard !months.isEmpty, let amount = ytd.last else { continue }
      known[key.fund] = try addingUp([known[key.fund] ?? .zero, amount])
    }
    return known
  }
}
