internal import Portfolio
internal import Values
internal import Wording

enum EditCommand: Command {
  static let declaration = Declaration(
    "edit", "修改", .recording, Phrase(en: "change fields of a project; `none` clears one", zh: "修改项目字段；“无”为清空"),
    [Parameter("project", Labels.project, .project), Parameter("fields", Labels.assignments, .assignments, .many)],
    options: [.newOrganization, .note, .dryRun],
    examples: [("edit jzgt lead=张三 total=300亿", Phrase(en: "two fields in one step", zh: "一步改两个字段"))])

  static func run(_ input: Input, in session: Session) throws {
    let word = try input.required("project")
    let assignments = try session.assignments(input.words("fields"))
    let recorded = try session.record(input) { recording in
      let project = try recording.now.project(named: word.raw)
      try recording.apply(assignments, to: project, newOrganization: input.flag("new"))
      return try recording.now.project(project).ref
    }
    let fields = recorded.changes.flatMap(\.fields).map {
      RecordingWords.change($0.name, $0.before ?? "—", $0.after ?? "—")
    }
    try session.answer(
      recorded,
      [RecordingWords.edited(recorded.result.code, recorded.result.name.zh)] + fields
        + session.newOrganizations(recorded))
  }
}
