import Portfolio
import Randomness
import Testing
import Values

/// Properties of sums over random portfolios.
struct SumPropertyTests {
  /// A statement before it is recorded.
  private struct Entry {
    let project: Int
    let month: Int
    let basis: Basis
    let fund: String?
    let region: String?
    let amount: Money
  }

  private static let regions = ["370402", "370403", "370404", "370405", "370481"]

  private func fields(_ random: inout SplitMix64) -> [(Field, String)] {
    var fields: [(Field, String)] = []
    let regions = SumPropertyTests.regions.shuffled(using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: break
    case 1, 2: fields.append((.region, regions[0]))
    case 3: fields.append((.region, regions.prefix(3).joined(separator: ";")))
    default:
      let shares = regions.prefix(Int.random(in: 2...5, using: &random)).map {
        "\($0)=\(Int.random(in: 1...9, using: &random))"
      }
      fields.append((.region, shares.joined(separator: ";")))
    }
    if Bool.random(using: &random) {
      fields.append(
        (.sector, ["transport.rail", "C34", "energy.wind"].randomElement(using: &random) ?? "C34"))
    }
    if Bool.random(using: &random) {
      fields.append((.nature, ["new", "expansion"].randomElement(using: &random) ?? "new"))
    }
    if Bool.random(using: &random) { fields.append((.total, "\(Int.random(in: 1...200, using: &random))亿")) }
    if Bool.random(using: &random) {
      fields.append((.lead, ["张", "李"].randomElement(using: &random) ?? "张"))
    }
    return fields
  }

  private func entries(_ projects: Int, _ random: inout SplitMix64) -> [Entry] {
    var entries: [Entry] = []
    for project in 0..<projects {
      for month in 1...6 where Int.random(in: 0..<3, using: &random) > 0 {
        let basis = Basis.allCases.randomElement(using: &random) ?? .ytd
        let fund = Int.random(in: 0..<3, using: &random) == 0 ? "own" : nil
        let region = Int.random(in: 0..<4, using: &random) == 0 ? "370404" : nil
        entries.append(
          Entry(
            project: project, month: month, basis: basis, fund: fund, region: region,
            amount: fen(Int64.random(in: -1_000...100_000_001, using: &random))))
      }
    }
    return entries
  }

  /// The same portfolio with its entries in an order of its own.
  private func registry(_ seed: UInt64, order: UInt64) throws -> TemporaryRegistry {
    var random = SplitMix64(seed: seed)
    let registry = try TemporaryRegistry()
    let fieldsOfProjects = (0..<9).map { _ in fields(&random) }
    let plans = (0..<9).map { _ -> Money? in
      Int.random(in: 0..<4, using: &random) == 0
        ? nil : fen(Int64.random(in: 1...200_000_003, using: &random))
    }
    let funds = (0..<9).map { _ -> Money? in
      Int.random(in: 0..<3, using: &random) == 0 ? fen(Int64.random(in: 1...1_000_003, using: &random)) : nil
    }
    var entries = entries(9, &random)
    var orderRandom = SplitMix64(seed: order)
    entries.shuffle(using: &orderRandom)
    try registry.record { recording in
      var projects: [ProjectRef] = []
      for (number, fields) in fieldsOfProjects.enumerated() {
        let assignments = [Assignment(.code, "P\(number)")] + fields.map { Assignment($0, $1) }
        projects.append(try recording.addProject(named: "项目\(number)", assignments))
      }
      for (number, project) in projects.enumerated() {
        if let plan = plans[number] { try recording.plan(project, .year(2021), stated(plan), fund: nil) }
        if let fund = funds[number] { try recording.plan(project, .year(2021), stated(fund), fund: "own") }
      }
      for entry in entries {
        let key = StatementKey(
          month: try month("2021-0\(entry.month)"), basis: entry.basis, fund: entry.fund, region: entry.region
        )
        try recording.invest(
          projects[entry.project], key, stated(entry.amount), reason: "r", method: "prompt")
      }
    }
    return registry
  }

  private func whole(_ figure: Figure) -> Int64 {
    (figure.completed?.fen ?? 0) + (figure.completedWithoutPlan?.fen ?? 0)
  }

  private func wholePeriod(_ figure: Figure) -> Int64 {
    (figure.periodCompleted?.fen ?? 0) + (figure.periodCompletedWithoutPlan?.fen ?? 0)
  }

  @Test("Rows of every dimension add up to the total, to the fen", arguments: UInt64(0)..<12)
  func rowsAddUp(_ seed: UInt64) throws {
    let registry = try registry(seed, order: 0)
    for period in ["2021-05", "2021-Q2"] {
      let total = try registry.figure(period)
      let oncePerProject: [Dimension] = [
        .sector, .nature, .size, .stage, .responsible, .lead, .cluster, .role,
      ]
      for dimension in oncePerProject + [.region, .fund] {
        let summary = try registry.summary(period, by: dimension)
        let figures = summary.rows.map(\.figure)
        #expect(figures.compactMap(\.plan?.fen).reduce(0, +) == total.plan?.fen ?? 0, "\(dimension)")
        #expect(figures.map(whole).reduce(0, +) == whole(total), "\(dimension)")
        #expect(figures.map(wholePeriod).reduce(0, +) == wholePeriod(total), "\(dimension)")
        #expect(summary.total.completed == total.completed)
        guard oncePerProject.contains(dimension) else { continue }
        #expect(figures.map(\.projects).reduce(0, +) == 9, "\(dimension)")
        #expect(figures.map(\.projectsNotReported).reduce(0, +) == total.projectsNotReported, "\(dimension)")
        #expect(
          figures.compactMap(\.completed?.fen).reduce(0, +) == total.completed?.fen ?? 0, "\(dimension)")
      }
    }
  }

  @Test("The order of entries changes no figure", arguments: UInt64(100)..<106)
  func orderIsNothing(_ seed: UInt64) throws {
    let (one, other) = (try registry(seed, order: 1), try registry(seed, order: 2))
    for number in 1...6 {
      for dimension in [Dimension.region, .fund, .sector] {
        let (a, b) = (
          try one.summary("2021-0\(number)", by: dimension),
          try other.summary("2021-0\(number)", by: dimension)
        )
        #expect(a.rows.map(\.key) == b.rows.map(\.key))
        for (left, right) in zip(a.rows.map(\.figure) + [a.total], b.rows.map(\.figure) + [b.total]) {
          #expect(left.plan == right.plan)
          #expect(left.completed == right.completed)
          #expect(left.completedWithoutPlan == right.completedWithoutPlan)
          #expect(left.rate == right.rate)
          #expect(left.light == right.light)
          #expect(left.behindSince == right.behindSince)
          #expect(left.projectsNotReported == right.projectsNotReported)
        }
      }
    }
  }

  @Test("Regions filtered one by one add up to what is allocated", arguments: UInt64(200)..<206)
  func filteredRegionsAddUp(_ seed: UInt64) throws {
    let registry = try registry(seed, order: 0)
    let summary = try registry.summary("2021-05", by: .region)
    for code in SumPropertyTests.regions {
      guard let row = summary.rows.first(where: { $0.key == .code(code) }) else { continue }
      // Only projects of the region by their own record: an entry may name a region the project does not lie in.
      let filtered = try registry.summary("2021-05", by: .region, filter: .field(.region, .matches, FilterText(code)))
      guard let own = filtered.rows.first(where: { $0.key == .code(code) }) else { continue }
      #expect(own.figure.plan == row.figure.plan)
    }
  }

  @Test("Shares of any amount by any weights add up to it")
  func sharesAddUp() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<5_000 {
      let weights = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        Int.random(in: 1...1_000_000, using: &random)
      }
      let amount = fen(Int64.random(in: .min...Int64.max, using: &random))
      let parts = amount.split(by: weights)
      #expect(parts.reduce(Int128(0)) { $0 + Int128($1.fen) } == Int128(amount.fen))
    }
  }
}
