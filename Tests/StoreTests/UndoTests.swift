import Store
import Testing

@Suite struct UndoTests {
  let scratch: Scratch
  let store: RegistryFile

  init() throws {
    scratch = try Scratch()
    store = try RegistryFile.create(scratch.path)
    try store.record("seed") { writer in
      try writer.region("370400", "枣庄市")
      try writer.region("370481", "滕州市", parent: "370400")
      try writer.region("370402", "市中区", parent: "370400")
      let airport = try writer.project("P1", "机场")
      try writer.project("P2", "航站楼", parent: airport)
      try writer.alias(airport, "翼云机场")
    }
  }

  /// Steps of all mixes, each on the seed above.
  static let mixes: [(String, @Sendable (StepWriter) throws -> Void)] = [
    (
      "inserts",
      { writer in
        let project = try writer.project("P3", "高铁")
        try writer.project("P4", "车站", parent: project)
        try writer.alias(project, "济枣高铁")
      }
    ),
    (
      "updates",
      { writer in
        try writer.update("project", id: 1, ["name_zh": "枣庄机场", "status": "suspended"])
        try writer.update("region", id: 2, ["name_en": "Tengzhou"])
      }
    ),
    (
      "deletes",
      { writer in
        try writer.delete("project", id: 2)
        try writer.delete("project_alias", id: 1)
        try writer.delete("region", id: 2)
      }
    ),
    (
      "a child given to a new parent, the old one removed",
      { writer in
        let project = try writer.project("P3", "临空区")
        try writer.update("project", id: 2, ["parent": SQLValue(project)])
        try writer.update("project_alias", id: 1, ["project": SQLValue(project)])
        try writer.delete("project", id: 1)
      }
    ),
    (
      "two rows that exchange a unique name",
      { writer in
        try writer.update("project", id: 1, ["name_zh": "暂名"])
        try writer.update("project", id: 2, ["name_zh": "机场"])
        try writer.update("project", id: 1, ["name_zh": "航站楼"])
      }
    ),
    (
      "a row removed and its unique code given to a new one",
      { writer in
        try writer.delete("project", id: 2)
        try writer.project("P2", "新航站楼", parent: 1)
      }
    ),
    (
      "a code that others refer to, and they follow",
      { writer in
        try writer.region("370499", "新市")
        try writer.update("region", id: 2, ["parent": "370499"])
        try writer.update("region", id: 3, ["parent": "370499"])
        try writer.delete("region", id: 1)
      }
    ),
    (
      "a row that is its own parent",
      { writer in
        let project = try writer.project("P3", "自环")
        try writer.update("project", id: project, ["parent": SQLValue(project)])
      }
    ),
    (
      "a whole family removed",
      { writer in
        try writer.delete("project_alias", id: 1)
        try writer.delete("project", id: 2)
        try writer.delete("project", id: 1)
      }
    ),
  ]

  @Test("A step is taken back row for row and done again, whatever it mixes", arguments: mixes.indices)
  func roundTrip(index: Int) throws {
    let before = try store.dump()
    let step = try store.record(Self.mixes[index].0, Self.mixes[index].1)
    let after = try store.dump()
    #expect(after != before)
    let undo = try store.takeBack(step)
    #expect(try store.dump() == before)
    let redo = try store.takeBack(undo)
    #expect(try store.dump() == after)
    try store.takeBack(redo)
    #expect(try store.dump() == before)
    #expect(try store.faults() == [])
    // Steps 3 and 5 are undos of the same change, and each tells it the other way round.
    let told = try store.read { reader in
      try [step, undo, redo].map { try reader.changes(ofStep: $0).map { [$0.before, $0.after] } }
    }
    #expect(told[1] == told[0].map { $0.reversed() })
    #expect(told[2] == told[0])
  }

  @Test("An undo can be tried: a dry run tells what would come back, and nothing does")
  func dryRun() throws {
    let step = try store.record { try $0.update("region", id: 2, ["name_en": "Tengzhou"]) }
    let dump = try store.dump()
    let tried = try store.write(info("undo", undoes: step), dryRun: true) { try $0.takeBack(step) }.step
    #expect(tried?.number == nil)
    #expect(tried?.changes.map { $0.after?["name_en"] } == [.null])
    #expect(try store.dump() == dump)
    #expect(try store.read { try $0.undoneSteps() } == [:])
  }

  @Test("Bare undo and redo walk back and forth through one's own steps")
  func chain() throws {
    var states = [try store.dump()]
    for name in ["A", "B"] {
      try store.record { try $0.update("region", id: 2, ["name_en": .text(name)]) }
      states.append(try store.dump())
    }
    let (undo, redo) = ({ _ = try store.undo() }, { _ = try store.redo() })
    for (act, state) in [
      (undo, 1), (undo, 0), (redo, 1), (redo, 2), (undo, 1), (redo, 2), (undo, 1), (undo, 0), (redo, 1), (undo, 0),
    ] {
      try act()
      #expect(try store.dump() == states[state])
    }
    #expect(try store.undo() == 1)
    #expect(try store.dump() == [])
    #expect(try store.read { try $0.lastUndoable(by: "lu") }?.number == nil)
    for state in states {
      try store.redo()
      #expect(try store.dump() == state)
    }
    #expect(try store.read { try $0.lastRedoable(by: "lu") }?.number == nil)
  }

  @Test("A new step after an undo ends what can be done again")
  func redoIsOver() throws {
    try store.record { try $0.update("region", id: 2, ["name_en": "A"]) }
    let undone = try store.takeBack(2)
    #expect(try store.read { try $0.lastRedoable(by: "lu") }?.number == undone)
    try store.record { try $0.update("region", id: 3, ["name_en": "B"]) }
    #expect(try store.read { try $0.lastRedoable(by: "lu") }?.number == nil)
    #expect(try store.undo() == 4)
    #expect(try store.undo() == 1)
  }

  @Test("Bare undo leaves another person's steps alone, and so does bare redo")
  func otherPeople() throws {
    let mine = try store.record { try $0.update("region", id: 2, ["name_en": "A"]) }
    let theirs = try store.record(by: "ban") { try $0.update("region", id: 3, ["name_en": "B"]) }
    #expect(try store.read { try $0.lastUndoable(by: "lu") }?.number == mine)
    #expect(try store.read { try $0.lastUndoable(by: "ban") }?.number == theirs)
    #expect(try store.read { try $0.lastUndoable(by: "nobody") }?.number == nil)
    try store.undo()
    #expect(try store.read { try $0.lastRedoable(by: "ban") }?.number == nil)
    // Someone else's step in between does not end one's own redo.
    try store.record(by: "ban") { try $0.update("region", id: 1, ["name_en": "C"]) }
    #expect(try store.redo() == 4)
  }

  @Test("A step taken back by somebody else is no longer one's last")
  func takenBackByOthers() throws {
    let mine = try store.record { try $0.update("region", id: 2, ["name_en": "A"]) }
    let theirs = try store.takeBack(mine, by: "ban")
    #expect(try store.read { try $0.undoneSteps() } == [mine: theirs])
    #expect(try store.read { try $0.lastUndoable(by: "lu") }?.number == 1)
    #expect(try store.read { try $0.lastRedoable(by: "lu") }?.number == nil)
    #expect(try store.read { try $0.lastRedoable(by: "ban") }?.number == theirs)
  }

  @Test("Which steps count as taken back follows undos of undos")
  func undoneSteps() throws {
    try store.record { try $0.update("region", id: 2, ["name_en": "A"]) }
    var undone: [[Int: Int]] = []
    for target in [2, 3, 4, 5] {
      try store.takeBack(target)
      undone.append(try store.read { try $0.undoneSteps() })
    }
    #expect(undone == [[2: 3], [3: 4], [2: 3, 4: 5], [3: 4, 5: 6]])
  }

  @Test("Steps of different rows are taken back in any order")
  func independent() throws {
    let before = try store.dump()
    let steps = try [1, 2, 3].map { id in
      try store.record { try $0.update("region", id: id, ["name_en": "x"]) }
    }
    for step in [steps[1], steps[0], steps[2]] { try store.takeBack(step) }
    #expect(try store.dump() == before)
  }

  @Test("A step can be taken back once the later step in its way was taken back")
  func afterTheLaterOne() throws {
    let before = try store.dump()
    let first = try store.record { try $0.update("region", id: 2, ["name_en": "A"]) }
    let second = try store.record { try $0.update("region", id: 2, ["name_en": "B"]) }
    #expect(throws: StepConflict.changedLater(step: first, table: "region", by: second)) {
      try store.takeBack(first)
    }
    try store.takeBack(second)
    try store.takeBack(first)
    #expect(try store.dump() == before)
  }

  @Test("A step whose rows were changed and set back by hand is not in the way")
  func setBackByHand() throws {
    let before = try store.dump()
    let step = try store.record { try $0.update("region", id: 2, ["name_en": "A"]) }
    try store.record { try $0.update("region", id: 2, ["name_en": "B"]) }
    try store.record { try $0.update("region", id: 2, ["name_en": "A"]) }
    try store.takeBack(step)
    #expect(try store.dump() == before)
  }
}
