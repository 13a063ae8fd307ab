import Portfolio
import Testing
import Values

/// Search: whole before beginning before part, and where it was found.
struct SearchTests {
  private func city() throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    try registry.project("A", "枣庄机场快速路", [(.description, "连接枣庄机场")])
    try registry.project("B", "枣庄机场")
    try registry.project("C", "翼云机场", [(.alias, "枣庄机场工程;机场")])
    try registry.project("D", "物流园", [(.description, "毗邻枣庄机场")])
    try registry.project("JC", "别的项目", [(.nameEn, "Airport Hotel"), (.national, "2018-370481-33-03-047024")])
    return registry
  }

  private func found(_ registry: TemporaryRegistry, _ text: String) throws -> String {
    try registry.read { snapshot in
      try snapshot.search(text.split(whereSeparator: \.isWhitespace).map(String.init)).map { try snapshot.projectRef(id: $0.project)?.code ?? "?" }.joined(
        separator: " ")
    }
  }

  @Test(
    "The best match comes first",
    arguments: [
      ("枣庄机场", "B A C D"), ("机场", "C A B D"), ("jc", "JC C A B"), ("airport", "JC"), ("物流", "D"),
      ("zzjc", "B A C"),
      ("2018-370481", "JC"), ("没有", ""), ("", ""), ("%", ""), ("枣庄　机场", ""),
    ])
  func ranked(_ text: String, _ codes: String) throws {
    #expect(try found(try city(), text) == codes)
  }

  @Test("Each hit says where it was found")
  func places() throws {
    let registry = try city()
    let places = try registry.read { try $0.search(["枣庄机场"]).map(\.places) }
    #expect(places == [[.name], [.name], [.alias], [.description]])
  }

  @Test("SQL that reads is answered; SQL that writes is refused")
  func query() throws {
    let registry = try city()
    let answer = try registry.read { try $0.query("SELECT code, 1 AS n, NULL FROM project WHERE code = 'A'") }
    #expect(answer.columns == ["code", "n", "NULL"])
    #expect(answer.rows == [[.text("A"), .integer(1), .null]])
    for sql in ["DELETE FROM project", "DROP TABLE project", "UPDATE project SET code = 'x'"] {
      #expect(throws: FileFault.writesInSQL) { try registry.read { _ = try $0.query(sql) } }
    }
    for sql in ["SELEC 1", "SELECT nothing FROM project", ""] {
      #expect(throws: FileFault.self) { try registry.read { _ = try $0.query(sql) } }
    }
    #expect(try found(registry, "物流") == "D")
  }
}
