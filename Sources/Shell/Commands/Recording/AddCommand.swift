internal import Portfolio
internal import Values
internal import Wording

enum AddCommand: Command {
  static let declaration = Declaration(
    "add", "新增", .recording, Phrase(en: "add a project", zh: "新增项目"),
    [Parameter("name", Labels.name, .name), Parameter("fields", Labels.assignments, .assignments, .rest)],
    options: [.newOrganization, .note, .dryRun],
    examples: [
      (
        "add 演练新能源基地 region=滕州 sector=energy lifecycle=industrial total=12亿",
        Phrase(en: "a project with its template's milestones", zh: "新增项目并生成节点")
      )
    ])

  static func run(_ input: Input, in session: Session) throws {
    let name = try input.required("name").raw
    let assignments = try session.assignments(input.words("fields"))
    let recorded = try session.record(input) {
      try $0.addProject(named: name, assignments, newOrganization: input.flag("new"))
    }
    try session.answer(
      recorded,
      [RecordingWords.added(recorded.result.code, recorded.result.name.zh)] + session.newOrganizations(recorded))
  }
}
