internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum SetCommand: Command {
  static let declaration = Declaration(
    "set", "设置", .around, Phrase(en: "show the registry's settings, or change one", zh: "查看或修改设置"),
    [
      Parameter("setting", Labels.setting, .setting, .optional), Parameter("value", Labels.value, .settingValue, .rest),
    ],
    options: [.note, .dryRun],
    examples: [
      ("set", Phrase(en: "all settings", zh: "全部设置")),
      ("set unit 万", Phrase(en: "the unit of bare numbers", zh: "默认金额单位")),
      ("set language en", Phrase(en: "the language in which it speaks", zh: "界面语言")),
      ("set rule points-10-30", Phrase(en: "the rule of the lights", zh: "灯的规则")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    guard let word = input.word("setting") else { return try session.show(try session.read { try settings($0) }) }
    guard let setting = Setting(word: word.text) else { throw UsageError.unknownSetting(word.raw) }
    let value = input.text("value")
    guard !value.isEmpty else { throw UsageError.missingWord(label: 1, command: "set") }
    let recorded = try session.record(input) { try $0.set(setting, value) }
    if setting == .language, !recorded.isDryRun {
      let language = try session.read { try $0.setting(.language) }.flatMap(Language.init(rawValue:))
      if let language { session.adoptLanguage(language) }
    }
    try session.answer(recorded, [RecordingWords.set(Phrase(en: setting.rawValue, zh: setting.zh), value)])
  }

  /// What holds, whether it was set or goes without saying.
  private static func inForce(_ setting: Setting, _ snapshot: Snapshot) throws -> String? {
    switch setting {
    case .rule: try snapshot.lightRule(nil).code
    case .fiscalYearStart: try String(snapshot.fiscalYear.firstMonth)
    default: try snapshot.setting(setting)
    }
  }

  private static func settings(_ snapshot: Snapshot) throws -> Sheet {
    let rows = try Setting.allCases.map { setting -> [Sheet.Cell] in
      [
        .word(code: setting.rawValue, Phrase(en: setting.rawValue, zh: setting.zh), .plain),
        try inForce(setting, snapshot).map { .text($0) } ?? .unknown,
      ]
    }
    return Sheet(
      caption: [ReportWords.settings],
      columns: [Sheet.Column("setting", ReportWords.settings), Sheet.Column("value", Heading.value)], rows: rows)
  }
}
