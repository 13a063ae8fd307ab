import Foundation
import Testing

extension TerminalTests {
  /// Tables at terminals of several widths: one display width, never more than there is.
  @Suite(.serialized)
  struct Tables {
    static let names = [
      "枣庄机场 跑道🛫", "S318郯兰线东段改建（ＡＢＣ）", "Cafe\u{301} 咖啡", "—“引号”…半ｶﾅ",
      "很长的名称：" + String(repeating: "枣庄至台儿庄快速通道", count: 6), "坏\u{1B}[31m名",
    ]

    static func world() throws -> World {
      let world = try World()
      for name in names {
        let outcome = try world.run("add", name)
        try #require(outcome.status == 0, "\(name): \(outcome.errors)")
      }
      return world
    }

    /// The lines between the caption and the next prompt.
    private func table(_ shell: PseudoTerminal, _ line: String) throws -> [Substring] {
      shell.send(line + "\r")
      try shell.expect("58 in all\n", within: World.patience)
      let text = try shell.expect(TerminalTests.prompt, within: World.patience)
      return text.split(separator: "\n").filter { $0 != TerminalTests.prompt }
    }

    @Test("every line of a table has one width", arguments: [40, 80, 200])
    func oneWidth(columns: Int) throws {
      let shell = try Tables.world().shell(columns: 100, rows: 400)
      try shell.begin()
      shell.resize(columns: columns, rows: 400)
      let lines = try table(shell, "projects --columns code,name,status")
      let widths = Set(lines.map { ScreenWidth.columns(of: $0) })
      #expect(widths.count == 1, "\(lines.filter { ScreenWidth.columns(of: $0) != widths.first }.prefix(3))")
      #expect((widths.max() ?? 0) <= columns)
      let text = lines.map(String.init).joined()
      // In a narrow column a name is wrapped.
      let names = ["枣庄机场", "Cafe\u{301}"] + (columns < 80 ? [] : ["（ＡＢＣ）", "—“引号”", "坏␛[31m名"])
      for name in names { #expect(text.contains(name)) }
    }

    @Test("where not even the floors fit each row is a block, and nothing is wider", arguments: [40, 60])
    func blocks(columns: Int) throws {
      let shell = try Tables.world().shell(columns: columns, rows: 400)
      try shell.begin()
      let lines = try table(shell, "projects --all")
      #expect(lines.allSatisfy { ScreenWidth.columns(of: $0) <= columns })
      #expect(lines.contains { $0.contains("ZZ-001") } && lines.contains { $0.contains("引号") })
    }

    @Test("every report fits 40 and 80 columns", arguments: [40, 80])
    func everyReport(columns: Int) throws {
      let world = try World(.practice)
      let shell = try world.shell(columns: columns, rows: 400)
      try shell.begin("演练> ")
      let reports = [
        "today", "summary 2020 by region", "milestones region:滕州", "show YL-108", "targets", "obstacles", "programmes",
        "clusters", "check", "why YL-108 2020-06", "help", "help projects", "history --limit 5", "set",
      ]
      for report in reports {
        shell.send(report + "\r")
        try shell.expect(report, within: World.patience)
        let text = try shell.expect("\n演练> ", within: World.patience)
        let wide = text.split(separator: "\n").filter { ScreenWidth.columns(of: $0) > columns }
        #expect(wide.isEmpty, "\(report): \(wide.prefix(2))")
      }
    }

    @Test("a resized prompt goes on with what was typed")
    func resizeWhileTyping() throws {
      let shell = try World().shell(columns: 100)
      try shell.begin()
      shell.send("help q")
      try shell.expect("help q", within: World.patience)
      shell.resize(columns: 40, rows: 20)
      shell.send("uit\r")
      try shell.expect("退出", within: World.patience)
      try shell.expect(TerminalTests.prompt, within: World.patience)
    }
  }
}
