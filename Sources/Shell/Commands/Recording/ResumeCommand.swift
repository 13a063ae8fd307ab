internal import Portfolio
internal import Values
internal import Wording

enum ResumeCommand: Command {
  static let declaration = Declaration(
    "resume", "复工", .recording, Phrase(en: "a suspended project goes on", zh: "项目复工"),
    [Parameter("project", Labels.project, .project), Parameter("date", Labels.date, .date, .optional)],
    options: [.why, .note, .dryRun],
    examples: [("resume YL-101 2020-12-15", Phrase(en: "work goes on", zh: "恢复施工"))])

  static func run(_ input: Input, in session: Session) throws {
    try session.setStatus(input, "active", Phrase(en: "resumed", zh: "复工"))
  }
}
