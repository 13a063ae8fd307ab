internal import Portfolio
internal import Values
internal import Wording

enum ObstaclesResolveCommand: Command {
  static let declaration = ObstacleVerb.declaration(
    "resolve", "销号", Phrase(en: "an obstacle is resolved", zh: "问题销号"), example: 1)

  static func run(_ input: Input, in session: Session) throws {
    try ObstacleVerb.move(input, to: .resolved, Heading.resolved, in: session)
  }
}
