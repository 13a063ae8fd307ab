internal import Store
package import Values

/// What the office keeps of a month: what was sent in for it, and whether it is published.
extension Recording {
  /// What came in of a reporter for a month, and what the office said to it.
  ///
  /// Of submissions with the same reporter, month, file, hash and day of receipt it is the `which`th, from 1 on.
  package func putSubmission(_ values: SubmissionValues, which: Int) throws {
    guard ["received", "accepted", "returned"].contains(values.state) else {
      throw RuleError.badValue(field: "state", value: values.state)
    }
    let alike = try writer.reader.rows(
      """
      SELECT id FROM submission WHERE reporter = ? AND month = ? AND file IS ? AND hash IS ? AND received = ?
      ORDER BY id
      """,
      [
        SQLValue(values.reporter), SQLValue(values.month), SQLValue(values.file), SQLValue(values.hash),
        SQLValue(values.received.text),
      ]
    ).compactMap { $0.int(0) }
    let id = try self.id(which, among: alike) {
      try writer.insert(
        "submission",
        [
          "reporter": SQLValue(values.reporter), "month": SQLValue(values.month), "file": SQLValue(values.file),
          "hash": SQLValue(values.hash), "received": SQLValue(values.received.text), "state": SQLValue(values.state),
        ])
    }
    try writer.update("submission", id: id, ["state": SQLValue(values.state)])
    if let reason = values.reason { try writer.update("submission", id: id, ["reason": SQLValue(reason)]) }
    if let day = values.decided { try writer.update("submission", id: id, ["decided": SQLValue(day.text)]) }
    if let taken = values.taken { try writer.update("submission", id: id, ["taken": SQLValue(taken)]) }
    if let refused = values.refused { try writer.update("submission", id: id, ["refused": SQLValue(refused)]) }
  }

  package struct SubmissionValues: Sendable {
    package var reporter: Int
    package var month: Month
    package var file: String?
    package var hash: String?
    package var received: Day
    package var state: String
    package var reason: String?
    package var decided: Day?
    package var taken: Int?
    package var refused: Int?

    package init(reporter: Int, month: Month, received: Day, state: String) {
      self.reporter = reporter
      self.month = month
      self.received = received
      self.state = state
    }
  }

  /// A month's lock as a file states it; one not known yet holds from this step on.
  package func putLock(_ month: Month, locked: Day?, unlocked: Day?, reason: String?) throws {
    let known = try writer.reader.first("SELECT id FROM month_lock WHERE month = ?", [SQLValue(month)])?.int(0)
    let id =
      try known
      ?? writer.insert("month_lock", ["month": SQLValue(month), "locked_step": SQLValue(writer.step)])
    if let locked { try writer.update("month_lock", id: id, ["locked": SQLValue(locked.text)]) }
    if let unlocked { try writer.update("month_lock", id: id, ["unlocked": SQLValue(unlocked.text)]) }
    if let reason { try writer.update("month_lock", id: id, ["reason": SQLValue(reason)]) }
  }

  /// The `which`th of rows that are alike, from 1 on; the one after the last is made.
  func id(_ which: Int, among alike: [Int], making make: () throws -> Int) throws -> Int {
    if alike.indices.contains(which - 1) { return alike[which - 1] }
    guard which == alike.count + 1 else { throw RuleError.badValue(field: "n", value: String(which)) }
    return try make()
  }
}
