internal import Portfolio
internal import Values
internal import Wording

/// Milestones as days of a calendar.
enum MilestoneCalendar {
  /// A milestone without any date has no place in it.
  static func calendar(
    of rows: [Exported<MilestoneDetail>], context: FilterContext, at instant: String, _ snapshot: Snapshot
  ) throws -> Calendar {
    let units = try snapshot.responsibleUnits(of: rows.map(\.row.milestone))
    let cancelled = try snapshot.projectIDs(where: .flag(.cancelled), FilterContext(asOf: context.asOf))
    let states = try snapshot.codes(.state)
    let begun = try snapshot.begun(at: context.asOf)
    return Calendar(
      madeAt: instant,
      entries: rows.compactMap { row -> Calendar.Entry? in
        let milestone = row.row.milestone
        guard let days = days(of: milestone) else { return nil }
        let isCalledOff = cancelled.contains(milestone.project.id)
        let state = milestone.standing(at: context.asOf).state
        let standing = row.isGone ? CalendarWords.gone : Phrase(states.name(state.rawValue))
        return Calendar.Entry(
          uid: uid(milestone), title: .joined([Phrase(milestone.project.name), Phrase(milestone.name)], by: " · "),
          details: [CalendarWords.line(Heading.state, standing)] + (isCalledOff ? [CalendarWords.calledOff] : [])
            + details(milestone, units[milestone.id]), first: days.first, last: days.last,
          state: row.isGone || isCalledOff ? .cancelled : state == .met ? .done : .ahead)
      } + rows.compactMap { row in expiry(row, isOver: begun.union(cancelled).contains(row.row.milestone.project.id)) })
  }

  /// The last day of an approval; once it was used, or nobody needs it, it is taken out of the calendar again.
  private static func expiry(_ row: Exported<MilestoneDetail>, isOver: Bool) -> Calendar.Entry? {
    let milestone = row.row.milestone
    guard let last = milestone.expires?.last else { return nil }
    return Calendar.Entry(
      uid: uid(milestone, "expires"),
      title: .joined([Phrase(milestone.project.name), MilestoneWords.ends(Phrase(milestone.name))], by: " · "),
      details: [
        CalendarWords.line(ExportWords.expires, milestone.expires.map { Phrase($0) } ?? Phrase(same: last.text))
      ]
        + (milestone.approvalNumber.map { [CalendarWords.line(ExportWords.approvalNumber, Phrase(same: $0))] } ?? []),
      first: last, last: last, state: row.isGone || isOver ? .cancelled : .ahead)
  }

  /// The code of the project and what the milestone is called, whatever its dates and names become. A free milestone
  /// may be called as a stage is.
  private static func uid(_ milestone: Milestone, _ part: String = "") -> String {
    let kind = (milestone.stage == nil ? "milestone" : "stage") + (part.isEmpty ? "" : "-\(part)")
    return "\(milestone.project.code)/\(kind)/\(milestone.key)@luban"
  }

  /// The days of the date that counts: when it was met, else is due, else is expected. Of an interval with an open end
  /// the end that is known.
  private static func days(of milestone: Milestone) -> (first: Day, last: Day)? {
    guard let date = milestone.met ?? milestone.due ?? milestone.forecast,
      let first = date.first ?? date.last, let last = date.last ?? date.first
    else { return nil }
    return (first, last)
  }

  private static func details(_ milestone: Milestone, _ unit: Name?) -> [Phrase] {
    let dates = [
      (Heading.planned, milestone.planned), (Heading.approved, milestone.approved),
      (Heading.forecast, milestone.forecast), (Heading.met, milestone.met),
    ]
    let texts = [(Heading.reason, milestone.reason), (ExportWords.approvalNumber, milestone.approvalNumber)]
    return (unit.map { [CalendarWords.line(Heading.responsible, Phrase($0))] } ?? [])
      + dates.compactMap { heading, date in date.map { CalendarWords.line(heading, Phrase($0)) } }
      + texts.compactMap { heading, text in text.map { CalendarWords.line(heading, Phrase(same: $0)) } }
  }
}
