internal import Portfolio
internal import Values
internal import Wording

enum CancelCommand: Command {
  static let declaration = Declaration(
    "cancel", "终止", .recording, Phrase(en: "a project is given up", zh: "项目终止"),
    [Parameter("project", Labels.project, .project), Parameter("date", Labels.date, .date, .optional)],
    options: [.why, .note, .dryRun],
    examples: [("cancel YL-060 2020-12-20 --why 投资方退出", Phrase(en: "with date and reason", zh: "写明日期与原因"))])

  static func run(_ input: Input, in session: Session) throws {
    try session.setStatus(input, "cancelled", Phrase(en: "cancelled", zh: "终止"))
  }
}
