internal import Store
package import Values

/// One row of a summary.
package struct SummaryRow: Sendable {
  package enum Key: Hashable, Sendable {
    case code(String)
    /// The project has no value here.
    case none
    /// Its share of each is not known.
    case unallocated
  }

  package let key: Key
  package let name: Name?
  package var figure: Figure
  package var rank: Int?
  package var reported: [ReportedTotal] = []

  package init(key: Key, name: Name?, figure: Figure, rank: Int? = nil, reported: [ReportedTotal] = []) {
    self.key = key
    self.name = name
    self.figure = figure
    self.rank = rank
    self.reported = reported
  }
}

/// Investment against plan over a period.
package struct Summary: Sendable {
  package let period: Period
  /// The last month that the figures stand at.
  package let at: Month
  package let timeProgress: Ratio
  package let rule: LightRule
  package let measure: String
  package let dimension: Dimension?
  package var rows: [SummaryRow]
  package let total: Figure

  /// A period of more years is a typing error.
  static let mostYears = 100
}

/// What a summary asks.
package struct SummaryQuery: Sendable {
  package var period: Period
  package var dimension: Dimension?
  package var filter: Filter
  package var measure: String
  package var rule: String?

  package init(
    period: Period, dimension: Dimension? = nil, filter: Filter = .all, measure: String = "reported",
    rule: String? = nil
  ) {
    self.period = period
    self.dimension = dimension
    self.filter = filter
    self.measure = measure
    self.rule = rule
  }
}

extension Snapshot {
  package func summary(_ query: SummaryQuery, today: Day) throws -> Summary {
    guard query.period.years.count <= Summary.mostYears else {
      throw RuleError.badValue(field: "period", value: query.period.text)
    }
    let rule = try lightRule(query.rule)
    let asOf = min(query.period.last.last, today)
    let context = FilterContext(asOf: asOf, period: query.period, measure: query.measure, rule: query.rule)
    let members = try summaryMembers(query.filter, context)
    let restriction = try query.filter.regions(self)
    let sums = try PeriodSums(self, query, rule, Set(members.map(\.id)), restriction)
    let total = try sums.figure(members.map { ($0.id, { _ in true }) })
    var rows: [SummaryRow] = []
    switch query.dimension {
    case nil: break
    case .year?, .month?: rows = try sums.rowsByTime(members.map(\.id), of: query.dimension == .year)
    case let dimension?:
      let groups = try groups(members, by: dimension, query.period, asOf, sums)
      rows = try groups.map { group in
        SummaryRow(key: group.key, name: group.name, figure: try sums.figure(group.members), reported: group.reported)
      }
      rank(&rows)
    }
    return Summary(
      period: query.period, at: query.period.last, timeProgress: query.period.timeProgress, rule: rule,
      measure: query.measure, dimension: query.dimension, rows: rows, total: total)
  }

  /// By rate, best first; rows without a rate come last and have no rank; equal rates share one.
  private func rank(_ rows: inout [SummaryRow]) {
    // Only named rows compete; what is unallocated or of no group stands below them.
    func isNamed(_ row: SummaryRow) -> Bool { if case .code = row.key { true } else { false } }
    rows.sort { a, b in
      if isNamed(a) != isNamed(b) { return isNamed(a) }
      guard let rateA = a.figure.rate, let rateB = b.figure.rate else {
        return a.figure.rate != nil && b.figure.rate == nil
      }
      return rateA > rateB
    }
    for index in rows.indices {
      guard let rate = rows[index].figure.rate, isNamed(rows[index]) else { continue }
      rows[index].rank = index > 0 && rows[index - 1].figure.rate == rate ? rows[index - 1].rank : index + 1
    }
  }

  /// The projects that count: those that stand at the leaves and are not cancelled without a trace.
  func summaryMembers(_ filter: Filter, _ context: FilterContext) throws -> [ProjectRef] {
    var context = context
    context.listsHoldChildren = true
    let condition = try sql(of: filter, context)
    return try reader.rows(
      """
      SELECT p.id, p.code, p.name_zh, p.name_en FROM project p \(condition.join) WHERE (\(condition.text))
        AND NOT EXISTS (SELECT 1 FROM project c WHERE c.parent = p.id)
        AND (p.status <> 'cancelled' OR EXISTS (SELECT 1 FROM plan_version v WHERE v.project = p.id)
          OR EXISTS (SELECT 1 FROM investment_entry i WHERE i.project = p.id))
      ORDER BY p.code
      """, condition.joinArguments + condition.arguments
    ).map { ProjectRef(id: $0.int(0) ?? 0, code: $0.text(1) ?? "", name: Name(zh: $0.text(2) ?? "", en: $0.text(3))) }
  }

  /// The period that is meant where none is said: the latest month with data; before there is any, today's.
  package func latestPeriod(_ today: Day, measure: String = "reported") throws -> Period {
    .month(try latestMonth(measure: measure) ?? today.month, fiscal: try fiscalYear)
  }

  /// A period that is still running ends at the latest month with data.
  package func running(_ period: Period, measure: String = "reported") throws -> Period {
    guard !period.isYearRange, let latest = try latestMonth(measure: measure), latest < period.last,
      latest >= period.first
    else { return period }
    return .months(period.first...latest, fiscal: period.fiscal)
  }
}

extension Summary {
  /// Sorts the rows by a figure; unknown values come last either way. The ranks stay what they are.
  ///
  /// - Throws: ``FilterError/badComparison(field:operator:)`` for a field that rows do not have.
  package mutating func sort(by field: Field, isDescending: Bool) throws {
    let key: (Figure) -> Ratio?
    switch field {
    case .plan: key = { $0.plan.flatMap { Ratio($0.fen, 1) } }
    case .completed: key = { $0.completed.flatMap { Ratio($0.fen, 1) } }
    case .remaining: key = { $0.remaining.flatMap { Ratio($0.fen, 1) } }
    case .rate: key = { $0.rate }
    case .gap: key = { $0.gapPoints }
    case .light:
      key = { figure in figure.light.flatMap { Ratio(Light.Colour.allCases.firstIndex(of: $0.colour) ?? 0, 1) } }
    case .name, .code:
      rows.sort { a, b in ((a.name?.zh ?? "") < (b.name?.zh ?? "")) != isDescending }
      return
    default: throw FilterError.badComparison(field: field.rawValue, operator: "--sort")
    }
    rows = rows.enumerated().sorted { a, b in
      guard let x = key(a.element.figure) else { return key(b.element.figure) == nil && a.offset < b.offset }
      guard let y = key(b.element.figure) else { return true }
      return x == y ? a.offset < b.offset : (x < y) != isDescending
    }.map(\.element)
  }
}
