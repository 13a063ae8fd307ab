internal import Portfolio
internal import Values
internal import Wording

enum MilestonesDropCommand: Command {
  static let declaration = Declaration(
    "milestones drop", "节点 删", .recording, Phrase(en: "take a milestone from a project", zh: "删除节点"),
    [Parameter("project", Labels.project, .project), Parameter("milestone", Labels.milestone, .milestone)],
    options: [.note, .dryRun],
    examples: [("milestones drop 枣庄机场 总规招标", Phrase(en: "`undo` brings it back", zh: "“撤销”可取回"))])

  static func run(_ input: Input, in session: Session) throws {
    let (project, name) = (try input.required("project").raw, try input.required("milestone").raw)
    let recorded = try session.record(input) { recording in
      try recording.dropMilestone(name, of: recording.now.project(named: project))
    }
    let result = recorded.result
    try session.answer(recorded, [RecordingWords.milestoneDropped(result.project.name.zh, Phrase(result.name))])
  }
}
