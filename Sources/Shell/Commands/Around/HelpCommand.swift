internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum HelpCommand: Command {
  static let declaration = Declaration(
    "help", "帮助", .around, Phrase(en: "what there is, or all about one command", zh: "命令一览，或某个命令的用法"),
    [Parameter("words", Labels.command, .helpTopic, .rest)],
    examples: [
      ("help", Phrase(en: "what people want to do, and how", zh: "想做什么，怎么做")),
      ("help all", Phrase(en: "every command", zh: "全部命令")), ("help done", Phrase(en: "one command", zh: "一个命令")),
      ("help filter", Phrase(en: "how to say which projects", zh: "怎样写条件")),
      ("help lights", Phrase(en: "what a light, a gap and a star mean", zh: "灯、超欠点、星号的含义")),
      ("help codes", Phrase(en: "all codes", zh: "全部代码")),
      ("help man", Phrase(en: "the manual page: luban help man > luban.1", zh: "手册页：luban help man > luban.1")),
    ])

  /// What it knows besides commands.
  static let topics = [
    (en: "all", zh: "全部"), (en: "filter", zh: "条件"), (en: "fields", zh: "字段"), (en: "amounts", zh: "金额"),
    (en: "dates", zh: "日期"), (en: "codes", zh: "代码"), (en: "lights", zh: "灯"), (en: "man", zh: "手册"),
  ]

  static func run(_ input: Input, in session: Session) throws {
    let words = input.words("words").map { $0.text.lowercased() }
    guard let first = words.first else {
      return try session.show(HelpReport.topics(session.language), showsAll: true, isKept: false)
    }
    if ["all", "全部"].contains(first) {
      return try session.show(
        HelpReport.overview(CommandList.all.map { $0.declaration }, session.language), showsAll: true, isKept: false)
    }
    if ["man", "手册"].contains(first) { return try session.write(ManPage.text(session.language)) }
    if ["filter", "条件"].contains(first) { return try session.say(HelpWords.filter) }
    if ["fields", "字段"].contains(first) { return try session.show(HelpReport.fields(), showsAll: true) }
    if ["lights", "light", "灯"].contains(first) { return try session.say(HelpWords.lights) }
    if ["amounts", "金额"].contains(first) { return try session.say(HelpWords.amounts) }
    if ["dates", "periods", "日期", "期间"].contains(first) { return try session.say(HelpWords.dates) }
    if ["codes", "代码"].contains(first) {
      return try session.show(try session.read { try HelpReport.codes($0) }, showsAll: true)
    }
    let name = words.prefix(2).joined(separator: " ")
    guard let command = CommandList.command(named: name) ?? CommandList.command(named: first) else {
      throw UsageError.unknownCommand(input.text("words"), near: Likeness.nearest(to: first, among: CommandList.words))
    }
    try session.show(HelpReport.sheet(command.declaration, session.language), showsAll: true)
  }
}
