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

/// A line of the log.
package struct LoggedStep: Sendable {
  package let number: Int
  package let at: String
  package let who: String
  package let words: String
  package let note: String?
  package let undoes: Int?
}

extension Reader {
  /// The log, newest first.
  package func steps(limit: Int? = nil) throws -> [LoggedStep] {
    try rows("SELECT id, at, who, words, note, undoes FROM step ORDER BY id DESC LIMIT ?", [SQLValue(limit ?? -1)])
      .map(loggedStep)
  }

  package func step(_ number: Int) throws -> LoggedStep? {
    try first("SELECT id, at, who, words, note, undoes FROM step WHERE id = ?", [SQLValue(number)])
      .map(loggedStep)
  }

  private func loggedStep(_ row: Row) -> LoggedStep {
    LoggedStep(
      number: row.int(0) ?? 0, at: row.text(1) ?? "", who: row.text(2) ?? "", words: row.text(3) ?? "",
      note: row.text(4), undoes: row.int(5))
  }

  /// Which steps are taken back, and by which step. An undo that was itself undone counts no more.
  package func undoneSteps() throws -> [Int: Int] {
    var undone: [Int: Int] = [:]
    // Newest first: whether an undo counts is known before its own target is looked at.
    for row in try rows("SELECT id, undoes FROM step WHERE undoes IS NOT NULL ORDER BY id DESC") {
      guard let number = row.int(0), let target = row.int(1), undone[number] == nil else { continue }
      if undone[target] == nil { undone[target] = number }
    }
    return undone
  }

  /// The step that a bare `undo` of this person takes back: the last own one that still counts.
  package func lastUndoable(by who: String) throws -> LoggedStep? {
    let undone = try undoneSteps()
    return try rows(
      "SELECT id, at, who, words, note, undoes FROM step WHERE who = ? AND undoes IS NULL ORDER BY id DESC",
      [SQLValue(who)]
    ).lazy.map(loggedStep).first { undone[$0.number] == nil }
  }

  /// The undo that a `redo` of this person takes back: the last one, unless something was recorded since.
  package func lastRedoable(by who: String) throws -> LoggedStep? {
    let undone = try undoneSteps()
    for step in try rows(
      "SELECT id, at, who, words, note, undoes FROM step WHERE who = ? ORDER BY id DESC", [SQLValue(who)]
    ).lazy.map(loggedStep) {
      guard let target = step.undoes else {
        if undone[step.number] == nil { return nil }
        continue
      }
      if undone[step.number] == nil, try self.step(target)?.undoes == nil { return step }
    }
    return nil
  }
}

extension StepWriter {
  /// Takes a step back whole: the rows it made go, those it changed or removed come back as they were.
  ///
  /// - Throws: ``StepConflict``; nothing is written then.
  package func takeBack(_ target: Int) throws {
    guard try reader.step(target) != nil else { throw StepConflict.noSuchStep(target) }
    if let by = try reader.undoneSteps()[target], by != step {
      throw StepConflict.alreadyUndone(target, by: by)
    }
    let changes = try reader.changes(ofStep: target)
    for change in changes { try refuseIfChangedLater(change, target) }
    try execute("PRAGMA defer_foreign_keys = ON", [])
    // All deletes come first, so that a value given up by one row is free for another.
    for change in changes where change.after != nil { try delete(change.table, id: change.id) }
    for change in changes {
      guard let before = change.before else { continue }
      try restore(before, into: change.table, target)
    }
    for change in changes where change.before == nil { try refuseIfReferredTo(change, target) }
    for change in changes { if let before = change.before { try refuseIfOrphan(change.table, before, target) } }
  }

  /// A row that came back must find the rows it refers to.
  private func refuseIfOrphan(_ table: String, _ content: [String: SQLValue], _ target: Int) throws {
    for key in try reader.rows(
      "SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?)", [SQLValue(table)])
    {
      guard let parent = key.text(0), let column = key.text(1), parent != "step",
        let value = content[column], value != .null
      else { continue }
      guard try reader.first("SELECT 1 FROM \(parent) WHERE \(key.text(2) ?? "id") = ?", [value]) == nil
      else { continue }
      throw StepConflict.referredTo(step: target, table: parent, by: try lastEnder(of: parent))
    }
  }

  private func lastEnder(of table: String) throws -> Int? {
    guard try reader.trackedTables().contains(table) else { return nil }
    return try reader.first("SELECT max(ended_step) FROM \(table)_history")?.int(0)
  }

  private func refuseIfChangedLater(_ change: RowChange, _ target: Int) throws {
    let current = try reader.images(change.table, "SELECT * FROM \(change.table) WHERE id = ?", change.id)
    guard current[change.id] != change.after else { return }
    let writer =
      try reader.first("SELECT step FROM \(change.table) WHERE id = ?", [SQLValue(change.id)])?.int(0)
      ?? reader.first(
        "SELECT max(ended_step) FROM \(change.table)_history WHERE id = ?", [SQLValue(change.id)])?.int(0)
    throw StepConflict.changedLater(step: target, table: change.table, by: writer ?? 0)
  }

  private func refuseIfReferredTo(_ change: RowChange, _ target: Int) throws {
    for table in try reader.trackedTables() {
      for key in try reader.rows(
        "SELECT \"from\", \"to\" FROM pragma_foreign_key_list(?) WHERE \"table\" = ?",
        [SQLValue(table), SQLValue(change.table)])
      {
        guard let column = key.text(0) else { continue }
        let value = change.after?[key.text(1) ?? "id"] ?? .null
        let found = try reader.first("SELECT step FROM \(table) WHERE \(column) = ?", [value])
        if let by = found?.int(0) { throw StepConflict.referredTo(step: target, table: table, by: by) }
      }
    }
    // Citations point by table and id, which no foreign key can watch.
    let cited = try reader.first(
      "SELECT step FROM citation WHERE subject = ? AND subject_id = ?",
      [SQLValue(change.table), SQLValue(change.id)])
    if let by = cited?.int(0) { throw StepConflict.referredTo(step: target, table: "citation", by: by) }
  }

  private func restore(_ content: [String: SQLValue], into table: String, _ target: Int) throws {
    let columns = content.keys.sorted()
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    do {
      try execute(
        "INSERT INTO \(table) (\(columns.joined(separator: ", ")), step) VALUES (\(places), ?)",
        columns.map { content[$0] ?? .null } + [SQLValue(step)])
    } catch StoreError.constraint {
      throw StepConflict.valueTaken(step: target, table: table, by: try holder(of: content, in: table))
    }
    countChange()
  }

  /// The step of the row that now holds a unique value which `content` needs.
  private func holder(of content: [String: SQLValue], in table: String) throws -> Int? {
    for index in try reader.rows("SELECT name FROM pragma_index_list(?) WHERE \"unique\"", [SQLValue(table)]) {
      let columns = try reader.rows("SELECT name FROM pragma_index_info(?)", [SQLValue(index.text(0))])
        .compactMap { $0.text(0) }
      let condition = columns.map { "\($0) IS ?" }.joined(separator: " AND ")
      guard !condition.isEmpty else { continue }
      let found = try reader.first(
        "SELECT step FROM \(table) WHERE \(condition)", columns.map { content[$0] ?? .null })
      if let by = found?.int(0) { return by }
    }
    return nil
  }
}
