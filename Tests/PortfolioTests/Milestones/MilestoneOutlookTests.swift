import Portfolio
import Testing
import Values

/// When a milestone may be met, by the slips of those of its stage that were.
struct MilestoneOutlookTests {
  private let registry: TemporaryRegistry

  init() throws { registry = try TemporaryRegistry(today: "2021-03-01", hasRegions: false) }

  /// A project whose start was planned for 2020-06-30 and met so many days later.
  private func met(_ number: Int, _ days: Int, lifecycle: String = "road", planned: String = "2020-06-30") throws {
    let project = try registry.project("M\(lifecycle)\(number)", nil, [(.lifecycle, lifecycle)])
    let actual = try #require(Day("2020-06-30")).adding(days: days)
    try registry.record { recording in
      _ = try recording.reschedule("start", of: project, to: try date(planned), reason: nil, approval: nil)
      _ = try recording.meet("start", of: project, on: PartialDate(actual), evidence: nil)
    }
  }

  private func met(_ slips: [Int], lifecycle: String = "road") throws {
    for (number, days) in slips.enumerated() { try met(number, days, lifecycle: lifecycle) }
  }

  @discardableResult
  private func open(_ planned: String, lifecycle: String = "road") throws -> ProjectRef {
    let project = try registry.project("O", nil, [(.lifecycle, lifecycle)])
    try registry.record {
      _ = try $0.reschedule("start", of: project, to: try date(planned), reason: nil, approval: nil)
    }
    return project
  }

  private func start(at text: String = "2021-03-01") throws -> MilestoneOutlook {
    try registry.read { snapshot in
      let outlooks = try snapshot.milestoneOutlooks(of: try snapshot.project(named: "O"), at: try day(text))
      return try #require(outlooks.first { $0.milestone.stage == "start" })
    }
  }

  private func told(_ outlook: MilestoneOutlook) -> String? {
    outlook.range.map { "\($0.from.text) \($0.median.text) \($0.to.text)" }
  }

  private static let slips = [10, -2, 100, 0, 30, 5, 20]

  @Test("The quartiles are slips that there were: of n in order the ⌈n/4⌉-th, ⌈n/2⌉-th and ⌈3n/4⌉-th")
  func quartiles() throws {
    try met(Self.slips)
    try open("2021-06-30")
    let outlook = try start()
    // −2 0 5 10 20 30 100: the second, the fourth and the sixth.
    #expect(told(outlook) == "2021-06-30 2021-07-10 2021-07-30")
    #expect(outlook.slips == 7)
    #expect(outlook.isOfLifecycle)
    #expect(outlook.gap == nil)
  }

  @Test("Five slips are enough, four are not; and only as far as they were met by the day")
  func fewest() throws {
    try met([0, 10, 20, 30])
    try open("2021-06-30")
    #expect(try start().gap == .tooFewSlips)
    #expect(try start().slips == 4)
    try met(9, 40)
    #expect(told(try start()) == "2021-07-10 2021-07-20 2021-07-30")
    #expect(try start(at: "2020-07-31").gap == .tooFewSlips)
  }

  @Test("What is overdue already rests on slips at least as long: never a day that has passed")
  func overdue() throws {
    try met(Self.slips)
    try open("2021-02-26")
    // Three days late: 5 10 20 30 100 are left.
    let outlook = try start()
    #expect(told(outlook) == "2021-03-08 2021-03-18 2021-03-28")
    #expect(outlook.slips == 5)
    let later = try start(at: "2021-03-04")
    #expect(later.range == nil)
    #expect(later.slips == 4)
  }

  @Test("A vague plan gives a vague median, and the range from its first day to its last")
  func vaguePlan() throws {
    try met(Self.slips)
    try open("2021-06")
    #expect(told(try start()) == "2021-06-01 2021-06-11..2021-07-10 2021-07-30")
    #expect(told(try start(at: "2021-06-29")) == "2021-06-29 2021-06-29..2021-07-10 2021-07-30")
  }

  @Test("Dates that are not known to the day are no slip; nor is a date with an open end a plan")
  func vague() throws {
    for number in 0..<5 { try met(number, 3, planned: "2020-06") }
    let project = try open("2021-06-30")
    #expect(try start().slips == 0)
    for number in 5..<10 { try met(number, 3) }
    #expect(try start().slips == 5)
    try registry.record {
      _ = try $0.reschedule("start", of: project, to: try date("2021.."), reason: nil, approval: nil)
    }
    #expect(try start().gap == .noDate)
  }

  @Test("The own lifecycle first; where it has too few, all that have the stage")
  func lifecycles() throws {
    try met([100, 100, 100, 100])
    try met([1, 1, 1, 1, 1], lifecycle: "railway")
    try open("2021-06-30")
    let outlook = try start()
    #expect(!outlook.isOfLifecycle)
    #expect(outlook.slips == 9)
    #expect(told(outlook) == "2021-07-01 2021-07-01 2021-10-08")
    try met(4, 100)
    #expect(told(try start()) == "2021-10-08 2021-10-08 2021-10-08")
  }

  @Test("An original date is held against original dates, an approved one against the last approved")
  func approved() throws {
    for number in 0..<5 {
      let project = try registry.project("R\(number)", nil, [(.lifecycle, "road")])
      try registry.record { recording in
        for text in ["2020-01-31", "2020-06-30"] {
          _ = try recording.reschedule("start", of: project, to: try date(text), reason: "r", approval: nil)
        }
        _ = try recording.meet("start", of: project, on: try date("2020-07-01"), evidence: nil)
      }
    }
    let project = try open("2021-06-30")
    // 2020-01-31 to 2020-07-01: 152 days.
    #expect(told(try start()) == "2021-11-29 2021-11-29 2021-11-29")
    try registry.record {
      _ = try $0.reschedule("start", of: project, to: try date("2021-09-30"), reason: "r", approval: nil)
    }
    #expect(told(try start()) == "2021-10-01 2021-10-01 2021-10-01")
  }

  @Test("A forecast stays what was stated; free milestones and projects called off have no range")
  func others() throws {
    try met(Self.slips)
    let project = try open("2021-06-30")
    try registry.record { recording in
      _ = try recording.forecast("start", of: project, to: try date("2022"), reason: nil)
      _ = try recording.addMilestone("征地", to: project, planned: try date("2021-06-30"), modality: nil)
    }
    #expect(try start().milestone.forecast == date("2022"))
    #expect(told(try start()) == "2021-06-30 2021-07-10 2021-07-30")
    let outlooks = try registry.read { try $0.milestoneOutlooks(of: project, at: try day("2021-03-01")) }
    #expect(outlooks.first { $0.milestone.stage == nil }?.gap == .noStage)
    try registry.record { try $0.setStatus(project, "cancelled", on: try date("2021-02-01"), reason: "r") }
    #expect(try registry.read { try $0.milestoneOutlooks(of: project, at: try day("2021-03-01")) }.isEmpty)
  }
}
