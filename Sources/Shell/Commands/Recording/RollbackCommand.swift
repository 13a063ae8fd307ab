internal import Portfolio
internal import Wording

enum RollbackCommand: Command {
  static let declaration = Declaration(
    "rollback", "放弃", .recording, Phrase(en: "drop the open step", zh: "放弃进行中的一步"),
    examples: [("rollback", Phrase(en: "nothing since `begin` is recorded", zh: "“开始”以来的登记一概不入库"))])

  static func run(_ input: Input, in session: Session) throws {
    let registry = try session.registry()
    let commands = registry.openStep?.commands ?? 0
    try registry.rollBackStep()
    try session.say(ScriptWords.rolledBack(commands))
  }
}
