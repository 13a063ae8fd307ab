internal import Store
package import Values

/// How a reporter stands with a month.
package enum ReportingState: String, CaseIterable, Sendable {
  /// Nothing came, and no figure of the month is its own.
  case missing
  /// Figures of the month are its own, though no file came: someone typed them in.
  case stated
  /// It came, but rows of it were refused: they are still to be corrected.
  case received
  case accepted
  /// It was sent back; a corrected one has not come.
  case returned

  /// Whether the office is waiting for the reporter.
  package var isAwaited: Bool { self == .missing || self == .returned }
}

/// One reporter and one month: whether it came, when, and what is not in it.
package struct Reporting: Sendable {
  package let reporter: Reporter
  package let month: Month
  package let state: ReportingState
  /// The last day for sending it in; nil: no day is set, or it is not due from this reporter.
  package let due: Day?
  /// The last one that came.
  package let submission: Submission?
  /// How many projects it is to report.
  package let projects: Int
  /// Those of them that have no figure for the month.
  package let unreported: [ProjectRef]

  package var isAwaited: Bool { reporter.isDue && state.isAwaited }

  /// Days since the last day for it, where the office still waits; nil: it does not, or not yet.
  package func overdueDays(on today: Day) -> Int? {
    guard isAwaited, let due, today > due else { return nil }
    return today.number - due.number
  }
}

extension Snapshot {
  /// The month to collect on a day: the last one that is over, though none beyond the one after the latest of which
  /// anything is known.
  package func reportingMonth(on today: Day) throws -> Month {
    let over = today.month.adding(-1)
    let sent = try reader.first("SELECT max(month) FROM submission")?.month(0)
    guard let latest = [try latestMonth(), sent].compactMap({ $0 }).max() else { return over }
    return min(over, latest.adding(1))
  }

  /// The day by which a month is to be sent in: the one set, in the month that follows; nil: none is set.
  package func reportingDue(for month: Month) throws -> Day? {
    guard let day = try setting(.reportingDay).flatMap({ Int($0) }) else { return nil }
    return month.adding(1).first.adding(days: day - 1)
  }

  /// How every reporter of a month stands with it, by region.
  ///
  /// - Parameter within: only what of these projects is owed, by those who carry any of them; nil: of all.
  package func reporting(of month: Month, within: Set<Int>? = nil) throws -> [Reporting] {
    let due = try reportingDue(for: month)
    let sent = try lastSubmissions(for: month)
    let reporters = try reporters(for: month)
    let carried = try projectsCarried(in: month, by: reporters)
    let stated = Set(
      try reader.rows(
        "SELECT DISTINCT reporter FROM investment_entry WHERE measure = 'reported' AND month = ?", [SQLValue(month)]
      ).compactMap { $0.int(0) })
    return reporters.compactMap { reporter in
      let own = (carried[reporter.id] ?? []).filter { within?.contains($0.project.id) ?? true }
      if within != nil, own.isEmpty { return nil }
      return Reporting(
        reporter: reporter, month: month,
        state: Snapshot.state(sent[reporter.id], isStated: stated.contains(reporter.id)),
        due: reporter.isDue ? due : nil, submission: sent[reporter.id], projects: own.count,
        unreported: own.filter { !$0.isReported }.map(\.project))
    }
  }

  private static func state(_ submission: Submission?, isStated: Bool) -> ReportingState {
    switch submission?.state {
    case .received: .received
    case .accepted: .accepted
    case .returned: .returned
    case nil: isStated ? .stated : .missing
    }
  }
}
