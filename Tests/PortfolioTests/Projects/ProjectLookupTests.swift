import Portfolio
import Testing
import Values

/// Which project a word means.
struct ProjectLookupTests {
  private func city() throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    try registry.project(
      "ZZ-001", "济枣高铁", [(.alias, "济枣线;济南至枣庄铁路"), (.national, "2018-370481-33-03-047024")])
    try registry.project("ZZ-002", "S103济枣线改建")
    try registry.project("ZZ-003", "庄里水库")
    try registry.project("ZZ-004", "庄里抽水蓄能电站", [(.nameEn, "Zhuangli Pumped Storage")])
    try registry.project("ZZ-005", "新台高速（一期）")
    try registry.project("ZZ-006", "新台高速（二期）")
    try registry.project("ZZ-007", "重庆路改造")
    try registry.project("ZZ-008", "新台高速（一期）连接线")
    return registry
  }

  @Test(
    "A word means one project by code, national code, @id, name, alias, unique part or pinyin",
    arguments: [
      ("ZZ-001", "ZZ-001"), ("zz-003", "ZZ-003"), ("2018-370481-33-03-047024", "ZZ-001"),
      ("20183704813303047024", "ZZ-001"), ("@3", "ZZ-003"), ("济枣高铁", "ZZ-001"), ("济枣线", "ZZ-001"),
      ("水库", "ZZ-003"), ("jzgt", "ZZ-001"), ("JZGT", "ZZ-001"), ("jizaogaotie", "ZZ-001"),
      ("jizaogao", "ZZ-001"),
      ("cqlgz", "ZZ-007"), ("zqlgz", "ZZ-007"), ("chongqinglu", "ZZ-007"), ("ＺＺ－００１", "ZZ-001"),
      ("ｊｚｇｔ", "ZZ-001"),
      ("新台高速（一期）", "ZZ-005"), ("新台高速(一期)", "ZZ-005"), ("(二期)", "ZZ-006"),
      ("zhuangli pumped storage", "ZZ-004"),
      ("pumped", "ZZ-004"), (" 庄里水库 ", "ZZ-003"), ("Ｓ１０３", "ZZ-002"), ("s103jzxgj", "ZZ-002"),
    ])
  func found(_ word: String, _ code: String) throws {
    let registry = try city()
    #expect(try registry.read { try $0.project(named: word).code } == code)
  }

  @Test("Second readings of a character are found too")
  func secondReadings() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A", "长乐大厦")
    for word in ["clds", "zydx", "changyuedasha", "zhangledaxia"] {
      #expect(try registry.read { try $0.projects(matching: word) }.contains(project), "\(word)")
    }
  }

  @Test("An ambiguous word lists its candidates, and nothing is written")
  func ambiguous() throws {
    let registry = try city()
    let before = try registry.dump()
    let last = try registry.lastStep()
    for (word, codes) in [
      ("庄里", ["ZZ-003", "ZZ-004"]), ("新台高速", ["ZZ-005", "ZZ-006", "ZZ-008"]), ("zl", ["ZZ-003", "ZZ-004"]),
    ] {
      let error = failure(RuleError.self) {
        try registry.record { recording in try recording.addNote(to: recording.now.project(named: word), "x")
        }
      }
      guard case .ambiguousProject(word, let candidates) = error else {
        Issue.record("\(word): \(String(describing: error))")
        continue
      }
      #expect(candidates.map(\.code) == codes, "\(word)")
    }
    #expect(try registry.dump() == before)
    #expect(try registry.lastStep() == last)
  }

  @Test("An unknown word says what comes near")
  func unknown() throws {
    let registry = try city()
    for (word, near) in [("庄里水厍", "庄里水库"), ("ZZ-00", "ZZ-001"), ("济早高铁", "济枣高铁")] {
      let error = failure(RuleError.self) { _ = try registry.read { try $0.project(named: word) } }
      guard case .unknownProject(word, let words) = error else {
        Issue.record("\(word): \(String(describing: error))")
        continue
      }
      #expect(words.contains(near), "\(word): \(words)")
    }
    for word in [
      "", " ", "@99", "@", "@99999999999999999999999", "%", "_", "\\", "'; DROP TABLE project; --",
    ] {
      #expect(throws: RuleError.self) { _ = try registry.read { try $0.project(named: word) } }
    }
  }

  @Test("Completion gives what begins with or holds what was typed")
  func completions() throws {
    let registry = try city()
    #expect(try registry.read { try $0.completions(ofProject: "庄里").map(\.code) } == ["ZZ-003", "ZZ-004"])
    #expect(try registry.read { try $0.completions(ofProject: "jz").map(\.code) }.contains("ZZ-001"))
    #expect(try registry.read { try $0.completions(ofProject: "", most: 3).count } == 3)
    #expect(try registry.read { try $0.completions(ofProject: "%").isEmpty })
  }
}
