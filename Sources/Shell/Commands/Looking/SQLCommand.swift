internal import Portfolio
internal import Reports
internal import Wording

enum SQLCommand: Command {
  static let declaration = Declaration(
    "sql", "sql", .looking, Phrase(en: "ask the registry in SQL; nothing can be written", zh: "用 SQL 查询（只读）"),
    [Parameter("text", Phrase(en: "\"SELECT …\"", zh: "\"SELECT …\""), .sql, .many)], options: Option.arranging,
    examples: [
      ("sql \"SELECT code, name FROM v_project LIMIT 3\"", Phrase(en: "from a documented view", zh: "查询公开视图"))
    ])

  static func run(_ input: Input, in session: Session) throws {
    let (columns, rows) = try session.read { try $0.query(input.text("text")) }
    try session.showArranged(LogReport.query(columns, rows), input)
  }
}
