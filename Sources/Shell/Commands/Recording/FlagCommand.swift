internal import Portfolio
internal import Values
internal import Wording

enum FlagCommand: Command {
  static let declaration = Declaration(
    "flag", "存疑", .recording, Phrase(en: "flag a project's figures as doubtful, or clear the flag", zh: "标记或消除存疑"),
    [Parameter("project", Labels.project, .project), Parameter("text", Labels.text, .text, .rest)],
    options: [Option("clear", "消除", nil, Phrase(en: "clear the flag", zh: "消除存疑")), .note, .dryRun],
    examples: [("flag YL-080 --clear", Phrase(en: "the doubt is cleared", zh: "消除存疑"))])

  static func run(_ input: Input, in session: Session) throws {
    let word = try input.required("project")
    let reason = input.text("text")
    if !input.flag("clear"), reason.trimmed.isEmpty { throw RuleError.missingField("reason") }
    let recorded = try session.record(input) { recording in
      let project = try recording.now.project(named: word.raw)
      try recording.setDoubtful(project, input.flag("clear") ? nil : reason)
      return project
    }
    let name = recorded.result.name.zh
    try session.answer(recorded, [input.flag("clear") ? RecordingWords.cleared(name) : RecordingWords.flagged(name)])
  }
}
