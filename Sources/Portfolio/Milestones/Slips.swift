internal import Store
package import Values

/// What slipped within a period, apart from the delay that stands at its end.
package struct Slips: Sendable {
  package let period: Period
  /// The day at whose end the delay is reckoned: the period's last, or today.
  package let at: Day
  /// The longest first.
  package let events: [SlipEvent]
  /// Of milestones not met, and of those met within the period; the longest first.
  package let standing: [StandingSlip]
  /// How many milestones may be late, but have dates too vague to tell.
  package let undecided: Int
  /// Those that what they wait for certainly pushes along, at that day; the farthest first.
  package let pushed: [Push]
  /// Who answers for a milestone, by its id.
  package let responsible: [Int: Name]
}

extension Snapshot {
  /// Projects that were called off slip no more.
  ///
  /// - Parameter recorded: the time in which the steps of the period were recorded.
  package func slips(
    in period: Period, where filter: Filter, context: FilterContext, recorded: RecordedSpan
  ) throws -> Slips {
    let milestones = try self.milestones(where: filter.and(.not(.flag(.cancelled))), context: context)
    let events = try slipEvents(of: milestones, in: period, recorded: recorded)
    let outdated = try withOutdatedForecast(milestones)
    let open = milestones.filter { $0.standing(at: context.asOf).state != .met || $0.isMet(within: period) }
      .map { $0.standingSlip(at: context.asOf, forecastIsOutdated: outdated.contains($0.id)) }
    let standing = open.compactMap(\.slip)
    let ids = Set(milestones.map(\.id))
    let pushed = try pushes(at: context.asOf).filter { ids.contains($0.milestone.id) }
    return Slips(
      period: period, at: context.asOf, events: events.inOrder { $0.slip.daysMin },
      standing: standing.inOrder { $0.longest.daysMin }, undecided: open.count(where: \.isUndecided),
      pushed: pushed.inOrder(\.daysMin),
      responsible: try responsibleUnits(
        of: events.map(\.milestone) + (standing.map(\.milestone) + pushed.map(\.milestone))))
  }

  /// Who answers for each of these milestones: the unit of its own, else its project's.
  package func responsibleUnits(of milestones: [Milestone]) throws -> [Int: Name] {
    let list = "[\(Set(milestones.map(\.id)).map(String.init).joined(separator: ","))]"
    var units: [Int: Name] = [:]
    for row in try reader.rows(
      """
      SELECT m.id, o.name_zh, o.name_en FROM milestone m JOIN project p ON p.id = m.project
      JOIN organization o ON o.id = ifnull(m.responsible, p.responsible)
      WHERE m.id IN (SELECT value FROM json_each(?)) ORDER BY m.id
      """, [SQLValue(list)])
    {
      units[row.int(0) ?? 0] = Name(zh: row.text(1) ?? "", en: row.text(2))
    }
    return units
  }
}

extension Array {
  /// The most days first; equal ones stay as they stood.
  fileprivate func inOrder(_ days: (Element) -> Int) -> [Element] {
    enumerated().sorted { (days($0.element), $1.offset) > (days($1.element), $0.offset) }.map(\.element)
  }
}
