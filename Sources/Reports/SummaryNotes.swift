internal import Portfolio
internal import Values
internal import Wording

extension SummaryReport {
  static func notes(_ summary: Summary) -> [Phrase] {
    var notes = notesOnMoney(summary)
    let total = summary.total
    let isOneYear = summary.period.years.count == 1
    notes += [(summary.whole.starts, SummaryWords.starts), (summary.whole.finishes, SummaryWords.finishes)]
      .compactMap { events($0, $1, isOneYear) }
    if let change = summary.whole.change, change.projectsLastYear < total.projectsStated {
      notes.append(SummaryWords.unlikeYears(change.projectsLastYear, total.projectsStated))
    }
    return notes + summary.rows.compactMap(reported)
  }

  /// Whose money counts in which number of the whole.
  static func notesOnMoney(_ summary: Summary) -> [Phrase] {
    var notes: [Phrase] = []
    let total = summary.total
    if total.projectsNotReported > 0 {
      let month = ReportWords.month(summary.at.month)
      notes.append(
        ReportWords.provisional(total.projectsNotReported, month: summary.at.text, monthZh: " \(month.zh)"))
    }
    if total.projectsWithoutPlan > 0 {
      notes.append(ReportWords.withoutPlan(total.projectsWithoutPlan, of: total.projects))
    }
    if total.projectsPlannedElsewhere > 0 {
      notes.append(SummaryWords.shareUnknown(total.projectsPlannedElsewhere, of: total.projects))
    }
    if let amount = total.completedWithoutPlan {
      notes.append(ReportWords.completedWithoutPlan(Phrase(amount).en, Phrase(amount).zh))
    }
    return notes
  }

  /// The rate with both its bases named.
  private static func events(_ events: PlannedEvents, _ words: SummaryWords.Events, _ isOneYear: Bool) -> Phrase? {
    guard let rate = events.rate else { return nil }
    return words.sentence(
      rate.percentText(decimals: 1), planned: events.planned, met: events.met, due: events.due,
      dueRate: events.dueRate?.percentText(decimals: 1), isOneYear: isOneYear)
  }

  /// Whether what was reported of a list agrees with the sum of its projects.
  private static func reported(_ row: SummaryRow) -> Phrase? {
    guard let name = row.name.map({ Phrase($0) }),
      let reported = row.reported.first(where: { $0.metric == "completed" && $0.threshold == nil }),
      let amount = reported.money
    else { return nil }
    guard let sum = row.figure.completed else { return ReportWords.reportedAlone(name) }
    return reported.isWithinRounding(of: sum)
      ? ReportWords.reportedAgrees(name) : ReportWords.reportedDiffers(name, Phrase(Money(fen: sum.fen - amount.fen)))
  }
}
