internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum ReportingCommand: Command {
  static let declaration = Declaration(
    "reporting", "报送", .looking,
    Phrase(en: "who has sent in a month, who has not, and what is missing in it", zh: "各填报单位报送、退回、未报情况"),
    [Parameter("period", Labels.period, .period, .optional), Parameter("filter", Labels.filter, .filter, .rest)],
    options: Option.arranging,
    examples: [
      ("reporting", Phrase(en: "the month to be collected now", zh: "当前应收的月份")),
      ("reporting 2020-12", Phrase(en: "one month", zh: "一个月")),
      ("reporting 2020-12 region:滕州", Phrase(en: "who carries projects of a district", zh: "承担一个地区项目的单位")),
      ("报送 2020", Phrase(en: "a year, month by month", zh: "全年逐月")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let today = session.clock.today
    let one = try (input.periodWord ?? session.context.period).flatMap { try session.singleMonth($0) }
    let (span, months) = try session.read { snapshot in
      let span = try one.map { [$0] } ?? typedMonths(input, snapshot, in: session)
      let within = try session.narrowedProjects(
        snapshot, input.words("filter"), period: session.period(input, snapshot))
      return (span, try span.map { try snapshot.reporting(of: $0, within: within) })
    }
    let isGrid = span.count > 1 && session.speaksToPeople
    let sheet =
      isGrid
      ? ReportingReport.grid(months, span, on: today) : ReportingReport.sheet(months, of: span, on: today)
    try session.showArranged(sheet, input)
  }

  /// The months of a longer period that have begun; without a period the one to be collected.
  private static func typedMonths(_ input: Input, _ snapshot: Snapshot, in session: Session) throws -> [Month] {
    let today = session.clock.today
    guard let period = try session.period(input, snapshot, inYear: today.year) else {
      return [try snapshot.reportingMonth(on: today)]
    }
    let begun = period.months.filter { $0 <= today.month }
    return begun.isEmpty ? period.months : begun
  }
}

extension Session {
  /// The month that a word names; nil: it is a longer period.
  ///
  /// - Throws: ``DateParseError`` for a word that is no period.
  func singleMonth(_ word: Word) throws -> Month? {
    do { return try month(word) } catch UsageError.badMonth { return nil }
  }
}
