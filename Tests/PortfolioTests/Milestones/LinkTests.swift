import Portfolio
import Testing
import Values

/// What waits for what: recorded, refused in a circle, taken back.
struct LinkTests {
  private func road(_ registry: TemporaryRegistry, _ code: String) throws -> ProjectRef {
    try registry.project(code, nil, [(.lifecycle, "road")])
  }

  private func link(
    _ registry: TemporaryRegistry, _ project: ProjectRef, _ word: String, _ other: ProjectRef, _ before: String,
    _ days: Int = 0
  ) throws {
    try registry.record("link") {
      _ = try $0.link(word, of: project, after: before, of: other, lag: Lag(days: days))
    }
  }

  private func waits(_ registry: TemporaryRegistry, _ project: ProjectRef) throws -> [String] {
    try registry.read { snapshot in
      let milestones = try snapshot.milestones(of: project)
      let found = try snapshot.predecessors(of: milestones)
      return milestones.flatMap { own in
        (found[own.id] ?? []).map { "\(own.key) \($0.milestone.project.code)/\($0.milestone.key)\($0.lag.english)" }
      }
    }
  }

  @Test("A link makes the stages that it needs, and its lag can be stated anew")
  func stated() throws {
    let registry = try TemporaryRegistry()
    let (a, b) = (try road(registry, "A"), try road(registry, "B"))
    try link(registry, a, "通车", a, "主体完工", 30)
    try link(registry, a, "通车", b, "open")
    #expect(try waits(registry, a) == ["open A/structure+30d", "open B/open"])
    try link(registry, a, "通车", a, "主体完工", -10)
    #expect(try waits(registry, a) == ["open A/structure-10d", "open B/open"])
    try registry.record { _ = try $0.unlink("通车", of: a, from: "open", of: b) }
    #expect(try waits(registry, a) == ["open A/structure-10d"])
    #expect(
      failure(RuleError.self) { try registry.record { _ = try $0.unlink("通车", of: a, from: "open", of: b) } }
        == .notLinked("A 通车", after: "B 通车"))
  }

  @Test("A circle is refused with its chain, over projects and of one milestone with itself")
  func circles() throws {
    let registry = try TemporaryRegistry()
    let (a, b, c) = (try road(registry, "A"), try road(registry, "B"), try road(registry, "C"))
    try link(registry, a, "open", b, "open")
    try link(registry, b, "open", c, "start")
    let before = try registry.dump()
    #expect(
      failure(RuleError.self) { try link(registry, c, "start", a, "open") }
        == .linkCircle(["C 开工", "A 通车", "B 通车", "C 开工"]))
    #expect(
      failure(RuleError.self) { try link(registry, a, "start", a, "start") } == .linkCircle(["A 开工", "A 开工"]))
    #expect(try registry.dump() == before)
    // Another milestone of the same project closes no circle.
    try link(registry, c, "open", a, "open")
  }

  @Test("A lag that nobody means is refused, in a folder as well", arguments: [1_000_000_000, .max, -1_000_000_000])
  func hostileLag(_ days: Int) throws {
    let registry = try TemporaryRegistry()
    let project = try road(registry, "A")
    #expect(failure(RuleError.self) { try link(registry, project, "open", project, "start", days) } == .badLag(days))
    try link(registry, project, "open", project, "start", MilestoneLink.lagDays.upperBound)
  }

  @Test("An undo that would close a circle is refused")
  func undoneCircle() throws {
    let registry = try TemporaryRegistry()
    let (a, b) = (try road(registry, "A"), try road(registry, "B"))
    try link(registry, a, "open", b, "open")
    let dropped = try #require(
      try registry.record("unlink") { _ = try $0.unlink("open", of: a, from: "open", of: b) }.step)
    try link(registry, b, "open", a, "open")
    #expect(
      failure(RuleError.self) {
        _ = try registry.registry.takeBack(dropped, registry.occasion("undo"), dryRun: false)
      } == .linkCircle(["A 通车", "B 通车", "A 通车"]))
    #expect(try waits(registry, a).isEmpty)
  }

  @Test("A link is undone, and the history of both projects tells of it")
  func undone() throws {
    let registry = try TemporaryRegistry()
    let (a, b) = (try road(registry, "A"), try road(registry, "B"))
    let before = try registry.dump()
    let recorded = try registry.record("link") {
      _ = try $0.link("open", of: a, after: "start", of: b, lag: Lag(days: 30))
    }
    let step = try #require(recorded.step)
    #expect(recorded.changes.filter { $0.table == "milestone_link" }.map(\.label) == ["A open ← B start"])
    for project in [a, b] {
      #expect(try registry.read { try $0.log(of: [project.id]) }.contains { $0.step == step })
    }
    _ = try registry.registry.takeBack(step, registry.occasion("undo"), dryRun: false)
    #expect(try registry.dump() == before)
  }
}
