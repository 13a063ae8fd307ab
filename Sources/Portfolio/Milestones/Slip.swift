package import Values

/// How much later than planned a milestone comes, or is expected.
package struct Slip: Equatable, Sendable {
  /// The last day on which it would have been on time.
  package let since: Day
  /// Days late where both dates are known to the day; nil otherwise.
  package let days: Int?
  /// Days late at the least; never less than one.
  package let daysMin: Int

  /// nil where it is not certainly late.
  init?(_ lateness: Lateness, since: Day) {
    guard lateness.isCertainlyLate else { return nil }
    self.since = since
    days = lateness.isExact ? lateness.minDays : nil
    daysMin = lateness.minDays
  }

  /// From one date to a later one; nil where the later one may be the same day, or an earlier one.
  package init?(from: PartialDate, to: PartialDate) {
    guard let since = from.last, let lateness = Lateness.between(planned: from, actual: to) else { return nil }
    self.init(lateness, since: since)
  }

  /// The month of the delay that has begun, at the least: 1 for a day, 13 for a year and a day.
  package var months: Int {
    let end = since.adding(days: daysMin)
    let whole = end.month.months(since: since.month)
    // The 31st has its month's end where there is no such day.
    let month = since.month.adding(whole)
    let same = month.first.adding(days: min(since.day, month.length) - 1)
    return end > same ? whole + 1 : whole
  }

  package var band: SlipBand { SlipBand(months: months) }
}

/// A band of delays, by the month that has begun.
///
/// The bounds are those of the monthly reports on India's central-sector projects (Ministry of Statistics and Programme
/// Implementation): 1–12, 13–24, 25–60, 61 and more months. A delay of less than a month is in its first.
package enum SlipBand: String, CaseIterable, Sendable {
  case upToAYear = "1-12"
  case upToTwoYears = "13-24"
  case upToFiveYears = "25-60"
  case overFiveYears = "61+"

  init(months: Int) {
    self = Self.allCases.first { band in band.lastMonth.map { months <= $0 } ?? true } ?? .overFiveYears
  }

  /// nil: it has no end.
  private var lastMonth: Int? {
    switch self {
    case .upToAYear: 12
    case .upToTwoYears: 24
    case .upToFiveYears: 60
    case .overFiveYears: nil
    }
  }
}
