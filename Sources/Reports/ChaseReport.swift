package import Portfolio
package import Values
internal import Wording

/// The text to send to each reporter that the office waits for.
package enum ChaseReport {
  package static func sheet(_ reportings: [Reporting], of month: Month, on today: Day) -> Sheet {
    let awaited = reportings.filter(\.isAwaited)
    var set = ColumnSet<Reporting>()
    set.add("reporter", ReportingWords.reporter, .machineOnly) { .text($0.reporter.name.zh) }
    set.add("reporter_name", ReportingWords.reporter) { .name($0.reporter.name) }
    set.add("contact", ReportingWords.contact) { .text(optional: $0.reporter.contact) }
    set.add("month", Heading.month, .machineOnly) { .text($0.month.text) }
    set.add("due", ReportingWords.due, .machineOnly) { .day($0.due) }
    set.add("state", Heading.state) {
      .word(code: $0.state.rawValue, ReportingReport.phrase($0.state), ReportingReport.tone($0.state))
    }
    set.add("overdue_days", ReportingWords.overdueDays, .machineOnly) { .integer(optional: $0.overdueDays(on: today)) }
    set.add("overdue", ReportingWords.overdueDays, .peopleOnly) { row in
      row.overdueDays(on: today).map { .phrase(ReportingWords.overdueBy($0)) } ?? .unknown
    }
    set.add("text", ReportingWords.text) { .phrase(letter(to: $0, on: today).text) }
    return Sheet(
      shape: .letters,
      caption: [
        ReportingWords.chase, Phrase(month), ReportingWords.count(awaited.count), ReportWords.asOf(today.text),
      ],
      columns: set.declarations, rows: awaited.map(set.cells),
      facts: [("month", .text(month.text)), ("as_of", .date(PartialDate(today)))],
      empty: reportings.isEmpty ? ReportingWords.nobodyReports : ReportingWords.nobodyToChase(Phrase(month)))
  }

  /// Whom the office waits for, without the letters; people need not see that it waits for nobody.
  static func awaited(_ reportings: [Reporting], of month: Month, on today: Day, key: String) -> Sheet {
    var set = ColumnSet<Reporting>()
    set.add("reporter", ReportingWords.reporter, .machineOnly) { .text($0.reporter.name.zh) }
    set.add("reporter_name", ReportingWords.reporter) { .name($0.reporter.name) }
    set.add("month", Heading.month, .machineOnly) { .text($0.month.text) }
    set.add("state", Heading.state) {
      .word(code: $0.state.rawValue, ReportingReport.phrase($0.state), ReportingReport.tone($0.state))
    }
    set.add("due", ReportingWords.due) { .day($0.due) }
    set.add("overdue_days", ReportingWords.overdueDays) { .integer(optional: $0.overdueDays(on: today)) }
    set.add("not_reported", ReportingWords.notReported) { .integer($0.unreported.count) }
    var sheet = Sheet(
      key: key, caption: [ReportingWords.chase, Phrase(month), ReportingWords.count(reportings.count)],
      columns: set.declarations, rows: reportings.map(set.cells), empty: ReportingWords.nobodyToChase(Phrase(month)))
    sheet.isHiddenWhenEmpty = true
    return sheet
  }

  private static func letter(to reporting: Reporting, on today: Day) -> ChaseLetter {
    ChaseLetter(
      reporter: Phrase(reporting.reporter.name), month: Phrase(reporting.month),
      returnedFor: reporting.state == .returned ? reporting.submission?.reason : nil,
      due: reporting.due.map { Phrase($0) }, overdueDays: reporting.overdueDays(on: today),
      projects: reporting.unreported.map { Phrase($0.name) })
  }
}
