internal import Portfolio
internal import Values
internal import Wording

enum MilestonesAddCommand: Command {
  static let declaration = Declaration(
    "milestones add", "节点 增", .recording, Phrase(en: "give a project another milestone", zh: "新增节点"),
    [
      Parameter("project", Labels.project, .project), Parameter("milestone", Labels.name, .name),
      Parameter("date", Labels.date, .date, .optional),
    ],
    options: [
      Option(
        "modality", "力度", (Phrase(en: "WORD", zh: "词"), .choice(["strive", "ensure", "plan", "力争", "确保"])),
        Phrase(en: "strive, ensure or plan", zh: "力争、确保或计划")),
      Option("weight", "权重", (Labels.number, .text), Phrase(en: "its part in the earned progress", zh: "在节点进度中的权重")),
      .note, .dryRun,
    ],
    examples: [("milestones add 枣庄机场 环评批复 2021-09", Phrase(en: "a free milestone", zh: "自定节点"))])

  static func run(_ input: Input, in session: Session) throws {
    let (project, name) = (try input.required("project").raw, try input.required("milestone").raw)
    let date = try input.word("date").map(session.date)
    let recorded = try session.record(input) { recording in
      let project = try recording.now.project(named: project)
      let added = try recording.addMilestone(name, to: project, planned: date, modality: input.option("modality"))
      guard let weight = input.option("weight") else { return added }
      return try recording.setMilestone(added.key, of: project, [(.weight, weight)])
    }
    let result = recorded.result
    try session.answer(
      recorded, [RecordingWords.milestoneAdded(result.project.name.zh, Phrase(result.name), date?.text)])
  }
}
