internal import GRDB

/// History by triggers: what an update or a delete supersedes is kept with the step that ended it.
///
/// A table is tracked if it has a column `step`. The history table has the same columns and `ended_step`.
/// A row that a step writes twice leaves one version, so a step has one before and one after for each row.
enum Tracking {
  /// Makes or brings up to date the history table and the triggers of every tracked table.
  static func install(in database: Database) throws {
    for table in try tables(in: database) {
      let columns = try columns(of: table, in: database)
      try installHistory(table, columns, in: database)
      try installTriggers(table, columns.map(\.name), in: database)
    }
  }

  /// The tracked tables, by name.
  static func tables(in database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT t.name FROM sqlite_schema t
        WHERE t.type = 'table' AND t.name NOT LIKE '%\\_history' ESCAPE '\\' AND t.name <> 'step'
          AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'step')
        ORDER BY t.name
        """)
  }

  static func columns(of table: String, in database: Database) throws -> [(name: String, type: String)] {
    try GRDB.Row.fetchAll(database, sql: "SELECT name, type FROM pragma_table_info(?)", arguments: [table])
      .map { ($0[0], $0[1]) }
  }

  /// What refers to what; the step that wrote a row is left out.
  static func foreignKeys(in database: Database) throws -> [ForeignKey] {
    try GRDB.Row.fetchAll(
      database,
      sql: """
        SELECT t.name, f."from", f."table", f."to" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
        WHERE t.type = 'table' AND t.name NOT LIKE '%\\_history' ESCAPE '\\' AND f."table" <> 'step'
        """
    ).map { ForeignKey(table: $0[0], column: $0[1], parent: $0[2], parentColumn: $0[3] ?? "id") }
  }

  private static func installHistory(
    _ table: String, _ columns: [(name: String, type: String)], in database: Database
  ) throws {
    let known = try Set(self.columns(of: "\(table)_history", in: database).map(\.name))
    if known.isEmpty {
      let list = columns.map { "\($0.name) \($0.type)" }.joined(separator: ", ")
      try database.execute(
        sql: """
          CREATE TABLE \(table)_history (\(list), ended_step INTEGER NOT NULL REFERENCES step (id)) STRICT;
          CREATE INDEX \(table)_history_id ON \(table)_history (id);
          CREATE INDEX \(table)_history_step ON \(table)_history (step);
          CREATE INDEX \(table)_history_ended ON \(table)_history (ended_step);
          CREATE INDEX \(table)_step ON \(table) (step);
          """)
    } else {
      for column in columns where !known.contains(column.name) {
        try database.execute(sql: "ALTER TABLE \(table)_history ADD COLUMN \(column.name) \(column.type)")
      }
    }
  }

  private static func installTriggers(_ table: String, _ columns: [String], in database: Database) throws {
    let names = columns.joined(separator: ", ")
    let old = columns.map { "OLD.\($0)" }.joined(separator: ", ")
    let now = "(SELECT max(id) FROM step)"
    try database.execute(
      sql: """
        DROP TRIGGER IF EXISTS \(table)_inserted;
        DROP TRIGGER IF EXISTS \(table)_updated;
        DROP TRIGGER IF EXISTS \(table)_deleted;
        CREATE TRIGGER \(table)_inserted BEFORE INSERT ON \(table) WHEN NEW.step IS NOT \(now)
        BEGIN SELECT RAISE(ABORT, 'a row is written only within a step'); END;
        CREATE TRIGGER \(table)_updated AFTER UPDATE ON \(table) BEGIN
          SELECT RAISE(ABORT, 'a row is written only within a step') WHERE NEW.step IS NOT \(now);
          SELECT RAISE(ABORT, 'an id never changes') WHERE NEW.id IS NOT OLD.id;
          INSERT INTO \(table)_history (\(names), ended_step)
            SELECT \(old), NEW.step WHERE OLD.step IS NOT NEW.step;
        END;
        CREATE TRIGGER \(table)_deleted AFTER DELETE ON \(table) WHEN OLD.step IS NOT \(now) BEGIN
          INSERT INTO \(table)_history (\(names), ended_step) VALUES (\(old), \(now));
        END;
        """)
  }
}

/// A column of one table whose values stand in a column of another.
struct ForeignKey {
  let table: String
  let column: String
  let parent: String
  let parentColumn: String
}
