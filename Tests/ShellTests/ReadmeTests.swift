import Foundation
import Testing

/// What README shows is what happens.
@Suite struct ReadmeTests {
  /// A fenced block that shows the prompt of a seed registry, line by line with its answers.
  private struct Session: CustomTestStringConvertible {
    let registry: String
    var lines: [(typed: String, answer: [String])] = []
    var testDescription: String { lines.first?.typed ?? "" }
  }

  private static func blocks() throws -> [[String]] {
    let text = try String(
      contentsOf: Stage.packageFolder.appendingPathComponent("README.md"), encoding: .utf8)
    let parts = text.components(separatedBy: "\n```")
    // Every second part lies within fences; its first line is what stands behind the opening one.
    return stride(from: 1, to: parts.count, by: 2).map {
      Array(parts[$0].split(separator: "\n", omittingEmptySubsequences: false).dropFirst().map(String.init))
    }
  }

  private static func sessions() throws -> [Session] {
    try blocks().compactMap { block in
      guard let first = block.first(where: { !$0.isEmpty }),
        let registry = ["演练": "practice", "枣庄": "zaozhuang"].first(where: { first.hasPrefix($0.key) })
      else { return nil }
      var session = Session(registry: registry.value)
      for line in block {
        if let typed = line.firstMatch(of: /^(?:演练|枣庄)[^>]*> (.*)$/) {
          session.lines.append((String(typed.1), []))
        } else if !session.lines.isEmpty {
          session.lines[session.lines.count - 1].answer.append(line)
        }
      }
      return session
    }
  }

  @Test func sessionsAreAsTheyAreShown() throws {
    let sessions = try Self.sessions()
    #expect(sessions.count >= 3)
    for session in sessions {
      let stage = try Stage()
      defer { stage.remove() }
      try stage.set("registry", session.registry)
      try stage.set("lang", session.registry == "practice" ? "zh" : "en")
      if session.registry == "zaozhuang" { try stage.set("now", "2024-01-10T08:00:00") }
      for (typed, shown) in session.lines {
        let answer = try stage.run(typed).map { $0.replacing(/\ +$/, with: "") }
        // A long answer may be cut with an ellipsis of its own line.
        let wanted = shown.map { $0.replacing(/\ +$/, with: "") }
        guard let cut = wanted.firstIndex(of: "…") else {
          #expect(answer == wanted, "\(typed)")
          continue
        }
        #expect(Array(answer.prefix(cut)) == Array(wanted.prefix(cut)), "\(typed)")
        let tail = wanted.dropFirst(cut + 1)
        #expect(Array(answer.suffix(tail.count)) == Array(tail), "\(typed)")
      }
    }
  }

  @Test("every command line that README shows is one that runs")
  func commandsRun() throws {
    let commands = try Self.blocks().flatMap { $0 }.filter { $0.hasPrefix("luban ") }
      .map { String($0.prefix { $0 != "#" }).dropFirst("luban ".count).trimmingCharacters(in: .whitespaces) }
    #expect(commands.count >= 5)
    let stage = try Stage()
    defer { stage.remove() }
    try stage.set("registry", "practice")
    try stage.set("now", "2021-03-10T08:00:00")
    for command in commands where !command.hasPrefix("import ") && !command.contains(">") {
      let lines = try stage.run(
        command.replacingOccurrences(of: "-o ", with: "-o \(Stage.folderName)/"))
      let status = lines.last?.firstMatch(of: /^\[(\d+)\]$/).flatMap { Int32($0.1) } ?? 0
      #expect(status == 0, "\(command)\n\(lines.joined(separator: "\n"))")
    }
  }
}
