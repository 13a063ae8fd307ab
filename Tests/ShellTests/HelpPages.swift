import Foundation
import Shell
import Testing

/// The commands as `help --format json` tells them: tests know them from nowhere else.
struct HelpPages {
  struct Command: Sendable, CustomTestStringConvertible {
    let en: String
    let zh: String
    let examples: [String]
    var testDescription: String { en }
  }

  static let commands = Result { try read() }

  private final class Text: @unchecked Sendable { var text = "" }

  private struct Overview: Decodable {
    let command: String
    let other: String
  }

  private struct Page: Decodable {
    struct Example: Decodable { let line: String }
    let examples: [Example]?
  }

  private static func read() throws -> [Command] {
    let said = Text()
    guard
      let shell = EmbeddedShell(
        arguments: [], environment: ["LUBAN_LANG": "en"], output: { text, _ in said.text += text })
    else { throw Transcript.Fault(description: "the shell does not start") }
    func answer<T: Decodable>(_ line: String, _ type: T.Type) throws -> T {
      said.text = ""
      let status = shell.run(line)
      guard status == 0 else { throw Transcript.Fault(description: "\(line): \(said.text)") }
      return try JSONDecoder().decode(type, from: Data(said.text.utf8))
    }
    let overview = try answer("help all --format json", [String: Lenient].self)
    return try overview.values.flatMap(\.rows).map { row in
      // A usage line is the name in small letters, then what stands behind it.
      let name = row.command.split(separator: " ").prefix { $0.allSatisfy { $0.isLowercase } }
      let en = name.joined(separator: " ")
      let page = try answer("help \(en) --format json", Page.self)
      return Command(en: en, zh: row.other, examples: page.examples?.map(\.line) ?? [])
    }.sorted { $0.en < $1.en }
  }

  /// The lines that `help` shows by task, in their order.
  static func topics(in language: String) throws -> [String] {
    let said = Text()
    let shell = EmbeddedShell(
      arguments: [], environment: ["LUBAN_LANG": language], output: { text, _ in said.text += text })
    _ = shell?.run("help --format json")
    struct Line: Decodable { let line: String }
    struct Topics: Decodable {
      let standing, behind, finding, recording, month, living: [Line]
    }
    let topics = try JSONDecoder().decode(Topics.self, from: Data(said.text.utf8))
    return [topics.standing, topics.behind, topics.finding, topics.recording, topics.month, topics.living]
      .flatMap { $0 }.map(\.line)
  }

  /// A part of the overview; the notes beside them are no commands.
  private struct Lenient: Decodable {
    let rows: [Overview]
    init(from decoder: any Decoder) throws {
      rows = (try? decoder.singleValueContainer().decode([Overview].self)) ?? []
    }
  }
}
