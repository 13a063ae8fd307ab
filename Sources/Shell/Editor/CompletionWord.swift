/// The word that the cursor stands in or behind.
///
/// Words end at blanks, the tab and U+3000 included, outside quotation marks; `=`, `(`, `@`, `,` and `:` are
/// part of a word. readline's own breaks are bytes and cannot tell.
struct CompletionWord: Equatable {
  /// Where the word begins, its quotation mark included, as an offset in UTF-8.
  var start: Int
  /// What has been typed of it, without quotation marks.
  var text: String
  /// The quotation mark that is still open at the cursor, and its offset.
  var openMark: Mark?

  struct Mark: Equatable {
    var character: Character
    var offset: Int
  }

  static let marks: Set<Character> = ["\"", "'"]
  /// A mark opens only where a value may begin, as `LineWords` has it: `People's` is one plain word.
  private static let beforeMark: Set<Character> = ["=", ":", "＝", "：", ">", "<", ",", "("]
  /// At a word's edges they group the parts of a filter.
  private static let brackets: Set<Character> = ["(", ")", "（", "）"]

  init(in line: String, cursor: Int) {
    start = 0
    text = ""
    var offset = 0
    for character in line {
      let width = character.utf8.count
      guard offset + width <= cursor else { break }
      defer { offset += width }
      if let mark = openMark {
        if character == mark.character { openMark = nil } else { text.append(character) }
      } else if Self.marks.contains(character), text.last.map(Self.beforeMark.contains) ?? true {
        openMark = Mark(character: character, offset: offset)
      } else if character.isWhitespace {
        start = offset + width
        text = ""
      } else {
        text.append(character)
      }
    }
  }

  /// Whether a text must be quoted to stay one word, and a plain one.
  static func mustBeQuoted(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    let opensWithin = zip(text, text.dropFirst()).contains { beforeMark.contains($0) && marks.contains($1) }
    return opensWithin || marks.contains(first) || brackets.contains(first) || brackets.contains(last)
      || text.contains(where: \.isWhitespace)
  }
}
