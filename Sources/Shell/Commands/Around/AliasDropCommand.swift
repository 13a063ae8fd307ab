internal import Wording

enum AliasDropCommand: Command {
  static let declaration = Declaration(
    "alias drop", "简写 删", .around, Phrase(en: "drop an alias", zh: "删除简写"),
    [Parameter("name", Labels.name, .alias)],
    examples: [("alias drop laggards", Phrase(en: "the word means nothing again", zh: "该词不再有含义"))])

  static func run(_ input: Input, in session: Session) throws {
    let name = try input.required("name").raw
    var config = session.config
    guard config.drop(name) else { throw UsageError.unknownAlias(name) }
    try config.save(changing: "alias \(name)", to: nil)
    session.config = config
    try session.say(ShellWords.aliasDropped(name))
  }
}
