internal import Portfolio
internal import Values
internal import Wording

enum ObstaclesFeedbackCommand: Command {
  static let declaration = ObstacleVerb.declaration(
    "feedback", "反馈", Phrase(en: "the outcome was reported back", zh: "问题办结反馈"), example: 5)

  static func run(_ input: Input, in session: Session) throws {
    try ObstacleVerb.move(input, to: .reportedBack, Heading.reportedBack, in: session)
  }
}
