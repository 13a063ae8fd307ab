internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum EditCommand: Command {
  static let declaration = Declaration(
    "edit", "修改", .recording,
    Phrase(en: "change fields of one project or many; `none` clears", zh: "修改一个或多个项目；“无”为清空"),
    [Parameter("project", Labels.project, .project), Parameter("fields", Labels.assignments, .assignments, .many)],
    options: [.newOrganization, everyone, .yes, .note, .dryRun],
    examples: [
      ("edit jzgt lead=张三 total=300亿", Phrase(en: "two fields in one step", zh: "一步改两个字段")),
      (
        "edit region:滕州 light:red -- lead=张三 --dry-run",
        Phrase(en: "what would change of all that `projects` lists by the same words", zh: "按同样条件列出的项目，先看会改什么")
      ),
    ], traits: .editsByFilter)

  private static let everyone = Option(
    "all", "全部", nil, Phrase(en: "every project, where no filter stands before `--`", zh: "“--”前不写条件时，指全部项目"))

  static func run(_ input: Input, in session: Session) throws {
    if input.wordsBeforeDashes != nil { return try BulkEdit.run(input, in: session) }
    let word = try input.required("project")
    let assignments = try session.assignments(input.words("fields"))
    let recorded = try session.record(input) { recording in
      let project = try recording.now.project(named: word.raw)
      let changes = try edit([project], assignments, input, recording, session)
      return (project: try recording.now.project(project).ref, changes: changes.first ?? [])
    }
    let project = recorded.result.project
    try session.answer(
      recorded,
      [RecordingWords.edited(project.code, project.name.zh)] + recorded.result.changes
        + session.newOrganizations(recorded))
  }

  /// Sets fields of projects.
  ///
  /// - Returns: what became of each, in the words of the fields.
  static func edit(
    _ projects: [ProjectRef], _ assignments: [Assignment], _ input: Input, _ recording: Recording, _ session: Session
  ) throws -> [[Phrase]] {
    let fields = assignments.map(\.field).uniqued()
    let before = try sheet(fields, of: projects, recording.now, session)
    for project in projects {
      try recording.apply(assignments, to: project, newOrganization: input.flag("new"))
      if assignments.contains(where: { $0.field == .lifecycle }) { try recording.addTemplateMilestones(to: project) }
    }
    return FieldChanges.phrasesByRow(before, try sheet(fields, of: projects, recording.now, session))
  }

  private static func sheet(
    _ fields: [Field], of projects: [ProjectRef], _ snapshot: Snapshot, _ session: Session
  ) throws -> Sheet {
    let context = FilterContext(asOf: session.clock.today)
    let rows = try snapshot.projects(where: .all, context: context, only: projects.map(\.id))
    return try ProjectReport.sheet(rows, columns: fields, period: nil, snapshot)
  }
}
