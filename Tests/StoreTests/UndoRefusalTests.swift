import Store
import Testing

@Suite struct UndoRefusalTests {
  let scratch: Scratch
  let store: RegistryFile

  init() throws {
    scratch = try Scratch()
    store = try RegistryFile.create(scratch.path)
    try store.record("seed") { writer in
      try writer.region("370481", "滕州市")
      try writer.project("P1", "机场")
    }
  }

  /// Refused with this conflict, and nothing is written, the log included.
  private func refuses(
    _ target: Int, _ conflict: StepConflict, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (dump, steps) = (try store.dump(), try store.stepCount())
    #expect(throws: conflict, sourceLocation: sourceLocation) { try store.takeBack(target) }
    #expect(try store.dump() == dump, sourceLocation: sourceLocation)
    #expect(try store.stepCount() == steps, sourceLocation: sourceLocation)
  }

  @Test("A step that does not exist, or is the undo itself, cannot be taken back")
  func noSuchStep() throws {
    for number in [0, -1, 2, 3, 99] { try refuses(number, .noSuchStep(number)) }
    #expect(throws: StepConflict.noSuchStep(2)) { try store.record { try $0.takeBack($0.step) } }
  }

  @Test("A step that is taken back already is named with the step that did it")
  func alreadyUndone() throws {
    let step = try store.record { try $0.region("370402", "市中区") }
    let undo = try store.takeBack(step)
    try refuses(step, .alreadyUndone(step, by: undo))
    let redo = try store.takeBack(undo)
    try refuses(undo, .alreadyUndone(undo, by: redo))
    let again = try store.takeBack(step)
    try refuses(step, .alreadyUndone(step, by: again))
    // Nor when the log does not say that this is an undo.
    #expect(throws: StepConflict.alreadyUndone(step, by: again)) { try store.record { try $0.takeBack(step) } }
  }

  @Test("A row changed or removed since is named with the last step that did so; undos are looked through")
  func changedLater() throws {
    let step = try store.record { try $0.update("region", id: 1, ["name_en": "A"]) }
    try store.record { try $0.update("region", id: 1, ["name_en": "B"]) }
    let later = try store.record { try $0.update("region", id: 1, ["name_en": "C"]) }
    try refuses(step, .changedLater(step: step, table: "region", by: later))
    let removal = try store.record { try $0.delete("region", id: 1) }
    try refuses(step, .changedLater(step: step, table: "region", by: removal))
    try store.takeBack(removal)
    try refuses(step, .changedLater(step: step, table: "region", by: later))
    let (undo, earlier) = (try store.takeBack(later), later - 1)
    try refuses(step, .changedLater(step: step, table: "region", by: earlier))
    // The undo itself: what it brought back is still there.
    try store.takeBack(try store.takeBack(undo))
    try store.takeBack(earlier)
    try store.takeBack(step)
    #expect(try store.count("SELECT count(*) FROM region WHERE name_en IS NULL") == 1)
  }

  @Test("A new row that a later step's row refers to stays, and the latest such step is named")
  func referredTo() throws {
    let step = try store.record { try $0.project("P2", "高铁") }
    let alias = try store.record { try $0.alias(2, "济枣高铁") }
    try refuses(step, .referredTo(step: step, table: "project_alias", by: alias))
    let child = try store.record { try $0.project("P3", "车站", parent: 2) }
    try refuses(step, .referredTo(step: step, table: "project", by: child))
    try store.takeBack(child)
    try store.takeBack(alias)
    try store.takeBack(step)
    #expect(try store.count("SELECT count(*) FROM project") == 1)
  }

  @Test("A new row that a later step cites stays")
  func cited() throws {
    let step = try store.record { try $0.project("P2", "高铁") }
    let citation = try store.record { writer in
      try writer.insert("source", ["code": "report", "name_zh": "报告"])
      try writer.insert("citation", ["source": 1, "subject": "project", "subject_id": 2])
    }
    try refuses(step, .referredTo(step: step, table: "citation", by: citation))
    try store.takeBack(citation)
    try store.takeBack(step)
  }

  @Test("A citation does not come back to a row that is gone")
  func citationOfNothing() throws {
    try store.record { writer in
      try writer.project("P2", "高铁")
      try writer.insert("source", ["code": "report", "name_zh": "报告"])
      try writer.insert("citation", ["source": 1, "subject": "project", "subject_id": 2])
    }
    let dropped = try store.record { try $0.delete("citation", id: 1) }
    let removal = try store.record { try $0.delete("project", id: 2) }
    try store.record { try $0.update("project", id: 1, ["name_en": "Airport"]) }
    try refuses(dropped, .referredTo(step: dropped, table: "project", by: removal))
    try store.takeBack(removal)
    try store.takeBack(dropped)
  }

  @Test("A code that a step gave to a row stays while later rows refer to it")
  func codeReferredTo() throws {
    let step = try store.record { try $0.update("region", id: 1, ["code": "370499"]) }
    let later = try store.record {
      try $0.insert("project_region", ["project": 1, "region": "370499", "weight": 1])
    }
    try refuses(step, .referredTo(step: step, table: "project_region", by: later))
    try store.takeBack(later)
    try store.takeBack(step)
  }

  @Test("A row does not come back without the row it refers to, and the step that removed that one is named")
  func orphan() throws {
    try store.record { writer in
      try writer.project("P2", "高铁")
      try writer.alias(2, "济枣高铁")
    }
    let dropped = try store.record { try $0.delete("project_alias", id: 1) }
    let removal = try store.record { try $0.delete("project", id: 2) }
    // A later end of another project's row is not to blame.
    try store.record { try $0.update("project", id: 1, ["name_en": "Airport"]) }
    try refuses(dropped, .referredTo(step: dropped, table: "project", by: removal))
    try store.takeBack(removal)
    try store.takeBack(dropped)
    #expect(try store.count("SELECT count(*) FROM project_alias WHERE project = 2") == 1)
  }

  @Test("A reference does not go back to a code that was given up since")
  func codeGivenUp() throws {
    try store.record { try $0.region("370402", "市中区", parent: "370481") }
    let moved = try store.record { try $0.update("region", id: 2, ["parent": nil]) }
    let renamed = try store.record { try $0.update("region", id: 1, ["code": "370499"]) }
    try store.record { try $0.update("region", id: 1, ["name_en": "Tengzhou"]) }
    try refuses(moved, .referredTo(step: moved, table: "region", by: renamed))
  }

  /// A step gives up a unique value, another row takes it; with every kind of unique index.
  static let values: [(table: String, seed: @Sendable (StepWriter) throws -> Void, drop: Int)] = [
    ("region", { try $0.region("370402", "市中区") }, 2),
    ("project_alias", { try $0.alias(1, "翼云机场") }, 1),
    (
      "programme",
      { writer in
        try writer.insert("programme", ["name_zh": "市重点项目", "year": 2020])
        // Another row that shares the plain half of the key.
        try writer.insert("programme", ["name_zh": "市重点项目", "year": nil])
      }, 1
    ),
    (
      "milestone",
      { writer in
        try writer.insert("milestone", ["project": 1, "stage": "start", "ordinal": 1])
        try writer.insert("milestone", ["project": 1, "name_zh": "开工", "ordinal": 2])
      }, 2
    ),
  ]

  @Test("A unique value taken since is named with the step of the row that holds it", arguments: values.indices)
  func valueTaken(index: Int) throws {
    let (table, seed, id) = Self.values[index]
    try store.record("seed") { try seed($0) }
    let content = try #require(try store.read { try $0.changes(ofStep: 2) }.first { $0.id == id }?.after)
    let dropped = try store.record { try $0.delete(table, id: id) }
    let taken = try store.record { writer in
      try writer.put(table, key: [("id", nil)], content.filter { $0.key != "id" }.map { ($0.key, $0.value) })
    }
    try store.record { try $0.update("project", id: 1, ["name_en": "Airport"]) }
    try refuses(dropped, .valueTaken(step: dropped, table: table, by: taken))
    try store.takeBack(taken)
    try store.takeBack(dropped)
  }

  @Test("A name that was changed away and taken since does not come back")
  func nameTaken() throws {
    let renamed = try store.record { try $0.update("project", id: 1, ["name_zh": "翼云机场"]) }
    let taken = try store.record { try $0.project("P2", "机场") }
    try refuses(renamed, .valueTaken(step: renamed, table: "project", by: taken))
    let moved = try store.record { try $0.update("project", id: 2, ["name_zh": "通用机场"]) }
    try store.takeBack(renamed)
    // And now the way back is closed to the step that moved the other one away.
    try refuses(moved, .valueTaken(step: moved, table: "project", by: 5))
  }
}
