internal import Portfolio
internal import Values
internal import Wording

extension Phrase {
  /// A quotient, rounded once, in the unit of the exact amounts it stands beside.
  fileprivate init(rounded money: Money) {
    self.init(en: money.text(in: .million, decimals: 2) + "m yuan", zh: money.text(in: .wan, decimals: 2) + "万元")
  }

  /// An amount with all its digits: what a dispute is about is never rounded.
  fileprivate init(exactly money: Money) {
    func text(_ unit: MoneyUnit) -> String {
      var decimals = 2
      var part = unit.fen / 100
      while part > 1, money.fen % part != 0 {
        part /= 10
        decimals += 1
      }
      return money.text(in: unit, decimals: decimals)
    }
    self.init(en: text(.million) + "m yuan", zh: text(.wan) + "万元")
  }
}

extension WhyReport {
  /// Of a project: by which version of its plan, what was due of it, and what follows.
  ///
  /// - Parameters:
  ///   - summary: of which period, by which rule and measure.
  ///   - isStated: anything is stated of it in the year.
  static func how(
    _ total: Figure, in summary: Summary, _ version: PlanVersion?, isStated: Bool
  ) -> [Phrase] {
    var how: [Phrase] = []
    if let version, let plan = total.plan, !summary.period.isYearRange {
      let approved = version.approved.map { Phrase(en: $0.english, zh: $0.chinese) }
      how.append(
        WhyWords.plan(Phrase(exactly: plan), version: version.number, approved: approved, step: version.amountStep))
    }
    if let completed = total.completed ?? total.completedWithoutPlan {
      how.append(
        total.projectsStated > 0
          ? WhyWords.completed(Phrase(exactly: completed), month: summary.at.text)
          : isStated ? WhyWords.noOpening : WhyWords.nothingStated)
    }
    let isShaped = version?.entries.contains { $0.month != nil } ?? false
    return how
      + rates(total, summary) { due, plan in
        isShaped
          ? WhyWords.dueByMonths(due)
          : WhyWords.dueEvenly(due, plan, month: summary.period.fiscal.monthInYear(of: summary.at))
      }
  }

  /// Of a row: the sums of its projects, and what follows.
  static func how(_ total: Figure, in summary: Summary, _ count: Int) -> [Phrase] {
    guard count > 0 else { return [] }
    return [WhyWords.sums(count)] + rates(total, summary) { due, _ in WhyWords.dueOfAll(due) }
  }

  private static func rates(
    _ total: Figure, _ summary: Summary, due: (_ due: Phrase, _ plan: Phrase) -> Phrase
  ) -> [Phrase] {
    guard let plan = total.plan, let completed = total.completed, let rate = total.rate else { return [] }
    let percent = rate.percentText(decimals: 2).replacing("-", with: "−")
    var how = [WhyWords.rate(percent, Phrase(exactly: completed), Phrase(exactly: plan))]
    let month = summary.period.fiscal.monthInYear(of: summary.at)
    if let gap = total.gapPoints {
      let text = gap.cautiousText(places: 2).replacing("-", with: "−")
      how.append(
        WhyWords.gap(
          (gap > .zero ? "+" : "") + text, percent, summary.timeProgress.percentText(decimals: 2),
          month: summary.period.isYearRange ? 12 : month))
    }
    if let amount = total.due, !summary.period.isYearRange {
      how.append(due(Phrase(exactly: amount), Phrase(exactly: plan)))
    }
    if let light = total.light { how.append(lightReason(light, summary.rule)) }
    if let required = total.requiredMonthly, let remaining = total.remaining, remaining > .zero {
      how.append(WhyWords.required(Phrase(rounded: required), Phrase(exactly: remaining), months: 12 - month))
    }
    return how
  }

  private static func lightReason(_ light: Light, _ rule: LightRule) -> Phrase {
    let limits =
      rule.kind == .ratio
      ? WhyWords.ratioLimits(rule.greenLimit, rule.yellowLimit)
      : WhyWords.pointLimits(rule.greenLimit, rule.yellowLimit, startLate: rule.startLateMonths)
    let reason: Phrase = if case .phrase(let words) = Sheet.Cell.reason(light) { words } else { ReportWords.noValue }
    return WhyWords.light(WhyWords.colour(light.colour.rawValue), reason, rule.code, limits)
  }
}
