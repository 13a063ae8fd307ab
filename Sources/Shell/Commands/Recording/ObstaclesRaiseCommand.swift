internal import Portfolio
internal import Values
internal import Wording

enum ObstaclesRaiseCommand: Command {
  static let declaration = Declaration(
    "obstacles raise", "问题 登记", .recording, Phrase(en: "an obstacle comes up", zh: "登记存在问题"),
    [Parameter("project", Labels.project, .project), Parameter("title", Labels.title, .text, .many)],
    options: [
      Option("category", "类别", (Labels.text, .text), Phrase(en: "land, funds …", zh: "用地、资金等")),
      Option("owner", "办理单位", (Labels.text, .text), Phrase(en: "who sees to it", zh: "办理单位")),
      Option("due", "期限", (Labels.date, .date), Phrase(en: "by when", zh: "办结期限")),
      Option("on", "日期", (Labels.date, .date), Phrase(en: "when it came up; today", zh: "受理日期，默认今日")), .note, .dryRun,
    ],
    examples: [
      ("obstacles raise YL-001 用地指标未落实 --due 2021-01", Phrase(en: "with a date to be met", zh: "写明期限"))
    ])

  static func run(_ input: Input, in session: Session) throws {
    let project = try input.required("project").raw
    let due = try input.option("due").map { try session.date(Word(argument: $0)) }
    let date = try input.option("on").map { try session.date(Word(argument: $0)) } ?? PartialDate(session.clock.today)
    let title = input.text("title")
    let recorded = try session.record(input) { recording in
      let project = try recording.now.project(named: project)
      let id = try recording.raiseObstacle(
        project, title, category: input.option("category"), owner: input.option("owner"), due: due, on: date)
      return (id, project)
    }
    try session.answer(
      recorded,
      [
        RecordingWords.obstacle(
          recorded.result.0, recorded.result.1.name.zh, title, Heading.raised, date.text)
      ])
  }
}
