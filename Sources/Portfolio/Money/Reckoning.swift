package import Values

extension Snapshot {
  /// How often each of a project's statements counts in its year to date at a month, by their ids: 1 it is added, −1
  /// it is taken off; those that do not count are left out. Their sum is the year to date to the fen.
  package func reckoning(of project: ProjectRef, at month: Month, measure: String = "reported") throws -> [Int: Int] {
    struct Key: Hashable {
      let reporter: String?
      let region: String?
      let fund: String?
    }
    let fiscal = try fiscalYear
    let year = fiscal.year(of: month)
    let started = try startDates(of: [project.id])[project.id]?.met?.first.map { fiscal.year(of: $0.month) }
    let statements = try statements(of: project).filter { $0.measure == measure && $0.month <= month }
    var counted: [Int: Int] = [:]
    for own in Dictionary(grouping: statements, by: { Key(reporter: $0.reporter, region: $0.region, fund: $0.fund) })
      .values
    {
      var series = Series(fiscal: fiscal)
      for statement in own { series.add(statement.month, statement.basis, statement.amount.money) }
      let terms = series.terms(
        year, through: fiscal.monthInYear(of: month), startsFromZero: started.map { $0 >= year } ?? false,
        startYear: started)
      for statement in own {
        if let times = terms?[Series.Term(statement.month, statement.basis)] { counted[statement.id] = times }
      }
    }
    return counted
  }

  /// The plan by which a project's month is measured; nil: it has none for the year.
  package func plan(of project: ProjectRef, at month: Month, _ choice: PlanChoice = .inForce) throws -> PlanVersion? {
    try plans(choice, at: month, year: try fiscalYear.year(of: month), of: [project.id])[project.id]
  }

  /// What each project contributes to the whole of a summary, by code: its share under a region's filter.
  package func summaryOfEach(_ query: SummaryQuery, today: Day) throws -> [(project: ProjectRef, figure: Figure)] {
    let figures = try SummaryBreakdown(self, query, asOf: min(query.period.last.last, today)).ofEachProject()
    let refs = try refs(of: figures.map(\.project))
    return Array(zip(refs, figures.map(\.figure)))
  }
}
