import Store
import Testing

@Suite struct TrackedTablesTests {
  let scratch: Scratch
  let store: RegistryFile

  init() throws {
    scratch = try Scratch()
    store = try RegistryFile.create(scratch.path)
  }

  @Test("Every tracked table has a history of its columns and the three triggers")
  func installed() throws {
    let tables = try store.read { try $0.trackedTables() }
    #expect(tables.count > 20)
    #expect(tables == tables.sorted())
    try store.read { reader in
      for table in tables {
        let columns = "SELECT name || ' ' || type FROM pragma_table_info(?)"
        let own = try reader.rows(columns, [.text(table)]).compactMap { $0.text(0) }
        let kept = try reader.rows(columns, [.text(table + "_history")]).compactMap { $0.text(0) }
        #expect(Set(kept) == Set(own + ["ended_step INTEGER"]), "\(table)")
        let triggers = try reader.rows(
          "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? ORDER BY name", [.text(table)])
        #expect(
          triggers.compactMap { $0.text(0) } == ["deleted", "inserted", "updated"].map { "\(table)_\($0)" })
      }
    }
  }

  @Test("A table is tracked or a code list: nothing else can be changed by a person")
  func allTables() throws {
    let all = try store.read { reader in
      try reader.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        .compactMap { $0.text(0) }
    }
    let tracked = try store.read { try $0.trackedTables() }
    let codes = [
      "fund", "lifecycle", "lifecycle_stage", "light_rule", "nature", "reading", "sector", "size_band", "step",
    ]
    // Made of the rows by the store: see SearchIndexTests.
    let made = [
      "search_state", "search_term", "search_term_config", "search_term_data", "search_term_idx", "search_text",
    ]
    #expect(all.sorted() == (tracked + tracked.map { $0 + "_history" } + codes + made).sorted())
  }

  @Test("Every reference is of one column to one column, as undo expects")
  func foreignKeys() throws {
    let compound = try store.count(
      """
      SELECT count(*) FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
      WHERE t.type = 'table' AND (f.seq > 0 OR f.on_delete <> 'NO ACTION' OR f.on_update <> 'NO ACTION')
      """)
    #expect(compound == 0)
  }

  @Test("Every view answers, in an empty registry and by name")
  func views() throws {
    let views = try store.read { reader in
      try reader.rows("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name").compactMap { $0.text(0) }
    }
    for name in ["v_investment_month", "v_milestone", "v_project"] { #expect(views.contains(name)) }
    for view in views { #expect(try store.count("SELECT count(*) FROM \(view)") == 0, "\(view)") }
  }

  @Test("The rows of a step are found by an index in every table, so that history costs no scan")
  func indexes() throws {
    try store.read { reader in
      for table in try reader.trackedTables() {
        for question in [
          "SELECT 1 FROM \(table) WHERE step = 1", "SELECT 1 FROM \(table)_history WHERE step = 1",
          "SELECT 1 FROM \(table)_history WHERE ended_step = 1", "SELECT 1 FROM \(table)_history WHERE id = 1",
        ] {
          let plan = try reader.rows("EXPLAIN QUERY PLAN \(question)").compactMap { $0.text("detail") }
          #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") }, "\(question)")
        }
      }
    }
  }
}
