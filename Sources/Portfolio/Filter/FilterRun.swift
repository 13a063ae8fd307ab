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

extension FilterRun {
  mutating func drop(first: Int = 0, last: Int = 0) {
    let start = min(range.lowerBound + first, range.upperBound)
    self = narrowed(to: start..<max(start, range.upperBound - last))
  }

  /// How many parentheses at either edge group; one whose partner stands within the word belongs to a name.
  var groupingParentheses: (opens: Int, closes: Int) {
    var trailing = range.upperBound
    while trailing > range.lowerBound, sign(at: trailing - 1) == ")" { trailing -= 1 }
    var leading = range.lowerBound
    while leading < trailing, sign(at: leading) == "(" { leading += 1 }
    // Where each parenthesis that stands open was opened.
    var open: [Int] = []
    var inner: Set<Int> = []
    for index in range.lowerBound..<trailing {
      switch sign(at: index) {
      case "(": open.append(index)
      case ")": if let begun = open.popLast(), begun < leading { inner.insert(begun) }
      default: break
      }
    }
    let opens = (range.lowerBound..<leading).first { inner.contains($0) } ?? leading
    let ownOpen = open.count { $0 >= opens }
    return (opens - range.lowerBound, max(0, range.upperBound - trailing - ownOpen))
  }

  /// Takes the parentheses off that close a group; one that the word itself opened stays.
  mutating func takeClosing() -> (count: Int, place: FilterPlace) {
    let excess = range.reduce(0) { $0 + (sign(at: $1) == ")" ? 1 : sign(at: $1) == "(" ? -1 : 0) }
    var trailing = range.upperBound
    while trailing > range.lowerBound, sign(at: trailing - 1) == ")" { trailing -= 1 }
    let closes = min(range.upperBound - trailing, max(0, excess))
    drop(last: closes)
    return (closes, endPlace)
  }
}
