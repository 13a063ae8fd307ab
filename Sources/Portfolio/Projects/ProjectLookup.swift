internal import Store
internal import Values

extension Snapshot {
  /// The one project meant by a word: `@id`, code, national code, whole name or alias, the only name that
  /// holds the word, or pinyin (initials or whole).
  ///
  /// - Throws: ``RuleError/unknownProject(_:near:)`` or ``RuleError/ambiguousProject(_:_:)`` with the candidates.
  package func project(named word: String) throws -> ProjectRef {
    let found = try projects(matching: word)
    if let only = found.first, found.count == 1 { return only }
    guard found.isEmpty else { throw RuleError.ambiguousProject(word, found) }
    throw RuleError.unknownProject(word, near: try namesNear(word))
  }

  /// The project of this code, letter for letter; a word that is no code means what it means elsewhere.
  package func project(coded code: String) throws -> ProjectRef {
    try refs("code = ?", [SQLValue(code)]).first ?? project(named: code)
  }

  /// All projects that a word may mean, by the first of the ways that finds any; of very many the first ones.
  package func projects(matching word: String) throws -> [ProjectRef] {
    let plain = FullWidth.folded(word).trimmed
    guard !plain.isEmpty else { return [] }
    if plain.hasPrefix("@"), let id = Int(plain.dropFirst()) { return try refs("id = ?", [SQLValue(id)]) }
    let national = (try? ProjectCode(parsing: plain))?.text ?? plain
    for (condition, argument) in [("code = ?", plain), ("national = ?", national)] {
      let found = try refs(condition, [SQLValue(argument)])
      if !found.isEmpty { return found }
    }
    let called = try reader.search(
      SearchQuery([plain], in: SearchPlace.called), most: Snapshot.mostCandidates)
    for isMeant in Snapshot.waysOfNaming {
      let meant = called.filter { $0.match.fits.contains(where: isMeant) }.map(\.project)
      if !meant.isEmpty { return try refs(of: meant).sorted { $0.code < $1.code } }
    }
    return try projects(withinWords: plain)
  }

  /// More candidates than this are of no help to anyone.
  private static let mostCandidates = 200

  /// The whole name or an alias, then a part of either, then the sound: whole, its beginning, from any syllable on.
  private static let waysOfNaming: [@Sendable (SearchFit) -> Bool] = [
    { [.name, .alias].contains($0.place) && $0.share == .whole }, { [.name, .alias].contains($0.place) },
    { $0.place == .pinyin && $0.share == .whole }, { $0.place == .pinyin && $0.share == .beginning },
    { $0.place == .pinyin },
  ]

  /// By letters in the midst of a word, which no index finds.
  private func projects(withinWords word: String) throws -> [ProjectRef] {
    guard word.utf8.count > 2, word.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
    let found = try refs(
      """
      folded(name_zh) LIKE ?1 ESCAPE '\\' OR name_en LIKE ?1 ESCAPE '\\'
        OR id IN (SELECT project FROM project_alias WHERE folded(name) LIKE ?1 ESCAPE '\\')
      """, [SQLValue("%\(word.escapedForLike)%")])
    return Array(found.prefix(Snapshot.mostCandidates))
  }

  /// Projects by id, in the order of the ids given.
  func refs(of projects: [Int]) throws -> [ProjectRef] {
    let list = SQLValue("[\(projects.map(String.init).joined(separator: ","))]")
    let found = try refs("id IN (SELECT value FROM json_each(?))", [list])
    let byID = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return projects.compactMap { byID[$0] }
  }

  /// Projects whose name, alias, code or pinyin holds what was typed, the best match first; for completion.
  ///
  /// - Parameter most: so many at the most. Of a word that very many names hold the best of the first ones are given.
  package func completions(ofProject typed: String, most: Int = 200) throws -> [ProjectRef] {
    let plain = FullWidth.folded(typed).trimmed
    guard !plain.isEmpty else {
      return try reader.rows(
        "SELECT id, code, name_zh, name_en FROM project ORDER BY code LIMIT ?", [SQLValue(most)]
      ).map(Snapshot.ref)
    }
    return try refs(
      of: try reader.search(SearchQuery([plain], in: SearchPlace.called), most: most).map(\.project))
  }
}

extension String {
  /// The text as a literal part of a LIKE pattern with ESCAPE '\'.
  package var escapedForLike: String {
    reduce(into: "") { result, character in
      if character == "%" || character == "_" || character == "\\" { result.append("\\") }
      result.append(character)
    }
  }

  package var trimmed: String {
    // Most texts of a file have nothing to lose: a printed ASCII character at either end tells so at once.
    if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last { return self }
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
