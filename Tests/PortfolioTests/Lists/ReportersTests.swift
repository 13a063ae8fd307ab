import Portfolio
import Testing
import Values

/// Who is due to report, and which organization a word means.
struct ReportersTests {
  /// The names of those who are due for a month.
  private func due(_ registry: TemporaryRegistry, _ text: String) throws -> [String] {
    try registry.read { try $0.reporting(of: try month(text)) }.filter(\.reporter.isDue).map(\.reporter.name.zh)
  }

  @Test("Of whom nothing was said, those are due that were heard of since the beginning of the year before")
  func heard() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    let (early, late) = (try registry.organization("甲办"), try registry.organization("乙办"))
    _ = try registry.organization("丙公司")
    try registry.state(project, "2019-12", .sinceStart, wan(1), reporter: early)
    try registry.state(project, "2020-11", .month, wan(1), reporter: late)
    #expect(try due(registry, "2019-11").isEmpty)
    #expect(try due(registry, "2019-12") == ["甲办"])
    #expect(try due(registry, "2020-10") == ["甲办"])
    #expect(try due(registry, "2020-11") == ["甲办", "乙办"])
    #expect(try due(registry, "2021-01") == ["乙办"])
    #expect(try due(registry, "2022-01").isEmpty)
  }

  @Test("The year is the fiscal one")
  func fiscalYear() throws {
    let registry = try TemporaryRegistry([.fiscalYearStart: "4"])
    let reporter = try registry.organization("甲办")
    try registry.state(try registry.project("A"), "2019-04", .month, wan(1), reporter: reporter)
    #expect(try due(registry, "2021-03") == ["甲办"])
    #expect(try due(registry, "2021-04").isEmpty)
  }

  @Test("A figure of another measure makes no reporter; a file that came makes one")
  func otherMeasures() throws {
    let registry = try TemporaryRegistry()
    let (bureau, office) = (try registry.organization("统计局"), try registry.organization("甲办"))
    try registry.state(
      try registry.project("A"), "2021-05", .month, wan(1), measure: "statistical", reporter: bureau)
    #expect(try due(registry, "2021-06").isEmpty)
    try registry.record {
      try $0.submit(reporter: office, month: try month("2021-05"), file: nil, hash: nil, taken: 0, refused: 3)
    }
    #expect(try due(registry, "2021-06") == ["甲办"])
    #expect(try due(registry, "2021-04").isEmpty)
  }

  @Test("What was said stands over what was heard; undo takes the word back")
  func said() throws {
    let registry = try TemporaryRegistry()
    let office = try registry.organization("甲办")
    try registry.state(try registry.project("A"), "2021-05", .month, wan(1), reporter: office)
    let dropped = try registry.record { try $0.dropReporter(named: "甲办") }
    #expect(try due(registry, "2021-06").isEmpty)
    let added = try registry.record { try $0.addReporter(named: "新来单位", isNew: false) }
    #expect(added.changes.contains { $0.table == "organization" && $0.isNew })
    #expect(try due(registry, "2021-06") == ["新来单位"])
    #expect(try registry.record { try $0.addReporter(named: "新来", isNew: false) }.step == nil)
    _ = try registry.registry.takeBack(try #require(dropped.step), registry.occasion("undo"), dryRun: false)
    #expect(try due(registry, "2021-06") == ["甲办", "新来单位"])
  }

  @Test("Who is not due but sent something in is listed, and never awaited")
  func notDue() throws {
    let registry = try TemporaryRegistry()
    let office = try registry.organization("甲办")
    try registry.record {
      _ = try $0.dropReporter(named: "甲办")
      try $0.submit(reporter: office, month: try month("2021-06"), file: "f", hash: nil, taken: 1, refused: 0)
      try $0.returnSubmission(reporter: office, month: try month("2021-06"), why: "x")
    }
    try registry.record { try $0.set(.reportingDay, "5") }
    let rows = try registry.read { try $0.reporting(of: try month("2021-06")) }
    #expect(rows.map(\.state) == [.returned])
    #expect(rows.map(\.isAwaited) == [false])
    #expect(rows.map(\.due) == [nil])
    #expect(try registry.read { try $0.reporting(of: try month("2021-05")) }.isEmpty)
  }

  @Test("A part of the name will do where it is one's alone, or of one alone that sent the month in")
  func choosing() throws {
    let registry = try TemporaryRegistry()
    let names = ["滕州市项目办", "滕州市交通局", "薛城区项目办", "滕州"]
    let ids = try names.map(registry.organization)
    func meant(_ word: String, _ text: String? = nil) throws -> Int {
      try registry.read { try $0.organization(meant: word, sentIn: try text.map(month)) }
    }
    #expect(try meant("薛城") == ids[2])
    #expect(try meant(" 薛城区项目办 ") == ids[2])
    // The whole name is meant before any that holds it.
    #expect(try meant("滕州") == ids[3])
    #expect(throws: RuleError.ambiguousOrganization("滕州市", ["滕州市项目办", "滕州市交通局"])) { try meant("滕州市") }
    try registry.record {
      try $0.submit(reporter: ids[1], month: try month("2021-06"), file: nil, hash: nil, taken: 1, refused: 0)
    }
    #expect(try meant("滕州市", "2021-06") == ids[1])
    #expect(throws: RuleError.self) { try meant("滕州市", "2021-05") }
    #expect(throws: RuleError.self) { try meant("滕州市") }
    for word in ["", "  ", "%", "_", "'", "没有"] {
      #expect(throws: RuleError.unknownOrganization(word, near: names), "\(word)") { try meant(word) }
    }
    #expect(throws: RuleError.ambiguousOrganization("项目办", ["滕州市项目办", "薛城区项目办"])) {
      try registry.record { try $0.addReporter(named: "项目办", isNew: false) }
    }
    #expect(throws: RuleError.self) { try registry.record { try $0.addReporter(named: " ", isNew: false) } }
  }
}
