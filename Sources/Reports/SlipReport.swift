package import Portfolio
internal import Values
internal import Wording

/// What slipped within a period, the delay that stands at its end, and both by responsible unit.
package enum SlipReport {
  /// The parts that are lists of milestones.
  package static let lists: Set<String> = ["events", "standing", "pushed"]

  package static func answer(_ slips: Slips, _ snapshot: Snapshot) throws -> Answer {
    Answer([events(slips), try standing(slips, snapshot), PushReport.sheet(slips), SlipUnits.sheet(slips)])
  }

  private static func events(_ slips: Slips) -> Sheet {
    var set = ColumnSet<SlipEvent>()
    set.add("project", Heading.code) { .text($0.milestone.project.code) }
    set.add("project_name", Heading.projectName) { .text($0.milestone.project.name.zh) }
    set.add("milestone", Heading.milestone, .machineOnly) { .text($0.milestone.key) }
    set.add("name", Heading.milestone) { .name($0.milestone.name) }
    set.add("event", SlipWords.event) { event in
      .word(code: event.kind.rawValue, SlipWords.kind(event.kind.rawValue), event.kind == .met ? .plain : .warning)
    }
    set.add("from", SlipWords.from) { .date($0.from) }
    set.add("to", SlipWords.to) { .date($0.to) }
    set.add("later", SlipWords.days, .peopleOnly) { shown($0.slip) }
    set.add("days", SlipWords.days, .machineOnly) { .integer(optional: $0.slip.days) }
    set.add("days_min", SlipWords.days, .machineOnly) { .integer($0.slip.daysMin) }
    set.add("reason", Heading.reason) { .text(optional: $0.reason) }
    set.add("approval_number", ExportWords.approvalNumber) { .text(optional: $0.approvalNumber) }
    set.add("responsible", Heading.responsible) { .name(slips.responsible[$0.milestone.id]) }
    set.add("who", Heading.who) { .text($0.step.who) }
    set.add("at", Heading.at, .machineOnly) { .text($0.step.at) }
    set.add("step", Heading.step) { .integer($0.step.step) }
    set.spare(["step", "who", "responsible"])
    let period = Phrase(slips.period)
    return Sheet(
      key: "events", caption: [SlipWords.events, period, ReportWords.countOf(slips.events.count)],
      columns: set.declarations, rows: slips.events.map(set.cells), facts: [("period", .text(slips.period.text))],
      empty: SlipWords.nothingSlipped(period))
  }

  private static func standing(_ slips: Slips, _ snapshot: Snapshot) throws -> Sheet {
    let states = try snapshot.codes(.state)
    var set = ColumnSet<StandingSlip>()
    set.add("project", Heading.code) { .text($0.milestone.project.code) }
    set.add("project_name", Heading.projectName) { .text($0.milestone.project.name.zh) }
    set.add("milestone", Heading.milestone, .machineOnly) { .text($0.milestone.key) }
    set.add("name", Heading.milestone) { .name($0.milestone.name) }
    set.add("planned", Heading.planned) { .date(optional: $0.milestone.planned) }
    set.add("approved", Heading.approved) { .date(optional: $0.milestone.approved) }
    set.add("forecast", Heading.forecast) { .date(optional: $0.milestone.forecast) }
    set.add("met", Heading.met) { .date(optional: $0.milestone.met) }
    set.add("state", Heading.state) { slip in
      let state = slip.milestone.standing(at: slips.at).state
      return .word(states[code: state.rawValue], MilestoneReport.tone(state))
    }
    set.add("original", SlipWords.againstOriginal, .peopleOnly) { shown($0.original) }
    set.add("original_days", SlipWords.againstOriginal, .machineOnly) { .integer(optional: $0.original?.slip?.days) }
    set.add("original_days_min", SlipWords.againstOriginal, .machineOnly) { .integer(optional: $0.original?.daysMin) }
    set.add("against_approved", SlipWords.againstApproved, .peopleOnly) { shown($0.approved) }
    set.add("approved_days", SlipWords.againstApproved, .machineOnly) { .integer(optional: $0.approved?.slip?.days) }
    set.add("approved_days_min", SlipWords.againstApproved, .machineOnly) { .integer(optional: $0.approved?.daysMin) }
    set.add("months", SlipWords.months, .machineOnly) { .integer($0.longest.months) }
    set.add("band", SlipWords.bandHeading) { slip in
      let code = slip.longest.band.rawValue
      return .word(code: code, SlipWords.band(code), .plain)
    }
    set.add("responsible", Heading.responsible) { .name(slips.responsible[$0.milestone.id]) }
    set.add("reason", Heading.reason, .machineOnly) { .text(optional: $0.milestone.reason) }
    set.spare(["responsible", "state"])
    let day = slips.at.text
    return Sheet(
      key: "standing", caption: [SlipWords.standing, ReportWords.countOf(slips.standing.count), ReportWords.asOf(day)],
      columns: set.declarations, rows: slips.standing.map(set.cells),
      notes: slips.undecided == 0 ? [] : [SlipWords.undecided(slips.undecided)],
      facts: [("as_of", .text(day)), ("undecided", .integer(slips.undecided))], empty: SlipWords.nothingLate(day))
  }

  /// Exact days, or `≥` where a date is not known to the day.
  private static func shown(_ slip: Slip) -> Sheet.Cell {
    .text(slip.days.map { String($0) } ?? ReportWords.atLeastDays(slip.daysMin))
  }

  private static func shown(_ delay: StandingSlip.Delay?) -> Sheet.Cell {
    switch delay {
    case .late(let slip): shown(slip)
    case .onTime: .text("0")
    case .undecided, nil: .unknown
    }
  }
}
