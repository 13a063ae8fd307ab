/// What keeps a text, or a sum, from being an `ExactDecimal`.
package enum DecimalError: Error, Sendable, Hashable {
  case empty
  case notANumber(String)
  /// 10^19 or more in magnitude, or finer than 18 decimals.
  case tooManyDigits
}

/// An exact decimal number with the digits it was stated with: `-12.50` is not shortened to `-12.5`.
///
/// Equality and order go by value; `12.50` equals `12.5`.
package struct ExactDecimal: Sendable {
  /// The number × 10^digits. Below 10^37, so that aligned to 18 decimals any two add up within Int128.
  private let mantissa: Int128
  /// How many decimals were stated, 0 to 18.
  package let digits: Int

  private static let mostDigits = 18
  private static let limit: UInt128 = 10_000_000_000_000_000_000

  package init(_ whole: Int) {
    mantissa = Int128(whole)
    digits = 0
  }

  /// The mantissa ÷ 10^decimals, for 0 decimals and more.
  package init(_ mantissa: Int128, decimals: Int) throws(DecimalError) {
    try self.init(magnitude: mantissa.magnitude, isNegative: mantissa < 0, digits: decimals)
  }

  /// Reads `12`, `-12.50`, `1,200.5`, plain or full-width.
  package init(parsing text: String) throws(DecimalError) {
    if text.utf8.count <= 200, text.allSatisfy(\.isWhitespace) { throw .empty }
    let number: Numeral
    do {
      number = try Numeral(parsing: FullWidth.folded(text))
    } catch {
      switch error {
      case .notANumber: throw .notANumber(text)
      case .tooManyDigits: throw .tooManyDigits
      }
    }
    guard number.rest.isEmpty else { throw .notANumber(text) }
    try self.init(
      magnitude: number.magnitude, isNegative: number.isNegative, digits: number.decimals)
  }

  private init(magnitude: UInt128, isNegative: Bool, digits: Int) throws(DecimalError) {
    guard digits <= ExactDecimal.mostDigits else { throw .tooManyDigits }
    guard magnitude / DecimalText.powerOfTen(digits) < ExactDecimal.limit else { throw .tooManyDigits }
    mantissa = isNegative ? -Int128(magnitude) : Int128(magnitude)
    self.digits = digits
  }

  /// The number with all stated decimals and no separators, as it can be read back.
  package var text: String {
    DecimalText.text(magnitude: mantissa.magnitude, isNegative: mantissa < 0, decimals: digits)
  }

  /// The sum, with the decimals of the finer of the two.
  package func plus(_ other: ExactDecimal) throws(DecimalError) -> ExactDecimal {
    let digits = max(digits, other.digits)
    let sum = aligned(to: digits) + other.aligned(to: digits)
    return try ExactDecimal(magnitude: sum.magnitude, isNegative: sum < 0, digits: digits)
  }

  /// The difference, with the decimals of the finer of the two.
  package func minus(_ other: ExactDecimal) throws(DecimalError) -> ExactDecimal {
    let digits = max(digits, other.digits)
    let difference = aligned(to: digits) - other.aligned(to: digits)
    return try ExactDecimal(magnitude: difference.magnitude, isNegative: difference < 0, digits: digits)
  }

  private func aligned(to digits: Int) -> Int128 {
    mantissa * Int128(DecimalText.powerOfTen(digits - self.digits))
  }
}

extension ExactDecimal: Comparable, Hashable {
  package static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.aligned(to: mostDigits) == right.aligned(to: mostDigits)
  }

  package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.aligned(to: mostDigits) < right.aligned(to: mostDigits)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(aligned(to: ExactDecimal.mostDigits))
  }
}
