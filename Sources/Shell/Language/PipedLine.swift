internal import Foundation
internal import Portfolio

/// A line as typed at the prompt, parted at a `|` that sends the answer into a program of the system.
///
/// Only the prompt parts a line so: never a script, `-c`, a saved view or an alias. The sign is taken where it stands
/// alone, unquoted, behind a command that only looks; in a note it is a sign like any other. What stands behind it
/// must be a program, so that `projects region:滕州 | region:薛城`, where `or` was meant, is an error.
struct PipedLine {
  let command: String
  /// For the system's shell; nil: the answer goes onto the screen.
  let reader: String?

  /// - Throws: ``UsageError/unknownProgram(_:)``.
  init(_ line: String, _ session: Session) throws {
    let parts = PipedLine.parts(line, session)
    command = parts?.command ?? line
    reader = parts?.reader
    guard let reader else { return }
    let word = String(reader.prefix { !$0.isWhitespace })
    guard PipedLine.isProgram(word, session.environment) else { throw UsageError.unknownProgram(word) }
  }

  private static func parts(_ line: String, _ session: Session) -> (command: String, reader: String)? {
    // A quote that is open is told by the command itself.
    guard let words = try? LineSplitter.words(line),
      let sign = words.firstIndex(where: { $0.isPlain && $0.text == "|" }), words.indices.contains(sign + 1),
      let own = try? session.config.expanding(Array(words[..<sign]), "").words,
      let found = try? Dispatcher.find(own), mayBePiped(found.command.declaration, found.rest)
    else { return nil }
    return (String(line.prefix(words[sign].column)), String(line.dropFirst(words[sign + 1].column)))
  }

  /// In SQL that is not quoted the sign is an operator.
  private static func mayBePiped(_ declaration: Declaration, _ rest: [Word]) -> Bool {
    guard declaration.isReading || declaration.en == HelpCommand.declaration.en else { return false }
    let isSQL = declaration.parameters.contains { $0.kind == .sql }
    return !isSQL || !rest.contains { $0.isPlain && !$0.text.hasPrefix("-") }
  }

  private static func isProgram(_ word: String, _ environment: [String: String]) -> Bool {
    if word.contains("/") { return access(word, X_OK) == 0 }
    return (environment["PATH"] ?? "").split(separator: ":").contains { access("\($0)/\(word)", X_OK) == 0 }
  }
}
