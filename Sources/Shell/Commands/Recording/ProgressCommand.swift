internal import Portfolio
internal import Values
internal import Wording

enum ProgressCommand: Command {
  static let declaration = Declaration(
    "progress", "进度", .recording, Phrase(en: "record physical progress", zh: "填报形象进度"),
    [
      Parameter("project", Labels.project, .project), Parameter("month", Labels.month, .month),
      Parameter("percent", Labels.percent, .percent),
    ],
    options: [
      Option("words", "描述", (Labels.text, .text), Phrase(en: "in words", zh: "文字描述")),
      Option("evidence", "依据", (Labels.text, .text), Phrase(en: "what shows it", zh: "佐证材料")), .note, .dryRun,
    ],
    examples: [("progress YL-001 2020-12 62.5", Phrase(en: "percent", zh: "百分比"))])

  static func run(_ input: Input, in session: Session) throws {
    let project = try input.required("project").raw
    let month = try session.month(try input.required("month"))
    let percent = try input.required("percent").text
    let recorded = try session.record(input) { recording in
      let project = try recording.now.project(named: project)
      try recording.setProgress(
        project, month, percent: percent, words: input.option("words"), evidence: input.option("evidence"))
      return project
    }
    try session.answer(
      recorded,
      [
        RecordingWords.progress(
          recorded.result.name.zh, month.text, percent.hasSuffix("%") ? String(percent.dropLast()) : percent)
      ])
  }
}
