import Foundation
import Testing

extension TerminalTests {
  /// Several programs on one registry, and programs that are killed.
  @Suite(.serialized)
  struct Safety {
    private static let sqlite = ["/usr/bin/sqlite3", "/usr/local/bin/sqlite3", "/opt/homebrew/bin/sqlite3"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }

    @Test("eight programs record at once: all is recorded, nothing twice, and the history is whole")
    func writers() throws {
      let world = try World()
      let before = try #require(Int(try world.ask("SELECT max(id) FROM step")))
      let running = try (0..<8).map { writer in
        let script = (0..<4).map { "note 济枣高铁 并发-\(writer)-\($0)\n" }.joined()
        return try world.start([], input: Data(script.utf8))
      }
      for program in running {
        let outcome = try program.outcome()
        #expect(outcome.status == 0, "\(outcome.errors)")
      }
      let counted = "SELECT count(DISTINCT words) || ' ' || count(*) FROM note WHERE words LIKE '并发-%'"
      #expect(try world.ask(counted) == "32 32")
      #expect(try world.ask("SELECT count(*) || ' ' || max(id) FROM step WHERE id > \(before)") == "32 \(before + 32)")
      #expect(try world.run("undo").status == 0)
      #expect(try world.ask(counted) == "31 31")
    }

    @Test("a registry that another program is writing to for long: 69 and what to do; reading goes on")
    func locked() throws {
      guard let sqlite = Self.sqlite else { return }
      let world = try World()
      let holder = Process()
      let keyboard = Pipe()
      let screen = Pipe()
      holder.executableURL = URL(fileURLWithPath: sqlite)
      holder.arguments = [world.registry]
      holder.standardInput = keyboard
      holder.standardOutput = screen
      try holder.run()
      keyboard.fileHandleForWriting.write(Data("BEGIN IMMEDIATE;\nSELECT 'held';\n".utf8))
      #expect(String(decoding: screen.fileHandleForReading.availableData, as: UTF8.self) == "held\n")

      let reading = try world.run("projects", "--limit", "1")
      #expect(reading.status == 0 && reading.output.contains("ZZ-001"))
      let writing = try world.run("note", "济枣高铁", "等不到")
      #expect(writing.status == 69, "\(writing.errors)")
      #expect(writing.errors == "another program is writing to the registry; try again in a moment\n")

      try keyboard.fileHandleForWriting.close()
      holder.waitUntilExit()
      #expect(try world.run("note", "济枣高铁", "等到了").status == 0)
      #expect(try world.ask("SELECT group_concat(words) FROM note WHERE words LIKE '等%'") == "等到了")
    }

    @Test("kill -9 in the midst of an import loses nothing that was recorded, and the registry opens")
    func killedImport() throws {
      let world = try World(nil)
      #expect(try world.run("init").status == 0)
      #expect(try world.run("add", "济枣高铁").status == 0)
      for milliseconds in [20, 60, 200, 400] as [UInt32] {
        #expect(try world.run("note", "济枣高铁", "导入前\(milliseconds)").status == 0)
        let steps = try #require(Int(try world.ask("SELECT count(*) FROM step")))
        let running = try world.start(["import", World.seedFolder(.practice)])
        usleep(milliseconds * 1_000)
        kill(running.process.processIdentifier, SIGKILL)
        _ = try running.outcome()
        // Whole or not at all.
        let after = try #require(Int(try world.ask("SELECT count(*) FROM step")))
        let projects = try world.ask("SELECT count(*) FROM project")
        #expect((after == steps && projects == "1") || (after >= steps && projects == "112"))
        #expect(try world.ask("SELECT count(*) FROM note WHERE words = '导入前\(milliseconds)'") == "1")
      }
      #expect(try world.run("import", World.seedFolder(.practice)).status == 0)
      #expect(try world.ask("SELECT count(*) FROM project") == "112")
      guard let sqlite = Self.sqlite else { return }
      let verdict = try world.run(
        [world.registry, "PRAGMA integrity_check; PRAGMA foreign_key_check"], input: Data(), executable: sqlite)
      #expect(verdict.output == "ok\n")
    }
  }
}
