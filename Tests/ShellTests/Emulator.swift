import Foundation
import Testing

/// A real terminal emulator's screen: tmux, which knows nothing of how we measure text.
struct Emulator {
  /// Where it is installed; nil: a test that needs it is left out.
  static let path: String? = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Behind everything that was written.
  private static let end = "=end="

  private let folder: String
  private let tmux: String
  private let server: PseudoTerminal

  init(in folder: String) throws {
    self.folder = folder
    tmux = try #require(Emulator.path)
    try "set -g status off\nset -g history-limit 200000\n".write(
      toFile: folder + "/tmux.conf", atomically: true, encoding: .utf8)
    // A server of our own, in the foreground: one that a client leaves behind would hold what the test waits for.
    server = try Self.tmux(tmux, folder, ["-D"])
    for _ in 0..<500 where !FileManager.default.fileExists(atPath: folder + "/tmux") { usleep(10_000) }
  }

  /// What stands on a screen of so many columns after a command of the shell has run on it: the screen's lines, and
  /// the same with what was wrapped joined again.
  func screen(after command: String, columns: Int) throws -> (lines: [String], joined: [String]) {
    let session = "s" + UUID().uuidString.prefix(8)
    try start(session, "\(command); echo \(Emulator.end)", columns)
    defer { _ = try? run(["kill-session", "-t", session]) }
    let capture = ["capture-pane", "-p", "-S", "-", "-E", "-", "-t", session]
    // The screen may be a moment behind what was written to it.
    for _ in 0..<500 {
      let lines = try run(capture).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if let end = lines.firstIndex(where: { $0.hasPrefix(Emulator.end) }) {
        let joined = try run(capture + ["-J"]).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return (Array(lines[..<end]), Array(joined.prefix { !$0.hasPrefix(Emulator.end) }))
      }
      usleep(20_000)
    }
    throw PseudoTerminal.Failure.missing(text: Emulator.end, screen: command)
  }

  /// How many columns each line takes: where the emulator says that the cursor stands behind it.
  func columns(of lines: [String], room: Int) throws -> [Int] {
    let file = "\(folder)/lines-\(UUID().uuidString)"
    try (lines.joined(separator: "\n") + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    try """
    while IFS= read -r line <&3; do
      printf '\\r\\033[K%s\\033[6n' "$line"
      IFS='[;' read -rs -d R _ _ column
      echo "$column" >&4
    done 3<\(file) 4>\(file).columns
    """.write(toFile: file + ".sh", atomically: true, encoding: .utf8)
    let session = "s" + UUID().uuidString.prefix(8)
    try start(session, "bash \(file).sh", room + 8)
    defer { _ = try? run(["kill-session", "-t", session]) }
    return try String(contentsOfFile: file + ".columns", encoding: .utf8).split(separator: "\n")
      .compactMap { Int($0) }.map { $0 - 1 }
  }

  /// Runs a command on a screen of its own, to its end; the screen stays.
  private func start(_ session: String, _ command: String, _ columns: Int) throws {
    let inner = "\(command); \(tmux) -S \(folder)/tmux wait-for -S \(session); exec sleep 600"
    try run(["new-session", "-d", "-s", session, "-x", "\(columns)", "-y", "50", inner, ";", "wait-for", session])
  }

  /// Ends the server and all its sessions.
  func leave() { server.close() }

  /// A client of the server. It has a terminal of its own, so that nothing it leaves behind holds what is waited for.
  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let client = try Self.tmux(tmux, folder, arguments)
    // Nothing of the kind comes: it is read to its end.
    _ = try? client.expect("\u{1}", within: World.patience)
    _ = try client.exitStatus(within: World.patience)
    return String(decoding: client.received, as: UTF8.self).replacingOccurrences(of: "\r", with: "")
  }

  private static func tmux(_ path: String, _ folder: String, _ arguments: [String]) throws -> PseudoTerminal {
    try PseudoTerminal(
      executable: path, arguments: ["-u", "-S", folder + "/tmux", "-f", folder + "/tmux.conf"] + arguments,
      environment: [
        "HOME": folder, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "SHELL": "/bin/sh",
      ])
  }
}
