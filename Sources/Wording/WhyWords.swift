/// How a figure came about.
package enum WhyWords {
  package static let figure = Phrase(en: "Figure", zh: "数字")
  package static let projects = Phrase(en: "What each project contributes", zh: "各项目所占")
  package static let counted = Phrase(en: "counted", zh: "计入累计")
  package static let due = Phrase(en: "due", zh: "应完成")
  package static let version = Phrase(en: "plan version", zh: "计划版本")
  package static let nothing = Phrase(en: "no project contributes", zh: "没有项目计入")

  package static func colour(_ code: String) -> Phrase {
    Phrase(en: code, zh: ["green": "绿", "yellow": "黄", "red": "红"][code] ?? code)
  }
  package static func plan(_ amount: Phrase, version: Int, approved: Phrase?, step: Int) -> Phrase {
    Phrase(
      en: "plan \(amount.en): version \(version)"
        + (approved.map { ", approved \($0.en)" } ?? ", from the year's beginning") + ", step \(step)",
      zh: "年计划 \(amount.zh)：第 \(version) 版" + (approved.map { "，\($0.zh) 批准" } ?? "，年初起执行") + "，第 \(step) 步")
  }
  package static func completed(_ amount: Phrase, month: String) -> Phrase {
    Phrase(
      en: "completed \(amount.en): the statements counted below, up to \(month)",
      zh: "累计 \(amount.zh)：下列截至 \(month) 计入的填报之和")
  }
  package static let nothingStated = Phrase(
    en: "completed: nothing is stated of the year, which counts as nothing done", zh: "累计：本年无填报，按无完成计入")
  package static let noOpening = Phrase(
    en:
      "completed: not known, and counted as nothing: a total since the start is stated, and none at the end of last year",
    zh: "累计：未知，按无完成计入：只有自开工累计，缺上年末的自开工累计")
  package static func sums(_ count: Int) -> Phrase {
    Phrase(
      en: count == 1
        ? "plan and completed: of the project below" : "plan and completed: the sums of the \(count) projects below",
      zh: "年计划、累计：下列 \(count) 个项目之和")
  }
  package static func rate(_ rate: String, _ completed: Phrase, _ plan: Phrase) -> Phrase {
    Phrase(
      en: "rate \(rate) = \(completed.en) completed ÷ \(plan.en) planned",
      zh: "完成率 \(rate) = 累计 \(completed.zh) ÷ 年计划 \(plan.zh)")
  }
  package static func gap(_ gap: String, _ rate: String, _ time: String, month: Int) -> Phrase {
    Phrase(
      en: "gap \(gap) = \(rate) − time progress \(time) (month \(month) of 12)",
      zh: "超欠点 \(gap) = \(rate) − 时序进度 \(time)（第 \(month) 月 ÷ 12）")
  }
  package static func dueEvenly(_ amount: Phrase, _ plan: Phrase, month: Int) -> Phrase {
    Phrase(
      en: "due \(amount.en) = \(plan.en) × \(month) ÷ 12: no month is planned apart",
      zh: "应完成 \(amount.zh) = \(plan.zh) × \(month) ÷ 12：未分月，按年均摊")
  }
  package static func dueByMonths(_ amount: Phrase) -> Phrase {
    Phrase(
      en: "due \(amount.en): the months planned up to then; what they leave of the year evenly over the others",
      zh: "应完成 \(amount.zh)：按分月计划累计，未分月部分均摊")
  }
  package static func dueOfAll(_ amount: Phrase) -> Phrase {
    Phrase(en: "due \(amount.en): the sum of what was due of each project", zh: "应完成 \(amount.zh)：各项目应完成数之和")
  }
  package static func light(_ light: Phrase, _ reason: Phrase, _ rule: String, _ limits: Phrase) -> Phrase {
    Phrase(
      en: "light \(light.en): \(reason.en); rule \(rule): \(limits.en)",
      zh: "灯 \(light.zh)：\(reason.zh)；规则 \(rule)：\(limits.zh)")
  }
  package static func ratioLimits(_ green: Int, _ yellow: Int) -> Phrase {
    Phrase(en: "green from \(green)%, yellow from \(yellow)%", zh: "\(green)% 以上绿，\(yellow)% 以上黄")
  }
  package static func pointLimits(_ green: Int, _ yellow: Int, startLate: Int?) -> Phrase {
    Phrase(
      en: "green to \(green) points behind, yellow to \(yellow)"
        + (startLate.map { ", red where the start is \($0) months late" } ?? ""),
      zh: "欠 \(green) 点以内绿，\(yellow) 点以内黄" + (startLate.map { "，开工迟 \($0) 个月红" } ?? ""))
  }
  package static func required(_ amount: Phrase, _ remaining: Phrase, months: Int) -> Phrase {
    Phrase(
      en: "needed a month \(amount.en) = \(remaining.en) remaining ÷ \(months) months",
      zh: "需月均 \(amount.zh) = 剩余 \(remaining.zh) ÷ \(months) 个月")
  }
  package static let open = Phrase(
    en: "`why PROJECT PERIOD` opens each down to its statements and steps", zh: "“出处 项目 期间”可查到每个项目的填报与步骤")

  /// How a statement came in: `typed`, or `import FILE!SHEET!CELL`.
  package static func method(_ code: String) -> Phrase {
    let parts = code.split(separator: " ", maxSplits: 1)
    let words = ["import": "导入", "typed": "录入"]
    guard let first = parts.first, let zh = words[String(first)] else { return Phrase(same: code) }
    return Phrase(en: code, zh: parts.count > 1 ? "\(zh) \(parts[1])" : zh)
  }
}
