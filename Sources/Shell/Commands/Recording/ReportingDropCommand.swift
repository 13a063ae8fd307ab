internal import Portfolio
internal import Wording

enum ReportingDropCommand: Command {
  static let declaration = Declaration(
    "reporting drop", "报送 删", .recording, Phrase(en: "an organization is no longer due to report", zh: "不再列为填报单位"),
    [Parameter("reporter", Labels.reporter, .reporter)], options: [.note, .dryRun],
    examples: [("reporting drop 枣庄市项目办", Phrase(en: "what it sent in stays", zh: "已报送的保留"))])

  static func run(_ input: Input, in session: Session) throws {
    let name = try input.required("reporter").raw
    let recorded = try session.record(input) { try $0.dropReporter(named: name) }
    try session.answer(
      recorded, [ReportingWords.dropped(Phrase(en: recorded.result.en, zh: recorded.result.zh))])
  }
}
