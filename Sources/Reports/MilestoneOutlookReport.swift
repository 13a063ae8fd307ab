package import Portfolio
package import Values
internal import Wording

/// When the milestones of a project that are not met may be met.
package enum MilestoneOutlookReport {
  package static func sheet(_ outlooks: [MilestoneOutlook], at day: Day) -> Sheet {
    var set = ColumnSet<MilestoneOutlook>()
    set.add("project", Heading.code, .machineOnly) { .text($0.milestone.project.code) }
    set.add("milestone", Heading.milestone, .machineOnly) { .text($0.milestone.key) }
    set.add("name", Heading.milestone) { .name($0.milestone.name) }
    set.add("planned", Heading.planned) { .date(optional: $0.milestone.planned) }
    set.add("approved", Heading.approved) { .date(optional: $0.milestone.approved) }
    set.add("forecast", Heading.forecast) { .date(optional: $0.milestone.forecast) }
    set.add("likely_from", OutlookWords.from) { .date(optional: $0.range.map { PartialDate($0.from) }) }
    set.add("likely_median", OutlookWords.median) { .date(optional: $0.range?.median) }
    set.add("likely_to", OutlookWords.to) { .date(optional: $0.range.map { PartialDate($0.to) }) }
    set.add("lower_days", OutlookWords.lowerDays, .machineOnly) { .integer(optional: $0.range?.lowerDays) }
    set.add("median_days", OutlookWords.medianDays, .machineOnly) { .integer(optional: $0.range?.medianDays) }
    set.add("upper_days", OutlookWords.upperDays, .machineOnly) { .integer(optional: $0.range?.upperDays) }
    set.add("slips", OutlookWords.slips) { .integer($0.slips) }
    set.add("basis", OutlookWords.basis) { outlook in
      let code = outlook.gap?.rawValue ?? (outlook.isOfLifecycle ? "lifecycle" : "all")
      return .word(code: code, OutlookWords.basis(code), outlook.gap == nil ? .plain : .faint)
    }
    return Sheet(
      key: "milestones",
      caption: [OutlookWords.milestones, ReportWords.countOf(outlooks.count), ReportWords.asOf(day.text)],
      columns: set.declarations, rows: outlooks.map(set.cells),
      notes: outlooks.isEmpty ? [] : [OutlookWords.slipsHow(MilestoneOutlook.fewestSlips)],
      facts: [("as_of", .text(day.text))], empty: OutlookWords.noMilestones)
  }
}
