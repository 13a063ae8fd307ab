internal import Portfolio
internal import Values
internal import Wording

enum TargetsSetCommand: Command {
  static let declaration = Declaration(
    "targets set", "目标 定", .recording, Phrase(en: "make or change a target", zh: "新设或修改目标"),
    [Parameter("code", Labels.target, .target), Parameter("fields", Labels.assignments, .assignments, .many)],
    options: [.note, .dryRun],
    examples: [
      (
        "targets set T-演练 name=演练目标 period=2021 comparator=>= value=200 unit=个",
        Phrase(en: "at least 200 in 2021", zh: "2021年不少于200个")
      )
    ])

  static func run(_ input: Input, in session: Session) throws {
    let code = try input.required("code").raw
    var values = TargetValues()
    for word in input.words("fields") {
      guard let sign = word.text.firstIndex(of: "="), let rawSign = word.raw.firstIndex(where: { "=＝".contains($0) })
      else { throw UsageError.notAnAssignment(word.raw) }
      let name = String(word.text[..<sign]).lowercased()
      guard let column = column(name) else {
        throw UsageError.unknownField(name, near: Likeness.nearest(to: name, among: TargetValues.columns))
      }
      let value = String(word.raw[word.raw.index(after: rawSign)...])
      values.values.append((column, ["none", "无", ""].contains(value) ? nil : value))
    }
    let recorded = try session.record(input) { recording in
      let known = try? recording.now.target(named: code)
      let key = known?.code ?? code
      try recording.setTarget(code: key, values)
      return try recording.now.target(named: key)
    }
    try session.answer(recorded, [RecordingWords.target(recorded.result.code, recorded.result.name.zh)])
  }

  private static func column(_ word: String) -> String? {
    let words = [
      "名称": "name", "地区": "region", "指标": "metric", "门槛": "threshold", "期间": "period", "比较": "comparator",
      "力度": "modality", "数值": "value", "下限": "low", "上限": "high", "说明": "words", "单位": "unit",
    ]
    let plain = words[word] ?? word.replacing("-", with: "_")
    return TargetValues.columns.contains(plain) ? plain : nil
  }
}
