package import Values

/// How many projects met a step within a period.
package struct FunnelCount: Equatable, Sendable {
  /// For certain.
  package var projects = 0
  /// Those whose dates are too vague to tell; not among ``projects``.
  package var possible = 0
  /// The total investment of those that met it for certain; nil: of none of them is it known.
  package var total: Money?
  /// Of how many of ``projects`` the total investment is not known: they are in no sum.
  package var totalUnknown = 0

  package init() {}

  mutating func add(_ occurrence: Occurrence, _ total: Money?) throws {
    switch occurrence {
    case .outside: return
    case .possible: possible += 1
    case .certain:
      projects += 1
      guard let total else { return totalUnknown += 1 }
      self.total = try addingUp([self.total ?? .zero, total])
    }
  }
}

/// What came, by the end of a period, of the projects that were signed for certain within it.
package struct FunnelCohort: Equatable, Sendable {
  package var signed = 0
  /// For certain by the period's end.
  package var started = 0
  /// Perhaps by the period's end: the date is too vague to tell.
  package var startedPossible = 0
  package var finished = 0
  package var finishedPossible = 0
  /// Called off by the period's end, and not finished before.
  package var cancelled = 0
  package private(set) var monthsToStart = MonthsBetween()
  package private(set) var monthsToFinish = MonthsBetween()

  /// Started ÷ signed; nil: none was signed.
  package var startRate: Ratio? { Ratio(Int64(started), Int64(signed)) }
  /// Finished ÷ signed; nil: none was signed.
  package var finishRate: Ratio? { Ratio(Int64(finished), Int64(signed)) }

  package init() {}

  /// - Parameter isCancelled: it was called off by the period's end.
  mutating func add(_ dates: [FunnelStep: PartialDate], by period: Period, isCancelled: Bool) {
    signed += 1
    switch dates[.started]?.occurrence(by: period) ?? .outside {
    case .certain:
      started += 1
      monthsToStart.add(from: dates[.signed], to: dates[.started])
    case .possible: startedPossible += 1
    case .outside: break
    }
    switch dates[.finished]?.occurrence(by: period) ?? .outside {
    case .certain:
      finished += 1
      monthsToFinish.add(from: dates[.started], to: dates[.finished])
    case .possible: finishedPossible += 1
    case .outside: cancelled += isCancelled ? 1 : 0
    }
  }
}

/// How many months lay between two steps, where both are known to the month.
package struct MonthsBetween: Equatable, Sendable {
  private var months: [Int] = []

  /// Of how many projects.
  package var count: Int { months.count }

  /// The middle one, or halfway between the two in the middle; nil: no two dates are known to the month.
  package var median: Ratio? {
    guard !months.isEmpty else { return nil }
    let sorted = months.sorted()
    let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return Ratio(Int64(low + high), 2)
  }

  package init() {}

  mutating func add(from: PartialDate?, to: PartialDate?) {
    guard let first = from?.knownMonth, let last = to?.knownMonth else { return }
    months.append(last.months(since: first))
  }

  /// The same months in any order are the same.
  package static func == (left: MonthsBetween, right: MonthsBetween) -> Bool {
    left.months.sorted() == right.months.sorted()
  }
}
