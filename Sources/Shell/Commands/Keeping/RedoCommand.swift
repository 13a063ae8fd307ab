internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum RedoCommand: Command {
  static let declaration = Declaration(
    "redo", "重做", .keeping, Phrase(en: "do again what the last undo took back", zh: "重做刚撤销的一步"),
    options: [.note, .dryRun], examples: [("redo", Phrase(en: "the last undo was a mistake", zh: "刚才不该撤销"))],
    traits: .standsAlone)

  static func run(_ input: Input, in session: Session) throws {
    try session.refuseMoment()
    let registry = try session.registry()
    let target = try registry.redoTarget(by: session.me)
    let again = try registry.read { try $0.step(target.undoes ?? 0) }
    let recorded = try registry.takeBack(
      target.step, session.occasion(input), dryRun: session.preferences.isDryRun)
    try session.answer(
      recorded, [RecordingWords.redone(again?.step ?? 0, again?.words ?? "")] + session.lines(recorded.changes))
  }
}
