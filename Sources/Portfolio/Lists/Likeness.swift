/// What a mistyped word may have meant.
package enum Likeness {
  /// The words nearest to one that is not known, best first; none that is too far off.
  package static func nearest(to word: String, among words: [String], most: Int = 3) -> [String] {
    let small = Array(word.lowercased().prefix(60))
    // Nothing resembles one character.
    guard small.count > 1 else { return [] }
    let allowed = max(1, small.count / 3)
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
      .compactMap { candidate -> (word: String, distance: Int)? in
        let other = Array(candidate.lowercased())
        guard other.count + allowed + 2 >= small.count else { return nil }
        var distance = editDistance(small, Array(other.prefix(60)))
        // A name may be typed without its end: 滕洲 for 滕州市.
        if other.count <= small.count + 2 {
          distance = min(distance, editDistance(small, Array(other.prefix(small.count))))
        }
        // Two characters of Chinese are a whole word: one shared is not yet a likeness.
        return distance <= allowed && distance < max(small.count, other.count) ? (candidate, distance) : nil
      }
      .sorted { $0.distance < $1.distance }
      .prefix(most).map(\.word)
  }

  /// Insertions, deletions, replacements and swaps of neighbours (Damerau–Levenshtein, restricted).
  static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
