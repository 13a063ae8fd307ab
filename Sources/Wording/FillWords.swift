/// What `fill` asks and answers.
package enum FillWords {
  package static func nothingOwed(_ month: String) -> Phrase {
    Phrase(en: "\(month): nothing is owed", zh: "\(month)：没有未报的项目")
  }
  package static func begun(_ month: String, _ count: Int) -> Phrase {
    Phrase(
      en: "\(month): \(count) to fill · Enter: unknown · 0: zero · b: back · q: leave · ?: help",
      zh: "\(month)：待填 \(count) 项 · 回车为未知 · 0 为零 · b 上一项 · q 退出 · ? 说明")
  }
  package static func question(_ month: String, isYearToDate: Bool) -> Phrase {
    isYearToDate
      ? Phrase(en: "  year to date by \(month): ", zh: "  自年初累计至 \(month)：")
      : Phrase(en: "  completed in \(month): ", zh: "  \(month) 完成：")
  }
  package static let help = Phrase(
    en: """
      An amount with its unit: 3200万, 0.4亿, -50万 (a correction). Enter leaves it unknown, 0 says that nothing was done.
      5.6亿 --ytd states the year to date, --since-start all since the start, --why TEXT gives the reason of a fall.
      b goes back to the one before, q leaves; what was answered is recorded already, each answer a step for `undo`.
      """,
    zh: """
      金额带单位：3200万、0.4亿、-50万（冲减）。回车为未知，0 表示本月没有完成。
      5.6亿 --累计 为自年初累计，--自开工累计 为开工以来，--原因 文字 说明下降的原因。
      b 回上一项，q 退出；已答的已入库，每答一项为一步，可撤销。
      """)
  package static func last(_ month: String, _ basis: Phrase, _ amount: String) -> Phrase {
    Phrase(en: "last \(month) \(basis.en) \(amount)", zh: "上次 \(month) \(basis.zh) \(amount)")
  }
  package static let neverStated = Phrase(en: "never stated", zh: "从未填报")
  package static func year(completed: String?, plan: String?) -> Phrase {
    Phrase(
      en: "year to date \(completed ?? "—") of \(plan ?? "no plan")",
      zh: "今年累计 \(completed ?? "—") / 年计划 \(plan ?? "无")")
  }
  package static func ended(recorded: Int, unknown: Int, left: Int) -> Phrase {
    Phrase(
      en: "\(recorded) recorded, \(unknown) unknown, \(left) not asked",
      zh: "已填 \(recorded) 项，未知 \(unknown) 项，未问 \(left) 项")
  }
}
