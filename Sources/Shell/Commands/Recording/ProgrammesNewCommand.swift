internal import Portfolio
internal import Values
internal import Wording

enum ProgrammesNewCommand: Command {
  static let declaration = Declaration(
    "programmes new", "清单 建", .recording,
    Phrase(en: "make a list, from nothing or from last year's", zh: "新建清单，可由上年滚动"),
    [Parameter("name", Labels.name, .name)],
    options: [
      Option("from", "源", (Labels.programme, .programme), Phrase(en: "the list it is rolled from", zh: "由此清单滚动")),
      .note,
      .dryRun,
    ],
    examples: [
      ("programmes new 2021市级重点项目 --from 2020市级重点项目", Phrase(en: "finished ones leave", zh: "竣工的退出"))
    ])

  static func run(_ input: Input, in session: Session) throws {
    let name = try input.required("name").raw
    let recorded = try session.record(input) { recording in
      let other = try input.option("from").map { try recording.now.programme(named: $0) }
      return try recording.newProgramme(name, from: other)
    }
    let (programme, taken) = recorded.result
    try session.answer(
      recorded, [RecordingWords.programmeMade(programme.title, input.option("from") == nil ? nil : taken)])
  }
}
