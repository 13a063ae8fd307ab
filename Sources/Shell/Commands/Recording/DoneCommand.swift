internal import Portfolio
internal import Values
internal import Wording

enum DoneCommand: Command {
  static let declaration = Declaration(
    "done", "完成", .recording, Phrase(en: "a milestone was met", zh: "登记节点完成"),
    [
      Parameter("project", Labels.project, .project), Parameter("milestone", Labels.milestone, .milestone),
      Parameter("date", Labels.date, .date, .optional),
    ],
    options: [
      Option("evidence", "依据", (Labels.text, .text), Phrase(en: "what shows it", zh: "佐证材料")),
      Option(
        "expires", "有效期", (Labels.date, .date), Phrase(en: "until when the approval holds", zh: "批复有效期至")),
      .note, .dryRun,
    ],
    examples: [
      ("done jzgt 开工 2023-12-16", Phrase(en: "the railway's start", zh: "济枣高铁开工")),
      (
        "done 枣庄机场 可研 2020-12-30 --evidence 批复文件 --expires 2022-12-29",
        Phrase(en: "an approval that holds two years", zh: "有效期两年的批复")
      ),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let word = try input.required("project")
    let milestone = try input.required("milestone")
    let date = try input.word("date").map(session.date) ?? PartialDate(session.clock.today)
    let expires = try input.option("expires").map { try session.date(Word(argument: $0)) }
    let recorded = try session.record(input) { recording in
      let project = try recording.now.project(named: word.raw)
      let before = try? recording.now.milestone(named: milestone.raw, of: project)
      // Today in the place of the day on which it was met is a slip, not a correction.
      if input.word("date") == nil, let met = before?.met, met != date {
        throw RuleError.alreadyMet(before?.name.zh ?? milestone.raw, project: project, on: met)
      }
      let (met, pushed) = try recording.pushing(project) {
        try recording.meet(milestone.raw, of: project, on: date, evidence: input.option("evidence"), expires: expires)
      }
      return (met, before?.met, try recording.now.stage(of: project, at: session.clock.today), pushed)
    }
    let (met, before, stage, pushed) = recorded.result
    var sentences = [
      RecordingWords.met(
        met.project.name.zh, Phrase(met.name), date.text, planned: met.due?.text, lateness: lateness(met),
        stage: stage.map { Phrase(en: $0.code, zh: $0.name.zh) })
    ]
    if let expires { sentences.append(MilestoneWords.validUntil(expires.text)) }
    if let before, before != date { sentences.append(RecordingWords.wasMet(before.text)) }
    try session.answer(recorded, sentences + PushSentences.lines(pushed))
  }

  private static func lateness(_ milestone: Milestone) -> Phrase? {
    guard let due = milestone.due, let met = milestone.met else { return nil }
    guard let lateness = Lateness.between(planned: due, actual: met) else { return RecordingWords.latenessUnknown }
    // What is planned for 2021 is late from 2022 on: any day of 2021 is on time.
    if !lateness.isExact, let last = met.last, let end = due.last, last <= end { return RecordingWords.onTime }
    if lateness.isExact {
      return lateness.minDays > 0
        ? RecordingWords.late(lateness.minDays)
        : lateness.minDays < 0 ? RecordingWords.early(-lateness.minDays) : RecordingWords.onTime
    }
    if lateness.isCertainlyLate { return RecordingWords.lateAtLeast(lateness.minDays) }
    return lateness.isCertainlyOnTime ? RecordingWords.onTime : RecordingWords.latenessUnknown
  }
}
