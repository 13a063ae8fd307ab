internal import Portfolio
internal import Reports
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
    guard let from = input.option("from") else {
      let recorded = try session.record(input) { try $0.newProgramme(name) }
      return try session.answer(recorded, [RecordingWords.programmeMade(recorded.result.title)])
    }
    let recorded = try session.record(input) { recording in
      try recording.newProgramme(name, rolledFrom: try recording.now.programme(named: from))
    }
    let (programme, projects) = recorded.result
    try session.answer(
      recorded, [RecordingWords.programmeMade(programme.title)] + session.read { try ListReport.rolled(projects, $0) })
    let undecided = projects.filter { $0.doubt != nil }
    if session.speaksToPeople, !undecided.isEmpty {
      try session.show(try session.read { try ListReport.undecided(undecided, on: programme, $0) }, showsAll: true)
    }
  }
}
