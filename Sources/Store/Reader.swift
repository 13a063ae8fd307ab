internal import GRDB
package import Values

/// One row of an answer, read by position in the order of the SELECT or by name.
package struct Row {
  let row: GRDB.Row

  package var count: Int { row.count }
  package var columnNames: [String] { Array(row.columnNames) }

  package func value(_ index: Int) -> SQLValue { SQLValue(row[index] as DatabaseValue) }
  package func text(_ index: Int) -> String? { row[index] }
  package func int(_ index: Int) -> Int? { row[index] }
  package func int64(_ index: Int) -> Int64? { row[index] }
  package func money(_ index: Int) -> Money? { (row[index] as Int64?).map { Money(fen: $0) } }
  package func month(_ index: Int) -> Month? { text(index).flatMap { Month($0) } }
  /// A stored date: always canonical text, since only the store's own writers put it there.
  package func date(_ index: Int) -> PartialDate? { text(index).flatMap { try? PartialDate(parsing: $0) } }

  package func text(_ name: String) -> String? { row[name] }
  package func int64(_ name: String) -> Int64? { row[name] }
}

/// Reads within one snapshot of the registry.
package struct Reader {
  let database: Database
  /// Tables are read as they stood on a step: what goes round the views of that time is refused.
  let isOfThePast: Bool
  /// Within a step that is being written: takes into the search index what has been written so far.
  let settleIndex: (() throws -> Void)?

  init(database: Database, isOfThePast: Bool = false, settleIndex: (() throws -> Void)? = nil) {
    self.database = database
    self.isOfThePast = isOfThePast
    self.settleIndex = settleIndex
  }

  /// Runs the body beside a statement that stays open: while one runs, SQLite keeps an interrupt that comes between
  /// two others until the next one meets it.
  func keepingInterrupts<T>(_ body: (Reader) throws -> T) throws -> T {
    let open = try GRDB.Row.fetchCursor(database, sql: "SELECT 1 UNION ALL SELECT 2")
    _ = try open.next()
    return try withExtendedLifetime(open) { try body(self) }
  }

  /// Throws ``StoreError/interrupted`` where an interrupt has come: for long reckoning between two queries.
  package func meetInterrupt() throws {
    _ = try rows("SELECT 1")
  }

  /// All rows of a query; every value is bound, none spliced.
  package func rows(_ sql: String, _ arguments: [SQLValue] = []) throws -> [Row] {
    try translatingErrors {
      try GRDB.Row.fetchAll(
        database.cachedStatement(sql: sql), arguments: arguments.statementArguments
      ).map(Row.init)
    }
  }

  package func first(_ sql: String, _ arguments: [SQLValue] = []) throws -> Row? {
    try translatingErrors {
      try GRDB.Row.fetchOne(
        database.cachedStatement(sql: sql), arguments: arguments.statementArguments
      ).map(Row.init)
    }
  }

  /// Hands over the rows one by one, in bounded memory; a row must not be kept.
  package func each(
    _ sql: String, _ arguments: [SQLValue] = [], _ body: (Row) throws -> Void
  ) throws {
    try translatingErrors {
      let cursor = try GRDB.Row.fetchCursor(
        database.cachedStatement(sql: sql), arguments: arguments.statementArguments)
      while let row = try cursor.next() { try body(Row(row: row)) }
    }
  }

  /// What a person typed after `sql`: one statement, and one that only reads.
  ///
  /// - Throws: ``StoreError/badSQL(reason:)``.
  package func query(_ sql: String) throws -> (columns: [String], rows: [[SQLValue]]) {
    // A pragma takes effect while it is compiled, before anyone can ask whether it only reads.
    guard !SQLWords.contains("pragma", in: sql) else { throw StoreError.badSQL(reason: "read-only") }
    // The schema named outright is the one of now.
    guard !isOfThePast || !SQLWords.names("main", in: sql) else { throw StoreError.badSQL(reason: "past") }
    do {
      let statement = try database.makeStatement(sql: sql)
      guard statement.isReadonly else { throw StoreError.badSQL(reason: "read-only") }
      guard statement.columnCount > 0 else { throw StoreError.badSQL(reason: "no columns") }
      var rows: [[SQLValue]] = []
      let cursor = try GRDB.Row.fetchCursor(statement)
      while let row = try cursor.next() {
        rows.append((0..<row.count).map { SQLValue(row[$0] as DatabaseValue) })
      }
      return (statement.columnNames, rows)
    } catch let error as DatabaseError where Reader.blamesTheText(error) {
      throw StoreError.badSQL(reason: error.message ?? "\(error.resultCode)")
    }
  }

  private static func blamesTheText(_ error: DatabaseError) -> Bool {
    switch error.resultCode {
    case .SQLITE_ERROR, .SQLITE_MISUSE, .SQLITE_MISMATCH, .SQLITE_TOOBIG, .SQLITE_AUTH, .SQLITE_READONLY: true
    default: false
    }
  }
}

/// SQLite's errors become facts at this one edge; `path` names the file where the whole file is at stake.
func translatingErrors<T>(at path: String = "", _ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch StoreError.unreachable(path: "", let reason) {
    throw StoreError.unreachable(path: path, reason: reason)
  } catch StoreError.notARegistry(path: "") {
    throw StoreError.notARegistry(path: path)
  } catch let error as DatabaseError {
    let reason = error.message ?? "\(error.extendedResultCode)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: throw StoreError.busy
    case .SQLITE_FULL: throw StoreError.full
    case .SQLITE_READONLY: throw StoreError.readOnly
    case .SQLITE_NOTADB: throw StoreError.notARegistry(path: path)
    case .SQLITE_CORRUPT where error.extendedResultCode == .SQLITE_CORRUPT_VTAB: throw StoreError.damagedIndex
    case .SQLITE_CORRUPT: throw StoreError.damaged(reason: reason)
    case .SQLITE_INTERRUPT: throw StoreError.interrupted
    case .SQLITE_CONSTRAINT: throw StoreError.constraint(reason: reason)
    case .SQLITE_IOERR, .SQLITE_CANTOPEN: throw StoreError.unreachable(path: path, reason: reason)
    default: throw StoreError.internalFault(reason: reason)
    }
  }
}
