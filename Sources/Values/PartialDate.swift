/// A date as precisely as it is known: an interval of days, one end of which may be open.
///
/// `2021` as a plan is some day of 2021. Before and after hold only when they are certain.
package struct PartialDate: Sendable, Hashable {
  /// `nil` for `..2020`, at some time up to then.
  package let start: CalendarSpan?
  /// `nil` for `2024..`, at some time from then on.
  package let end: CalendarSpan?

  package init(_ span: CalendarSpan) {
    start = span
    end = span
  }

  package init(_ day: Day) {
    self.init(CalendarSpan(day))
  }

  package init(_ month: Month) {
    self.init(CalendarSpan(month))
  }

  /// `nil` when the end lies before the start. The same span twice is that span.
  package init?(from start: CalendarSpan, to end: CalendarSpan) {
    guard start.first <= end.last else { return nil }
    self.start = start
    self.end = end
  }

  package static func until(_ end: CalendarSpan) -> PartialDate {
    PartialDate(start: nil, end: end)
  }

  package static func from(_ start: CalendarSpan) -> PartialDate {
    PartialDate(start: start, end: nil)
  }

  private init(start: CalendarSpan?, end: CalendarSpan?) {
    self.start = start
    self.end = end
  }

  /// Reads what `text`, `chinese` and `english` print, and the other ways in which people write dates:
  /// `2021Q3`, `2021.6.28`, `20210628`, `2021年第三季度`, `2021年1-6月`, `2024-2026`, `十四五`.
  package init(parsing text: String) throws(DateParseError) {
    switch try DatePhrase(parsing: text, defaultYear: nil) {
    case .one(let piece): self.init(try PartialDate.span(piece, in: text))
    case .until(let piece): self = .until(try PartialDate.span(piece, in: text))
    case .from(let piece): self = .from(try PartialDate.span(piece, in: text))
    case .range(let first, let last):
      let start = try PartialDate.span(first, in: text)
      guard let range = PartialDate(from: start, to: try PartialDate.span(last, in: text)) else {
        throw .endsBeforeStart(text)
      }
      self = range
    }
  }

  private static func span(_ piece: DatePiece, in text: String) throws(DateParseError) -> CalendarSpan {
    guard let span = piece.span else { throw .noSuchDate(text) }
    return span
  }
}

extension PartialDate {
  /// The first day it can be; `nil` if open.
  package var first: Day? { start?.first }

  /// The last day it can be; `nil` if open.
  package var last: Day? { end?.last }

  /// How finely it is stated; `nil` for a range and for an open end.
  package var precision: DatePrecision? { start == end ? start?.precision : nil }

  package func isCertainlyBefore(_ other: PartialDate) -> Bool {
    guard let last, let otherFirst = other.first else { return false }
    return last < otherFirst
  }

  package func isCertainlyAfter(_ other: PartialDate) -> Bool {
    other.isCertainlyBefore(self)
  }

  /// Whether both may be the same day.
  package func overlaps(_ other: PartialDate) -> Bool {
    !isCertainlyBefore(other) && !isCertainlyAfter(other)
  }
}

extension PartialDate: Comparable {
  /// The order of a sorted list: by the last day, the narrower interval first, an open end last.
  ///
  /// For what came before what in time see `isCertainlyBefore`.
  package static func < (left: PartialDate, right: PartialDate) -> Bool {
    if left.sortKey != right.sortKey { return left.sortKey < right.sortKey }
    // One interval stated in two ways, 2021-Q1 and 2021-01..2021-03: not equal, so one has to come first.
    return left.text < right.text
  }

  /// Like `<`, with unknown dates last.
  package static func precedes(_ left: PartialDate?, _ right: PartialDate?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return left < right
  }

  private var sortKey: (last: Int, fromLatestStart: Int) {
    (last?.number ?? .max, first.map { -$0.number } ?? .max)
  }
}
