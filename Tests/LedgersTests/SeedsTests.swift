import Ledgers
import Portfolio
import Testing
import Values

/// The two seeds, against what their own pages say of them.
struct SeedsTests {
  private func loaded(_ name: String, today: String) throws -> Scratch {
    let scratch = try Scratch(today: today)
    let outcome = try scratch.load(Scratch.seed(name))
    #expect(outcome.result.refusals.isEmpty, "\(outcome.result.refusals.prefix(5))")
    #expect(outcome.step == 1)
    return scratch
  }

  @Test(
    "Both seeds go in without a refusal, and a second time changes nothing",
    arguments: ["practice-2020", "zaozhuang-2021"])
  func twice(_ name: String) throws {
    let scratch = try loaded(name, today: "2021-07-10")
    let before = try scratch.dump()
    let again = try scratch.load(Scratch.seed(name))
    #expect(again.step == nil, "\(again.changes.prefix(5))")
    #expect(again.result.refusals.isEmpty)
    #expect(again.result.files.allSatisfy { $0.recorded == 0 && $0.unchanged == $0.rows })
    #expect(try scratch.dump() == before)
  }

  @Test("An import taken back leaves the registry as it was", arguments: ["practice-2020", "zaozhuang-2021"])
  func undone(_ name: String) throws {
    let scratch = try Scratch(today: "2021-07-10")
    let before = try scratch.dump()
    let step = try #require(try scratch.load(Scratch.seed(name)).step)
    let occasion = Occasion(at: "2021-07-10T00:00:00Z", today: scratch.today, who: "甲", words: "undo")
    _ = try scratch.registry.takeBack(step, occasion, dryRun: false)
    #expect(try scratch.dump() == before)
  }

  @Test("zaozhuang-2021 holds what its page counts")
  func zaozhuang() throws {
    let scratch = try loaded("zaozhuang-2021", today: "2021-07-10")
    for (table, count) in [
      ("region", 8), ("source", 1), ("cluster", 9), ("project", 52), ("milestone", 38), ("programme", 7),
      ("programme_project", 6), ("reported_total", 12), ("target", 216), ("target_result", 100), ("note", 25),
      ("citation", 427),
    ] as [(String, Int64)] { #expect(try scratch.count(table) == count, "\(table)") }
    let targets = try scratch.registry.read { try $0.targets() }
    #expect(targets.filter(\.isPromise).count == 116)
    #expect(targets.filter { !$0.isPromise && $0.result != nil }.count == 100)
    #expect(targets.filter { $0.isPromise && $0.period == "2021" }.count == 100)
    #expect(targets.filter { $0.measure != nil }.map(\.code) == ["T-SF318", "T-SF319"])
    #expect(targets.first { $0.code == "T-SF319" }?.parent == "T-SF318")
  }

  @Test("practice-2020: both targets come from the projects to what was reported of them")
  func practiceTargets() throws {
    let scratch = try loaded("practice-2020", today: "2021-01-10")
    let computed = try scratch.registry.read { snapshot in
      try snapshot.computations(of: snapshot.targets(), today: scratch.today).map { target, computation in
        (target.result?.value, computation.value?.exact)
      }
    }
    #expect(computed.count == 2)
    for (reported, exact) in computed { #expect(reported != nil && reported == exact) }
  }

  @Test("practice-2020: 110 projects, 41770000000.00 yuan completed, as reported")
  func practiceTotal() throws {
    let scratch = try loaded("practice-2020", today: "2021-01-10")
    try scratch.registry.read { snapshot in
      let query = SummaryQuery(
        period: try Period(parsing: "2020"), by: [.programme],
        filter: .field(.programme, .matches, "2020市级重点项目"))
      let summary = try snapshot.summary(query, today: scratch.today)
      #expect(summary.total.projects == 110)
      #expect(summary.total.completed == Money(fen: 4_177_000_000_000))
      #expect(summary.total.plan == Money(fen: 4_285_760_000_000))
      #expect(summary.total.projectsWithoutPlan == 4)
      #expect(summary.total.completedWithoutPlan == nil)
      #expect(summary.total.projectsNotReported == 4)
      let row = try #require(summary.rows.first { $0.reported.contains { $0.metric == "completed" } })
      let reported = try #require(row.reported.first { $0.metric == "completed" })
      #expect(reported.isWithinRounding(of: Money(fen: 4_177_000_000_000)))
      #expect(try snapshot.findings().contains { $0.kind == .contradiction && $0.project?.code == "YL-032" })
      #expect(
        try snapshot.findings().contains { $0.kind == .planMonthsDiffer && $0.project?.code == "YL-034" })
      #expect(try snapshot.findings().filter { $0.kind == .overrun }.map { $0.project?.code } == ["YL-087"])
    }
  }

  struct Row: Sendable {
    let key: String
    let projects: Int
    let plan: Int64
    let completed: Int64
    let notReported: Int
  }

  /// From Seeds/practice-2020/README.md, in fen.
  static let regions = [
    Row(key: "枣庄高新区", projects: 15, plan: 699_230_000_000, completed: 730_157_161_792, notReported: 0),
    Row(key: "市中区", projects: 18, plan: 655_490_000_000, completed: 633_522_481_947, notReported: 0),
    Row(key: "薛城区", projects: 20, plan: 865_290_000_000, completed: 920_897_844_401, notReported: 0),
    Row(key: "峄城区", projects: 13, plan: 379_520_000_000, completed: 333_580_978_614, notReported: 0),
    Row(key: "台儿庄区", projects: 8, plan: 179_770_000_000, completed: 91_634_800_000, notReported: 2),
    Row(key: "山亭区", projects: 10, plan: 239_630_000_000, completed: 177_283_036_361, notReported: 2),
    Row(key: "滕州市", projects: 29, plan: 1_236_830_000_000, completed: 1_265_323_696_885, notReported: 0),
    Row(key: "未分摊", projects: 1, plan: 30_000_000_000, completed: 24_600_000_000, notReported: 0),
  ]

  @Test("practice-2020 by region is what its page was reckoned to by another program")
  func practiceRegions() throws {
    let scratch = try loaded("practice-2020", today: "2021-01-10")
    let summary = try scratch.registry.read { snapshot in
      try snapshot.summary(
        SummaryQuery(
          period: try Period(parsing: "2020-12"), by: [.region],
          filter: .field(.programme, .matches, "2020市级重点项目")), today: scratch.today)
    }
    #expect(summary.rows.count == 8)
    for expected in SeedsTests.regions {
      let row = try #require(
        summary.rows.first {
          $0.name?.zh == expected.key || ($0.key == .unallocated && expected.key == "未分摊")
        })
      #expect(row.figure.projects == expected.projects, "\(expected.key)")
      #expect(row.figure.plan?.fen == expected.plan, "\(expected.key)")
      #expect(row.figure.completed?.fen == expected.completed, "\(expected.key)")
      #expect(row.figure.completedWithoutPlan ?? .zero == .zero, "\(expected.key)")
      #expect(row.figure.projectsNotReported == expected.notReported, "\(expected.key)")
    }
  }

  @Test("practice-2020 month by month is what its page was reckoned to by another program")
  func practiceMonths() throws {
    let scratch = try loaded("practice-2020", today: "2021-01-10")
    for (month, plan, completed, notReported) in [
      ("2020-01", 4_317_760_000_000, 194_655_385_055, 2), ("2020-02", 4_317_760_000_000, 288_491_129_733, 2),
      ("2020-03", 4_317_760_000_000, 616_357_319_313, 2),
      ("2020-04", 4_317_760_000_000, 1_017_111_948_840, 2),
      ("2020-05", 4_312_060_000_000, 1_468_161_517_379, 2),
      ("2020-06", 4_270_260_000_000, 1_949_693_098_300, 7),
      ("2020-07", 4_285_760_000_000, 2_342_121_136_036, 4),
      ("2020-08", 4_285_760_000_000, 2_721_256_140_795, 5),
      ("2020-09", 4_285_760_000_000, 3_112_395_019_035, 4),
      ("2020-10", 4_285_760_000_000, 3_476_913_379_850, 4),
      ("2020-11", 4_285_760_000_000, 3_813_107_816_150, 8),
      ("2020-12", 4_285_760_000_000, 4_177_000_000_000, 4),
    ] as [(String, Int64, Int64, Int)] {
      let figure = try scratch.registry.read { snapshot in
        try snapshot.summary(
          SummaryQuery(
            period: try Period(parsing: month), filter: .field(.programme, .matches, "2020市级重点项目")),
          today: scratch.today)
      }.total
      #expect(figure.plan?.fen == plan, "\(month)")
      #expect(figure.completed?.fen == completed, "\(month)")
      // One of the three reporters of YL-108 is silent in August, so it is not reported; the page counts 4.
      #expect(figure.projectsNotReported == notReported, "\(month)")
    }
  }
}
