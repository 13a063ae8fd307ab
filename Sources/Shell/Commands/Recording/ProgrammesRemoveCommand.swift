internal import Portfolio
internal import Values
internal import Wording

enum ProgrammesRemoveCommand: Command {
  static let declaration = Declaration(
    "programmes remove", "清单 出", .recording, Phrase(en: "take a project off a list", zh: "项目移出清单"),
    [Parameter("name", Labels.programme, .programme), Parameter("project", Labels.project, .project)],
    options: [.note, .dryRun],
    examples: [("programmes remove 2020市级重点项目 YL-001", Phrase(en: "`undo` puts it back", zh: "“撤销”可取回"))])

  static func run(_ input: Input, in session: Session) throws {
    let (name, word) = (try input.required("name").raw, try input.required("project").raw)
    let recorded = try session.record(input) { recording in
      let project = try recording.now.project(named: word)
      let programme = try recording.now.programme(named: name)
      try recording.removeFromProgramme(programme, project)
      return (project, programme)
    }
    try session.answer(
      recorded, [RecordingWords.offProgramme(recorded.result.0.name.zh, recorded.result.1.title)])
  }
}
