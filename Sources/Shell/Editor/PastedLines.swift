/// The lines of a paste that wait for their turn.
struct PastedLines {
  private var waiting: ArraySlice<String> = []

  var isEmpty: Bool { waiting.isEmpty }

  /// Takes an entered text apart; gives its first line and keeps the others.
  ///
  /// Empty lines in between stay, since Enter can be an answer; the end of the last line is no line.
  mutating func split(_ text: String) -> String {
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)[...]
    if lines.count > 1, lines.last == "" { lines.removeLast() }
    waiting = lines.dropFirst()
    return lines.first ?? ""
  }

  mutating func next() -> String? {
    waiting.popFirst()
  }

  mutating func discard() {
    waiting = []
  }
}
