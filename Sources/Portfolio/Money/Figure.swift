package import Values

/// Investment against plan of one project or of a row of several, over a period.
package struct Figure: Sendable {
  package var projects = 0
  /// The plan of those that have one; nil: none has.
  package var plan: Money?
  /// Year to date of those that have a plan; nil: none has.
  package var completed: Money?
  package var periodCompleted: Money?
  package var due: Money?
  package var projectsWithoutPlan = 0
  /// Have a plan, no part of which is known to belong here; they are in no rate.
  package var projectsPlannedElsewhere = 0
  /// What projects without a plan completed; in no rate. nil: they stated nothing.
  package var completedWithoutPlan: Money?
  package var periodCompletedWithoutPlan: Money?
  package var projectsNotReported = 0
  /// Have stated anything in the year up to the month.
  package var projectsStated = 0
  /// Planned less completed.
  package var remaining: Money?
  package var rate: Ratio?
  /// Rate less time progress, in percentage points.
  package var gapPoints: Ratio?
  /// What is left, by month left; nil in the last month and without a plan.
  package var requiredMonthly: Money?
  /// The first month of the unbroken run behind time progress; nil: not behind.
  package var behindSince: Month?
  package var light: Light?
  /// The first month of the unbroken run with a yellow or red light; nil: it is green, or there is none.
  package var lightSince: Month?
  /// Some figure is carried from an earlier month.
  package var isProvisional: Bool { projectsNotReported > 0 }

  /// Of a year that has not begun: its plan, and nothing that could be behind it.
  var plannedOnly: Figure {
    var figure = Figure(projects: projects)
    (figure.plan, figure.remaining) = (plan, plan)
    figure.projectsWithoutPlan = projectsWithoutPlan
    figure.projectsPlannedElsewhere = projectsPlannedElsewhere
    return figure
  }
}

/// Adds up projects into one figure, month by month, without rounding anything.
struct FigureSum {
  let query: AmountsQuery
  let period: Period
  private var projects = 0
  private var withoutPlan = 0
  private var plannedElsewhere = 0
  private var notReported = 0
  private var stated = 0
  private var plan = Money.zero
  private var hasPlan = false
  private var months: [MonthAmounts]
  private var monthsWithoutPlan: [MonthAmounts]
  private var hasStatementWithoutPlan = false
  private var startLateMonths: Int?

  init(_ query: AmountsQuery, _ period: Period) {
    self.query = query
    self.period = period
    months = [MonthAmounts](repeating: MonthAmounts(), count: query.through)
    monthsWithoutPlan = months
  }

  /// Adds the parts of a project that `counts` lets through; nil amounts: nothing is known of it.
  ///
  /// A part that was done where the plan's part stands elsewhere counts as done without plan here.
  mutating func add(_ amounts: ProjectAmounts?, where counts: (MoneyPart) -> Bool) throws {
    projects += 1
    var (isStated, isPlanned) = (false, false)
    for part in amounts?.parts ?? [] where counts(part.part) {
      if part.isStated { isStated = true }
      if part.plan != nil { isPlanned = true }
    }
    if isStated { stated += 1 }
    guard let amounts, amounts.plan != nil, isPlanned else {
      if amounts?.plan == nil { withoutPlan += 1 } else { plannedElsewhere += 1 }
      if isStated { hasStatementWithoutPlan = true }
      for part in amounts?.parts ?? [] where counts(part.part) {
        for month in part.months.indices { try monthsWithoutPlan[month].add(part.months[month]) }
      }
      return
    }
    hasPlan = true
    for part in amounts.parts where counts(part.part) {
      plan = try addingUp([plan, part.plan ?? .zero])
      for month in part.months.indices { try months[month].add(part.months[month]) }
    }
    if !amounts.isReported { notReported += 1 }
    startLateMonths = amounts.startLateMonths
  }

  func figure(_ rule: LightRule) throws -> Figure {
    var figure = Figure(projects: projects)
    figure.projectsWithoutPlan = withoutPlan
    figure.projectsPlannedElsewhere = plannedElsewhere
    figure.projectsNotReported = notReported
    figure.projectsStated = stated
    let first = firstMonth
    if hasStatementWithoutPlan, let last = monthsWithoutPlan.last?.done {
      figure.completedWithoutPlan = last
      figure.periodCompletedWithoutPlan = try difference(
        last, first.map { monthsWithoutPlan[$0 - 1].before } ?? .zero)
    }
    guard hasPlan, let (due, completed) = months.last.map({ ($0.due, $0.done) }) else { return figure }
    figure.plan = plan
    figure.completed = completed
    figure.periodCompleted = try difference(completed, first.map { months[$0 - 1].before } ?? .zero)
    figure.due = due
    figure.remaining = try difference(plan, completed)
    let monthsLeft = 12 - query.through
    if monthsLeft > 0, let remaining = figure.remaining {
      figure.requiredMonthly = Money(
        fen: max(0, Int64(roundedQuotient(Int128(remaining.fen), Int128(monthsLeft)))))
    }
    figure.rate = Ratio(completed.fen, plan.fen)
    figure.gapPoints = gap(at: query.through)
    figure.behindSince = try behindSince()
    figure.light = rule.light(
      plan: plan, due: due, done: completed, startLateMonths: projects == 1 ? startLateMonths : nil)
    figure.lightSince = lightSince(rule)
    return figure
  }

  /// By what was due of the plan in each month, as the light itself has it.
  private func lightSince(_ rule: LightRule) -> Month? {
    var since: Int?
    for month in stride(from: query.through, through: 1, by: -1) {
      // So many months ago the start was so many months less late.
      let late = projects == 1 ? startLateMonths.map { $0 - (query.through - month) } : nil
      let amounts = months[month - 1]
      let light = rule.light(plan: plan, due: amounts.due, done: amounts.done, startLateMonths: late)
      guard let light, light.colour != .green else { break }
      since = month
    }
    return since.map { period.fiscal.firstMonth(of: query.year).adding($0 - 1) }
  }

  /// The month of the year with which the period begins; nil: it began before the year.
  private var firstMonth: Int? {
    guard period.fiscal.year(of: period.first) == query.year else { return nil }
    let number = period.fiscal.monthInYear(of: period.first)
    return number <= query.through ? number : nil
  }

  private func gap(at month: Int) -> Ratio? {
    guard let rate = Ratio(months[month - 1].done.fen, plan.fen), let time = Ratio(month, 12) else { return nil }
    return rate.minus(time).times(100)
  }

  private func behindSince() throws -> Month? {
    var since: Int?
    for month in stride(from: query.through, through: 1, by: -1) {
      guard let gap = gap(at: month), gap < Ratio.zero else { break }
      since = month
    }
    return since.map { period.fiscal.firstMonth(of: query.year).adding($0 - 1) }
  }
}
