internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum OverdueCommand: Command {
  static let declaration = Declaration(
    "overdue", "逾期", .looking, Phrase(en: "milestones overdue at a day, the latest first", zh: "某日已逾期的节点，逾期最久在前"),
    [Parameter("filter", Labels.filter, .filter, .rest)],
    options: Option.arranging,
    examples: [
      ("overdue", Phrase(en: "overdue today", zh: "今日逾期")),
      ("overdue 2020-12-31", Phrase(en: "overdue at a day", zh: "某日逾期")),
    ], traits: .takesDay)

  static func run(_ input: Input, in session: Session) throws {
    var words = input.words("filter")
    var day = session.clock.today
    if let first = words.first, first.isPlain, try session.isDate(first), let last = try session.date(first).last {
      day = last
      words.removeFirst()
    }
    let filter = try session.filter(words)
    let sheet = try session.read { snapshot in
      let going = filter.and(.not(.flag(.cancelled)))
      let late = try snapshot.milestones(where: going, context: FilterContext(asOf: day))
        .filter { $0.standing(at: day).state == .overdue }
        .sorted { ($0.standing(at: day).lateDaysMin ?? 0) > ($1.standing(at: day).lateDaysMin ?? 0) }
      return try MilestoneReport.sheet(
        late, at: day, snapshot, title: ReportWords.overdue, empty: ReportWords.nothingOverdue)
    }
    try session.showArranged(sheet, input)
  }
}
