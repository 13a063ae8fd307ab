import Portfolio
import Testing
import Values

/// Adding and editing projects, their standing, and the organizations that answer for them.
struct ProjectEditingTests {
  @Test("A new project takes its fields, a code of its own, and is refused under a taken name or code")
  func added() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.record {
      try $0.addProject(
        named: "济枣高铁",
        [
          Assignment(.region, "枣庄市"), Assignment(.sector, "铁路"), Assignment(.nature, "新建"),
          Assignment(.lifecycle, "铁路"), Assignment(.start, "2021"), Assignment(.finish, "2024"),
          Assignment(.total, "417.7亿"), Assignment(.alias, "济枣线；高铁、济枣线"), Assignment(.responsible, "市发改委"),
          Assignment(.national, "２０１８-370481-33-03-047024"), Assignment(.lead, "张三"),
        ])
    }.result
    #expect(project.code == "P-1")
    let stored = try registry.read { try $0.project(project) }
    #expect(stored.sector == "transport.rail")
    #expect(stored.aliases == ["济枣线", "高铁"])
    #expect(stored.responsible == "市发改委")
    #expect(stored.national == "2018-370481-33-03-047024")
    #expect(stored.regions.map(\.code) == ["370400"])
    #expect(try registry.total(of: project) == MoneyParser.parse("417.7亿").money)
    #expect(try registry.read { try $0.milestone(named: "start", of: project).planned } == date("2021"))
    #expect(try registry.read { try $0.milestone(named: "open", of: project).planned } == date("2024"))
    #expect(throws: RuleError.nameTaken("济枣高铁", by: project)) { try registry.project("B", "济枣高铁") }
    #expect(throws: RuleError.codeTaken("p-1", by: project)) { try registry.project("p-1", "别的") }
    #expect(throws: RuleError.emptyName) { try registry.project("C", " ") }
  }

  @Test("All fields of an edit are set, or none")
  func allOrNone() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    let before = try registry.dump()
    for (field, text) in [
      (Field.sector, "没有"), (.stage, "start"), (.total, "5"), (.national, "123"), (.region, "370402=0"),
      (.region, "370402=1;370403"), (.start, "2021"), (.registered, "2021-13"), (.parent, "A"),
      (.total, "none"),
    ] as [(Field, String)] {
      #expect(throws: (any Error).self, "\(field) \(text)") {
        try registry.record { try $0.apply([Assignment(.lead, "李四"), Assignment(field, text)], to: project) }
      }
    }
    #expect(try registry.dump() == before)
  }

  @Test("`none` clears a field; the same value again is no step")
  func cleared() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project(
      "A", nil, [(.lead, "张三"), (.tag, "双千;龙头"), (.region, "370402=1;370403=2")])
    #expect(try registry.record { try $0.apply([Assignment(.lead, "张三")], to: project) }.step == nil)
    try registry.record {
      try $0.apply(
        [Assignment(.lead, "无"), Assignment(.tag, "龙头"), Assignment(.region, "none")], to: project)
    }
    let stored = try registry.read { try $0.project(project) }
    #expect(stored.lead == nil)
    #expect(stored.tags == ["龙头"])
    #expect(stored.regions.isEmpty)
  }

  @Test("A parent has no money of its own, and no project is its own ancestor")
  func parents() throws {
    let registry = try TemporaryRegistry()
    let (top, middle) = (try registry.project("T"), try registry.project("M", nil, [(.parent, "T")]))
    let low = try registry.project("L", nil, [(.parent, "M")])
    let rich = try registry.project("R")
    try registry.state(rich, "2021-05", .ytd, wan(1))
    for project in [top, middle, low] {
      #expect(throws: RuleError.parentLoop(project)) {
        try registry.record { try $0.apply([Assignment(.parent, "L")], to: project) }
      }
    }
    #expect(throws: RuleError.moneyOnParent(rich)) { try registry.project("X", nil, [(.parent, "R")]) }
  }

  @Test("Suspended, resumed and cancelled carry date and reason; the same again is refused")
  func status() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.record { try $0.setStatus(project, "suspended", on: try date("2021-06-01"), reason: "停工整改") }
    let stored = try registry.read { try $0.project(project) }
    #expect(stored.status == "suspended")
    #expect(stored.statusDate == (try date("2021-06-01")))
    #expect(stored.statusReason == "停工整改")
    #expect(throws: RuleError.alreadyStatus(project, status: "suspended")) {
      try registry.record { try $0.setStatus(project, "suspended", on: try date("2021-06-02"), reason: nil) }
    }
    #expect(throws: RuleError.futureDate("2021-08", today: registry.today)) {
      try registry.record { try $0.setStatus(project, "active", on: try date("2021-08"), reason: nil) }
    }
    try registry.record { try $0.setStatus(project, "active", on: try date("2021-07-01"), reason: nil) }
    #expect(try registry.codes("suspended").isEmpty)
  }

  @Test("Total investment is the latest estimate")
  func totals() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A", nil, [(.total, "5亿")])
    try registry.record { recording in
      try recording.setEstimate(project, kind: "design", dated: try date("2020-03"), stated(yi(7)))
      try recording.setEstimate(project, kind: "feasibility", dated: try date("2019"), stated(yi(6)))
    }
    let total: () throws -> Money? = { try registry.total(of: project) }
    #expect(try total() == yi(7))
    try registry.record { try $0.apply([Assignment(.total, "8亿")], to: project) }
    #expect(try total() == yi(8))
    #expect(try registry.codes("total:8亿") == ["A"])
    #expect(throws: RuleError.self) {
      try registry.record { try $0.apply([Assignment(.total, "-1亿")], to: project) }
    }
  }

  @Test("The total of a bundle is its parts', where all of them are known")
  func bundleTotal() throws {
    let registry = try TemporaryRegistry()
    let bundle = try registry.project("A")
    try registry.project("B", nil, [(.parent, "A"), (.total, "5亿")])
    let part = try registry.project("C", nil, [(.parent, "A")])
    #expect(try registry.total(of: bundle) == nil)
    try registry.record { try $0.apply([Assignment(.total, "3亿")], to: part) }
    #expect(try registry.total(of: bundle) == yi(8))
  }

  @Test("Organizations not known yet are made; one that resembles a known one is refused; --new makes it")
  func organizations() throws {
    let registry = try TemporaryRegistry()
    let first = try registry.record { try $0.organization(named: "滕州市发展和改革局", isNew: false) }
    #expect(first.step != nil)
    #expect(try registry.record { try $0.organization(named: " 滕州市发展和改革局 ", isNew: false) }.step == nil)
    for alike in ["滕州市发展与改革局", "发展和改革局", "滕州市发展和改革局投资科"] {
      #expect(throws: RuleError.likeOrganization(alike, near: ["滕州市发展和改革局"])) {
        try registry.record { try $0.organization(named: alike, isNew: false) }
      }
    }
    #expect(try registry.read { try $0.organizationNames().count } == 1)
    try registry.record { _ = try $0.organization(named: "滕州市发展与改革局", isNew: true) }
    try registry.record { _ = try $0.organization(named: "枣庄矿业集团", isNew: false) }
    #expect(try registry.read { try $0.organizationNames().count } == 3)
    #expect(throws: RuleError.emptyName) {
      try registry.record { try $0.organization(named: " ", isNew: true) }
    }
  }

  @Test("Lists of projects are sorted by a field, unknown values last either way")
  func sorted() throws {
    let registry = try TemporaryRegistry()
    for (code, total, finish) in [
      ("A", "5亿", "2022"), ("B", nil, "2021-06"), ("C", "9亿", nil), ("D", "1亿", "2021"),
    ] {
      try registry.project(
        code, nil,
        [(.lifecycle, "road")] + (total.map { [(.total, $0)] } ?? []) + (finish.map { [(.finish, $0)] } ?? [])
      )
    }
    let sorted: (Field, Bool) throws -> String = { field, isDescending in
      try registry.read {
        try $0.projects(where: .all, context: try registry.context(), sort: (field, isDescending)).map(
          \.ref.code
        )
        .joined()
      }
    }
    #expect(try sorted(.total, false) == "DACB")
    #expect(try sorted(.total, true) == "CADB")
    #expect(try sorted(.finish, false) == "BDAC")
    #expect(try sorted(.finish, true) == "ADBC")
    #expect(try sorted(.code, true) == "DCBA")
    for field in Field.allCases { #expect(try sorted(field, true).count == 4, "\(field)") }
  }
}
