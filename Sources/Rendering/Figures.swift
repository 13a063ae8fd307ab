import Values

/// Numbers as tables set them: with a true minus sign, and none before a rounded zero.
enum Figures {
  static func typeset(_ number: String) -> String {
    guard number.hasPrefix("-") else { return number }
    let magnitude = number.dropFirst()
    let isZero = !magnitude.contains { ("1"..."9").contains($0) }
    return (isZero ? "" : "−") + magnitude
  }

  /// Points with their sign, one decimal: `+4.9`, `−27.5`, `0.0`.
  static func signed(_ points: Ratio) -> String {
    let text = typeset(points.cautiousText(places: 1))
    let isPositive = !text.hasPrefix("−") && text.contains { ("1"..."9").contains($0) }
    return isPositive ? "+" + text : text
  }

  /// Whether text is a number by the grammar of JSON (RFC 8259), which is also plain enough for CSV.
  static func isPlainNumber(_ text: String) -> Bool {
    var digits = text[...]
    if digits.first == "-" { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else {
      return false
    }
    return whole == "0" || whole.first != "0"
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
