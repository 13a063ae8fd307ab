internal import Portfolio
internal import Reports
internal import Wording

enum ConfigCommand: Command {
  static let declaration = Declaration(
    "config", "配置", .around,
    Phrase(en: "one's own preferences, whatever the registry; `none` clears one", zh: "个人设置，对各项目库有效；“无”为清除"),
    [
      Parameter("key", ShellLabels.preference, .preference, .optional),
      Parameter("value", Labels.value, .preferenceValue, .rest),
    ],
    examples: [
      ("config", Phrase(en: "all of them, and the file they stand in", zh: "全部个人设置及所在文件")),
      ("config language zh", Phrase(en: "speak Chinese in every registry", zh: "一律用中文")),
      ("config pager off", Phrase(en: "never page", zh: "不分页")),
      ("config timing on", Phrase(en: "say how long each command takes", zh: "显示每条命令的用时")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    guard let word = input.word("key") else { return try session.show(sheet(session.config), isKept: false) }
    let value = input.text("value")
    var config = session.config
    try config.set(word.text, to: value)
    guard let key = Config.Key(word: word.text) else { return }
    if key == .rule, let rule = config.rule { _ = try session.read { try $0.codes(.lightRule).find(rule) } }
    let kept = config.values[key]
    try config.save(changing: key.rawValue, to: kept.map { "\(key.rawValue) \($0)" })
    session.config = config
    try session.say(ShellWords.set(Phrase(en: key.rawValue, zh: key.zh), kept))
  }

  private static func sheet(_ config: Config) -> Sheet {
    Sheet(
      caption: [ShellWords.config] + (config.path.map { [ShellWords.configFile($0)] } ?? []),
      columns: [Sheet.Column("preference", ShellWords.preference), Sheet.Column("value", Heading.value)],
      rows: Config.Key.allCases.map { key in
        [
          .word(code: key.rawValue, Phrase(en: key.rawValue, zh: key.zh), .plain),
          config.values[key].map { .text($0) } ?? .unknown,
        ]
      })
  }
}
