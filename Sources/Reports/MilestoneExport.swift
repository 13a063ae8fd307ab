package import Portfolio
internal import Values
internal import Wording

/// The milestones of many projects whole: every date, modality and reason.
package enum MilestoneExport {
  /// - Parameters:
  ///   - since: nil: all rows; otherwise those changed after that step, and those gone since.
  ///   - instant: when a calendar is made of them: UTC, ISO 8601; nil: none is wanted.
  package static func sheet(
    where filter: Filter, context: FilterContext, since: Int?, _ snapshot: Snapshot, calendarAt instant: String? = nil
  ) throws -> Sheet {
    let rows = try snapshot.exportedMilestones(where: filter, context: context, since: since)
    let states = try snapshot.codes(.state)
    let modalities = try snapshot.codes(.modality)
    let predecessors = try snapshot.predecessors(of: rows.filter { !$0.isGone }.map(\.row.milestone))
    var set = ColumnSet<Exported<MilestoneDetail>>()
    set.add("id", Heading.id, .machineOnly) { .integer($0.row.milestone.id) }
    set.add("project", Heading.code) { .text($0.row.milestone.project.code) }
    set.add("project_name", Heading.projectName) { .text($0.row.milestone.project.name.zh) }
    set.add("milestone", ExportWords.stage) { .text($0.row.milestone.key) }
    set.add("name", Heading.milestone) { .name($0.row.milestone.name) }
    set.add("planned", Heading.planned) { .date(optional: $0.row.milestone.planned) }
    set.add("approved", Heading.approved) { .date(optional: $0.row.milestone.approved) }
    set.add("forecast", Heading.forecast) { .date(optional: $0.row.milestone.forecast) }
    set.add("met", Heading.met) { .date(optional: $0.row.milestone.met) }
    set.add("state", Heading.state) { row in
      row.isGone ? .unknown : .word(states[code: row.row.milestone.standing(at: context.asOf).state.rawValue])
    }
    set.add("late_days", Heading.late, .machineOnly) { row in
      .integer(optional: row.isGone ? nil : row.row.milestone.standing(at: context.asOf).lateDays)
    }
    set.add("late_days_min", Heading.late) { row in
      .integer(optional: row.isGone ? nil : row.row.milestone.standing(at: context.asOf).lateDaysMin)
    }
    set.add("modality", Heading.modality) { .word($0.row.milestone.modality.flatMap { modalities[code: $0] }) }
    set.add("reason", Heading.reason) { .text(optional: $0.row.milestone.reason) }
    set.add("approval_number", ExportWords.approvalNumber) { .text(optional: $0.row.milestone.approvalNumber) }
    set.add("expires", ExportWords.expires) { .date(optional: $0.row.milestone.expires) }
    set.add("weight", ExportWords.weight) { .integer(optional: $0.row.milestone.weight) }
    set.add("responsible", Heading.responsible) { .text(optional: $0.row.responsible) }
    set.add("evidence", ExportWords.evidence) { .text(optional: $0.row.milestone.evidence) }
    set.add("waits_for", LinkWords.waitsFor) { row in
      row.isGone ? .unknown : MilestoneReport.waitsFor(predecessors[row.row.milestone.id] ?? [])
    }
    set.add("step", Heading.step) { .integer($0.step) }
    var sheet = Sheet(
      caption: [
        ReportWords.milestones, ReportWords.countOf(rows.count { !$0.isGone }), ReportWords.asOf(context.asOf.text),
      ], columns: set.declarations, rows: rows.map(set.cells), facts: [("as_of", .text(context.asOf.text))],
      empty: ReportWords.noMilestones)
    sheet.calendar = try instant.map { try MilestoneCalendar.calendar(of: rows, context: context, at: $0, snapshot) }
    guard let since else { return sheet }
    return try ExportedRows.told(sheet, live: rows.count { !$0.isGone }, since: since, snapshot)
  }
}
