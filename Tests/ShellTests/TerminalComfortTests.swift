import Foundation
import Testing

/// Pipes, the pager, repeated results, an open step: what only the prompt has.
@Suite(.serialized)
struct TerminalComfortTests {
  private static let prompt = "演练> "

  private func shell(_ world: World, rows: Int = 40, _ changes: [String: String] = [:]) throws -> PseudoTerminal {
    let shell = try world.shell(columns: 120, rows: rows, changes)
    try shell.begin(Self.prompt)
    return shell
  }

  @Test("`| command` sends a list into a program, plain and whole")
  func pipe() throws {
    let world = try World(.practice)
    let shell = try shell(world)
    let count = try shell.ask("projects region:滕州 --columns code | grep -c YL-", Self.prompt)
    #expect(count.contains("30"))
    // A reader that has seen enough ends nothing but itself.
    #expect(try shell.ask("projects | head -2", Self.prompt).contains("Projects"))
    #expect(try shell.ask("projects --limit 1", Self.prompt).contains("YL-000"))
  }

  @Test("no program behind the sign, a note, SQL, an alias, a view: there it is no pipe")
  func noPipe() throws {
    let world = try World(.practice)
    let shell = try shell(world)
    let refused = try shell.ask("projects region:滕州 | region:薛城", Self.prompt)
    #expect(refused.contains("no program region:薛城") && refused.contains("`or`"))
    try shell.ask("note YL-001 甲 | tee stolen", Self.prompt)
    #expect(try world.ask("SELECT words FROM note ORDER BY id DESC LIMIT 1") == "甲 | tee stolen")
    #expect(try shell.ask("sql SELECT 4 | 1 AS bits", Self.prompt).contains("5"))
    try shell.ask("alias sly \"projects --limit 1 | tee stolen\"", Self.prompt)
    _ = try shell.ask("sly", Self.prompt)
    _ = try shell.ask("view save sly \"projects --limit 1 | tee stolen\"", Self.prompt)
    _ = try shell.ask("view sly", Self.prompt)
    #expect(!FileManager.default.fileExists(atPath: "stolen"))
    #expect(!FileManager.default.fileExists(atPath: world.folder + "/stolen"))
  }

  @Test("in scripts, -c and source the sign is never a pipe")
  func noPipeInScripts() throws {
    let world = try World(.practice)
    let target = world.folder + "/stolen"
    let line = "projects --limit 1 | tee \(target)"
    try line.write(toFile: world.folder + "/script", atomically: true, encoding: .utf8)
    _ = try world.run("-c", line)
    _ = try world.run(input: line)
    _ = try world.run("source", world.folder + "/script")
    let shell = try shell(world)
    _ = try shell.ask("source \(world.folder)/script", Self.prompt)
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test("what is longer than the screen goes through the pager, and nothing else does")
  func pager() throws {
    let world = try World(.practice)
    let shell = try shell(world, rows: 20, ["PAGER": "sed s/^/PAGED/"])
    #expect(try shell.ask("projects", Self.prompt).contains("PAGEDProjects"))
    #expect(!(try shell.ask("projects --limit 3", Self.prompt).contains("PAGED")))
    try shell.ask("config pager off", Self.prompt)
    #expect(!(try shell.ask("projects", Self.prompt).contains("PAGED")))
    try shell.ask("config pager \"nosuchpager -x\"", Self.prompt)
    // Without the program that was asked for the answer is there all the same.
    #expect(try shell.ask("projects --columns code", Self.prompt).contains("YL-110"))
  }

  @Test("`watch` shows a result again and again until Ctrl-C, which is answered within 100 ms")
  func watch() throws {
    let world = try World(.practice)
    let shell = try shell(world)
    shell.send("watch 1 projects --limit 1\r")
    for _ in 0..<2 { try shell.expect("every 1 s: projects --limit 1", within: World.patience) }
    try shell.expect("YL-000", within: World.patience)
    let began = Date()
    shell.send("\u{3}")
    try shell.expect(Self.prompt, within: World.patience)
    #expect(Date().timeIntervalSince(began) < 0.15)
    #expect(try shell.ask("projects --limit 1", Self.prompt).contains("YL-000"))
  }

  @Test("Ctrl-C in a search back through the lines gives a new prompt within 100 ms")
  func controlCInSearch() throws {
    let world = try World(.practice)
    let shell = try shell(world)
    try shell.ask("projects --limit 1", Self.prompt)
    var seconds: [Double] = []
    for _ in 0..<5 {
      shell.send("\u{12}proj")
      try shell.expect("reverse-i-search", within: World.patience)
      usleep(50_000)
      let began = Date()
      shell.send("\u{3}")
      try shell.expect("^C", within: World.patience)
      try shell.expect(Self.prompt, within: World.patience)
      seconds.append(Date().timeIntervalSince(began))
    }
    #expect(seconds.sorted()[2] < 0.1, "\(seconds)")
    #expect(try shell.ask("help quit", Self.prompt).contains("退出"))
  }

  @Test("an open step stands in the prompt, and leaving without commit drops it and says so")
  func openStep() throws {
    let world = try World(.practice)
    let before = try world.ask("SELECT count(*) FROM step")
    let shell = try shell(world)
    try shell.ask("begin", "演练*> ")
    try shell.ask("note YL-001 甲", "演练*> ")
    shell.send("quit\r")
    try shell.expect("1 command dropped, nothing was recorded", within: World.patience)
    #expect(try shell.exitStatus(within: World.patience) == 1)
    #expect(try world.ask("SELECT count(*) FROM step") == before)
  }

  @Test("a script's step without commit is dropped; with --keep-going a failed command takes its whole step along")
  func openStepInScripts() throws {
    let world = try World(.practice)
    let before = try world.ask("SELECT count(*) FROM step")
    let open = try world.run(input: "begin\nnote YL-001 甲\n")
    #expect(open.status == 1 && open.errors.contains("the open step had no `commit`"))
    let failing = try world.run(input: "begin\nnote YL-001 甲\nnote nosuch 乙\ncommit\n")
    #expect(failing.status == 1 && failing.errors.contains("stdin:3: no such project: nosuch"))
    #expect(try world.ask("SELECT count(*) FROM step") == before)
    let going = try world.run(
      "--keep-going", input: "begin\nnote YL-001 甲\nnote nosuch 乙\nnote YL-001 丙\ncommit\nnote YL-001 丁\n")
    #expect(going.status == 1)
    #expect(try world.ask("SELECT words FROM note ORDER BY id DESC LIMIT 1") == "丁")
    #expect(try world.ask("SELECT count(*) FROM note WHERE words IN ('甲', '丙')") == "0")
    let whole = try world.run(input: "begin\nnote YL-001 甲\nnote YL-001 乙\ncommit\n")
    #expect(whole.status == 0)
    #expect(try world.ask("SELECT words FROM step ORDER BY id DESC LIMIT 1") == "note YL-001 甲; note YL-001 乙")
  }

  @Test("`today` tells what others recorded since the last visit of an earlier day")
  func visits() throws {
    let world = try World(.practice, language: "zh")
    func today(_ day: String) throws -> String {
      let shell = try world.shell(columns: 140, rows: 200, ["LUBAN_NOW": "\(day)T08:00:00"])
      try shell.begin(Self.prompt)
      let said = try shell.ask("今日", Self.prompt)
      shell.send("退出\r")
      #expect(try shell.exitStatus(within: World.patience) == 0)
      return said
    }
    #expect(try today("2020-12-20").contains("最近操作"))
    world.environment["LUBAN_ME"] = "王"
    #expect(try world.run("note", "YL-001", "昨晚来电").status == 0)
    world.environment["LUBAN_ME"] = "tester"
    #expect(try world.run("note", "YL-002", "自己的").status == 0)
    // At eight and again at nine: the same news.
    for _ in 0..<2 {
      let said = try today("2020-12-21")
      #expect(said.contains("2020-12-20 以来他人的登记 · 共 1 个"))
      #expect(said.contains("note YL-001 昨晚来电") && !said.contains("note YL-002"))
    }
    #expect(try today("2020-12-22").contains("2020-12-21 以来他人的登记 · 共 0 个"))
  }
}
