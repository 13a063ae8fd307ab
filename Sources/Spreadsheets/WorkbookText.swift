package import Values

/// Text, numbers and names as a workbook can hold them.
package enum WorkbookText {
  /// In UTF-16 code units.
  static let mostUnits = 32_767
  /// What a double holds of a decimal number, and a spreadsheet shows of it.
  private static let mostDigits = 15
  private static let mostNameUnits = 31

  /// Text that XML can carry and that comes back as it was: control characters turn into their pictures, line
  /// ends into line feeds. What is longer than a cell holds ends with `…`.
  static func cell(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where isAfterReturn: break
      case 0x0D: scalars.append("\n")
      case 0x09, 0x0A: scalars.append(scalar)
      case 0..<0x20: scalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: scalars.append("␡")
      case 0x80..<0xA0, 0xFFFE, 0xFFFF: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    return cut(withoutEscapes(String(scalars)), to: mostUnits)
  }

  /// `_x0041_` in a workbook stands for `A`: its first sign is written as such an escape itself.
  private static func withoutEscapes(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
  }

  private static func cut(_ text: String, to units: Int) -> String {
    guard text.utf16.count > units else { return text }
    var left = units - 1
    let kept = text.prefix { character in
      left -= character.utf16.count
      return left >= 0
    }
    return kept + "…"
  }

  /// A number as a double; nil where one does not hold all its digits, which are at most 15.
  package static func double(_ number: ExactDecimal) -> Double? {
    let digits = number.text.filter(\.isNumber).drop { $0 == "0" }.reversed().drop { $0 == "0" }
    return digits.count <= mostDigits ? Double(number.text) : nil
  }

  /// The days as Excel counts them; nil before March 1900, where it has a day that never was.
  static func serial(_ day: Day) -> Double? {
    let serial = day.number + 25_569
    return serial >= 61 ? Double(serial) : nil
  }

  /// A name that Excel takes for a sheet and that no other sheet has: 31 characters at most, some signs not among
  /// them, upper and lower case alike.
  static func sheetName(_ wanted: String, besides taken: Set<String>) -> String {
    let plain = cell(wanted).map { "[]:*?/\\\n\t".contains($0) ? "_" : $0 }.drop(while: \.isWhitespace)
    var name = String(plain.reversed().drop(while: \.isWhitespace).reversed())
    // Excel keeps History for itself.
    if name.isEmpty || name.lowercased() == "history" { name = name.isEmpty ? "1" : name + " 1" }
    if name.hasPrefix("'") { name = "_" + name.dropFirst() }
    if name.hasSuffix("'") { name = name.dropLast() + "_" }
    var candidate = cut(name, to: mostNameUnits)
    var number = 2
    while taken.contains(candidate.lowercased()) {
      let suffix = " (\(number))"
      candidate = cut(name, to: mostNameUnits - suffix.utf16.count) + suffix
      number += 1
    }
    return candidate
  }
}
