internal import Store
package import Values

/// The sums of one period: one year's, or several whole years' added up.
struct PeriodSums {
  private let query: SummaryQuery
  private let rule: LightRule
  private let years: [(query: AmountsQuery, amounts: [Int: ProjectAmounts])]
  private let restriction: Set<String>?
  private let snapshot: Snapshot
  /// The last year that has begun: of a later one there is only a plan.
  private let lastBegun: Int

  /// - Parameter asOf: the day at which all is reckoned.
  init(
    _ snapshot: Snapshot, _ query: SummaryQuery, _ rule: LightRule, _ projects: Set<Int>?, _ restriction: Set<String>?,
    asOf: Day
  ) throws {
    self.query = query
    self.rule = rule
    self.restriction = restriction
    self.snapshot = snapshot
    let fiscal = query.period.fiscal
    lastBegun = fiscal.year(of: asOf.month)
    let last = fiscal.monthInYear(of: query.period.last)
    years = try query.period.years.map { year in
      let isLast = year == query.period.years.upperBound
      var amounts = AmountsQuery(
        year: year, through: isLast ? last : 12, measure: query.measure, plan: query.against)
      amounts.tellsMonths = query.looksAhead
      return (amounts, try snapshot.amounts(amounts, of: projects))
    }
  }

  var measure: String { query.measure }

  /// The projects that have a plan or a statement in any of the years.
  var projects: Set<Int> { Set(years.flatMap(\.amounts.keys)) }

  /// A project, and which part of its money counts.
  struct Member {
    let project: Int
    let counts: (MoneyPart) -> Bool

    init(_ project: Int, where counts: @escaping (MoneyPart) -> Bool = { _ in true }) {
      self.project = project
      self.counts = counts
    }

    /// The same project with what of that part counts in a narrower row.
    func narrowed(to counts: @escaping (MoneyPart) -> Bool) -> Member {
      let wider = self.counts
      return Member(project) { wider($0) && counts($0) }
    }
  }

  /// One year, or one month, of the period.
  struct Slice {
    let place: SummaryRow.Place
    let period: Period
    let query: AmountsQuery
    let amounts: [Int: ProjectAmounts]
  }

  func figure(_ members: [Member]) throws -> Figure {
    let figures = try years.map { try figure(members, $0.query, $0.amounts) }
    guard let last = figures.last, figures.count > 1 else { return figures.last ?? Figure() }
    return query.period.isYearRange ? try added(figures, last) : try spanning(figures, last)
  }

  private func figure(
    _ members: [Member], _ query: AmountsQuery, _ amounts: [Int: ProjectAmounts], period: Period? = nil
  ) throws -> Figure {
    var sum = FigureSum(query, period ?? self.query.period)
    try snapshot.each(members) { member in
      try sum.add(amounts[member.project]) { counts($0, of: member) }
    }
    let figure = try sum.figure(rule)
    return query.year > lastBegun ? figure.plannedOnly : figure
  }

  private func counts(_ part: MoneyPart, of member: Member) -> Bool {
    // Under a region filter money of unknown shares is no region's: it counts nowhere.
    member.counts(part) && (restriction.map { part.region.map($0.contains) ?? false } ?? true)
  }

  /// What a member did in the last year of the period, and the parts of it that count.
  func amounts(of member: Member) -> (project: ProjectAmounts, parts: [PartAmounts])? {
    guard let amounts = years.last?.amounts[member.project] else { return nil }
    return (amounts, amounts.parts.filter { counts($0.part, of: member) })
  }

  /// What these projects did in months of the period's last year, which may be fewer than it has.
  func figure(_ members: [Member], in months: Period) throws -> Figure {
    guard let year = years.last else { return Figure() }
    return try figure(members, year.query, year.amounts, period: months)
  }

  /// Months over the turn of the year stand in the last one's year; only their own amount spans both.
  private func spanning(_ figures: [Figure], _ last: Figure) throws -> Figure {
    var result = last
    let own = figures.compactMap(\.periodCompleted)
    let apart = figures.compactMap(\.periodCompletedWithoutPlan)
    result.periodCompleted = own.isEmpty ? nil : try addingUp(own)
    result.periodCompletedWithoutPlan = apart.isEmpty ? nil : try addingUp(apart)
    return result
  }

  /// Whole years are added up: plans with plans, what was done with what was done.
  private func added(_ figures: [Figure], _ last: Figure) throws -> Figure {
    func sum(_ amount: (Figure) -> Money?) throws -> Money? {
      let known = figures.compactMap(amount)
      return known.isEmpty ? nil : try addingUp(known)
    }
    // Of years that have not begun there is nothing to be behind with.
    let isWhole = years.last.map { $0.query.year <= lastBegun } ?? true
    var result = Figure(projects: last.projects)
    result.plan = try sum(\.plan)
    result.completed = try sum(\.completed)
    result.periodCompleted = result.completed
    result.due = try sum(\.due)
    result.remaining = try sum(\.remaining)
    result.completedWithoutPlan = try sum(\.completedWithoutPlan)
    result.periodCompletedWithoutPlan = result.completedWithoutPlan
    result.projectsWithoutPlan = figures.map(\.projectsWithoutPlan).min() ?? 0
    result.projectsPlannedElsewhere = figures.map(\.projectsPlannedElsewhere).min() ?? 0
    result.projectsNotReported = last.projectsNotReported
    result.projectsStated = figures.map(\.projectsStated).max() ?? 0
    if let plan = result.plan, let completed = result.completed {
      result.rate = Ratio(completed.fen, plan.fen)
      guard isWhole else { return result }
      result.gapPoints = result.rate?.minus(.one).times(100)
      result.light = rule.light(plan: plan, due: result.due ?? plan, done: completed, startLateMonths: nil)
    }
    return result
  }

  /// The years, or the months, of the period; none for another dimension.
  func slices(_ dimension: Dimension?, of projects: Set<Int>) throws -> [Slice] {
    let fiscal = query.period.fiscal
    func place(_ text: String) -> SummaryRow.Place { SummaryRow.Place(key: .code(text), name: Name(zh: text)) }
    switch dimension {
    case .year:
      return years.map { year in
        // The period's own part of the year, as the total has it.
        let first = max(fiscal.firstMonth(of: year.query.year), query.period.first)
        let last = min(fiscal.lastMonth(of: year.query.year), query.period.last)
        let period = Period.months(first...last, fiscal: fiscal)
        return Slice(
          place: place(String(year.query.year)), period: period, query: year.query, amounts: year.amounts)
      }
    case .month:
      return try query.period.months.map { month in
        let amounts = AmountsQuery(
          year: fiscal.year(of: month), through: fiscal.monthInYear(of: month), measure: query.measure,
          plan: query.against)
        return Slice(
          place: place(month.text), period: .month(month, fiscal: fiscal), query: amounts,
          amounts: try snapshot.amounts(amounts, of: projects))
      }
    default: return []
    }
  }

  func figure(_ members: [Member], in slice: Slice) throws -> Figure {
    try figure(members, slice.query, slice.amounts, period: slice.period)
  }

  /// Whether a region is one of those asked for.
  func counts(_ region: String) -> Bool { restriction?.contains(region) ?? true }

  /// The regions and funds that a project's money is told apart by.
  func parts(of project: Int) -> Set<MoneyPart> {
    var parts: Set<MoneyPart> = []
    for year in years { parts.formUnion(year.amounts[project]?.parts.map(\.part) ?? []) }
    return parts
  }
}

extension Period {
  /// The months of the period, in order.
  package var months: [Month] { (0...last.months(since: first)).map { first.adding($0) } }
}
