/// How the registry divides time into years: by the month in which they begin.
///
/// A fiscal year is named by the calendar year of its first month; with January first it is that year.
package struct FiscalYear: Sendable, Hashable {
  /// 1 to 12.
  package let firstMonth: Int

  /// The months in which a year can begin. Whoever takes one from outside checks against these: a number
  /// beyond them counts as the nearest.
  package static let firstMonths = 1...12

  package init(firstMonth: Int = 1) {
    self.firstMonth = min(max(firstMonth, FiscalYear.firstMonths.lowerBound), FiscalYear.firstMonths.upperBound)
  }

  /// The fiscal year in which a month lies.
  package func year(of month: Month) -> Int {
    month.month >= firstMonth ? month.year : month.year - 1
  }

  /// Which month of its fiscal year a month is, 1 to 12.
  package func monthInYear(of month: Month) -> Int {
    (month.month - firstMonth + 12) % 12 + 1
  }

  package func firstMonth(of year: Int) -> Month {
    // Clamped first, so that no year, however absurd, overflows the product.
    Month(ordinal: min(max(year, 0), 10_000) * 12 + firstMonth - 1)
  }

  package func lastMonth(of year: Int) -> Month {
    firstMonth(of: year).adding(11)
  }
}
