package import Values

/// Where a year's investment is heading, as its figures stand at the end of a month.
package struct Outlook: Sendable {
  /// Why nothing can be carried on to the year's end.
  package enum Gap: Equatable, Sendable {
    /// The period stands at its year's last month, or is of whole years.
    case yearOver
    /// Nothing is stated of the last month of the period yet, nor of a later one.
    case notYetStated(Month)
  }

  /// Each row of it has its own outlook, unless there is a gap.
  package let summary: Summary
  package let gap: Gap?

  package var monthsLeft: Int { 12 - summary.period.fiscal.monthInYear(of: summary.at) }
}

/// What a row comes to by the year's end, reckoned in several ways from its own sums: of the projects that have a plan.
package struct RowOutlook: Equatable, Sendable {
  package struct Estimate: Equatable, Sendable {
    /// Completed by the year's end; rounded once, half away from zero.
    package let yearEnd: Money
    /// Of the plan; nil without one to divide by.
    package let rate: Ratio?
    /// The plan less the estimate; negative: more than the plan.
    package let shortfall: Money
  }

  /// What the row's projects had completed in an earlier year, as far as they have that year's figures.
  package struct PastYear: Equatable, Sendable {
    package let year: Int
    /// Of the row's planned projects, those that stated the same month of that year and its last one.
    package let projects: Int
    /// The share of them in this year's plan of the row.
    package let planShare: Ratio?
    /// What they had completed by the same month, with a plan or without.
    package let completed: Money
    /// What they had completed by that year's end.
    package let wholeYear: Money
    /// nil: they are too few, or nothing had been completed by the month.
    package fileprivate(set) var estimate: Estimate?

    /// The part of the whole year that had been completed by the month.
    package var share: Ratio? { Ratio(completed.fen, wholeYear.fen) }
    /// Those of less than half of the plan say nothing about the rest of it.
    package var isEnough: Bool { planShare.map { $0.times(2) >= .one } ?? false }
  }

  /// How many projects have a plan here.
  package let projectsPlanned: Int
  /// Year to date by month gone; nil: no plan, or nothing is stated of the year.
  package fileprivate(set) var pace: Money?
  /// If the year goes on as it went until now: year to date ÷ months gone × 12.
  package fileprivate(set) var byPace: Estimate?
  /// What was completed in the last three months; nil: it is not known of every project, or the year is younger.
  package fileprivate(set) var recent: Money?
  package fileprivate(set) var recentPace: Money?
  /// If it goes on as in the last three months: year to date + months left × their mean.
  package fileprivate(set) var byRecent: Estimate?
  /// How many planned projects have an amount in the last three months that nobody split by month.
  package fileprivate(set) var projectsNotSplit = 0
  /// The latest first; only those of which any of its projects has the figures.
  package fileprivate(set) var pastYears: [PastYear] = []

  /// If the rest of the year is what it was in each past year: year to date ÷ the share completed by the month.
  package var byPastYears: (low: Estimate, high: Estimate)? {
    let estimates = pastYears.compactMap(\.estimate).sorted { $0.yearEnd < $1.yearEnd }
    return estimates.first.flatMap { low in estimates.last.map { (low, $0) } }
  }
}

extension Snapshot {
  /// A summary whose rows are carried on to the year's end.
  ///
  /// - Throws: as ``summary(_:today:)``; ``RuleError/overflow`` also where an estimate is beyond all bounds.
  package func outlook(_ query: SummaryQuery, today: Day) throws -> Outlook {
    let gap = try outlookGap(query)
    var query = query
    query.looksAhead = gap == nil
    return Outlook(summary: try summary(query, today: today), gap: gap)
  }

  private func outlookGap(_ query: SummaryQuery) throws -> Outlook.Gap? {
    let period = query.period
    guard !period.isYearRange, period.fiscal.monthInYear(of: period.last) < 12 else { return .yearOver }
    guard let latest = try latestMonth(measure: query.measure), latest >= period.last else {
      return .notYetStated(period.last)
    }
    return nil
  }
}

/// Carries rows on to the year's end.
struct OutlookSums {
  /// No year before these many is looked at: cities and what they build change.
  static let mostPastYears = 5
  /// The last months whose pace is told apart.
  static let recentMonths = 3

  private let sums: PeriodSums
  private let period: Period
  /// Whole years before the period's, the latest first.
  private let pastYears: [(year: Int, sums: PeriodSums)]

  /// - Parameter past: the sums of another period for the same query.
  init(_ snapshot: Snapshot, _ sums: PeriodSums, _ period: Period, past: (Period) throws -> PeriodSums) throws {
    (self.sums, self.period) = (sums, period)
    let year = period.years.upperBound
    let first = try snapshot.earliestMonth(measure: sums.measure).map { period.fiscal.year(of: $0) } ?? year
    pastYears = try (max(first, year - OutlookSums.mostPastYears)..<max(first, year)).reversed().map {
      ($0, try past(.year($0, fiscal: period.fiscal)))
    }
  }

  /// The place of the last month in its year, 1 to 11.
  private var month: Int { period.fiscal.monthInYear(of: period.last) }

  /// A project of which a part of the plan counts in the row.
  private struct Planned {
    let member: PeriodSums.Member
    let plan: [Money]
    let isStated: Bool
    let told: ToldMonths?

    init?(_ member: PeriodSums.Member, _ sums: PeriodSums) {
      guard let (project, parts) = sums.amounts(of: member), project.plan != nil else { return nil }
      plan = parts.compactMap(\.plan)
      guard !plan.isEmpty else { return nil }
      (self.member, told) = (member, project.told)
      isStated = parts.contains(where: \.isStated)
    }
  }

  func outlook(_ members: [PeriodSums.Member], _ figure: Figure) throws -> RowOutlook {
    let planned = members.compactMap { Planned($0, sums) }
    var outlook = RowOutlook(projectsPlanned: planned.count)
    guard let plan = figure.plan, let completed = figure.completed, planned.contains(where: \.isStated) else {
      return outlook
    }
    outlook.pace = try quotient(completed, 1, month)
    outlook.byPace = try estimate(plan, try quotient(completed, 12, month))
    if month >= OutlookSums.recentMonths {
      let first = month - OutlookSums.recentMonths + 1
      outlook.projectsNotSplit = planned.count { !($0.told?.tellsApart(first...month) ?? true) }
      if outlook.projectsNotSplit == 0 { try addRecent(&outlook, planned.map(\.member), plan, completed) }
    }
    for (year, sums) in pastYears {
      let carrying = planned.filter { planned in
        guard let (project, parts) = sums.amounts(of: planned.member), parts.contains(where: \.isStated),
          let told = project.told
        else { return false }
        return told.tellsEnd(of: month) && told.tellsEnd(of: 12)
      }
      guard !carrying.isEmpty else { continue }
      let share = Ratio(try addingUp(carrying.flatMap(\.plan)).fen, plan.fen)
      outlook.pastYears.append(
        try pastYear(year, sums, carrying.map(\.member), planShare: share, plan, completed))
    }
    return outlook
  }

  private func addRecent(
    _ outlook: inout RowOutlook, _ members: [PeriodSums.Member], _ plan: Money, _ completed: Money
  ) throws {
    let count = OutlookSums.recentMonths
    let months = Period.months(period.last.adding(1 - count)...period.last, fiscal: period.fiscal)
    guard let recent = try sums.figure(members, in: months).periodCompleted else { return }
    outlook.recent = recent
    outlook.recentPace = try quotient(recent, 1, count)
    let (whole, part) = (Int128(completed.fen) * Int128(count), Int128(recent.fen) * Int128(12 - month))
    outlook.byRecent = try estimate(plan, try money(roundedQuotient(whole + part, Int128(count))))
  }

  private func pastYear(
    _ year: Int, _ sums: PeriodSums, _ members: [PeriodSums.Member], planShare: Ratio?, _ plan: Money,
    _ completed: Money
  ) throws -> RowOutlook.PastYear {
    let months = members.flatMap { sums.amounts(of: $0)?.parts.map(\.months) ?? [] }
    var past = RowOutlook.PastYear(
      year: year, projects: members.count, planShare: planShare,
      completed: try addingUp(months.map { $0[month - 1].done }), wholeYear: try addingUp(months.map { $0[11].done }))
    if past.isEnough, past.completed > .zero, past.wholeYear > .zero {
      // Two amounts multiplied stay within 126 bits.
      let product = Int128(completed.fen) * Int128(past.wholeYear.fen)
      past.estimate = try estimate(plan, try money(roundedQuotient(product, Int128(past.completed.fen))))
    }
    return past
  }

  private func estimate(_ plan: Money, _ yearEnd: Money) throws -> RowOutlook.Estimate {
    RowOutlook.Estimate(
      yearEnd: yearEnd, rate: Ratio(yearEnd.fen, plan.fen), shortfall: try difference(plan, yearEnd))
  }

  private func quotient(_ amount: Money, _ times: Int, _ divisor: Int) throws -> Money {
    try money(roundedQuotient(Int128(amount.fen) * Int128(times), Int128(divisor)))
  }

  private func money(_ fen: Int128) throws(RuleError) -> Money {
    guard let fen = Int64(exactly: fen) else { throw .overflow }
    return Money(fen: fen)
  }
}
