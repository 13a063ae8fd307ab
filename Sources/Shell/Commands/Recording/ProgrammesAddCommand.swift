internal import Portfolio
internal import Values
internal import Wording

enum ProgrammesAddCommand: Command {
  static let declaration = Declaration(
    "programmes add", "清单 入", .recording, Phrase(en: "put a project on a list, or change its role there", zh: "项目列入清单"),
    [Parameter("name", Labels.programme, .programme), Parameter("project", Labels.project, .project)],
    options: [
      Option("role", "类别", (Labels.role, .role), Phrase(en: "new, continuing, finishing …", zh: "新开工、续建等")), .note,
      .dryRun,
    ],
    examples: [("programmes add 2020市级重点项目 YL-001 --role 续建", Phrase(en: "with its role", zh: "写明类别"))])

  static func run(_ input: Input, in session: Session) throws {
    let (name, word) = (try input.required("name").raw, try input.required("project").raw)
    let role = try input.option("role").map { word in try session.read { try $0.codes(.role).find(word) } }
    let recorded = try session.record(input) { recording in
      let project = try recording.now.project(named: word)
      let programme = try recording.now.programme(named: name)
      try recording.addToProgramme(programme, project, role: role?.code)
      return (project, programme)
    }
    try session.answer(
      recorded,
      [
        RecordingWords.onProgramme(
          recorded.result.0.name.zh, recorded.result.1.title, role.map { Phrase($0.name) })
      ])
  }
}
