internal import Store
package import Values

/// A milestone as it is recorded: planned (original and approved), forecast and met.
package struct Milestone: Sendable {
  package let id: Int
  package let project: ProjectRef
  /// A stage of the project's lifecycle; nil: a free milestone.
  package let stage: String?
  package let name: Name
  package let planned: PartialDate?
  package let approved: PartialDate?
  package let forecast: PartialDate?
  package fileprivate(set) var met: PartialDate?
  package let modality: String?
  package let reason: String?
  package let approvalNumber: String?
  package let expires: PartialDate?
  package let evidence: String?
  package let ordinal: Int
  /// Its part in the earned progress, against the other weights; nil: none was stated.
  package let weight: Int?
  package let step: Int

  /// How it is called in machine output and in citations: the stage's code or its own name.
  package var key: String { stage ?? name.zh }

  /// The date that counts: the latest approved, else the original.
  package var due: PartialDate? { approved ?? planned }
}

/// How a milestone stands at a day.
package struct MilestoneStanding: Equatable, Sendable {
  package enum State: String, Sendable { case met, due, overdue, scheduled }
  package let state: State
  /// Days late (negative: early) where both dates are known to the day; nil otherwise.
  package let lateDays: Int?
  /// Days late at the least; 0: certainly not late; nil: not decided, or no date.
  package let lateDaysMin: Int?
}

extension Milestone {
  /// A milestone counts as due from this many days before its date on.
  package static let dueDays = 30

  package func standing(at day: Day) -> MilestoneStanding {
    if let met, met.first.map({ $0 <= day }) ?? true {
      guard let due, let lateness = Lateness.between(planned: due, actual: met) else {
        return MilestoneStanding(state: .met, lateDays: nil, lateDaysMin: nil)
      }
      // Late begins the day after the planned span: within it nothing is late.
      let isWithin = met.last.flatMap { end in due.last.map { end <= $0 } } ?? false
      return MilestoneStanding(
        state: .met, lateDays: lateness.isExact ? lateness.minDays : nil,
        lateDaysMin: isWithin ? 0 : lateness.atLeast)
    }
    guard let due, let last = due.last else {
      return MilestoneStanding(state: .scheduled, lateDays: nil, lateDaysMin: nil)
    }
    let late = day.number - last.number
    if late > 0 {
      return MilestoneStanding(state: .overdue, lateDays: due.first == last ? late : nil, lateDaysMin: late)
    }
    return MilestoneStanding(state: -late <= Milestone.dueDays ? .due : .scheduled, lateDays: nil, lateDaysMin: 0)
  }

  /// Whether it fell due within a period, certainly, and was not met by a day.
  package func isMissed(in period: Period, at day: Day) -> Bool {
    guard let last = due?.last, last >= period.first.first, last <= min(period.last.last, day) else { return false }
    return standing(at: day).state != .met
  }

  /// Whether it is planned, certainly, for the years of a period: what start and finish rates count.
  package func isPlanned(forYearsOf period: Period) -> Bool {
    guard let first = due?.first, let last = due?.last else { return false }
    let (fiscal, years) = (period.fiscal, period.years)
    return first >= fiscal.firstMonth(of: years.lowerBound).first && last <= fiscal.lastMonth(of: years.upperBound).last
  }

  /// As it stood at a day: what was met later is not met yet.
  package func asOf(_ day: Day) -> Milestone {
    guard standing(at: day).state != .met else { return self }
    var milestone = self
    milestone.met = nil
    return milestone
  }

  /// Days by which the date that counts was moved, or is forecast to move, from the original plan.
  package func slip(to date: PartialDate?) -> Int? {
    guard let planned, let date, let lateness = Lateness.between(planned: planned, actual: date) else { return nil }
    return lateness.atLeast
  }
}

extension Lateness {
  /// Late by at least this; 0 where it is certainly not late; nil where the two ends differ about it.
  package var atLeast: Int? { isCertainlyLate ? minDays : isCertainlyOnTime ? 0 : nil }
}

extension Snapshot {
  static let milestoneColumns = """
    SELECT m.id, p.id, p.code, p.name_zh, p.name_en, m.stage, coalesce(m.name_zh, s.name_zh, (SELECT x.name_zh FROM lifecycle_stage x WHERE x.code = m.stage)),
      coalesce(m.name_en, s.name_en, (SELECT x.name_en FROM lifecycle_stage x WHERE x.code = m.stage)), m.planned, m.approved, m.forecast, m.met, m.modality, m.reason,
      m.approval_number, m.expires, m.evidence, m.ordinal, m.step, m.weight
    FROM milestone m JOIN project p ON p.id = m.project
    LEFT JOIN lifecycle_stage s ON s.lifecycle = p.lifecycle AND s.code = m.stage
    """

  func milestone(_ row: Row) -> Milestone {
    Milestone(
      id: row.int(0) ?? 0,
      project: ProjectRef(
        id: row.int(1) ?? 0, code: row.text(2) ?? "", name: Name(zh: row.text(3) ?? "", en: row.text(4))),
      stage: row.text(5), name: Name(zh: row.text(6) ?? row.text(5) ?? "", en: row.text(7) ?? row.text(6)),
      planned: row.date(8), approved: row.date(9), forecast: row.date(10), met: row.date(11), modality: row.text(12),
      reason: row.text(13), approvalNumber: row.text(14), expires: row.date(15), evidence: row.text(16),
      ordinal: row.int(17) ?? 0, weight: row.int(19), step: row.int(18) ?? 0)
  }

  /// The milestones of one project, in order.
  package func milestones(of project: ProjectRef) throws -> [Milestone] {
    try reader.rows(
      Snapshot.milestoneColumns + " WHERE m.project = ? ORDER BY m.ordinal, m.id", [SQLValue(project.id)]
    ).map(milestone)
  }

  /// The milestones of all projects that a filter lets through, by project and order.
  package func milestones(where filter: Filter, context: FilterContext) throws -> [Milestone] {
    let condition = try sql(of: filter, context)
    return try reader.rows(
      """
      \(Snapshot.milestoneColumns) WHERE m.project IN (SELECT p.id FROM project p \(condition.join)
        WHERE \(condition.text)) ORDER BY p.code, m.ordinal, m.id
      """, condition.joinArguments + condition.arguments
    ).map(milestone)
  }

  /// The furthest stage of a project whose milestone is met by a day.
  package func stage(of project: ProjectRef, at day: Day) throws -> Code? {
    try reader.first(
      """
      SELECT s.code, s.name_zh, s.name_en FROM milestone m JOIN project p ON p.id = m.project
      JOIN lifecycle_stage s ON s.lifecycle = p.lifecycle AND s.code = m.stage
      WHERE m.project = ? AND m.met IS NOT NULL AND ifnull(first_day(m.met), '') <= ?
      ORDER BY s.ordinal DESC LIMIT 1
      """, [SQLValue(project.id), SQLValue(day.text)]
    ).map { Code($0.text(0) ?? "", $0.text(1) ?? "", $0.text(2)) }
  }

  /// The stages of a lifecycle, in order.
  package func stages(of lifecycle: String) throws -> [Code] {
    try reader.rows(
      "SELECT code, name_zh, name_en FROM lifecycle_stage WHERE lifecycle = ? ORDER BY ordinal",
      [SQLValue(lifecycle)]
    ).map { Code($0.text(0) ?? "", $0.text(1) ?? "", $0.text(2)) }
  }
}
