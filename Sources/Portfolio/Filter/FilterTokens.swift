internal import Values

/// The words of a filter as tokens, each with its place.
struct FilterTokens {
  enum Token: Equatable {
    case open, close, and, or, not
    case condition(Filter)
  }

  private(set) var tokens: [(token: Token, place: FilterPlace)] = []
  /// Behind the last word.
  private(set) var end = FilterPlace()
  private let words: [FilterRun]
  private var next = 0

  private static let signs: Set<Character> = [":", "<", ">", "=", "≥", "≤", "≠"]

  /// Words that another taste in filters puts between conditions: no name is like that.
  private static let foreignSigns: Set<String> = ["&&", "||", "&", "|", "!", ",", ";"]

  /// - Throws: ``FilterFault`` with a ``FilterError``.
  init(_ words: [FilterWord], firstWord: Int) throws(FilterFault) {
    self.words = words.enumerated().map { index, word in
      FilterRun(word.text, quoted: word.quoted, at: FilterPlace(word: firstWord + index))
    }
    end = self.words.last?.endPlace ?? end
    while next < self.words.count {
      next += 1
      try take(self.words[next - 1])
    }
  }

  private mutating func take(_ word: FilterRun) throws(FilterFault) {
    var rest = word
    if let (token, length) = FilterTokens.operatorBefore(word) {
      var behind = word
      behind.drop(first: length)
      if behind.groupingParentheses.opens > 0 {
        tokens.append((token, word.place))
        rest = behind
      }
    }
    let (opens, closes) = rest.groupingParentheses
    for _ in 0..<opens {
      tokens.append((.open, rest.place))
      rest.drop(first: 1)
    }
    rest.drop(last: closes)
    var closing = (count: closes, place: rest.endPlace)
    if !rest.isEmpty || (opens == 0 && closes == 0) { try condition(rest, &closing) }
    for index in 0..<closing.count { tokens.append((.close, closing.place.advanced(by: index))) }
  }

  /// `not(a)` and `非（a）`: an operator and the parenthesis behind it in one word.
  private static func operatorBefore(_ word: FilterRun) -> (token: Token, length: Int)? {
    for length in 1...3 where word.sign(at: word.range.lowerBound + length) == "(" {
      var name = word
      name.drop(last: word.range.count - length)
      if name.isPlain, let token = joining(name.text) { return (token, length) }
    }
    return nil
  }

  private static func joining(_ word: String) -> Token? {
    switch word.lowercased() {
    case "or", "或", "或者": .or
    case "and", "且", "并且": .and
    case "not", "非", "不是": .not
    default: nil
    }
  }

  private mutating func condition(
    _ word: FilterRun, _ closing: inout (count: Int, place: FilterPlace)
  ) throws(FilterFault) {
    guard word.text.contains(where: { !$0.isWhitespace }) else {
      throw FilterFault(FilterError.missingOperand("\"\""), at: word.place)
    }
    if word.isPlain, let token = FilterTokens.joining(word.text) { return tokens.append((token, word.place)) }
    var (name, tail) = FilterTokens.halves(word)
    // Blanks around a comparison: the sign, or the value, stands in the next words.
    if tail == nil, closing.count == 0, word.isPlain, FilterTokens.isName(word.text), next < words.count,
      FilterTokens.beginsWithSign(words[next])
    {
      (name, tail) = (word, words[next])
      next += 1
      if var sign = tail {
        closing = sign.takeClosing()
        tail = sign
      }
    }
    guard let tail else { return try bare(word) }
    guard let field = Field(word: name.text) else {
      if Filter.Flag(word: name.text) != nil {
        throw FilterFault(FilterError.flagWithValue(name.text), at: tail.place)
      }
      if let last = name.text.last, last == "!" {
        throw FilterFault(FilterError.unknownSign("!=", field: String(name.text.dropLast())), at: tail.place)
      }
      let near = Likeness.nearest(to: name.text, among: Field.words)
      throw FilterFault(FilterError.unknownField(name.text, near: near), at: name.place)
    }
    let comparison: Filter.Comparison
    var value = tail
    (comparison, value) = try FilterTokens.comparison(tail, field, name.text)
    if value.isEmpty {
      guard !value.hasEmptyQuotes, closing.count == 0, next < words.count,
        FilterTokens.mayBeValue(words[next])
      else { throw FilterFault(FilterError.missingValue(field: name.text), at: value.endPlace) }
      value = words[next]
      next += 1
      closing = value.takeClosing()
    }
    guard value.text.contains(where: { !$0.isWhitespace }) else {
      throw FilterFault(FilterError.missingValue(field: name.text), at: value.place)
    }
    tokens.append((.condition(.field(field, comparison, value.value)), name.place))
  }

  private mutating func bare(_ word: FilterRun) throws(FilterFault) {
    if word.isPlain {
      if let flag = Filter.Flag(word: word.text) { return tokens.append((.condition(.flag(flag)), word.place)) }
      let first = String(word.text.prefix(1))
      if FilterTokens.foreignSigns.contains(word.text) || first == "," {
        let sign = first == "," ? first : word.text
        throw FilterFault(FilterError.unknownSign(sign, field: ""), at: word.place)
      }
      if FilterTokens.beginsWithSign(word) { throw FilterFault(FilterError.missingField(sign: first), at: word.place) }
    }
    tokens.append((.condition(.text(word.value)), word.place))
  }

  private static func isName(_ word: String) -> Bool { Field(word: word) != nil || Filter.Flag(word: word) != nil }

  private static func beginsWithSign(_ word: FilterRun) -> Bool {
    word.sign(at: word.range.lowerBound).map(signs.contains) ?? false
  }

  /// What stands before the first sign, and the rest with the sign; nil where no sign stands behind a word.
  private static func halves(_ word: FilterRun) -> (name: FilterRun, tail: FilterRun?) {
    guard let start = word.range.first(where: { word.sign(at: $0).map(signs.contains) ?? false }),
      start > word.range.lowerBound
    else { return (word, nil) }
    var (name, tail) = (word, word)
    name.drop(last: word.range.upperBound - start)
    tail.drop(first: start - word.range.lowerBound)
    // Quotes before a sign make a name of it all.
    return name.isPlain ? (name, tail) : (word, nil)
  }

  /// Whether a word behind `field:` can be its value: not where the value was forgotten.
  private static func mayBeValue(_ word: FilterRun) -> Bool {
    guard word.isPlain else { return halves(word).tail == nil }
    guard joining(word.text) == nil, operatorBefore(word) == nil else { return false }
    let (name, tail) = halves(word)
    return tail == nil || !isName(name.text)
  }

  /// The comparison that the tail begins with, and the value behind it.
  private static func comparison(
    _ tail: FilterRun, _ field: Field, _ name: String
  ) throws(FilterFault) -> (Filter.Comparison, FilterRun) {
    var signs = ""
    for index in tail.range {
      guard let sign = tail.sign(at: index), FilterTokens.signs.contains(sign) else { break }
      signs.append(sign)
    }
    let known: [(String, Filter.Comparison)] = [
      (">=", .atLeast), ("<=", .atMost), ("≥", .atLeast), ("≤", .atMost), (">", .above), ("<", .below), (":", .matches),
      ("=", .equal),
    ]
    let inValue = [">", "<", ">=", "<=", "≥", "≤"]
    for (sign, comparison) in known where signs.hasPrefix(sign) {
      let more = String(signs.dropFirst(sign.count))
      // `total:>5亿` says with the value what `total>5亿` says.
      guard more.isEmpty || (sign == ":" && field.kind.isOrdered && inValue.contains(more)) else { break }
      return (comparison, tail[(tail.range.lowerBound + sign.count)..<tail.range.upperBound])
    }
    throw FilterFault(FilterError.unknownSign(signs, field: name), at: tail.place)
  }
}
