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
  /// Which characters of `text` stood in quotes.
  let quoted: [Range<Int>]
  /// Where the word begins in the line, in characters.
  let column: Int

  var isPlain: Bool { plainLength == text.count }
  var filterWord: FilterWord { FilterWord(text, quoted: quoted) }

  /// Where one of its characters stands in the line: quotes before it were taken off.
  func column(at offset: Int) -> Int {
    column + offset + quoted.count { $0.lowerBound <= offset } + quoted.count { $0.upperBound <= offset && offset > 0 }
  }

  /// A word of the command line of the operating system: its shell has taken the quotes off.
  init(argument: String, column: Int = 0) {
    raw = argument
    text = FullWidth.folded(argument)
    plainLength = text.count
    quoted = []
    self.column = column
  }

  /// An answer to a question is one value, whatever signs it holds; of `field=value` the field is a word.
  init(answer: String) {
    guard !answer.hasPrefix("--") else {
      self.init(argument: answer)
      return
    }
    let field = answer.firstIndex(of: "=").map { answer[...$0] } ?? ""
    let isAssignment = !field.isEmpty && !field.contains { $0.isWhitespace || $0 == "\"" }
    self.init(raw: answer, text: FullWidth.folded(answer), plainLength: isAssignment ? field.count : 0, column: 0)
  }

  /// The same word in a line in which its own line begins at a column.
  func shifted(by columns: Int) -> Word {
    Word(raw: raw, text: text, plainLength: plainLength, quoted: quoted, column: column + columns)
  }

  init(raw: String, text: String, plainLength: Int, quoted: [Range<Int>] = [], column: Int) {
    self.raw = raw
    self.quoted = quoted
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
    var quoted: [Range<Int>] = []
    var length = 0
    var start: Int?
    var quote: (sign: Character, column: Int, start: Int)?
    func close(_ end: Int) {
      guard let begun = start else { return }
      words.append(
        Word(raw: raw, text: text, plainLength: plainLength ?? text.count, quoted: quoted, column: begun))
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
        close(column)
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
    close(line.count)
    return words
  }

  /// A word as it has to be typed: in quotes where blanks or quotes in it would part it.
  ///
  /// The value of `field=value` alone is quoted, so that the field is still known as one.
  static func quoted(_ word: String) -> String {
    guard word.isEmpty || word.contains(where: { $0.isWhitespace || $0 == "\u{3000}" || $0 == "\"" || $0 == "'" })
    else {
      return word
    }
    if let sign = word.firstIndex(of: "="),
      !word[..<sign].contains(where: { $0.isWhitespace || $0 == "\"" || $0 == "'" })
    {
      return word[...sign] + quoted(String(word[word.index(after: sign)...]))
    }
    let mark = word.contains("\"") ? "'" : "\""
    return mark + word + mark
  }
}
