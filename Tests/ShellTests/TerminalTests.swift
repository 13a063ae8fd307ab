import Foundation
import Testing

/// The built program at a terminal, as a person has it. One after the other: some are measured.
@Suite(.serialized)
struct TerminalTests {
  static let prompt = "枣庄市重大项目> "
  static let endless =
    "sql \"WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c WHERE n<1000000000) SELECT max(n) FROM c\""

  @Test("it says how to begin, answers a query with a table, and leaves on `quit`")
  func beginsAndEnds() throws {
    let world = try World()
    let shell = try world.shell()
    let welcome = try shell.begin()
    #expect(welcome.contains("luban") && welcome.contains("Tab completes") && welcome.contains("Ctrl-D leaves"))
    let answer = try shell.ask("projects region:滕州")
    #expect(answer.contains("Projects · 1 in all"))
    #expect(answer.contains("ZZ-027") && answer.contains("滕州微湖") && answer.contains("code"))
    shell.send("quit\r")
    #expect(try shell.exitStatus(within: World.patience) == 0)
  }

  @Test("Ctrl-D on an empty line leaves, within a line it does not")
  func controlD() throws {
    let shell = try World().shell()
    try shell.begin()
    shell.send("help quit\u{4}\r")
    try shell.expect("退出", within: World.patience)
    try shell.expect(Self.prompt, within: World.patience)
    shell.send("\u{4}")
    #expect(try shell.exitStatus(within: World.patience) == 0)
  }

  @Test("Ctrl-C throws the line away and gives a new prompt within 100 ms")
  func controlC() throws {
    let world = try World()
    let shell = try world.shell()
    try shell.begin()
    var seconds: [Double] = []
    for round in 0..<7 {
      shell.send("nosuch\(round)")
      try shell.expect("nosuch\(round)", within: World.patience)
      let began = Date()
      shell.send("\u{3}")
      try shell.expect("^C", within: World.patience)
      try shell.expect(Self.prompt, within: World.patience)
      seconds.append(Date().timeIntervalSince(began))
    }
    #expect(seconds.sorted()[3] < 0.1, "\(seconds)")
    #expect(try shell.ask("help quit").contains("退出"))
    #expect(try world.remembered() == ["help quit"])
  }

  @Test("Ctrl-C in a long query ends it within about 100 ms, and the shell lives on")
  func controlCInAQuery() throws {
    let shell = try World().shell(columns: 160)
    try shell.begin()
    var seconds: [Double] = []
    for _ in 0..<5 {
      shell.send(Self.endless + "\r")
      try shell.expect("FROM c\"", within: World.patience)
      try shell.expect("\n", within: World.patience)
      usleep(50_000)  // the query shall be under way
      let began = Date()
      shell.send("\u{3}")
      try shell.expect("interrupted", within: World.patience)
      seconds.append(Date().timeIntervalSince(began))
      try shell.expect(Self.prompt, within: World.patience)
    }
    #expect(seconds.sorted()[2] < 0.15, "\(seconds)")
    #expect(try shell.ask("projects --limit 1").contains("ZZ-001"))
  }

  @Test("Ctrl-C in an import, which is thousands of short statements, ends it, and nothing is recorded")
  func controlCInAnImport() throws {
    let world = try World()
    let before = try world.ask("SELECT count(*) FROM step")
    let shell = try world.shell()
    try shell.begin()
    shell.send("import \(World.seedFolder(.practice))\r")
    try shell.expect("practice-2020", within: World.patience)
    try shell.expect("\n", within: World.patience)
    usleep(20_000)  // the import shall be under way
    shell.send("\u{3}")
    try shell.expect("interrupted", within: World.patience)
    try shell.expect(Self.prompt, within: World.patience)
    #expect(try shell.ask("projects --limit 1").contains("ZZ-001"))
    #expect(try world.ask("SELECT count(*) FROM step") == before)
    #expect(try world.ask("SELECT count(*) FROM project") == "52")
  }

  @Test("a new shell recalls by ↑ what an earlier one was told; the file is for its owner alone")
  func history() throws {
    let world = try World()
    let first = try world.shell()
    try first.begin()
    try first.ask("help quit")
    try first.ask("查看 济枣高铁")
    first.send("\u{4}")
    #expect(try first.exitStatus(within: World.patience) == 0)

    let second = try world.shell()
    try second.begin()
    second.send("\u{1B}[A")
    try second.expect("查看 济枣高铁", within: World.patience)
    second.send("\u{1B}[A")
    try second.expect("help quit", within: World.patience)
    second.send("\u{1B}[B\r")
    try second.expect("ZZ-034", within: World.patience)
    let attributes = try FileManager.default.attributesOfItem(atPath: world.history)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("two shells at once lose no line of each other")
  func twoShells() throws {
    let world = try World()
    let shells = [try world.shell(), try world.shell()]
    for shell in shells { try shell.begin() }
    var typed: [String] = []
    for round in 0..<4 {
      for (number, shell) in shells.enumerated() {
        typed.append("show ZZ-0\(round)\(number + 1)")
        try shell.ask(typed.last ?? "")
      }
    }
    for shell in shells {
      shell.send("quit\r")
      #expect(try shell.exitStatus(within: World.patience) == 0)
    }
    #expect(try world.remembered() == typed + ["quit", "quit"])
  }

  @Test("a shell that is killed has lost no line")
  func killedShell() throws {
    let world = try World()
    let shell = try world.shell()
    try shell.begin()
    try shell.ask("help quit")
    shell.signal(SIGKILL)
    #expect(try shell.exitStatus(within: World.patience) == 128 + SIGKILL)
    #expect(try world.remembered() == ["help quit"])
  }

  @Test("three pasted lines are three commands", arguments: [true, false])
  func paste(isBracketed: Bool) throws {
    let world = try World()
    let shell = try world.shell()
    try shell.begin()
    let lines = ["show ZZ-001", "# 备注", "show ZZ-002", "show ZZ-003"]
    if isBracketed {
      shell.send("\u{1B}[200~" + lines.joined(separator: "\n") + "\u{1B}[201~")
      try shell.expect("show ZZ-003", within: World.patience)
      shell.send("\r")
    } else {
      shell.send(lines.joined(separator: "\n") + "\n")
    }
    for name in ["枣木高速东延工程", "枣菏高速", "新台高速一期"] { try shell.expect(name, within: World.patience) }
    try shell.expect(Self.prompt, within: World.patience)
    #expect(try world.remembered() == lines)
  }

  @Test("what was pasted behind a line that fails is not run")
  func pasteWithError() throws {
    let world = try World()
    let shell = try world.shell()
    try shell.begin()
    shell.send("\u{1B}[200~help quit\nnosuch\nnote 济枣高铁 不应入库\n\u{1B}[201~\r")
    try shell.expect("no such command: nosuch", within: World.patience)
    try shell.expect(Self.prompt, within: World.patience)
    shell.send("quit\r")
    #expect(try shell.exitStatus(within: World.patience) == 0)
    #expect(try world.ask("SELECT count(*) FROM note WHERE words = '不应入库'") == "0")
  }

  @Test("under LANG=C Chinese is typed and erased by whole characters, full-width signs and blanks too")
  func chinese() throws {
    let world = try World(.practice, language: "zh")
    let shell = try world.shell()
    try shell.begin("演练> ")
    let record = try shell.ask("查看 演练滕装一期枣，\u{7F}\u{7F}", "演练> ")
    #expect(record.contains("YL-001"))
    let summary = try shell.ask("汇总　2020年1-6月　按　地区枣\u{7F}", "演练> ")
    #expect(summary.contains("2020年1–6月") && summary.contains("滕州市") && summary.contains("合计"))
    #expect(try world.remembered() == ["查看 演练滕装一期", "汇总　2020年1-6月　按　地区"])
    // In the middle of a line: back over two characters, one erased.
    shell.send("查看 演练滕装X一期\u{1B}[D\u{1B}[D\u{7F}\r")
    try shell.expect("YL-001", within: World.patience)
  }

  @Test("`use` stands in the prompt until `use none`")
  func use() throws {
    let shell = try World().shell()
    try shell.begin()
    shell.send("use region:滕州\r")
    try shell.expect("枣庄市重大项目·region:滕州> ", within: World.patience)
    shell.send("projects\r")
    try shell.expect("Projects · 1 in all", within: World.patience)
    try shell.expect("枣庄市重大项目·region:滕州> ", within: World.patience)
    shell.send("use none\r")
    try shell.expect("\n\(Self.prompt)", within: World.patience)
    #expect(try shell.ask("projects --columns code").contains("52 in all"))
  }

  @Test("a prompt leaves half of the line for typing, and obeys no name")
  func longPrompt() throws {
    let world = try World(nil)
    let name = "很长的项目库名称\u{1B}[31m" + String(repeating: "长", count: 60)
    #expect(try world.run("init", "--name", name).status == 0)
    let shell = try world.shell(columns: 60)
    let start = try shell.expect("> ", within: World.patience)
    let prompt = start.split(separator: "\n").last.map(String.init) ?? ""
    #expect(prompt.hasPrefix("很长的项目库名称␛[31m"))
    #expect(ScreenWidth.columns(of: prompt) <= 33)
  }

  @Test("without a registry it says what to do, and the prompt stands")
  func noRegistry() throws {
    let world = try World(nil)
    let shell = try world.shell()
    let start = try shell.expect("luban> ", within: World.patience)
    #expect(start.contains("there is no registry") && start.contains("`init` makes one"))
    #expect(try shell.ask("projects", "luban> ").contains("there is no registry"))
    shell.send("init --name 新库\r")
    try shell.expect("新库> ", within: World.patience)
    #expect(try shell.ask("projects", "新库> ").contains("no project matches"))
    shell.send("quit\r")
    #expect(try shell.exitStatus(within: World.patience) == 0)
  }

  @Test("colour at a terminal, none with NO_COLOR, and nothing at all but text with TERM=dumb")
  func colour() throws {
    let world = try World(.practice)
    func bytes(_ changes: [String: String]) throws -> String {
      let shell = try world.shell(changes)
      try shell.begin("演练> ")
      try shell.ask("summary 2020 by region", "演练> ")
      shell.send("\u{4}")
      #expect(try shell.exitStatus(within: World.patience) == 0)
      return String(decoding: shell.received, as: UTF8.self)
    }
    func isColoured(_ text: String) -> Bool { text.contains(/\u{1B}\[[0-9;]*m/) }
    #expect(isColoured(try bytes([:])))
    #expect(!isColoured(try bytes(["NO_COLOR": "1"])))
    #expect(!(try bytes(["TERM": "dumb"])).contains("\u{1B}"))
  }
}

extension PseudoTerminal {
  /// Waits for the first prompt; gives what stands before it.
  @discardableResult
  func begin(_ prompt: String = TerminalTests.prompt) throws -> String {
    try expect(prompt, within: World.patience)
  }

  /// Types a line; gives what comes until the next prompt.
  @discardableResult
  func ask(_ line: String, _ prompt: String = TerminalTests.prompt) throws -> String {
    send(line + "\r")
    // The end of the line that was typed; the prompt may have been drawn again while it was completed.
    try expect("\n", within: World.patience)
    return try expect(prompt, within: World.patience)
  }
}
