/// A place among the words of a filter.
package struct FilterPlace: Hashable, Sendable {
  /// Which word, counted from 0.
  package let word: Int
  /// How many characters of the word stand before it.
  package let offset: Int

  package init(word: Int = 0, offset: Int = 0) {
    self.word = word
    self.offset = offset
  }

  func advanced(by count: Int) -> FilterPlace { FilterPlace(word: word, offset: offset + count) }
}

/// A word of a filter as it was typed.
package struct FilterWord: Equatable, Sendable {
  /// Full-width signs folded, quotes taken off.
  package var text: String
  /// Which characters stood in quotes, in order: there signs are letters.
  package var quoted: [Range<Int>]

  package init(_ text: String, quoted: [Range<Int>] = []) {
    self.text = text
    self.quoted = quoted
  }

  /// - Parameter plainLength: how many characters stand before the only quoted part.
  package init(_ text: String, plainLength: Int) {
    self.init(text, quoted: plainLength < text.count ? [plainLength..<text.count] : [])
  }
}

/// A value of a filter, and where it stands.
package struct FilterText: Equatable, Sendable, ExpressibleByStringLiteral {
  package let text: String
  package let quoted: [Range<Int>]
  package let place: FilterPlace

  package init(_ text: String, quoted: [Range<Int>] = [], at place: FilterPlace = FilterPlace()) {
    self.text = text
    self.quoted = quoted
    self.place = place
  }

  package init(stringLiteral text: String) { self.init(text) }

  /// No part of it stood in quotes.
  var isPlain: Bool { quoted.isEmpty }

  /// Two values that say the same are equal wherever they stand.
  package static func == (left: FilterText, right: FilterText) -> Bool {
    left.text == right.text && left.quoted == right.quoted
  }
}

/// Characters of a filter's word, each with whether it stood in quotes, and where the first one stands.
struct FilterRun {
  private let characters: [Character]
  private let isQuoted: [Bool]
  private let origin: FilterPlace
  private(set) var range: Range<Int>
  /// Two quotes with nothing between them: the value is there, and empty.
  let hasEmptyQuotes: Bool

  init(_ text: String, quoted: [Range<Int>], at place: FilterPlace) {
    characters = Array(text)
    var isQuoted = [Bool](repeating: false, count: characters.count)
    for range in quoted {
      for index in range.clamped(to: 0..<characters.count) { isQuoted[index] = true }
    }
    self.isQuoted = isQuoted
    origin = place
    hasEmptyQuotes = quoted.contains(where: \.isEmpty)
    range = 0..<characters.count
  }

  init(_ value: FilterText) { self.init(value.text, quoted: value.quoted, at: value.place) }

  var isEmpty: Bool { range.isEmpty }
  var place: FilterPlace { origin.advanced(by: range.lowerBound) }
  var endPlace: FilterPlace { origin.advanced(by: range.upperBound) }
  var text: String { String(characters[range]) }
  var isPlain: Bool { !isQuoted[range].contains(true) }

  /// The character at an index if it is not quoted.
  func sign(at index: Int) -> Character? { range.contains(index) && !isQuoted[index] ? characters[index] : nil }

  /// A part of it, without blanks around.
  subscript(part: Range<Int>) -> FilterRun {
    var run = self
    var (start, end) = (part.lowerBound, part.upperBound)
    while start < end, characters[start].isWhitespace, !isQuoted[start] { start += 1 }
    while end > start, characters[end - 1].isWhitespace, !isQuoted[end - 1] { end -= 1 }
    run.range = start..<end
    return run
  }

  func narrowed(to part: Range<Int>) -> FilterRun {
    var run = self
    run.range = part
    return run
  }

  /// The first place of two unquoted signs side by side.
  func first(of pair: (Character, Character)) -> Int? {
    range.dropLast().first { sign(at: $0) == pair.0 && sign(at: $0 + 1) == pair.1 }
  }

  var value: FilterText {
    var quoted: [Range<Int>] = []
    for index in range where isQuoted[index] {
      let own = index - range.lowerBound
      if let last = quoted.last, last.upperBound == own {
        quoted[quoted.count - 1] = last.lowerBound..<(own + 1)
      } else {
        quoted.append(own..<(own + 1))
      }
    }
    return FilterText(text, quoted: quoted, at: place)
  }
}
