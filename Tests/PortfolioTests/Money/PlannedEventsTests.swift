import Portfolio
import Testing
import Values

/// Start and finish rates, by both bases.
struct PlannedEventsTests {
  /// A project whose start was planned, and met or not.
  private func start(_ code: String, _ planned: String, met: String?, in registry: TemporaryRegistry) throws {
    let project = try registry.project(code, nil, [(.lifecycle, "road")])
    try registry.record { recording in
      _ = try recording.reschedule("start", of: project, to: try date(planned), reason: "年初计划", approval: nil)
      if let met { _ = try recording.meet("start", of: project, on: try date(met), evidence: nil) }
    }
  }

  private func registry() throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry(today: "2021-12-31")
    try start("A", "2021-03", met: "2021-04-02", in: registry)
    try start("B", "2021-05-20", met: nil, in: registry)
    try start("C", "2021", met: "2021-06-01", in: registry)
    try start("D", "2021-Q4", met: nil, in: registry)
    // Planned for another year, or for no certain one: in neither number.
    try start("E", "2022-02", met: "2021-06-20", in: registry)
    try start("F", "2021..2022", met: "2021-02-01", in: registry)
    return registry
  }

  @Test("Of those planned for the year, and of those due by the month")
  func bothBases() throws {
    let june = try registry().summary("2021-06").whole.starts
    #expect((june.planned, june.met, june.due, june.metOfDue) == (4, 2, 2, 1))
    #expect(june.rate == Ratio(1, 2))
    #expect(june.dueRate == Ratio(1, 2))
  }

  @Test("What is met after the month is not met in it; what is due on its last day is due")
  func atTheEnd() throws {
    let registry = try registry()
    let march = try registry.summary("2021-03").whole.starts
    #expect((march.planned, march.met, march.due, march.metOfDue) == (4, 0, 1, 0))
    let december = try registry.summary("2021").whole.starts
    #expect((december.planned, december.met, december.due, december.metOfDue) == (4, 2, 4, 2))
  }

  @Test("A year in which nothing was planned has no rate")
  func nothingPlanned() throws {
    let events = try registry().summary("2019-06").whole.starts
    #expect(events.rate == nil && events.dueRate == nil)
  }

  @Test("Rows of groups have their own")
  func ofRows() throws {
    let rows = try registry().summary("2021-06", by: .stage).rows
    #expect(rows.map(\.starts.planned).reduce(0, +) == 4)
  }

  /// Planned and met starts of a year with the rate that was published of them.
  ///
  /// Figures of public bulletins: Jiangmen October 2019, Hanzhong August 2018, and a bulletin of October 2016.
  @Test(
    "Start rates come out as published",
    arguments: [(255, 206, "80.8%"), (124, 122, "98.4%"), (63, 47, "74.6%"), (10, 7, "70.0%")])
  func published(planned: Int, met: Int, percent: String) {
    var events = PlannedEvents()
    (events.planned, events.met) = (planned, met)
    #expect(events.rate?.percentText(decimals: 1) == percent)
  }
}
