import Portfolio
import Testing
import Values

/// What each project contributes to each row of a summary.
struct SummaryPartsTests {
  private func parts(
    _ registry: TemporaryRegistry, _ period: String, by dimension: Portfolio.Dimension = .region,
    _ filter: Filter = .all
  ) throws -> SummaryParts {
    try registry.read { snapshot in
      let period = try Period(parsing: period, fiscal: try snapshot.fiscalYear)
      return try snapshot.summaryParts(
        SummaryQuery(period: period, by: [dimension], filter: filter), today: registry.today)
    }
  }

  /// One district's projects, a line through two districts, and one of unknown shares.
  private func registry() throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    let regions = [
      ("A", "370402"), ("B", "370402"), ("C", "370402=1;370481=2"), ("D", "370402;370481"), ("E", "370481"),
    ]
    for (number, (code, region)) in regions.enumerated() {
      let project = try registry.project(code, nil, [(.region, region)])
      if code != "E" { try registry.plan(project, 2021, wan(1200)) }
      try registry.state(project, "2021-06", .ytd, wan(Int64(300 + 100 * number)))
    }
    return registry
  }

  @Test("The parts of a row add up to it, and a project has its share in each row")
  func shares() throws {
    let parts = try parts(try registry(), "2021-06")
    #expect(parts.ofRows.count == parts.summary.rows.count)
    for (row, projects) in zip(parts.summary.rows, parts.ofRows) {
      let plans = projects.compactMap(\.row.figure.plan)
      #expect(try row.figure.plan == (plans.isEmpty ? nil : Money.sum(plans)))
      let done = projects.compactMap(\.row.figure.completed)
      #expect(try row.figure.completed == (done.isEmpty ? nil : Money.sum(done)))
      #expect(row.figure.projects == projects.count)
    }
    func codes(_ key: SummaryRow.Key) -> [String] {
      zip(parts.summary.rows, parts.ofRows).first { $0.0.key == key }?.1.map(\.project.code) ?? []
    }
    #expect(codes(.code("370402")) == ["C", "B", "A"])
    #expect(codes(.code("370481")) == ["C", "E"])
    #expect(codes(.unallocated) == ["D"])
    let line = parts.ofRows.joined().filter { $0.project.code == "C" }.map(\.row.figure.plan)
    #expect(Set(line) == [wan(400), wan(800)])
  }

  @Test("They are ranked within their row by rate; without a rate they come last, without a rank")
  func ranks() throws {
    let parts = try parts(try registry(), "2021-06")
    let rows = Dictionary(uniqueKeysWithValues: zip(parts.summary.rows.map(\.key), parts.ofRows))
    #expect(rows[.code("370402")]?.map(\.row.rank) == [1, 2, 3])
    #expect(rows[.code("370481")]?.map(\.row.rank) == [1, nil])
    #expect(parts.whole.map(\.project.code) == ["D", "C", "B", "A", "E"])
  }

  @Test(
    "The whole's parts are what each project contributes, whatever the dimension",
    arguments: [
      Portfolio.Dimension.region, .nature, .stage, .fund,
    ])
  func whole(dimension: Portfolio.Dimension) throws {
    let registry = try registry()
    let parts = try parts(registry, "2021-06", by: dimension)
    let each = try registry.read { snapshot in
      try snapshot.summaryOfEach(SummaryQuery(period: parts.summary.period), today: registry.today)
    }
    #expect(parts.whole.map(\.project.code).sorted() == each.map(\.project.code))
    for part in parts.whole {
      let own = try #require(each.first { $0.project == part.project })
      #expect(part.row.figure.plan == own.figure.plan && part.row.figure.completed == own.figure.completed)
    }
    #expect(Set(parts.ofRows.joined().map(\.project.code)) == Set(each.map(\.project.code)))
  }

  @Test("Nothing let through: no rows and no parts")
  func nothing() throws {
    let parts = try parts(try TemporaryRegistry(), "2021-06")
    #expect(parts.summary.rows.isEmpty && parts.ofRows.isEmpty && parts.whole.isEmpty)
  }
}
