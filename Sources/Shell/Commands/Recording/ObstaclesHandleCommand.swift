internal import Portfolio
internal import Values
internal import Wording

enum ObstaclesHandleCommand: Command {
  static let declaration = ObstacleVerb.declaration(
    "handle", "办理", Phrase(en: "an obstacle is in hand", zh: "问题转办理"), example: 2)

  static func run(_ input: Input, in session: Session) throws {
    try ObstacleVerb.move(input, to: .inHand, Heading.inHand, in: session)
  }
}
