package import Portfolio
internal import Values
internal import Wording

/// Which steps projects met in a period, what came of those that were signed, and what documents state of the same.
package enum FunnelReport {
  /// The parts that are lists.
  package static let lists: Set<String> = ["rows", "cohort", "reported"]

  package static func answer(_ funnel: Funnel) -> Answer {
    Answer([counts(funnel), FunnelCohortReport.sheet(funnel), FunnelReportedReport.sheet(funnel)])
  }

  private static func counts(_ funnel: Funnel) -> Sheet {
    var set = ColumnSet<FunnelRow>()
    addPlace(&set, funnel)
    for step in FunnelStep.allCases {
      let words = FunnelWords.step(step.rawValue)
      set.add(step.rawValue, words.heading) { .integer($0[step].projects) }
      set.add("\(step.rawValue)_total", words.total) { .money(optional: $0[step].total) }
      set.add("\(step.rawValue)_possible", words.possible, .machineOnly) { .integer($0[step].possible) }
      set.add("\(step.rawValue)_total_unknown", words.unknown, .machineOnly) { .integer($0[step].totalUnknown) }
    }
    let period = Phrase(funnel.period)
    var sheet = Sheet(
      caption: [FunnelWords.title, period], columns: set.declarations,
      rows: rows(funnel, isEmpty: funnel.whole.isEmpty, set), total: total(funnel, set), notes: notes(funnel),
      facts: [
        ("period", .text(funnel.period.text)), ("projects", .integer(funnel.projects)),
        ("projects_dated", .integer(funnel.dated)),
      ], empty: FunnelWords.nothingMet(period))
    sheet.isTotalForMachines = funnel.query.dimension == nil
    return sheet
  }

  private static func notes(_ funnel: Funnel) -> [Phrase] {
    var notes: [Phrase] = []
    for step in FunnelStep.allCases {
      let (count, words) = (funnel.whole[step], FunnelWords.step(step.rawValue))
      if count.possible > 0 { notes.append(FunnelWords.possible(count.possible, words)) }
      if count.totalUnknown > 0 {
        notes.append(FunnelWords.totalUnknown(count.totalUnknown, of: count.projects, words))
      }
    }
    if funnel.dated < funnel.projects { notes.append(FunnelWords.dated(funnel.dated, of: funnel.projects)) }
    return notes
  }

  /// The dimension: code and name for machines, a word for people.
  static func addPlace(_ set: inout ColumnSet<FunnelRow>, _ funnel: Funnel) {
    guard let dimension = funnel.query.dimension else { return }
    let heading = Phrase(en: dimension.rawValue, zh: dimension.zh)
    set.add(dimension.rawValue, heading, .machineOnly) { SummaryReport.machineCell($0.place) }
    set.add("\(dimension.rawValue)_name", heading, .machineOnly) { .name($0.place?.name) }
    set.add("label", heading, .peopleOnly) { row in
      guard let place = row.place else { return .phrase(Heading.sum) }
      let isUntold = dimension.isTime && place.key == .none
      return .phrase(isUntold ? FunnelWords.untold : SummaryReport.phrase(place, dimension))
    }
  }

  /// Without a dimension the whole is the one row.
  static func rows(_ funnel: Funnel, isEmpty: Bool, _ set: ColumnSet<FunnelRow>) -> [[Sheet.Cell]] {
    if isEmpty { return [] }
    return (funnel.query.dimension == nil ? [funnel.whole] : funnel.rows).map(set.cells)
  }

  static func total(_ funnel: Funnel, _ set: ColumnSet<FunnelRow>) -> [Sheet.Cell] { set.cells(funnel.whole) }
}
