/// Reads the words of a filter: `field:value`, comparisons, flags, bare words, `not`, `or`, parentheses.
///
///     filter  = [ or ]
///     or      = and { ("or" | 或) and }
///     and     = unary { ["and" | 且] unary }
///     unary   = { "not" | 非 } ( "(" or ")" | condition )
///
/// It never looks at the registry; what a value means is found out where it is compared. Docs/filter.md has all of it.
package struct FilterParser {
  private let tokens: [(token: FilterTokens.Token, place: FilterPlace)]
  private let end: FilterPlace
  private var place = 0
  private var depth = 0

  /// Deeper nesting than this is no honest filter, and more than SQLite reads.
  package static let deepest = 10

  /// More words than anyone types; a filter that a program writes uses lists.
  package static let mostWords = 10_000

  /// - Parameter firstWord: the number of the first word, where several lists of words make one filter.
  /// - Throws: ``FilterFault`` with a ``FilterError``.
  package static func parse(_ words: [FilterWord], firstWord: Int = 0) throws(FilterFault) -> Filter {
    guard words.count <= mostWords else {
      throw FilterFault(FilterError.tooLong(words.count), at: FilterPlace(word: firstWord + mostWords))
    }
    var parser = FilterParser(try FilterTokens(words, firstWord: firstWord))
    guard !parser.tokens.isEmpty else { return .all }
    let filter = try parser.or()
    guard parser.place == parser.tokens.count else { throw parser.fault(.unbalanced) }
    return filter
  }

  private init(_ tokens: FilterTokens) {
    self.tokens = tokens.tokens
    end = tokens.end
  }

  /// What is wrong at the token at hand, or behind the last.
  private func fault(_ error: FilterError) -> FilterFault {
    FilterFault(error, at: place < tokens.count ? tokens[place].place : end)
  }

  private mutating func or() throws(FilterFault) -> Filter {
    var parts = [try and()]
    while peek == .or {
      place += 1
      parts.append(try and())
    }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func and() throws(FilterFault) -> Filter {
    var parts = [try unary()]
    while let next = peek, next != .or, next != .close {
      if next == .and { place += 1 }
      parts.append(try unary())
    }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func unary() throws(FilterFault) -> Filter {
    var nots = 0
    while peek == .not {
      guard nots < FilterParser.deepest else { throw fault(.tooDeep) }
      nots += 1
      place += 1
    }
    var filter = try operand()
    for _ in 0..<nots { filter = .not(filter) }
    return filter
  }

  private mutating func operand() throws(FilterFault) -> Filter {
    guard let token = peek else { throw fault(.missingOperand("")) }
    switch token {
    case .condition(let filter):
      place += 1
      return filter
    case .open:
      guard depth < FilterParser.deepest else { throw fault(.tooDeep) }
      let opened = place
      place += 1
      depth += 1
      defer { depth -= 1 }
      let inner = try or()
      guard peek == .close else { throw FilterFault(FilterError.unbalanced, at: tokens[opened].place) }
      place += 1
      return inner
    case .close: throw fault(.unbalanced)
    case .and, .not: throw fault(.missingOperand("and"))
    case .or: throw fault(.missingOperand("or"))
    }
  }

  private var peek: FilterTokens.Token? { place < tokens.count ? tokens[place].token : nil }
}
