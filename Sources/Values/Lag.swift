/// How many days lie between a milestone and the one that waits for it; negative: so many days before it.
package struct Lag: Sendable, Hashable {
  package let days: Int

  package init(days: Int) { self.days = days }

  /// Reads `90d`, `+90天`, `-2周`, `12 weeks` without the blank, `3个月`, `1年`: always with its unit.
  ///
  /// A month counts 30 days and a year 365, since what is kept is a number of days. A number beyond all bounds is read
  /// as one beyond all bounds, so that it is refused as a lag. `nil` where the text is none.
  package init?(_ text: String) {
    var rest = FullWidth.folded(text).lowercased()[...]
    let isNegative = rest.hasPrefix("-") || rest.hasPrefix("−")
    if isNegative || rest.hasPrefix("+") { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let unit = Lag.units[String(rest.dropFirst(digits.count))] else { return nil }
    let number = Int(digits) ?? .max
    let (product, isBeyond) = number.multipliedReportingOverflow(by: unit)
    days = (isBeyond ? .max : product) * (isNegative ? -1 : 1)
  }

  private static let units: [String: Int] = [
    "d": 1, "day": 1, "days": 1, "天": 1, "日": 1, "w": 7, "week": 7, "weeks": 7, "周": 7, "个星期": 7,
    "mo": 30, "month": 30, "months": 30, "个月": 30, "y": 365, "year": 365, "years": 365, "年": 365,
  ]

  /// `+90d`, `-30d`; empty for none.
  package var english: String { days == 0 ? "" : "\(sign)\(days)d" }

  /// `+90天`, `-30天`; empty for none.
  package var chinese: String { days == 0 ? "" : "\(sign)\(days)天" }

  private var sign: String { days > 0 ? "+" : "" }
}
