package import Portfolio
internal import Values
package import Wording

/// Approvals that end while the start that needs them is not met.
package enum ExpiryReport {
  static func sheet(_ expiries: [Expiry], at day: Day) -> Sheet {
    var set = ColumnSet<Expiry>()
    set.add("project", Heading.code) { .text($0.milestone.project.code) }
    set.add("project_name", Heading.projectName) { .text($0.milestone.project.name.zh) }
    set.add("milestone", Heading.milestone, .machineOnly) { .text($0.milestone.key) }
    set.add("name", Heading.milestone) { .name($0.milestone.name) }
    set.add("met", Heading.met) { .date(optional: $0.milestone.met) }
    set.add("expires", MilestoneWords.expires) { .date($0.until) }
    set.add("state", Heading.state) { expiry in
      .word(
        code: expiry.state.rawValue, MilestoneWords.state(expiry.state.rawValue),
        expiry.state == .expired ? .bad : .warning)
    }
    set.add("days_left", MilestoneWords.daysLeft) { .integer($0.daysLeft) }
    set.add("approval_number", ExportWords.approvalNumber) { .text(optional: $0.milestone.approvalNumber) }
    set.spare(["approval_number"])
    var sheet = Sheet(
      key: "expiring",
      caption: [
        MilestoneWords.expiring, MilestoneWords.within(Expiry.noticeDays), ReportWords.countOf(expiries.count),
        ReportWords.asOf(day.text),
      ], columns: set.declarations, rows: expiries.map(set.cells), empty: MilestoneWords.nothingExpires)
    sheet.isHiddenWhenEmpty = true
    return sheet
  }

  /// A sentence for each, under another list.
  package static func notes(_ expiries: [Expiry]) -> [Phrase] {
    expiries.map { MilestoneWords.expires($0.milestone.phrase, $0.until.text, days: $0.daysLeft) }
  }
}
