import Portfolio
import Testing
import Values

/// Rows of a summary: line projects, bundles, dimensions, what was reported of a programme.
struct GroupsTests {
  @Test("A line project's entry is divided by its weights to the fen, ties by region code")
  func weights() throws {
    let registry = try TemporaryRegistry()
    let line = try registry.project("A", nil, [(.region, "370481=1;370402=1;370403=1")])
    try registry.plan(line, 2021, fen(1000))
    try registry.state(line, "2021-04", .month, fen(100))
    try registry.state(line, "2021-05", .month, fen(101))
    let may = try registry.summary("2021-05", by: .region)
    // 100 = 34 + 33 + 33 and 101 = 34 + 34 + 33; 1000 = 334 + 333 + 333.
    #expect(
      try ["370402", "370403", "370481"].map { try may.row($0).completed } == [fen(68), fen(67), fen(66)])
    #expect(
      try ["370402", "370403", "370481"].map { try may.row($0).plan } == [fen(334), fen(333), fen(333)])
    #expect(may.total.completed == fen(201))
    #expect(may.total.projects == 1)
    #expect(may.rows.allSatisfy { $0.figure.projects == 1 })
  }

  @Test("Unequal weights: the largest remainders get the fen left over")
  func unequalWeights() throws {
    let registry = try TemporaryRegistry()
    let line = try registry.project("A", nil, [(.region, "370402=3;370403=3;370481=4")])
    try registry.plan(line, 2021, fen(1001))
    let summary = try registry.summary("2021-05", by: .region)
    #expect(
      try ["370402", "370403", "370481"].map { try summary.row($0).plan } == [fen(300), fen(300), fen(401)])
  }

  @Test("Unknown weights: the amount stands unallocated, once")
  func unallocated() throws {
    let registry = try TemporaryRegistry()
    let line = try registry.project("A", nil, [(.region, "370402;370403")])
    try registry.plan(line, 2021, wan(100))
    try registry.state(line, "2021-05", .ytd, wan(40))
    let summary = try registry.summary("2021-05", by: .region)
    let row = try #require(summary.rows.first { $0.key == .unallocated }).figure
    #expect(row.plan == wan(100))
    #expect(row.completed == wan(40))
    #expect(summary.rows.count == 1)
    #expect(summary.total.plan == wan(100))
    #expect(summary.total.completed == wan(40))
  }

  @Test("Under a region filter money of unknown shares counts nowhere: the regions' filters add up to no more than all")
  func unknownSharesUnderFilter() throws {
    let registry = try TemporaryRegistry()
    let line = try registry.project("A", nil, [(.region, "370402;370403")])
    try registry.plan(line, 2021, wan(100))
    try registry.state(line, "2021-05", .ytd, wan(40))
    for region in ["370402", "370403"] {
      let figure = try registry.figure("2021-05", .field(.region, .matches, FilterText(region)))
      #expect(figure.plan == nil)
      #expect(figure.completed == nil)
    }
    #expect(try registry.figure("2021-05").plan == wan(100))
  }

  @Test("Of unknown shares, what an entry names stands in its region, the rest unallocated")
  func partlyUnallocated() throws {
    let registry = try TemporaryRegistry()
    let line = try registry.project("A", nil, [(.region, "370402;370403")])
    try registry.project("B", nil, [(.region, "370403;370481")])
    try registry.plan(line, 2021, wan(100))
    try registry.state(line, "2021-05", .ytd, wan(40), region: "370402")
    let summary = try registry.summary("2021-05", by: .region)
    #expect(summary.rows.map(\.key) == [.code("370402"), .unallocated])
    #expect(summary.rows.map(\.figure.projects) == [1, 2])
    #expect(summary.rows.map(\.rank) == [nil, nil])
    #expect(try summary.row("370402").completedWithoutPlan == wan(40))
    #expect(summary.total.completed == wan(40))
  }

  @Test("An entry that names its region stands there, whatever the weights")
  func namedRegion() throws {
    let registry = try TemporaryRegistry()
    let line = try registry.project("A", nil, [(.region, "370402=1;370403=1")])
    try registry.plan(line, 2021, wan(100))
    try registry.state(line, "2021-05", .ytd, wan(40), region: "370402")
    try registry.state(line, "2021-05", .ytd, wan(5), region: "370403")
    let summary = try registry.summary("2021-05", by: .region)
    #expect(try summary.row("370402").rate == Ratio(4, 5))
    #expect(try summary.row("370403").rate == Ratio(1, 10))
    #expect(summary.total.rate == Ratio(9, 20))
  }

  @Test("One of several reporters silent: the project is not reported, and the others' figures count")
  func severalReporters() throws {
    let registry = try TemporaryRegistry()
    let (one, other) = (try registry.organization("市中区发改局"), try registry.organization("薛城区发改局"))
    let line = try registry.project("A", nil, [(.region, "370402=1;370403=1")])
    try registry.plan(line, 2021, wan(100))
    try registry.state(line, "2021-04", .ytd, wan(10), reporter: one, region: "370402")
    try registry.state(line, "2021-04", .ytd, wan(10), reporter: other, region: "370403")
    try registry.state(line, "2021-05", .ytd, wan(20), reporter: one, region: "370402")
    #expect(try registry.figure("2021-04").projectsNotReported == 0)
    let may = try registry.figure("2021-05")
    #expect(may.completed == wan(30))
    #expect(may.projectsNotReported == 1)
  }

  @Test("A region filter counts only its share, and shows no other region's row")
  func regionFilter() throws {
    let registry = try TemporaryRegistry()
    let line = try registry.project("A", nil, [(.region, "370402=1;370403=3")])
    let other = try registry.project("B", nil, [(.region, "370402")])
    for project in [line, other] { try registry.plan(project, 2021, wan(100)) }
    try registry.state(line, "2021-05", .ytd, wan(40))
    try registry.state(other, "2021-05", .ytd, wan(7))
    let xuecheng = try registry.summary("2021-05", by: .region, filter: .field(.region, .matches, "薛城"))
    #expect(xuecheng.total.projects == 1)
    #expect(xuecheng.total.plan == wan(75))
    #expect(xuecheng.total.completed == wan(30))
    #expect(xuecheng.rows.map(\.key) == [.code("370403")])
    let both = try registry.figure("2021-05", .field(.region, .matches, "市中,薛城"))
    #expect(both.plan == wan(200))
    #expect(try registry.figure("2021-05", .field(.region, .matches, "市中区")).completed == wan(17))
    let regions = ["市中", "薛城", "滕州"].map { Filter.field(.region, .matches, $0) }
    #expect(try registry.figure("2021-05", .or([regions[0], regions[2]])).completed == wan(17))
    #expect(try registry.figure("2021-05", .or([regions[0], .text("项目A")])).completed == wan(47))
    #expect(try registry.figure("2021-05", .and([regions[1], .text("项目A")])).completed == wan(30))
    #expect(try registry.figure("2021-05", .not(regions[2])).completed == wan(47))
    #expect(try registry.figure("2021-05", .field(.region, .matches, "枣庄市")).completed == wan(47))
  }

  @Test("A township counts in its district")
  func township() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A", nil, [(.region, "北辛街道")])
    try registry.plan(project, 2021, wan(100))
    #expect(try registry.summary("2021-05", by: .region).row("370481").plan == wan(100))
    #expect(try registry.figure("2021-05", .field(.region, .matches, "滕州")).plan == wan(100))
  }

  @Test("A bundle's money is the sum of its children, and counts once")
  func bundle() throws {
    let registry = try TemporaryRegistry()
    try registry.project("B")
    for (code, plan, done) in [("B1", Int64(100), Int64(40)), ("B2", 60, 20)] {
      let child = try registry.project(code, nil, [(.parent, "B")])
      try registry.plan(child, 2021, wan(plan))
      try registry.state(child, "2021-05", .ytd, wan(done))
    }
    let total = try registry.figure("2021-05")
    #expect(total.projects == 2)
    #expect(total.plan == wan(160))
    #expect(total.completed == wan(60))
    let rows = try registry.read { try $0.projects(where: .all, context: try registry.context("2021-05")) }
    #expect(rows.map(\.ref.code) == ["B", "B1", "B2"])
    #expect(rows.map(\.figure.plan) == [wan(160), wan(100), wan(60)])
    #expect(rows.map(\.figure.completed) == [wan(60), wan(40), wan(20)])
  }

  @Test("A programme that lists a bundle has the bundle's money, once")
  func bundleOnProgramme() throws {
    let registry = try TemporaryRegistry()
    let bundle = try registry.project("B")
    let child = try registry.project("B1", nil, [(.parent, "B")])
    let other = try registry.project("B2", nil, [(.parent, "B")])
    try registry.project("C")
    try registry.plan(child, 2021, wan(100))
    try registry.plan(other, 2021, wan(60))
    try registry.state(child, "2021-05", .ytd, wan(40))
    try registry.record { recording in
      let list = try recording.newProgramme("2021市级重点项目")
      try recording.addToProgramme(list, bundle, role: "new")
      try recording.addToProgramme(list, child, role: "new")
    }
    let row = try registry.summary("2021-05", by: .programme).row("市级重点项目")
    #expect(row.plan == wan(160))
    #expect(row.completed == wan(40))
    let filtered = try registry.figure("2021-05", .field(.programme, .matches, "市级重点项目"))
    #expect(filtered.plan == wan(160))
    #expect(filtered.completed == wan(40))
  }

  @Test("A project in two programmes counts in each, and once in the total")
  func programmes() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.project("Z")
    try registry.plan(project, 2021, wan(100))
    try registry.record { recording in
      for title in ["2021市级重点项目", "双千工程"] {
        let list = try recording.newProgramme(title)
        try recording.addToProgramme(list, project, role: nil)
      }
    }
    let summary = try registry.summary("2021-05", by: .programme)
    #expect(try summary.row("市级重点项目").plan == wan(100))
    #expect(try summary.row("双千工程").plan == wan(100))
    #expect(summary.rows.last?.key == SummaryRow.Key.none)
    #expect(summary.rows.last?.figure.projects == 1)
    #expect(summary.total.plan == wan(100))
  }

  @Test("What was reported of a programme stands beside the sum, within rounding or not")
  func reportedTotals() throws {
    let registry = try TemporaryRegistry(today: "2021-01-10")
    let project = try registry.project("A")
    try registry.state(project, "2020-12", .ytd, try MoneyParser.parse("417.74亿").money)
    try registry.record { recording in
      let list = try recording.newProgramme("2020市级重点项目")
      try recording.addToProgramme(list, project, role: nil)
      try recording.putReportedTotal(list, period: .year(2020), metric: "completed", threshold: nil, "417.7亿")
      try recording.putReportedTotal(list, period: .year(2020), metric: "projects", threshold: nil, "110个")
    }
    let row = try #require(try registry.summary("2020-12", by: .programme).rows.first)
    #expect(row.figure.completedWithoutPlan == fen(4_177_400_000_000))
    let completed = try #require(row.reported.first { $0.metric == "completed" })
    #expect(completed.money == fen(4_177_000_000_000))
    for (sum, isWithin) in [
      ("417.7亿", true), ("417.75亿", true), ("417.65亿", true), ("417.750001亿", false), ("417.6亿", false),
    ] {
      #expect(completed.isWithinRounding(of: try MoneyParser.parse(sum).money) == isWithin, "\(sum)")
    }
    #expect(!completed.isWithinRounding(of: fen(.min)))
    let count = try #require(row.reported.first { $0.metric == "projects" })
    #expect(count.unit == "个")
    #expect(count.value == ExactDecimal(110))
    #expect(count.money == nil)
    #expect(try registry.summary("2020-11", by: .programme).rows.allSatisfy(\.reported.isEmpty))
  }

  @Test("Size bands: the lower bound belongs to the band; unknown totals stand apart")
  func sizes() throws {
    let registry = try TemporaryRegistry()
    for (code, total) in [
      ("A", "9999万"), ("B", "1亿"), ("C", "5亿"), ("D", "10亿"), ("E", "50亿"), ("F", "100亿"), ("G", "99.99亿"),
    ] { try registry.project(code, nil, [(.total, total)]) }
    try registry.project("Z")
    let summary = try registry.summary("2021-05", by: .size)
    for (band, count) in [
      ("under-1", 1), ("1-5", 1), ("5-10", 1), ("10-50", 1), ("50-100", 2), ("100-and-more", 1),
    ] { #expect(try summary.row(band).projects == count, "\(band)") }
    #expect(summary.rows.first { $0.key == .none }?.figure.projects == 1)
  }

  @Test("Rows are ranked by rate; equal rates share a rank; rows without a rate have none")
  func ranks() throws {
    let registry = try TemporaryRegistry()
    for (code, region, done) in [
      ("A", "370402", Int64(50)), ("B", "370403", 80), ("C", "370404", 50), ("D", "370405", 10),
    ] {
      let project = try registry.project(code, nil, [(.region, region)])
      try registry.plan(project, 2021, wan(100))
      try registry.state(project, "2021-05", .ytd, wan(done))
    }
    try registry.project("E", nil, [(.region, "370481")])
    let summary = try registry.summary("2021-05", by: .region)
    #expect(summary.rows.map(\.key) == ["370403", "370402", "370404", "370405", "370481"].map { .code($0) })
    #expect(summary.rows.map(\.rank) == [1, 2, 2, 4, nil])
  }

  @Test("A stage's row stands at the end of the period, not at today's")
  func stageAtThePeriodsEnd() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A", nil, [(.lifecycle, "road")])
    try registry.record { recording in
      _ = try recording.meet("feasibility", of: project, on: try date("2020-05"), evidence: nil)
      _ = try recording.meet("start", of: project, on: try date("2021-06-20"), evidence: nil)
    }
    #expect(try registry.summary("2021-05", by: .stage).rows.map(\.key) == [.code("feasibility")])
    #expect(try registry.summary("2021-06", by: .stage).rows.map(\.key) == [.code("start")])
  }

  @Test("A cancelled project that never had money is not counted")
  func cancelled() throws {
    let registry = try TemporaryRegistry()
    let (bare, planned) = (try registry.project("A"), try registry.project("B"))
    try registry.plan(planned, 2021, wan(1))
    try registry.record { recording in
      for project in [bare, planned] {
        try recording.setStatus(project, "cancelled", on: try date("2021-05"), reason: "x")
      }
    }
    #expect(try registry.figure("2021-05").projects == 1)
  }
}

/// Rows in another order than the ranks'.
struct SummarySortTests {
  @Test("Rows are sorted by a figure, unknown last either way, and keep their ranks")
  func sorted() throws {
    let registry = try TemporaryRegistry()
    for (code, region, plan, done) in [
      ("A", "370402", Int64(100), Int64(60)), ("B", "370403", 200, 20), ("C", "370404", 50, 50),
    ] {
      let project = try registry.project(code, nil, [(.region, region)])
      try registry.plan(project, 2021, wan(plan))
      try registry.state(project, "2021-05", .ytd, wan(done))
    }
    try registry.project("D", nil, [(.region, "370405")])
    for (field, isDescending, order) in [
      (Field.plan, true, "3241"), (.plan, false, "4231"), (.completed, false, "3421"), (.rate, false, "3241"),
      (.gap, true, "4231"), (.remaining, true, "3241"),
    ] {
      var summary = try registry.summary("2021-05", by: .region)
      try summary.sort(by: field, isDescending: isDescending)
      let found = summary.rows.map { row -> String in
        guard case .code(let code) = row.key else { return "-" }
        return code.hasSuffix("405") ? "1" : String(code.suffix(1))
      }.joined()
      // 370402 is 2, 370403 is 3, 370404 is 4; 370405, of which nothing is known, is 1.
      #expect(found == order, "\(field)")
      #expect(summary.rows.first { $0.key == .code("370404") }?.rank == 1)
    }
    var summary = try registry.summary("2021-05", by: .region)
    #expect(throws: FilterError.self) { try summary.sort(by: .officer, isDescending: true) }
  }
}
