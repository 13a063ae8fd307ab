internal import Portfolio
internal import Values
internal import Wording

enum SuspendCommand: Command {
  static let declaration = Declaration(
    "suspend", "停工", .recording, Phrase(en: "a project stops for the time being", zh: "项目停工"),
    [Parameter("project", Labels.project, .project), Parameter("date", Labels.date, .date, .optional)],
    options: [.why, .note, .dryRun],
    examples: [("suspend YL-001 2020-12-01 --why 资金未到位", Phrase(en: "with date and reason", zh: "写明日期与原因"))])

  static func run(_ input: Input, in session: Session) throws {
    try session.setStatus(input, "suspended", Phrase(en: "suspended", zh: "停工"))
  }
}
