/// What keeps a text from being an amount.
package enum MoneyParseError: Error, Sendable, Hashable {
  case empty
  /// A number without a unit, where none is set.
  case bareNumber(String)
  /// More decimals than whole fen can hold, were they all zero: they were stated.
  case finerThanFen
  /// Beyond what `Money` can hold, ±2^63 fen.
  case tooLarge
  case notAnAmount(String)
}

/// The only way from text to money.
package enum MoneyParser {
  /// Reads `3.2亿`, `4950万元`, `12,000.50元`, `３．２亿`, `1.2bn`, `500 m`, `5千万`, `-5亿`.
  ///
  /// A bare number is in `bareUnit`; without one it is refused, since 万元 and 元 are both likely.
  package static func parse(
    _ text: String, bareUnit: MoneyUnit? = nil
  ) throws(MoneyParseError) -> StatedAmount {
    let number = try numeral(text)
    guard let unitFen = number.rest.isEmpty ? bareUnit?.fen : MoneyUnit.fen(named: number.rest) else {
      throw number.rest.isEmpty ? .bareNumber(text) : .notAnAmount(text)
    }
    let digitFen = try digitFen(unitFen: unitFen, decimals: number.decimals)
    let (magnitude, isTooLarge) = number.magnitude.multipliedReportingOverflow(by: UInt128(digitFen))
    guard !isTooLarge, let fen = Int64(exactly: magnitude) else { throw .tooLarge }
    return StatedAmount(money: Money(fen: number.isNegative ? -fen : fen), digitFen: digitFen)
  }

  private static func numeral(_ text: String) throws(MoneyParseError) -> Numeral {
    if text.utf8.count <= 200, text.allSatisfy(\.isWhitespace) { throw .empty }
    do {
      return try Numeral(parsing: FullWidth.folded(text))
    } catch {
      switch error {
      case .notANumber: throw .notAnAmount(text)
      case .tooManyDigits: throw .tooLarge
      }
    }
  }

  private static func digitFen(unitFen: Int64, decimals: Int) throws(MoneyParseError) -> Int64 {
    var digit = unitFen
    for _ in 0..<decimals {
      guard digit > 1 else { throw .finerThanFen }
      digit /= 10
    }
    return digit
  }
}
