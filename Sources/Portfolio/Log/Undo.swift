internal import Store

extension UndoRefusal {
  init(_ conflict: StepConflict) {
    self =
      switch conflict {
      case .noSuchStep(let step): .noSuchStep(step)
      case .alreadyUndone(let step, let by): .alreadyUndone(step, by: by)
      case .changedLater(let step, let table, let by): .changedLater(step: step, table: table, by: by)
      case .referredTo(let step, let table, let by): .referredTo(step: step, table: table, by: by)
      case .valueTaken(let step, let table, let by): .valueTaken(step: step, table: table, by: by)
      case .nothingToUndo: .nothingToUndo
      case .nothingToRedo: .nothingToRedo
      }
  }
}

/// A line of the log.
package struct LogEntry: Sendable {
  package let step: Int
  package let at: String
  package let who: String
  package let words: String
  package let note: String?
  package let undoes: Int?
  package let undoneBy: Int?
}

extension Registry {
  /// The step that `undo` would take back: the named one, or one's own last.
  ///
  /// - Throws: ``UndoRefusal``; another person's step needs `confirmed`.
  package func undoTarget(_ number: Int?, by who: String, confirmed: Bool) throws -> LogEntry {
    try read { snapshot in
      guard let number else {
        guard let last = try snapshot.reader.lastUndoable(by: who) else { throw UndoRefusal.nothingToUndo }
        return LogEntry(last, undoneBy: nil)
      }
      guard let step = try snapshot.reader.step(number) else { throw UndoRefusal.noSuchStep(number) }
      guard step.who == who || confirmed else { throw UndoRefusal.othersStep(number, who: step.who) }
      return LogEntry(step, undoneBy: nil)
    }
  }

  /// The undo that `redo` takes back.
  package func redoTarget(by who: String) throws -> LogEntry {
    try read { snapshot in
      guard let last = try snapshot.reader.lastRedoable(by: who) else { throw UndoRefusal.nothingToRedo }
      return LogEntry(last, undoneBy: nil)
    }
  }

  /// Takes a step back whole, as a step of its own.
  package func takeBack(_ step: Int, _ occasion: Occasion, dryRun: Bool) throws -> Recorded<Void> {
    try record(occasion, dryRun: dryRun, undoes: step) { try $0.writer.takeBack(step) }
  }
}

extension LogEntry {
  init(_ step: LoggedStep, undoneBy: Int?) {
    self.init(
      step: step.number, at: step.at, who: step.who, words: step.words, note: step.note, undoes: step.undoes,
      undoneBy: undoneBy)
  }
}

extension Snapshot {
  /// The log, newest first; of some projects, or whole.
  package func log(of projects: Set<Int>? = nil, limit: Int? = nil) throws -> [LogEntry] {
    let undone = try reader.undoneSteps()
    let wanted = try projects.map(steps(touching:))
    return try reader.steps(limit: projects == nil ? limit : nil)
      .filter { wanted?.contains($0.number) ?? true }
      .prefix(limit ?? .max)
      .map { LogEntry($0, undoneBy: undone[$0.number]) }
  }

  /// How many rows a step made, changed or removed.
  package func changeCount(of step: Int) throws -> Int { try reader.changes(ofStep: step).count }

  package func step(_ number: Int) throws -> LogEntry? {
    let undone = try reader.undoneSteps()
    return try reader.step(number).map { LogEntry($0, undoneBy: undone[number]) }
  }

  /// What a step changed, row by row.
  package func changes(of step: Int) throws -> [Change] { try described(reader.changes(ofStep: step)) }

  /// The last step there is; nil in an empty registry.
  package func lastStep() throws -> Int? { try reader.first("SELECT max(id) FROM step")?.int(0) }

  private func steps(touching projects: Set<Int>) throws -> Set<Int> {
    let list = SQLValue("[\(projects.map(String.init).joined(separator: ","))]")
    let among = "IN (SELECT value FROM json_each(?1))"
    // Which rows belong to a project, table by table.
    var owners = ["project": "id"]
    for table in try reader.trackedTables() {
      let columns = try reader.rows(
        "SELECT name FROM pragma_table_info(?) WHERE name IN ('project', 'version')", [SQLValue(table)])
      if let column = columns.first?.text(0), owners[table] == nil { owners[table] = column }
    }
    var found: Set<Int> = []
    // A link is of both projects whose milestones it ties together.
    owners["milestone_link"] = "milestone"
    for (table, column) in owners.sorted(by: { $0.key < $1.key }) {
      let own =
        "SELECT id FROM milestone WHERE project \(among) UNION SELECT id FROM milestone_history WHERE project \(among)"
      let condition =
        column == "milestone"
        ? "(milestone IN (\(own)) OR predecessor IN (\(own)))"
        : column == "version"
          ? """
          version IN (SELECT id FROM plan_version WHERE project \(among)
            UNION SELECT id FROM plan_version_history WHERE project \(among))
          """
          : "\(column) \(among)"
      for row in try reader.rows(
        """
        SELECT step FROM \(table) WHERE \(condition) UNION SELECT step FROM \(table)_history WHERE \(condition)
        UNION SELECT ended_step FROM \(table)_history WHERE \(condition)
        """, [list])
      {
        if let step = row.int(0) { found.insert(step) }
      }
    }
    return found
  }
}
