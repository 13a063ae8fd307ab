import Portfolio
import Randomness
import Testing
import Values

/// Properties of funnels over random portfolios.
struct FunnelPropertyTests {
  private static let dates = [
    "2019", "2020", "2021", "2019-H2", "2020-H1", "2020-Q3", "2020-02", "2020-11", "2020-03-31", "2021-01-01",
    "2019..2020", "..2020", "2020-12-31",
  ]

  /// The same portfolio with its milestones recorded in an order of its own.
  private func registry(_ seed: UInt64, order: UInt64) throws -> TemporaryRegistry {
    var random = SplitMix64(seed: seed)
    let registry = try TemporaryRegistry()
    var fields: [[Assignment]] = []
    var met: [(project: Int, stage: String, date: String)] = []
    for number in 0..<14 {
      var own = [Assignment(.code, "P\(number)"), Assignment(.lifecycle, "industrial")]
      if Bool.random(using: &random) {
        own.append(Assignment(.region, Bool.random(using: &random) ? "370402" : "370481"))
      }
      if Bool.random(using: &random) { own.append(Assignment(.total, "\(Int.random(in: 1...120, using: &random))亿")) }
      if Bool.random(using: &random) {
        own.append(Assignment(.nature, Bool.random(using: &random) ? "new" : "expansion"))
      }
      fields.append(own)
      for stage in ["negotiation", "signed", "start", "production"] where Int.random(in: 0..<4, using: &random) > 0 {
        met.append((number, stage, Self.dates.randomElement(using: &random) ?? "2020"))
      }
    }
    var orderRandom = SplitMix64(seed: order)
    met.shuffle(using: &orderRandom)
    try registry.record { recording in
      let projects = try fields.enumerated().map { try recording.addProject(named: "项目\($0)", $1) }
      for one in met {
        _ = try recording.meet(one.stage, of: projects[one.project], on: try date(one.date), evidence: nil)
      }
    }
    return registry
  }

  private func funnel(_ registry: TemporaryRegistry, _ period: String, _ dimension: Portfolio.Dimension?) throws
    -> Funnel
  {
    try registry.read {
      try $0.funnel(FunnelQuery(period: try Period(parsing: period), by: dimension), today: registry.today)
    }
  }

  @Test("Rows add up to the total where a project has one value, in time as well", arguments: UInt64(0)..<12)
  func rowsAddUp(_ seed: UInt64) throws {
    let registry = try registry(seed, order: 0)
    for period in ["2020", "2020-H1", "2019..2020"] {
      for dimension in [Dimension.region, .nature, .size, .stage, .lead, .sector, .year, .month] {
        let funnel = try funnel(registry, period, dimension)
        for step in FunnelStep.allCases {
          let counts = funnel.rows.map { $0[step] }
          let whole = funnel.whole[step]
          #expect(counts.map(\.projects).reduce(0, +) == whole.projects, "\(period) \(dimension) \(step)")
          #expect(counts.compactMap(\.total?.fen).reduce(0, +) == whole.total?.fen ?? 0)
          #expect(counts.map(\.totalUnknown).reduce(0, +) == whole.totalUnknown)
          if !dimension.isTime { #expect(counts.map(\.possible).reduce(0, +) == whole.possible) }
        }
        let cohorts = funnel.rows.map(\.cohort)
        for part in [\FunnelCohort.signed, \.started, \.startedPossible, \.finished, \.monthsToStart.count] {
          #expect(cohorts.map { $0[keyPath: part] }.reduce(0, +) == funnel.whole.cohort[keyPath: part])
        }
        #expect(funnel.whole.cohort.signed == funnel.whole[.signed].projects)
      }
    }
  }

  @Test(
    "A part of a period has no more than the whole for certain, and what it has perhaps may lie outside",
    arguments: UInt64(20)..<26)
  func narrower(_ seed: UInt64) throws {
    let registry = try registry(seed, order: 0)
    let (year, months) = (try funnel(registry, "2020", nil).whole, try funnel(registry, "2020", .month).rows)
    for step in FunnelStep.allCases {
      for month in months {
        #expect(month[step].projects <= year[step].projects)
        #expect(month[step].possible <= year[step].projects + year[step].possible)
      }
    }
  }

  @Test("A target that counts a step comes to what the funnel counts", arguments: UInt64(40)..<46)
  func targets(_ seed: UInt64) throws {
    let registry = try registry(seed, order: 0)
    for period in ["2020", "2020-H1", "2019..2020"] {
      let whole = try funnel(registry, period, nil).whole
      for (kind, step) in [
        (TargetMeasure.Kind.signed, FunnelStep.signed), (.started, .started), (.finished, .finished),
      ] {
        var values = TargetValues()
        values.values = [("name", "目标"), ("period", period), ("unit", "个")]
        values.set(TargetMeasure(kind: kind, filter: ""))
        try registry.record { try $0.setTarget(code: "T", values) }
        let computed = try registry.read {
          try $0.computation(of: $0.target(named: "T"), today: registry.today).value
        }
        #expect(computed?.low == ExactDecimal(whole[step].projects))
        #expect(computed?.possible == whole[step].possible)
        #expect(computed?.rows.count == whole[step].projects + whole[step].possible)
      }
    }
  }

  @Test("The order in which milestones are recorded changes nothing", arguments: UInt64(100)..<106)
  func orderIsNothing(_ seed: UInt64) throws {
    let (one, other) = (try registry(seed, order: 1), try registry(seed, order: 2))
    for dimension in [Dimension?.none, .region, .size, .month] {
      let (a, b) = (try funnel(one, "2020", dimension), try funnel(other, "2020", dimension))
      #expect(a.rows.map(\.place) == b.rows.map(\.place))
      #expect(([a.whole] + a.rows).map(\.counts) == ([b.whole] + b.rows).map(\.counts))
      #expect(([a.whole] + a.rows).map(\.cohort) == ([b.whole] + b.rows).map(\.cohort))
    }
  }
}
