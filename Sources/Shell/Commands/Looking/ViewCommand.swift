internal import Portfolio
internal import Reports
internal import Wording

enum ViewCommand: Command {
  static let declaration = Declaration(
    "view", "视图", .looking,
    Phrase(en: "list the saved views, or show one; more words are added to it", zh: "列出视图，或显示其一，可附加条件"),
    [Parameter("name", Labels.name, .view, .optional), Parameter("words", Labels.filter, .filter, .rest)],
    examples: [
      ("view", Phrase(en: "all of them", zh: "全部视图")),
      ("view 滕州 --limit 3", Phrase(en: "one of them, with a word more", zh: "显示其一，附加选项")),
    ], traits: .holdsCommand)

  static func run(_ input: Input, in session: Session) throws {
    guard let name = input.word("name") else {
      return try session.show(sheet(try session.read { try $0.savedViews() }))
    }
    let view = try session.read { try $0.savedView(named: name.raw) }
    let words = try LineSplitter.words(view.line)
    // Whoever imports a folder has not been asked what its views do.
    try ViewSaveCommand.refuseAllButLooking(words)
    // As one line, in which an error can point at its place.
    let line = ([view.line] + input.words("words").map { LineSplitter.quoted($0.raw) }).joined(separator: " ")
    try Dispatcher(session: session).run(LineSplitter.words(line), line: line, over: session.preferences)
  }

  private static func sheet(_ views: [SavedView]) -> Sheet {
    Sheet(
      caption: [ShellWords.views],
      columns: [Sheet.Column("view", ShellWords.view), Sheet.Column("line", ShellWords.line)],
      rows: views.map { [.text($0.name), .text($0.line)] }, empty: ShellWords.noViews)
  }
}
