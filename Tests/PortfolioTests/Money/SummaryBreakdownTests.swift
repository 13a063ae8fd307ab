import Portfolio
import Randomness
import Testing
import Values

/// Rows of two dimensions, and what stands beside a row: last month, last year, other versions of the plans.
struct SummaryBreakdownTests {
  /// Two districts, two natures, three projects.
  private func registry() throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    let fields: [(String, String, String)] = [
      ("A", "370402", "new"), ("B", "370402", "expansion"), ("C", "370481", "new"),
    ]
    for (number, (code, region, nature)) in fields.enumerated() {
      let project = try registry.project(code, nil, [(.region, region), (.nature, nature)])
      try registry.plan(project, 2021, wan(1200))
      try registry.state(project, "2021-05", .ytd, wan(Int64(300 + 200 * number)))
      try registry.state(project, "2021-06", .ytd, wan(Int64(600 + 100 * number)))
    }
    return registry
  }

  private func keys(_ rows: [SummaryRow]) -> [[SummaryRow.Key]] { rows.map { $0.places.map(\.key) } }

  @Test("Rows stand under their groups, which count each project once and are ranked as alone")
  func twoDimensions() throws {
    let summary = try registry().summary("2021-06", by: .region, .nature)
    #expect(
      keys(summary.rows) == [
        [.code("370481"), .code("new")], [.code("370402"), .code("expansion")], [.code("370402"), .code("new")],
      ])
    #expect(summary.rows.map(\.rank) == [1, 1, 2])
    #expect(keys(summary.groups) == [[.code("370481")], [.code("370402")]])
    #expect(summary.groups.map(\.figure.completed) == [wan(800), wan(1300)])
    #expect(summary.groups.map(\.figure.projects) == [1, 2])
    #expect(summary.groups.map(\.rank) == [1, 2])
  }

  @Test("Time may be either of two dimensions; of a group each year or month stands by itself")
  func withTime() throws {
    let registry = try registry()
    let later = try registry.summary("2021-05..2021-06", by: .region, .month)
    #expect(
      keys(later.rows) == [
        [.code("370481"), .code("2021-05")], [.code("370481"), .code("2021-06")],
        [.code("370402"), .code("2021-05")], [.code("370402"), .code("2021-06")],
      ])
    #expect(later.rows.map(\.figure.periodCompleted) == [wan(700), wan(100), wan(800), wan(500)])
    let first = try registry.summary("2021-05..2021-06", by: .month, .region)
    #expect(keys(first.groups) == [[.code("2021-05")], [.code("2021-06")]])
    #expect(first.groups.map(\.figure.completed) == [wan(1500), wan(2100)])
  }

  @Test("A year that has not begun has a plan and nothing that could be behind it")
  func notBegun() throws {
    let registry = try registry()
    let project = try registry.read { try $0.project(named: "A") }
    try registry.plan(project, 2022, wan(500))
    let ahead = try registry.summary("2021..2022", by: .year)
    let next = try #require(ahead.rows.last?.figure)
    #expect(next.plan == wan(500) && next.remaining == wan(500))
    #expect(next.completed == nil && next.rate == nil && next.gapPoints == nil && next.light == nil)
    #expect(next.behindSince == nil && next.lightSince == nil && !next.isProvisional)
    #expect(ahead.total.plan == wan(4100) && ahead.total.completed == wan(2100))
    #expect(ahead.total.rate == Ratio(21, 41))
    #expect(ahead.total.gapPoints == nil && ahead.total.light == nil)
  }

  @Test("A part of a fund in a region counts there alone")
  func partsOfBoth() throws {
    let registry = try TemporaryRegistry()
    let line = try registry.project("A", nil, [(.region, "370402=1;370403=1")])
    try registry.plan(line, 2021, wan(1000))
    try registry.plan(line, 2021, wan(400), fund: "loan")
    try registry.state(line, "2021-05", .ytd, wan(100), fund: "loan")
    let summary = try registry.summary("2021-05", by: .fund, .region)
    for region in ["370402", "370403"] {
      let row = try #require(summary.rows.first { $0.places.map(\.key) == [.code("loan"), .code(region)] })
      #expect(row.figure.plan == wan(200))
      #expect(row.figure.completed == wan(50))
    }
    #expect(try #require(summary.groups.first { $0.key == .code("loan") }).figure.projects == 1)
  }

  @Test("Rows of two dimensions add up to their groups, and these to the total, under any filter", arguments: 0..<8)
  func addUp(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let registry = try TemporaryRegistry()
    let regions = ["370402", "370403", "370481"]
    for number in 0..<8 {
      let shares = regions.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
        .map { "\($0)=\(Int.random(in: 1...7, using: &random))" }
      let project = try registry.project(
        "P\(number)", nil,
        [
          (.region, shares.joined(separator: ";")),
          (.nature, ["new", "expansion"].randomElement(using: &random) ?? "new"),
          (.total, "\(Int.random(in: 1...90, using: &random))亿"),
        ])
      if number > 1 { try registry.plan(project, 2021, fen(Int64.random(in: 1...9_000_001, using: &random))) }
      for month in ["2021-03", "2021-04"] {
        try registry.state(project, month, .month, fen(Int64.random(in: 0...2_000_003, using: &random)))
      }
    }
    let filters: [Filter] = [.all, .field(.nature, .matches, "new")]
    let dimensions: [Dimension] = [.region, .nature, .size, .fund, .stage, .month]
    func whole(_ figure: Figure) -> Int64 { (figure.completed?.fen ?? 0) + (figure.completedWithoutPlan?.fen ?? 0) }
    for filter in filters {
      for first in dimensions {
        for second in dimensions where second != first {
          let summary = try registry.summary("2021-04", by: first, second, filter: filter)
          for group in summary.groups {
            let rows = summary.rows.filter { $0.places.first == group.places.first }
            guard !second.isTime else { continue }
            #expect(rows.map { whole($0.figure) }.reduce(0, +) == whole(group.figure), "\(first) \(second)")
            #expect(
              rows.compactMap(\.figure.plan?.fen).reduce(0, +) == group.figure.plan?.fen ?? 0, "\(first) \(second)")
          }
          guard !first.isTime else { continue }
          #expect(summary.groups.map { whole($0.figure) }.reduce(0, +) == whole(summary.total), "\(first)")
        }
      }
    }
  }

  @Test("Beside last month and last year; growth says over how many projects")
  func compared() throws {
    let registry = try registry()
    let summary = try registry.summary("2021-06", by: .region, compares: true)
    #expect(summary.rows.map(\.rank) == [1, 2])
    let south = try #require(summary.row(at: "370402").change)
    // 1300 ÷ 2400 less 800 ÷ 2400.
    #expect(south.ratePoints == Ratio(500, 24))
    #expect(south.rankLastMonth == 2)
    #expect(south.completedLastYear == nil)
    #expect(south.growth == nil)

    let a = try registry.read { try $0.project(named: "A") }
    try registry.state(a, "2020-06", .ytd, wan(400))
    let after = try #require(try registry.summary("2021-06", compares: true).whole.change)
    #expect(after.completedLastYear == wan(400))
    #expect(after.projectsLastYear == 1)
    // 2100 ÷ 400 − 1.
    #expect(after.growth == Ratio(17, 4))
  }

  @Test("The first month of a year has no last month: December's rate is of another plan")
  func januaryStandsAlone() throws {
    let registry = try registry()
    let a = try registry.read { try $0.project(named: "A") }
    try registry.plan(a, 2020, wan(100))
    try registry.state(a, "2020-12", .ytd, wan(50))
    try registry.state(a, "2021-01", .ytd, wan(10))
    let change = try #require(try registry.summary("2021-01", compares: true).whole.change)
    #expect(change.rateLastMonth == nil)
    #expect(change.ratePoints == nil)
  }

  @Test("A revised plan changes the past only where that is asked")
  func versions() throws {
    let registry = try TemporaryRegistry()
    let a = try registry.project("A")
    try registry.plan(a, 2021, wan(1000))
    try registry.plan(a, 2021, wan(500), version: .new, approved: "2021-06-15")
    try registry.plan(a, 2021, wan(400), version: .new, approved: "2021-09-01")
    try registry.state(a, "2021-05", .ytd, wan(300))
    try registry.state(a, "2021-06", .ytd, wan(300))
    func plan(_ period: String, _ against: PlanChoice) throws -> Money? {
      try registry.summary(period, against: against).total.plan
    }
    #expect(try plan("2021-05", .inForce) == wan(1000))
    #expect(try plan("2021-06", .inForce) == wan(500))
    #expect(try plan("2021-06", .original) == wan(1000))
    #expect(try plan("2021-05", .latest) == wan(400))
    #expect(try plan("2021-05", .version(2)) == wan(500))
    #expect(try plan("2021-05", .version(9)) == wan(400))
  }

  @Test("Under a region's filter a plan of unknown shares is no missing plan")
  func unknownShares() throws {
    let registry = try TemporaryRegistry()
    let line = try registry.project("A", nil, [(.region, "370402;370403")])
    try registry.project("B", nil, [(.region, "370402")])
    try registry.plan(line, 2021, wan(100))
    let figure = try registry.figure("2021-05", .field(.region, .matches, "370402"))
    #expect(figure.projectsPlannedElsewhere == 1)
    #expect(figure.projectsWithoutPlan == 1)
  }
}

extension Summary {
  fileprivate func row(at code: String) throws -> SummaryRow {
    try #require(rows.first { $0.key == .code(code) })
  }
}
