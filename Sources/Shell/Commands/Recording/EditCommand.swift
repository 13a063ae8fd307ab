internal import Portfolio
internal import Reports
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
      let fields = assignments.map(\.field).uniqued()
      let before = try sheet(fields, of: project, recording.now, session)
      try recording.apply(assignments, to: project, newOrganization: input.flag("new"))
      if assignments.contains(where: { $0.field == .lifecycle }) { try recording.addTemplateMilestones(to: project) }
      let changes = FieldChanges.phrases(before, try sheet(fields, of: project, recording.now, session))
      return (project: try recording.now.project(project).ref, changes: changes)
    }
    let project = recorded.result.project
    try session.answer(
      recorded,
      [RecordingWords.edited(project.code, project.name.zh)] + recorded.result.changes
        + session.newOrganizations(recorded))
  }

  private static func sheet(
    _ fields: [Field], of project: ProjectRef, _ snapshot: Snapshot, _ session: Session
  ) throws -> Sheet {
    let context = FilterContext(asOf: session.clock.today)
    let rows = try snapshot.projects(where: .all, context: context, only: [project.id])
    return try ProjectReport.sheet(rows, columns: fields, period: nil, snapshot)
  }
}
