import Store
import Testing

@Suite struct OpenStepTests {
  let scratch: Scratch
  let store: RegistryFile

  init() throws {
    scratch = try Scratch()
    store = try RegistryFile.create(scratch.path)
  }

  private struct Refusal: Error {}

  @Test("Commands between begin and commit are one step, and one undo takes it back")
  func oneStep() throws {
    try store.record("add 市中") { try $0.region("370402", "市中区") }
    let before = try store.dump()
    try store.beginStep(info("begin"))
    let first = try store.write(info("add 滕州")) { try $0.region("370481", "滕州市") }
    let second = try store.write(info("edit 滕州")) { try $0.update("region", id: first.result, ["name_en": "Tengzhou"]) }
    #expect(first.step?.number == nil)
    #expect(first.step?.changes.map(\.before?.isEmpty) == [nil])
    #expect(second.step?.changes.map { $0.before?["name_en"] } == [.null])
    #expect(second.step?.changes.map { $0.after?["name_en"] } == ["Tengzhou"])
    #expect(store.openStepState?.commands == 2)
    #expect(store.openStepState?.rows == 1)
    let recorded = try #require(try store.commitStep())
    #expect(recorded.number == 2)
    #expect(recorded.changes.count == 1)
    #expect(store.openStepState == nil)
    #expect(try store.read { try $0.step(2) }?.words == "add 滕州; edit 滕州")
    #expect(try store.undo() == 2)
    #expect(try store.dump() == before)
  }

  @Test("A command that fails leaves the others of the open step standing")
  func failing() throws {
    try store.beginStep(info("begin"))
    _ = try store.write(info("one")) { try $0.region("1", "一") }
    #expect(throws: Refusal.self) {
      try store.write(info("two")) { writer in
        try writer.region("2", "二")
        throw Refusal()
      }
    }
    _ = try store.write(info("dry"), dryRun: true) { try $0.region("3", "三") }
    #expect(try store.count("SELECT count(*) FROM region") == 1)
    #expect(try store.commitStep()?.changes.count == 1)
    #expect(try store.read { try $0.step(1) }?.words == "one")
  }

  @Test("Rolled back, and what came to nothing in the end, there is no step and no number is used up")
  func nothing() throws {
    let before = try store.dump()
    try store.beginStep(info("begin"))
    _ = try store.write(info("one")) { try $0.region("1", "一") }
    try store.rollBackStep()
    #expect(try store.dump() == before)
    try store.beginStep(info("begin"))
    let id = try store.write(info("one")) { try $0.region("1", "一") }.result
    let gone = try store.write(info("two")) { try $0.delete("region", id: id) }.step
    #expect(gone?.changes.map(\.after?.isEmpty) == [nil])
    #expect(gone?.changes.map { $0.before?["name_zh"] } == ["一"])
    #expect(try store.commitStep()?.number == nil)
    #expect(try store.stepCount() == 0)
    #expect(try store.record { try $0.region("1", "一") } == 1)
  }

  @Test("There is one open step at a time, and none to end where none was begun")
  func order() throws {
    #expect(throws: StoreError.noOpenStep) { try store.commitStep() }
    #expect(throws: StoreError.noOpenStep) { try store.rollBackStep() }
    try store.beginStep(info("begin"))
    #expect(throws: StoreError.stepIsOpen) { try store.beginStep(info("begin")) }
  }

  @Test("Nobody else sees an open step, and a process that ends in the middle leaves nothing of it")
  func unseen() throws {
    try store.record("add") { try $0.region("370402", "市中区") }
    try store.beginStep(info("begin"))
    _ = try store.write(info("one")) { try $0.region("1", "一") }
    let other = try RegistryFile.open(scratch.path)
    #expect(try other.count("SELECT count(*) FROM region") == 1)
    #expect(try store.count("SELECT count(*) FROM region") == 2)
    // Closing without a commit is what the end of a process comes to.
    try store.close()
    #expect(try other.count("SELECT count(*) FROM region") == 1)
    #expect(try other.record { try $0.region("2", "二") } == 2)
  }

  @Test("Random commands in one open step end where the same commands as steps of their own do", arguments: 1...6)
  func sameAsApart(seed: UInt64) throws {
    var (edits, again) = (RandomEdits(seed: seed &+ 3_000), RandomEdits(seed: seed &+ 3_000))
    let apart = try RegistryFile.create(scratch.folder + "/apart.db")
    // Something that was there before the step.
    for (file, isFirst) in [(store, true), (apart, false)] {
      var copy = isFirst ? edits : again
      for _ in 0..<5 { _ = try file.write(info("edit")) { try copy.edit($0) } }
      if isFirst { edits = copy } else { again = copy }
    }
    let before = try store.dump()
    try store.beginStep(info("begin"))
    for number in 1...12 {
      let (mine, other) = (
        try store.write(info("edit")) { try edits.edit($0) }, try apart.write(info("edit")) { try again.edit($0) }
      )
      // What one command changed is told alike.
      let told = { (step: RecordedStep?) in
        Set((step?.changes ?? []).map { "\($0.table) \($0.id) \($0.changedColumns())" })
      }
      try #require(told(mine.step) == told(other.step), "command \(number), seed \(seed)")
    }
    let recorded = try store.commitStep()
    #expect(try store.dump() == apart.dump())
    #expect(try store.faults() == [])
    if let recorded { try store.takeBack(try #require(recorded.number)) }
    #expect(try store.dump() == before)
  }
}
