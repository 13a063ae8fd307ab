import Portfolio
import Testing
import Values

/// Lists that are handed on whole, and what changed in them after a step.
@Suite struct ExportedTests {
  private static let all = Filter.all

  private static func projects(_ registry: TemporaryRegistry, since: Int?) throws -> (live: [String], gone: [String]) {
    try registry.read { snapshot in
      let (rows, gone) = try snapshot.exportedProjects(where: all, context: try registry.context(), since: since)
      return (rows.map { "\($0.row.ref.code) \($0.step)" }, gone.map { "\($0.row.code) \($0.step)" })
    }
  }

  @Test("A project has changed when its regions, aliases, tags or estimates have, or lost one")
  func projectParts() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.project("B")
    for (field, value) in [
      (Field.lead, "张三"), (.region, "370402"), (.alias, "甲"), (.tag, "双千"), (.total, "3亿"), (.tag, ""),
      (.region, "370403"),
    ] {
      let before = try #require(try registry.lastStep())
      try registry.record { try $0.apply([Assignment(field, value)], to: project) }
      let step = try #require(try registry.lastStep())
      #expect(step > before, "\(field)")
      #expect(try Self.projects(registry, since: before).live == ["A \(step)"], "\(field)")
      #expect(try Self.projects(registry, since: step).live == [], "\(field)")
    }
    #expect(try Self.projects(registry, since: nil).live.count == 2)
  }

  @Test("What was made and taken back since is no news; what stood before is gone, until it is made again")
  func goneProjects() throws {
    let registry = try TemporaryRegistry()
    let start = try #require(try registry.lastStep())
    try registry.project("A")
    let made = try #require(try registry.lastStep())
    _ = try registry.registry.takeBack(made, registry.occasion(), dryRun: false)
    #expect(try Self.projects(registry, since: start).gone == [])
    #expect(try Self.projects(registry, since: made).gone == ["A \(made + 1)"])
    #expect(try Self.projects(registry, since: made).live == [])
    try registry.project("A")
    #expect(try Self.projects(registry, since: made).gone == [])
    #expect(try Self.projects(registry, since: made).live == ["A \(made + 2)"])
  }

  @Test("A milestone that is dropped is gone as it was, and its project's filter still finds it")
  func milestones() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A", nil, [(.region, "370402")])
    try registry.record { _ = try $0.addMilestone("专项验收", to: project, planned: try date("2021-06"), modality: nil) }
    let made = try #require(try registry.lastStep())
    try registry.record { _ = try $0.dropMilestone("专项验收", of: project) }
    func changed(_ words: String, since: Int) throws -> [String] {
      try registry.read { snapshot in
        try snapshot.exportedMilestones(
          where: try FilterParser.parse([FilterWord(words)]), context: try registry.context(), since: since
        ).map { "\($0.row.milestone.key) \($0.row.milestone.planned?.text ?? "") \($0.step) \($0.isGone)" }
      }
    }
    #expect(try changed("region:市中", since: made) == ["专项验收 2021-06 \(made + 1) true"])
    #expect(try changed("region:薛城", since: made) == [])
    #expect(try changed("region:市中", since: made - 1) == [])
    try registry.record { _ = try $0.addMilestone("专项验收", to: project, planned: nil, modality: nil) }
    #expect(try changed("region:市中", since: made) == ["专项验收  \(made + 2) false"])
  }

  @Test("A statement that replaces another comes again; one taken back is gone, also with its project")
  func statements() throws {
    let registry = try TemporaryRegistry()
    try registry.project("A")
    let projectStep = try #require(try registry.lastStep())
    let project = try registry.read { try $0.project(named: "A") }
    try registry.state(project, "2021-05", .ytd, wan(30))
    let stated = try #require(try registry.lastStep())
    try registry.state(project, "2021-05", .ytd, wan(40))
    func changed(since: Int?) throws -> [String] {
      try registry.read { snapshot in
        try snapshot.exportedStatements(where: .all, context: try registry.context(), since: since).map {
          "\($0.row.project.code) \($0.row.statement.amount.money.spoken) \($0.step) \($0.isGone)"
        }
      }
    }
    #expect(try changed(since: stated) == ["A 40万 \(stated + 1) false"])
    _ = try registry.registry.takeBack(stated + 1, registry.occasion(), dryRun: false)
    #expect(try changed(since: stated + 1) == ["A 30万 \(stated + 2) false"])
    _ = try registry.registry.takeBack(stated + 2, registry.occasion(), dryRun: false)
    _ = try registry.registry.takeBack(stated + 3, registry.occasion(), dryRun: false)
    _ = try registry.registry.takeBack(stated, registry.occasion(), dryRun: false)
    #expect(try changed(since: nil) == [])
    #expect(try changed(since: stated).map { $0.hasSuffix("true") } == [true])
    _ = try registry.registry.takeBack(projectStep, registry.occasion(), dryRun: false)
    #expect(try changed(since: stated) == ["A 30万 \(stated + 5) true"])
  }

  @Test("A step that there has not been is refused")
  func futureStep() throws {
    let registry = try TemporaryRegistry()
    let last = try #require(try registry.lastStep())
    try registry.read { try $0.requireStep(last) }
    #expect(throws: Portfolio.UndoRefusal.noSuchStep(last + 1)) {
      try registry.read { try $0.requireStep(last + 1) }
    }
  }
}
