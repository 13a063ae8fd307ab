internal import Portfolio
internal import Wording

enum SourceCommand: Command {
  /// Scripts that run each other deeper than this run in a circle.
  private static let deepest = 16

  static let declaration = Declaration(
    "source", "执行", .around, Phrase(en: "run the lines of a file", zh: "执行文件中的命令"),
    [Parameter("file", Labels.file, .file)],
    options: [],
    examples: [("source month.txt", Phrase(en: "it stops at the first error", zh: "遇错即停"))])

  static func run(_ input: Input, in session: Session) throws {
    // Each line of a script says by itself what it reads.
    if session.preferences.knownOn != session.given.knownOn { throw UsageError.recordsNow }
    let path = try input.required("file").raw
    guard !FileNames.isFolder(path), let reader = PlainReader(path: path) else {
      throw FileFault.noSuchScript(path: path)
    }
    guard session.scriptDepth < deepest else { throw FileFault.scriptCircle(path: path) }
    session.scriptDepth += 1
    defer { session.scriptDepth -= 1 }
    let status = Script(session).run(reader, name: path)
    guard status == .done else { throw ScriptStopped(status: status) }
  }
}

/// A script that ended with an error, which has been told already.
struct ScriptStopped: Error {
  let status: ExitStatus
}
