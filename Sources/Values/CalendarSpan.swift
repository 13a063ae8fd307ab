/// How finely a date is known, from finest to coarsest.
package enum DatePrecision: Int, Sendable, Hashable, Comparable, CaseIterable {
  case day
  case month
  case quarter
  case half
  case year

  package static func < (left: DatePrecision, right: DatePrecision) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A day, month, quarter, half or year of the calendar: what one end of a `PartialDate` can be.
package struct CalendarSpan: Sendable, Hashable {
  package let precision: DatePrecision
  package let first: Day

  package init(_ day: Day) {
    precision = .day
    first = day
  }

  package init(_ month: Month) {
    precision = .month
    first = month.first
  }

  /// `nil` unless there is such a quarter, 1 to 4.
  package init?(year: Int, quarter: Int) {
    guard (1...4).contains(quarter), let month = Month(year: year, month: quarter * 3 - 2) else {
      return nil
    }
    precision = .quarter
    first = month.first
  }

  /// `nil` unless there is such a half, 1 or 2.
  package init?(year: Int, half: Int) {
    guard (1...2).contains(half), let month = Month(year: year, month: half * 6 - 5) else { return nil }
    precision = .half
    first = month.first
  }

  /// `nil` unless the year is in 1…9999.
  package init?(year: Int) {
    guard let month = Month(year: year, month: 1) else { return nil }
    precision = .year
    first = month.first
  }

  package var last: Day {
    switch precision {
    case .day: first
    case .month: first.month.last
    case .quarter: first.month.adding(2).last
    case .half: first.month.adding(5).last
    case .year: first.month.adding(11).last
    }
  }

  /// ISO 8601 as far as it goes: `2021`, `2021-H1`, `2021-Q3`, `2021-12`, `2021-12-20`.
  package var text: String {
    switch precision {
    case .day: first.text
    case .month: first.month.text
    case .quarter: "\(first.month.paddedYear)-Q\(quarter)"
    case .half: "\(first.month.paddedYear)-H\(half)"
    case .year: first.month.paddedYear
    }
  }

  /// `2021年`, `2021年上半年`, `2021年三季度`, `2021年12月`, `2021年12月20日`.
  package var chinese: String {
    switch precision {
    case .day: first.chinese
    case .month: first.month.chinese
    case .quarter: "\(first.month.paddedYear)年\(ChineseDateWords.quarters[quarter - 1])"
    case .half: "\(first.month.paddedYear)年\(ChineseDateWords.halves[half - 1])"
    case .year: "\(first.month.paddedYear)年"
    }
  }

  private var quarter: Int { (first.month.month + 2) / 3 }

  private var half: Int { (first.month.month + 5) / 6 }
}
