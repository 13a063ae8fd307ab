/// Where the words of a project stand; the letter begins its line in `search_text`.
package enum SearchPlace: UInt8, CaseIterable, Sendable {
  case name = 0x6E  // n
  case alias = 0x61  // a
  /// The registry's code and the national one.
  case code = 0x63  // c
  /// Of the name and of the aliases.
  case pinyin = 0x73  // s
  case description = 0x64  // d
  case scale = 0x6B  // k
  case obstacle = 0x6F  // o
  case milestone = 0x6D  // m
  case note = 0x74  // t
  case progress = 0x70  // p
  case tag = 0x67  // g
  /// Why it is suspended or cancelled.
  case status = 0x72  // r
  case doubtful = 0x66  // f

  /// What a project is called.
  package static let called: Set<SearchPlace> = [.name, .alias, .code, .pinyin]
  /// What it is called, and what it is.
  package static let described: Set<SearchPlace> = called.union([.description])
}

/// A column whose words are looked for; a new one needs a migration that makes the index anew.
struct SearchSource {
  let place: SearchPlace
  let table: String
  let column: String

  /// The column that says whose words they are.
  var project: String { table == "project" ? "id" : "project" }

  /// In the order in which a project's lines stand: its name first.
  static let all = [
    SearchSource(place: .name, table: "project", column: "name_zh"),
    SearchSource(place: .name, table: "project", column: "name_en"),
    SearchSource(place: .alias, table: "project_alias", column: "name"),
    SearchSource(place: .code, table: "project", column: "code"),
    SearchSource(place: .code, table: "project", column: "national"),
    SearchSource(place: .pinyin, table: "project", column: "pinyin"),
    SearchSource(place: .pinyin, table: "project_alias", column: "pinyin"),
    SearchSource(place: .description, table: "project", column: "description"),
    SearchSource(place: .scale, table: "project", column: "scale"),
    SearchSource(place: .obstacle, table: "obstacle", column: "title"),
    SearchSource(place: .obstacle, table: "obstacle", column: "words"),
    SearchSource(place: .milestone, table: "milestone", column: "name_zh"),
    SearchSource(place: .milestone, table: "milestone", column: "name_en"),
    SearchSource(place: .milestone, table: "milestone", column: "reason"),
    SearchSource(place: .milestone, table: "milestone", column: "evidence"),
    SearchSource(place: .note, table: "note", column: "words"),
    SearchSource(place: .progress, table: "progress_entry", column: "words"),
    SearchSource(place: .progress, table: "progress_entry", column: "evidence"),
    SearchSource(place: .tag, table: "project_tag", column: "tag"),
    SearchSource(place: .status, table: "project", column: "status_reason"),
    SearchSource(place: .doubtful, table: "project", column: "doubtful"),
  ]

  /// The columns of a table whose words are looked for; nil: none are.
  static let columns: [String: Set<String>] = all.reduce(into: [:]) { $0[$1.table, default: []].insert($1.column) }

  /// Everything said about the project ?1, with the number of its source, in their order.
  static let ofOne =
    all.enumerated().map { number, source in
      "SELECT \(number), \(source.column) FROM \(source.table) WHERE \(source.project) = ?1 AND \(source.column) <> ''"
    }.joined(separator: " UNION ALL ")
}
