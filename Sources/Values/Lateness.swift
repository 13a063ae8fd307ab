/// By how many days something came after its plan: a span, as wide as the two dates are vague.
package struct Lateness: Sendable, Hashable {
  /// At least so many days late; negative is early.
  package let minDays: Int
  /// At most so many days late; `nil` when a plan "up to 2020", or an actual date "from 2024", sets no
  /// bound.
  package let maxDays: Int?

  package init(minDays: Int, maxDays: Int?) {
    self.minDays = minDays
    self.maxDays = maxDays
  }

  /// Actual less planned. A milestone planned for 2021 and met on 2023-12-16 is late by at least 715 days,
  /// those since 2021-12-31.
  ///
  /// `nil` when the plan has no last day or the actual date no first: then nothing says how late.
  package static func between(planned: PartialDate, actual: PartialDate) -> Lateness? {
    guard let plannedLast = planned.last, let actualFirst = actual.first else { return nil }
    let minDays = actualFirst.number - plannedLast.number
    guard let plannedFirst = planned.first, let actualLast = actual.last else {
      return Lateness(minDays: minDays, maxDays: nil)
    }
    return Lateness(minDays: minDays, maxDays: actualLast.number - plannedFirst.number)
  }

  /// Whether both dates are known to the day.
  package var isExact: Bool { minDays == maxDays }

  /// Late whichever days the two were.
  package var isCertainlyLate: Bool { minDays > 0 }

  /// On time or early whichever days the two were.
  package var isCertainlyOnTime: Bool { maxDays.map { $0 <= 0 } ?? false }
}
