internal import Portfolio
internal import Wording

enum CommitCommand: Command {
  static let declaration = Declaration(
    "commit", "提交", .recording, Phrase(en: "record the open step", zh: "将进行中的一步入库"),
    examples: [("commit", Phrase(en: "all since `begin` becomes one step", zh: "“开始”以来的登记成为一步"))])

  static func run(_ input: Input, in session: Session) throws {
    let registry = try session.registry()
    let commands = registry.openStep?.commands ?? 0
    let recorded = try registry.commitStep()
    guard session.speaksToPeople, let step = recorded.step else { return try session.answer(recorded, []) }
    for line in session.lines(recorded.changes) { try session.say(line) }
    try session.say(ScriptWords.committed(step, commands))
  }
}
