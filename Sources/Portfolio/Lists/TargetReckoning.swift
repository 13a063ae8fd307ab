internal import Store
package import Values

/// What a target's measure comes to.
package struct ComputedTarget: Sendable {
  package let measure: TargetMeasure
  /// The period that it was reckoned for, of a sum up to the latest month with data.
  package let period: Period
  /// The day at whose end it stands: the period's last, or today.
  package let asOf: Day
  /// Whether the target's own period goes on.
  package let isRunning: Bool
  /// The least that it can be, in the target's unit.
  package let low: ExactDecimal
  /// The most that it can be; nil: amounts that are not known have no bound.
  package let high: ExactDecimal?
  /// What the known amounts add up to; nil: it is a count.
  package let sum: Money?
  /// What it is made of, by code.
  package let rows: [Row]
  /// Of how many projects the amount is not known.
  package let unknown: Int

  /// nil: it lies somewhere between.
  package var exact: ExactDecimal? { high == low ? low : nil }
  /// Unknown is not zero: a sum needs one amount that somebody stated.
  var isKnown: Bool {
    guard measure.kind.isMoney else { return true }
    return rows.contains { row in row.amount.map { $0 != .zero || !row.isProvisional } ?? false }
  }
  /// How many projects count with what they had reported before.
  package var provisional: Int { rows.count(where: \.isProvisional) }
  /// How many projects count perhaps, by a date too vague to tell.
  package var possible: Int { rows.count { $0.occurrence == .possible } }

  /// One project of it.
  package struct Row: Sendable {
    package let project: ProjectRef
    /// Certain, or perhaps by its date.
    package let occurrence: Occurrence
    /// When it met the step.
    package let date: PartialDate?
    /// What it adds to a sum; nil: not known, or it is a count.
    package let amount: Money?
    /// Its last figures are of an earlier month than the one that is reckoned.
    package let isProvisional: Bool
  }
}

/// What came of computing a target.
package enum TargetComputation: Sendable {
  /// It has no measure.
  case unmeasured
  case computed(ComputedTarget)
  /// Its period has not begun.
  case notBegun
  /// Its period is none that can be reckoned: a day, or one without a beginning.
  case noPeriod
  /// It is a sum of which nothing is known.
  case nothingKnown
  /// Its filter means nothing any more.
  case badFilter

  package var value: ComputedTarget? { if case .computed(let computed) = self { computed } else { nil } }
}

extension Snapshot {
  /// Computes a target from the projects by its measure.
  package func computation(of target: Target, today: Day) throws -> TargetComputation {
    guard let measure = target.measure else { return .unmeasured }
    guard let period = try? Period(parsing: target.period, fiscal: try fiscalYear),
      period.years.count <= Summary.mostYears
    else { return .noPeriod }
    guard period.first.first <= today else { return .notBegun }
    do {
      let computed = try computed(target, measure, period, today)
      return computed.isKnown ? .computed(computed) : .nothingKnown
    } catch is FilterFault {
      return .badFilter
    } catch is LineWords.OpenQuote {
      return .badFilter
    }
  }

  /// Which projects a target's measure counts among; nil: it has none, or one that is no longer understood.
  package func filter(of target: Target) -> Filter? {
    guard let measure = target.measure, let filter = try? measure.parsed() else { return nil }
    return try? narrowed(filter, to: target.region)
  }

  /// Each target, and what its projects come to.
  package func computations(
    of targets: [Target], today: Day
  ) throws -> [(target: Target, computation: TargetComputation)] {
    try targets.map { ($0, try computation(of: $0, today: today)) }
  }

  /// Refuses a measure whose filter names what there is not.
  ///
  /// - Throws: ``FilterFault``, ``LineWords/OpenQuote``.
  package func check(_ measure: TargetMeasure, today: Day) throws {
    var context = FilterContext(asOf: today)
    context.refusesUnheld = true
    _ = try members(where: try measure.parsed(), context)
  }

  private func computed(
    _ target: Target, _ measure: TargetMeasure, _ whole: Period, _ today: Day
  ) throws -> ComputedTarget {
    // Money is reckoned as everywhere: a year still running ends at the latest month with data.
    let period = measure.kind == .completed ? try running(whole, on: today) : whole
    let asOf = min(period.last.last, today)
    let filter = try narrowed(try measure.parsed(), to: target.region)
    let rows =
      try measure.kind == .completed
      ? completedRows(filter, period, today: today)
      : rows(measure.kind, filter, period, FilterContext(asOf: asOf, period: try running(whole, on: today)))
    let unknown =
      switch measure.kind {
      case .total: rows.count { $0.amount == nil }
      case .completed: try unknownShares(of: rows.map(\.project.id), filter, period)
      case .projects, .signed, .started, .finished: 0
      }
    let unit = target.unit.flatMap { MoneyUnit($0) } ?? .yuan
    let certain = rows.count { $0.occurrence == .certain }
    let sum = measure.kind.isMoney ? try addingUp(rows.compactMap(\.amount)) : nil
    let low = try sum.map(unit.decimal) ?? ExactDecimal(certain)
    let high: ExactDecimal? =
      switch measure.kind {
      // Who has not said what a project costs, or which district's its money is, leaves the sum open; what nobody has
      // done yet is not due.
      case .total, .completed: unknown == 0 ? low : nil
      case .projects, .signed, .started, .finished: ExactDecimal(rows.count)
      }
    return ComputedTarget(
      measure: measure, period: period, asOf: asOf, isRunning: whole.last.last > today, low: low, high: high,
      sum: sum, rows: rows, unknown: unknown)
  }

  /// A target of one district speaks of that district, unless its filter names regions itself.
  private func narrowed(_ filter: Filter, to region: String?) throws -> Filter {
    guard let region, try codes(.region)[code: region]?.parent != nil, !filter.fields.contains(.region) else {
      return filter
    }
    return filter.and(.field(.region, .matches, FilterText(region)))
  }

  private func rows(
    _ kind: TargetMeasure.Kind, _ filter: Filter, _ period: Period, _ context: FilterContext
  ) throws -> [ComputedTarget.Row] {
    let members = try members(where: filter, context)
    let dates = kind.step == nil ? [:] : try funnelDates(of: Set(members))
    let totals = kind == .total ? try totalInvestment(of: Set(members)) : [:]
    return try refs(of: members).compactMap { ref in
      let date = kind.step.flatMap { dates[ref.id]?[$0] }
      let occurrence = kind.step == nil ? .certain : date?.occurrence(in: period) ?? .outside
      guard occurrence != .outside else { return nil }
      return ComputedTarget.Row(
        project: ref, occurrence: occurrence, date: date, amount: totals[ref.id], isProvisional: false)
    }
  }

  /// Of how many projects money is stated that may belong to the regions asked for, or not.
  private func unknownShares(of projects: [Int], _ filter: Filter, _ period: Period) throws -> Int {
    guard try filter.regions(self) != nil else { return 0 }
    let year = period.years.upperBound
    let query = AmountsQuery(year: year, through: period.fiscal.monthInYear(of: period.last))
    let amounts = try amounts(query, of: Set(projects))
    return projects.count { project in
      amounts[project]?.parts.contains { $0.isStated && $0.part.region == nil } ?? false
    }
  }

  /// What each project completed in the period, with a plan or without.
  private func completedRows(_ filter: Filter, _ period: Period, today: Day) throws -> [ComputedTarget.Row] {
    try summaryOfEach(SummaryQuery(period: period, filter: filter), today: today).map { project, figure in
      let parts = [figure.periodCompleted, figure.periodCompletedWithoutPlan].compactMap { $0 }
      return ComputedTarget.Row(
        project: project, occurrence: .certain, date: nil, amount: parts.isEmpty ? nil : try addingUp(parts),
        isProvisional: figure.isProvisional)
    }
  }
}

extension MoneyUnit {
  /// An amount as an exact number of the unit, without noughts at its end.
  func decimal(of money: Money) throws -> ExactDecimal {
    var (number, decimals, worth) = (Int128(money.fen), 0, fen)
    while worth > 1 { (worth, decimals) = (worth / 10, decimals + 1) }
    while decimals > 0, number % 10 == 0 { (number, decimals) = (number / 10, decimals - 1) }
    return try ExactDecimal(number, decimals: decimals)
  }
}
