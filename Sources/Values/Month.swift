/// A month of the Gregorian calendar, from 0001-01 to 9999-12.
package struct Month: Sendable, Hashable, Strideable {
  /// Months since January of year 0.
  private let ordinal: Int

  private static let ordinals = 12...(9999 * 12 + 11)
  static let englishNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `nil` unless the year is in 1…9999 and the month in 1…12.
  package init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    ordinal = year * 12 + month - 1
  }

  /// Beyond either end of the calendar, its first or last month.
  init(ordinal: Int) {
    self.ordinal = min(max(ordinal, Month.ordinals.lowerBound), Month.ordinals.upperBound)
  }

  /// Reads exactly `2021-06`; `nil` otherwise.
  package init?(_ text: String) {
    let bytes = Array(text.utf8.prefix(8))
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
    guard let year = Month.number(bytes[..<4]), let month = Month.number(bytes[5...]) else { return nil }
    self.init(year: year, month: month)
  }

  /// The value of a few ASCII digits and nothing else; `Int(_:)` would take a sign.
  static func number(_ digits: some Collection<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  package static func < (left: Month, right: Month) -> Bool {
    left.ordinal < right.ordinal
  }

  package var year: Int { ordinal / 12 }

  /// 1 to 12.
  package var month: Int { ordinal % 12 + 1 }

  package var first: Day { Day(firstOf: self) }

  package var last: Day { first.adding(days: length - 1) }

  /// How many days it has.
  package var length: Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The month so many months later; the calendar's first or last month where that lies beyond it.
  package func adding(_ months: Int) -> Month {
    let (sum, fails) = ordinal.addingReportingOverflow(months)
    return Month(ordinal: fails ? (months < 0 ? .min : .max) : sum)
  }

  /// How many months lie from `other` to this one; negative if this one is earlier.
  package func months(since other: Month) -> Int {
    ordinal - other.ordinal
  }

  /// So that `first...last` can be walked through.
  package func advanced(by months: Int) -> Month {
    adding(months)
  }

  package func distance(to other: Month) -> Int {
    other.months(since: self)
  }

  /// `2021-06`.
  package var text: String { "\(paddedYear)-\(DecimalText.padded(month, to: 2))" }

  /// `2021年6月`.
  package var chinese: String { "\(paddedYear)年\(month)月" }

  /// `Jun 2021`.
  package var english: String { "\(Month.englishNames[month - 1]) \(paddedYear)" }

  /// Always four digits: that is how a year is told from a month when it is read back.
  var paddedYear: String { DecimalText.padded(year, to: 4) }
}
