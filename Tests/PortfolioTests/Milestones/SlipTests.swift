import Portfolio
import Randomness
import Testing
import Values

/// The delay of milestones as it stands at a day, and its bands.
struct SlipTests {
  @Test(
    "a delay stands in the band of the month that has begun",
    arguments: [
      ("2021-01-31", "2021-02-01", 1, SlipBand.upToAYear), ("2021-01-31", "2021-02-28", 1, .upToAYear),
      ("2021-01-31", "2021-03-01", 2, .upToAYear), ("2020-02-29", "2021-02-28", 12, .upToAYear),
      ("2020-02-29", "2021-03-01", 13, .upToTwoYears), ("2020-12-31", "2021-12-31", 12, .upToAYear),
      ("2020-12-31", "2022-01-01", 13, .upToTwoYears), ("2020-06-15", "2022-06-15", 24, .upToTwoYears),
      ("2020-06-15", "2022-06-16", 25, .upToFiveYears), ("2020-06-15", "2025-06-15", 60, .upToFiveYears),
      ("2020-06-15", "2025-06-16", 61, .overFiveYears), ("0001-01-01", "9999-12-31", 119_988, .overFiveYears),
      // Planned some day of 2021 and done at the end of 2023: 715 days at the least.
      ("2021", "2023-12-16", 24, .upToTwoYears),
    ])
  func bands(from: String, to: String, months: Int, band: SlipBand) throws {
    let slip = try #require(Slip(from: try date(from), to: try date(to)))
    #expect(slip.months == months)
    #expect(slip.band == band)
  }

  private static let texts = [
    "2021", "2021-H1", "2021-H2", "2021-Q2", "2021-Q3", "2021-05", "2021-06", "2021-12", "2021-06-30", "2021-07-01",
    "2021-06-10..2021-07-02", "2022", "2022-01-01",
  ]

  @Test("a slip holds for every pair of days that the two dates may mean, and its days are the fewest of them")
  func everyPair() throws {
    for from in Self.texts {
      for to in Self.texts {
        let (plan, actual) = (try date(from), try date(to))
        var least = Int.max
        var all: Set<Int> = []
        for a in try #require(plan.first).number...(try #require(plan.last).number) {
          for b in try #require(actual.first).number...(try #require(actual.last).number) {
            least = min(least, b - a)
            if all.count < 2 { all.insert(b - a) }
          }
        }
        let slip = Slip(from: plan, to: actual)
        #expect((slip != nil) == (least > 0), "\(from) → \(to)")
        guard let slip else { continue }
        #expect(slip.daysMin == least)
        #expect(slip.days == (all.count == 1 ? least : nil))
      }
    }
    #expect(Slip(from: try date("2024.."), to: try date("2026")) == nil)
    #expect(Slip(from: try date("..2020"), to: try date("2021-01-02"))?.daysMin == 2)
    #expect(Slip(from: try date("..2020"), to: try date("2021-01-02"))?.days == nil)
    #expect(Slip(from: try date("2020"), to: try date("..2030")) == nil)
    #expect(Slip(from: try date("2020"), to: try date("2021.."))?.days == nil)
  }

  struct Case: CustomTestStringConvertible {
    var planned: String?
    var approved: String?
    var forecast: String?
    var met: String?
    var at = "2021-06-30"
    /// Against the original: exact days, the fewest days; 0: on time, nil: none or undecided.
    var original: (Int?, Int?) = (nil, nil)
    var againstApproved: (Int?, Int?) = (nil, nil)
    var isListed = true
    var isUndecided = false
    var testDescription: String {
      [planned, approved, forecast, met].map { $0 ?? "—" }.joined(separator: " ") + " at \(at)"
    }
  }

  static let cases = [
    // Not met, nothing expected: the days gone.
    Case(planned: "2021-06-10", original: (20, 20)),
    Case(planned: "2021-05", original: (nil, 30)),
    Case(planned: "..2020", original: (nil, 181)),
    Case(planned: "2021-06-30", isListed: false),
    Case(planned: "2021", isListed: false),
    Case(planned: "2024..", isListed: false),
    Case(isListed: false),
    // A forecast that is still ahead.
    Case(planned: "2021-12-31", forecast: "2022-01-10", original: (10, 10)),
    Case(planned: "2021-06-10", forecast: "2021-07-10", original: (30, 30)),
    Case(planned: "2021-12", forecast: "2022-02", original: (nil, 32)),
    Case(planned: "2021-12", forecast: "2021-12-20", isListed: false),
    Case(planned: "2021-12", forecast: "2021-10", isListed: false),
    Case(planned: "2021-11", forecast: "2021-Q4", isListed: false, isUndecided: true),
    // Part of the forecast has gone: what has gone is certain.
    Case(planned: "2021-06-10", forecast: "2021", original: (nil, 20)),
    Case(planned: "2021-06-10", forecast: "2021-06-30", original: (20, 20)),
    // A forecast that has passed says nothing more.
    Case(planned: "2021-06-10", forecast: "2021-06-15", original: (20, 20)),
    Case(
      planned: "2021-06-10", approved: "2021-08-10", forecast: "2021-06-15", original: (61, 61),
      againstApproved: (nil, 0)),
    // An approved date takes no delay away: it stands against the original.
    Case(planned: "2021-06-10", approved: "2021-08-10", original: (61, 61), againstApproved: (nil, 0)),
    Case(
      planned: "2021-01-01", approved: "2021-06-01", forecast: "2021-09-01", original: (243, 243),
      againstApproved: (92, 92)),
    Case(planned: "2021-01-01", approved: "2021-06-01", original: (180, 180), againstApproved: (29, 29)),
    Case(planned: "2021", approved: "2021-05-31", original: (nil, 0), againstApproved: (30, 30)),
    Case(approved: "2021-05-31", againstApproved: (30, 30)),
    Case(planned: "2021-11", approved: "2021", isListed: false, isUndecided: true),
    // Met.
    Case(planned: "2021-05-31", met: "2021-06-30", original: (30, 30)),
    Case(planned: "2020", met: "2021-06-30", original: (nil, 181)),
    Case(planned: "2021", met: "2021-06", isListed: false),
    Case(planned: "2021-06-20", met: "2021-06", isListed: false, isUndecided: true),
    Case(
      planned: "2021-05-31", approved: "2021-06-30", met: "2021-06-30", original: (30, 30), againstApproved: (nil, 0)),
    // Met after the day at which it is looked at: not met yet.
    Case(planned: "2021-06-10", met: "2021-07-15", at: "2021-07-01", original: (21, 21)),
    Case(planned: "2021-05-31", forecast: "2022-06", met: "2021-06-02", original: (2, 2)),
  ]

  @Test("the delay at a day, against the original and the approved date", arguments: cases)
  func standing(_ example: Case) throws {
    let registry = try TemporaryRegistry(today: "2025-01-01")
    let project = try registry.project("A")
    try registry.record { recording in
      var values = Recording.MilestoneValues()
      values.planned = try example.planned.map(date)
      values.approved = try example.approved.map(date)
      values.forecast = try example.forecast.map(date)
      values.met = try example.met.map(date)
      try recording.putMilestone(project, .free("节点"), values)
    }
    let milestone = try registry.read { try $0.milestone(.free("节点"), of: project) }
    let found = milestone.standingSlip(at: try day(example.at))
    #expect((found.slip != nil) == example.isListed)
    #expect(found.isUndecided == example.isUndecided)
    guard let slip = found.slip else { return }
    #expect(slip.original?.slip?.days == example.original.0)
    #expect(slip.original?.daysMin == example.original.1)
    #expect(slip.approved?.slip?.days == example.againstApproved.0)
    #expect(slip.approved?.daysMin == example.againstApproved.1)
    #expect(slip.longest.daysMin == max(example.original.1 ?? 0, example.againstApproved.1 ?? 0))
  }

  @Test("a day later no delay is shorter while nothing is met or recorded", arguments: UInt64(0)..<20)
  func grows(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func any() throws -> PartialDate? {
      Bool.random(using: &random) ? try date(Self.texts.randomElement(using: &random) ?? "2021") : nil
    }
    let registry = try TemporaryRegistry(today: "2025-01-01")
    let project = try registry.project("A")
    var values = Recording.MilestoneValues()
    (values.planned, values.forecast) = (try any() ?? date("2021-06"), try any())
    try registry.record { try $0.putMilestone(project, .free("节点"), values) }
    let milestone = try registry.read { try $0.milestone(.free("节点"), of: project) }
    var before = 0
    for number in try day("2021-01-01").number...(try day("2023-06-30").number) {
      let least = milestone.standingSlip(at: Day(number: number)).slip?.longest.daysMin ?? 0
      #expect(least >= before, "\(Day(number: number).text)")
      before = least
    }
    #expect(before > 0)
  }
}
