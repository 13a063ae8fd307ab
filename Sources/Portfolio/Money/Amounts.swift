internal import Store
package import Values

/// The part of a project's money that belongs to one region and one fund; nil: not told apart.
package struct MoneyPart: Hashable, Sendable {
  package var region: String?
  package var fund: String?
}

/// What was due and done of one part of a project's money by the end of a month.
package struct MonthAmounts: Sendable {
  /// Due by the plan, from the year's first month on.
  package var due = Money.zero
  /// Year to date.
  package var done = Money.zero
  /// What stood before the month: its own amount is what the year to date adds to that.
  package var before = Money.zero

  mutating func add(_ other: MonthAmounts) throws {
    due = try addingUp([due, other.due])
    done = try addingUp([done, other.done])
    before = try addingUp([before, other.before])
  }
}

/// What a project planned and did of one part of its money.
package struct PartAmounts: Sendable {
  package let part: MoneyPart
  /// nil: nothing of the plan belongs here.
  package var plan: Money?
  /// Something was stated of it in the year.
  package var isStated = false
  /// One for each month of the year, up to the last that counts.
  package var months: [MonthAmounts]
}

/// What one project planned and did in one fiscal year, up to a month.
package struct ProjectAmounts: Sendable {
  package let project: Int
  /// nil: no plan for the year.
  package var plan: Money?
  package var parts: [PartAmounts] = []
  /// Every reporter who stated anything this year has stated the last month.
  package var isReported = false
  package var startLateMonths: Int?
  /// Of which months something is told by all its series; nil: nothing is stated in the year, or it was not asked.
  package var told: ToldMonths?

  /// Where a part stands, which is made where there is none yet.
  fileprivate mutating func index(of part: MoneyPart, _ through: Int) -> Int {
    if let known = parts.firstIndex(where: { $0.part == part }) { return known }
    parts.append(PartAmounts(part: part, months: [MonthAmounts](repeating: MonthAmounts(), count: through)))
    return parts.count - 1
  }
}

/// The question that the sums answer.
package struct AmountsQuery: Sendable {
  package var year: Int
  /// 1 to 12: the last month that counts, in the fiscal year.
  package var through: Int
  package var measure: String
  package var plan = PlanChoice.inForce
  /// 1 to 12: the month at whose end the plans are looked at; nil: ``through``.
  var plansAt: Int?
  /// Whether it is told of which months the amounts are known.
  var tellsMonths = false

  /// Up to so many projects are looked up one by one instead of reading every statement there is.
  private static let mostSingly = 1000

  /// A condition that narrows a query on a table with a column `project`, and its argument.
  static func among(_ projects: Set<Int>?) -> (condition: String, arguments: [SQLValue]) {
    guard let projects, projects.count <= mostSingly else { return ("", []) }
    let list = projects.map(String.init).joined(separator: ",")
    return ("project IN (SELECT value FROM json_each(?)) AND", [SQLValue("[\(list)]")])
  }

  package init(year: Int, through: Int, measure: String = "reported", plan: PlanChoice = .inForce) {
    self.year = year
    self.through = through
    self.measure = measure
    self.plan = plan
  }
}

extension Snapshot {
  /// The one seam through which all sums go: planned and done of every project, from plans and statements.
  ///
  /// - Parameter projects: nil: all.
  package func amounts(_ query: AmountsQuery, of projects: Set<Int>? = nil) throws -> [Int: ProjectAmounts] {
    let fiscal = try fiscalYear
    let last = fiscal.firstMonth(of: query.year).adding(query.through - 1)
    var amounts: [Int: ProjectAmounts] = [:]
    let weights = try regionWeights(of: projects)
    let plansAt = fiscal.firstMonth(of: query.year).adding((query.plansAt ?? query.through) - 1)
    try each(plans(query.plan, at: plansAt, year: query.year, of: projects)) { project, version in
      guard projects?.contains(project) ?? true else { return }
      var entry = ProjectAmounts(project: project)
      let annual = try version.annual()
      entry.plan = annual
      let due = due(annual: annual, shape: try version.shape(fiscal))
      for (part, amount) in try parts(ofPlan: version, annual: annual, weights[project]) {
        entry.parts.append(
          PartAmounts(
            part: part, plan: amount,
            months: try due.prefix(query.through).map { MonthAmounts(due: try $0.of(amount)) }))
      }
      amounts[project] = entry
    }
    try addStatements(query, last, fiscal, weights, projects, to: &amounts)
    return amounts
  }

  /// Region weights of the projects that have more than one region, and the region of those that have one.
  private func regionWeights(of projects: Set<Int>?) throws -> [Int: [(region: String, weight: Int?)]] {
    var weights: [Int: [(region: String, weight: Int?)]] = [:]
    let (among, wanted) = AmountsQuery.among(projects)
    try reader.each(
      "SELECT project, region, weight FROM project_region WHERE \(among) 1 ORDER BY project, region", wanted
    ) { row in
      weights[row.int(0) ?? 0, default: []].append((row.text(1) ?? "", row.int(2)))
    }
    return weights
  }

  /// An amount of no named region, shared out: whole to the only region, by weights to several, else as it is.
  private func shares(of amount: Money, _ regions: [(region: String, weight: Int?)]?) -> [(String?, Money)] {
    guard let regions, !regions.isEmpty else { return [(nil, amount)] }
    guard regions.count > 1 else { return [(regions[0].region, amount)] }
    let weights = regions.compactMap(\.weight)
    guard weights.count == regions.count else { return [(nil, amount)] }
    return zip(regions, amount.split(by: weights)).map { ($0.region, $1) }
  }

  private func parts(
    ofPlan version: PlanVersion, annual: Money, _ regions: [(region: String, weight: Int?)]?
  ) throws -> [MoneyPart: Money] {
    var byFund: [String?: Money] = [:]
    for entry in version.entries where entry.month == nil && entry.fund != nil {
      byFund[entry.fund] = entry.amount.money
    }
    // What the funds leave of the annual total is of no told fund.
    let rest = try difference(annual, try addingUp(byFund.values))
    let unnamed: String? = nil
    if rest != .zero || byFund.isEmpty { byFund[unnamed] = rest }
    var parts: [MoneyPart: Money] = [:]
    for (fund, amount) in byFund {
      for (region, share) in shares(of: amount, regions) {
        parts[MoneyPart(region: region, fund: fund), default: .zero] = share
      }
    }
    return parts
  }

  /// What was due by each month, as a fraction of the year: planned months as they are planned, what they leave of
  /// the year's total evenly over the months without one. Where they leave nothing to spread it over, or are more
  /// than the year, they only shape it: the annual total rules.
  private func due(annual: Money, shape: [Money?]) -> [DueShare] {
    let planned = shape.reduce(Int128(0)) { $0 + Int128($1?.fen ?? 0) }
    let silent = Int128(shape.count { $0 == nil })
    let rest = Int128(annual.fen) - planned
    // A month's share over a common denominator; a plan without months is all silent.
    let isSpread = silent > 0 && rest >= 0
    let denominator = isSpread ? Int128(annual.fen) * silent : planned
    var sum = Int128(0)
    return shape.enumerated().map { place, month in
      sum += isSpread ? month.map { Int128($0.fen) * silent } ?? rest : Int128(month?.fen ?? 0)
      return denominator > 0 ? DueShare(share: sum, whole: denominator) : DueShare(share: Int128(place + 1), whole: 12)
    }
  }

  private func addStatements(
    _ query: AmountsQuery, _ last: Month, _ fiscal: FiscalYear, _ weights: [Int: [(region: String, weight: Int?)]],
    _ projects: Set<Int>?, to amounts: inout [Int: ProjectAmounts]
  ) throws {
    let starts = try startDates(of: projects)
    var current: (project: Int, reporter: Int?, region: String?, fund: String?)?
    var series: [String?: Series] = [:]
    var reporters: [Int?: Bool] = [:]

    func closeSeries() throws {
      guard let key = current else { return }
      let startYear = starts[key.project]?.met?.first.map { fiscal.year(of: $0.month) }
      for (region, one) in series {
        let (ytd, months) = try one.yearToDate(
          query.year, through: query.through, startsFromZero: startYear.map { $0 >= query.year } ?? false,
          startYear: startYear)
        guard !months.isEmpty else { continue }
        var entry = amounts[key.project] ?? ProjectAmounts(project: key.project)
        let place = entry.index(of: MoneyPart(region: region, fund: key.fund), query.through)
        let standing = try one.standing(beforeMonthsOf: query.year, ytd)
        for (month, (done, before)) in zip(ytd, standing).enumerated() {
          try entry.parts[place].months[month].add(MonthAmounts(done: done, before: before))
        }
        entry.parts[place].isStated = true
        if query.tellsMonths {
          let told = one.told(query.year, ytd, standing: standing, known: months)
          entry.told = entry.told?.intersection(told) ?? told
        }
        amounts[key.project] = entry
        reporters[key.reporter] = (reporters[key.reporter] ?? false) || months.contains(query.through)
      }
      series = [:]
    }
    func closeProject(_ project: Int) {
      amounts[project]?.isReported = !reporters.isEmpty && reporters.values.allSatisfy { $0 }
      reporters = [:]
    }

    let (among, wanted) = AmountsQuery.among(projects)
    try reader.each(
      """
      SELECT project, reporter, region, fund, month, basis, amount_fen FROM investment_entry
      WHERE \(among) measure = ? AND month <= ? AND (month >= ? OR project IN
        (SELECT project FROM investment_entry WHERE \(among) measure = ? AND basis = 'since_start' AND month <= ?))
      ORDER BY project, reporter, region, fund, month
      """,
      wanted + [
        SQLValue(query.measure), SQLValue(last), SQLValue(fiscal.firstMonth(of: query.year)),
      ] + wanted + [SQLValue(query.measure), SQLValue(last)]
    ) { row in
      let project = row.int(0) ?? 0
      guard projects?.contains(project) ?? true else { return }
      let key = (project: project, reporter: row.int(1), region: row.text(2), fund: row.text(3))
      if let before = current, before != key {
        try closeSeries()
        if before.project != project { closeProject(before.project) }
      }
      current = key
      guard let month = row.month(4), let basis = row.text(5).flatMap(Basis.init(rawValue:)) else { return }
      let amount = row.money(6) ?? .zero
      let shared = key.region.map { [($0 as String?, amount)] } ?? shares(of: amount, weights[project])
      for (region, share) in shared { series[region, default: Series(fiscal: fiscal)].add(month, basis, share) }
    }
    if let last = current {
      try closeSeries()
      closeProject(last.project)
    }
    try each(starts) { project, start in
      guard amounts[project] != nil else { return }
      amounts[project]?.startLateMonths = start.monthsLate(at: last)
    }
  }

  func startDates(of projects: Set<Int>?) throws -> [Int: StartDates] {
    var dates: [Int: StartDates] = [:]
    let (among, wanted) = AmountsQuery.among(projects)
    try reader.each(
      """
      SELECT project, ifnull(approved, planned), met FROM milestone
      WHERE \(among) stage = 'start' AND (met IS NOT NULL OR planned IS NOT NULL OR approved IS NOT NULL)
      """, wanted
    ) { row in dates[row.int(0) ?? 0] = StartDates(planned: row.date(1), met: row.date(2)) }
    return dates
  }
}

/// The fraction of a year's plan that is due by the end of a month.
private struct DueShare {
  let share: Int128
  let whole: Int128

  func of(_ amount: Money) throws -> Money {
    let (product, overflows) = Int128(amount.fen).multipliedReportingOverflow(by: share)
    guard !overflows, let due = Int64(exactly: roundedQuotient(product, whole)) else { throw RuleError.overflow }
    return Money(fen: due)
  }
}

/// When a project was to start, and did.
struct StartDates {
  let planned: PartialDate?
  let met: PartialDate?

  /// Whole months by which a planned start is overdue at the end of a month; nil: it is not.
  func monthsLate(at month: Month) -> Int? {
    if let first = met?.first, first <= month.last { return nil }
    guard let last = planned?.last, last.month < month else { return nil }
    return month.months(since: last.month)
  }
}

/// A difference, or the error that says an amount beyond all bounds came up.
func difference(_ a: Money, _ b: Money) throws(RuleError) -> Money {
  do { return try a.minus(b) } catch { throw .overflow }
}

/// A quotient rounded half away from zero; the divisor is positive.
func roundedQuotient(_ numerator: Int128, _ denominator: Int128) -> Int128 {
  let (quotient, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
  // Compared with what is missing to the whole, so that nothing is doubled beyond its bounds.
  let rounded = Int128(quotient) + (remainder >= denominator.magnitude - remainder ? 1 : 0)
  return numerator < 0 ? -rounded : rounded
}

/// What was done in a month, or in several that nobody split.
package struct InvestmentSpan: Sendable {
  package let first: Month
  package let last: Month
  package let amount: Money
  package let yearToDate: Money
}

extension Snapshot {
  /// What a project did, month by month, all its series added up; months without a statement join the next.
  package func investmentSpans(of project: ProjectRef, measure: String = "reported") throws -> [InvestmentSpan] {
    let fiscal = try fiscalYear
    let stated = try reader.rows(
      "SELECT DISTINCT month FROM investment_entry WHERE project = ? AND measure = ? ORDER BY month",
      [SQLValue(project.id), SQLValue(measure)]
    ).compactMap { $0.month(0) }
    let byYear = Dictionary(grouping: stated) { fiscal.year(of: $0) }
    var spans: [InvestmentSpan] = []
    for (year, months) in byYear.sorted(by: { $0.key < $1.key }) {
      guard let last = months.last else { continue }
      let query = AmountsQuery(year: year, through: fiscal.monthInYear(of: last), measure: measure)
      guard let amounts = try self.amounts(query, of: [project.id])[project.id] else { continue }
      var before = Money.zero
      var first = fiscal.firstMonth(of: year)
      for month in months {
        let place = fiscal.monthInYear(of: month) - 1
        let ytd = try addingUp(amounts.parts.map { $0.months[place].done })
        let standing = try addingUp(amounts.parts.map { $0.months[place].before })
        // A month that tells its own amount leaves the silent months before it theirs.
        if first < month, standing != before {
          spans.append(
            InvestmentSpan(
              first: first, last: month.adding(-1), amount: try difference(standing, before), yearToDate: standing))
          before = standing
          first = month
        }
        spans.append(
          InvestmentSpan(
            first: try isOfMonth(project, month, measure) ? month : first, last: month,
            amount: try difference(ytd, before), yearToDate: ytd))
        before = ytd
        first = month.adding(1)
      }
    }
    return spans
  }

  /// Whether the month's own amount is stated, so that earlier silent months are no part of it.
  private func isOfMonth(_ project: ProjectRef, _ month: Month, _ measure: String) throws -> Bool {
    let bases = try reader.rows(
      "SELECT DISTINCT basis FROM investment_entry WHERE project = ? AND measure = ? AND month = ?",
      [SQLValue(project.id), SQLValue(measure), SQLValue(month)]
    ).compactMap { $0.text(0) }
    return bases == ["month"]
  }
}
