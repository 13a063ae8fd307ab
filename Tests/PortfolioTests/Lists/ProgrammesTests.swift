import Portfolio
import Testing
import Values

/// Lists of projects: made, rolled, found.
struct ProgrammesTests {
  @Test(
    "A leading year in a name is the list's year",
    arguments: [
      ("2021市级重点项目", "市级重点项目", 2021), ("2021年市级重点项目", "市级重点项目", 2021), ("双千工程", "双千工程", nil),
      ("２０２１市级重点项目", "市级重点项目", 2021), ("1000工程", "1000工程", nil), (" 2021 民生实事 ", "民生实事", 2021),
    ] as [(String, String, Int?)])
  func named(_ title: String, _ name: String, _ year: Int?) throws {
    let registry = try TemporaryRegistry()
    let programme = try registry.record { try $0.newProgramme(title) }.result
    #expect(programme.name.zh == name)
    #expect(programme.year == year)
    #expect(throws: RuleError.programmeExists(title)) {
      try registry.record { _ = try $0.newProgramme(title) }
    }
  }

  @Test("Next year's list is rolled from this year's: finished ones leave, new starts become continuing")
  func rolled() throws {
    let registry = try TemporaryRegistry()
    let projects = try ["A", "B", "C", "D"].map { try registry.project($0, nil, [(.lifecycle, "road")]) }
    let old = try registry.record { recording in
      let list = try recording.newProgramme("2020市级重点项目")
      for (project, role) in zip(projects, ["new", "finishing", "preparing", nil]) {
        try recording.addToProgramme(list, project, role: role)
      }
      _ = try recording.meet("open", of: projects[1], on: try date("2020-12"), evidence: nil)
      return list
    }.result
    let new = try registry.record { try $0.newProgramme("2021市级重点项目", rolledFrom: old) }.result
    #expect(new.projects.count(where: \.isTaken) == 3)
    let members = try registry.read { try $0.programmeMembers(new.programme) }
    #expect(members.map(\.project.code) == ["A", "C", "D"])
    #expect(members.map(\.role) == ["new", "preparing", nil])
    #expect(try registry.read { try $0.programmeMembers(old).count } == 4)
    #expect(try registry.read { try $0.memberships(of: projects[0]).map(\.role) } == ["new", "new"])
  }

  /// A project of a list: its role, what was planned and met of it, and what becomes of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let role: String?
    var start: (planned: String?, met: String?) = (nil, nil)
    var finish: (planned: String?, met: String?) = (nil, nil)
    var status = "active"
    let after: String?
    var doubt: RolledProject.Doubt?
    var isTaken = true
    var testDescription: String { "\(role ?? "none") \(start) \(finish) \(status)" }
  }

  static let cases = [
    Case(role: "new", start: ("2020", "2020-05-01"), after: "continuing"),
    Case(role: "new", start: ("2020", "2020-05-01"), finish: ("2021-11", nil), after: "finishing"),
    Case(role: "new", start: ("2020", nil), after: "new", doubt: .notStarted),
    Case(role: "continuing", finish: ("2022", nil), after: "continuing"),
    Case(role: "continuing", finish: ("2021..2022", nil), after: "continuing"),
    Case(role: "continuing", finish: ("2021", nil), after: "finishing"),
    Case(role: "continuing", finish: ("2021", "2020-12-31"), after: nil, isTaken: false),
    Case(role: "finishing", finish: ("2020", nil), after: "finishing", doubt: .notFinished),
    Case(role: "preparing", start: ("2021-03", nil), after: "new"),
    Case(role: "preparing", start: ("2022", nil), after: "preparing", doubt: .stillPreparing),
    Case(role: "reserve", start: ("2021", "2020-12-01"), after: "continuing"),
    Case(role: nil, after: nil, doubt: .withoutRole),
    Case(role: "continuing", status: "suspended", after: "continuing", doubt: .suspended),
    Case(role: "continuing", status: "cancelled", after: nil, isTaken: false),
  ]

  @Test("Each role by its rule; what no rule decides keeps its role and is shown", arguments: cases)
  func rolledByRule(_ example: Case) throws {
    let registry = try TemporaryRegistry(today: "2021-01-05")
    let project = try registry.project("A", nil, [(.lifecycle, "road")])
    let rolled = try registry.record { recording in
      let list = try recording.newProgramme("2020市级重点项目")
      try recording.addToProgramme(list, project, role: example.role)
      for (stage, dates) in [("start", example.start), ("open", example.finish)] {
        if let planned = dates.planned {
          _ = try recording.reschedule(stage, of: project, to: try date(planned), reason: "计划", approval: nil)
        }
        if let met = dates.met { _ = try recording.meet(stage, of: project, on: try date(met), evidence: nil) }
      }
      if example.status != "active" {
        try recording.setStatus(project, example.status, on: try date("2020-12"), reason: "演练")
      }
      return try recording.newProgramme("2021市级重点项目", rolledFrom: list)
    }.result
    let own = try #require(rolled.projects.first)
    #expect(own.isTaken == example.isTaken)
    #expect(own.doubt == example.doubt)
    let members = try registry.read { try $0.programmeMembers(rolled.programme) }
    #expect(members.map(\.role) == (example.isTaken ? [example.after] : []))
  }

  @Test("A list is found with or without its year; without one the latest is meant")
  func lookup() throws {
    let registry = try TemporaryRegistry()
    try registry.record { recording in
      for title in ["2021市级重点项目", "2020市级重点项目", "2020省级重点项目", "双千工程"] {
        _ = try recording.newProgramme(title)
      }
    }
    for (word, title) in [
      ("2020市级重点项目", "2020市级重点项目"), ("市级重点项目", "2021市级重点项目"), ("市级", "2021市级重点项目"), ("双千", "双千工程"),
      ("２０２０市级重点项目", "2020市级重点项目"),
    ] { #expect(try registry.read { try $0.programme(named: word).title } == title, "\(word)") }
    #expect(throws: RuleError.self) { try registry.read { _ = try $0.programme(named: "重点项目") } }
    let unknown = failure(RuleError.self) { try registry.read { _ = try $0.programme(named: "双干工程") } }
    #expect(unknown == .unknownProgramme("双干工程", near: ["双千工程"]))
    #expect(throws: RuleError.self) { try registry.read { _ = try $0.programme(named: "") } }
  }

  @Test("Projects enter and leave a list; the same again changes nothing")
  func members() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    let list = try registry.record { try $0.newProgramme("双千工程") }.result
    #expect(try registry.record { try $0.addToProgramme(list, project, role: "new") }.step != nil)
    #expect(try registry.record { try $0.addToProgramme(list, project, role: "new") }.step == nil)
    #expect(try registry.record { try $0.addToProgramme(list, project, role: nil) }.step == nil)
    #expect(try registry.codes("programme:双千 role:new") == ["A"])
    try registry.record { try $0.removeFromProgramme(list, project) }
    #expect(throws: RuleError.notOnProgramme(project: project, programme: "双千工程")) {
      try registry.record { try $0.removeFromProgramme(list, project) }
    }
  }

  @Test("A filter by a list without its year means every year's")
  func filtered() throws {
    let registry = try TemporaryRegistry()
    let projects = try ["A", "B"].map { try registry.project($0) }
    try registry.record { recording in
      for (title, project) in zip(["2020市级重点项目", "2021市级重点项目"], projects) {
        try recording.addToProgramme(
          try recording.newProgramme(title), project, role: nil)
      }
    }
    #expect(try registry.codes("programme:市级重点项目") == ["A", "B"])
    #expect(try registry.codes("programme:2020市级重点项目") == ["A"])
    #expect(try registry.codes("清单:2021市级重点项目") == ["B"])
  }
}
