internal import Portfolio
internal import Values
internal import Wording

enum ForecastCommand: Command {
  static let declaration = Declaration(
    "forecast", "预计", .recording, Phrase(en: "a milestone is now expected on another date", zh: "登记节点预计时间"),
    [
      Parameter("project", Labels.project, .project), Parameter("milestone", Labels.milestone, .milestone),
      Parameter("date", Labels.date, .date),
    ],
    options: [.why, .note, .dryRun],
    examples: [("forecast jzgt 开通 2027-12 --why 开工推迟", Phrase(en: "with the reason", zh: "写明原因"))])

  static func run(_ input: Input, in session: Session) throws {
    let date = try session.date(try input.required("date"))
    let (project, milestone) = (try input.required("project").raw, try input.required("milestone").raw)
    let recorded = try session.record(input) { recording in
      let project = try recording.now.project(named: project)
      return try recording.pushing(project) {
        try recording.forecast(milestone, of: project, to: date, reason: input.option("why"))
      }
    }
    let (result, pushed) = recorded.result
    try session.answer(
      recorded,
      [RecordingWords.forecast(result.project.name.zh, Phrase(result.name), date.text, result.due?.text)]
        + PushSentences.lines(pushed))
  }
}
