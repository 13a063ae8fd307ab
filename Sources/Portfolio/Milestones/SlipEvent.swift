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
    let changed = try milestonesChanged(within: recorded)
    let concerned = milestones.filter { changed.contains($0.id) || $0.isMet(within: period) }
    let versions = try milestoneVersions(of: concerned)
    return concerned.flatMap { milestone -> [SlipEvent] in
      let known = versions[milestone.id] ?? []
      return MilestoneVersion.moves(of: milestone, known, within: recorded)
        + (milestone.isMet(within: period) ? MilestoneVersion.meeting(of: milestone, known) : [])
    }
  }

  /// The milestones that a step changed within a time; those that one only made are not among them.
  private func milestonesChanged(within span: RecordedSpan) throws -> Set<Int> {
    let rows = try reader.rows(
      """
      SELECT h.id FROM step s JOIN milestone_history h ON h.ended_step = s.id
      WHERE s.at > ? AND s.at <= ? ORDER BY h.id
      """, [SQLValue(span.after), SQLValue(span.upTo)])
    return Set(rows.compactMap { $0.int(0) })
  }
}

extension Milestone {
  /// Whether it was certainly met on a day of the period.
  package func isMet(within period: Period) -> Bool {
    guard let first = met?.first, let last = met?.last else { return false }
    return first >= period.first.first && last <= period.last.last
  }
}

extension MilestoneVersion {
  /// New approved dates that are later than what was due, and forecasts later than all that was known.
  static func moves(
    of milestone: Milestone, _ versions: [MilestoneVersion], within span: RecordedSpan
  ) -> [SlipEvent] {
    zip(versions, versions.dropFirst()).filter { span.holds($1.step) }.flatMap { before, after in
      [
        event(
          .approved, milestone, before.due, before.approved == after.approved ? nil : after.approved, before, after),
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
}
