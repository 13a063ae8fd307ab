internal import Store
package import Values

/// A month that has been published: it was locked, and may have been opened again since.
package struct Publication: Sendable {
  package let month: Month
  /// The step of its first lock: what was published stands there, whatever came after.
  package let step: Int
  /// The day of its last lock.
  package let locked: Day?
  /// The day it was opened again, and why; nil: it is locked.
  package let unlocked: Day?
  package let reason: String?
}

extension Snapshot {
  /// Every month that was ever locked, in order. A lock that was taken back by `undo` published nothing.
  package func publications() throws -> [Publication] {
    try reader.rows("SELECT month, locked_step, locked, unlocked, reason FROM month_lock ORDER BY month")
      .compactMap { row in
        guard let month = row.month(0), let step = row.int(1) else { return nil }
        return Publication(
          month: month, step: step, locked: row.text(2).flatMap { Day($0) }, unlocked: row.text(3).flatMap { Day($0) },
          reason: row.text(4))
      }
  }

  /// - Throws: ``RuleError/notPublished(_:)``.
  package func publication(of month: Month) throws -> Publication {
    guard let found = try publications().first(where: { $0.month == month }) else {
      throw RuleError.notPublished(month)
    }
    return found
  }

  package func isLocked(_ month: Month) throws -> Bool {
    try reader.first("SELECT 1 FROM month_lock WHERE month = ? AND unlocked IS NULL", [SQLValue(month)]) != nil
  }
}

/// What a lock publishes, in two numbers.
package struct LockedMonth: Equatable, Sendable {
  /// Projects that have stated the month.
  package let projectsReported: Int
  /// Projects with a plan that have not: they count with their last year to date.
  package let projectsNotReported: Int
}

extension Recording {
  /// Locks a month: what it says is published as it stands at the end of this step.
  ///
  /// A month that was opened again is locked once more; what was published at first stays what it was.
  ///
  /// - Parameter day: when it was locked; nil: today.
  /// - Throws: ``RuleError/monthNotOver(_:today:)``, ``RuleError/alreadyLocked(_:)``,
  ///   ``RuleError/nothingStated(_:)``.
  @discardableResult
  package func lock(_ month: Month, on day: Day? = nil) throws -> LockedMonth {
    guard month.last < occasion.today else { throw RuleError.monthNotOver(month, today: occasion.today) }
    guard try !now.isLocked(month) else { throw RuleError.alreadyLocked(month) }
    let stated = try writer.reader.first(
      "SELECT 1 FROM investment_entry WHERE month = ? AND measure <> 'forecast' LIMIT 1", [SQLValue(month)])
    guard stated != nil else { throw RuleError.nothingStated(month) }
    defer { forgetLocks() }
    let values: KeyValuePairs<String, SQLValue> = [
      "locked": SQLValue((day ?? occasion.today).text), "unlocked": nil, "reason": nil,
    ]
    if let known = try row(ofLock: month) {
      try writer.update("month_lock", id: known, values)
    } else {
      try writer.put(
        "month_lock", key: ["month": SQLValue(month), "locked_step": SQLValue(writer.step)], values)
    }
    return try lockedMonth(month)
  }

  /// Opens a month again, so that what was published can be corrected; the correction is listed as a restatement.
  ///
  /// - Parameter day: when it was opened; nil: today.
  /// - Throws: ``RuleError/notLocked(_:)``; ``RuleError/missingField(_:)`` without a reason.
  package func unlock(_ month: Month, why: String, on day: Day? = nil) throws {
    guard !why.trimmed.isEmpty else { throw RuleError.missingField("reason") }
    guard try now.isLocked(month), let known = try row(ofLock: month) else { throw RuleError.notLocked(month) }
    defer { forgetLocks() }
    try writer.update(
      "month_lock", id: known,
      ["unlocked": SQLValue((day ?? occasion.today).text), "reason": SQLValue(why.trimmed)])
  }

  private func row(ofLock month: Month) throws -> Int? {
    try writer.reader.first("SELECT id FROM month_lock WHERE month = ?", [SQLValue(month)])?.int(0)
  }

  private func lockedMonth(_ month: Month) throws -> LockedMonth {
    let fiscal = try now.fiscalYear
    let amounts = try now.amounts(
      AmountsQuery(year: fiscal.year(of: month), through: fiscal.monthInYear(of: month)))
    let period = Period.month(month, fiscal: fiscal)
    let total = try now.summary(SummaryQuery(period: period), today: month.last).total
    return LockedMonth(
      projectsReported: amounts.values.count { $0.isReported }, projectsNotReported: total.projectsNotReported)
  }
}
