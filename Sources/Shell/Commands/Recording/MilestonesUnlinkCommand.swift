internal import Portfolio
internal import Reports
internal import Wording

enum MilestonesUnlinkCommand: Command {
  static let declaration = Declaration(
    "milestones unlink", "节点 断", .recording,
    Phrase(en: "a milestone no longer waits for another", zh: "取消前置节点"),
    [
      Parameter("project", Labels.project, .project), Parameter("milestone", Labels.milestone, .milestone),
      Parameter("after", LinkWords.unlink, .linkEnd, .phrase),
    ],
    options: [.note, .dryRun],
    examples: [
      ("milestones unlink YL-018 主体完工 征地拆迁完成", Phrase(en: "of one project", zh: "同一项目")),
      ("节点 断 YL-002 设备安装 YL-001 投产", Phrase(en: "of another project", zh: "另一项目的节点")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let link = try LinkedWords(input, mayHaveLag: false)
    let recorded = try session.record(input) { recording in
      let project = try recording.now.project(named: link.project)
      let other = try link.otherProject.map { try recording.now.project(named: $0) } ?? project
      return try recording.unlink(link.milestone, of: project, from: link.other, of: other)
    }
    let (milestone, predecessor) = recorded.result
    try session.answer(recorded, [LinkWords.unlinked(milestone.phrase, predecessor.phrase)])
  }
}
