/// A word of a line that someone typed.
package struct LineWord: Equatable, Sendable {
  /// Quotes taken off, nothing folded: names and notes keep their signs.
  package let raw: String
  /// Quotes taken off, full-width signs folded outside them.
  package let text: String
  /// How many characters of `text` stand before the first quoted one.
  package let plainLength: Int
  /// Which characters of `text` stood in quotes.
  package let quoted: [Range<Int>]
  /// Where the word begins in the line, in characters.
  package let column: Int
}

/// Splits a line into words at blanks, U+3000 among them; quotes hold blanks together.
package enum LineWords {
  /// A quote that is never closed.
  package struct OpenQuote: Error, Equatable {
    package let column: Int
  }

  /// A quote opens only where a value may begin, so that `People's` is one plain word.
  private static let beforeQuote: Set<Character> = ["=", ":", "＝", "：", ">", "<", ",", "("]

  package static func of(_ line: String) throws(OpenQuote) -> [LineWord] {
    var words: [LineWord] = []
    var raw = ""
    var text = ""
    var plainLength: Int?
    var quoted: [Range<Int>] = []
    var length = 0
    var start: Int?
    var quote: (sign: Character, column: Int, start: Int)?
    func close() {
      guard let begun = start else { return }
      words.append(
        LineWord(raw: raw, text: text, plainLength: plainLength ?? text.count, quoted: quoted, column: begun))
      raw = ""
      text = ""
      length = 0
      plainLength = nil
      quoted = []
      start = nil
    }
    for (column, character) in line.enumerated() {
      if let open = quote {
        if character == open.sign {
          quoted.append(open.start..<length)
          quote = nil
        } else {
          raw.append(character)
          text.append(character)
          length += 1
        }
      } else if character.isWhitespace || character == "\u{3000}" {
        close()
      } else if character == "\"" || character == "'", raw.last.map({ beforeQuote.contains($0) }) ?? true {
        quote = (character, column, length)
        start = start ?? column
        plainLength = plainLength ?? length
      } else {
        start = start ?? column
        raw.append(character)
        text += FullWidth.folded(String(character))
        length += 1
      }
    }
    if let quote { throw OpenQuote(column: quote.column) }
    close()
    return words
  }
}
