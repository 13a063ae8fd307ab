internal import Store

extension Snapshot {
  /// The values that projects have under a field of plain text, for completion; empty for another field.
  package func completions(of field: Field, most: Int = 200) throws -> [String] {
    let sql: String? =
      switch field {
      case .lead: "SELECT DISTINCT lead FROM project WHERE lead IS NOT NULL ORDER BY lead LIMIT ?"
      case .officer: "SELECT DISTINCT officer FROM project WHERE officer IS NOT NULL ORDER BY officer LIMIT ?"
      case .tag: "SELECT DISTINCT tag FROM project_tag ORDER BY tag LIMIT ?"
      default: nil
      }
    return try sql.map { try reader.rows($0, [SQLValue(most)]).compactMap { $0.text(0) } } ?? []
  }
}
