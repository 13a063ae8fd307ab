internal import Store
package import Values

/// An approval that ends, while the building that needs it has not begun.
package struct Expiry: Sendable {
  package enum State: String, Sendable { case expiring, expired }

  package let milestone: Milestone
  /// Until when it holds, as it was stated.
  package let until: PartialDate
  /// The last day on which it can hold.
  package let last: Day
  /// Days from the day asked about to the last one; negative: it has expired so many days ago.
  package let daysLeft: Int

  package var state: State { daysLeft < 0 ? .expired : .expiring }

  /// An approval is told of from this many days before its end on.
  package static let noticeDays = 90
}

extension [Milestone] {
  /// The approvals that end by a day, or have ended, the earliest first; of projects whose start is met by then none,
  /// since an approval once used ends for nobody. A year that is stated ends with its last day.
  ///
  /// - Parameter horizon: what ends after it is left out.
  package func expiries(at day: Day, by horizon: Day) -> [Expiry] {
    let begun = Set(filter { $0.stage == "start" && $0.standing(at: day).state == .met }.map(\.project))
    return compactMap { milestone -> Expiry? in
      guard let until = milestone.expires, let last = until.last, last <= horizon,
        !begun.contains(milestone.project)
      else { return nil }
      return Expiry(milestone: milestone, until: until, last: last, daysLeft: last.number - day.number)
    }.sorted {
      ($0.last.number, $0.milestone.project.code, $0.milestone.ordinal, $0.milestone.id)
        < ($1.last.number, $1.milestone.project.code, $1.milestone.ordinal, $1.milestone.id)
    }
  }
}

extension Snapshot {
  /// The projects whose start is met by a day, by their rows.
  package func begun(at day: Day) throws -> Set<Int> {
    let rows = try reader.rows(
      """
      SELECT project FROM milestone WHERE stage = 'start' AND met IS NOT NULL AND ifnull(first_day(met), '') <= ?
      ORDER BY id
      """, [SQLValue(day.text)])
    return Set(rows.compactMap { $0.int(0) })
  }

  /// What `check` says of approvals at a day.
  package func expiryFindings(at day: Day) throws -> [Finding] {
    let context = FilterContext(asOf: day)
    return try milestones(where: .not(.flag(.cancelled)), context: context)
      .expiries(at: day, by: day.adding(days: Expiry.noticeDays)).map { expiry in
        Finding(
          kind: expiry.state == .expired ? .approvalExpired : .approvalExpiring, project: expiry.milestone.project,
          place: expiry.milestone.name.zh, amounts: nil, words: expiry.until.text)
      }
  }
}
