internal import Portfolio
internal import Wording

enum ViewDropCommand: Command {
  static let declaration = Declaration(
    "view drop", "视图 删", .recording, Phrase(en: "drop a saved view", zh: "删除视图"),
    [Parameter("name", Labels.name, .view)], options: [.note, .dryRun],
    examples: [("view drop 滕州", Phrase(en: "`undo` brings it back", zh: "可撤销"))])

  static func run(_ input: Input, in session: Session) throws {
    let name = try input.required("name").raw
    let recorded = try session.record(input) { try $0.dropView(named: name) }
    try session.answer(recorded, [ShellWords.viewDropped(name)])
  }
}
