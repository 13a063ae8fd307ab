internal import Portfolio
internal import Values

/// A word of a command line as it was typed.
struct Word: Equatable, Sendable {
  /// Quotes taken off, nothing folded: names and notes keep their signs.
  let raw: String
  /// Quotes taken off, full-width signs folded outside them.
  let text: String
  /// How many characters of `text` stand before the first quoted one.
  let plainLength: Int
  /// Where the word begins in the line, in characters.
  let column: Int

  var isPlain: Bool { plainLength == text.count }
  var filterWord: FilterWord { FilterWord(text, plainLength: plainLength) }

  /// A word of the command line of the operating system: its shell has taken the quotes off.
  init(argument: String, column: Int = 0) {
    raw = argument
    text = FullWidth.folded(argument)
    plainLength = text.count
    self.column = column
  }

  init(raw: String, text: String, plainLength: Int, column: Int) {
    self.raw = raw
    self.text = text
    self.plainLength = plainLength
    self.column = column
  }
}

/// Splits a line into words at blanks, U+3000 among them; quotes hold blanks together.
struct LineSplitter {
  /// A quote that is never closed.
  struct OpenQuote: Error, Equatable {
    let column: Int
  }

  /// A quote opens only where a value may begin, so that `People's` is one plain word.
  private static let beforeQuote: Set<Character> = ["=", ":", "＝", "：", ">", "<", ",", "("]

  static func words(_ line: String) throws(OpenQuote) -> [Word] {
    var words: [Word] = []
    var raw = ""
    var text = ""
    var plainLength: Int?
    var start: Int?
    var quote: (sign: Character, column: Int)?
    func close(_ end: Int) {
      guard let begun = start else { return }
      words.append(Word(raw: raw, text: text, plainLength: plainLength ?? text.count, column: begun))
      raw = ""
      text = ""
      plainLength = nil
      start = nil
    }
    for (column, character) in line.enumerated() {
      if let open = quote {
        if character == open.sign {
          quote = nil
        } else {
          raw.append(character)
          text.append(character)
        }
      } else if character.isWhitespace || character == "\u{3000}" {
        close(column)
      } else if character == "\"" || character == "'", raw.last.map({ beforeQuote.contains($0) }) ?? true {
        quote = (character, column)
        start = start ?? column
        plainLength = plainLength ?? text.count
      } else {
        start = start ?? column
        raw.append(character)
        text += FullWidth.folded(String(character))
      }
    }
    if let quote { throw OpenQuote(column: quote.column) }
    close(line.count)
    return words
  }
}
