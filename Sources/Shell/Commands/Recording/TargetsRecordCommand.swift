internal import Portfolio
internal import Values
internal import Wording

enum TargetsRecordCommand: Command {
  static let declaration = Declaration(
    "targets record", "目标 报", .recording, Phrase(en: "record what came of a target", zh: "登记目标结果"),
    [
      Parameter("target", Labels.target, .target), Parameter("date", Labels.date, .date),
      Parameter("value", Labels.value, .text, .optional),
    ],
    options: [Option("words", "说明", (Labels.text, .text), Phrase(en: "in words", zh: "文字说明")), .note, .dryRun],
    examples: [("targets record T-SF239 2021-12 212", Phrase(en: "a number in the target's unit", zh: "以目标单位计的数"))])

  static func run(_ input: Input, in session: Session) throws {
    let word = try input.required("target").raw
    let date = try session.date(try input.required("date"))
    let value = try input.word("value").map { word in
      do { return try ExactDecimal(parsing: word.text) } catch {
        throw RuleError.badValue(field: "value", value: word.raw)
      }
    }
    let recorded = try session.record(input) { recording in
      let target = try recording.now.target(named: word)
      try recording.recordTarget(target.id, dated: date, comparator: nil, value: value, words: input.option("words"))
      return try recording.now.target(named: target.code)
    }
    let target = recorded.result
    let unit = value == nil ? nil : target.unit
    let shown = [value?.text, unit, input.option("words")].compactMap { $0 }.joined(separator: " ")
    let status: [Target.Status: Phrase] = [
      .met: Phrase(en: "met", zh: "完成"), .missed: Phrase(en: "missed", zh: "未完成"),
      .stated: Phrase(en: "stated", zh: "有结果"),
    ]
    try session.answer(
      recorded,
      [
        RecordingWords.targetResult(
          target.code, target.name.zh, shown, status[target.status] ?? Phrase(en: "recorded", zh: "已登记"))
      ])
  }
}
