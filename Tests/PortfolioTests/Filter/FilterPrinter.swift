import Portfolio

extension Filter {
  /// Words that are read as this filter.
  var words: [FilterWord] {
    switch self {
    case .all: []
    case .and(let parts): parts.flatMap { $0.isJoined ? $0.grouped : $0.words }
    case .or(let parts):
      Array(parts.map { if case .or = $0 { $0.grouped } else { $0.words } }.joined(separator: [FilterWord("or")]))
    case .not(let inner): [FilterWord("not")] + (inner.isJoined ? inner.grouped : inner.words)
    case .text(let word): [FilterWord(word.text, quoted: word.quoted)]
    case .flag(let flag): [FilterWord(flag.rawValue)]
    case .field(let field, let comparison, let value):
      [
        FilterWord(
          field.rawValue + comparison.rawValue + value.text,
          quoted: value.quoted.map { range in
            let before = field.rawValue.count + comparison.rawValue.count
            return (range.lowerBound + before)..<(range.upperBound + before)
          })
      ]
    }
  }

  private var isJoined: Bool {
    switch self {
    case .and, .or: true
    default: false
    }
  }

  private var grouped: [FilterWord] { [FilterWord("(")] + words + [FilterWord(")")] }
}
