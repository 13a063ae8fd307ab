internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum RestatementsCommand: Command {
  static let declaration = Declaration(
    "restatements", "更正", .looking,
    Phrase(en: "what has changed since it was published, by whom and why", zh: "通报之后更正的数字：何人、何时、为何"),
    [Parameter("month", Labels.month, .month, .optional)], options: [.measure] + Option.arranging,
    examples: [("restatements", Phrase(en: "of every published month", zh: "所有已通报的月份"))])

  static func run(_ input: Input, in session: Session) throws {
    let month = try input.word("month").map(session.month)
    let measure = try session.code(.measure, "measure", input) ?? "reported"
    try session.showArranged(RestatementReport.sheet(session.restatements(month, measure: measure)), input)
  }
}

extension Session {
  /// What has changed of published months up to the moment that is asked for.
  func restatements(_ month: Month? = nil, measure: String = "reported") throws -> [Restatement] {
    // The moment is known once something has been read.
    _ = try read { try $0.lastStep() }
    return try registry().restatements(month, measure: measure, knownOn: moment?.knownOn)
  }
}
