/// A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31.
package struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01, negative before.
  package let number: Int

  /// 0001-01-01 and 9999-12-31.
  private static let numbers = -719_162...2_932_896

  /// `nil` unless there is such a day.
  package init?(year: Int, month: Int, day: Int) {
    guard let month = Month(year: year, month: month), (1...month.length).contains(day) else { return nil }
    number = month.first.number + day - 1
  }

  /// The day with that number; beyond either end of the calendar, its first or last day.
  package init(number: Int) {
    self.number = min(max(number, Day.numbers.lowerBound), Day.numbers.upperBound)
  }

  /// The first day of a month. The formula counts years from March, so that the leap day comes last.
  ///
  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
  init(firstOf month: Month) {
    let year = month.month <= 2 ? month.year - 1 : month.year
    let era = year / 400
    let yearOfEra = year % 400
    let monthsFromMarch = (month.month + 9) % 12
    let dayOfYear = (153 * monthsFromMarch + 2) / 5
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads exactly `2021-06-28`; `nil` otherwise.
  package init?(_ text: String) {
    guard text.utf8.count == 10, let month = Month(String(text.prefix(7))) else { return nil }
    let rest = text.utf8.suffix(3)
    guard rest.first == UInt8(ascii: "-"), let day = Month.number(rest.dropFirst()) else { return nil }
    self.init(year: month.year, month: month.month, day: day)
  }

  package static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }

  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  package var month: Month {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthsFromMarch = (5 * dayOfYear + 2) / 153
    return Month(ordinal: (yearOfEra + era * 400) * 12 + monthsFromMarch + 2)
  }

  package var year: Int { month.year }

  /// The day of its month, 1 to 31.
  package var day: Int { number - month.first.number + 1 }

  /// 1 for Monday to 7 for Sunday, as in ISO 8601; 1970-01-01 was a Thursday.
  package var weekday: Int { (number % 7 + 7 + 3) % 7 + 1 }

  /// The day so many days later; the calendar's first or last day where that lies beyond it.
  package func adding(days: Int) -> Day {
    let (sum, fails) = number.addingReportingOverflow(days)
    return Day(number: fails ? (days < 0 ? .min : .max) : sum)
  }

  /// `2021-06-28`.
  package var text: String { "\(month.text)-\(DecimalText.padded(day, to: 2))" }

  /// `2021年6月28日`.
  package var chinese: String { "\(month.chinese)\(day)日" }
}
