internal import Store
package import Values

/// A milestone came, or is to come, later than was known before.
package struct SlipEvent: Sendable {
  /// Which of the milestone's dates moved.
  package enum Kind: String, CaseIterable, Sendable { case forecast, approved, met }

  package let milestone: Milestone
  package let kind: Kind
  package let from: PartialDate
  package let to: PartialDate
  package let slip: Slip
  /// As it was stated with the move, else the note of the step; of a milestone that was met the reason that stood.
  package let reason: String?
  /// Of the approval that moved it; nil: none, or none was stated.
  package let approvalNumber: String?
  /// Who recorded it, when and by which words.
  package let step: LogEntry
}

/// The steps that were recorded within a time: UTC, ISO 8601, the first moment itself left out.
package struct RecordedSpan: Sendable {
  let after: String
  let upTo: String

  package init(after: String, upTo: String) {
    self.after = after
    self.upTo = upTo
  }

  func holds(_ step: LogEntry) -> Bool { step.at > after && step.at <= upTo }
}

extension Snapshot {
  /// What moved these milestones to a later date: forecasts and approvals recorded within a time, and days of a
  /// period on which one was met. What a milestone was first recorded with moves nothing, nor does a step that was
  /// taken back. Dates too vague to tell which is the later one are no event.
  func slipEvents(of milestones: [Milestone], in period: Period, recorded: RecordedSpan) throws -> [SlipEvent] {
    let touched = try milestonesWritten(within: recorded)
    let concerned = milestones.filter { touched.contains($0.id) || $0.isMet(within: period) }
    let versions = try milestoneVersions(of: concerned)
    return concerned.flatMap { milestone -> [SlipEvent] in
      let known = versions[milestone.id] ?? []
      return MilestoneVersion.moves(of: milestone, known, within: recorded)
        + (milestone.isMet(within: period) ? MilestoneVersion.meeting(of: milestone, known) : [])
    }
  }

  private func milestonesWritten(within span: RecordedSpan) throws -> Set<Int> {
    let rows = try reader.rows(
      """
      SELECT v.id FROM (SELECT id, step FROM milestone UNION ALL SELECT id, step FROM milestone_history) v
      JOIN step s ON s.id = v.step WHERE s.at > ? AND s.at <= ? ORDER BY v.id
      """, [SQLValue(span.after), SQLValue(span.upTo)])
    return Set(rows.compactMap { $0.int(0) })
  }

  /// What each milestone was recorded to be, one step after the other, as if nothing had ever been taken back.
  private func milestoneVersions(of milestones: [Milestone]) throws -> [Int: [MilestoneVersion]] {
    let undone = try reader.undoneSteps()
    let list = "[\(milestones.map { String($0.id) }.joined(separator: ","))]"
    let columns = "id, planned, approved, forecast, met, reason, approval_number, step"
    var versions: [Int: [MilestoneVersion]] = [:]
    for row in try reader.rows(
      """
      SELECT v.id, v.planned, v.approved, v.forecast, v.met, v.reason, v.approval_number,
        s.id, s.at, s.who, s.words, s.note, s.undoes
      FROM (SELECT \(columns) FROM milestone UNION ALL SELECT \(columns) FROM milestone_history) v
      JOIN step s ON s.id = v.step WHERE v.id IN (SELECT value FROM json_each(?)) ORDER BY v.id, v.step
      """, [SQLValue(list)])
    {
      let version = MilestoneVersion(row)
      guard version.step.undoes == nil, undone[version.step.step] == nil else { continue }
      versions[row.int(0) ?? 0, default: []].append(version)
    }
    return versions
  }
}

extension Milestone {
  /// Whether it was certainly met on a day of the period.
  package func isMet(within period: Period) -> Bool {
    guard let first = met?.first, let last = met?.last else { return false }
    return first >= period.first.first && last <= period.last.last
  }
}

/// A milestone's dates as a step recorded them.
private struct MilestoneVersion {
  let planned: PartialDate?
  let approved: PartialDate?
  let forecast: PartialDate?
  let met: PartialDate?
  let reason: String?
  let approvalNumber: String?
  let step: LogEntry

  init(_ row: Row) {
    (planned, approved, forecast, met) = (row.date(1), row.date(2), row.date(3), row.date(4))
    (reason, approvalNumber) = (row.text(5), row.text(6))
    step = LogEntry(
      step: row.int(7) ?? 0, at: row.text(8) ?? "", who: row.text(9) ?? "", words: row.text(10) ?? "",
      note: row.text(11), undoes: row.int(12), undoneBy: nil)
  }

  private var due: PartialDate? { approved ?? planned }

  /// The later one of what was due and what was expected: nothing slips before it.
  private var latest: PartialDate? {
    guard let forecast, let due else { return forecast ?? due }
    guard let end = forecast.last else { return forecast }
    return due.last.map { $0 >= end } ?? true ? due : forecast
  }

  /// New approved dates that are later than what was due, and forecasts later than all that was known.
  static func moves(
    of milestone: Milestone, _ versions: [MilestoneVersion], within span: RecordedSpan
  ) -> [SlipEvent] {
    zip(versions, versions.dropFirst()).filter { span.holds($1.step) }.flatMap { before, after in
      [
        event(.approved, milestone, before.due, before.approved == after.approved ? nil : after.approved, before, after),
        event(
          .forecast, milestone, before.latest, before.forecast == after.forecast ? nil : after.forecast, before, after),
      ].compactMap { $0 }
    }
  }

  /// It was met on a later day than all that was known.
  static func meeting(of milestone: Milestone, _ versions: [MilestoneVersion]) -> [SlipEvent] {
    guard let unmet = versions.lastIndex(where: { $0.met != milestone.met }) else {
      // It was met already when it was first recorded.
      return versions.first.flatMap { first in
        event(.met, milestone, first.latest, milestone.met, nil, first)
      }.map { [$0] } ?? []
    }
    guard unmet + 1 < versions.count else { return [] }
    let before = versions[unmet]
    return event(.met, milestone, before.latest, milestone.met, before, versions[unmet + 1]).map { [$0] } ?? []
  }

  private static func event(
    _ kind: SlipEvent.Kind, _ milestone: Milestone, _ from: PartialDate?, _ to: PartialDate?,
    _ before: MilestoneVersion?, _ after: MilestoneVersion
  ) -> SlipEvent? {
    guard let from, let to, let slip = Slip(from: from, to: to) else { return nil }
    let told = kind == .met ? after.reason : after.stated(\.reason, since: before)
    return SlipEvent(
      milestone: milestone, kind: kind, from: from, to: to, slip: slip, reason: told ?? after.step.note,
      approvalNumber: kind == .approved ? after.stated(\.approvalNumber, since: before) : nil, step: after.step)
  }

  /// Words that came with this version. The same words as before were said again only if the command holds them.
  private func stated(_ words: KeyPath<MilestoneVersion, String?>, since before: MilestoneVersion?) -> String? {
    guard let text = self[keyPath: words] else { return nil }
    return text != before?[keyPath: words] || step.words.contains(text) ? text : nil
  }
}
