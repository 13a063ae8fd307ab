internal import Portfolio
internal import Reports
internal import Wording

enum ProgrammesCommand: Command {
  static let declaration = Declaration(
    "programmes", "清单", .looking, Phrase(en: "lists of projects and what was reported of them", zh: "项目清单与通报数"),
    options: Option.arranging,
    examples: [("programmes", Phrase(en: "all lists", zh: "全部清单"))])

  static func run(_ input: Input, in session: Session) throws {
    try session.show(session.arranged(session.read { try ListReport.programmes($0) }, input), showsAll: true)
  }
}
