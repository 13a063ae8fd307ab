internal import GRDB

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
  ///
  /// - Parameter step: only what was recorded before this step is looked at.
  package func undoneSteps(before step: Int = .max) throws -> [Int: Int] {
    var undone: [Int: Int] = [:]
    // Newest first: whether an undo counts is known before its own target is looked at.
    for row in try rows(
      "SELECT id, undoes FROM step WHERE undoes IS NOT NULL AND id < ? ORDER BY id DESC", [SQLValue(step)])
    {
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
