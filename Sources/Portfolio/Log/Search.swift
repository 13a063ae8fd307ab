internal import Store
internal import Values

/// A project that a search found, and where.
package struct SearchHit: Sendable {
  /// Where words stand, in the order in which places are told.
  package enum Place: Sendable, CaseIterable {
    case name, alias, code, pinyin, description, scale, obstacle, milestone, note, progress, tag, status, doubtful
  }

  package let project: Int
  /// For each word, or for all of them side by side; a place is told once.
  package let places: [Place]
  /// What stands around the words, on one line; the name that is spoken so, where it was found by pinyin.
  package let excerpt: String
}

extension Snapshot {
  /// Projects of which all words are said, the best match first: in the name before an alias, a code, pinyin and what
  /// else is said; whole before beginning before part; then the shorter name.
  ///
  /// - Parameter most: so many at the most; nil: all there are.
  package func search(_ words: [String], most: Int? = nil) throws -> [SearchHit] {
    let plain = words.map { FullWidth.folded($0).trimmed }.filter { !$0.isEmpty }
    return try reader.search(SearchQuery(plain), most: most).map { found in
      let fits = found.match.fits
      let wanted = fits.count == plain.count ? plain : [plain.joined(separator: " ")]
      var excerpts: [String] = []
      for (word, fit) in zip(wanted, fits) {
        if let text = try excerpt(of: word, fit.place, found.project), !excerpts.contains(text) {
          excerpts.append(text)
        }
      }
      return SearchHit(
        project: found.project, places: fits.map { SearchHit.Place($0.place) }.uniqued(),
        excerpt: excerpts.joined(separator: " · "))
    }
  }

  /// What stands around a word; nil: it is no longer there.
  private func excerpt(of word: String, _ place: SearchPlace, _ project: Int) throws -> String? {
    let wanted = SearchWord(SearchText.plain(word))
    for said in try reader.said(at: place, of: project) where said.holds(wanted) {
      return place == .pinyin ? said.text : Excerpt.around(wanted, in: said.text)
    }
    return nil
  }
}

extension SearchHit.Place {
  init(_ place: SearchPlace) {
    self =
      switch place {
      case .name: .name
      case .alias: .alias
      case .code: .code
      case .pinyin: .pinyin
      case .description: .description
      case .scale: .scale
      case .obstacle: .obstacle
      case .milestone: .milestone
      case .note: .note
      case .progress: .progress
      case .tag: .tag
      case .status: .status
      case .doubtful: .doubtful
      }
  }
}

/// A stretch of a text around a word.
enum Excerpt {
  /// In characters.
  private static let before = 10
  private static let after = 20
  private static let longestWord = 15

  /// The text on one line; of a long one what stands around the word, with … for what is left out.
  static func around(_ word: SearchWord, in text: String) -> String {
    let characters = Array(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    guard characters.count > before + after + 4 else { return String(characters) }
    // A character may become another length when it is made plain: each knows where its bytes begin.
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for character in characters {
      starts.append(bytes.count)
      bytes += SearchText.plain(String(character)).utf8
    }
    let found = word.range(in: bytes[...]) ?? 0..<0
    let first = (starts.lastIndex { $0 <= found.lowerBound } ?? 0) - before
    let last = (starts.lastIndex { $0 < found.upperBound } ?? 0) + after
    var from = max(0, min(first, characters.count - before - after))
    var to = min(characters.count, max(last, before + after))
    // No word is cut, unless it goes on and on.
    for _ in 0..<longestWord where from > 0 && isWithinWord(from, characters) { from -= 1 }
    for _ in 0..<longestWord where to < characters.count && isWithinWord(to, characters) { to += 1 }
    return (from > 0 ? "…" : "") + String(characters[from..<to]) + (to < characters.count ? "…" : "")
  }

  /// Whether letters of one English word stand before and behind a place.
  private static func isWithinWord(_ place: Int, _ characters: [Character]) -> Bool {
    [characters[place - 1], characters[place]].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
