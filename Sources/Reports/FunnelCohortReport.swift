internal import Portfolio
internal import Values
internal import Wording

/// What came, by the end of a period, of the projects that were signed in it.
enum FunnelCohortReport {
  static func sheet(_ funnel: Funnel) -> Sheet {
    var set = ColumnSet<FunnelRow>()
    FunnelReport.addPlace(&set, funnel)
    set.add("signed", Heading.signed) { .integer($0.cohort.signed) }
    set.add("started", Heading.started) { .integer($0.cohort.started) }
    set.add("start_rate", FunnelWords.startRate) { .fraction(optional: $0.cohort.startRate) }
    set.add("finished", Heading.finished) { .integer($0.cohort.finished) }
    set.add("finish_rate", FunnelWords.finishRate) { .fraction(optional: $0.cohort.finishRate) }
    set.add("months_to_start", FunnelWords.monthsToStart) { median($0.cohort.monthsToStart) }
    set.add("months_to_finish", FunnelWords.monthsToFinish) { median($0.cohort.monthsToFinish) }
    set.add("started_possible", FunnelWords.startedPossible, .machineOnly) { .integer($0.cohort.startedPossible) }
    set.add("finished_possible", FunnelWords.finishedPossible, .machineOnly) { .integer($0.cohort.finishedPossible) }
    set.add("cancelled", FunnelWords.cancelled, .machineOnly) { .integer($0.cohort.cancelled) }
    set.add("months_to_start_of", FunnelWords.monthsToStartOf, .machineOnly) {
      .integer($0.cohort.monthsToStart.count)
    }
    set.add("months_to_finish_of", FunnelWords.monthsToFinishOf, .machineOnly) {
      .integer($0.cohort.monthsToFinish.count)
    }
    let period = Phrase(funnel.period)
    let cohort = funnel.whole.cohort
    var sheet = Sheet(
      key: "cohort", caption: [FunnelWords.cohort, FunnelWords.until(period)], columns: set.declarations,
      rows: FunnelReport.rows(funnel, isEmpty: cohort.signed == 0, set), total: FunnelReport.total(funnel, set),
      notes: notes(cohort), empty: FunnelWords.nobodySigned(period))
    sheet.isTotalForMachines = funnel.query.dimension == nil
    return sheet
  }

  private static func median(_ months: MonthsBetween) -> Sheet.Cell {
    months.median.map { .decimal($0.machineText) } ?? .unknown
  }

  private static func notes(_ cohort: FunnelCohort) -> [Phrase] {
    var notes: [Phrase] = []
    if cohort.startedPossible + cohort.finishedPossible > 0 {
      notes.append(FunnelWords.cohortPossible(cohort.startedPossible, cohort.finishedPossible))
    }
    if cohort.cancelled > 0 { notes.append(FunnelWords.calledOff(cohort.cancelled)) }
    let (start, finish) = (cohort.monthsToStart.count, cohort.monthsToFinish.count)
    if start + finish > 0 { notes.append(FunnelWords.medians(start, finish)) }
    return notes
  }
}
