internal import Store
package import Values

/// A project as it is recorded.
package struct Project: Sendable {
  package let ref: ProjectRef
  package let national: String?
  package let parent: ProjectRef?
  package let sector: String?
  package let cluster: String?
  package let nature: String?
  package let lifecycle: String?
  package let responsible: String?
  package let lead: String?
  package let officer: String?
  package let scale: String?
  package let description: String?
  package let status: String
  package let statusDate: PartialDate?
  package let statusReason: String?
  package let registered: PartialDate?
  package let doubtful: String?
  /// Region codes with their weights; a nil weight among several: the shares are unknown.
  package let regions: [(code: String, weight: Int?)]
  package let aliases: [String]
  package let tags: [String]
  package let children: [ProjectRef]

  package var id: Int { ref.id }
}

extension Snapshot {
  package func project(_ ref: ProjectRef) throws -> Project {
    let arguments = [SQLValue(ref.id)]
    guard
      let row = try reader.first(
        """
        SELECT p.national, p.parent, p.sector, p.cluster, p.nature, p.lifecycle, o.name_zh, p.lead, p.officer,
          p.scale, p.description, p.status, p.status_date, p.status_reason, p.registered, p.doubtful
        FROM project p LEFT JOIN organization o ON o.id = p.responsible WHERE p.id = ?
        """, arguments)
    else { throw RuleError.unknownProject(ref.code, near: []) }
    let regions = try reader.rows(
      "SELECT region, weight FROM project_region WHERE project = ? ORDER BY region", arguments
    ).map { ($0.text(0) ?? "", $0.int(1)) }
    let aliases = try reader.rows(
      "SELECT name FROM project_alias WHERE project = ? ORDER BY id", arguments
    ).compactMap { $0.text(0) }
    let tags = try reader.rows("SELECT tag FROM project_tag WHERE project = ? ORDER BY tag", arguments)
      .compactMap { $0.text(0) }
    return Project(
      ref: ref, national: row.text(0), parent: try row.int(1).flatMap(projectRef(id:)), sector: row.text(2),
      cluster: row.text(3), nature: row.text(4), lifecycle: row.text(5), responsible: row.text(6),
      lead: row.text(7), officer: row.text(8), scale: row.text(9), description: row.text(10),
      status: row.text(11) ?? "active", statusDate: row.date(12), statusReason: row.text(13),
      registered: row.date(14), doubtful: row.text(15), regions: regions, aliases: aliases, tags: tags,
      children: try refs("parent = ?", arguments))
  }

  package func projectRef(id: Int) throws -> ProjectRef? { try refs("id = ?", [SQLValue(id)]).first }

  /// Projects under a condition of our own words, in the order of their codes.
  func refs(_ condition: String, _ arguments: [SQLValue]) throws -> [ProjectRef] {
    try reader.rows(
      "SELECT id, code, name_zh, name_en FROM project p WHERE \(condition) ORDER BY code", arguments
    ).map(Snapshot.ref)
  }

  /// A project of a row that begins with its id, code and names.
  static func ref(_ row: Row) -> ProjectRef {
    ProjectRef(id: row.int(0) ?? 0, code: row.text(1) ?? "", name: Name(zh: row.text(2) ?? "", en: row.text(3)))
  }

  /// A cost estimate of a project; the latest is its total investment.
  package struct Estimate: Sendable {
    package let kind: String
    package let dated: PartialDate?
    package let amount: StatedAmount
    package let step: Int
  }

  package func estimates(of project: ProjectRef) throws -> [Estimate] {
    try reader.rows(
      """
      SELECT kind, dated, amount_fen, digit_fen, step FROM estimate WHERE project = ?
      ORDER BY ifnull(dated, ''), id
      """, [SQLValue(project.id)]
    ).map {
      Estimate(
        kind: $0.text(0) ?? "", dated: $0.date(1),
        amount: StatedAmount(money: $0.money(2) ?? .zero, digitFen: $0.int64(3) ?? 1), step: $0.int(4) ?? 0)
    }
  }

  package struct Note: Sendable {
    package let dated: String
    package let words: String
    package let step: Int
  }

  package func notes(of project: ProjectRef) throws -> [Note] {
    try reader.rows(
      "SELECT dated, words, step FROM note WHERE project = ? ORDER BY dated, id", [SQLValue(project.id)]
    ).map { Note(dated: $0.text(0) ?? "", words: $0.text(1) ?? "", step: $0.int(2) ?? 0) }
  }
}

/// A sum, or the error that says an amount beyond all bounds came up.
func addingUp(_ amounts: some Sequence<Money>) throws(RuleError) -> Money {
  do { return try Money.sum(amounts) } catch { throw .overflow }
}
