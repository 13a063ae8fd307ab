import Portfolio
import Randomness
import Testing
import Values

/// The log, and taking steps back.
struct UndoTests {
  /// A verb that records, after a registry has been made ready.
  struct Verb: CustomTestStringConvertible, Sendable {
    let name: String
    let record: @Sendable (Recording, ProjectRef) throws -> Void
    var testDescription: String { name }
    init(_ name: String, _ record: @escaping @Sendable (Recording, ProjectRef) throws -> Void) {
      self.name = name
      self.record = record
    }
  }

  static let verbs = [
    Verb("add") { recording, _ in
      _ = try recording.addProject(
        named: "新项目",
        [Assignment(.lifecycle, "airport"), Assignment(.alias, "甲;乙"), Assignment(.responsible, "新单位")])
    },
    Verb("edit") { recording, project in
      try recording.apply(
        [
          Assignment(.name, "改名"), Assignment(.region, "370402=1;370403=2"), Assignment(.tag, "x"),
          Assignment(.total, "9亿"), Assignment(.alias, "none"), Assignment(.start, "2022"),
        ], to: project)
    },
    Verb("note") { try $0.addNote(to: $1, "说明") },
    Verb("flag") { try $0.setDoubtful($1, "存疑") },
    Verb("suspend") { try $0.setStatus($1, "suspended", on: try date("2021-06"), reason: "x") },
    Verb("done") { _ = try $0.meet("open", of: $1, on: try date("2021-06"), evidence: "x") },
    Verb("forecast") { _ = try $0.forecast("open", of: $1, to: try date("2023"), reason: "x") },
    Verb("reschedule") {
      _ = try $0.reschedule("start", of: $1, to: try date("2023"), reason: "x", approval: "y")
    },
    Verb("milestones add") {
      _ = try $0.addMilestone("征地", to: $1, planned: try date("2021"), modality: nil)
    },
    Verb("milestones drop") { _ = try $0.dropMilestone("start", of: $1) },
    Verb("plan") { try $0.plan($1, .year(2021), stated(wan(99)), fund: nil, version: .new, reason: "x") },
    Verb("invest") { recording, project in
      try recording.invest(
        project, StatementKey(month: try month("2021-05"), basis: .ytd), stated(wan(31)), reason: nil,
        method: "prompt")
    },
    Verb("progress") { try $0.setProgress($1, try month("2021-05"), percent: "50", words: "x") },
    Verb("obstacles raise") { recording, project in
      _ = try recording.raiseObstacle(
        project, "资金", category: nil, owner: nil, due: nil, on: try date("2021-06"))
    },
    Verb("obstacles resolve") { recording, _ in
      try recording.moveObstacle(
        try recording.now.obstacle(named: "征地"), to: .resolved, on: try date("2021-06"), words: "x")
    },
    Verb("targets set") { recording, _ in
      var values = TargetValues()
      values.values = [("name", "新"), ("period", "2021"), ("value", "1")]
      try recording.setTarget(code: "T-9", values)
    },
    Verb("targets record") { recording, _ in
      try recording.recordTarget(
        1, dated: try date("2021"), comparator: nil, value: ExactDecimal(2), words: nil)
    },
    Verb("programmes new") { recording, _ in
      _ = try recording.newProgramme("2022双千工程", rolledFrom: try recording.now.programme(named: "双千工程"))
    },
    Verb("programmes add") { recording, project in
      try recording.addToProgramme(try recording.now.programme(named: "双千工程"), project, role: "finishing")
    },
    Verb("programmes remove") { recording, project in
      try recording.removeFromProgramme(try recording.now.programme(named: "双千工程"), project)
    },
    Verb("set") { recording, _ in try recording.set(.name, "新名") },
    Verb("parent") { recording, project in
      let child = try recording.addProject(named: "子项目", [])
      try recording.apply([Assignment(.parent, "B")], to: child)
      try recording.apply([Assignment(.parent, "B")], to: project)
    },
  ]

  private func ready() throws -> (TemporaryRegistry, ProjectRef) {
    let registry = try TemporaryRegistry()
    try registry.project("B")
    let project = try registry.project(
      "A", nil, [(.lifecycle, "road"), (.region, "滕州"), (.alias, "别名"), (.total, "1亿"), (.start, "2021")])
    try registry.plan(project, 2021, wan(60), fund: "own")
    try registry.state(project, "2021-05", .ytd, wan(30))
    try registry.record { recording in
      _ = try recording.raiseObstacle(
        project, "征地", category: nil, owner: nil, due: nil, on: try date("2021-05"))
      var values = TargetValues()
      values.values = [("name", "目标"), ("period", "2021"), ("value", "1")]
      try recording.setTarget(code: "T-1", values)
      let list = try recording.newProgramme("双千工程")
      try recording.addToProgramme(list, project, role: "new")
    }
    return (registry, project)
  }

  @Test(
    "Undo of every recording verb leaves the data as before, row for row; redo brings it back",
    arguments: verbs)
  func undoAndRedo(_ verb: Verb) throws {
    let (registry, project) = try ready()
    let before = try registry.dump()
    let step = try #require(try registry.record(verb.name) { try verb.record($0, project) }.step)
    let after = try registry.dump()
    #expect(after != before)
    let target = try registry.registry.undoTarget(nil, by: "甲", confirmed: false)
    #expect(target.step == step)
    let undo = try #require(
      try registry.registry.takeBack(step, registry.occasion("undo"), dryRun: false).step)
    #expect(try registry.dump() == before)
    #expect(try registry.registry.redoTarget(by: "甲").step == undo)
    _ = try registry.registry.takeBack(undo, registry.occasion("redo"), dryRun: false)
    #expect(try registry.dump() == after)
    let log = try registry.read { try $0.log(limit: 3) }
    #expect(log.map(\.words) == ["redo", "undo", verb.name])
    #expect(log.map(\.undoes) == [undo, step, nil])
  }

  @Test("Steps taken back one by one, newest first, lead back to the beginning", arguments: UInt64(0)..<8)
  func allTheWayBack(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (registry, project) = try ready()
    let before = try registry.dump()
    var steps: [Int] = []
    for _ in 0..<20 {
      guard let verb = UndoTests.verbs.randomElement(using: &random) else { continue }
      // What cannot be done twice is refused, and leaves no step.
      let recorded = try? registry.record(verb.name) { try verb.record($0, project) }
      if let step = recorded?.step { steps.append(step) }
    }
    #expect(steps.count > 5)
    for step in steps.reversed() {
      _ = try registry.registry.takeBack(step, registry.occasion("undo"), dryRun: false)
    }
    #expect(try registry.dump() == before)
  }

  @Test("A verb that fails leaves nothing, not even a step")
  func failing() throws {
    let (registry, project) = try ready()
    let before = try registry.dump()
    let last = try registry.lastStep()
    for verb in UndoTests.verbs {
      #expect(throws: RuleError.emptyName) {
        try registry.record(verb.name) {
          try verb.record($0, project)
          throw RuleError.emptyName
        }
      }
    }
    #expect(try registry.dump() == before)
    #expect(try registry.lastStep() == last)
  }

  @Test("Another's step needs a yes; a step changed later, or an unknown one, is refused")
  func refused() throws {
    let (registry, project) = try ready()
    let first = try #require(try registry.record("note") { try $0.setDoubtful(project, "一") }.step)
    let second = try #require(try registry.record("乙的", who: "乙") { try $0.setDoubtful(project, "二") }.step)
    #expect(try registry.registry.undoTarget(nil, by: "甲", confirmed: false).step == first)
    #expect(throws: UndoRefusal.othersStep(second, who: "乙")) {
      try registry.registry.undoTarget(second, by: "甲", confirmed: false)
    }
    #expect(try registry.registry.undoTarget(second, by: "甲", confirmed: true).step == second)
    #expect(throws: UndoRefusal.noSuchStep(999)) {
      try registry.registry.undoTarget(999, by: "甲", confirmed: true)
    }
    #expect(throws: UndoRefusal.changedLater(step: first, table: "project", by: second)) {
      _ = try registry.registry.takeBack(first, registry.occasion("undo"), dryRun: false)
    }
    #expect(throws: UndoRefusal.nothingToUndo) {
      try registry.registry.undoTarget(nil, by: "丙", confirmed: false)
    }
    #expect(throws: UndoRefusal.nothingToRedo) { try registry.registry.redoTarget(by: "甲") }
    let undo = try #require(
      try registry.registry.takeBack(second, registry.occasion("undo"), dryRun: false).step)
    #expect(throws: UndoRefusal.alreadyUndone(second, by: undo)) {
      _ = try registry.registry.takeBack(second, registry.occasion("undo"), dryRun: false)
    }
  }

  @Test("The log tells who did what by which words, and what changed from what to what")
  func log() throws {
    let (registry, project) = try ready()
    let other = try registry.project("C")
    let step = try #require(
      try registry.record("edit A lead=张三") { try $0.apply([Assignment(.lead, "张三")], to: project) }.step)
    try registry.record("note C") { try $0.addNote(to: other, "x") }
    let changes = try registry.read { try $0.changes(of: step) }
    #expect(changes.map(\.table) == ["project"])
    #expect(changes.first?.fields.map(\.name) == ["lead"])
    #expect(changes.first?.fields.first?.before == nil)
    #expect(changes.first?.fields.first?.after == .text("张三"))
    let own = try registry.read { try $0.log(of: [project.id]) }
    #expect(own.first?.words == "edit A lead=张三")
    #expect(own.first?.who == "甲")
    #expect(!own.contains { $0.words == "note C" })
    #expect(try registry.read { try $0.log().count } == registry.lastStep())
    #expect(try registry.read { try $0.step(step)?.words } == "edit A lead=张三")
    #expect(try registry.read { try $0.step(999) } == nil)
  }

  @Test("A row that goes is in its project's log too, plans among them")
  func logOfPlans() throws {
    let (registry, project) = try ready()
    let step = try #require(
      try registry.record("plan A") { try $0.plan(project, .year(2021), stated(wan(61)), fund: "own") }.step)
    #expect(try registry.read { try $0.log(of: [project.id]).first?.step } == step)
    _ = try registry.registry.takeBack(step, registry.occasion("undo"), dryRun: false)
    #expect(try registry.read { try $0.log(of: [project.id]).first?.words } == "undo")
  }
}
