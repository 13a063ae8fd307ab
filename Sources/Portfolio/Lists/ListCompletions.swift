internal import Store
internal import Values

/// Values of lists that hold what was typed, for completion: those that begin with it first, and never more than a
/// screen can show.
extension Snapshot {
  package func completions(ofOrganization typed: String, most: Int = 200) throws -> [String] {
    try holding(
      typed,
      "SELECT name_zh FROM organization WHERE folded(name_zh) LIKE ?1 ESCAPE '\\' OR name_en LIKE ?1 ESCAPE '\\'",
      beginning: "folded(name_zh)", order: "id", most
    ).compactMap { $0.text(0) }
  }

  /// By code or name.
  package func completions(ofTarget typed: String, most: Int = 200) throws -> [(code: String, name: String)] {
    try holding(
      typed, "SELECT code, name_zh FROM target WHERE code LIKE ?1 ESCAPE '\\' OR folded(name_zh) LIKE ?1 ESCAPE '\\'",
      beginning: "code", order: "code", most
    ).map { ($0.text(0) ?? "", $0.text(1) ?? "") }
  }

  /// By number or title.
  package func completions(
    ofObstacle typed: String, most: Int = 200
  ) throws -> [(id: Int, project: String, title: String)] {
    try holding(
      typed,
      """
      SELECT o.id, p.name_zh, o.title FROM obstacle o JOIN project p ON p.id = o.project
      WHERE o.id LIKE ?2 ESCAPE '\\' OR folded(o.title) LIKE ?1 ESCAPE '\\'
      """, beginning: "folded(o.title)", order: "o.id", most
    ).map { ($0.int(0) ?? 0, $0.text(1) ?? "", $0.text(2) ?? "") }
  }

  private func holding(
    _ typed: String, _ sql: String, beginning: String, order: String, _ most: Int
  ) throws -> [Row] {
    let plain = FullWidth.folded(typed).trimmed.escapedForLike
    return try reader.rows(
      "\(sql) ORDER BY \(beginning) LIKE ?2 ESCAPE '\\' DESC, \(order) LIMIT ?3",
      [SQLValue("%\(plain)%"), SQLValue("\(plain)%"), SQLValue(most)])
  }
}
