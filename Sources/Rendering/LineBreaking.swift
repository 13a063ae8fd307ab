extension DisplayWidth {
  private static let neverFirst: Set<Character> = Set("，。、；：？！）》」』】〕〉…—”’·％,.;:?!)]}%‰")
  private static let neverLast: Set<Character> = Set("（《「『【〔〈“‘([{")

  private struct Cluster {
    var character: Character
    var columns: Int
    var isBlank: Bool { character == " " }
  }

  /// The text in lines of at most `width` columns: broken at blanks and between Chinese characters, not
  /// before closing marks, inside a word only where there is no other way, and never inside a cluster.
  /// A single cluster wider than `width` stands alone and sticks out.
  package static func wrapped(_ text: String, to width: Int) -> [String] {
    if columns(of: text) <= width { return [text] }
    var lines: [String] = []
    var line: [Cluster] = []
    var used = 0
    for character in text {
      let next = Cluster(character: character, columns: columns(of: character))
      while used + next.columns > width, !line.isEmpty {
        let place = breakPlace(in: line, before: next)
        lines.append(joined(line[..<place]))
        line = Array(line[place...].drop { $0.isBlank })
        used = line.reduce(0) { $0 + $1.columns }
      }
      if next.isBlank, line.isEmpty, !lines.isEmpty { continue }
      line.append(next)
      used += next.columns
    }
    if !line.isEmpty { lines.append(joined(line[...])) }
    return lines
  }

  /// How many clusters of a full line stay on it when `next` no longer fits.
  private static func breakPlace(in line: [Cluster], before next: Cluster) -> Int {
    if next.isBlank { return line.count }
    var after = next
    for index in line.indices.reversed() {
      if mayBreak(between: line[index], and: after) { return index + 1 }
      after = line[index]
    }
    return line.count
  }

  private static func mayBreak(between left: Cluster, and right: Cluster) -> Bool {
    if right.isBlank { return false }
    if left.isBlank { return true }
    if neverFirst.contains(right.character) || neverLast.contains(left.character) { return false }
    return left.columns == 2 || right.columns == 2
  }

  private static func joined(_ clusters: ArraySlice<Cluster>) -> String {
    var end = clusters.endIndex
    while end > clusters.startIndex, clusters[end - 1].isBlank { end -= 1 }
    return String(clusters[..<end].map(\.character))
  }

  /// The widest run that wrapping would rather not break: a word, a number, a code.
  static func widestWord(of text: String) -> Int {
    var widest = 0
    var run = 0
    for character in text {
      let width = columns(of: character)
      run = character == " " || width == 2 ? 0 : run + width
      widest = max(widest, run, width)
    }
    return widest
  }
}
