import Portfolio
import Testing
import Values

/// What met milestones make up by their weights, beside what was stated, and stages that overlap.
struct EarnedProgressTests {
  /// A road whose stages have these weights and were met on these dates.
  private func road(_ stages: [(code: String, weight: Int?, met: String?)]) throws -> (TemporaryRegistry, ProjectRef) {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A", nil, [(.lifecycle, "road")])
    try registry.record { recording in
      for stage in stages {
        var values = Recording.MilestoneValues()
        values.weight = stage.weight
        values.met = try stage.met.map(date)
        try recording.putMilestone(project, .stage(stage.code), values)
      }
    }
    return (registry, project)
  }

  private func milestones(_ registry: TemporaryRegistry, _ project: ProjectRef) throws -> [Milestone] {
    try registry.read { try $0.milestones(of: project) }
  }

  @Test("Earned is the exact share of the weights, at a day")
  func earned() throws {
    let (registry, project) = try road([
      ("design", 1, "2020-05"), ("start", 2, "2021-03-10"), ("structure", nil, "2021-05"), ("open", 3, nil),
    ])
    let all = try milestones(registry, project)
    let now = try #require(all.earned(at: registry.today))
    #expect(now.share == Ratio(1, 2) && now.met == 3 && now.all == 6)
    // The template's feasibility and tender have none, nor has the structure.
    #expect(now.unweighted == 3)
    #expect(all.earned(at: try day("2021-03-09"))?.share == Ratio(1, 6))
    #expect(all.earned(at: try day("2019-01-01"))?.share == .zero)
  }

  @Test("Without weights nothing is earned, and a weight of nothing is none")
  func unknown() throws {
    let (registry, project) = try road([("design", nil, "2020-05"), ("start", 0, "2021-03-10")])
    #expect(try milestones(registry, project).earned(at: registry.today) == nil)
  }

  @Test(
    "A weight beyond its bounds is refused, typed or from a folder",
    arguments: ["-1", "1000001", "x", "1.5", "9223372036854775808"])
  func hostileWeight(_ text: String) throws {
    let (registry, project) = try road([])
    #expect(
      failure(RuleError.self) {
        try registry.record { _ = try $0.setMilestone("open", of: project, [(.weight, text)]) }
      } == .badValue(field: "weight", value: text))
    guard let number = Int(text) else { return }
    var values = Recording.MilestoneValues()
    values.weight = number
    #expect(
      failure(RuleError.self) { try registry.record { try $0.putMilestone(project, "open", values) } }
        == .badValue(field: "weight", value: text))
  }

  @Test(
    "What is stated is held against what was earned by the end of its month, and parts beyond ten points",
    arguments: [("60", false), ("40", false), ("39.9", true), ("60.1", true), ("0", true)])
  func compared(_ percent: String, _ isApart: Bool) throws {
    let (registry, project) = try road([("start", 1, "2021-03-31"), ("open", 1, nil)])
    try registry.record { try $0.setProgress(project, try month("2021-03"), percent: percent, words: nil) }
    let all = try milestones(registry, project)
    let entries = try registry.read { try $0.progress(of: project) }
    let found = try #require(entries.compared(with: all, at: registry.today))
    #expect(found.earned == Ratio(1, 2) && found.isApart == isApart)
    #expect(try registry.read { try $0.findings() }.contains { $0.kind == .progressApart } == isApart)
    #expect(entries.compared(with: all, at: try day("2021-02-28")) == nil)
  }

  @Test("Stages under way at once are those before the furthest one met that have a date and are not met")
  func overlapping() throws {
    let (registry, project) = try road([("design", nil, "2020-05"), ("structure", nil, "2021-05-02")])
    try registry.record { recording in
      _ = try recording.forecast("feasibility", of: project, to: try date("2021-09"), reason: nil)
      _ = try recording.reschedule("tender", of: project, to: try date("2021-08"), reason: nil, approval: nil)
      _ = try recording.reschedule("open", of: project, to: try date("2022"), reason: nil, approval: nil)
    }
    func overlapping(_ text: String) throws -> [String] {
      var context = try registry.context()
      context.asOf = try day(text)
      return try registry.read { try $0.projects(where: .all, context: context).first?.overlapping.map(\.code) ?? [] }
    }
    #expect(try overlapping("2021-07-10") == ["feasibility", "tender"])
    #expect(try overlapping("2021-05-01") == ["feasibility"])
    #expect(try overlapping("2019-05-01").isEmpty)
    #expect(try registry.codes("overlapping:招标") == ["A"])
    #expect(try registry.codes("压茬推进:通车").isEmpty)
  }

  @Test("Projects are listed, filtered and sorted by what they earned; unknown is not nothing")
  func listed() throws {
    let (registry, project) = try road([("design", 1, "2020-05"), ("start", 2, "2021-03-10"), ("open", 3, nil)])
    let other = try registry.project("B", nil, [(.lifecycle, "road")])
    let rows = try registry.read { try $0.projects(where: .all, context: try registry.context()) }
    #expect(rows.map(\.earned) == [Ratio(1, 2), nil])
    #expect(try registry.codes("earned:50%") == [project.code])
    #expect(try registry.codes("节点进度>50%").isEmpty)
    #expect(try registry.codes("earned:none") == [other.code])
    let all = try milestones(registry, project)
    for text in ["2020-04-30", "2020-05-01", "2021-03-09", "2021-03-10"] {
      var context = try registry.context()
      context.asOf = try day(text)
      let row = try #require(try registry.read { try $0.projects(where: .all, context: context).first })
      #expect(row.earned == all.earned(at: context.asOf)?.share)
    }
  }
}
