/// What keeps a text from being a date or a period. Each holds the text as it was given.
package enum DateParseError: Error, Sendable, Hashable {
  case empty
  case notADate(String)
  /// The form is right, but the calendar has no such day, month or quarter: `2021-02-30`, `2021-Q5`.
  case noSuchDate(String)
  /// A date, but no span of whole months with both ends known: `2021-06-28`, `..2020`.
  case notAPeriod(String)
  /// `6月`, `上半年`, where no year goes without saying.
  case yearMissing(String)
  case endsBeforeStart(String)
}
