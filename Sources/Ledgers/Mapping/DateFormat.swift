internal import Portfolio
internal import Values

/// How a table writes dates: `d/M/yyyy`, `MMM yyyy`, `yyyyMM`; letters as Unicode's date patterns have them.
///
/// Source: Unicode Technical Standard 35, date field symbols; d, dd, M, MM, MMM, MMMM, yy and yyyy of them.
struct DateFormat: Sendable {
  let source: String
  private let pieces: [(field: Character, length: Int)]
  private let literals: [String]

  /// - Returns: nil for letters that no date has here.
  init?(_ text: String) {
    source = text
    var pieces: [(field: Character, length: Int)] = []
    var literals = [""]
    for sign in text {
      if sign.isASCII, sign.isLetter {
        guard "dMy".contains(sign) else { return nil }
        if let last = pieces.last, last.field == sign, literals[literals.count - 1].isEmpty {
          pieces[pieces.count - 1].length += 1
        } else {
          pieces.append((sign, 1))
          literals.append("")
        }
      } else {
        literals[literals.count - 1].append(sign)
      }
    }
    guard pieces.contains(where: { $0.field == "y" }), Set(pieces.map(\.field)).count == pieces.count else {
      return nil
    }
    self.pieces = pieces
    self.literals = literals
  }

  /// - Returns: nil where the text is no such date, or none that the calendar has.
  func date(_ text: String) -> PartialDate? {
    var rest = FullWidth.folded(text).trimmed.lowercased()[...]
    var found: [Character: Int] = [:]
    guard take(literals[0], &rest) else { return nil }
    for (place, piece) in pieces.enumerated() {
      guard let value = number(piece, &rest) else { return nil }
      found[piece.field] = value
      guard take(literals[place + 1], &rest) else { return nil }
    }
    guard rest.isEmpty, var year = found["y"] else { return nil }
    if let piece = pieces.first(where: { $0.field == "y" }), piece.length == 2 { year += year < 70 ? 2000 : 1900 }
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    let parts = [padded(year, 4)] + [found["M"], found["d"]].compactMap { $0 }.map { padded($0, 2) }
    return try? PartialDate(parsing: parts.joined(separator: "-"))
  }

  private func take(_ literal: String, _ rest: inout Substring) -> Bool {
    guard rest.hasPrefix(literal.lowercased()) else { return false }
    rest = rest.dropFirst(literal.count)
    return true
  }

  private func number(_ piece: (field: Character, length: Int), _ rest: inout Substring) -> Int? {
    if piece.field == "M", piece.length > 2 {
      let word = rest.prefix { $0.isLetter }
      let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
      rest = rest.dropFirst(word.count)
      return word.count < 3 ? nil : names.firstIndex(of: String(word.prefix(3))).map { $0 + 1 }
    }
    // Nothing between two fields: each has just its own width.
    let most = piece.field == "y" ? max(piece.length, 2) : 2
    let digits = rest.prefix { $0.isASCII && $0.isNumber }.prefix(most)
    guard !digits.isEmpty, piece.field != "y" || digits.count == most else { return nil }
    rest = rest.dropFirst(digits.count)
    return Int(digits)
  }
}
