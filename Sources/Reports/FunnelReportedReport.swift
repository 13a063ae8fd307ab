internal import Portfolio
internal import Values
internal import Wording

/// What documents state of the steps of a period, beside what the registry's projects come to.
enum FunnelReportedReport {
  static func sheet(_ funnel: Funnel) -> Sheet {
    var set = ColumnSet<FunnelReported>()
    set.add("programme", Heading.programme) { .text($0.programme.title) }
    set.add("step", Heading.metric) { row in
      .word(code: row.step.rawValue, FunnelWords.step(row.step.rawValue).heading, .plain)
    }
    set.add("threshold", Heading.threshold) { .text(optional: $0.stated.threshold) }
    set.add("reported", Heading.reported) { row in
      row.stated.money.map { .money($0) } ?? .decimal(row.stated.value.text)
    }
    set.add("counted", FunnelWords.counted) { row in
      guard let counted = row.counted else { return .unknown }
      return row.stated.isMoney ? .money(optional: counted.total) : .integer(counted.projects)
    }
    set.add("difference", FunnelWords.difference) { row in
      row.stated.isMoney ? .money(optional: row.moneyDifference) : .decimal(optional: row.difference)
    }
    set.add("of_list", FunnelWords.ofList, .machineOnly) { .flag($0.isListed) }
    set.add("possible", FunnelWords.step("").possible, .machineOnly) { .integer(optional: $0.counted?.possible) }
    set.add("unsized", FunnelWords.unsizedHeading, .machineOnly) { .integer($0.unsized) }
    let unfounded = funnel.reported.filter { $0.counted.map { $0.projects + $0.possible == 0 } ?? false }
    var sheet = Sheet(
      key: "reported", caption: [FunnelWords.reported, Phrase(funnel.period)], columns: set.declarations,
      rows: funnel.reported.map(set.cells),
      notes: unfounded.map {
        FunnelWords.noProjects(Phrase(same: $0.programme.title), FunnelWords.step($0.step.rawValue))
      }.uniqued()
        + funnel.reported.filter { $0.unsized > 0 }.map {
          FunnelWords.unsized(Phrase(same: $0.programme.title), $0.unsized, FunnelWords.step($0.step.rawValue))
        }.uniqued())
    sheet.isHiddenWhenEmpty = true
    return sheet
  }
}

extension [Phrase] {
  /// Each once, in the order of their first standing.
  fileprivate func uniqued() -> [Phrase] {
    var seen: Set<Phrase> = []
    return filter { seen.insert($0).inserted }
  }
}
