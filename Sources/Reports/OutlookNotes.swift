internal import Portfolio
internal import Values
internal import Wording

/// How the estimates of the whole were reckoned, with their numbers, or why there are none.
extension OutlookReport {
  static func notes(_ outlook: Outlook) -> [Phrase] {
    let summary = outlook.summary
    return how(outlook) + SummaryReport.notesOnMoney(summary)
  }

  private static func how(_ outlook: Outlook) -> [Phrase] {
    let summary = outlook.summary
    let figure = summary.total
    switch outlook.gap {
    case .yearOver: return [OutlookWords.yearOver(Phrase(summary.period))]
    case .notYetStated(let month): return [OutlookWords.notYetStated(Phrase(en: month.english, zh: month.chinese))]
    case nil: break
    }
    guard let plan = figure.plan, let completed = figure.completed, let row = summary.whole.outlook else { return [] }
    let told = Told(plan)
    var how: [Phrase] = []
    if let required = figure.requiredMonthly, let remaining = figure.remaining, remaining > .zero {
      how.append(WhyWords.required(told.amount(required), told.amount(remaining), months: outlook.monthsLeft))
    }
    guard let byPace = row.byPace else { return how + [OutlookWords.nothingStated] }
    let month = 12 - outlook.monthsLeft
    how.append(OutlookWords.byPaceHow(told.amount(completed), month, told.amount(byPace.yearEnd), told.against(byPace)))
    if let byRecent = row.byRecent, let recent = row.recent {
      how.append(
        OutlookWords.byRecentHow(
          told.amount(completed), outlook.monthsLeft, told.amount(recent), told.amount(byRecent.yearEnd),
          told.against(byRecent)))
    } else {
      how.append(
        row.projectsNotSplit > 0
          ? OutlookWords.notSplit(row.projectsNotSplit, of: row.projectsPlanned) : OutlookWords.tooEarly)
    }
    if row.pastYears.isEmpty { how.append(OutlookWords.noPastYear) }
    return how + row.pastYears.flatMap { pastYear($0, of: row, completed, told) }
  }

  /// By which projects, and what follows.
  private static func pastYear(
    _ past: RowOutlook.PastYear, of row: RowOutlook, _ completed: Money, _ told: Told
  ) -> [Phrase] {
    let carry = OutlookWords.carry(
      past.projects, of: row.projectsPlanned, year: past.year,
      planShare: past.planShare?.percentText(decimals: 1) ?? "—")
    guard let estimate = past.estimate else {
      return [Phrase.joined([carry, past.isEnough ? OutlookWords.nothingByThen : OutlookWords.tooFew], by: "")]
    }
    return [
      OutlookWords.byPastHow(
        past.year, told.amount(completed), told.amount(past.wholeYear), told.amount(past.completed),
        told.amount(estimate.yearEnd), told.against(estimate)), carry,
    ]
  }
}

/// The amounts of one reckoning, all in the unit that suits its plan.
private struct Told {
  private let isLarge: Bool

  init(_ plan: Money) { isLarge = plan.fen.magnitude >= 10 * MoneyUnit.yi.fen.magnitude }

  func amount(_ money: Money) -> Phrase {
    Phrase(
      en: money.text(in: isLarge ? .billion : .million, decimals: isLarge ? 3 : 2) + (isLarge ? "bn yuan" : "m yuan"),
      zh: money.text(in: isLarge ? .yi : .wan, decimals: 2) + (isLarge ? "亿元" : "万元"))
  }

  func against(_ estimate: RowOutlook.Estimate) -> Phrase {
    guard let rate = estimate.rate else { return Phrase(same: "") }
    let isShort = estimate.shortfall >= .zero
    return OutlookWords.against(
      rate.percentText(decimals: 1), amount(isShort ? estimate.shortfall : estimate.shortfall.negated),
      isShort: isShort)
  }
}
