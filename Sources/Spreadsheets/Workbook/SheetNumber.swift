internal import Values

/// A number of a workbook, to the 15 digits that a spreadsheet shows: a file writes 0.3 as `0.30000000000000004`
/// when it came out of a sum.
struct SheetNumber: Equatable {
  /// Up to 15 digits, the last one not a zero.
  private(set) var digits: Int = 0
  /// The number is digits × 10^exponent.
  private(set) var exponent = 0
  private(set) var isNegative = false

  private static let mostDigits = 15
  /// An `ExactDecimal` has 18 decimals and stays under 10^19.
  private static let mostDecimals = 18
  private static let mostZeros = 18
  fileprivate static let farthestExponent = 100_000

  /// Reads `12`, `-0.5`, `1.2345E3`, `.5`, `1E-7`, with blanks around; nil for anything else.
  init?(_ text: some BidirectionalCollection<UInt8>) {
    var scanner = NumberScanner(text)
    isNegative = scanner.takeSign()
    var count = 0
    var hasDigits = false
    var isFraction = false
    while let next = scanner.next() {
      if next == UInt8(ascii: "."), !isFraction {
        isFraction = true
        continue
      }
      guard let digit = NumberScanner<[UInt8]>.digit(next) else {
        guard next | 0x20 == UInt8(ascii: "e"), hasDigits, let power = scanner.power() else { return nil }
        exponent += power
        break
      }
      hasDigits = true
      if isFraction { exponent -= 1 }
      if digits > 0 || digit > 0 { count += 1 }
      take(digit, at: count)
    }
    guard hasDigits else { return nil }
    normalize()
  }

  /// The first 15 digits are kept, the 16th rounds, and what follows only moves the point.
  private mutating func take(_ digit: Int, at position: Int) {
    if position <= SheetNumber.mostDigits {
      digits = digits * 10 + digit
    } else {
      exponent += 1
      if position == SheetNumber.mostDigits + 1, digit >= 5 { digits += 1 }
    }
  }

  private mutating func normalize() {
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    if digits == 0 { (exponent, isNegative) = (0, false) }
  }

  /// What a percent format shows.
  var hundredfold: SheetNumber {
    var number = self
    if digits != 0 { number.exponent += 2 }
    return number
  }

  /// To 18 decimals; nil for 10^19 and more.
  var decimal: ExactDecimal? {
    let number = rounded(to: SheetNumber.mostDecimals)
    guard number.exponent <= SheetNumber.mostZeros else { return nil }
    let whole = (0..<max(0, number.exponent)).reduce(Int128(number.digits)) { value, _ in value * 10 }
    return try? ExactDecimal(number.isNegative ? -whole : whole, decimals: max(0, -number.exponent))
  }

  /// The seconds of so many days, to the nearest; nil below zero and beyond any calendar.
  var secondsOfDays: Int? {
    guard !isNegative, exponent < 8 else { return nil }
    guard exponent > -30 else { return 0 }
    let power = (0..<abs(exponent)).reduce(Int128(1)) { value, _ in value * 10 }
    let seconds = Int128(digits) * Int128(SerialDate.secondsOfDay)
    let whole = exponent < 0 ? (seconds * 2 + power) / (power * 2) : seconds * power
    return whole < Int128(SerialDate.mostSeconds) ? Int(whole) : nil
  }

  /// The same number with no more decimals than that.
  private func rounded(to decimals: Int) -> SheetNumber {
    var number = self
    // Of a number that far below the last decimal nothing is left, and its exponent may be long to count down.
    if exponent < -decimals - SheetNumber.mostDigits - 1 { number.digits = 0 }
    while number.digits != 0, number.exponent < -decimals {
      let isLast = number.exponent == -decimals - 1
      number.digits = isLast ? (number.digits + 5) / 10 : number.digits / 10
      number.exponent += 1
    }
    number.normalize()
    return number
  }
}

/// Takes a number's text apart.
private struct NumberScanner<Text: BidirectionalCollection<UInt8>> {
  private var rest: Text.SubSequence

  init(_ text: Text) {
    rest = text[...]
    while let first = rest.first, NumberScanner.isBlank(first) { rest.removeFirst() }
    while let last = rest.last, NumberScanner.isBlank(last) { rest.removeLast() }
  }

  mutating func next() -> UInt8? { rest.popFirst() }

  mutating func takeSign() -> Bool {
    guard let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") else { return false }
    rest.removeFirst()
    return first == UInt8(ascii: "-")
  }

  /// What follows the `E`, to the end; far exponents are all one.
  mutating func power() -> Int? {
    let isNegative = takeSign()
    guard !rest.isEmpty else { return nil }
    var power = 0
    while let next = next() {
      guard let digit = NumberScanner.digit(next) else { return nil }
      power = min(power * 10 + digit, SheetNumber.farthestExponent)
    }
    return isNegative ? -power : power
  }

  static func digit(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte) - 48 : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
