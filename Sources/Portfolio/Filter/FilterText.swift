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
