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

  init(_ word: LineWord) {
    self.init(
      raw: word.raw, text: word.text, plainLength: word.plainLength, quoted: word.quoted, column: word.column)
  }

  init(raw: String, text: String, plainLength: Int, quoted: [Range<Int>] = [], column: Int) {
    self.raw = raw
    self.quoted = quoted
    self.text = text
    self.plainLength = plainLength
    self.column = column
  }
}

/// The words of a command line, and how they have to be typed.
struct LineSplitter {
  static func words(_ line: String) throws(LineWords.OpenQuote) -> [Word] { try LineWords.of(line).map(Word.init) }

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
