package import Values

/// Planned and done over the months of one year or of several: the S-curve.
package struct Curve: Sendable {
  /// One month of a year.
  package struct Point: Sendable {
    package let month: Month
    /// What was due by its end, in the plan of its year; nil: no project has a plan for the year.
    package var planned: Money?
    /// Year to date of those that have a plan; nil: they have none, or the month is not known yet.
    package var completed: Money?
    /// What its own month adds to the year to date, as statements tell it.
    package var periodCompleted: Money?
    package var completedWithoutPlan: Money?
    /// Of the plan of the whole year.
    package var rate: Ratio?
    /// Rate less time progress, in percentage points.
    package var gapPoints: Ratio?
    package var light: Light?
    /// The figure is carried from an earlier month by some projects; told of the last month that is known.
    package var isProvisional = false
  }

  package struct Year: Sendable {
    package let year: Int
    /// The plan of the whole year; nil: none has one.
    package var plan: Money?
    package var points: [Point]
    package var projectsWithoutPlan = 0
    /// Have a plan, no part of which is known to belong to the regions asked for.
    package var projectsPlannedElsewhere = 0
    /// At the last month that is known.
    package var projectsNotReported = 0
  }

  package let period: Period
  /// The last month of which anything is known; nil: of none.
  package let at: Month?
  package let rule: LightRule
  package let measure: String
  package let projects: Int
  package let years: [Year]

  package var points: [Point] { years.flatMap(\.points) }
}

extension Snapshot {
  /// Planned and done month by month, over the whole of each year that the period touches.
  ///
  /// The plan is that in force at the period's end, or at the end of an earlier year. Of months after the period, and
  /// after the latest month with data, nothing is known to be done, and they stay empty.
  ///
  /// - Throws: ``RuleError/badValue(field:value:)`` for a period of too many years, ``RuleError/overflow``.
  package func curve(_ query: SummaryQuery, today: Day) throws -> Curve {
    let period = query.period
    guard period.years.count <= Summary.mostYears else {
      throw RuleError.badValue(field: "period", value: period.text)
    }
    let rule = try lightRule(query.rule)
    let context = FilterContext(
      asOf: min(period.last.last, today), period: period, measure: query.measure, rule: query.rule)
    let members = try summaryMembers(query.filter, context)
    let latest = try latestMonth(measure: query.measure)
    let known = latest.map { min($0, period.last) }
    let restriction = try query.filter.regions(self)
    let years = try period.years.map { year in
      var sum = CurveSum(year: year, period: period, known: known, measure: query.measure, restriction: restriction)
      try sum.add(members, self)
      return try sum.year(rule)
    }
    let first = period.fiscal.firstMonth(of: period.years.lowerBound)
    return Curve(
      period: period, at: known.flatMap { $0 < first ? nil : $0 }, rule: rule, measure: query.measure,
      projects: members.count, years: years)
  }
}

/// Adds up the projects of one year, month by month, as ``FigureSum`` does for one month.
private struct CurveSum {
  let year: Int
  let fiscal: FiscalYear
  let measure: String
  let restriction: Set<String>?
  /// 1 to 12: the month of the year at whose end the plans are looked at.
  let plansAt: Int
  /// 0 to 12: so many months of the year are known.
  let through: Int
  private var plan: Money?
  private var planned = [MonthAmounts](repeating: MonthAmounts(), count: 12)
  private var known: [MonthAmounts]
  private var withoutPlanKnown: [MonthAmounts]
  private var hasStatementWithoutPlan = false
  private var withoutPlan = 0
  private var plannedElsewhere = 0
  private var notReported = 0
  private var startLateMonths: Int?
  private var projects = 0

  init(year: Int, period: Period, known: Month?, measure: String, restriction: Set<String>?) {
    (self.year, self.measure, self.restriction) = (year, measure, restriction)
    fiscal = period.fiscal
    let first = fiscal.firstMonth(of: year)
    plansAt = year == period.years.upperBound ? fiscal.monthInYear(of: period.last) : 12
    through = known.map { min(max($0.months(since: first) + 1, 0), 12) } ?? 0
    self.known = [MonthAmounts](repeating: MonthAmounts(), count: through)
    withoutPlanKnown = self.known
  }

  mutating func add(_ members: [Int], _ snapshot: Snapshot) throws {
    var query = AmountsQuery(year: year, through: 12, measure: measure)
    query.plansAt = plansAt
    let planned = try snapshot.amounts(query, of: Set(members))
    query.through = max(through, 1)
    // What is stated after the last month that counts is no part of it, nor of who has reported.
    let known = through == 12 ? planned : try snapshot.amounts(query, of: Set(members))
    for project in members { try add(plan: planned[project], known: known[project]) }
  }

  private func counts(_ part: MoneyPart) -> Bool {
    // Under a region filter money of unknown shares is no region's: it counts nowhere.
    restriction.map { part.region.map($0.contains) ?? false } ?? true
  }

  private mutating func add(plan amounts: ProjectAmounts?, known stated: ProjectAmounts?) throws {
    projects += 1
    let parts = amounts?.parts.filter { $0.plan != nil && counts($0.part) } ?? []
    let isPlanned = amounts?.plan != nil && !parts.isEmpty
    for part in stated?.parts ?? [] where counts(part.part) {
      if part.isStated && !isPlanned { hasStatementWithoutPlan = true }
      for month in known.indices {
        if isPlanned {
          try known[month].add(part.months[month])
        } else {
          try withoutPlanKnown[month].add(part.months[month])
        }
      }
    }
    guard isPlanned else {
      if amounts?.plan == nil { withoutPlan += 1 } else { plannedElsewhere += 1 }
      return
    }
    plan = try addingUp([plan ?? .zero] + parts.compactMap(\.plan))
    for part in parts {
      for month in planned.indices { try planned[month].add(part.months[month]) }
    }
    if !(stated?.isReported ?? false) { notReported += 1 }
    startLateMonths = stated?.startLateMonths
  }

  func year(_ rule: LightRule) throws -> Curve.Year {
    let first = fiscal.firstMonth(of: year)
    let points = try (1...12).map { try point(of: $0, first.adding($0 - 1), rule) }
    return Curve.Year(
      year: year, plan: plan, points: points, projectsWithoutPlan: withoutPlan,
      projectsPlannedElsewhere: plannedElsewhere,
      projectsNotReported: through > 0 ? notReported : 0)
  }

  private func point(of number: Int, _ month: Month, _ rule: LightRule) throws -> Curve.Point {
    var point = Curve.Point(month: month)
    if plan != nil { point.planned = planned[number - 1].due }
    guard number <= through else { return point }
    if hasStatementWithoutPlan { point.completedWithoutPlan = withoutPlanKnown[number - 1].done }
    guard let plan else { return point }
    let completed = known[number - 1].done
    point.completed = completed
    point.periodCompleted = try difference(completed, known[number - 1].before)
    point.rate = Ratio(completed.fen, plan.fen)
    if let rate = point.rate, let time = Ratio(number, 12) { point.gapPoints = rate.minus(time).times(100) }
    // So many months ago the start was so many months less late.
    let late = projects == 1 ? startLateMonths.map { $0 - (through - number) } : nil
    point.light = rule.light(plan: plan, due: planned[number - 1].due, done: completed, startLateMonths: late)
    point.isProvisional = number == through && notReported > 0
    return point
  }
}
