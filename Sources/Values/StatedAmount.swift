/// An amount as someone stated it: its value, and how finely it was stated.
package struct StatedAmount: Sendable, Hashable {
  package let money: Money
  /// The worth in fen of the last digit stated: `417.7亿` is a figure to 0.1亿, so 10^9. A power of ten.
  package let digitFen: Int64

  /// The coarsest digit that any unit can show: one 万亿元.
  private static let coarsestFen: Int64 = 100_000_000_000_000

  /// A digit that is no power of ten from 1 to 10^14, or in which the amount cannot have been written,
  /// counts as the next finer one that can be.
  package init(money: Money, digitFen: Int64) {
    var digit = StatedAmount.coarsestFen
    while digit > 1, digit > digitFen || !money.fen.isMultiple(of: digit) { digit /= 10 }
    self.money = money
    self.digitFen = digit
  }

  /// The statement in the smallest of 元, 万, 亿, 万亿 that shows exactly its digits: `417.7亿`, `4950万`,
  /// `12000.50元`. `MoneyParser` reads back the same amount and the same digit.
  package var text: String {
    let units: [(fen: Int64, name: String)] = [(100, "元"), (1_000_000, "万"), (10_000_000_000, "亿")]
    let unit = units.first { $0.fen >= digitFen } ?? (StatedAmount.coarsestFen, "万亿")
    let digitsPerUnit = unit.fen / digitFen
    let number = DecimalText.text(
      magnitude: UInt128(money.fen.magnitude / digitFen.magnitude),
      isNegative: money.fen < 0,
      decimals: String(digitsPerUnit).utf8.count - 1)
    return number + unit.name
  }
}
