internal import Portfolio
internal import Reports
internal import Values
internal import Wording

/// What `report` can make.
enum PaperKind: String, CaseIterable {
  case wall

  var zh: String {
    switch self {
    case .wall: "挂图"
    }
  }

  /// All that there are, in a sentence.
  static let words = Phrase(
    en: allCases.map(\.rawValue).joined(separator: ", "), zh: allCases.map(\.zh).joined(separator: "、"))

  init?(word: String) {
    let plain = FullWidth.folded(word).lowercased()
    guard let kind = PaperKind.allCases.first(where: { $0.rawValue == plain || $0.zh == plain }) else { return nil }
    self = kind
  }
}

enum ReportCommand: Command {
  static let declaration = Declaration(
    "report", "报表", .looking, Phrase(en: "papers and pages for others to read", zh: "供他人阅读的报表与网页"),
    [
      Parameter(
        "kind", Phrase(en: "KIND", zh: "种类"), .choice(PaperKind.allCases.flatMap { [$0.rawValue, $0.zh] })),
      Parameter("period", Labels.period, .period, .optional), Parameter("filter", Labels.filter, .filter, .rest),
    ],
    options: [.rule, .measure, .against],
    examples: [
      (
        "report wall 2020 -o wall.html",
        Phrase(en: "a page for the wall, which opens down to the steps", zh: "可逐层点开的挂图网页")
      ),
      ("报表 挂图 2020年6月 地区:滕州 -o wall.html", Phrase(en: "one district, as at the end of June", zh: "一个地区，截至6月底")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let word = try input.required("kind").text
    guard let kind = PaperKind(word: word) else {
      throw UsageError.unknownPaper(word)
    }
    switch kind {
    case .wall: try wall(input, in: session)
    }
  }

  private static func wall(_ input: Input, in session: Session) throws {
    let filter = try session.filter(input)
    let measure = try session.code(.measure, "measure", input) ?? "reported"
    let against = try session.planChoice(input)
    let today = session.clock.today
    let chart = try session.read { snapshot in
      let period = try session.period(input, snapshot) ?? snapshot.latestPeriod(today, measure: measure)
      let query = SummaryQuery(
        period: try snapshot.running(period, measure: measure, on: today), filter: filter, measure: measure,
        rule: session.rule(input), against: against)
      return try WallReport.chart(
        query, filter: session.filterWords.map(\.raw).joined(separator: " "), today: today, snapshot)
    }
    try session.show(chart)
  }
}
