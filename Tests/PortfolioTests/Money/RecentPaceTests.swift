import Portfolio
import Randomness
import Testing
import Values

/// When the last three months are told apart, and what holds of any figures.
struct RecentPaceTests {
  /// A statement: `(month, basis, 万)`.
  private typealias Entry = (month: Int, basis: Basis, wan: Int64)

  private func row(_ entries: [Entry], at month: Int = 6) throws -> RowOutlook {
    let registry = try TemporaryRegistry(hasRegions: false)
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(1200))
    // Another project is what the month has figures by.
    let other = try registry.project("B")
    try registry.state(other, "2021-0\(month)", .ytd, .zero)
    for entry in entries {
      try registry.state(project, "2021-0\(entry.month)", entry.basis, wan(entry.wan), reason: "r")
    }
    return try #require(try registry.outlook("2021-0\(month)").summary.whole.outlook)
  }

  @Test(
    "Months of their own, and what a single silent one must have been",
    arguments: [
      // Year to date each month.
      ([(3, .ytd, 100), (4, .ytd, 150), (5, .ytd, 160), (6, .ytd, 190)], 90),
      // Each month by itself; months that nobody states add nothing to the year to date.
      ([(4, .month, 10), (5, .month, 20), (6, .month, 30)], 60),
      ([(1, .month, 10), (6, .month, 30)], 30),
      // The silent May is what the year to date and June leave of it.
      ([(4, .ytd, 100), (4, .month, 40), (6, .ytd, 190), (6, .month, 50)], 130),
      // Nothing was added in a span.
      ([(2, .ytd, 100), (6, .ytd, 100)], 0),
      // Not reported since: as everywhere, the last year to date is carried on.
      ([(3, .ytd, 100), (4, .ytd, 130)], 30),
      ([(1, .ytd, 100)], 0),
    ] as [([Entry], Int64)])
  private func known(_ entries: [Entry], _ recent: Int64) throws {
    let row = try row(entries)
    #expect(row.recent == wan(recent))
    #expect(row.projectsNotSplit == 0)
  }

  @Test(
    "A span that nobody split leaves them unknown",
    arguments: [
      [(2, .ytd, 100), (6, .ytd, 200)],
      [(3, .ytd, 100), (5, .ytd, 200), (6, .ytd, 210)],
      [(6, .ytd, 200)],
      // May is told, April lies in a span with March.
      [(2, .ytd, 100), (5, .ytd, 300), (5, .month, 50), (6, .ytd, 310)],
      [(2, .ytd, 100), (5, .ytd, 300)],
    ] as [[Entry]])
  private func notSplit(_ entries: [Entry]) throws {
    let row = try row(entries)
    #expect(row.recent == nil)
    #expect(row.byRecent == nil)
    #expect(row.projectsNotSplit == 1)
    #expect(row.byPace != nil)
  }

  @Test("Before the year's third month there are no three months")
  func early() throws {
    let entries: [Entry] = [(1, .ytd, 10), (2, .ytd, 30), (3, .ytd, 60)]
    for month in 1...2 {
      let row = try row(entries, at: month)
      #expect(row.recent == nil)
      #expect(row.projectsNotSplit == 0)
      #expect(row.byPace != nil)
    }
    #expect(try row(entries, at: 3).recent == wan(60))
  }

  @Test("Of one project with an even pace every estimate is that pace for twelve months", arguments: 0..<6)
  func evenPace(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let registry = try TemporaryRegistry(today: "2021-12-31", hasRegions: false)
    let project = try registry.project("A")
    let pace = Int64.random(in: 1...9_000_000_007, using: &random)
    try registry.plan(project, 2021, fen(Int64.random(in: 1...90_000_000_000, using: &random)))
    try registry.record { recording in
      for year in 2019...2021 {
        // Past years went at a pace of their own.
        let own = year == 2021 ? pace : Int64.random(in: 1...9_000_000_007, using: &random)
        for number in 1...12 {
          let isYTD = Bool.random(using: &random)
          let key = StatementKey(
            month: try month("\(year)-\(number < 10 ? "0" : "")\(number)"), basis: isYTD ? .ytd : .month)
          _ = try recording.invest(
            project, key, stated(fen(isYTD ? own * Int64(number) : own)), reason: nil, method: "prompt")
        }
      }
    }
    for number in 1...11 {
      let row = try #require(
        try registry.outlook("2021-\(number < 10 ? "0" : "")\(number)").summary.whole.outlook)
      #expect(row.pace == fen(pace))
      #expect(row.byPace?.yearEnd == fen(12 * pace))
      #expect(row.byRecent?.yearEnd == (number < 3 ? nil : fen(12 * pace)))
      #expect(row.byPastYears?.low.yearEnd == fen(12 * pace))
      #expect(row.byPastYears?.high.yearEnd == fen(12 * pace))
    }
  }

  @Test("The order of entries changes no estimate", arguments: UInt64(0)..<6)
  func order(_ seed: UInt64) throws {
    func outlooks(shuffledBy order: UInt64) throws -> [RowOutlook?] {
      var random = SplitMix64(seed: seed)
      let registry = try TemporaryRegistry(today: "2021-12-31")
      var entries: [(project: Int, month: String, basis: Basis, fund: String?, amount: Money)] = []
      for project in 0..<5 {
        for year in [2020, 2021] {
          for number in [1, 2, 3, 4, 5, 6, 12] where Int.random(in: 0..<20, using: &random) > 0 {
            entries.append(
              (
                project, "\(year)-\(number < 10 ? "0" : "")\(number)", Bool.random(using: &random) ? .ytd : .month,
                project == 3 ? "own" : nil,
                fen(Int64.random(in: 0...100_000_001, using: &random))
              ))
          }
        }
      }
      var orderRandom = SplitMix64(seed: order)
      entries.shuffle(using: &orderRandom)
      try registry.record { recording in
        let projects = try (0..<5).map { number in
          try recording.addProject(
            named: "项目\(number)",
            [
              Assignment(.code, "P\(number)"),
              Assignment(.region, number < 2 ? "370402=\(number + 1);370403=5" : "370402"),
            ])
        }
        for (number, project) in projects.enumerated() {
          try recording.plan(project, .year(2021), stated(fen(Int64(number + 1) * 100_000_003)), fund: nil)
        }
        for entry in entries {
          let key = StatementKey(month: try month(entry.month), basis: entry.basis, fund: entry.fund)
          _ = try recording.invest(projects[entry.project], key, stated(entry.amount), reason: "r", method: "prompt")
        }
      }
      return try (1...6).flatMap { number -> [RowOutlook?] in
        let summary = try registry.outlook("2021-0\(number)", by: .region).summary
        return summary.rows.map(\.outlook) + [summary.whole.outlook]
      }
    }
    let one = try outlooks(shuffledBy: 1)
    #expect(try one == outlooks(shuffledBy: 2))
    #expect(one.contains { $0?.byRecent != nil })
  }
}
