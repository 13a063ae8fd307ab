import Portfolio
import Testing
import Values

/// What Tab offers of a registry, the best first and never too many.
struct CompletionTests {
  private func city() throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    try registry.project("ZZ-1", "滕州高铁站前广场")
    try registry.project("ZZ-2", "高铁配套", [(.alias, "站前路")])
    try registry.project("ZZ-3", "高铁")
    try registry.project("GT-4", "薛城学校", [(.nameEn, "Gate School"), (.tag, "高铁")])
    try registry.record { recording in
      let road = try recording.now.project(named: "ZZ-2")
      _ = try recording.raiseObstacle(
        road, "征地滞后", category: nil, owner: nil, due: nil, on: PartialDate(parsing: "2021-07"))
      _ = try recording.raiseObstacle(
        road, "滞后征地", category: nil, owner: nil, due: nil, on: PartialDate(parsing: "2021-07"))
    }
    return registry
  }

  @Test(
    "Projects by characters, code, English, alias and pinyin, the whole name first",
    arguments: [
      ("高铁", "ZZ-3 ZZ-2 ZZ-1"), ("gt", "GT-4 ZZ-3 ZZ-2 ZZ-1"), ("gate", "GT-4"), ("zz-", "ZZ-3 ZZ-2 ZZ-1"),
      ("站前", "ZZ-1 ZZ-2"), ("zhanqianlu", "ZZ-2"), ("gaotie", "ZZ-3 ZZ-2 ZZ-1"), ("征地", ""), ("％", ""), ("没", ""),
      ("", "GT-4 ZZ-1 ZZ-2 ZZ-3"), ("ｇｔ", "GT-4 ZZ-3 ZZ-2 ZZ-1"),
    ])
  func projects(_ typed: String, _ codes: String) throws {
    let registry = try city()
    let expected = codes.split(separator: " ").map(String.init)
    #expect(try registry.read { try $0.completions(ofProject: typed).map(\.code) } == expected)
    for most in 1...3 {
      let few = try registry.read { try $0.completions(ofProject: typed, most: most).map(\.code) }
      #expect(few == Array(expected.prefix(most)))
    }
  }

  @Test("Obstacles, organizations and targets: what begins with it first, and no more than asked for")
  func lists() throws {
    let registry = try city()
    for name in ["市交通局", "交通运输局", "水务局"] { _ = try registry.organization(name) }
    try registry.read { (snapshot: Snapshot) throws in
      #expect(try snapshot.completions(ofOrganization: "交通") == ["交通运输局", "市交通局"])
      #expect(try snapshot.completions(ofOrganization: "", most: 2).count == 2)
      #expect(try snapshot.completions(ofOrganization: "%").isEmpty)
      #expect(try snapshot.completions(ofObstacle: "征地").map(\.title) == ["征地滞后", "滞后征地"])
      #expect(try snapshot.completions(ofObstacle: "2").map(\.id) == [2])
      #expect(try snapshot.completions(ofObstacle: "", most: 1).count == 1)
      #expect(try snapshot.completions(ofTarget: "x").isEmpty)
    }
  }

  @Test("In a large registry a slip of one character still finds the name, by what is left of it")
  func near() throws {
    let registry = try TemporaryRegistry()
    try registry.record { recording in
      for number in 1...1100 { _ = try recording.addProject(named: "演练\(number)号厂", []) }
      _ = try recording.addProject(named: "庄里水库", [])
    }
    for (word, name) in [("庄里水厍", "庄里水库"), ("庄裏水库", "庄里水库"), ("演练77号场", "演练77号厂")] {
      let error = failure(RuleError.self) { _ = try registry.read { try $0.project(named: word) } }
      guard case .unknownProject(word, let near)? = error else {
        Issue.record("\(word): \(String(describing: error))")
        continue
      }
      #expect(near.first == name, "\(word): \(near)")
    }
  }
}
