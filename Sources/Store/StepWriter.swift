internal import GRDB

/// Who does what, as it goes into the log.
package struct StepInfo: Sendable {
  /// UTC, ISO 8601 with seconds.
  package var at: String
  package var who: String
  /// The command as typed.
  package var words: String
  package var note: String?
  package var undoes: Int?

  package init(at: String, who: String, words: String, note: String? = nil, undoes: Int? = nil) {
    self.at = at
    self.who = who
    self.words = words
    self.note = note
    self.undoes = undoes
  }
}

/// A step that was recorded, or would have been; nil number: a dry run.
package struct RecordedStep: Sendable {
  package let number: Int?
  package let changes: [RowChange]
}

/// Writes rows within one step. Table and column names are the program's own words; values are bound.
package final class StepWriter {
  let database: Database
  package let step: Int
  /// Rows truly changed so far; a row set to what it already holds does not count.
  package private(set) var changeCount = 0
  private(set) var changedTables: Set<String> = []

  package var reader: Reader { Reader(database: database) }

  init(database: Database, step: Int) {
    self.database = database
    self.step = step
  }

  /// Inserts a row and gives its id.
  @discardableResult
  package func insert(_ table: String, _ values: KeyValuePairs<String, SQLValue>) throws -> Int {
    try insert(table, values.map { ($0.key, $0.value) })
  }

  private func insert(_ table: String, _ values: [(column: String, value: SQLValue)]) throws -> Int {
    let names = values.map(\.column).joined(separator: ", ")
    let places = values.map { _ in "?" }.joined(separator: ", ")
    try execute(
      "INSERT INTO \(table) (\(names), step) VALUES (\(places), ?)",
      values.map(\.value) + [SQLValue(step)])
    let id = Int(database.lastInsertedRowID)
    countChange(table)
    return id
  }

  /// Sets columns of one row, if any of them differs.
  ///
  /// - Returns: whether anything changed.
  @discardableResult
  package func update(_ table: String, id: Int, _ values: KeyValuePairs<String, SQLValue>) throws -> Bool {
    try update(table, id: id, values.map { ($0.key, $0.value) })
  }

  @discardableResult
  private func update(_ table: String, id: Int, _ values: [(column: String, value: SQLValue)]) throws -> Bool {
    guard !values.isEmpty else { return false }
    let names = values.map(\.column).joined(separator: ", ")
    guard let row = try reader.first("SELECT \(names) FROM \(table) WHERE id = ?", [SQLValue(id)]) else {
      throw StoreError.internalFault(reason: "\(table) \(id) is gone")
    }
    let changed = values.enumerated().filter { row.value($0.offset) != $0.element.value }.map(\.element)
    guard !changed.isEmpty else { return false }
    let assignments = changed.map { "\($0.column) = ?" }.joined(separator: ", ")
    try execute(
      "UPDATE \(table) SET \(assignments), step = ? WHERE id = ?",
      changed.map(\.value) + [SQLValue(step), SQLValue(id)])
    countChange(table)
    return true
  }

  /// Writes the one row with this key: makes it, or sets what differs.
  ///
  /// - Returns: its id.
  @discardableResult
  package func put(
    _ table: String, key: KeyValuePairs<String, SQLValue>, _ values: KeyValuePairs<String, SQLValue>
  ) throws -> Int {
    try put(table, key: key.map { ($0.key, $0.value) }, values.map { ($0.key, $0.value) })
  }

  @discardableResult
  package func put(
    _ table: String, key: [(column: String, value: SQLValue)], _ values: [(column: String, value: SQLValue)]
  ) throws -> Int {
    let condition = key.map { "\($0.column) IS ?" }.joined(separator: " AND ")
    if let id = try reader.first("SELECT id FROM \(table) WHERE \(condition)", key.map(\.value))?.int(0) {
      try update(table, id: id, values)
      return id
    }
    return try insert(table, key + values)
  }

  /// Undoes what `body` wrote where it throws, and nothing else of the step.
  package func attempt(_ body: () throws -> Void) throws {
    let count = changeCount
    try execute("SAVEPOINT attempt", [])
    do {
      try body()
    } catch {
      // After a full disk SQLite may have rolled back the whole step by itself.
      guard database.isInsideTransaction else { throw error }
      try execute("ROLLBACK TO attempt", [])
      try execute("RELEASE attempt", [])
      changeCount = count
      throw error
    }
    try execute("RELEASE attempt", [])
  }

  package func delete(_ table: String, id: Int) throws {
    try execute("DELETE FROM \(table) WHERE id = ?", [SQLValue(id)])
    if database.changesCount > 0 { countChange(table) }
  }

  func execute(_ sql: String, _ arguments: [SQLValue]) throws {
    try translatingErrors {
      try database.cachedStatement(sql: sql).execute(arguments: arguments.statementArguments)
    }
  }

  func countChange(_ table: String) {
    changeCount += 1
    changedTables.insert(table)
  }
}

extension RegistryFile {
  /// Runs `body` as one step: all of it or nothing. No change, no step; a dry run leaves nothing behind.
  package func write<T>(
    _ info: StepInfo, dryRun: Bool = false, _ body: (StepWriter) throws -> T,
    inspecting inspect: (Reader, [RowChange]) throws -> Void = { _, _ in }
  ) throws -> (result: T, step: RecordedStep?) {
    try translatingErrors(at: path) {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        do {
          if let target = info.undoes, try Reader(database: database).step(target) == nil {
            throw StepConflict.noSuchStep(target)
          }
          try database.execute(
            sql: "INSERT INTO step (at, who, words, note, undoes) VALUES (?, ?, ?, ?, ?)",
            arguments: [info.at, info.who, info.words, info.note, info.undoes])
          let writer = StepWriter(database: database, step: Int(database.lastInsertedRowID))
          let result = try body(writer)
          let changes = try writer.reader.changes(ofStep: writer.step, in: writer.changedTables.sorted())
          guard !changes.isEmpty else {
            try database.execute(sql: "ROLLBACK")
            return (result, nil)
          }
          try inspect(writer.reader, changes)
          try database.execute(sql: dryRun ? "ROLLBACK" : "COMMIT")
          return (result, RecordedStep(number: dryRun ? nil : writer.step, changes: changes))
        } catch {
          // After a full disk SQLite may have rolled back by itself.
          if database.isInsideTransaction { try? database.execute(sql: "ROLLBACK") }
          throw error
        }
      }
    }
  }
}
