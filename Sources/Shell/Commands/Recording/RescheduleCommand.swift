internal import Portfolio
internal import Values
internal import Wording

enum RescheduleCommand: Command {
  static let declaration = Declaration(
    "reschedule", "调整", .recording, Phrase(en: "a milestone gets a new approved date", zh: "调整节点批准时间"),
    [
      Parameter("project", Labels.project, .project), Parameter("milestone", Labels.milestone, .milestone),
      Parameter("date", Labels.date, .date),
    ],
    options: [
      .why, Option("approval", "批文", (Labels.text, .text), Phrase(en: "the number of the approval", zh: "批文号")), .note,
      .dryRun,
    ],
    examples: [
      ("reschedule 枣庄机场 开工 2022 --why 可研未批", Phrase(en: "the original date stays on record", zh: "原计划仍保留"))
    ])

  static func run(_ input: Input, in session: Session) throws {
    let date = try session.date(try input.required("date"))
    let (project, milestone) = (try input.required("project").raw, try input.required("milestone").raw)
    let recorded = try session.record(input) { recording in
      let project = try recording.now.project(named: project)
      return try recording.pushing(project) {
        try recording.reschedule(
          milestone, of: project, to: date, reason: input.option("why"), approval: input.option("approval"))
      }
    }
    let (result, pushed) = recorded.result
    try session.answer(
      recorded,
      [
        RecordingWords.rescheduled(
          result.project.name.zh, Phrase(result.name), date.text,
          original: result.planned == date ? nil : result.planned?.text)
      ] + PushSentences.lines(pushed))
  }
}
