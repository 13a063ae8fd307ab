import Portfolio
import Randomness
import Testing
import Values

/// What a slip pushes along: only what is certain, by the links and by what they follow from.
struct PushTests {
  /// Roads A, B … with their openings as planned, and a registry whose clock stands at 2021-01-01.
  private func roads(_ planned: [String?]) throws -> (TemporaryRegistry, [ProjectRef]) {
    let registry = try TemporaryRegistry(today: "2021-01-01")
    let projects = try planned.indices.map { index in
      try registry.project("P\(index)", nil, [(.lifecycle, "road")])
    }
    try registry.record { recording in
      for (project, text) in zip(projects, planned) {
        var values = Recording.MilestoneValues()
        values.planned = try text.map(date)
        try recording.putMilestone(project, "open", values)
      }
    }
    return (registry, projects)
  }

  private func link(_ registry: TemporaryRegistry, _ later: ProjectRef, _ earlier: ProjectRef, _ days: Int) throws {
    try registry.record { _ = try $0.link("open", of: later, after: "open", of: earlier, lag: Lag(days: days)) }
  }

  private func told(_ pushes: [Push]) -> [String] {
    pushes.map { push in
      let days = push.days.map { "\($0)" } ?? ">=\(push.daysMin)"
      return "\(push.milestone.project.code) \(push.earliest.text) \(days) by \(push.cause.project.code)"
    }
  }

  private func pushes(_ registry: TemporaryRegistry, at text: String = "2021-01-01") throws -> [String] {
    try told(registry.read { try $0.pushes(at: try day(text)) })
  }

  struct Case: CustomTestStringConvertible {
    let before: String?
    let lag: Int
    let after: String?
    let told: [String]
    var testDescription: String { "\(before ?? "—") +\(lag) → \(after ?? "—")" }
  }

  static let cases = [
    Case(before: "2021-06-30", lag: 30, after: "2021-07-30", told: []),
    Case(before: "2021-06-30", lag: 31, after: "2021-07-30", told: ["P1 2021-07-31 1 by P0"]),
    // A year is met by its last day; a month that begins behind it pushes it.
    Case(before: "2021-06", lag: 0, after: "2021", told: []),
    Case(before: "2021", lag: 364, after: "2021", told: []),
    Case(before: "2021", lag: 365, after: "2021", told: ["P1 2022-01-01 >=1 by P0"]),
    Case(before: "2021-06", lag: 0, after: "2021-05-31", told: ["P1 2021-06-01 >=1 by P0"]),
    Case(before: "2021-06-15", lag: 0, after: "2021-05", told: ["P1 2021-06-15 >=15 by P0"]),
    // Ends that are open say what they say.
    Case(before: "2022..", lag: 0, after: "2021", told: ["P1 2022-01-01 >=1 by P0"]),
    Case(before: "2025", lag: 0, after: "2021..", told: []),
    Case(before: "..2025", lag: 0, after: "2021", told: []),
    Case(before: nil, lag: 0, after: "2021", told: []),
    Case(before: "2025", lag: 0, after: nil, told: []),
    // It may begin before what it waits for.
    Case(before: "2021-06-30", lag: -30, after: "2021-05-31", told: []),
    Case(before: "2021-06-30", lag: -30, after: "2021-05-30", told: ["P1 2021-05-31 1 by P0"]),
    // What is overdue comes today at the earliest, and so do those behind it.
    Case(before: "2020-06-30", lag: 90, after: "2021-03", told: ["P1 2021-04-01 >=1 by P0"]),
    Case(before: "2020-06-30", lag: 0, after: "2020-06", told: []),
    Case(before: "9999-12-31", lag: 36_525, after: "2021", told: ["P1 9999-12-31 >=2913904 by P0"]),
  ]

  @Test("A milestone is pushed where even the earliest day lies past its date", arguments: cases)
  func pushed(_ example: Case) throws {
    let (registry, projects) = try roads([example.before, example.after])
    try link(registry, projects[1], projects[0], example.lag)
    #expect(try pushes(registry) == example.told)
  }

  @Test("What is pushed pushes in its turn, through milestones that have no date or room to spare")
  func transitively() throws {
    let (registry, projects) = try roads(["2021-06-30", "2021-07-30", nil, "2022", "2022-03-31"])
    for (earlier, later) in zip(projects, projects.dropFirst()) { try link(registry, later, earlier, 30) }
    #expect(try pushes(registry).isEmpty)
    try registry.record { _ = try $0.forecast("open", of: projects[0], to: try date("2022-01-31"), reason: nil) }
    #expect(
      try pushes(registry) == [
        "P1 2022-03-02 215 by P0",
        // 2022 holds the 1st of May, and the day behind it is known at the least.
        "P4 2022-05-31 >=61 by P3",
      ])
  }

  @Test("Of several that it waits for the last one counts, and an exact day needs all of them exact")
  func several() throws {
    let (registry, projects) = try roads(["2021-06-30", "2021-06", "2021-05-31"])
    try link(registry, projects[2], projects[0], 0)
    #expect(try pushes(registry) == ["P2 2021-06-30 30 by P0"])
    try link(registry, projects[2], projects[1], 10)
    #expect(try pushes(registry) == ["P2 2021-06-30 >=30 by P0"])
  }

  @Test("What is met is pushed no more, and pushes by the day on which it was met")
  func met() throws {
    let (registry, projects) = try roads(["2020-06-30", "2020-07-31"])
    try link(registry, projects[1], projects[0], 180)
    try registry.record { _ = try $0.meet("open", of: projects[0], on: try date("2020-09-30"), evidence: nil) }
    #expect(try pushes(registry) == ["P1 2021-03-29 241 by P0"])
    #expect(try pushes(registry, at: "2020-08-01") == ["P1 2021-01-28 >=181 by P0"])
    try registry.record { _ = try $0.meet("open", of: projects[1], on: try date("2020-12-01"), evidence: nil) }
    #expect(try pushes(registry).isEmpty)
  }

  @Test("A project that was called off pushes nothing")
  func calledOff() throws {
    let (registry, projects) = try roads(["2022", "2021"])
    try link(registry, projects[1], projects[0], 0)
    #expect(try pushes(registry).count == 1)
    try registry.record { try $0.setStatus(projects[0], "cancelled", on: try date("2020-12-01"), reason: "x") }
    #expect(try pushes(registry).isEmpty)
  }

  @Test("A change tells what it pushes farther than before, and nothing else")
  func told() throws {
    let (registry, projects) = try roads(["2021-06-30", "2021-05-31", "2021-03-31"])
    try link(registry, projects[1], projects[0], 0)
    try link(registry, projects[2], projects[1], 0)
    func forecast(_ text: String) throws -> [String] {
      try told(
        registry.record { recording in
          try recording.pushing(projects[0]) {
            try recording.forecast("open", of: projects[0], to: try date(text), reason: nil)
          }.pushed
        }.result)
    }
    #expect(try forecast("2021-07-31") == ["P1 2021-07-31 61 by P0", "P2 2021-07-31 122 by P1"])
    #expect(try forecast("2021-07-31").isEmpty)
    #expect(try forecast("2021-07-01").isEmpty)
    #expect(try forecast("2021-07-02") == ["P1 2021-07-02 32 by P0", "P2 2021-07-02 93 by P1"])
    // Nothing was moved by itself.
    #expect(try registry.read { try $0.milestone(named: "open", of: projects[1]).forecast } == nil)
    #expect(try forecast("2021-03").isEmpty)
  }

  @Test("Pushes are the same in any order in which links were recorded", arguments: 0..<12)
  func anyOrder(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let dates = (0..<9).map { _ -> String? in
      let year = 2021 + Int.random(in: 0...2, using: &random)
      let month = Int.random(in: 1...12, using: &random)
      let padded = month < 10 ? "0\(month)" : "\(month)"
      return switch Int.random(in: 0...5, using: &random) {
      case 0: nil
      case 1: "\(year)"
      case 2: "\(year)-\(padded)"
      case 3: "..\(year)"
      default: "\(year)-\(padded)-15"
      }
    }
    var links: [(Int, Int, Int)] = []
    for later in 1..<dates.count {
      for earlier in 0..<later where Int.random(in: 0...2, using: &random) == 0 {
        links.append((later, earlier, Int.random(in: -60...400, using: &random)))
      }
    }
    var answers: Set<[String]> = []
    for _ in 0..<3 {
      let (registry, projects) = try roads(dates)
      for (later, earlier, days) in links.shuffled(using: &random) {
        try link(registry, projects[later], projects[earlier], days)
      }
      answers.insert(try pushes(registry))
      // A part of the network that is looked at by itself says the same of its own.
      let whole = try registry.read { try $0.pushes(at: try day("2021-01-01")) }
      for push in whole {
        #expect(push.daysMin > 0 && push.earliest.number - (push.date.last?.number ?? 0) == push.daysMin)
      }
    }
    #expect(answers.count == 1)
  }
}
