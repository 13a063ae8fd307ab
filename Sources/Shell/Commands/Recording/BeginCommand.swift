internal import Portfolio
internal import Wording

enum BeginCommand: Command {
  static let declaration = Declaration(
    "begin", "开始", .recording,
    Phrase(en: "open a step: what follows is recorded as one by `commit`", zh: "开始一步：以下命令由“提交”一并入库"),
    options: [.note],
    examples: [
      ("begin --note 六月补录", Phrase(en: "then the commands, then `commit` or `rollback`", zh: "随后逐条登记，再“提交”或“放弃”"))
    ])

  static func run(_ input: Input, in session: Session) throws {
    guard !session.preferences.isDryRun else { throw UsageError.unknownOption("dry-run", near: [], command: "begin") }
    try session.registry().beginStep(session.occasion(input))
    try session.say(ScriptWords.begun)
  }
}
