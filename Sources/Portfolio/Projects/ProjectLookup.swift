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

  /// All projects that a word may mean, by the first of the ways that finds any.
  package func projects(matching word: String) throws -> [ProjectRef] {
    let plain = FullWidth.folded(word).trimmed
    guard !plain.isEmpty else { return [] }
    if plain.hasPrefix("@"), let id = Int(plain.dropFirst()) { return try refs("id = ?", [SQLValue(id)]) }
    let national = (try? ProjectCode(parsing: plain))?.text ?? plain
    for (condition, argument) in [
      ("code = ?", plain), ("national = ?", national),
      (
        "id IN (SELECT id FROM project WHERE name_zh = ?1 OR folded(name_zh) = ?2 OR name_en = ?2 COLLATE NOCASE UNION "
          + "SELECT project FROM project_alias WHERE name = ?1 OR folded(name) = ?2)", word.trimmed
      ),
    ] {
      let two = condition.contains("?2") ? [SQLValue(argument), SQLValue(plain)] : [SQLValue(argument)]
      let found = try refs(condition, two)
      if !found.isEmpty { return found }
    }
    let found = try refs(
      """
      (folded(name_zh) LIKE ?1 ESCAPE '\\' OR name_en LIKE ?1 ESCAPE '\\'
        OR id IN (SELECT project FROM project_alias WHERE folded(name) LIKE ?1 ESCAPE '\\'))
      """, [SQLValue("%\(plain.escapedForLike)%")])
    if !found.isEmpty { return found }
    return try projects(byPinyin: plain)
  }

  /// By pinyin, initials or whole: equal first, else contained.
  private func projects(byPinyin word: String) throws -> [ProjectRef] {
    let small = word.lowercased()
    guard small.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { return [] }
    for pattern in ["% \(small) %", "% \(small)%", "%\(small)%"] {
      let found = try refs(
        """
        (' ' || pinyin || ' ' LIKE ?1
          OR id IN (SELECT project FROM project_alias WHERE ' ' || pinyin || ' ' LIKE ?1))
        """, [SQLValue(pattern)])
      if !found.isEmpty { return found }
    }
    return []
  }

  private func namesNear(_ word: String) throws -> [String] {
    // Names share many characters: those with the most of the word's come near.
    let names = try reader.rows(
      "SELECT name_zh FROM project UNION SELECT name FROM project_alias UNION SELECT code FROM project LIMIT 20000"
    ).compactMap { $0.text(0) }
    let near = Likeness.nearest(to: word, among: names)
    guard near.isEmpty else { return near }
    let wanted = Set(word)
    guard wanted.count > 1 else { return [] }
    return names.map { ($0, wanted.intersection($0).count) }
      .filter { $0.1 * 2 > wanted.count }
      .sorted { $0.1 > $1.1 }
      .prefix(3).map(\.0)
  }

  /// Names, aliases and codes that begin with or hold what was typed, or whose pinyin does; for completion.
  package func completions(ofProject typed: String, most: Int = 200) throws -> [ProjectRef] {
    let plain = FullWidth.folded(typed).trimmed
    let pattern = SQLValue("%\(plain.escapedForLike)%")
    return try refs(
      """
      (folded(name_zh) LIKE ?1 ESCAPE '\\' OR code LIKE ?2 ESCAPE '\\' OR name_en LIKE ?1 ESCAPE '\\'
        OR ' ' || pinyin LIKE ?3 ESCAPE '\\'
        OR id IN (SELECT project FROM project_alias WHERE folded(name) LIKE ?1 ESCAPE '\\'
          OR ' ' || pinyin LIKE ?3 ESCAPE '\\'))
      """,
      [pattern, SQLValue("\(plain.escapedForLike)%"), SQLValue("% \(plain.lowercased().escapedForLike)%")]
    ).prefix(most).map { $0 }
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
