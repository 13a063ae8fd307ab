/// A decimal number as someone wrote it: sign, digits, decimals, thousands separators checked.
struct Numeral {
  let isNegative: Bool
  /// All digits, the point left out.
  let magnitude: UInt128
  /// How many digits stand after the point.
  let decimals: Int
  /// What follows the number, without blanks around it.
  let rest: String

  enum Failure: Error {
    case notANumber
    case tooManyDigits
  }

  private static let mostBytes = 200

  /// Reads folded text. The cap on its length keeps a megabyte of digits from costing anything.
  init(parsing text: String) throws(Failure) {
    guard text.utf8.count <= Numeral.mostBytes else { throw .notANumber }
    var bytes = Numeral.trimmed(Array(text.utf8)[...])
    isNegative = Numeral.takeSign(&bytes)
    let whole = bytes.prefix { Numeral.isDigit($0) || $0 == UInt8(ascii: ",") }
    bytes = bytes.dropFirst(whole.count)
    guard Numeral.isWellGrouped(whole) else { throw .notANumber }
    var fraction: ArraySlice<UInt8> = []
    if bytes.first == UInt8(ascii: ".") {
      fraction = bytes.dropFirst().prefix(while: Numeral.isDigit)
      guard !fraction.isEmpty else { throw .notANumber }
      bytes = bytes.dropFirst(fraction.count + 1)
    }
    decimals = fraction.count
    magnitude = try Numeral.value(of: whole.filter { $0 != UInt8(ascii: ",") } + fraction)
    rest = String(decoding: Numeral.trimmed(bytes), as: UTF8.self)
  }

  /// `-`, `+` and the mathematical minus U+2212.
  private static func takeSign(_ bytes: inout ArraySlice<UInt8>) -> Bool {
    for (sign, isNegative) in [("-", true), ("−", true), ("+", false)] where bytes.starts(with: sign.utf8) {
      bytes = trimmed(bytes.dropFirst(sign.utf8.count))
      return isNegative
    }
    return false
  }

  private static func value(of digits: [UInt8]) throws(Failure) -> UInt128 {
    var value: UInt128 = 0
    for digit in digits {
      let (tens, tooBig) = value.multipliedReportingOverflow(by: 10)
      let (sum, tooBigYet) = tens.addingReportingOverflow(UInt128(digit - UInt8(ascii: "0")))
      if tooBig || tooBigYet { throw .tooManyDigits }
      value = sum
    }
    return value
  }

  /// Digits, in groups of three if there are separators at all: `1,2345` is a slip of the hand, not 12345.
  private static func isWellGrouped(_ digits: ArraySlice<UInt8>) -> Bool {
    let groups = digits.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty else { return false }
    return groups.count == 1 || first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || (9...13).contains($0) }
    let front = bytes.drop(while: isBlank)
    guard let last = front.lastIndex(where: { !isBlank($0) }) else { return [] }
    return front[...last]
  }
}
