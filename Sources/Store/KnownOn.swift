internal import GRDB
internal import Synchronization

/// What the registry held when a step had been recorded.
///
/// A connection of its own, which cannot write, has temporary views with the tables' own names. SQLite looks in the
/// temporary schema first, so every query above this layer works on them unchanged:
/// - a tracked table shows the rows that stood then: those that still stand, and those superseded since;
/// - its history shows what had been superseded by then;
/// - `step` ends with the step;
/// - the documented views stand there once more, with the same text, so that they read the others.
///
/// A row that an undo brought back is a row of the undo's step, like any other. Code lists change only with the schema
/// and are as they are now. A column that came later is NULL in rows that were superseded before.
final class PastConnection: Sendable {
  let step: Int
  let queue: DatabaseQueue

  /// Opens a second connection to the file of a registry that is open.
  init(_ path: String, step: Int) throws {
    self.step = step
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      for function in Functions.all { database.add(function: function) }
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
    // The file is opened read-only; the temporary schema is no part of it.
    try queue.writeWithoutTransaction { database in
      for statement in try Self.views(at: step, in: database) { try database.execute(sql: statement) }
    }
  }

  private static func views(at step: Int, in database: Database) throws -> [String] {
    let tables = try Tracking.tables(in: database)
    let stood = try tables.flatMap { table in
      let names = try Tracking.columns(of: table, in: database).map(\.name)
      let collations = try collations(of: table, in: database)
      let columns = names.joined(separator: ", ")
      // A history table has no keys, hence not the collations that come with them.
      let superseded = names.map { name in collations[name].map { "\(name) COLLATE \($0) AS \(name)" } ?? name }
        .joined(separator: ", ")
      return [
        """
        CREATE TEMP VIEW \(table) AS
        SELECT \(columns) FROM main.\(table) WHERE step <= \(step)
        UNION ALL SELECT \(superseded) FROM main.\(table)_history WHERE step <= \(step) AND ended_step > \(step)
        """,
        """
        CREATE TEMP VIEW \(table)_history AS
        SELECT \(superseded), ended_step FROM main.\(table)_history WHERE ended_step <= \(step)
        """,
      ]
    }
    let documented = try String.fetchAll(
      database, sql: "SELECT sql FROM sqlite_schema WHERE type = 'view' ORDER BY name"
    ).map { $0.replacing("CREATE VIEW", with: "CREATE TEMP VIEW", maxReplacements: 1) }
    return stood + ["CREATE TEMP VIEW step AS SELECT * FROM main.step WHERE id <= \(step)"] + documented
  }

  /// The columns of a table's keys that do not compare byte by byte.
  private static func collations(of table: String, in database: Database) throws -> [String: String] {
    let rows = try GRDB.Row.fetchAll(
      database,
      sql: """
        SELECT x.name, x.coll FROM pragma_index_list(?) l, pragma_index_xinfo(l.name) x
        WHERE x.name IS NOT NULL AND x.coll <> 'BINARY'
        """, arguments: [table])
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }
}

extension RegistryFile {
  /// Runs `body` on the registry as it was when a step had been recorded: one unchanging snapshot of that time.
  ///
  /// - Parameter step: one that is there; a later one than the last reads what there is now.
  package func read<T>(knownOn step: Int, _ body: (Reader) throws -> T) throws -> T {
    try translatingErrors(at: path) {
      let queue = try past(step).queue
      return try queue.read { try Reader(database: $0, isOfThePast: true).keepingInterrupts(body) }
    }
  }

  /// The connection is kept for the next question about the same step.
  private func past(_ step: Int) throws -> PastConnection {
    if let kept = kept.withLock({ $0 }), kept.step == step { return kept }
    let fresh = try PastConnection(RegistryFile.plain(path), step: step)
    kept.withLock { $0 = fresh }
    return fresh
  }
}
