internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum InitCommand: Command {
  static let declaration = Declaration(
    "init", "建库", .keeping, Phrase(en: "make a new registry", zh: "新建项目库"),
    [Parameter("file", Labels.file, .file, .optional)],
    options: [
      Option("name", "名称", (Labels.text, .text), Phrase(en: "its name, shown in the prompt", zh: "库名，显示在提示符中")),
      Option("currency", "币种", (Labels.text, .text), Phrase(en: "three letters; CNY", zh: "三个字母，默认 CNY")),
      Option(
        "fiscal-year-start", "财年起始月", (Labels.number, .text),
        Phrase(en: "first month of the fiscal year, 1 to 12; 1", zh: "财年首月，1 至 12，默认 1")),
      .rule,
    ], examples: [("init --name 枣庄", Phrase(en: "where --db or $LUBAN_DB says", zh: "建在 --db 或 $LUBAN_DB 处"))],
    traits: .standsAlone)

  static func run(_ input: Input, in session: Session) throws {
    try session.refuseMoment()
    let path = input.word("file")?.raw ?? session.path
    var settings: [Setting: String] = [:]
    settings[.name] = input.option("name")
    settings[.currency] = input.option("currency") ?? "CNY"
    settings[.fiscalYearStart] = input.option("fiscal-year-start")
    settings[.unit] = input.option("unit")
    settings[.rule] = input.option("rule")
    try RegistryFolder.make(for: path)
    let occasion = Occasion(
      at: session.clock.instant, today: session.clock.today, who: session.me, words: input.line)
    session.adopt(try Registry.create(path, settings, occasion), path)
    try session.say(RecordingWords.made(path))
  }
}
