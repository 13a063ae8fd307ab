internal import Portfolio
internal import Reports
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
      ),
      (
        "targets set T-SF318 measure=\"started total>1亿\"",
        Phrase(en: "computed from the projects: starts over 100 million", zh: "按项目测算：新开工过亿元的个数")
      ),
      (
        "目标 定 T-SF319 上级=T-SF318",
        Phrase(en: "a part of another target", zh: "作为另一目标的其中项")
      ),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let code = try input.required("code").raw
    var values = TargetValues()
    var parent: String??
    for word in input.words("fields") {
      guard let sign = word.text.firstIndex(of: "="), let rawSign = word.raw.firstIndex(where: { "=＝".contains($0) })
      else { throw UsageError.notAnAssignment(word.raw) }
      let name = String(word.text[..<sign]).lowercased()
      guard let column = column(name) else {
        throw UsageError.unknownField(name, near: Likeness.nearest(to: name, among: words))
      }
      let text = String(word.raw[word.raw.index(after: rawSign)...])
      let value = ["none", "无", ""].contains(text) ? nil : text
      switch column {
      case "measure": values.set(try value.map { try TargetMeasure(parsing: $0) })
      case "parent": parent = .some(value)
      default: values.values.append((column, value))
      }
    }
    let isMeasured = values.values.contains { $0.column.hasPrefix("measure") }
    let recorded = try session.record(input) { recording in
      let known = try? recording.now.target(named: code)
      let key = known?.code ?? code
      try recording.setTarget(code: key, values)
      if let parent { try recording.setTargetParent(code: key, parent: parent) }
      let target = try recording.now.target(named: key)
      if isMeasured, let measure = target.measure { try recording.now.check(measure, today: session.clock.today) }
      return (target: target, computation: try recording.now.computation(of: target, today: session.clock.today))
    }
    let (target, computation) = recorded.result
    var sentences = [RecordingWords.target(target.code, target.name.zh)]
    if let computed = computation.value {
      let status = target.status(of: computed) ?? (target.isPromise ? .open : .reported)
      sentences.append(
        TargetWords.computed(
          [TargetReport.shown(computed), target.unit].compactMap { $0 }.joined(separator: " "),
          TargetWords.status(status.rawValue), computed.asOf.text))
    }
    try session.answer(recorded, sentences)
  }

  /// For a suggestion.
  private static let words = TargetValues.columns + ["measure", "parent"]

  private static func column(_ word: String) -> String? {
    let words = [
      "名称": "name", "地区": "region", "指标": "metric", "门槛": "threshold", "期间": "period", "比较": "comparator",
      "力度": "modality", "数值": "value", "下限": "low", "上限": "high", "说明": "words", "单位": "unit",
      "测算": "measure", "上级": "parent",
    ]
    let plain = words[word] ?? word.replacing("-", with: "_")
    return Self.words.contains(plain) ? plain : nil
  }
}
