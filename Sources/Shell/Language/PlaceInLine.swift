internal import Portfolio
internal import Rendering
internal import Wording

/// Where in a line something is wrong: the line, and a `^` under the place.
struct PlaceInLine {
  let line: String
  /// In characters.
  let column: Int
  /// The line is not the one that was typed, but what `use` narrows to.
  let isOfUse: Bool

  /// - Returns: nil where the place is in no line at hand.
  init?(of place: FilterPlace, _ session: Session) {
    guard session.filterWords.indices.contains(place.word) else { return nil }
    let word = session.filterWords[place.word]
    isOfUse = place.word >= session.ownFilterWords
    guard isOfUse else {
      line = session.typedLine
      column = word.column(at: place.offset)
      return
    }
    // The words of `use` were typed in a line long gone.
    let words = session.filterWords[session.ownFilterWords...].map(\.raw)
    line = words.joined(separator: " ")
    let before = words.prefix(place.word - session.ownFilterWords).reduce(0) { $0 + $1.count + 1 }
    column = before + place.offset
  }

  /// Two lines, not wider than a terminal; a longer line is shown around the place.
  func text(in language: Language) -> String {
    let characters = line.map { DisplayWidth.printable(String($0)) }
    let place = min(max(column, 0), characters.count)
    let widths = characters.map { DisplayWidth.columns(of: $0) }
    var start = 0
    if widths.reduce(0, +) > PlaceInLine.widest {
      start = place
      var width = 0
      while start > 0, width + widths[start - 1] <= PlaceInLine.widest / 2 {
        start -= 1
        width += widths[start]
      }
    }
    let before = (start > 0 ? "…" : "") + characters[start..<place].joined()
    let room = PlaceInLine.widest - DisplayWidth.columns(of: before)
    let shown = before + DisplayWidth.cut(characters[place...].joined(), to: room)
    let blanks = String(repeating: " ", count: DisplayWidth.columns(of: before))
    let label = isOfUse ? FilterWords.inUse.text(in: language) + "\n" : ""
    return "\(label)  \(shown)\n  \(blanks)^"
  }

  /// In columns.
  private static let widest = 76
}
