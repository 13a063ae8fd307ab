internal import GRDB
internal import Synchronization

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
  /// The first of them, if not all were asked for.
  package let changes: [RowChange]
  /// Of all of them.
  package let counts: RowChangeCounts
}

/// Writes rows within one step. Table and column names are the program's own words; values are bound.
package final class StepWriter {
  let database: Database
  package let step: Int
  /// Rows truly changed so far; a row set to what it already holds does not count.
  package private(set) var changeCount = 0
  private(set) var changedTables: Set<String> = []
  private var writes: [String: Int] = [:]
  private var spoken = SpokenOf()

  package var reader: Reader { Reader(database: database, settleIndex: { [unowned self] in try settleIndex() }) }

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
    let names = values.map { $0.column }.joined(separator: ", ")
    let places = values.map { _ in "?" }.joined(separator: ", ")
    try execute(
      "INSERT INTO \(table) (\(names), step) VALUES (\(places), ?)",
      values.map { $0.value } + [SQLValue(step)])
    let id = Int(database.lastInsertedRowID)
    countChange(table)
    if SpokenOf.isSaid(in: table, by: values) { try speakOf(table, id) }
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
    let names = values.map { $0.column }.joined(separator: ", ")
    guard let row = try reader.first("SELECT \(names) FROM \(table) WHERE id = ?", [SQLValue(id)]) else {
      throw StoreError.internalFault(reason: "\(table) \(id) is gone")
    }
    let changed = values.enumerated().filter { row.value($0.offset) != $0.element.value }.map(\.element)
    guard !changed.isEmpty else { return false }
    let assignments = changed.map { "\($0.column) = ?" }.joined(separator: ", ")
    let isSpoken = SpokenOf.concerns(table, changed)
    if isSpoken { try speakOf(table, id) }
    try execute(
      "UPDATE \(table) SET \(assignments), step = ? WHERE id = ?",
      changed.map(\.value) + [SQLValue(step), SQLValue(id)])
    countChange(table)
    // A row may have gone over to another project.
    if isSpoken { try speakOf(table, id) }
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
    if let id = try reader.first("SELECT id FROM \(table) WHERE \(condition)", key.map { $0.value })?.int(0) {
      try update(table, id: id, values)
      return id
    }
    return try insert(table, key + values)
  }

  /// Undoes what `body` wrote where it throws, and nothing else of the step.
  package func attempt(_ body: () throws -> Void) throws {
    let count = changeCount
    try execute("SAVEPOINT attempt", [])
    spoken.beginAttempt()
    defer { spoken.endAttempt() }
    do {
      try body()
    } catch {
      spoken.comeBack()
      // After a full disk SQLite may have rolled back the whole step by itself.
      guard database.isInsideTransaction else { throw error }
      try execute("ROLLBACK TO attempt", [])
      try execute("RELEASE attempt", [])
      changeCount = count
      for table in changedTables { writes[table, default: 0] += 1 }
      throw error
    }
    try execute("RELEASE attempt", [])
  }

  package func delete(_ table: String, id: Int) throws {
    if SearchSource.columns[table] != nil { try speakOf(table, id) }
    try execute("DELETE FROM \(table) WHERE id = ?", [SQLValue(id)])
    if database.changesCount > 0 { countChange(table) }
  }

  func execute(_ sql: String, _ arguments: [SQLValue]) throws {
    try translatingErrors {
      try database.cachedStatement(sql: sql).execute(arguments: arguments.statementArguments)
    }
  }

  /// Remembers that what is said about a project may have changed, by a row of a table.
  func speakOf(_ table: String, _ id: Int) throws {
    guard table != "project" else { return spoken.add(id) }
    if let project = try reader.first("SELECT project FROM \(table) WHERE id = ?", [SQLValue(id)])?.int(0) {
      spoken.add(project)
    }
  }

  /// Takes into the search index what this step has written so far.
  func settleIndex() throws {
    guard !spoken.isSettled else { return }
    let index = SearchIndex(database: database)
    do {
      try index.catchUp(before: step)
      for project in spoken.take() { try index.refresh(project) }
      try index.mark(step)
    } catch StoreError.damagedIndex {
      try index.rebuild()
    }
  }

  /// Grows whenever what was read from these tables may have become another: by writing and by undoing it.
  package func writes(to tables: [String]) -> Int {
    tables.reduce(0) { $0 + (writes[$1] ?? 0) }
  }

  func countChange(_ table: String) {
    changeCount += 1
    changedTables.insert(table)
    writes[table, default: 0] += 1
  }
}

extension RegistryFile {
  /// Runs `body` as one step: all of it or nothing. No change, no step; a dry run leaves nothing behind.
  ///
  /// - Parameter mostChanges: so many changes at the most are listed, and all are counted; nil: all are listed.
  package func write<T>(
    _ info: StepInfo, dryRun: Bool = false, mostChanges: Int? = nil, _ body: (StepWriter) throws -> T,
    inspecting inspect: (Reader, [RowChange]) throws -> Void = { _, _ in }
  ) throws -> (result: T, step: RecordedStep?) {
    try translatingErrors(at: path) {
      try queue.writeWithoutTransaction { database in
        guard openStep.withLock({ $0 }) == nil else {
          return try writeWithinOpenStep(info, database, dryRun: dryRun, body, inspecting: inspect)
        }
        try database.execute(sql: "BEGIN IMMEDIATE")
        do {
          let writer = try StepWriter.begin(info, in: database)
          let result = try body(writer)
          let tables = writer.changedTables.sorted()
          guard try writer.reader.hasChanges(ofStep: writer.step, in: tables) else {
            try database.execute(sql: "ROLLBACK")
            return (result, nil)
          }
          let changes = try writer.reader.changes(ofStep: writer.step, in: tables, most: mostChanges)
          let counts =
            mostChanges == nil
            ? RowChangeCounts(changes) : try writer.reader.changeCounts(ofStep: writer.step, in: tables)
          try inspect(writer.reader, changes)
          try writer.settleIndex()
          try database.execute(sql: dryRun ? "ROLLBACK" : "COMMIT")
          return (result, RecordedStep(number: dryRun ? nil : writer.step, changes: changes, counts: counts))
        } catch {
          RegistryFile.rollBack(database)
          throw error
        }
      }
    }
  }

  /// After a full disk SQLite may have rolled back by itself; a Ctrl-C that is asked again and again may hit the
  /// rollback itself.
  static func rollBack(_ database: Database) {
    for _ in 0..<100 where database.isInsideTransaction { try? database.execute(sql: "ROLLBACK") }
  }
}

extension StepWriter {
  static func begin(_ info: StepInfo, in database: Database) throws -> StepWriter {
    if let target = info.undoes, try Reader(database: database).step(target) == nil {
      throw StepConflict.noSuchStep(target)
    }
    try database.execute(
      sql: "INSERT INTO step (at, who, words, note, undoes) VALUES (?, ?, ?, ?, ?)",
      arguments: [info.at, info.who, info.words, info.note, info.undoes])
    return StepWriter(database: database, step: Int(database.lastInsertedRowID))
  }
}
