import Portfolio
import Testing
import Values

/// What slipped within a period, as the registry's own history tells it.
struct SlipEventTests {
  private let registry: TemporaryRegistry
  private let project: ProjectRef

  init() throws {
    registry = try TemporaryRegistry(today: "2021-03-01")
    project = try registry.project("A", "甲", [(.lifecycle, "road")])
    try registry.record {
      _ = try $0.reschedule("start", of: project, to: try date("2021-06"), reason: nil, approval: nil)
      _ = try $0.reschedule("open", of: project, to: try date("2023-12-31"), reason: nil, approval: nil)
    }
  }

  private func on(_ text: String) throws { registry.today = try day(text) }

  @discardableResult
  private func forecast(_ milestone: String, _ text: String, why: String? = nil, words: String = "forecast") throws
    -> Int?
  {
    try registry.record(words) {
      _ = try $0.forecast(milestone, of: project, to: try date(text), reason: why)
    }.step
  }

  private func reschedule(_ milestone: String, _ text: String, why: String? = nil, number: String? = nil) throws {
    try registry.record("reschedule") {
      _ = try $0.reschedule(milestone, of: project, to: try date(text), reason: why, approval: number)
    }
  }

  private func slips(_ text: String, _ filter: Filter = .all, knownOn moment: KnownOn? = nil) throws -> Slips {
    let period = try Period(parsing: text)
    let recorded = RecordedSpan(
      after: "\(period.first.first.adding(days: -1).text)T23:59:59Z", upTo: "\(period.last.last.text)T23:59:59Z")
    return try registry.registry.read(knownOn: moment) {
      try $0.slips(
        in: period, where: filter, context: FilterContext(asOf: min(period.last.last, registry.today)),
        recorded: recorded)
    }
  }

  /// `open forecast 2023-12-31 → 2024-06-30 +182`.
  private func told(_ slips: Slips) -> [String] {
    slips.events.map { event in
      let days = event.slip.days.map { "+\($0)" } ?? "≥\(event.slip.daysMin)"
      return "\(event.milestone.key) \(event.kind.rawValue) \(event.from.text) → \(event.to.text) \(days)"
    }
  }

  @Test("A forecast, an approved date and the day it was met each tell of a move, in the month that they belong to")
  func kinds() throws {
    try on("2021-05-31")
    try forecast("open", "2024-06-30", why: "征地")
    try on("2021-06-01")
    try forecast("start", "2021-08", why: "可研未批")
    try reschedule("open", "2024-06-30", why: "规划调整", number: "枣发改〔2021〕5号")
    try on("2021-10-09")
    try registry.record { _ = try $0.meet("start", of: project, on: try date("2021-09-10"), evidence: nil) }
    #expect(told(try slips("2021-05")) == ["open forecast 2023-12-31 → 2024-06-30 +182"])
    let june = try slips("2021-06")
    #expect(told(june) == ["open approved 2023-12-31 → 2024-06-30 +182", "start forecast 2021-06 → 2021-08 ≥32"])
    #expect(june.events.map(\.reason) == ["规划调整", "可研未批"])
    #expect(june.events.map(\.approvalNumber) == ["枣发改〔2021〕5号", nil])
    #expect(june.events.map(\.step.who) == ["甲", "甲"])
    // Met in September, whenever that was recorded; from the forecast, which had been told already.
    let september = try slips("2021-09")
    #expect(told(september) == ["start met 2021-08 → 2021-09-10 ≥10"])
    #expect(september.events[0].reason == "可研未批")
    #expect(september.events[0].step.at.hasPrefix("2021-10-09"))
    #expect(try slips("2021-10").events.isEmpty)
    #expect(told(try slips("2021")).count == 4)
  }

  @Test("What narrows a date, brings it forward or is too vague to tell is no event")
  func noEvents() throws {
    try on("2021-05-02")
    for text in ["2021-06-15", "2021-05", "2021", "2021-06"] { try forecast("start", text) }
    try forecast("structure", "2030")
    try registry.record { _ = try $0.meet("start", of: project, on: try date("2021-05-01"), evidence: nil) }
    #expect(try slips("2021-05").events.isEmpty)
  }

  @Test("A forecast within the approved date, and a day within the forecast, move nothing")
  func withinWhatIsKnown() throws {
    try on("2021-05-02")
    try reschedule("start", "2021-12")
    try on("2021-06-02")
    try forecast("start", "2021-09")
    try forecast("start", "2021-11")
    try forecast("start", "2022-02")
    #expect(told(try slips("2021-06")) == ["start forecast 2021-12 → 2022-02 ≥32"])
    try on("2022-02-10")
    try registry.record { _ = try $0.meet("start", of: project, on: try date("2022-02-05"), evidence: nil) }
    #expect(try slips("2022-02").events.isEmpty)
    #expect(try slips("2022-02").standing.map(\.milestone.key) == ["start"])
  }

  @Test("Of a forecast and a later approved date that one counts which was recorded last; together the forecast does")
  func outdatedForecast() throws {
    func standing() throws -> [Int?] {
      try slips("2021-09").standing.filter { $0.milestone.stage == "start" }.map { $0.original?.daysMin }
    }
    try on("2021-09-01")
    try forecast("start", "2021-10-08")
    #expect(try standing() == [100])
    try reschedule("start", "2022-01-06")
    #expect(try standing() == [190])
    // An approved date that is earlier than what is expected changes nothing of that.
    try forecast("start", "2022-01-16")
    #expect(try standing() == [200])
    try forecast("start", "2021-10-18")
    #expect(try standing() == [110])
    try reschedule("start", "2021-10-13")
    #expect(try standing() == [110])
    try registry.record { recording in
      var values = Recording.MilestoneValues()
      (values.planned, values.approved, values.forecast) = (
        try date("2021-06"), try date("2022-03"), try date("2021-11-07")
      )
      try recording.putMilestone(project, .stage("start"), values)
    }
    #expect(try standing() == [130])
  }

  @Test("A step that was taken back never was; done again, it was when it was first recorded")
  func undone() throws {
    try on("2021-05-02")
    let step = try #require(try forecast("open", "2025"))
    #expect(told(try slips("2021-05")) == ["open forecast 2023-12-31 → 2025 ≥367"])
    try on("2021-06-02")
    let back = try #require(try registry.registry.takeBack(step, registry.occasion("undo"), dryRun: false).step)
    #expect(try slips("2021-05").events.isEmpty)
    #expect(try slips("2021-06").events.isEmpty)
    #expect(told(try slips("2021-05", knownOn: .step(step))).count == 1)
    try on("2021-07-02")
    _ = try registry.registry.takeBack(back, registry.occasion("redo"), dryRun: false)
    #expect(told(try slips("2021-05")) == ["open forecast 2023-12-31 → 2025 ≥367"])
    #expect(try slips("2021-07").events.isEmpty)
    try forecast("open", "2026")
    #expect(told(try slips("2021-07")) == ["open forecast 2025 → 2026 ≥1"])
  }

  @Test("A reason that only stands from before is not stated again; a note stands in for one")
  func reasons() throws {
    try on("2021-05-02")
    try forecast("open", "2024-06", why: "征地")
    try forecast("open", "2024-09")
    try forecast("open", "2024-12", why: "征地", words: "forecast A open 2024-12 --why 征地")
    try reschedule("open", "2025-06", number: "1号")
    try reschedule("open", "2025-12", why: "复核")
    var noted = registry.occasion("forecast")
    noted.note = "会议纪要"
    _ = try registry.registry.record(noted, dryRun: false) {
      _ = try $0.forecast("open", of: project, to: try date("2027"), reason: nil)
    }
    let events = try slips("2021-05").events.sorted { $0.step.step < $1.step.step }
    #expect(events.map(\.reason) == ["征地", nil, "征地", nil, "复核", "会议纪要"])
    #expect(events.map(\.approvalNumber) == [nil, nil, nil, "1号", nil, nil])
  }

  @Test("What a milestone is first recorded with moves nothing, but the day on which it was met late")
  func imported() throws {
    try on("2021-05-02")
    try registry.record { recording in
      var values = Recording.MilestoneValues()
      (values.planned, values.approved) = (try date("2020-12"), try date("2021-01-31"))
      (values.forecast, values.met) = (try date("2021-03"), try date("2021-04-12"))
      values.reason = "设备"
      try recording.putMilestone(project, .free("到货"), values)
    }
    #expect(try slips("2021-05").events.isEmpty)
    let april = try slips("2021-04")
    #expect(told(april) == ["到货 met 2021-03 → 2021-04-12 ≥12"])
    #expect(april.events[0].reason == "设备")
    #expect(april.standing.count == 1)
    #expect(april.standing[0].original?.slip?.daysMin == 102)
    #expect(april.standing[0].approved?.slip?.days == 71)
    // Met before the period: its delay stands no more.
    #expect(try slips("2021-05").standing.isEmpty)
  }

  @Test("A day that may lie in the period or not is of no month, but of the quarter that holds it")
  func vagueDay() throws {
    try on("2021-12-31")
    try registry.record { _ = try $0.meet("start", of: project, on: try date("2021-Q4"), evidence: nil) }
    for text in ["2021-10", "2021-11", "2021-12"] { #expect(try slips(text).events.isEmpty) }
    #expect(told(try slips("2021-Q4")) == ["start met 2021-06 → 2021-Q4 ≥93"])
  }

  @Test(
    "Projects that were called off slip no more, others by the filter; who answers is the milestone's unit, else the project's"
  )
  func whose() throws {
    _ = try registry.organization("路桥局")
    let other = try registry.project("B", "乙", [(.responsible, "路桥局")])
    try on("2021-05-02")
    try registry.record { recording in
      for (name, unit) in [("一", nil), ("二", "乡镇")] as [(String, String?)] {
        var values = Recording.MilestoneValues()
        if let unit { _ = try recording.organization(named: unit, isNew: true) }
        (values.planned, values.responsible) = (try date("2021-03"), unit)
        try recording.putMilestone(other, .free(name), values)
      }
    }
    let may = try slips("2021-05")
    #expect(may.standing.map { may.responsible[$0.milestone.id]?.zh } == ["路桥局", "乡镇"])
    #expect(try slips("2021-05", .flag(.suspended)).standing.isEmpty)
    try registry.record { try $0.setStatus(other, "cancelled", on: try date("2021-05-02"), reason: "规划调整") }
    #expect(try slips("2021-05").standing.isEmpty)
  }
}
