/// A place in a folded, lower-case text, moved on token by token; blanks between tokens do not count.
struct DateCursor {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  private static let mostBytes = 100

  /// `nil` for a text longer than any date: what reads it may then take its time with each character.
  init?(_ text: String) {
    guard text.utf8.count <= DateCursor.mostBytes else { return nil }
    scalars = Array(FullWidth.folded(text).lowercased().unicodeScalars)
    skipBlanks()
  }

  var isAtEnd: Bool { position == scalars.count }

  /// How many digits come next.
  var digitsAhead: Int { scalars[position...].prefix(while: DateCursor.isDigit).count }

  mutating func take(_ literal: String) -> Bool {
    guard scalars[position...].starts(with: literal.unicodeScalars) else { return false }
    position += literal.unicodeScalars.count
    skipBlanks()
    return true
  }

  /// Which of the words comes next, and goes past it.
  mutating func takeFirst(of words: [String]) -> Int? {
    for (index, word) in words.enumerated() where take(word) { return index }
    return nil
  }

  /// The number of the next digits, if there are as many as wanted; never more than fit an Int.
  mutating func takeNumber(digits: ClosedRange<Int>) -> Int? {
    let count = digitsAhead
    guard digits.contains(count), count <= 9 else { return nil }
    return takeNumber(firstDigits: count)
  }

  /// The number of so many of the next digits, which must be there.
  mutating func takeNumber(firstDigits count: Int) -> Int {
    let digits = scalars[position...].prefix(count)
    position += digits.count
    skipBlanks()
    return digits.reduce(0) { $0 * 10 + Int($1.value) - 48 }
  }

  private mutating func skipBlanks() {
    while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }
}
