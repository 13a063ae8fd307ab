import Portfolio
import Testing
import Values

/// Obstacles and the order of their four states.
struct ObstaclesTests {
  private func raised(_ registry: TemporaryRegistry, on text: String = "2021-05-01") throws -> Obstacle {
    let project = try registry.project("A")
    let id = try registry.record {
      try $0.raiseObstacle(
        project, " 征地拆迁 ", category: "用地", owner: "张三", due: try date("2021-08"), on: try date(text))
    }.result
    return try registry.read { try $0.obstacle(named: "@\(id)") }
  }

  private func move(_ registry: TemporaryRegistry, _ state: Obstacle.State, _ text: String) throws -> Obstacle {
    let known = try registry.read { try $0.obstacle(named: "征地") }
    try registry.record { try $0.moveObstacle(known, to: state, on: try date(text), words: nil) }
    return try registry.read { try $0.obstacle(named: "征地") }
  }

  @Test("Raised, in hand, resolved, reported back: each with its date")
  func states() throws {
    let registry = try TemporaryRegistry()
    let first = try raised(registry)
    #expect(first.title == "征地拆迁")
    #expect(first.state == .raised)
    #expect(first.isOpen)
    #expect(try move(registry, .inHand, "2021-05-10").state == .inHand)
    let resolved = try move(registry, .resolved, "2021-06-01")
    #expect(resolved.state == .resolved)
    #expect(!resolved.isOpen)
    let last = try move(registry, .reportedBack, "2021-06-01")
    #expect(last.state == .reportedBack)
    #expect(last.dates.count == 4)
  }

  @Test("At an earlier day it stands open from the day it was raised to the day it was out of the way")
  func earlier() throws {
    let registry = try TemporaryRegistry()
    _ = try raised(registry)
    let obstacle = try move(registry, .resolved, "2021-06-01")
    func isOpen(_ text: String) throws -> Bool { obstacle.isOpen(at: try day(text)) }
    #expect(try !isOpen("2021-04-30"))
    #expect(try isOpen("2021-05-01"))
    #expect(try isOpen("2021-05-31"))
    #expect(try !isOpen("2021-06-01"))
    // One that is not out of the way stays open.
    let still = try raised(try TemporaryRegistry())
    #expect(still.isOpen(at: try day("2021-07-10")))
  }

  @Test("A state comes neither before an earlier one's date nor after a later one's")
  func order() throws {
    let registry = try TemporaryRegistry()
    _ = try raised(registry)
    let refused: (Obstacle.State, String) -> Void = { state, text in
      #expect(throws: RuleError.wrongOrderOfStates(title: "征地拆迁", state: state.rawValue), "\(state) \(text)") {
        _ = try move(registry, state, text)
      }
    }
    refused(.inHand, "2021-04-30")
    refused(.reportedBack, "2021-06-01")
    _ = try move(registry, .resolved, "2021-06-01")
    refused(.inHand, "2021-06-02")
    refused(.raised, "2021-07")
    refused(.reportedBack, "2021-05-31")
    // A vaguer date that may be in order is taken.
    _ = try move(registry, .inHand, "2021-05")
    #expect(throws: RuleError.self) { _ = try move(registry, .reportedBack, "2021-08-01") }
  }

  @Test("The same title twice on one project, an empty one, and the future are refused")
  func refused() throws {
    let registry = try TemporaryRegistry()
    let obstacle = try raised(registry)
    for (title, day) in [("征地拆迁", "2021-06"), (" ", "2021-06"), ("资金", "2021-08-01")] {
      #expect(throws: RuleError.self, "\(title) \(day)") {
        try registry.record {
          _ = try $0.raiseObstacle(
            obstacle.project, title, category: nil, owner: nil, due: nil, on: try date(day))
        }
      }
    }
    for word in ["", "没有", "@99", "%"] {
      #expect(throws: RuleError.unknownObstacle(word)) {
        try registry.read { _ = try $0.obstacle(named: word) }
      }
    }
  }

  @Test("Open obstacles come first, then by due date, unknown last")
  func sorted() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.record { recording in
      for (title, due) in [("a", "2021-09"), ("b", nil), ("c", "2021-08"), ("d", "2021-01")]
        as [(String, String?)]
      {
        _ = try recording.raiseObstacle(
          project, title, category: nil, owner: nil, due: try due.map(date), on: try date("2021-05"))
      }
    }
    let done = try registry.read { try $0.obstacle(named: "d") }
    try registry.record { try $0.moveObstacle(done, to: .resolved, on: try date("2021-06"), words: "已办结") }
    #expect(try registry.read { try $0.obstacles(of: project).map(\.title) } == ["c", "a", "b", "d"])
    let all = try registry.read { try $0.obstacles(where: .all, context: try registry.context()) }
    #expect(all.map(\.title) == ["c", "a", "b", "d"])
    #expect(all.last?.words == "已办结")
  }
}
