/// A sum that no `Money` can hold: beyond ±2^63 fen, some 92 千万亿元.
package struct MoneyOverflow: Error, Sendable, Hashable {
  package init() {}
}

/// An exact amount of money in whole fen (分, 1/100 yuan); never a floating-point number.
package struct Money: Sendable, Hashable, Comparable {
  /// The amount in 1/100 yuan.
  package let fen: Int64

  package static let zero = Money(fen: 0)

  package init(fen: Int64) {
    self.fen = fen
  }

  package static func < (left: Money, right: Money) -> Bool {
    left.fen < right.fen
  }

  package func plus(_ other: Money) throws(MoneyOverflow) -> Money {
    let (fen, isTooLarge) = fen.addingReportingOverflow(other.fen)
    if isTooLarge { throw MoneyOverflow() }
    return Money(fen: fen)
  }

  package func minus(_ other: Money) throws(MoneyOverflow) -> Money {
    let (fen, isTooLarge) = fen.subtractingReportingOverflow(other.fen)
    if isTooLarge { throw MoneyOverflow() }
    return Money(fen: fen)
  }

  /// The sum, whatever the order: only a total that does not fit is an overflow, no step on the way.
  package static func sum(_ amounts: some Sequence<Money>) throws(MoneyOverflow) -> Money {
    let total = amounts.reduce(Int128(0)) { $0 + Int128($1.fen) }
    guard let fen = Int64(exactly: total) else { throw MoneyOverflow() }
    return Money(fen: fen)
  }

  /// The amount with the other sign. The least Int64, which has no opposite, gives the greatest.
  package var negated: Money {
    Money(fen: fen == .min ? .max : -fen)
  }
}

extension Money {
  /// The amount in a unit with a fixed number of decimals (0 to 18), rounded half away from zero
  /// (四舍五入), with a plain `-` and thousands separators: `417.70`, `12,345,678.90`.
  package func text(in unit: MoneyUnit, decimals: Int, grouping: Bool = true) -> String {
    let decimals = min(max(decimals, 0), 18)
    let scaled = UInt128(fen.magnitude) * DecimalText.powerOfTen(decimals)
    return DecimalText.text(
      magnitude: DecimalText.rounded(scaled, dividedBy: UInt128(unit.fen)),
      isNegative: fen < 0, decimals: decimals, grouping: grouping)
  }

  /// The amount in yuan for machines: an integer if whole, else two decimals: `271500`, `-0.05`.
  package var yuanText: String {
    let (yuan, fen) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = self.fen < 0 ? "-" : ""
    return fen == 0 ? "\(sign)\(yuan)" : "\(sign)\(yuan).\(DecimalText.padded(Int(fen), to: 2))"
  }

  /// Divides the amount by weights so that the parts add up to it, to the fen.
  ///
  /// Largest-remainder method (Hare quota): each part gets the whole fen of its share, the fen left over
  /// go one each to the largest fractions, ties to the earlier weight. A negative amount is divided as its
  /// opposite would be.
  ///
  /// - Precondition: no weight is negative and one at least is not zero.
  package func split(by weights: [Int]) -> [Money] {
    let total = weights.reduce(UInt128(0)) { sum, weight in
      precondition(weight >= 0, "a share cannot be negative")
      return sum + UInt128(weight)
    }
    precondition(total > 0, "nothing to divide by")
    let shares = weights.map { weight in
      (UInt128(fen.magnitude) * UInt128(weight)).quotientAndRemainder(dividingBy: total)
    }
    var parts = shares.map(\.quotient)
    let leftOver = Int(UInt128(fen.magnitude) - parts.reduce(0, +))
    let byFraction = shares.indices.sorted { left, right in
      (shares[right].remainder, left) < (shares[left].remainder, right)
    }
    for index in byFraction.prefix(leftOver) { parts[index] += 1 }
    return parts.map { part in
      Money(fen: Int64(truncatingIfNeeded: fen < 0 ? -Int128(part) : Int128(part)))
    }
  }
}
