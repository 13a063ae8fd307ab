internal import GRDB

/// Why a step cannot be taken back.
package enum StepConflict: Error, Equatable {
  case noSuchStep(Int)
  case alreadyUndone(Int, by: Int)
  /// A later step changed a row that the step wrote.
  case changedLater(step: Int, table: String, by: Int)
  /// A row of a later step refers to a row that would go, or one that it needs is gone.
  case referredTo(step: Int, table: String, by: Int?)
  /// A later step gave a unique value to another row.
  case valueTaken(step: Int, table: String, by: Int?)
  case nothingToUndo
  case nothingToRedo
}

extension StepWriter {
  /// Takes a step back whole: the rows it made go, those it changed or removed come back as they were.
  ///
  /// - Throws: ``StepConflict``; nothing is written then.
  package func takeBack(_ target: Int) throws {
    guard target < step, try reader.step(target) != nil else { throw StepConflict.noSuchStep(target) }
    if let by = try reader.undoneSteps(before: step)[target] {
      throw StepConflict.alreadyUndone(target, by: by)
    }
    let changes = try reader.changes(ofStep: target)
    for change in changes { try refuseIfChangedLater(change, target) }
    // Deferred to the end of the step: the checks below find every row that would be left without its parent.
    try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
    // All deletes come first, so that a value given up by one row is free for another.
    for change in changes where change.after != nil { try delete(change.table, id: change.id) }
    for change in changes { try change.before.map { try restore($0, into: change.table, target) } }
    let keys = try Tracking.foreignKeys(in: database)
    for change in changes { try refuseIfReferredTo(change, keys, target) }
    for change in changes { try refuseIfOrphan(change, keys, target) }
  }

  private func refuseIfChangedLater(_ change: RowChange, _ target: Int) throws {
    let current = try reader.images(change.table, "SELECT * FROM \(change.table) WHERE id = ?", change.id)
    guard current[change.id] != change.after else { return }
    let by = try lastStanding(change.table, change.id, after: target)
    throw StepConflict.changedLater(step: target, table: change.table, by: by ?? 0)
  }

  /// What the step gave to a row, and other rows refer to, must not go.
  private func refuseIfReferredTo(_ change: RowChange, _ keys: [ForeignKey], _ target: Int) throws {
    for key in keys where key.parent == change.table {
      guard let value = change.after?[key.parentColumn], value != change.before?[key.parentColumn] else { continue }
      let found = try reader.first(
        """
        SELECT id FROM \(key.table) WHERE \(key.column) = ?1
          AND NOT EXISTS (SELECT 1 FROM \(key.parent) WHERE \(key.parentColumn) = ?1) ORDER BY step DESC LIMIT 1
        """, [value])
      guard let id = found?.int(0) else { continue }
      let by = try lastStanding(key.table, id, after: target)
      throw StepConflict.referredTo(step: target, table: key.table, by: by)
    }
    guard change.before == nil else { return }
    // Citations point by table and id, which no foreign key can watch.
    let cited = try reader.first(
      "SELECT id FROM citation WHERE subject = ? AND subject_id = ? AND step > ? ORDER BY step DESC LIMIT 1",
      [SQLValue(change.table), SQLValue(change.id), SQLValue(target)])
    guard let id = cited?.int(0) else { return }
    let by = try lastStanding("citation", id, after: target)
    throw StepConflict.referredTo(step: target, table: "citation", by: by)
  }

  /// A row that came back must find the rows it refers to.
  private func refuseIfOrphan(_ change: RowChange, _ keys: [ForeignKey], _ target: Int) throws {
    guard let content = change.before else { return }
    for key in keys where key.table == change.table {
      guard let value = content[key.column], value != .null else { continue }
      try refuseIfGone(key.parent, key.parentColumn, value, target)
    }
    guard change.table == "citation", case .text(let subject)? = content["subject"] else { return }
    if try reader.trackedTables().contains(subject) {
      try refuseIfGone(subject, "id", content["subject_id"] ?? .null, target)
    }
  }

  private func refuseIfGone(_ table: String, _ column: String, _ value: SQLValue, _ target: Int) throws {
    guard try reader.first("SELECT 1 FROM \(table) WHERE \(column) = ?", [value]) == nil else { return }
    // A code list is not tracked: it changes with the schema, in no step.
    guard try reader.trackedTables().contains(table) else {
      throw StepConflict.referredTo(step: target, table: table, by: nil)
    }
    let last = try reader.first(
      "SELECT id, ended_step FROM \(table)_history WHERE \(column) = ? ORDER BY ended_step DESC LIMIT 1", [value])
    // A citation may have been left without its subject before.
    guard let id = last?.int(0), let ender = last?.int(1), ender > target else { return }
    let by = try lastStanding(table, id, after: target, upTo: ender)
    throw StepConflict.referredTo(step: target, table: table, by: by)
  }

  private func restore(_ content: [String: SQLValue], into table: String, _ target: Int) throws {
    let columns = content.keys.sorted()
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    let sql = "INSERT INTO \(table) (\(columns.joined(separator: ", ")), step) VALUES (\(places), ?)"
    let values = columns.map { content[$0] ?? .null } + [SQLValue(step)]
    do {
      try execute(sql, values)
    } catch StoreError.constraint {
      throw StepConflict.valueTaken(step: target, table: table, by: try holder(in: table, sql, values, target))
    }
    countChange(table)
    if case .integer(let id)? = content["id"], SearchSource.columns[table] != nil { try speakOf(table, Int(id)) }
  }

  /// The step of the row that now holds a unique value which an INSERT needs.
  private func holder(in table: String, _ insert: String, _ values: [SQLValue], _ target: Int) throws -> Int? {
    // SQLite itself names the row, whatever the index: an upsert that lands on it, then taken back.
    var id: Int?
    struct Found: Error {}
    try? attempt {
      id = try reader.first(insert + " ON CONFLICT DO UPDATE SET step = excluded.step RETURNING id", values)?.int(0)
      throw Found()
    }
    return try id.flatMap { try lastStanding(table, $0, after: target) }
  }

  /// The later step that made a row what it is.
  ///
  /// An undo put back what was there before the step that it took back: it is looked through, since who takes
  /// back the step that is named must get nearer to the end, not go round in a circle.
  private func lastStanding(
    _ table: String, _ id: Int, after target: Int, upTo last: Int? = nil
  ) throws -> Int? {
    var (standing, bound): (Int?, Int) = (nil, last ?? step - 1)
    while let touching = try lastTouching(table, id, upTo: bound), touching > target {
      standing = touching
      guard let undone = try reader.step(touching)?.undoes else { break }
      bound = undone - 1
    }
    return standing
  }

  private func lastTouching(_ table: String, _ id: Int, upTo bound: Int) throws -> Int? {
    try reader.first(
      """
      SELECT max(at) FROM (
        SELECT step AS at FROM \(table) WHERE id = ?1 UNION ALL SELECT step FROM \(table)_history WHERE id = ?1
        UNION ALL SELECT ended_step FROM \(table)_history WHERE id = ?1) WHERE at <= ?2
      """, [SQLValue(id), SQLValue(bound)])?.int(0)
  }
}
