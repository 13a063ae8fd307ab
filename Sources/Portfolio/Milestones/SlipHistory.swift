internal import Store
package import Values

/// By how many days milestones that were met came later than planned, stage by stage.
///
/// Only what is certain: both dates known to the day. Early ones count with their sign.
struct SlipHistory {
  private struct Met {
    let lifecycle: String?
    /// Against the original date.
    let fromOriginal: Int?
    /// Against the latest approved date, the original where it was never changed.
    let fromApproved: Int?
  }

  private var met: [String: [Met]] = [:]

  fileprivate init(_ rows: [Row], by day: Day) {
    func days(_ planned: PartialDate?, _ actual: PartialDate) -> Int? {
      guard let planned, let lateness = Lateness.between(planned: planned, actual: actual), lateness.isExact else {
        return nil
      }
      return lateness.minDays
    }
    for row in rows {
      guard let stage = row.text(0), let actual = row.date(4), let last = actual.last, last <= day else { continue }
      met[stage, default: []].append(
        Met(
          lifecycle: row.text(1), fromOriginal: days(row.date(2), actual),
          fromApproved: days(row.date(3) ?? row.date(2), actual)))
    }
  }

  /// Those of a stage that say something about a milestone not met at a day: of the same lifecycle, else of all.
  ///
  /// Only slips count that are not over yet: one that is late by a hundred days will not be late by ten.
  ///
  /// - Returns: in order; fewer than ``MilestoneOutlook/fewestSlips`` of all lifecycles where these do not reach.
  fileprivate func slips(
    _ stage: String, _ lifecycle: String?, fromApproved: Bool, atLeast days: Int
  ) -> (days: [Int], isOfLifecycle: Bool) {
    func counted(_ one: Met) -> Int? {
      (fromApproved ? one.fromApproved : one.fromOriginal).flatMap { $0 >= days ? $0 : nil }
    }
    let all = met[stage] ?? []
    let own = all.filter { $0.lifecycle == lifecycle && lifecycle != nil }.compactMap(counted)
    if own.count >= MilestoneOutlook.fewestSlips { return (own.sorted(), true) }
    return (all.compactMap(counted).sorted(), false)
  }
}

/// When a milestone that is not met may be met, as the registry's own slips tell it.
package struct MilestoneOutlook: Sendable {
  package enum Gap: String, Sendable {
    /// A milestone of no stage: there are no others of its kind.
    case noStage = "no_stage"
    /// No date is planned, or one with an open end.
    case noDate = "no_date"
    case tooFewSlips = "too_few_slips"
  }

  /// Days from the planned date: the middle half of the slips lies between the quartiles.
  package struct Range: Equatable, Sendable {
    package let lowerDays: Int
    package let medianDays: Int
    package let upperDays: Int
    package let from: Day
    package let median: PartialDate
    package let to: Day
  }

  /// Fewer slips say nothing.
  package static let fewestSlips = 5

  package let milestone: Milestone
  /// The slips it rests on, or would: not enough of them where there is no range.
  package let slips: Int
  /// They are of the project's own lifecycle; else of all that have the stage.
  package let isOfLifecycle: Bool
  package let range: Range?
  package let gap: Gap?

  fileprivate init(_ milestone: Milestone, _ lifecycle: String?, _ history: SlipHistory, at day: Day) {
    self.milestone = milestone
    func none(_ gap: Gap) -> (Int, Bool, Range?, Gap?) { (0, false, nil, gap) }
    guard let stage = milestone.stage else {
      (slips, isOfLifecycle, range, gap) = none(.noStage)
      return
    }
    guard let first = milestone.due?.first, let last = milestone.due?.last else {
      (slips, isOfLifecycle, range, gap) = none(.noDate)
      return
    }
    let (days, isOwn) = history.slips(
      stage, lifecycle, fromApproved: milestone.approved != nil, atLeast: day.number - last.number)
    (slips, isOfLifecycle) = (days.count, isOwn)
    guard days.count >= MilestoneOutlook.fewestSlips else {
      (range, gap) = (nil, .tooFewSlips)
      return
    }
    /// The ⌈n × quarters ÷ 4⌉-th of n in order: always a slip that there was, without anything between two of them.
    func quantile(_ quarters: Int) -> Int { days[(days.count * quarters + 3) / 4 - 1] }
    func earliest(_ days: Int) -> Day { max(day, first.adding(days: days)) }
    let median = quantile(2)
    range = Range(
      lowerDays: quantile(1), medianDays: median, upperDays: quantile(3), from: earliest(quantile(1)),
      median: PartialDate(from: CalendarSpan(earliest(median)), to: CalendarSpan(last.adding(days: median)))
        ?? PartialDate(last.adding(days: median)), to: last.adding(days: quantile(3)))
    gap = nil
  }
}

extension Snapshot {
  /// When the milestones of a project that are not met at a day may be met; none of one that was called off.
  package func milestoneOutlooks(of project: ProjectRef, at day: Day) throws -> [MilestoneOutlook] {
    let known = try self.project(project)
    guard known.status != "cancelled" else { return [] }
    let open = try milestones(of: project).map { $0.asOf(day) }.filter { $0.standing(at: day).state != .met }
    let history = try slipHistory(of: Set(open.compactMap(\.stage)), by: day)
    return open.map { MilestoneOutlook($0, known.lifecycle, history, at: day) }
  }

  private func slipHistory(of stages: Set<String>, by day: Day) throws -> SlipHistory {
    let list = "[\(stages.sorted().map { "\"\($0)\"" }.joined(separator: ","))]"
    return SlipHistory(
      try reader.rows(
        """
        SELECT m.stage, p.lifecycle, m.planned, m.approved, m.met FROM milestone m JOIN project p ON p.id = m.project
        WHERE m.stage IN (SELECT value FROM json_each(?)) AND m.met IS NOT NULL ORDER BY m.id
        """, [SQLValue(list)]), by: day)
  }
}
