import Portfolio
import Testing

/// What two registries hold, to be compared: every row of every tracked table, with the natural keys of the rows that
/// it refers to in the place of their numbers.
struct RegistryContent {
  /// Columns that no folder says, and why.
  static let unsaid: [String: String] = [
    "id": "a number of this file's own",
    "step": "which step wrote the row is no content of it",
    "pinyin": "derived from the name",
    "locked_step": "the step of the lock in the registry at hand",
  ]

  /// By which columns a row is referred to.
  private static let keys = [
    "project": ["code"], "organization": ["name_zh"], "programme": ["name_zh", "year"], "source": ["code"],
    "milestone": ["project", "stage", "name_zh"], "plan_version": ["project", "year", "n"], "target": ["code"],
    "cluster": ["code"], "target_result": ["target", "dated"],
    "reported_total": ["programme", "period", "metric", "threshold"],
    "investment_entry": ["project", "month", "basis", "fund", "measure", "reporter", "region"],
  ]

  /// Tables in which the order of rows has a meaning, among those that are alike in these columns.
  private static let ordered = [
    "estimate": ["project", "dated"], "project_alias": ["project"], "note": ["project", "dated"],
    "submission": ["reporter", "month"], "reported_total": ["programme"], "milestone": ["project", "ordinal"],
  ]

  let snapshot: Snapshot
  private var known: [String: String] = [:]

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// A line for each row, sorted; rows whose order has a meaning stand in it.
  static func lines(_ registry: Registry) throws -> [String] {
    try registry.read { snapshot in
      var content = RegistryContent(snapshot)
      return try content.tables().flatMap { try content.lines(of: $0) }
    }
  }

  func tables() throws -> [String] {
    try snapshot.query(
      """
      SELECT t.name FROM sqlite_schema t WHERE t.type = 'table' AND t.name NOT LIKE '%\\_history' ESCAPE '\\'
        AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'step') ORDER BY 1
      """
    ).rows.compactMap { Self.text($0[0]) }
  }

  /// Columns of a table that a folder must say, with their defaults.
  func columns(of table: String) throws -> [(name: String, standard: String?)] {
    try names(of: table).filter { Self.unsaid[$0.name] == nil }
  }

  private func names(of table: String) throws -> [(name: String, standard: String?)] {
    // The table-valued function of a pragma is a table like any other.
    try snapshot.query("SELECT name, dflt_value FROM pragma_table_info('\(table)')").rows.map {
      (Self.text($0[0]) ?? "", Self.text($0[1]))
    }
  }

  private mutating func lines(of table: String) throws -> [String] {
    let columns = try columns(of: table).map(\.name)
    var rows: [(group: String, line: String)] = []
    for row in try snapshot.query("SELECT \(columns.joined(separator: ", ")) FROM \(table) ORDER BY id").rows {
      var said: [String: String] = [:]
      for (column, value) in zip(columns, row) {
        guard let text = Self.text(value) else { continue }
        said[column] = try meaning(of: text, in: column, of: table, subject: said["subject"])
      }
      let line = "\(table) " + columns.map { "\($0)=\(said[$0].map { "«\($0)»" } ?? "–")" }.joined(separator: " ")
      let group = Self.ordered[table].map { $0.map { said[$0] ?? "–" }.joined(separator: "|") } ?? line
      rows.append((group, line))
    }
    // Compared by scalars: two forms of one accented letter are two texts here.
    return rows.enumerated().sorted { a, b in
      let (x, y) = (Array(a.element.group.utf8), Array(b.element.group.utf8))
      return x == y ? a.offset < b.offset : x.lexicographicallyPrecedes(y)
    }.map(\.element.line)
  }

  /// A value, or the key of the row that it is the number of.
  private mutating func meaning(
    of text: String, in column: String, of table: String, subject: String?
  ) throws -> String {
    if column == "subject_id", let subject { return try key(of: text, in: subject) }
    let reference = try snapshot.query(
      "SELECT \"table\" FROM pragma_foreign_key_list('\(table)') WHERE \"from\" = '\(column)' AND \"to\" = 'id'")
    guard let parent = reference.rows.first.flatMap({ Self.text($0[0]) }) else { return text }
    return try key(of: text, in: parent)
  }

  private mutating func key(of id: String, in table: String) throws -> String {
    let place = "\(table) \(id)"
    if let found = known[place] { return found }
    let columns = try #require(Self.keys[table], "by what is a \(table) known?")
    let rows = try snapshot.query("SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE id = \(id)").rows
    let row = try #require(rows.first, "\(place) is gone")
    var parts: [String] = []
    for (column, value) in zip(columns, row) {
      parts.append(
        try Self.text(value).map { try meaning(of: $0, in: column, of: table, subject: nil) } ?? "–")
    }
    let found = "[" + parts.joined(separator: "|") + "]"
    known[place] = found
    return found
  }

  static func text(_ value: QueryValue) -> String? {
    switch value {
    case .null: nil
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text
    }
  }
}
