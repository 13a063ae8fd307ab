package import Portfolio
internal import Values
internal import Wording

/// Where the year's investment is heading: a row or several, and the past years by which the whole is reckoned.
package enum OutlookReport {
  /// Without a dimension the whole as a record, `figure`; else `rows`.
  package static func parts(_ outlook: Outlook) throws -> [Sheet] {
    let summary = outlook.summary
    let isBroken = !summary.query.dimensions.isEmpty
    let set = columns(summary)
    let isEmpty = summary.total.projects == 0
    var sheet = Sheet(
      key: isBroken ? "rows" : "figure", shape: isBroken ? .rows : .record, caption: caption(outlook),
      columns: set.declarations,
      rows: isEmpty ? [] : isBroken ? summary.rows.map(set.cells) : [set.cells(summary.whole)],
      notes: isEmpty ? [] : notes(outlook), facts: facts(outlook), empty: ReportWords.noProjects)
    if isBroken, !isEmpty {
      var total = set.cells(summary.whole)
      for (index, column) in set.declarations.enumerated() {
        if column.key == "label" { total[index] = .phrase(Heading.sum) }
        if column.key == "rank" { total[index] = .unknown }
      }
      sheet.total = total
    }
    return [sheet, pastYears(summary)]
  }

  private static func columns(_ summary: Summary) -> ColumnSet<SummaryRow> {
    var set = ColumnSet<SummaryRow>()
    SummaryReport.addPlaces(&set, summary)
    set.add("projects", Heading.projects) { .integer($0.figure.projects) }
    set.add("plan", Heading.plan) { .money(optional: $0.figure.plan) }
    set.add("completed", Heading.completed) { .money(optional: $0.figure.completed) }
    set.add("remaining", Heading.remaining) { .money(optional: $0.figure.remaining) }
    set.add("rate", Heading.rate) { .fraction(optional: $0.figure.rate) }
    addAmount(&set, summary, "required_monthly", Heading.required) { $0.figure.requiredMonthly }
    addAmount(&set, summary, "pace_monthly", OutlookWords.pace) { $0.outlook?.pace }
    addAmount(&set, summary, "recent_monthly", OutlookWords.recentPace) { $0.outlook?.recentPace }
    addEstimate(&set, summary, ("pace", OutlookWords.byPace)) { $0.outlook?.byPace }
    addEstimate(&set, summary, ("recent", OutlookWords.byRecent)) { $0.outlook?.byRecent }
    addEstimate(&set, summary, ("past_low", OutlookWords.byPastLow)) { $0.outlook?.byPastYears?.low }
    addEstimate(&set, summary, ("past_high", OutlookWords.byPastHigh)) { $0.outlook?.byPastYears?.high }
    set.add("past_years_used", OutlookWords.pastYearsUsed, .machineOnly) { row in
      .integer(optional: row.outlook.map { $0.pastYears.count { $0.estimate != nil } })
    }
    set.add("projects_not_split", OutlookWords.notSplit, .machineOnly) {
      .integer(optional: $0.outlook?.projectsNotSplit)
    }
    set.add("projects_not_reported", Heading.notReported) { .integer($0.figure.projectsNotReported) }
    set.add("provisional", Heading.notReported, .machineOnly) { .flag($0.figure.isProvisional) }
    set.spare(["projects", "remaining", "rate", "rate_past_low", "rate_past_high"])
    return set
  }

  /// People are spared a column of which no row knows anything: a note says why.
  private static func place(_ summary: Summary, _ isKnown: (SummaryRow) -> Bool) -> Sheet.Column.Place {
    (summary.rows + [summary.whole]).contains(where: isKnown) ? .everywhere : .machineOnly
  }

  private static func addAmount(
    _ set: inout ColumnSet<SummaryRow>, _ summary: Summary, _ key: String, _ heading: Phrase,
    _ amount: @escaping (SummaryRow) -> Money?
  ) {
    set.add(key, heading, place(summary) { amount($0) != nil }) { .money(optional: amount($0)) }
  }

  /// An estimate, and how it stands against the plan.
  private static func addEstimate(
    _ set: inout ColumnSet<SummaryRow>, _ summary: Summary, _ name: (key: String, words: Phrase),
    _ estimate: @escaping (SummaryRow) -> RowOutlook.Estimate?
  ) {
    addAmount(&set, summary, "estimate_\(name.key)", OutlookWords.yearEnd(name.words)) { estimate($0)?.yearEnd }
    set.add("rate_\(name.key)", OutlookWords.rate(name.words), place(summary) { estimate($0)?.rate != nil }) {
      .fraction(optional: estimate($0)?.rate)
    }
    set.add("shortfall_\(name.key)", OutlookWords.shortfall(name.words), .machineOnly) {
      .money(optional: estimate($0)?.shortfall)
    }
  }

  private static func pastYears(_ summary: Summary) -> Sheet {
    var set = ColumnSet<RowOutlook.PastYear>()
    set.add("year", OutlookWords.year) { .integer($0.year) }
    set.add("projects", Heading.projects) { .integer($0.projects) }
    set.add("plan_share", OutlookWords.planShare) { .fraction(optional: $0.planShare) }
    set.add("completed", OutlookWords.byMonth(ReportWords.month(summary.at.month))) { .money($0.completed) }
    set.add("whole_year", OutlookWords.wholeYear) { .money($0.wholeYear) }
    set.add("share", OutlookWords.share) { .fraction(optional: $0.share) }
    set.add("estimate", OutlookWords.yearEndThen) { .money(optional: $0.estimate?.yearEnd) }
    let years = summary.whole.outlook?.pastYears ?? []
    var sheet = Sheet(
      key: "past_years", caption: [OutlookWords.pastYears], columns: set.declarations, rows: years.map(set.cells))
    sheet.isHiddenWhenEmpty = true
    return sheet
  }

  private static func caption(_ outlook: Outlook) -> [Phrase] {
    let summary = outlook.summary
    let isOneYear = !summary.period.isYearRange
    let shown = isOneYear ? Period.months(summary.period.yearToDate, fiscal: summary.period.fiscal) : summary.period
    let project = summary.query.only.map {
      [Phrase(en: "\($0.code) \($0.name.en)", zh: "\($0.code) \($0.name.zh)")]
    }
    return (project ?? []) + [OutlookWords.outlook, Phrase(shown)]
      + (isOneYear && outlook.monthsLeft > 0 ? [OutlookWords.monthsLeft(outlook.monthsLeft)] : [])
      + (summary.measure == "reported" ? [] : [ReportWords.measure(summary.measure)])
      + (SummaryWords.against(summary.query.against.text).map { [$0] } ?? [])
  }

  private static func facts(_ outlook: Outlook) -> [(key: String, cell: Sheet.Cell)] {
    let period = outlook.summary.period
    let project = outlook.summary.query.only.map {
      [("project", Sheet.Cell.text($0.code)), ("project_name", .name($0.name))]
    }
    return (project ?? []) + [
      ("period", .text(period.text)), ("time_progress", .fraction(period.timeProgress)),
      ("months_left", .integer(period.isYearRange ? 0 : outlook.monthsLeft)),
      ("measure", .text(outlook.summary.measure)), ("against", .text(outlook.summary.query.against.text)),
    ]
  }
}
