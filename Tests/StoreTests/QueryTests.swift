import Foundation
import Store
import Synchronization
import Testing

@Suite struct QueryTests {
  let scratch: Scratch
  let store: RegistryFile

  init() throws {
    scratch = try Scratch()
    store = try RegistryFile.create(scratch.path)
    try store.record { try $0.region("370481", "滕州市") }
  }

  @Test(
    "Typed SQL that reads gives its columns and rows",
    arguments: [
      ("SELECT code, name_zh FROM region", ["code", "name_zh"], [["370481", "滕州市"]]),
      ("select 1 AS a, NULL AS b, 1.5 AS c;", ["a", "b", "c"], [["1", nil, "1.5"]]),
      ("WITH r AS (SELECT 2 AS n) SELECT n FROM r", ["n"], [["2"]]),
      ("VALUES (1), (2)", ["column1"], [["1"], ["2"]]),
      ("SELECT x'0A10' AS bytes", ["bytes"], [["x'0a10'"]]),
      ("SELECT 'pragma' AS \"pragma\" -- pragma\n /* pragma */", ["pragma"], [["pragma"]]),
      ("SELECT count(*) AS n FROM pragma_table_info('region') WHERE name = 'code'", ["n"], [["1"]]),
      ("SELECT code FROM region WHERE code = 'none'", ["code"], []),
      ("SELECT first_day('2021-Q2') AS a, last_day('2021-Q2') AS b", ["a", "b"], [["2021-04-01", "2021-06-30"]]),
      (
        "SELECT first_day('..2020') AS a, last_day('soon') AS b, folded('３．２亿') AS c", ["a", "b", "c"],
        [[nil, nil, "3.2亿"]]
      ),
    ])
  func reads(sql: String, columns: [String], rows: [[String?]]) throws {
    let answer = try store.read { try $0.query(sql) }
    #expect(answer.columns == columns)
    #expect(answer.rows.map { $0.map(\.plainText) } == rows)
  }

  @Test(
    "Typed SQL that would write, or do more than read, is refused and changes nothing",
    arguments: [
      "DELETE FROM region", "UPDATE region SET name_en = 'x'", "DROP TABLE region", "CREATE TABLE x (y)",
      "INSERT INTO region (code, name_zh, step) VALUES ('1', '一', 1)",
      "WITH r AS (SELECT 1) DELETE FROM region", "DELETE FROM region RETURNING id",
      "SELECT 1; DELETE FROM region", "CREATE TEMP TABLE x (y)", "REINDEX", "ANALYZE", "VACUUM",
      "BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT x", "ATTACH ':memory:' AS other", "DETACH main",
      "PRAGMA user_version = 9", "PRAGMA application_id = 0", "PRAGMA journal_mode = DELETE",
      "PRAGMA foreign_keys = OFF", "PRAGMA writable_schema = ON", "pragma ignore_check_constraints = on",
      "EXPLAIN PRAGMA ignore_check_constraints = ON", ";PRAGMA ignore_check_constraints = ON",
      "/* */ PRAGMA ignore_check_constraints = ON", "SELECT 1; PRAGMA ignore_check_constraints = ON",
      "SELECT 'it''s'; PRAGMA ignore_check_constraints(1)",
      "", " ", "-- nothing", "SELEC 1", "SELECT nothing", "SELECT * FROM nowhere", "SELECT 'open",
      "SELECT ?", "SELECT load_extension('x')",
    ])
  func refuses(sql: String) throws {
    let dump = try store.dump()
    #expect(
      performing: { try store.read { try $0.query(sql) } },
      throws: { if case StoreError.badSQL = $0 { true } else { false } })
    #expect(try store.dump() == dump)
    #expect(throws: StoreError.self) { try store.record { try $0.insert("project", Self.broken) } }
    #expect(try store.faults() == [])
    try store.record { try $0.region("370402", "市中区") }
  }

  /// Breaks a CHECK: it tells whether a refused pragma took effect all the same.
  private static let broken: KeyValuePairs<String, SQLValue> = ["code": "P1", "name_zh": "机场", "status": "lost"]

  @Test("What would write is told apart from what SQLite does not understand")
  func reasons() throws {
    for sql in ["DELETE FROM region", "PRAGMA user_version = 9"] {
      #expect(throws: StoreError.badSQL(reason: "read-only")) { try store.read { try $0.query(sql) } }
    }
    #expect(throws: StoreError.badSQL(reason: "no such table: nowhere")) {
      try store.read { try $0.query("SELECT * FROM nowhere") }
    }
  }

  @Test("A query that runs for ever is stopped from another thread, and the next one runs")
  func interrupt() throws {
    let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    let isDone = Mutex(false)
    Thread.detachNewThread { [store] in
      // Again and again: the first may come before the query has begun.
      while !isDone.withLock({ $0 }) {
        Thread.sleep(forTimeInterval: 0.02)
        store.interrupt()
      }
    }
    #expect(throws: StoreError.interrupted) { try store.read { try $0.query(endless) } }
    isDone.withLock { $0 = true }
    Thread.sleep(forTimeInterval: 0.05)
    #expect(try store.count("SELECT count(*) FROM region") == 1)
  }

  @Test("An interrupt that comes between two queries is met by the next one, and the one after runs")
  func interruptBetweenQueries() throws {
    #expect(throws: StoreError.interrupted) {
      try store.read { reader in
        _ = try reader.rows("SELECT 1")
        store.interrupt()
        try reader.meetInterrupt()
      }
    }
    #expect(try store.count("SELECT count(*) FROM region") == 1)
  }

  @Test("Rows are handed over one by one, bound values and all")
  func each() throws {
    var seen: [Int?] = []
    try store.read { reader in
      try reader.each(
        "WITH RECURSIVE n (i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2) SELECT i FROM n", [3, 6]
      ) {
        seen.append($0.int(0))
      }
    }
    #expect(seen == [3, 4, 5, 6])
  }
}
