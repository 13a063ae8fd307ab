package import Values

/// What became of a row since last month and since the same period of last year.
package struct FigureChange: Sendable {
  /// The completion rate at the end of the month before, in the same year; nil: there is none.
  package var rateLastMonth: Ratio?
  /// The rate less that of the month before, in percentage points.
  package var ratePoints: Ratio?
  package var rankLastMonth: Int?
  package var lightLastMonth: Light?
  /// What the same projects had completed by the same month of last year, with a plan or without; nil: nothing
  /// was stated.
  package var completedLastYear: Money?
  /// How many of them had stated anything by then: growth over fewer compares unlike sets.
  package var projectsLastYear: Int
  /// What is completed, with a plan or without, over last year's, less one (同比); nil without both.
  package var growth: Ratio?

  init(_ now: Figure, lastMonth: Figure?, lastYear: Figure?) throws {
    projectsLastYear = lastYear?.projectsStated ?? 0
    rateLastMonth = lastMonth?.rate
    lightLastMonth = lastMonth?.light
    if let rate = now.rate, let before = rateLastMonth { ratePoints = rate.minus(before).times(100) }
    completedLastYear = try lastYear?.completedInAll()
    if let before = completedLastYear, before > .zero, let all = try now.completedInAll() {
      growth = Ratio(all.fen, before.fen)?.minus(.one)
    }
  }
}

extension Figure {
  /// Year to date of all, with a plan or without; nil: nothing was stated.
  package func completedInAll() throws -> Money? {
    let parts = [completed, completedWithoutPlan].compactMap { $0 }
    return parts.isEmpty ? nil : try addingUp(parts)
  }
}

extension Period {
  /// Whether it has a last year to be held against: it lies within one.
  package var isComparable: Bool { !isYearRange && years.count == 1 }

  /// The year to date up to the month before its last, in the same year; nil: it ends with the year's first month.
  var monthBefore: Period? {
    guard isComparable, fiscal.monthInYear(of: last) > 1 else { return nil }
    return .month(last.adding(-1), fiscal: fiscal)
  }

  /// The same months a year earlier.
  var yearBefore: Period { .months(first.adding(-12)...last.adding(-12), fiscal: fiscal) }
}
