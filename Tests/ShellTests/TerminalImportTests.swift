import Foundation
import Testing

/// A long import at a terminal: it says how far it is, and Ctrl-C leaves nothing of it behind.
@Suite(.serialized)
struct TerminalImportTests {
  /// A folder whose import takes some seconds, or with fewer rows one.
  private func bigFolder(in world: World, rows: Int = 200_000) throws -> String {
    let folder = world.folder + "/big"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let rows = (0..<rows).map { "Z-\($0),演练区 \($0)\n" }.joined()
    try Data(("code,name\n" + rows).utf8).write(to: URL(fileURLWithPath: folder + "/regions.csv"))
    return folder
  }

  @Test("At the prompt a line tells how far it is; Ctrl-C ends it, and the line and the rows are gone")
  func atThePrompt() throws {
    let world = try World()
    let before = try world.ask("SELECT count(*) FROM region UNION ALL SELECT count(*) FROM step")
    let shell = try world.shell()
    try shell.begin()
    shell.send("import \(try bigFolder(in: world))\r")
    try shell.expect("regions.csv · ", within: World.patience)
    try shell.expect(" rows …", within: World.patience)
    try shell.expect("regions.csv · ", within: World.patience)
    let began = Date()
    shell.send("\u{3}")
    try shell.expect("interrupted", within: World.patience)
    #expect(Date().timeIntervalSince(began) < 5)
    try shell.expect(TerminalTests.prompt, within: World.patience)
    #expect(String(decoding: shell.received, as: UTF8.self).contains("\r\u{1B}[K"))
    #expect(try shell.ask("projects --limit 1").contains("ZZ-001"))
    #expect(try world.ask("SELECT count(*) FROM region UNION ALL SELECT count(*) FROM step") == before)
    // The connection is as good as new: the same folder may be taken in, or anything else.
    #expect(try shell.ask("note ZZ-001 再试").contains("undo"))
  }

  @Test("On the command line Ctrl-C ends it with a status of its own, and leaves neither rows nor a log of pages")
  func onTheCommandLine() throws {
    let world = try World(language: "zh")
    let before = try world.ask("SELECT count(*) FROM region UNION ALL SELECT count(*) FROM step")
    let file = try Data(contentsOf: URL(fileURLWithPath: world.registry))
    let command = try world.shell(arguments: ["import", try bigFolder(in: world)])
    try command.expect("regions.csv · ", within: World.patience)
    try command.expect(" 行 …", within: World.patience)
    command.send("\u{3}")
    try command.expect("已中断", within: World.patience)
    #expect(try command.exitStatus(within: World.patience) == 1)
    #expect(!FileManager.default.fileExists(atPath: world.registry + "-wal"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: world.registry)) == file)
    #expect(try world.ask("SELECT count(*) FROM region UNION ALL SELECT count(*) FROM step") == before)
  }

  @Test("Killed outright, the next command finds the registry as it was, and tidies the log of pages")
  func killed() throws {
    let world = try World()
    let before = try world.ask("SELECT count(*) FROM region UNION ALL SELECT count(*) FROM step")
    let command = try world.shell(arguments: ["import", try bigFolder(in: world)])
    try command.expect("regions.csv · ", within: World.patience)
    try command.expect(" rows …", within: World.patience)
    command.signal(SIGKILL)
    #expect(try command.exitStatus(within: World.patience) == 128 + SIGKILL)
    #expect(try world.ask("SELECT count(*) FROM region UNION ALL SELECT count(*) FROM step") == before)
    #expect(!FileManager.default.fileExists(atPath: world.registry + "-wal"))
  }

  @Test("Without a terminal, and for a machine, no line of progress is written")
  func quiet() throws {
    let world = try World()
    let folder = try bigFolder(in: world, rows: 1_500)
    let plain = try world.run("import", folder, "--dry-run")
    #expect(plain.status == 0)
    #expect(plain.errors.isEmpty)
    let command = try world.shell(arguments: ["import", folder, "--dry-run", "--format", "json"])
    #expect(try command.exitStatus(within: 2 * World.patience) == 0)
    #expect(!String(decoding: command.received, as: UTF8.self).contains("\u{1B}[K"))
  }
}
