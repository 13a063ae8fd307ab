internal import Portfolio
internal import Wording

enum ReportingAddCommand: Command {
  static let declaration = Declaration(
    "reporting add", "报送 增", .recording, Phrase(en: "an organization is due to report every month", zh: "列为填报单位"),
    [Parameter("reporter", Labels.reporter, .reporter)], options: [.newOrganization, .note, .dryRun],
    examples: [("reporting add 演练机场筹建组", Phrase(en: "from now on", zh: "此后按月报送"))])

  static func run(_ input: Input, in session: Session) throws {
    let name = try input.required("reporter").raw
    let recorded = try session.record(input) { try $0.addReporter(named: name, isNew: input.flag("new")) }
    let reporter = Phrase(en: recorded.result.en, zh: recorded.result.zh)
    try session.answer(recorded, [ReportingWords.added(reporter)] + session.newOrganizations(recorded))
  }
}
