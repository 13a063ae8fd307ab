import Store
import Testing

/// What the registry held when a step had been recorded.
@Suite struct KnownOnTests {
  /// Every row of every table and documented view, a line each; steps and history with them.
  private static func contents(_ reader: Reader) throws -> [String: [String]] {
    let tables = try reader.trackedTables()
    let views = try reader.rows("SELECT name FROM sqlite_schema WHERE type = 'view'").compactMap { $0.text(0) }
    var contents: [String: [String]] = [:]
    for name in tables + tables.map({ "\($0)_history" }) + views + ["step"] {
      contents[name] = try reader.rows("SELECT * FROM \(name)").map { row in
        row.columnNames.enumerated().map { "\($1)=\(row.value($0).plainText ?? "NULL")" }.joined(separator: " ")
      }.sorted()
    }
    return contents
  }

  /// Random steps, some of them taken back and done again; what the file held after each.
  private static func written(
    _ store: RegistryFile, seed: UInt64, steps count: Int
  ) throws -> [Int: [String: [String]]] {
    var edits = RandomEdits(seed: seed &+ 7_000)
    var states: [Int: [String: [String]]] = [:]
    while states.count < count {
      let kind = edits.number(0...5)
      var copy = edits
      let step: Int?
      switch kind {
      case 0: step = try store.read { try $0.lastUndoable(by: "lu") }.map { try store.takeBack($0.number) }
      case 1: step = try store.read { try $0.lastRedoable(by: "lu") }.map { try store.takeBack($0.number) }
      default: step = try store.write(info("edit")) { try copy.edit($0) }.step?.number
      }
      edits = copy
      if let step { states[step] = try store.read(contents) }
    }
    return states
  }

  @Test(
    "Each step reads for ever as the file did after it: rows, history, log and views", arguments: UInt64(1)...6)
  func everyStep(seed: UInt64) throws {
    let scratch = try Scratch()
    let store = try RegistryFile.create(scratch.path)
    let states = try Self.written(store, seed: seed, steps: 25)
    #expect(try store.count("SELECT count(*) FROM step WHERE undoes IS NOT NULL") > 0)
    for (step, state) in states.sorted(by: { $0.key < $1.key }) {
      let held = try store.read(knownOn: step, Self.contents)
      for name in state.keys.sorted() {
        try #require(held[name] == state[name], "\(name) at step \(step), seed \(seed)")
      }
    }
  }

  @Test("A name is found then in any case of letters, though its row was superseded since")
  func collation() throws {
    let scratch = try Scratch()
    let store = try RegistryFile.create(scratch.path)
    let step = try store.record { try $0.project("ZZ-1", "旧名") }
    try store.record { try $0.update("project", id: 1, ["name_zh": "新名"]) }
    let sql = "SELECT name_zh FROM project WHERE code = 'zz-1'"
    #expect(try store.read { try $0.first(sql)?.text(0) } == "新名")
    #expect(try store.read(knownOn: step) { try $0.first(sql)?.text(0) } == "旧名")
    let joined = "SELECT p.name_zh FROM project p JOIN (SELECT 'zz-1' AS code) c ON p.code = c.code"
    #expect(try store.read(knownOn: step) { try $0.first(joined)?.text(0) } == "旧名")
  }

  @Test("The past stays while others write, and one snapshot is one moment")
  func writers() throws {
    let scratch = try Scratch()
    let store = try RegistryFile.create(scratch.path)
    let other = try RegistryFile.open(scratch.path)
    let step = try store.record { try $0.project("A", "甲") }
    try store.read(knownOn: step) { reader in
      #expect(try reader.first("SELECT name_zh FROM project")?.text(0) == "甲")
      try other.record { try $0.update("project", id: 1, ["name_zh": "乙"]) }
      try store.record { try $0.project("B", "丙") }
      #expect(try reader.rows("SELECT name_zh FROM project").map { $0.text(0) } == ["甲"])
    }
    #expect(try store.read(knownOn: step) { try $0.rows("SELECT name_zh FROM project").map { $0.text(0) } } == ["甲"])
    #expect(try store.read(knownOn: step + 2) { try $0.rows("SELECT 1 FROM project").count } == 2)
    #expect(try store.read { try $0.rows("SELECT 1 FROM project").count } == 2)
  }

  @Test(
    "A query of the past cannot go round it, nor write",
    arguments: [
      "SELECT count(*) FROM main.project", "SELECT count(*) FROM \"main\".project", "SELECT 1 FROM [MAIN] . project",
      "SELECT 1 FROM `main`.project", "DELETE FROM project", "CREATE TEMP TABLE project (a)",
      "DROP VIEW temp.project",
    ])
  func refused(sql: String) throws {
    let scratch = try Scratch()
    let store = try RegistryFile.create(scratch.path)
    let step = try store.record { try $0.project("A", "甲") }
    #expect(
      performing: { try store.read(knownOn: step) { _ = try $0.query(sql) } },
      throws: { error in
        guard case StoreError.badSQL(let reason) = error else { return false }
        return (reason == "past") == sql.lowercased().contains("main")
      })
    #expect(try store.read(knownOn: step) { try $0.query("SELECT count(*) FROM project").rows } == [[.integer(1)]])
  }

  @Test("Closing closes the past as well: nothing is left beside the file")
  func closed() throws {
    let scratch = try Scratch()
    let store = try RegistryFile.create(scratch.path)
    let step = try store.record { try $0.project("A", "甲") }
    #expect(try store.read(knownOn: step) { try $0.rows("SELECT 1 FROM project").count } == 1)
    try store.close()
    #expect(try scratch.names() == ["registry.db"])
  }
}
