internal import GRDB
internal import Synchronization

/// A step over several commands: what `begin` opens, and `commit` or `rollback` ends.
///
/// It is one transaction on the registry's one connection, so reads in between see what was written so far, and other
/// processes do not. Each command in it is a savepoint of its own: one that fails leaves the others standing.
struct OpenStep: Sendable {
  struct RowKey: Hashable, Sendable {
    let table: String
    let id: Int
  }

  let number: Int
  var tables: Set<String> = []
  /// What the step has changed so far, by row: what the next command changes is told against it.
  var changes: [RowKey: RowChange] = [:]
  /// The words of the commands that changed something.
  var words: [String] = []
}

/// How far an open step has come.
package struct OpenStepState: Sendable {
  /// Commands that changed something.
  package let commands: Int
  package let rows: Int
}

extension RegistryFile {
  /// The open step; nil: there is none.
  package var openStepState: OpenStepState? {
    openStep.withLock { $0 }.map { OpenStepState(commands: $0.words.count, rows: $0.changes.count) }
  }

  /// Opens a step that the commands to come write into; until it is ended nobody else can record.
  ///
  /// - Throws: ``StoreError/stepIsOpen``.
  package func beginStep(_ info: StepInfo) throws {
    guard openStepState == nil else { throw StoreError.stepIsOpen }
    try translatingErrors(at: path) {
      let number = try queue.writeWithoutTransaction { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        do {
          return try StepWriter.begin(info, in: database).step
        } catch {
          RegistryFile.rollBack(database)
          throw error
        }
      }
      openStep.withLock { $0 = OpenStep(number: number) }
    }
  }

  /// Records the open step. Where its commands came to nothing there is no step.
  ///
  /// - Returns: its changes; nil: nothing changed in the end.
  package func commitStep(
    inspecting inspect: (Reader, [RowChange]) throws -> Void = { _, _ in }
  ) throws -> RecordedStep? {
    guard let open = openStep.withLock({ $0 }) else { throw StoreError.noOpenStep }
    return try translatingErrors(at: path) {
      try queue.writeWithoutTransaction { database in
        let reader = Reader(database: database)
        let changes = try reader.changes(ofStep: open.number, in: open.tables.sorted())
        guard !changes.isEmpty else {
          try database.execute(sql: "ROLLBACK")
          openStep.withLock { $0 = nil }
          return nil
        }
        try inspect(reader, changes)
        try database.execute(
          sql: "UPDATE step SET words = ? WHERE id = ?", arguments: [open.words.joined(separator: "; "), open.number])
        // A commit that fails, on a full disk, leaves the step open: there may be room in a minute.
        try database.execute(sql: "COMMIT")
        openStep.withLock { $0 = nil }
        return RecordedStep(number: open.number, changes: changes, counts: RowChangeCounts(changes))
      }
    }
  }

  /// Takes back all of the open step.
  package func rollBackStep() throws {
    guard openStepState != nil else { throw StoreError.noOpenStep }
    queue.writeWithoutTransaction { database in
      RegistryFile.rollBack(database)
      openStep.withLock { $0 = nil }
    }
  }

  /// Runs one command of the open step.
  func writeWithinOpenStep<T>(
    _ info: StepInfo, _ database: Database, dryRun: Bool, _ body: (StepWriter) throws -> T,
    inspecting inspect: (Reader, [RowChange]) throws -> Void
  ) throws -> (result: T, step: RecordedStep?) {
    guard var open = openStep.withLock({ $0 }) else { throw StoreError.noOpenStep }
    do {
      try database.execute(sql: "SAVEPOINT command")
      let writer = StepWriter(database: database, step: open.number)
      let result = try body(writer)
      let tables = open.tables.union(writer.changedTables)
      let sofar = try writer.reader.changes(ofStep: open.number, in: tables.sorted())
      let own = open.advance(to: sofar)
      if !own.isEmpty { try inspect(writer.reader, own) }
      guard !dryRun, !own.isEmpty else {
        try RegistryFile.endCommand(database, rollsBack: true)
        let step = RecordedStep(number: nil, changes: own, counts: RowChangeCounts(own))
        return (result, own.isEmpty ? nil : step)
      }
      try writer.settleIndex()
      try RegistryFile.endCommand(database, rollsBack: false)
      open.tables = tables
      open.words.append(info.words)
      openStep.withLock { [open] in $0 = open }
      return (result, RecordedStep(number: nil, changes: own, counts: RowChangeCounts(own)))
    } catch {
      guard database.isInsideTransaction else {
        openStep.withLock { $0 = nil }
        throw StoreError.openStepLost(interrupted: (error as? DatabaseError)?.resultCode == .SQLITE_INTERRUPT)
      }
      try RegistryFile.endCommand(database, rollsBack: true)
      throw error
    }
  }

  private static func endCommand(_ database: Database, rollsBack: Bool) throws {
    if rollsBack { try database.execute(sql: "ROLLBACK TO command") }
    try database.execute(sql: "RELEASE command")
  }
}

extension OpenStep {
  /// Takes on what the whole step has changed by now, and tells what of it is new since the last command.
  fileprivate mutating func advance(to sofar: [RowChange]) -> [RowChange] {
    let before = changes
    changes = Dictionary(
      sofar.map { (RowKey(table: $0.table, id: $0.id), $0) }, uniquingKeysWith: { first, _ in first })
    var own: [RowChange] = []
    for change in sofar {
      let earlier = before[RowKey(table: change.table, id: change.id)]
      let image = earlier.map(\.after) ?? change.before
      if image != change.after {
        own.append(RowChange(table: change.table, id: change.id, before: image, after: change.after))
      }
    }
    // A row that stands again as it did before the step, or is gone that the step had made.
    for (key, earlier) in before.sorted(by: { ($0.key.table, $0.key.id) < ($1.key.table, $1.key.id) })
    where changes[key] == nil {
      own.append(RowChange(table: key.table, id: key.id, before: earlier.after, after: earlier.before))
    }
    return own
  }
}
