/// Words that are looked for: each has to stand somewhere in what is said about a project.
///
/// A word is found where the text holds it: Chinese anywhere, letters and numbers only where a word begins, sounds only
/// where a syllable begins.
package struct SearchQuery: Sendable {
  private let wanted: [SearchWord]
  /// All of them side by side, where there are several.
  private let phrase: SearchWord?
  /// Where the words may stand.
  private let places: Set<SearchPlace>

  /// - Parameter words: each found whole, blanks within it and all.
  package init(_ words: [String], in places: Set<SearchPlace> = Set(SearchPlace.allCases)) {
    let plain = words.map { SearchText.plain($0).split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    wanted = plain.map(SearchWord.init)
    phrase = plain.count > 1 ? SearchWord(plain.joined(separator: " ")) : nil
    self.places = places
  }

  package var isEmpty: Bool { wanted.isEmpty }

  /// How well a project's words fit; nil: one of the words stands nowhere.
  package func match(_ text: SearchText) -> SearchMatch? {
    var best = [SearchFit?](repeating: nil, count: wanted.count)
    var bestPhrase: SearchFit?
    var nameLength: Int?
    var code: [UInt8] = []
    text.eachLine { place, line in
      if place == .name, nameLength == nil { nameLength = line.count { SearchRun.isLead($0) } }
      if place == .code, code.isEmpty { code = Array(line) }
      guard places.contains(place) else { return }
      for (index, word) in wanted.enumerated() { best[index] = SearchFit.better(best[index], word.fit(place, line)) }
      if let phrase { bestPhrase = SearchFit.better(bestPhrase, phrase.fit(place, line)) }
    }
    let fits = best.compactMap { $0 }
    guard fits.count == wanted.count, let worst = fits.max() else { return nil }
    guard let bestPhrase, bestPhrase <= worst else {
      return SearchMatch(fits: fits, rank: worst.rank, nameLength: nameLength ?? 0, code: code)
    }
    return SearchMatch(fits: [bestPhrase], rank: bestPhrase.rank, nameLength: nameLength ?? 0, code: code)
  }

  /// The parts of the index that hold the places asked for, in the order of their rank.
  private var parts: [SearchTerms.Part] {
    let asked = Set(places.map(SearchTerms.part)).union(places.contains(.pinyin) ? [.soundStart] : [])
    let order: [SearchTerms.Part] = [.name, .alias, .code, .soundStart, .sound, .description, .remark]
    return order.filter(asked.contains)
  }

  /// Whether all that hold what ``expression`` says hold the words: nothing is left for the text to decide.
  package var isExact: Bool {
    wanted.allSatisfy(\.isExact) && places == SearchPlace.described
  }

  /// What to ask the index to find all that may fit; nil: the words have no terms.
  package var expression: String? {
    let everywhere = wanted.compactMap { $0.anywhere(parts) }
    return everywhere.isEmpty ? nil : everywhere.joined(separator: " AND ")
  }

  /// What to ask the index, the best places first; none: the words have no terms.
  var stages: [Stage] {
    let whole = (phrase ?? wanted.first)?.expression(.whole).map { [Stage($0, settles: .name, .whole)] } ?? []
    guard wanted.count > 1 else {
      let word = wanted.first
      let asked: [Stage?] = parts.map { part in
        guard let expression = word?.expression(part) else { return nil }
        switch part {
        case .name: return Stage(expression, settles: .name, .part)
        case .alias: return Stage(expression, settles: .alias, .part)
        case .code: return Stage(expression, settles: .code, .part)
        case .soundStart: return Stage(expression, settles: .pinyin, .beginning)
        default: return Stage(expression, settles: .pinyin, .part)
        }
      }
      let known = asked.compactMap { $0 }
      return known.isEmpty ? [] : whole + known
    }
    guard let expression else { return [] }
    let names = wanted.map { $0.expression(.name) }
    let inName = names.contains { $0 == nil } ? nil : names.compactMap { $0 }.joined(separator: " AND ")
    return whole + (inName.map { [Stage($0, settles: .name, .part)] } ?? [])
      + [Stage(expression, settles: .pinyin, .part)]
  }

  /// One question to the index.
  struct Stage {
    let expression: String
    /// Whatever ranks so well is found once this is answered; later ones find only what ranks behind.
    let settled: Int

    init(_ expression: String, settles place: SearchPlace, _ share: SearchFit.Share) {
      self.expression = expression
      settled = SearchFit(place: place, share: share).rank
    }
  }

  /// What a name begins with, for the one list of names that is sorted by them.
  var beginning: String? { (phrase ?? wanted.first)?.text }
}

/// How well the words of a project fit what is looked for; the smaller the better.
package struct SearchMatch: Sendable, Comparable {
  /// Where each word stands, or all of them side by side.
  package let fits: [SearchFit]
  package let rank: Int
  let nameLength: Int
  let code: [UInt8]

  package static func < (a: SearchMatch, b: SearchMatch) -> Bool {
    if (a.rank, a.nameLength) != (b.rank, b.nameLength) { return (a.rank, a.nameLength) < (b.rank, b.nameLength) }
    return a.code.lexicographicallyPrecedes(b.code)
  }

  package static func == (a: SearchMatch, b: SearchMatch) -> Bool { !(a < b) && !(b < a) }
}

/// Where a word stands, and how much of the text it is.
package struct SearchFit: Sendable, Comparable {
  package enum Share: Int, Sendable { case whole, beginning, part }
  package let place: SearchPlace
  package let share: Share

  /// Name before alias before code before pinyin, each whole before beginning before part; then all the rest alike.
  package var rank: Int {
    let places: [SearchPlace] = [.name, .alias, .code, .pinyin]
    guard let index = places.firstIndex(of: place) else { return places.count * 3 }
    return index * 3 + share.rawValue
  }

  package static func < (a: SearchFit, b: SearchFit) -> Bool { a.rank < b.rank }
  package static func == (a: SearchFit, b: SearchFit) -> Bool { a.rank == b.rank }

  /// The better of the two; of two alike the first.
  static func better(_ a: SearchFit?, _ b: SearchFit?) -> SearchFit? {
    guard let a else { return b }
    return b.map { $0 < a ? $0 : a } ?? a
  }
}
