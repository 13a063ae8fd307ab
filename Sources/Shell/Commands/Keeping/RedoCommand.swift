internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum RedoCommand: Command {
  static let declaration = Declaration(
    "redo", "重做", .keeping, Phrase(en: "do again what the last undo took back", zh: "重做刚撤销的一步"),
    options: [.note, .dryRun], examples: [("redo", Phrase(en: "the last undo was a mistake", zh: "刚才不该撤销"))])

  static func run(_ input: Input, in session: Session) throws {
    let registry = try session.registry()
    let target = try registry.redoTarget(by: session.me)
    let again = try registry.read { try $0.step(target.undoes ?? 0) }
    let recorded = try registry.takeBack(
      target.step, session.occasion(input), dryRun: session.preferences.isDryRun)
    try session.answer(
      recorded, [RecordingWords.redone(again?.step ?? 0, again?.words ?? "")] + session.lines(recorded.changes))
  }
}

extension Session {
  /// A readable difference, not too long for a screen.
  func lines(_ changes: [Change]) -> [Phrase] {
    let most = 10
    let lines = changes.prefix(most).map { change -> Phrase in
      let row = "\(change.table) \(change.id)"
      if change.isNew { return Phrase(same: "+ \(row)") }
      if change.isGone { return Phrase(same: "− \(row)") }
      let fields = change.fields.map { "\($0.name): \($0.before ?? "—") → \($0.after ?? "—")" }
      return Phrase(same: "\(row) \(fields.joined(separator: ", "))")
    }
    guard changes.count > most else { return lines }
    return lines + [RecordingWords.andMore(changes.count - most)]
  }
}
