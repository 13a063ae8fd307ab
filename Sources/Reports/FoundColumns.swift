internal import Portfolio
internal import Wording

extension ColumnSet where Row == ProjectRow {
  /// Where a search found a project, and what stands there: people see it unless it is a name that they see anyway.
  mutating func addFound(_ found: [Int: SearchHit]) {
    guard !found.isEmpty else { return }
    add("matched", Heading.matched) { row in
      found[row.ref.id].map { .phrase(.joined($0.places.map { Phrase($0) }, by: "; ")) } ?? .unknown
    }
    add("matched_text", SearchWords.excerpt, .machineOnly) { .text(optional: found[$0.ref.id]?.excerpt) }
    guard found.values.contains(where: { hit in !hit.places.allSatisfy { $0.isShown } }) else { return }
    add("matched_excerpt", SearchWords.excerpt, .peopleOnly) { row in
      guard let hit = found[row.ref.id], !hit.places.allSatisfy({ $0.isShown }) else { return .text("") }
      return .text(hit.excerpt)
    }
  }
}

extension SearchHit.Place {
  /// The list shows it anyway.
  fileprivate var isShown: Bool { self == .name || self == .code }
}

extension Phrase {
  fileprivate init(_ place: SearchHit.Place) {
    self =
      switch place {
      case .name: SearchWords.name
      case .alias: SearchWords.alias
      case .code: SearchWords.code
      case .pinyin: SearchWords.pinyin
      case .description: SearchWords.description
      case .scale: SearchWords.scale
      case .obstacle: SearchWords.obstacle
      case .milestone: SearchWords.milestone
      case .note: SearchWords.note
      case .progress: SearchWords.progress
      case .tag: SearchWords.tag
      case .status: SearchWords.status
      case .doubtful: SearchWords.doubtful
      }
  }
}
