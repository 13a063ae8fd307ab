import Store
import Testing

/// What a step that is being written has changed: counted whole, listed in part.
@Suite struct StepChangesTests {
  @Test("Counts are those of the full list, and a part of the list is its beginning", arguments: 1...8)
  func counted(seed: UInt64) throws {
    let scratch = try Scratch()
    let store = try RegistryFile.create(scratch.path)
    var edits = RandomEdits(seed: seed &+ 9_000)
    var kinds = [0, 0, 0]
    for _ in 0..<25 {
      let most = edits.number(0...4)
      let (_, step) = try store.write(info("edit"), mostChanges: most) { writer in
        for _ in 0..<3 { try edits.edit(writer) }
      }
      guard let step, let number = step.number else { continue }
      let all = try store.read { try $0.changes(ofStep: number) }
      #expect(!all.isEmpty)
      let (listed, first) = (step.changes, Array(all.prefix(most)))
      #expect(listed.map(\.table) == first.map(\.table))
      #expect(listed.map(\.id) == first.map(\.id))
      #expect(listed.map(\.before) == first.map(\.before))
      #expect(listed.map(\.after) == first.map(\.after))
      #expect(step.counts.added == all.count { $0.before == nil }, "seed \(seed)")
      #expect(step.counts.removed == all.count { $0.after == nil }, "seed \(seed)")
      #expect(step.counts.changed == all.count { $0.before != nil && $0.after != nil }, "seed \(seed)")
      kinds = zip(kinds, [step.counts.added, step.counts.changed, step.counts.removed]).map { $0 + $1 }
    }
    #expect(kinds.allSatisfy { $0 > 0 }, "\(kinds)")
  }

  @Test("What is written and set back within a step is no change, in whatever letters the key compares")
  func setBack() throws {
    let scratch = try Scratch()
    let store = try RegistryFile.create(scratch.path)
    let id = try store.write(info("add")) {
      try $0.insert("project", ["code": "a-1", "name_zh": "甲"])
    }.result
    let back = try store.write(info("back"), mostChanges: 10) { writer in
      try writer.update("project", id: id, ["name_zh": "乙"])
      try writer.update("project", id: id, ["name_zh": "甲"])
    }
    #expect(back.step == nil)
    // The code's column takes a-1 and A-1 for one: as content they are two.
    let letters = try store.write(info("letters"), mostChanges: 10) {
      try $0.update("project", id: id, ["code": "A-1"])
    }
    #expect(letters.step?.counts.changed == 1)
    #expect(letters.step?.changes.first?.after?["code"] == "A-1")
  }

  @Test("Writing and undoing what was written both tell that a table was touched")
  func writes() throws {
    let scratch = try Scratch()
    let store = try RegistryFile.create(scratch.path)
    _ = try store.write(info("add")) { writer in
      let before = writer.writes(to: ["region", "project"])
      try writer.region("1", "甲")
      let written = writer.writes(to: ["region", "project"])
      #expect(written > before)
      #expect(writer.writes(to: ["organization"]) == 0)
      struct Refusal: Error {}
      try? writer.attempt {
        try writer.region("2", "乙")
        throw Refusal()
      }
      #expect(writer.writes(to: ["region"]) > written + 1)
    }
  }
}
