internal import Values

/// Numbers that are no amounts, as a filter takes them.
enum FilterNumber {
  /// `60%` or `0.6`; a bare 60 is more likely meant as 60% than as 60 times.
  static func ratio(_ field: Field, _ text: String) throws(FilterError) -> Double {
    let plain = FullWidth.folded(text).trimmed
    let isPercent = plain.hasSuffix("%")
    guard let number = decimal(isPercent ? String(plain.dropLast()) : plain), isPercent || number.magnitude <= 10 else {
      throw .badNumber(field: field.rawValue, value: text, .ratio)
    }
    return isPercent ? number / 100 : number
  }

  /// `-10`, `-10个百分点`.
  static func points(_ field: Field, _ text: String) throws(FilterError) -> Double {
    guard let number = decimal(text, units: ["个百分点", "百分点", "个点", "点", "pp"]) else {
      throw .badNumber(field: field.rawValue, value: text, .points)
    }
    return number
  }

  /// `90`, `90天`.
  static func days(_ field: Field, _ text: String) throws(FilterError) -> Double {
    guard let number = decimal(text, units: ["天", "日", "days", "day", "d"]) else {
      throw .badNumber(field: field.rawValue, value: text, .days)
    }
    return number
  }

  /// Digits with a sign and a point at the most: no exponent, no infinity, no other base.
  private static func decimal(_ text: String, units: [String] = []) -> Double? {
    var plain = FullWidth.folded(text).trimmed.lowercased()
    if let unit = units.first(where: { plain.hasSuffix($0) }) { plain = String(plain.dropLast(unit.count)).trimmed }
    if plain.hasPrefix("−") { plain = "-" + plain.dropFirst() }
    let digits = plain.hasPrefix("-") || plain.hasPrefix("+") ? plain.dropFirst() : plain[...]
    guard digits.count <= 15, digits.first?.isASCII == true, digits.first?.isNumber == true,
      digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") })
    else { return nil }
    return Double(plain)
  }
}
