internal import Store
internal import Values

/// Where a search found its words.
package struct SearchHit: Sendable {
  package enum Place: Int, Sendable { case code, name, alias, pinyin, description }
  package let project: Int
  package let place: Place
}

extension Snapshot {
  /// Projects by name, alias, code, description and pinyin, best match first: whole before beginning before part.
  package func search(_ text: String) throws -> [SearchHit] {
    let plain = FullWidth.folded(text).trimmed.lowercased()
    guard !plain.isEmpty else { return [] }
    let held = SQLValue("%\(plain.escapedForLike)%")
    var hits: [(hit: SearchHit, score: Int)] = []
    for row in try reader.rows(
      """
      SELECT p.id, lower(folded(p.name_zh)), lower(p.name_en), lower(p.code), p.pinyin, lower(folded(p.description)),
        (SELECT lower(folded(group_concat(name, char(10)))) FROM
          (SELECT name FROM project_alias WHERE project = p.id ORDER BY id)),
        (SELECT group_concat(pinyin, ' ') FROM
          (SELECT pinyin FROM project_alias WHERE project = p.id ORDER BY id))
      FROM project p WHERE folded(p.name_zh) LIKE ?1 ESCAPE '\\' OR p.name_en LIKE ?1 ESCAPE '\\'
        OR p.code LIKE ?1 ESCAPE '\\' OR p.national LIKE ?1 ESCAPE '\\' OR p.pinyin LIKE ?1 ESCAPE '\\'
        OR folded(p.description) LIKE ?1 ESCAPE '\\' OR EXISTS (SELECT 1 FROM project_alias a
          WHERE a.project = p.id AND (folded(a.name) LIKE ?1 ESCAPE '\\' OR a.pinyin LIKE ?1 ESCAPE '\\'))
      ORDER BY p.code
      """, [held])
    {
      let places: [(SearchHit.Place, [String])] = [
        (.code, [row.text(3) ?? ""]), (.name, [row.text(1) ?? "", row.text(2) ?? ""]),
        (.alias, (row.text(6) ?? "").split(separator: "\n").map(String.init)),
        (.pinyin, ((row.text(4) ?? "") + " " + (row.text(7) ?? "")).split(separator: " ").map(String.init)),
        (.description, [row.text(5) ?? ""]),
      ]
      let scored = places.map { place, texts in (place, score(plain, texts) + place.rawValue) }
      guard let best = scored.min(by: { $0.1 < $1.1 }) else { continue }
      hits.append((SearchHit(project: row.int(0) ?? 0, place: best.0), best.1))
    }
    return hits.enumerated().sorted { ($0.element.score, $0.offset) < ($1.element.score, $1.offset) }
      .map(\.element.hit)
  }

  /// Whole 0, beginning 10, part 20, none 100; the smaller the better.
  private func score(_ wanted: String, _ texts: [String]) -> Int {
    texts.map { $0 == wanted ? 0 : $0.hasPrefix(wanted) ? 10 : $0.contains(wanted) ? 20 : 100 }.min() ?? 100
  }

  /// What a person asks in SQL; only reading statements are taken.
  ///
  /// - Throws: ``FileFault/badSQL(reason:)`` or ``FileFault/writesInSQL``.
  package func query(_ sql: String) throws -> (columns: [String], rows: [[QueryValue]]) {
    let (columns, rows) = try reader.query(sql)
    return (
      columns,
      rows.map { row in
        row.map { value in
          switch value {
          case .null: .null
          case .integer(let number): .integer(number)
          case .real(let number): .real(number)
          case .text(let text): .text(text)
          }
        }
      }
    )
  }
}

/// A value of an answer to `sql`.
package enum QueryValue: Equatable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
}

extension Snapshot {
  package func projectCount() throws -> Int { try reader.first("SELECT count(*) FROM project")?.int(0) ?? 0 }

  /// How many projects a filter lets through; also a test whether it makes sense.
  package func count(_ filter: Filter, _ context: FilterContext) throws -> Int {
    let condition = try sql(of: filter, context)
    return try reader.first(
      "SELECT count(*) FROM project p \(condition.join) WHERE \(condition.text)",
      condition.joinArguments + condition.arguments
    )?.int(0) ?? 0
  }
}
