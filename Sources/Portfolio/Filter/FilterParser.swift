/// Reads the words of a filter: `field:value`, comparisons, flags, bare words, `not`, `or`, parentheses.
///
///     filter  = or
///     or      = and { ("or" | 或) and }
///     and     = unary { ["and" | 且] unary }
///     unary   = ("not" | 非) unary | "(" or ")" | condition
///
/// It never looks at the registry; what a value means is found out where it is compared.
package struct FilterParser {
  private enum Token: Equatable {
    case open, close, and, or, not
    case condition(Filter)
  }

  private var tokens: [(token: Token, word: Int)] = []
  private var place = 0
  private var depth = 0

  private static let signs = ":<>=≥≤"

  /// Deeper nesting than this is no honest filter.
  private static let deepest = 100

  /// More words than anyone types; a filter that a program writes uses lists.
  private static let mostWords = 10_000

  /// - Throws: ``FilterError``.
  package static func parse(_ words: [FilterWord]) throws(FilterError) -> Filter {
    guard words.count <= mostWords else { throw .tooLong(words.count) }
    var parser = FilterParser()
    try parser.tokenize(words)
    guard !parser.tokens.isEmpty else { return .all }
    let filter = try parser.or()
    guard parser.place == parser.tokens.count else { throw .unbalanced(word: parser.tokens[parser.place].word) }
    return filter
  }

  private mutating func tokenize(_ words: [FilterWord]) throws(FilterError) {
    var index = 0
    while index < words.count {
      var word = words[index]
      let at = index
      var closing = 0
      while word.plainLength > 0, word.text.first == "(" {
        tokens.append((.open, at))
        word = FilterWord(String(word.text.dropFirst()), plainLength: word.plainLength - 1)
      }
      // A parenthesis that the word itself opened belongs to a name.
      while word.plainLength == word.text.count, word.text.last == ")",
        word.text.count(where: { $0 == ")" }) > word.text.count(where: { $0 == "(" })
      {
        closing += 1
        word = FilterWord(String(word.text.dropLast()))
      }
      index += 1
      if !word.text.isEmpty { try condition(word, words, &index, at, &closing) }
      tokens += [(token: Token, word: Int)](repeating: (.close, at), count: closing)
    }
  }

  private mutating func condition(
    _ word: FilterWord, _ words: [FilterWord], _ index: inout Int, _ at: Int, _ closing: inout Int
  ) throws(FilterError) {
    let isPlain = word.plainLength == word.text.count
    if isPlain {
      switch word.text.lowercased() {
      case "or", "或", "或者": return tokens.append((.or, at))
      case "and", "且", "并且": return tokens.append((.and, at))
      case "not", "非", "不是": return tokens.append((.not, at))
      default: break
      }
    }
    var text = word.text
    var plainLength = word.plainLength
    // Blanks around a comparison: the sign, or the value, stands in the next words.
    if isPlain, FilterParser.sign(in: text, plainLength) == nil, Field(word: text) != nil, index < words.count,
      words[index].plainLength > 0, FilterParser.startsWithSign(words[index].text)
    {
      plainLength = text.count + words[index].plainLength
      text += words[index].text
      index += 1
    }
    guard let (name, comparison, value) = FilterParser.sign(in: text, plainLength) else {
      if isPlain, let flag = Filter.Flag(word: text) { return tokens.append((.condition(.flag(flag)), at)) }
      return tokens.append((.condition(.text(text)), at))
    }
    guard let field = Field(word: name) else {
      throw .unknownField(name, near: Likeness.nearest(to: name, among: Field.words), word: at)
    }
    var wanted = value
    if wanted.isEmpty, plainLength == text.count, closing == 0, index < words.count {
      var next = words[index]
      while next.plainLength == next.text.count, next.text.last == ")", !next.text.contains("(") {
        closing += 1
        next = FilterWord(String(next.text.dropLast()))
      }
      wanted = next.text
      index += 1
    }
    guard !wanted.isEmpty else { throw .missingValue(field: name, word: at) }
    tokens.append((.condition(.field(field, comparison, wanted)), at))
  }

  private static func startsWithSign(_ text: String) -> Bool { text.first.map { signs.contains($0) } ?? false }

  /// The field's word, the sign and the rest; nil where no sign stands behind a word.
  private static func sign(
    in text: String, _ plainLength: Int
  ) -> (name: String, comparison: Filter.Comparison, value: String)? {
    let plain = text.prefix(plainLength)
    guard let start = plain.firstIndex(where: { signs.contains($0) }), start > text.startIndex else { return nil }
    let name = String(text[..<start])
    let rest = text[start...]
    for (sign, comparison) in [
      (">=", Filter.Comparison.atLeast), ("<=", .atMost), ("≥", .atLeast), ("≤", .atMost), (">", .above),
      ("<", .below), (":", .matches), ("=", .equal),
    ] where rest.hasPrefix(sign) {
      return (name, comparison, String(rest.dropFirst(sign.count)).trimmed)
    }
    return nil
  }

  private mutating func or() throws(FilterError) -> Filter {
    var parts = [try and()]
    while peek == .or {
      place += 1
      parts.append(try and())
    }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func and() throws(FilterError) -> Filter {
    var parts = [try unary()]
    while let next = peek, next != .or, next != .close {
      if next == .and { place += 1 }
      parts.append(try unary())
    }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func unary() throws(FilterError) -> Filter {
    let lastWord = tokens.last?.word ?? 0
    guard place < tokens.count else { throw .missingOperand("", word: lastWord) }
    let (token, word) = tokens[place]
    place += 1
    switch token {
    case .condition(let filter): return filter
    case .not:
      depth += 1
      guard depth < FilterParser.deepest else { throw .unbalanced(word: word) }
      defer { depth -= 1 }
      return .not(try unary())
    case .open:
      depth += 1
      guard depth < FilterParser.deepest else { throw .unbalanced(word: word) }
      defer { depth -= 1 }
      let inner = try or()
      guard peek == .close else { throw .unbalanced(word: word) }
      place += 1
      return inner
    case .close: throw .unbalanced(word: word)
    case .and: throw .missingOperand("and", word: word)
    case .or: throw .missingOperand("or", word: word)
    }
  }

  private var peek: Token? { place < tokens.count ? tokens[place].token : nil }
}
