/// Digits of a fixed-point number as text; what Money, Ratio and ExactDecimal print with.
enum DecimalText {
  /// `magnitude` ÷ 10^decimals with its sign; a zero never has one.
  static func text(
    magnitude: UInt128, isNegative: Bool, decimals: Int, grouping: Bool = false
  ) -> String {
    var digits = String(magnitude)
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    let whole = digits.dropLast(decimals)
    let sign = isNegative && magnitude != 0 ? "-" : ""
    let shown = grouping ? grouped(whole) : String(whole)
    return decimals == 0 ? sign + shown : "\(sign)\(shown).\(digits.suffix(decimals))"
  }

  /// `dividend` ÷ `divisor`, rounded half away from zero (四舍五入).
  static func rounded(_ dividend: UInt128, dividedBy divisor: UInt128) -> UInt128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    // Not `2 * remainder >= divisor`, which may overflow.
    return remainder >= divisor - remainder ? quotient + 1 : quotient
  }

  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// 10^exponent, for exponents from 0 to 38.
  static func powerOfTen(_ exponent: Int) -> UInt128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  private static func grouped(_ digits: Substring) -> String {
    var text = ""
    var left = digits.utf8.count
    for digit in digits {
      text.append(digit)
      left -= 1
      if left > 0, left.isMultiple(of: 3) { text.append(",") }
    }
    return text
  }
}
