/// What an outlook says.
package enum OutlookWords {
  package static let outlook = Phrase(en: "Outlook to the year's end", zh: "年末展望")
  package static func monthsLeft(_ months: Int) -> Phrase {
    Phrase(en: "\(months) \(months == 1 ? "month" : "months") left", zh: "还剩 \(months) 个月")
  }

  package static let pace = Phrase(en: "pace so far", zh: "月均完成")
  package static let recentPace = Phrase(en: "pace of 3 months", zh: "近三月月均")
  package static let byPace = Phrase(en: "pace", zh: "月均")
  package static let byRecent = Phrase(en: "3 months", zh: "近三月")
  package static let byPastLow = Phrase(en: "past low", zh: "往年低")
  package static let byPastHigh = Phrase(en: "past high", zh: "往年高")
  package static func yearEnd(_ by: Phrase) -> Phrase { Phrase(en: "year end: \(by.en)", zh: "\(by.zh)推年末") }
  package static func rate(_ by: Phrase) -> Phrase { Phrase(en: "rate: \(by.en)", zh: "\(by.zh)推完成率") }
  package static func shortfall(_ by: Phrase) -> Phrase { Phrase(en: "short: \(by.en)", zh: "\(by.zh)推缺口") }
  package static let notSplit = Phrase(en: "3 months not split", zh: "近三月未分月")
  package static let pastYearsUsed = Phrase(en: "past years", zh: "所据往年数")

  package static let pastYears = Phrase(en: "The same projects in past years", zh: "同批项目往年情况")
  package static let year = Phrase(en: "year", zh: "年")
  package static let planShare = Phrase(en: "of the plan", zh: "占本年计划")
  package static func byMonth(_ month: Phrase) -> Phrase { Phrase(en: "by \(month.en)", zh: "至\(month.zh)") }
  package static let wholeYear = Phrase(en: "whole year", zh: "全年")
  package static let share = Phrase(en: "share by then", zh: "同期占全年")
  package static let yearEndThen = Phrase(en: "year end so", zh: "照此年末")

  package static func byPaceHow(_ completed: Phrase, _ month: Int, _ yearEnd: Phrase, _ against: Phrase) -> Phrase {
    Phrase(
      en: "by the pace so far: year to date \(completed.en) ÷ \(month) × 12 = \(yearEnd.en)\(against.en)",
      zh: "按年内月均：累计 \(completed.zh) ÷ \(month) × 12 = \(yearEnd.zh)\(against.zh)")
  }
  package static func byRecentHow(
    _ completed: Phrase, _ monthsLeft: Int, _ recent: Phrase, _ yearEnd: Phrase, _ against: Phrase
  ) -> Phrase {
    Phrase(
      en: "by the last three months: year to date \(completed.en) + \(monthsLeft) × (\(recent.en) ÷ 3) = "
        + "\(yearEnd.en)\(against.en)",
      zh: "按近三月：累计 \(completed.zh) + \(monthsLeft) ×（\(recent.zh) ÷ 3）= \(yearEnd.zh)\(against.zh)")
  }
  package static func byPastHow(
    _ year: Int, _ completed: Phrase, _ whole: Phrase, _ byMonth: Phrase, _ yearEnd: Phrase, _ against: Phrase
  ) -> Phrase {
    Phrase(
      en: "as in \(year): year to date \(completed.en) × \(whole.en) ÷ \(byMonth.en) by the same month = "
        + "\(yearEnd.en)\(against.en)",
      zh: "按 \(year) 年同期：累计 \(completed.zh) × 全年 \(whole.zh) ÷ 同期 \(byMonth.zh) = \(yearEnd.zh)\(against.zh)")
  }
  package static func against(_ rate: String, _ shortfall: Phrase, isShort: Bool) -> Phrase {
    Phrase(
      en: ", \(rate) of the plan, \(shortfall.en) \(isShort ? "short" : "over")",
      zh: "，为计划的 \(rate)，\(isShort ? "缺" : "超") \(shortfall.zh)")
  }

  package static let tooEarly = Phrase(
    en: "by the last three months: unknown before the year's third month", zh: "按近三月：年内不足三个月，未知")
  package static func notSplit(_ count: Int, of all: Int) -> Phrase {
    Phrase(
      en: "by the last three months: unknown; \(count) of \(all) planned projects \(count == 1 ? "has" : "have") "
        + "an amount among them that nobody split by month",
      zh: "按近三月：未知；\(all) 个有计划的项目中 \(count) 个这三个月的数未分月")
  }
  package static func carry(_ count: Int, of all: Int, year: Int, planShare: String) -> Phrase {
    Phrase(
      en: "\(count) of \(all) planned projects, \(planShare) of the plan, have the figures of \(year)",
      zh: "\(all) 个有计划的项目中 \(count) 个（占计划 \(planShare)）有 \(year) 年数据")
  }
  package static let tooFew = Phrase(en: ": under half, no estimate", zh: "：不足一半，不作估计")
  package static let nothingByThen = Phrase(
    en: ": nothing had been completed by this month, no estimate", zh: "：同期没有完成额，不作估计")
  package static let noPastYear = Phrase(
    en: "by past years: unknown; no planned project has the figures of this month and of the whole of an earlier year",
    zh: "按往年同期：未知；没有一个有计划的项目同时有往年同月与全年的数")

  package static func yearOver(_ period: Phrase) -> Phrase {
    Phrase(
      en: "\(period.en) ends with its year: nothing is left to estimate", zh: "\(period.zh)已到年末：无需估计")
  }
  package static func notYetStated(_ month: Phrase) -> Phrase {
    Phrase(en: "nothing is stated of \(month.en) yet: no estimate", zh: "\(month.zh)尚无填报：不作估计")
  }
  package static let nothingStated = Phrase(
    en: "no planned project has stated anything of the year: no estimate", zh: "有计划的项目本年均无填报：不作估计")

  package static let milestones = Phrase(en: "Milestones to come, by the registry's own slips", zh: "未完成节点的预测（按本库延期历史）")
  package static let noMilestones = Phrase(en: "no milestone is to come", zh: "没有未完成的节点")
  package static let from = Phrase(en: "likely from", zh: "可能最早")
  package static let median = Phrase(en: "median", zh: "中位")
  package static let to = Phrase(en: "likely to", zh: "可能最晚")
  package static let lowerDays = Phrase(en: "lower quartile, days", zh: "下四分位（天）")
  package static let medianDays = Phrase(en: "median, days", zh: "中位数（天）")
  package static let upperDays = Phrase(en: "upper quartile, days", zh: "上四分位（天）")
  package static let slips = Phrase(en: "slips", zh: "依据个数")
  package static let basis = Phrase(en: "of", zh: "依据")
  package static func basis(_ code: String) -> Phrase {
    switch code {
    case "lifecycle": Phrase(en: "this lifecycle", zh: "同流程")
    case "all": Phrase(en: "all lifecycles", zh: "各流程")
    case "no_stage": Phrase(en: "unknown: of no stage", zh: "未知：不属任何阶段")
    case "no_date": Phrase(en: "unknown: no planned date", zh: "未知：无计划日期")
    default: Phrase(en: "unknown: too few slips", zh: "未知：可比延期过少")
    }
  }
  package static func slipsHow(_ fewest: Int) -> Phrase {
    Phrase(
      en: "planned (approved) date + quartiles of the slips, in days, of milestones of the same stage that were met; "
        + "of those overdue only slips at least as long; under \(fewest) slips unknown",
      zh: "计划（批准）日期 + 已完成同类节点延期天数的四分位数；已逾期的只取不短于其逾期的；不足 \(fewest) 个为未知")
  }
}
