import Portfolio
import Testing
import Values

/// Milestones: how they stand, how late they are, how they are found and moved.
struct MilestoneTests {
  private func road(_ registry: TemporaryRegistry, _ code: String = "A") throws -> ProjectRef {
    try registry.project(code, nil, [(.lifecycle, "road")])
  }

  private func named(_ word: String, _ project: ProjectRef, _ registry: TemporaryRegistry) throws -> Milestone {
    try registry.read { try $0.milestone(named: word, of: project) }
  }

  struct Case: CustomTestStringConvertible {
    let planned: String?
    var approved: String?
    var met: String?
    let at: String
    let state: MilestoneStanding.State
    let lateDays: Int?
    let lateDaysMin: Int?
    var testDescription: String { "\(planned ?? "—") \(approved ?? "—") \(met ?? "—") at \(at)" }
  }

  static let cases = [
    Case(planned: "2021", met: "2023-12-16", at: "2024-01-01", state: .met, lateDays: nil, lateDaysMin: 715),
    Case(planned: "2021", met: "2021-05", at: "2024-01-01", state: .met, lateDays: nil, lateDaysMin: 0),
    Case(planned: "2021-06", met: "2021-05", at: "2024-01-01", state: .met, lateDays: nil, lateDaysMin: 0),
    Case(
      planned: "2021-06-10", met: "2021-06-30", at: "2024-01-01", state: .met, lateDays: 20, lateDaysMin: 20),
    Case(
      planned: "2021-06-10", met: "2021-06-08", at: "2024-01-01", state: .met, lateDays: -2, lateDaysMin: 0),
    Case(planned: nil, met: "2021-06-08", at: "2024-01-01", state: .met, lateDays: nil, lateDaysMin: nil),
    Case(
      planned: "2021", met: "2023-12-16", at: "2023-12-15", state: .overdue, lateDays: nil, lateDaysMin: 714),
    Case(planned: "2021", at: "2021-12-31", state: .due, lateDays: nil, lateDaysMin: 0),
    Case(planned: "2021", at: "2022-01-01", state: .overdue, lateDays: nil, lateDaysMin: 1),
    Case(planned: "2021-06-10", at: "2021-06-11", state: .overdue, lateDays: 1, lateDaysMin: 1),
    Case(planned: "2021-06-10", at: "2021-06-10", state: .due, lateDays: nil, lateDaysMin: 0),
    Case(planned: "2021-06-10", at: "2021-05-11", state: .due, lateDays: nil, lateDaysMin: 0),
    Case(planned: "2021-06-10", at: "2021-05-10", state: .scheduled, lateDays: nil, lateDaysMin: 0),
    Case(planned: nil, at: "2021-05-10", state: .scheduled, lateDays: nil, lateDaysMin: nil),
    Case(planned: "2024..", at: "2030-01-01", state: .scheduled, lateDays: nil, lateDaysMin: nil),
    Case(planned: "..2020", at: "2021-01-01", state: .overdue, lateDays: nil, lateDaysMin: 1),
    Case(
      planned: "2021-06-10", approved: "2021-09-30", at: "2021-07-01", state: .scheduled, lateDays: nil,
      lateDaysMin: 0),
    Case(
      planned: "2021-06-10", approved: "2021-09-30", at: "2021-10-02", state: .overdue, lateDays: 2,
      lateDaysMin: 2),
    Case(planned: "2019", met: "..2020", at: "2021-01-01", state: .met, lateDays: nil, lateDaysMin: nil),
  ]

  @Test(
    "A milestone is met, due, overdue or scheduled by its dates, late exactly or at least", arguments: cases)
  func standing(_ example: Case) throws {
    let registry = try TemporaryRegistry(today: "2025-01-01")
    let project = try road(registry)
    try registry.record { recording in
      var values = Recording.MilestoneValues()
      values.planned = try example.planned.map(date)
      values.approved = try example.approved.map(date)
      values.met = try example.met.map(date)
      try recording.putMilestone(project, "start", values)
    }
    let found = try named("开工", project, registry).standing(at: try day(example.at))
    #expect(found.state == example.state)
    #expect(found.lateDays == example.lateDays)
    #expect(found.lateDaysMin == example.lateDaysMin)
    // The same lateness in a filter, which is at the least and 0 where none is certain.
    var context = try registry.context()
    context.asOf = try day(example.at)
    let row = try #require(try registry.read { try $0.projects(where: .all, context: context).first })
    if let least = found.lateDaysMin {
      #expect(row.lateDaysMin == least)
    } else {
      #expect((row.lateDaysMin ?? 0) == 0)
    }
    let overdue = try registry.read { try $0.projects(where: .flag(.overdue), context: context) }
    #expect(overdue.count == (example.state == .overdue ? 1 : 0))
  }

  @Test("A project's stage is the furthest one met, not the last one recorded")
  func furthestStage() throws {
    let registry = try TemporaryRegistry()
    let project = try road(registry)
    #expect(try registry.read { try $0.stage(of: project, at: registry.today) } == nil)
    try registry.record { recording in
      _ = try recording.meet("start", of: project, on: try date("2021-05"), evidence: "开工令")
      _ = try recording.meet("初设", of: project, on: try date("2021-06-01"), evidence: nil)
    }
    #expect(try registry.read { try $0.stage(of: project, at: registry.today)?.code } == "start")
    #expect(try registry.read { try $0.stage(of: project, at: try day("2021-04-30")) } == nil)
    #expect(try registry.read { try $0.stage(of: project, at: try day("2021-05-01"))?.code } == "start")
    #expect(try named("start", project, registry).evidence == "开工令")
  }

  @Test("What has happened cannot lie in the future")
  func future() throws {
    let registry = try TemporaryRegistry()
    let project = try road(registry)
    for text in ["2021-07-11", "2021-08", "2022"] {
      #expect(throws: RuleError.futureMilestone(text, today: registry.today)) {
        try registry.record { _ = try $0.meet("start", of: project, on: try date(text), evidence: nil) }
      }
    }
    #expect(throws: RuleError.futureDate("2022", today: registry.today)) {
      try registry.record { recording in
        var values = Recording.MilestoneValues()
        values.met = try date("2022")
        try recording.putMilestone(project, "start", values)
      }
    }
    for text in ["2021-07-10", "2021-07", "2021", "..2021"] {
      try registry.record { _ = try $0.meet("start", of: project, on: try date(text), evidence: nil) }
    }
    try registry.record { _ = try $0.forecast("open", of: project, to: try date("2027-12"), reason: "征地") }
    #expect(try named("open", project, registry).forecast == date("2027-12"))
  }

  @Test("A lifecycle gives a new project the milestones of its template, in order and without dates")
  func template() throws {
    let registry = try TemporaryRegistry()
    let project = try road(registry)
    let milestones = try registry.read { try $0.milestones(of: project) }
    #expect(milestones.map(\.stage) == ["feasibility", "design", "tender", "start", "structure", "open"])
    #expect(milestones.allSatisfy { $0.due == nil && $0.met == nil })
  }

  @Test("Milestones are added, free or of a stage; twice is refused; dropped ones are gone")
  func addedAndDropped() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    let free = try registry.record {
      try $0.addMilestone("设计招标", to: project, planned: try date("2021-03"), modality: "力争")
    }.result
    #expect(free.stage == nil)
    #expect(free.modality == "strive")
    #expect(throws: RuleError.milestoneExists("设计招标", project: project)) {
      try registry.record { _ = try $0.addMilestone("设计招标", to: project, planned: nil, modality: nil) }
    }
    try registry.record { try $0.apply([Assignment(.lifecycle, "airport")], to: project) }
    let stage = try registry.record { try $0.addMilestone("通航", to: project, planned: nil, modality: nil) }
      .result
    #expect(stage.stage == "open")
    #expect(throws: RuleError.emptyName) {
      try registry.record { _ = try $0.addMilestone(" ", to: project, planned: nil, modality: nil) }
    }
    try registry.record { _ = try $0.dropMilestone("招标", of: project) }
    #expect(try registry.read { try $0.milestones(of: project).map(\.key) } == ["open"])
  }

  @Test("A milestone is found by stage code, name in either language, or the only part")
  func lookup() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A", nil, [(.lifecycle, "airport")])
    for (word, stage) in [
      ("open", "open"), ("通航", "open"), ("OPEN", "open"), ("Flight check", "flight-check"),
      ("校飞", "flight-check"),
      ("初设", "design"), ("主体", "structure"), ("ｏｐｅｎ", "open"), ("Master", "master-plan"),
    ] { #expect(try named(word, project, registry).stage == stage, "\(word)") }
    #expect(throws: RuleError.ambiguousMilestone("验收", project: project, ["竣工验收", "行业验收"])) {
      _ = try named("验收", project, registry)
    }
    let unknown = failure(RuleError.self) { _ = try named("铺轨", project, registry) }
    guard case .unknownMilestone("铺轨", project: project, let known) = unknown else {
      Issue.record("\(String(describing: unknown))")
      return
    }
    #expect(known.contains("通航"))
    #expect(known.count == 14)
  }

  @Test("A stage that has no milestone yet gets one, even where a free milestone's name holds its word")
  func stageBeforePart() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.record {
      try $0.putProject(code: "A", name: "甲", [Assignment(.lifecycle, "road")])
    }.result
    try registry.record { _ = try $0.addMilestone("二期开工仪式", to: project, planned: nil, modality: nil) }
    let met = try registry.record {
      try $0.meet("开工", of: project, on: try date("2021-05"), evidence: nil)
    }.result
    #expect(met.stage == "start")
  }

  @Test("A reschedule keeps the original; the first date ever given is the original")
  func reschedule() throws {
    let registry = try TemporaryRegistry()
    let project = try road(registry)
    let first = try registry.record {
      try $0.reschedule("start", of: project, to: try date("2021"), reason: nil, approval: nil)
    }.result
    #expect(first.planned == (try date("2021")))
    #expect(first.approved == nil)
    let moved = try registry.record {
      try $0.reschedule("start", of: project, to: try date("2022-06"), reason: "征地", approval: "枣发改〔2021〕5号")
    }.result
    #expect(moved.planned == (try date("2021")))
    #expect(moved.approved == (try date("2022-06")))
    #expect(moved.reason == "征地")
    #expect(moved.approvalNumber == "枣发改〔2021〕5号")
    let again = try registry.record {
      try $0.reschedule("start", of: project, to: try date("2023"), reason: nil, approval: nil)
    }.result
    #expect(again.planned == (try date("2021")))
    #expect(again.due == (try date("2023")))
    // From the last day of 2021 to the first of 2023.
    #expect(again.slip(to: again.due) == 366)
  }
}
