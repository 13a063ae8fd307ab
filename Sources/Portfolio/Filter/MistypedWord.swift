/// A bare word that looks like a flag or a field.
enum MistypedWord {
  /// What may have been meant, as it should be written.
  static func meant(by word: String) -> [String] {
    let small = word.lowercased()
    guard small.count > 1, small.count <= 40 else { return [] }
    // A field's word and its value without a sign between: `region滕州`, `总投资10亿`.
    for known in longestFirst where small.hasPrefix(known) && known != "project" {
      let rest = word.dropFirst(known.count)
      guard known.first?.isASCII == false || !(rest.first.map { $0.isASCII && $0.isLetter } ?? false) else { continue }
      return [Filter.Flag(word: known) != nil ? known : "\(known):\(rest.isEmpty ? "…" : String(rest))"]
    }
    // Two characters of Chinese differ from too many words by one.
    guard small.count > (small.first?.isASCII == true ? 4 : 2) else { return [] }
    let near = Likeness.nearest(to: small, among: longestFirst)
    return near.filter { Likeness.editDistance(Array(small), Array($0)) <= max(1, small.count / 4) }
  }

  private static let longestFirst = (Filter.Flag.words + Field.words).sorted { $0.count > $1.count }
}
