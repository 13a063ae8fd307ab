package import Portfolio
package import Values
internal import Wording

/// What was planned of the year's money, what of it arrived, what was paid, and what was built with it.
package enum FundsReport {
  /// - Parameter query: with one dimension, which is not of time; its measure does not matter.
  package static func sheet(_ query: SummaryQuery, today: Day, _ snapshot: Snapshot) throws -> Sheet {
    func summary(_ measure: String) throws -> Summary {
      var query = query
      query.measure = measure
      return try snapshot.summary(query, today: today)
    }
    let reported = try summary("reported")
    let measures = (arrived: try summary("arrived"), paid: try summary("paid"))
    var seen: Set<[SummaryRow.Place]> = []
    let places = (reported.rows + measures.arrived.rows + measures.paid.rows).map(\.places)
      .filter { seen.insert($0).inserted }
    func row(_ places: [SummaryRow.Place], _ of: Summary) -> Figure? { of.rows.first { $0.places == places }?.figure }
    let rows = try places.map { places in
      try Row(
        places, row(places, reported), row(places, measures.arrived), row(places, measures.paid))
    }
    let total = try Row([], reported.total, measures.arrived.total, measures.paid.total)
    let set = columns(query.dimensions[0])
    let filled = rows.filter(\.isFilled)
    var sheet = Sheet(
      caption: [FundsWords.title] + SummaryReport.caption(reported).dropFirst().prefix(1), columns: set.declarations,
      rows: filled.map(set.cells), notes: notes(total, measures.arrived, measures.paid),
      facts: [("period", .text(query.period.text)), ("against", .text(query.against.text))],
      empty: FundsWords.nothing)
    if !filled.isEmpty { sheet.total = set.cells(total) }
    return sheet
  }

  /// Money of projects that have no plan counts too: it arrived and was spent all the same.
  private struct Row {
    let places: [SummaryRow.Place]
    let projects: Int
    let plan: Money?
    let arrived: Money?
    let paid: Money?
    let completed: Money?

    init(_ places: [SummaryRow.Place], _ reported: Figure?, _ arrived: Figure?, _ paid: Figure?) throws {
      func stated(_ figure: Figure?) throws -> Money? {
        guard let figure, figure.projectsStated > 0 else { return nil }
        return try figure.completedInAll()
      }
      self.places = places
      projects = reported?.projects ?? 0
      plan = reported?.plan
      (self.arrived, self.paid, completed) = (try stated(arrived), try stated(paid), try stated(reported))
    }

    var isFilled: Bool { [plan, arrived, paid, completed].contains { $0 != nil } }

    func rate(_ part: Money?, of whole: Money?) -> Ratio? {
      guard let part, let whole, whole > .zero else { return nil }
      return Ratio(part.fen, whole.fen)
    }
  }

  private static func columns(_ dimension: Dimension) -> ColumnSet<Row> {
    let heading = Phrase(en: dimension.rawValue, zh: dimension.zh)
    var set = ColumnSet<Row>()
    set.add(dimension.rawValue, heading, .machineOnly) { SummaryReport.machineCell($0.places.last) }
    set.add("\(dimension.rawValue)_name", heading, .machineOnly) { row in
      .name(row.places.last?.name)
    }
    set.add("label", heading, .peopleOnly) { row in
      row.places.isEmpty ? .phrase(Heading.sum) : .phrase(SummaryReport.phrase(row.places.last, dimension))
    }
    set.add("projects", Heading.projects) { .integer($0.projects) }
    set.add("plan", Heading.plan) { .money(optional: $0.plan) }
    set.add("arrived", FundsWords.arrived) { .money(optional: $0.arrived) }
    set.add("arrival_rate", FundsWords.arrivalRate) { .fraction(optional: $0.rate($0.arrived, of: $0.plan)) }
    set.add("paid", FundsWords.paid) { .money(optional: $0.paid) }
    set.add("payment_rate", FundsWords.paymentRate) { .fraction(optional: $0.rate($0.paid, of: $0.arrived)) }
    set.add("completed", Heading.completed) { .money(optional: $0.completed) }
    return set
  }

  private static func notes(_ total: Row, _ arrived: Summary, _ paid: Summary) -> [Phrase] {
    [(FundsWords.arrived, total.arrived, arrived), (FundsWords.paid, total.paid, paid)].map { name, amount, summary in
      amount == nil
        ? FundsWords.noneStated(name)
        : FundsWords.stated(name, summary.total.projectsStated, of: summary.total.projects)
    }
  }
}
