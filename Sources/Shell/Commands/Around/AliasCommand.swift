internal import Reports
internal import Values
internal import Wording

enum AliasCommand: Command {
  static let declaration = Declaration(
    "alias", "简写", .around,
    Phrase(en: "a word of one's own for the beginning of a line", zh: "以自己的词代表一段命令"),
    [Parameter("name", Labels.name, .alias, .optional), Parameter("line", ShellLabels.line, .text, .rest)],
    examples: [
      ("alias", Phrase(en: "all of them", zh: "全部简写")),
      (
        "alias laggards \"projects light:red --sort gap\"",
        Phrase(en: "then: laggards region:滕州", zh: "之后输入：laggards 地区:滕州")
      ),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let line = input.text("line")
    guard let name = input.word("name")?.raw else {
      return try session.show(sheet(session.config.aliases), isKept: false)
    }
    guard !line.isEmpty else {
      guard let line = session.config.aliases[name] else { throw UsageError.unknownAlias(name) }
      return try session.show(sheet([name: line]), isKept: false)
    }
    // A line whose quotes are open would be wrong at every use.
    do { _ = try LineSplitter.words(line) } catch { throw UsageError.openQuote(column: error.column) }
    var config = session.config
    try config.define(name, as: line)
    try config.save(changing: "alias \(name)", to: "alias \(name) \(line)")
    session.config = config
    try session.say(ShellWords.set(Phrase(same: name), line))
  }

  private static func sheet(_ aliases: [String: String]) -> Sheet {
    Sheet(
      caption: [ShellWords.aliases],
      columns: [Sheet.Column("alias", ShellWords.alias), Sheet.Column("line", ShellWords.line)],
      rows: aliases.sorted { $0.key < $1.key }.map { [.text($0.key), .text($0.value)] }, empty: ShellWords.noAliases)
  }
}
