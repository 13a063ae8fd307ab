internal import Store
internal import Values

extension Snapshot {
  /// Names, aliases and codes that a mistyped word may have meant, best first.
  ///
  /// In a small registry all of them are compared. In a large one only those that hold all of the word's characters but
  /// one: a likeness that the index can find.
  func namesNear(_ word: String) throws -> [String] {
    let plain = FullWidth.folded(word).trimmed
    let names = try namesToCompare(with: plain)
    let near = Likeness.nearest(to: plain, among: names)
    guard near.isEmpty else { return near }
    // Names share many characters: those with the most of the word's come near.
    let wanted = Set(plain)
    guard wanted.count > 1 else { return [] }
    return names.map { ($0, wanted.intersection($0).count) }
      .filter { $0.1 * 2 > wanted.count }
      .sorted { $0.1 > $1.1 }
      .prefix(3).map(\.0)
  }

  /// Comparing two names takes some microseconds.
  private static let mostCompared = 2000

  private func namesToCompare(with word: String) throws -> [String] {
    let all = """
      SELECT name_zh FROM project UNION SELECT name FROM project_alias UNION SELECT code FROM project LIMIT ?
      """
    let isSmall =
      try reader.first(
        "SELECT count(*) FROM (SELECT 1 FROM project LIMIT ?)",
        [
          SQLValue(Snapshot.mostCompared / 2)
        ])?.int(0) ?? 0 < Snapshot.mostCompared / 2
    guard try !isSmall && reader.hasIndex(), let expression = SearchWord(SearchText.plain(word)).nearExpression else {
      return try reader.rows(all, [SQLValue(Snapshot.mostCompared)]).compactMap { $0.text(0) }
    }
    return try reader.rows(
      """
      WITH near (id) AS (SELECT rowid FROM search_term WHERE search_term MATCH ?1 LIMIT ?2)
      SELECT name_zh FROM near JOIN project p USING (id) UNION SELECT code FROM near JOIN project p USING (id)
      UNION SELECT name FROM near JOIN project_alias a ON a.project = near.id
      """, [.text(expression), SQLValue(Snapshot.mostCompared / 2)]
    ).compactMap { $0.text(0) }
  }
}
