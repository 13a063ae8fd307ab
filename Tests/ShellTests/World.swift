import Foundation
import Testing

/// The built program in a world of its own: a home, a clock, a registry.
final class World {
  enum Seed: String {
    case zaozhuang = "zaozhuang-2021"
    case practice = "practice-2020"
  }

  struct Outcome {
    /// The exit status, or 128 and the signal that ended it.
    var status: Int32
    var output: String
    var errors: String
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// What a person or the machine may take at most; only a failing test waits that long.
  static let patience = 30.0

  let folder: String
  var registry: String { folder + "/registry.db" }
  var history: String { folder + "/state/luban/history" }
  var environment: [String: String]

  /// Without a seed there is no registry yet.
  init(_ seed: Seed? = .zaozhuang, language: String = "en") throws {
    folder = FileManager.default.temporaryDirectory.path + "/luban-shell-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    environment = [
      "HOME": folder, "XDG_STATE_HOME": folder + "/state", "PATH": "/usr/bin:/bin", "TERM": "xterm-256color",
      "PAGER": "cat",
      "LANG": "C", "LUBAN_DB": folder + "/registry.db", "LUBAN_LANG": language, "LUBAN_ME": "tester",
      "LUBAN_NOW": "2021-07-10T08:00:00",
    ]
    if let seed { try copy(of: seed) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A shell at a terminal.
  func shell(
    columns: Int = 100, rows: Int = 40, _ changes: [String: String] = [:], arguments: [String] = []
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      executable: World.program(), arguments: arguments,
      environment: environment.merging(changes) { _, new in new }, columns: columns, rows: rows)
    terminal.kept = self
    return terminal
  }

  /// Runs the program without a terminal, to its end.
  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(arguments, input: Data(input.utf8))
  }

  func run(_ arguments: [String], input: Data, executable: String? = nil) throws -> Outcome {
    let running = try start(arguments, input: input, executable: executable)
    return try running.outcome()
  }

  func start(_ arguments: [String], input: Data = Data(), executable: String? = nil) throws -> RunningProgram {
    try RunningProgram(executable ?? World.program(), arguments, in: self, input: input)
  }

  /// The lines that the shells remembered, without their times.
  func remembered() throws -> [String] {
    try String(contentsOfFile: history, encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { Int($0.dropFirst()) == nil }
  }

  /// What `sql` answers, as text.
  func ask(_ sql: String) throws -> String {
    let outcome = try run("--format", "tsv", "sql", sql)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.lines.dropFirst().joined(separator: "\n")
  }

  private func copy(of seed: Seed) throws {
    let model = try (seed == .zaozhuang ? World.zaozhuang : World.practice).get()
    for name in try FileManager.default.contentsOfDirectory(atPath: model) where name.hasPrefix("registry.db") {
      try FileManager.default.copyItem(atPath: model + "/" + name, toPath: folder + "/" + name)
    }
  }
}

extension World {
  /// Made once, by the program itself, and copied for each test.
  private static let zaozhuang = Result { try model(.zaozhuang) }
  private static let practice = Result { try model(.practice) }

  private static func model(_ seed: Seed) throws -> String {
    let world = try World(nil)
    let made = try world.run("init")
    let filled = try world.run("import", seedFolder(seed))
    try #require(made.status == 0 && filled.status == 0, "\(made.errors)\(filled.errors)")
    let kept = FileManager.default.temporaryDirectory.path + "/luban-seed-\(seed.rawValue)-\(getpid())"
    try? FileManager.default.removeItem(atPath: kept)
    try FileManager.default.moveItem(atPath: world.folder, toPath: kept)
    return kept
  }

  static func seedFolder(_ seed: Seed) -> String {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return tests.deletingLastPathComponent().path + "/Seeds/" + seed.rawValue
  }

  /// `luban`, which the build puts beside the tests.
  static func program() throws -> String {
    let bundles = [Bundle.main.bundleURL, Bundle(for: World.self).bundleURL]
    let places =
      bundles + bundles.map { $0.deletingLastPathComponent() } + [
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      ]
    let paths = places.map { $0.appendingPathComponent("luban").path }
    return try #require(
      paths.first { path in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
      }, "no luban beside the tests: \(paths)")
  }
}

/// A program that runs without a terminal; its outputs go to files, which never fill up as a pipe does.
final class RunningProgram {
  let process = Process()
  private let outputs: [String]
  private let world: World

  init(_ executable: String, _ arguments: [String], in world: World, input: Data) throws {
    self.world = world
    let name = world.folder + "/run-" + UUID().uuidString
    outputs = [name + ".out", name + ".err"]
    for path in outputs { try Data().write(to: URL(fileURLWithPath: path)) }
    try input.write(to: URL(fileURLWithPath: name + ".in"))
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.environment = world.environment
    process.currentDirectoryURL = URL(fileURLWithPath: world.folder)
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: name + ".in"))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputs[0]))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: outputs[1]))
    try process.run()
  }

  func outcome(within seconds: Double = World.patience) throws -> World.Outcome {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while process.isRunning {
      guard deadline.timeIntervalSinceNow > 0 else {
        kill(process.processIdentifier, SIGKILL)
        throw PseudoTerminal.Failure.stillRunning(screen: try text(0) + text(1))
      }
      usleep(2_000)
    }
    let signalled = process.terminationReason == .uncaughtSignal
    return World.Outcome(
      status: process.terminationStatus + (signalled ? 128 : 0), output: try text(0), errors: try text(1))
  }

  private func text(_ index: Int) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: outputs[index])), as: UTF8.self)
  }
}
