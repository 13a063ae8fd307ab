import Foundation
import Testing

extension TerminalTests {
  /// The program without a terminal: scripts, options, files, pipes, exit statuses.
  @Suite(.serialized)
  struct Scripts {
    @Test("a script from standard input: no prompt, no echo, comments and blank lines passed over")
    func script() throws {
      let outcome = try World().run(input: "\u{FEFF}# a comment\r\n\n  # another\nprojects --limit 1\r\nquit\nnosuch\n")
      #expect(outcome.status == 0 && outcome.errors == "")
      #expect(outcome.output.contains("ZZ-001") && !outcome.output.contains(">"))
    }

    @Test("it stops at its first error and says where; with --keep-going it goes on and ends non-zero")
    func errors() throws {
      let world = try World()
      let script = "# first\nnosuch\nshow zzzz\nhelp quit\n"
      let stopped = try world.run(input: script)
      #expect(stopped.status == 64 && stopped.output == "")
      #expect(stopped.errors == "stdin:2: no such command: nosuch; `help` lists them\n")
      let gone = try world.run("--keep-going", input: script)
      #expect(gone.status != 0)
      #expect(gone.errors.contains("stdin:2: ") && gone.errors.contains("stdin:3: no such project: zzzz"))
      #expect(gone.output.contains("退出"))
      let behind = try world.run("-c", "nosuch", "-c", "help quit", "--keep-going")
      #expect(behind.status == 64 && behind.errors.contains("-c:1: ") && behind.output.contains("退出"))
    }

    @Test("what cannot be written is no success, and one argument may be a whole line with a Chinese blank")
    func fullDisk() throws {
      let world = try World(.practice)
      let shell = "exec \"$0\" projects >/dev/full"
      let full = try world.run(
        ["-c", shell, try World.program()], input: Data(), executable: "/bin/sh")
      #expect(full.status == 69 && full.errors.contains("stdout"))
      let line = try world.run("汇总　2020年1-6月　按　地区")
      #expect(try line.status == 0 && line.output == world.run("summary", "2020-06", "by", "region").output)
    }

    @Test("-c repeats, in one session; with a command, or without a line, it is wrong usage")
    func lines() throws {
      let world = try World()
      let outcome = try world.run("-c", "use region:滕州", "-c", "projects")
      #expect(outcome.status == 0 && outcome.output.contains("Projects · 1 in all"))
      #expect(try world.run("-c", "projects", "projects").status == 64)
      let open = try world.run("-c")
      #expect(open.status == 64 && open.errors.contains("-c needs a line"))
    }

    @Test("options stand before the command and behind it")
    func options() throws {
      let world = try World()
      let before = try world.run("--format", "csv", "projects", "--limit", "1")
      let behind = try world.run("projects", "--limit", "1", "--format=csv")
      let chinese = try world.run("项目", "——条数", "1", "--格式", "csv")
      #expect(before.status == 0 && before.lines.count == 2)
      #expect(behind.output == before.output && chinese.output == before.output)
    }

    @Test("-o writes in the format of the file's ending, and nothing to standard output")
    func files() throws {
      let world = try World()
      let json = try world.run("projects", "-o", "out.json")
      #expect(json.status == 0 && json.output == "" && json.errors == "")
      let data = try Data(contentsOf: URL(fileURLWithPath: world.folder + "/out.json"))
      let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect((object["rows"] as? [Any])?.count == 52)
      #expect(try world.run("-o", "x.csv", "projects").status == 0)
      let csv = try String(contentsOfFile: world.folder + "/x.csv", encoding: .utf8)
      #expect(csv.split(whereSeparator: \.isNewline).count == 53)
      #expect(try world.run("projects", "-o", "x.zzz").status == 64)
      #expect(try world.run("projects", "-o", "none/x.csv").status == 69)
    }

    private static let contract: [([String], Int32)] = [
      (["projects"], 0), (["projects", "region:台儿庄", "total:999亿.."], 0), (["show", "nosuch"], 1),
      (["show", "济枣"], 1),
      (["init"], 1), (["nosuch"], 64), (["projects", "regoin:滕州"], 64), (["projects", "--nosuch"], 64),
      (["show"], 64),
      (["invest", "jzgt", "2021-06", "3"], 64), (["done", "jzgt", "开工", "2021-02-30"], 64),
      (["--format", "zzz"], 64),
      (["projects", "region:nosuch"], 64), (["sql", "SELECT"], 64), (["--db", "none.db", "projects"], 66),
      (["import", "nosuch"], 66), (["--db", "/dev/null", "projects"], 66), (["help", "nosuch"], 64),
    ]

    @Test("exit statuses are a contract", arguments: contract)
    func statuses(words: [String], status: Int32) throws {
      let outcome = try World().run(words, input: Data())
      #expect(outcome.status == status, "\(outcome.errors)")
      // Errors are one sentence to people, on standard error alone.
      #expect(outcome.errors.isEmpty == (status == 0))
      if status != 0 { #expect(outcome.output == "") }
    }

    @Test("an import with refused rows records the rest and says 65")
    func partly() throws {
      let world = try World()
      let folder = world.folder + "/in"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      try "code,name,region\nT-1,好项目,370400\nT-2,坏项目,999999\n"
        .write(toFile: folder + "/projects.csv", atomically: true, encoding: .utf8)
      let outcome = try world.run("import", folder)
      #expect(outcome.status == 65 && outcome.output.contains("999999"))
      #expect(try world.ask("SELECT group_concat(code) FROM project WHERE code LIKE 'T-%'") == "T-1")
    }

    @Test("a reader that has gone away ends the writing, without a crash or a word")
    func closedPipe() throws {
      let world = try World(.practice)
      let line =
        "'\(try World.program())' projects --all | head -1; '\(try World.program())' check --format json | true"
      let outcome = try world.run(["-c", line], input: Data(), executable: "/bin/sh")
      #expect(outcome.lines.count == 1 && outcome.errors == "" && outcome.status == 0)
    }

    @Test("hostile input is refused in a sentence, soon")
    func hostile() throws {
      let world = try World()
      let words = String(repeating: "济枣 ", count: 10_000)
      let long = String(repeating: "a", count: 1 << 20)
      let bytes: [UInt8] =
        Array("note jzgt \0\u{1B}[31m\n".utf8) + [0xFF, 0xFE, 0x20, 0x0A] + Array("show \u{1B}]0;x\n".utf8)
      let inputs: [(Data, Set<Int32>)] = [
        (Data(bytes), [64, 1]), (Data([0, 0, 0, 0x0A, 0xFF]), [64]), (Data(long.utf8), [64]),
        (Data("show \(long)\n".utf8), [1, 64]), (Data("search \(words)\n".utf8), [0, 64]),
        (Data("show \(words)\n".utf8), [64]),
        (Data("sql \"\(long)\"\n".utf8), [64]), (Data("note jzgt \"open\n".utf8), [64]),
        (Data("note jzgt \(words)\n".utf8), [0]),
        (Data("projects \(String(repeating: "(", count: 5_000))\n".utf8), [64]),
        (Data("projects \(String(repeating: "not ", count: 10_000)) overdue\n".utf8), [0, 64]),
      ]
      for (input, statuses) in inputs {
        let start = String(decoding: input.prefix(20), as: UTF8.self).debugDescription
        let outcome = try world.run(["--keep-going"], input: input)
        #expect(statuses.contains(outcome.status), "\(start): \(outcome.status) \(outcome.errors.prefix(200))")
        #expect(outcome.errors.utf8.count < 2_000, "\(start)")
        let controls = outcome.errors.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" }
        #expect(controls.isEmpty, "\(start): \(outcome.errors.debugDescription)")
      }
    }
  }
}
