internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum UndoCommand: Command {
  static let declaration = Declaration(
    "undo", "撤销", .keeping,
    Phrase(en: "take back a whole step: one's own last, or the one named", zh: "撤销一步：自己的上一步，或指定的步"),
    [Parameter("step", Labels.step, .step, .optional)], options: [.yes, .note, .dryRun],
    examples: [
      ("undo", Phrase(en: "one's own last step", zh: "自己的上一步")),
      ("undo 57 --yes", Phrase(en: "another person's step needs a yes", zh: "他人的步需确认")),
    ], traits: .standsAlone)

  /// A step of more rows is asked after, where there is someone to ask.
  private static let mostUnasked = 50

  static func run(_ input: Input, in session: Session) throws {
    try session.refuseMoment()
    let number = try input.word("step").map { word in
      guard let number = Int(word.text) else { throw UsageError.notANumber(option: "step", value: word.raw) }
      return number
    }
    let registry = try session.registry()
    let target = try registry.undoTarget(number, by: session.me, confirmed: input.flag("yes"))
    if session.canAsk, !session.preferences.isDryRun, !input.flag("yes") {
      let rows = try session.read { try $0.changeCount(of: target.step) }
      guard try rows <= mostUnasked || session.confirm(RecordingWords.undoMuch(target.step, target.words, rows)) else {
        return try session.say(ShellWords.left)
      }
    }
    let recorded = try registry.takeBack(
      target.step, session.occasion(input), dryRun: session.preferences.isDryRun)
    try session.answer(
      recorded, [RecordingWords.undone(target.step, target.words)] + session.lines(recorded.changes),
      step: RecordingWords.undoStep)
  }
}
