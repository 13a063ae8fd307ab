import Store
import Testing

@Suite struct HistoryTests {
  let scratch: Scratch
  let store: RegistryFile

  init() throws {
    scratch = try Scratch()
    store = try RegistryFile.create(scratch.path)
    try store.record { try $0.region("370481", "滕州市") }
  }

  @Test("A row written several times in one step has one before and one after")
  func writtenTwice() throws {
    let step = try store.record { writer in
      try writer.update("region", id: 1, ["name_en": "Teng"])
      try writer.update("region", id: 1, ["name_en": "Tengzhou", "is_local": 1])
      let new = try writer.region("370402", "市中")
      try writer.update("region", id: new, ["name_zh": "市中区"])
    }
    let changes = try store.read { try $0.changes(ofStep: step) }
    #expect(changes.map(\.id) == [1, 2])
    #expect(changes[0].before?["name_en"] == .null)
    #expect(changes[0].after?["name_en"] == "Tengzhou")
    #expect(changes[0].changedColumns() == ["is_local", "name_en"])
    #expect(changes[1].before == nil)
    #expect(changes[1].after?["name_zh"] == "市中区")
    #expect(try store.count("SELECT count(*) FROM region_history") == 1)
  }

  @Test("What a step changed stays to be told after later steps changed the same row")
  func laterSteps() throws {
    let second = try store.record { try $0.update("region", id: 1, ["name_en": "A"]) }
    let third = try store.record { try $0.update("region", id: 1, ["name_en": "B"]) }
    let fourth = try store.record { try $0.delete("region", id: 1) }
    let told = try store.read { reader in
      try [1, second, third, fourth].map { step in
        try reader.changes(ofStep: step).map { [$0.before?["name_en"], $0.after?["name_en"]] }
      }
    }
    #expect(told == [[[nil, .null]], [[.null, "A"]], [["A", "B"]], [["B", nil]]])
    #expect(
      try store.read { reader in
        try reader.rows("SELECT step, ended_step FROM region_history ORDER BY step").map { [$0.int(0), $0.int(1)] }
      } == [[1, 2], [2, 3], [3, 4]])
  }

  @Test("A row changed and then removed in one step is told as it was before the step")
  func changedAndRemoved() throws {
    let step = try store.record { writer in
      try writer.update("region", id: 1, ["name_en": "gone"])
      try writer.delete("region", id: 1)
    }
    let changes = try store.read { try $0.changes(ofStep: step) }
    #expect(changes.count == 1)
    #expect(changes.first?.before?["name_en"] == .null)
    #expect(changes.first?.after == nil)
  }

  @Test("A row that a step leaves as it found it is not told, though others are")
  func leftAsFound() throws {
    let (_, step) = try store.write(info("both")) { writer in
      try writer.update("region", id: 1, ["name_en": "x"])
      try writer.update("region", id: 1, ["name_en": nil])
      try writer.region("370402", "市中区")
    }
    #expect(step?.changes.map(\.id) == [2])
    #expect(try store.read { try $0.changes(ofStep: 2).map(\.id) } == [2])
  }

  @Test("Changes stand in the order of tables and ids")
  func order() throws {
    let step = try store.record { writer in
      try writer.insert("setting", ["name": "unit", "value": "亿元"])
      let parent = try writer.project("P1", "机场")
      try writer.project("P2", "航站楼", parent: parent)
      try writer.region("370402", "市中区")
      try writer.alias(parent, "翼云机场")
    }
    let changes = try store.read { try $0.changes(ofStep: step).map { "\($0.table) \($0.id)" } }
    #expect(changes == ["project 1", "project 2", "project_alias 1", "region 2", "setting 1"])
  }

  @Test("An id is never used again, not even that of the last row removed")
  func idsOfRemoved() throws {
    try store.record { try $0.delete("region", id: 1) }
    #expect(try store.write(info("add")) { try $0.region("370481", "滕州市") }.result == 2)
    let removal = try store.record { try $0.delete("region", id: 2) }
    try store.takeBack(try store.takeBack(removal))
    #expect(try store.write(info("add")) { try $0.region("370402", "市中区") }.result == 3)
  }

  @Test(
    "The triggers refuse what another program writes outside a step",
    arguments: [
      ("INSERT INTO region (code, name_zh, step) VALUES ('1', '一', 1)", "a row is written only within a step"),
      ("INSERT INTO region (code, name_zh, step) VALUES ('1', '一', 3)", "a row is written only within a step"),
      ("UPDATE region SET name_en = 'x'", "a row is written only within a step"),
      ("UPDATE region SET name_en = 'x', step = 1", "a row is written only within a step"),
      ("UPDATE region SET id = 9, step = 2", "an id never changes"),
      (
        "INSERT INTO region (code, name_zh, step) VALUES ('370481', '一', 2) ON CONFLICT DO UPDATE SET name_en = 'x'",
        "a row is written only within a step"
      ),
    ])
  func outsideAStep(sql: String, message: String) throws {
    try store.record { try $0.project("P1", "机场") }
    let dump = try store.dump()
    #expect(throws: OtherProgram.Failure(message: message)) { try OtherProgram.run(sql, on: scratch.path) }
    #expect(try store.dump() == dump)
  }

  @Test("A removal by another program is kept in the history all the same")
  func removedOutside() throws {
    try store.record { try $0.project("P1", "机场") }
    try OtherProgram.run("DELETE FROM region", on: scratch.path)
    #expect(try store.count("SELECT count(*) FROM region_history WHERE code = '370481'") == 1)
  }

  @Test("Values of every kind come back from the history as they were")
  func values() throws {
    let hostile = "a'b\"c;--\n\u{1B}[31m滕州\u{1F3D7}"
    try store.record { writer in
      try writer.insert("setting", ["name": "hostile", "value": .text(hostile)])
      try writer.project("P1", "机场")
      try writer.insert(
        "estimate", ["project": 1, "kind": "stated", "amount_fen": .integer(.max), "digit_fen": .integer(.min)])
    }
    try store.record { writer in
      try writer.delete("setting", id: 1)
      try writer.delete("estimate", id: 1)
    }
    try store.takeBack(3)
    #expect(try store.read { try $0.first("SELECT value FROM setting")?.value(0) } == .text(hostile))
    #expect(try store.read { try $0.first("SELECT amount_fen FROM estimate")?.int64(0) } == .max)
    #expect(try store.read { try $0.first("SELECT digit_fen FROM estimate")?.int64(0) } == .min)
  }
}
