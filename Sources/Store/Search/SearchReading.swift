internal import GRDB

/// A project whose words fit what is looked for.
package struct SearchFinding: Sendable {
  package let project: Int
  package let match: SearchMatch
}

extension Reader {
  /// So many are ranked at each place: what a common word finds beyond them is not looked at, where no more are wanted.
  package static let mostRanked = 1000

  /// Projects that fit, the best first.
  ///
  /// - Parameter most: so many at the most; nil: all there are. Where a place has more than ``mostRanked`` projects that
  ///   fit and fewer are wanted, the best of the first ones recorded are given.
  package func search(_ query: SearchQuery, most: Int? = nil) throws -> [SearchFinding] {
    guard !query.isEmpty else { return [] }
    var found: [Int: SearchMatch] = [:]
    if try hasIndex() {
      try ask(query, most, &found)
    } else {
      try eachSearchText { project, text in found[project] = query.match(text) }
    }
    let ranked = found.map { SearchFinding(project: $0.key, match: $0.value) }
      .sorted { $0.match == $1.match ? $0.project < $1.project : $0.match < $1.match }
    return most.map { Array(ranked.prefix($0)) } ?? ranked
  }

  /// Whether the index knows all that this reader sees: not that of the past, nor what another program has written.
  package func hasIndex() throws -> Bool {
    guard !isOfThePast else { return false }
    try settleIndex?()
    return try first("SELECT (SELECT max(id) FROM step) IS (SELECT nullif(known, 0) FROM search_state)")?.int(0) == 1
  }

  private func ask(_ query: SearchQuery, _ most: Int?, _ found: inout [Int: SearchMatch]) throws {
    let ranked = most.map { max($0, Reader.mostRanked) }
    let stages = query.stages
    for (number, stage) in stages.enumerated() {
      try take(Reader.held, [.text(stage.expression)], query, ranked, &found)
      // Whole names are found; now those that begin so, since of many that hold a word they might not be ranked.
      if number == 0 { try query.beginning.map { try begin(with: $0, query, ranked, &found) } }
      if let most, found.values.count(where: { $0.rank <= stage.settled }) >= most { return }
    }
    // Nothing but signs: no term tells of them.
    guard stages.isEmpty, let signs = query.beginning else { return }
    try take(
      "SELECT project, text FROM search_text WHERE instr(text, ?) > 0 ORDER BY project", [.text(signs)], query, ranked,
      &found)
  }

  private static let held = """
    SELECT t.project, t.text FROM search_term s CROSS JOIN search_text t ON t.project = s.rowid
    WHERE s.search_term MATCH ? ORDER BY s.rowid
    """

  /// Names are sorted byte by byte: in small letters, as typed, and in capitals.
  private func begin(
    with text: String, _ query: SearchQuery, _ most: Int?, _ found: inout [Int: SearchMatch]
  ) throws {
    for beginning in Set([text, text.uppercased()]).sorted() {
      try take(
        """
        SELECT t.project, t.text FROM project p JOIN search_text t ON t.project = p.id
        WHERE p.name_zh >= ?1 AND p.name_zh < ?1 || char(1114111) ORDER BY p.name_zh
        """, [.text(beginning)], query, most, &found)
    }
  }

  /// Adds what fits, until there is enough of it.
  private func take(
    _ sql: String, _ arguments: [SQLValue], _ query: SearchQuery, _ most: Int?, _ found: inout [Int: SearchMatch]
  ) throws {
    var count = 0
    try some(sql, arguments) { row in
      let project = row.int(0) ?? 0
      guard found[project] == nil else { return true }
      guard let match = query.match(SearchText(stored: row.text(1) ?? "")) else { return true }
      found[project] = match
      count += 1
      return most.map { count < $0 } ?? true
    }
  }

  /// Hands over the rows one by one, for as long as `body` wants more.
  package func some(_ sql: String, _ arguments: [SQLValue] = [], _ body: (Row) throws -> Bool) throws {
    try translatingErrors {
      let cursor = try GRDB.Row.fetchCursor(
        database.cachedStatement(sql: sql), arguments: arguments.statementArguments)
      while let row = try cursor.next() { guard try body(Row(row: row)) else { return } }
    }
  }
}
