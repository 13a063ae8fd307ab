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

  /// A city in which everything is said of some project.
  private func spokenOf() throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    try registry.project("ZZ-034", "济枣高铁", [(.nameEn, "Ji-Zao High-Speed Rail"), (.alias, "济枣线")])
    let road = try registry.project(
      "ZZ-035", "S318郯兰线东段改建（ＡＢＣ）", [(.scale, "双向四车道"), (.tag, "民生实事")])
    let water = try registry.project("ZZ-036", "长乐水库", [(.lifecycle, "government")])
    try registry.record { recording in
      try recording.addNote(to: road, "与高铁站前广场衔接，\n需报铁路局审批")
      _ = try recording.raiseObstacle(
        road, "管线迁改", category: nil, owner: nil, due: nil, on: PartialDate(parsing: "2021-07-01"))
      try recording.setStatus(water, "suspended", on: PartialDate(parsing: "2021-06"), reason: "资金链断裂")
      try recording.setProgress(road, try month("2021-06"), percent: "12.5", words: "路基完成过半", evidence: nil)
      try recording.setDoubtful(water, "库容存疑")
    }
    return registry
  }

  private func found(_ registry: TemporaryRegistry, _ text: String, most: Int? = nil) throws -> String {
    try registry.read { snapshot in
      try snapshot.search(text.split(whereSeparator: \.isWhitespace).map(String.init), most: most)
        .map { try snapshot.projectRef(id: $0.project)?.code ?? "?" }.joined(separator: " ")
    }
  }

  @Test(
    "The best match comes first",
    arguments: [
      ("枣庄机场", "B A C D"), ("机场", "B C A D"), ("jc", "JC C B A"), ("airport", "JC"), ("物流", "D"),
      ("zzjc", "B C A"),
      ("2018-370481", "JC"), ("没有", ""), ("", ""), ("%", ""), ("枣庄　机场", "B A C D"),
    ])
  func ranked(_ text: String, _ codes: String) throws {
    let registry = try city()
    #expect(try found(registry, text) == codes)
    for most in 1...4 {
      #expect(try found(registry, text, most: most) == codes.split(separator: " ").prefix(most).joined(separator: " "))
    }
  }

  @Test(
    "Whatever is said about a project is found, by two characters or one, by words and by pinyin",
    arguments: [
      ("高铁", "ZZ-034 ZZ-035", "name|note"), ("铁", "ZZ-034 ZZ-035", "name|note"), ("济枣", "ZZ-034", "name"),
      ("济枣线", "ZZ-034", "alias"), ("high-speed", "ZZ-034", "name"), ("RAIL", "ZZ-034", "name"),
      ("rai", "ZZ-034", "name"),
      ("speed", "ZZ-034", "name"), ("igh", "", ""), ("jzgt", "ZZ-034", "pinyin"), ("jizaogaotie", "ZZ-034", "pinyin"),
      ("jizao", "ZZ-034", "pinyin"), ("zaogaotie", "ZZ-034", "pinyin"), ("zaoga", "ZZ-034", "pinyin"),
      ("gaot", "ZZ-034", "pinyin"), ("zgt", "ZZ-034", "pinyin"), ("gt", "ZZ-034", "pinyin"), ("aogaotie", "", ""),
      ("ji'zao", "ZZ-034", "pinyin"), ("jzx", "ZZ-034", "pinyin"), ("318", "ZZ-035", "name"),
      ("s318", "ZZ-035", "name"),
      ("Ｓ３１８郯", "ZZ-035", "name"), ("18", "", ""), ("abc", "ZZ-035", "name"), ("(ABC)", "ZZ-035", "name"),
      ("改建（", "ZZ-035", "name"), ("（", "ZZ-035", "name"), ("ZZ-035", "ZZ-035", "code"),
      ("zz", "ZZ-034 ZZ-036 ZZ-035", "code|code|code"), ("035", "ZZ-035", "code"), ("迁改", "ZZ-035", "obstacle"),
      ("四车道", "ZZ-035", "scale"), ("实事", "ZZ-035", "tag"), ("路基", "ZZ-035", "progress"),
      ("断裂", "ZZ-036", "status"), ("库容", "ZZ-036", "doubtful"), ("changle", "ZZ-036", "pinyin"),
      ("zyzs", "", ""), ("zysk", "ZZ-036", "pinyin"), ("yueshuiku", "ZZ-036", "pinyin"), ("审批", "ZZ-035", "note"),
      ("高铁 318", "ZZ-035", "note name"), ("迁改 路基 东段", "ZZ-035", "obstacle progress name"), ("高铁 水库", "", ""),
      ("铁高", "", ""), ("\"", "", ""), ("'", "", ""), ("* OR name", "", ""), ("NEAR(a b)", "", ""),
    ])
  func everywhere(_ text: String, _ codes: String, _ places: String) throws {
    let registry = try spokenOf()
    #expect(try found(registry, text) == codes)
    let words = text.split(separator: " ").map(String.init)
    let hits = try registry.read { try $0.search(words) }
    #expect(hits.map { $0.places.map { "\($0)" }.joined(separator: " ") }.joined(separator: "|") == places)
  }

  @Test("The words around what was found stand on one line, with the ends left out of long ones")
  func excerpts() throws {
    let registry = try spokenOf()
    func excerpt(_ text: String) throws -> String? { try registry.read { try $0.search([text]).first?.excerpt } }
    #expect(try excerpt("审批") == "与高铁站前广场衔接， 需报铁路局审批")
    #expect(try excerpt("zaogaotie") == "济枣高铁")
    #expect(try excerpt("jzx") == "济枣线")
    #expect(try excerpt("(abc)") == "S318郯兰线东段改建（ＡＢＣ）")
    let long = String(repeating: "甲", count: 60) + "Ａ乙" + String(repeating: "丙", count: 60)
    let project = try registry.project("L", "长文")
    try registry.record { try $0.addNote(to: project, long) }
    let text = try #require(try excerpt("a乙"))
    #expect(text == "…" + String(repeating: "甲", count: 10) + "Ａ乙" + String(repeating: "丙", count: 19) + "…")
    try registry.record {
      try $0.addNote(to: project, "the wonderful station square has to be agreed on with everybody concerned")
    }
    #expect(try excerpt("square") == "…wonderful station square has to be agreed on…")
    #expect(try registry.read { try $0.search(["丙丙", "甲甲"]).first?.excerpt }?.contains(" · ") == true)
  }

  @Test("A phrase in quotes is found as it stands; apart its words may stand anywhere")
  func phrases() throws {
    let registry = try TemporaryRegistry()
    try registry.project("A", "甲", [(.nameEn, "Slow city of the lake")])
    try registry.project("B", "乙", [(.nameEn, "City slow")])
    #expect(try registry.read { try $0.search(["slow city"]).count } == 1)
    #expect(try found(registry, "slow city") == "A B")
    #expect(try found(registry, "city slow") == "B A")
  }

  @Test("A bare word of a filter finds what the project is called and described by, not every note about it")
  func filter() throws {
    let registry = try spokenOf()
    try registry.project("ZZ-037", "物流园", [(.description, "毗邻高铁站")])
    #expect(try registry.codes("高铁") == ["ZZ-034", "ZZ-037"])
    #expect(try registry.codes("gaotie") == ["ZZ-034"])
    #expect(try registry.codes("not 高铁") == ["ZZ-035", "ZZ-036"])
    #expect(try registry.codes("（") == ["ZZ-035"])
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
