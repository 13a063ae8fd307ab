internal import Portfolio
internal import Values
internal import Wording

enum ReturnCommand: Command {
  static let declaration = Declaration(
    "return", "退回", .recording, Phrase(en: "send a reporter's month back for a corrected one", zh: "退回填报单位某月的报送"),
    [Parameter("reporter", Labels.reporter, .reporter), Parameter("month", Labels.month, .month)],
    options: [.why, .note, .dryRun],
    examples: [
      ("return 滕州市项目办 2020-12 --why 两个项目单位有误", Phrase(en: "a part of the name will do", zh: "名称的一部分即可"))
    ])

  static func run(_ input: Input, in session: Session) throws {
    let word = try input.required("reporter").raw
    let month = try session.month(try input.required("month"))
    guard let why = input.option("why") else { throw UsageError.missingReason(declaration.en) }
    let recorded = try session.record(input) { recording in
      let reporter = try recording.now.organization(meant: word, sentIn: month)
      return try recording.returnSubmission(reporter: reporter, month: month, why: why)
    }
    let submission = recorded.result
    let name = Phrase(en: submission.reporterName.en, zh: submission.reporterName.zh)
    try session.answer(
      recorded,
      [
        ReportingWords.returned(
          name, Phrase(en: month.english, zh: month.chinese), file: submission.file, submission.reason ?? why),
        ReportingWords.figuresStay,
      ])
  }
}
