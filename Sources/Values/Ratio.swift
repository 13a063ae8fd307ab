/// An exact fraction in lowest terms: a completion rate, a share of the year, a gap between the two.
///
/// One sum or difference of two ratios of `Money`, and its multiples up to 1200, are exact. Only beyond
/// what 127 bits hold are the terms halved until they fit, so that nothing traps.
package struct Ratio: Sendable, Hashable {
  package let numerator: Int128
  /// Always above zero.
  package let denominator: Int128

  package static let zero = Ratio(0)
  package static let one = Ratio(1)

  /// `nil` for a denominator of zero, or for a term outside ±(2^127 − 1).
  package init?(_ numerator: some BinaryInteger, _ denominator: some BinaryInteger) {
    guard let upper = Int128(exactly: numerator), let lower = Int128(exactly: denominator) else {
      return nil
    }
    guard upper != .min, lower != .min, lower != 0 else { return nil }
    self.init(reducing: lower < 0 ? -upper : upper, over: lower < 0 ? -lower : lower)
  }

  package init(_ whole: Int) {
    self.init(reducing: Int128(whole), over: 1)
  }

  /// Neither term is Int128.min, and the lower one is above zero.
  private init(reducing upper: Int128, over lower: Int128) {
    let divisor = Ratio.greatestCommonDivisor(upper, lower)
    numerator = upper / divisor
    denominator = lower / divisor
  }

  package func plus(_ other: Ratio) -> Ratio {
    exactSum(other) ?? coarsened().exactSum(other.coarsened()) ?? self
  }

  package func minus(_ other: Ratio) -> Ratio {
    plus(other.times(-1))
  }

  package func times(_ factor: Int) -> Ratio {
    exactProduct(Int128(factor)) ?? coarsened().exactProduct(Int128(factor)) ?? self
  }
}

extension Ratio: Comparable {
  /// Exact for all values: the products are taken in 256 bits.
  package static func < (left: Ratio, right: Ratio) -> Bool {
    let leftProduct = left.numerator.multipliedFullWidth(by: right.denominator)
    let rightProduct = right.numerator.multipliedFullWidth(by: left.denominator)
    return (leftProduct.high, leftProduct.low) < (rightProduct.high, rightProduct.low)
  }
}

extension Ratio {
  /// The value with a fixed number of decimals (0 to 18), rounded half away from zero.
  package func decimalText(places: Int) -> String {
    let places = min(max(places, 0), 18)
    return DecimalText.text(
      magnitude: scaled(places) ?? coarsened().scaled(places) ?? 0,
      isNegative: numerator < 0, decimals: places)
  }

  /// The value for machines, a JSON number of at most six decimals: `0.5`, `0.333333`, `1`.
  package var machineText: String {
    var text = decimalText(places: 6)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// The value in percent: `54.9%`; never as one of the limits of ``cautiousText(places:)`` that it has not reached.
  package func percentText(decimals: Int = 1) -> String {
    times(100).cautiousText(places: decimals) + "%"
  }

  /// The value rounded half away from zero, but never up to a multiple of ten that it has not reached.
  ///
  /// The limits by which lights are lit, in percent or in points, are multiples of ten, and so are the whole plan and
  /// the gap of none. Where rounding would reach one of them there are more decimals, up to four that tell the value
  /// from it: 79.98 stands beside a yellow light as 79.98, not as the 80.0 that would make it green, and a gap of
  /// −0.04 as −0.04. What even four do not tell from it is cut off.
  package func cautiousText(places: Int) -> String {
    let places = min(max(places, 0), 18)
    guard let ten = nextTen, let limit = Ratio(ten, 1), limit != self else { return decimalText(places: places) }
    for more in places...max(places, 4) {
      let text = decimalText(places: more)
      if text != limit.decimalText(places: more) { return text }
    }
    let last = max(places, 4)
    // The last number before the limit that so many decimals can write.
    let power = Int128(DecimalText.powerOfTen(min(last, 18)))
    return Ratio(ten * power - 1, power)?.decimalText(places: last) ?? decimalText(places: last)
  }

  /// The least multiple of ten that is not below the value; nil for one that no rate is.
  private var nextTen: Int128? {
    let (tens, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    guard tens.magnitude < DecimalText.powerOfTen(18) else { return nil }
    let (quotient, remainder) = tens.quotientAndRemainder(dividingBy: 10)
    return (remainder > 0 || (remainder == 0 && rest > 0) ? quotient + 1 : quotient) * 10
  }

  /// The magnitude × 10^places, rounded; `nil` when it does not fit.
  private func scaled(_ places: Int) -> UInt128? {
    let divisor = denominator.magnitude
    let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    let power = DecimalText.powerOfTen(places)
    let (wholePart, wholeIsTooLarge) = whole.multipliedReportingOverflow(by: power)
    let (restPart, restIsTooLarge) = rest.multipliedReportingOverflow(by: power)
    if wholeIsTooLarge || restIsTooLarge { return nil }
    let (sum, isTooLarge) =
      wholePart.addingReportingOverflow(DecimalText.rounded(restPart, dividedBy: divisor))
    return isTooLarge ? nil : sum
  }
}

extension Ratio {
  private func exactSum(_ other: Ratio) -> Ratio? {
    let shared = Ratio.greatestCommonDivisor(denominator, other.denominator)
    let (left, leftFails) = numerator.multipliedReportingOverflow(by: other.denominator / shared)
    let (right, rightFails) = other.numerator.multipliedReportingOverflow(by: denominator / shared)
    let (upper, sumFails) = left.addingReportingOverflow(right)
    let (lower, lowerFails) = denominator.multipliedReportingOverflow(by: other.denominator / shared)
    if leftFails || rightFails || sumFails || lowerFails || upper == .min { return nil }
    return Ratio(reducing: upper, over: lower)
  }

  private func exactProduct(_ factor: Int128) -> Ratio? {
    let shared = Ratio.greatestCommonDivisor(factor, denominator)
    let (upper, fails) = numerator.multipliedReportingOverflow(by: factor / shared)
    return fails || upper == .min ? nil : Ratio(reducing: upper, over: denominator / shared)
  }

  /// The value to 62 bits, or the nearest that 62 bits hold.
  private func coarsened() -> Ratio {
    var upper = numerator
    var lower = denominator
    while (upper.magnitude | lower.magnitude) >> 62 != 0 {
      upper /= 2
      lower = max(1, lower / 2)
    }
    return Ratio(reducing: upper, over: lower)
  }

  private static func greatestCommonDivisor(_ left: Int128, _ right: Int128) -> Int128 {
    var (larger, smaller) = (left.magnitude, right.magnitude)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Int128(larger)
  }
}
