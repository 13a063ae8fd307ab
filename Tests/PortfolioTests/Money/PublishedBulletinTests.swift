import Portfolio
import Testing
import Values

/// Plans and years to date as cities published them, and the rates and gaps they published of them.
struct PublishedBulletinTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let unit: String
    let month: String
    let plan: String
    let completed: String
    /// As published, with its decimals.
    let rate: String
    let gap: String?
    var testDescription: String { "\(unit) \(month)" }
  }

  /// Jiangmen (October 2019 and March 2021), Hanzhong (August 2018, its own and the province's list), Wujin
  /// (September 2017, by kind and in all), a county of Henan (June 2020, two lists), Guizhou (August 2020), and a
  /// city's bulletin of October 2019: public pages of their offices.
  static let rows = [
    Row(unit: "甲", month: "10", plan: "647.4亿", completed: "629.0亿", rate: "97.2%", gap: "13.8"),
    Row(unit: "乙", month: "03", plan: "1015亿", completed: "313.64亿", rate: "30.90%", gap: "5.90"),
    Row(unit: "丙", month: "08", plan: "853.8亿", completed: "622.2亿", rate: "73%", gap: nil),
    Row(unit: "丁", month: "08", plan: "258.08亿", completed: "277.58亿", rate: "107.56%", gap: nil),
    Row(unit: "戊", month: "09", plan: "246.5亿", completed: "153.7亿", rate: "62.4%", gap: nil),
    Row(unit: "己", month: "09", plan: "253.9亿", completed: "213.3亿", rate: "84.0%", gap: nil),
    Row(unit: "庚", month: "09", plan: "500.4亿", completed: "367.1亿", rate: "73.4%", gap: nil),
    Row(unit: "辛", month: "06", plan: "9亿", completed: "7.9亿", rate: "87.78%", gap: nil),
    Row(unit: "壬", month: "06", plan: "9.7亿", completed: "8.15亿", rate: "84.02%", gap: nil),
    Row(unit: "癸", month: "08", plan: "7262亿", completed: "4993.34亿", rate: "68.8%", gap: nil),
    Row(unit: "子", month: "10", plan: "565.6亿", completed: "482.0亿", rate: "85.2%", gap: nil),
  ]

  private static func places(_ text: String) -> Int {
    text.firstIndex(of: ".").map { text[text.index(after: $0)...].count { $0.isNumber } } ?? 0
  }

  private func money(_ text: String) throws -> Money { try MoneyParser.parse(text).money }

  @Test("Rates and gaps come out as published, rounded once", arguments: rows)
  func published(_ row: Row) throws {
    let registry = try TemporaryRegistry(today: "2022-01-01")
    let project = try registry.project("A")
    try registry.plan(project, 2021, try money(row.plan))
    try registry.state(project, "2021-\(row.month)", .ytd, try money(row.completed))
    let figure = try registry.figure("2021-\(row.month)")
    #expect(figure.rate?.percentText(decimals: Self.places(row.rate)) == row.rate)
    if let gap = row.gap {
      let places = Self.places(gap)
      #expect(figure.gapPoints?.decimalText(places: places) == gap)
    }
  }

  @Test("As ten districts of one city they come out the same, and the whole is the rate of exact sums")
  func asDistricts() throws {
    let registry = try TemporaryRegistry(today: "2022-01-01", hasRegions: false)
    let rows = Array(Self.rows.prefix(10))
    try registry.record { recording in
      try recording.putRegion(code: "990000", name: "某市", nameEn: nil, parent: nil, isLocal: true)
      for (number, row) in rows.enumerated() {
        try recording.putRegion(
          code: "9900\(10 + number)", name: "\(row.unit)区", nameEn: nil, parent: "990000", isLocal: true)
      }
    }
    var (planned, done) = (Money.zero, Money.zero)
    for (number, row) in rows.enumerated() {
      let (plan, completed) = (try money(row.plan), try money(row.completed))
      (planned, done) = (try planned.plus(plan), try done.plus(completed))
      // Three projects a district, none of a round amount: only their exact sum is what was published.
      for (part, share) in zip(plan.split(by: [3, 5, 7]), completed.split(by: [2, 9, 1])).enumerated() {
        let project = try registry.project("P\(number)-\(part)", nil, [(.region, "9900\(10 + number)")])
        try registry.plan(project, 2021, share.0)
        try registry.state(project, "2021-10", .ytd, share.1)
      }
    }
    let summary = try registry.summary("2021-10", by: .region)
    #expect(summary.rows.count == 10)
    for (number, row) in rows.enumerated() {
      let own = try #require(summary.rows.first { $0.key == .code("9900\(10 + number)") })
      #expect(own.figure.rate?.percentText(decimals: Self.places(row.rate)) == row.rate)
      let rate = try #require(own.figure.rate)
      #expect(own.figure.gapPoints == rate.minus(try #require(Ratio(10, 12))).times(100))
    }
    #expect(summary.total.plan == planned)
    #expect(summary.total.completed == done)
    #expect(summary.total.rate == Ratio(done.fen, planned.fen))
  }
}
