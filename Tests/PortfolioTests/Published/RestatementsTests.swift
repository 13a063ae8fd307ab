import Portfolio
import Randomness
import Testing
import Values

/// What was published and has changed since, and what was known at a time.
struct RestatementsTests {
  private func published() throws -> (registry: TemporaryRegistry, project: ProjectRef) {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A", "甲项目")
    try registry.plan(project, 2021, wan(120))
    try registry.state(project, "2021-04", .ytd, wan(20))
    try registry.state(project, "2021-05", .ytd, wan(30))
    try registry.lock("2021-05")
    return (registry, project)
  }

  @Test("Nothing has changed, and later months are no change")
  func nothing() throws {
    let (registry, project) = try published()
    try registry.state(project, "2021-06", .ytd, wan(50))
    try registry.plan(project, 2021, wan(200), version: .new, approved: "2021-06-30")
    #expect(try registry.registry.restatements().isEmpty)
    #expect(throws: RuleError.notPublished(try month("2021-06"))) {
      try registry.registry.restatements(try month("2021-06"))
    }
  }

  @Test("A correction is told with the steps that made it: who, when and why")
  func correction() throws {
    let (registry, project) = try published()
    try registry.unlock("2021-05", why: "滕州补报")
    let first = try #require(try registry.state(project, "2021-05", .ytd, wan(31)).step)
    let second = try #require(try registry.state(project, "2021-05", .ytd, wan(33), reason: "漏报").step)
    try registry.state(project, "2021-06", .ytd, wan(40))
    try registry.lock("2021-05")
    let found = try registry.registry.restatements()
    #expect(found.map(\.field) == [.completed, .periodCompleted])
    #expect(found.map(\.published) == [wan(30), wan(10)])
    #expect(found.map(\.now) == [wan(33), wan(13)])
    #expect(found.map(\.difference) == [wan(3), wan(3)])
    #expect(found[0].corrections.map(\.step.step) == [first, second])
    #expect(found[0].corrections.map(\.why) == ["滕州补报", "漏报"])
    #expect(found.findings.map(\.place) == ["2021-05"])
    // What was known before the correction knows of none.
    #expect(try registry.registry.restatements(knownOn: .step(first - 1)).isEmpty)
    #expect(try registry.registry.restatements(knownOn: .step(first)).first?.now == wan(31))
  }

  @Test("A correction that was taken back is none; one that takes back an older step is")
  func takenBack() throws {
    let (registry, project) = try published()
    let stated = try #require(try registry.lastStep()) - 1
    try registry.unlock("2021-05", why: "误填")
    let wrong = try #require(try registry.state(project, "2021-05", .ytd, wan(31)).step)
    try registry.takeBack(wrong)
    #expect(try registry.registry.restatements().isEmpty)
    let undo = try registry.takeBack(stated)
    let found = try registry.registry.restatements()
    #expect(found.map(\.field) == [.completed, .periodCompleted])
    // April's 20 stands for May; nothing was said of May itself.
    #expect(found.map(\.now) == [wan(20), .zero])
    #expect(found[0].corrections.map(\.step.step) == [undo])
    #expect(found[0].corrections.map(\.why) == ["误填"])
  }

  @Test("A plan, a new project and one that is gone are told; unknown has no difference")
  func unknown() throws {
    let (registry, project) = try published()
    try registry.unlock("2021-05", why: "调整")
    let other = try registry.project("B", "乙项目")
    try registry.state(other, "2021-05", .ytd, wan(7))
    try registry.plan(project, 2021, wan(60))
    let found = try registry.registry.restatements()
    #expect(found.map { "\($0.project.code) \($0.field)" } == ["A plan", "B completed", "B periodCompleted"])
    #expect(found.map(\.published) == [wan(120), nil, nil])
    #expect(found.map(\.now) == [wan(60), wan(7), wan(7)])
    #expect(found.map(\.difference) == [wan(-60), nil, nil])
  }

  @Test("What changes an amount by another way is found: a start that tells what stood before the year")
  func start() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A", nil, [(.lifecycle, "road"), (.start, "2021")])
    try registry.plan(project, 2021, wan(120))
    try registry.state(project, "2021-05", .sinceStart, wan(30))
    try registry.lock("2021-05")
    let step = try #require(
      try registry.record("done") { _ = try $0.meet("start", of: project, on: try date("2021-02"), evidence: nil) }.step
    )
    let found = try registry.registry.restatements()
    #expect(found.first?.field == .completed)
    #expect(found.first?.now == wan(30))
    #expect(found.first?.corrections.map(\.step.step) == [step])
  }

  @Test("A date means the last step by its moment; before the first step there is nothing to know")
  func moments() throws {
    let (registry, project) = try published()
    let last = try #require(try registry.lastStep())
    registry.today = try day("2021-08-02")
    try registry.state(project, "2021-06", .ytd, wan(50))
    let store = registry.registry
    #expect(try store.step(knownOn: .instant("2021-07-10T23:59:59Z")).step == last)
    #expect(try store.step(knownOn: .instant("2021-08-02T01:02:03Z")).step == last + 1)
    #expect(try store.step(knownOn: .instant("2021-08-02T01:02:02Z")).step == last)
    #expect(try store.step(knownOn: .instant("2099-01-01T00:00:00Z")).step == last + 1)
    #expect(throws: KnownOnError.beforeFirst(step: 1, at: "2021-07-10T01:02:03Z")) {
      try store.step(knownOn: .instant("2021-07-09T23:59:59Z"))
    }
    #expect(throws: KnownOnError.noSuchStep(last + 2, last: last + 1)) {
      try store.read(knownOn: .step(last + 2)) { _ in }
    }
    #expect(throws: KnownOnError.noSuchStep(0, last: last + 1)) { try store.read(knownOn: .step(0)) { _ in } }
    let latest = try store.read(knownOn: .step(last)) { try $0.latestMonth() }
    #expect(latest == (try month("2021-05")))
  }

  @Test(
    "However statements, plans, locks and undos follow each other, a locked month's amounts stay",
    arguments: UInt64(0)..<6)
  func walk(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let registry = try TemporaryRegistry(today: "2021-08-05")
    let projects = try ["A", "B", "C"].map { try registry.project($0) }
    let months = ["2020-11", "2020-12", "2021-01", "2021-02", "2021-03"]
    for project in projects { try registry.plan(project, 2021, wan(100)) }
    for project in projects { try registry.state(project, "2021-03", .ytd, wan(10)) }
    try registry.lock("2021-03")
    var refused = 0
    for _ in 0..<120 {
      let isLocked = try registry.read { try $0.isLocked(try month("2021-03")) }
      let before = try registry.figure("2021-03")
      let (project, text) = (
        projects[Int.random(in: 0...2, using: &random)], months[Int.random(in: 0...4, using: &random)]
      )
      let amount = wan(Int64.random(in: 0...60, using: &random))
      do {
        switch Int.random(in: 0...9, using: &random) {
        case 0...4:
          let basis = Basis.allCases[Int.random(in: 0...2, using: &random)]
          try registry.state(project, text, basis, amount, reason: "x")
        case 5:
          try registry.plan(
            project, 2021, amount, version: .new, approved: "2021-0\(Int.random(in: 1...7, using: &random))")
        case 6: try registry.plan(project, Int.random(in: 2020...2021, using: &random), amount)
        case 7: try registry.takeBack(Int.random(in: 8...(try #require(try registry.lastStep())), using: &random))
        // Opened and locked by itself only, so that the change is not another's.
        default: if isLocked { try registry.unlock("2021-03") } else { try registry.lock("2021-03") }
        }
      } catch let error as RuleError {
        if case .lockedMonth = error { refused += 1 }
        continue
      } catch is UndoRefusal {
        continue
      }
      let after = try registry.figure("2021-03")
      guard isLocked, try registry.read({ try $0.isLocked(try month("2021-03")) }) else { continue }
      try #require(after.plan == before.plan && after.completed == before.completed, "seed \(seed)")
      try #require(after.periodCompleted == before.periodCompleted, "seed \(seed)")
      try #require(after.completedWithoutPlan == before.completedWithoutPlan, "seed \(seed)")
    }
    #expect(refused > 0)
  }
}
