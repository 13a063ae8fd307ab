internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum DueCommand: Command {
  static let declaration = Declaration(
    "due", "临期", .looking,
    Phrase(en: "milestones not met that fall due in a period, or within 30 days", zh: "期间内或30天内到期的未完成节点"),
    [Parameter("period", Labels.period, .period, .optional), Parameter("filter", Labels.filter, .filter, .rest)],
    options: Option.arranging,
    examples: [("due 2021-Q4", Phrase(en: "what falls due in a quarter", zh: "一个季度内到期的节点"))])

  static func run(_ input: Input, in session: Session) throws {
    let sheet = try session.read { snapshot in
      let today = session.clock.today
      let period = try session.period(input, snapshot, inYear: today.month.year)
      let going = try session.filter(input).and(.not(.flag(.cancelled)))
      let all = try snapshot.milestones(where: going, context: FilterContext(asOf: today))
      let due = all.filter { milestone in
        guard milestone.met == nil, let last = milestone.due?.last else { return false }
        guard let period else { return milestone.standing(at: today).state == .due }
        return last >= period.first.first && last <= period.last.last
      }
      var sheet = try MilestoneReport.sheet(
        due.sorted { PartialDate.precedes($0.due, $1.due) }, at: today, snapshot, title: ReportWords.due,
        empty: ReportWords.nothingFallsDue)
      // Of a period what ends in it; else what ends soon, and what has ended and is in the way.
      let ending = all.expiries(at: today, by: period?.last.last ?? today.adding(days: Expiry.noticeDays))
      sheet.notes = ExpiryReport.notes(ending.filter { $0.last >= period?.first.first ?? $0.last })
      return sheet
    }
    try session.showArranged(sheet, input)
  }
}
