internal import Portfolio
internal import Values
internal import Wording

enum NoteCommand: Command {
  static let declaration = Declaration(
    "note", "备注", .recording, Phrase(en: "write words about a project", zh: "给项目写备注"),
    [Parameter("project", Labels.project, .project), Parameter("text", Labels.text, .text, .many)],
    options: [.dryRun],
    examples: [("note jzgt 已与省发改委对接", Phrase(en: "a note of today", zh: "今日备注"))])

  static func run(_ input: Input, in session: Session) throws {
    let word = try input.required("project")
    let recorded = try session.record(input) { recording in
      let project = try recording.now.project(named: word.raw)
      try recording.addNote(to: project, input.text("text"))
      return project
    }
    try session.answer(recorded, [RecordingWords.noted(recorded.result.name.zh)])
  }
}
