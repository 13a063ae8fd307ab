/// What locks and the past say no to.
extension ErrorWords {
  // MARK: locks

  package static func lockedMonth(_ months: [String]) -> Phrase {
    let list = months.joined(separator: ", ")
    let first = months.first ?? ""
    return months.count == 1
      ? Phrase(
        en: "\(list) is locked, and this would change what was published; open it first: unlock \(first) --why REASON",
        zh: "\(list) 已锁定，此操作会改变已通报的数字；请先：解锁 \(first) --原因 文字")
      : Phrase(
        en: "\(list) are locked, and this would change what was published; open each first: "
          + "unlock \(first) --why REASON",
        zh: "\(list) 均已锁定，此操作会改变已通报的数字；请先逐月：解锁 \(first) --原因 文字")
  }
  package static func monthNotOver(_ month: String, _ today: String) -> Phrase {
    Phrase(
      en: "\(month) is not over (today is \(today)): only a month that is over is locked",
      zh: "\(month) 尚未结束（今天是 \(today)），结束后才能锁定")
  }
  package static func alreadyLocked(_ month: String) -> Phrase {
    Phrase(en: "\(month) is locked already", zh: "\(month) 已经锁定")
  }
  package static func notLocked(_ month: String) -> Phrase {
    Phrase(en: "\(month) is not locked: there is nothing to open", zh: "\(month) 未锁定，无需解锁")
  }
  package static func nothingStated(_ month: String) -> Phrase {
    Phrase(
      en: "no figure is stated for \(month): there is nothing to publish", zh: "\(month) 没有任何填报，无可通报")
  }
  package static func notPublished(_ month: String) -> Phrase {
    Phrase(
      en: "\(month) was never published; `lock \(month)` publishes it", zh: "\(month) 从未通报；“锁定 \(month)”即为通报")
  }
  package static let nothingPublished = Phrase(
    en: "no month was ever published; `lock MONTH` publishes one", zh: "从未通报过任何月份；“锁定 月份”即为通报")

  // MARK: the past

  package static func badMoment(_ text: String) -> Phrase {
    Phrase(
      en: "\(text) is neither a step nor a date; write 57, 2021-06-30 or 2021-06",
      zh: "\(text) 既不是步号也不是日期；请写 57、2021-06-30 或 2021年6月")
  }
  package static let recordsNow = Phrase(
    en: "the past is only read: this command works on the registry of now; leave out --known-on",
    zh: "当时记录只能查看：此命令针对现在的项目库，请去掉 --当时")
  package static func noStepToKnow(_ step: Int, _ last: Int) -> Phrase {
    Phrase(
      en: "there is no step \(step): the last one is \(last); a date says its month: 2021-06",
      zh: "没有第 \(step) 步，最后一步是第 \(last) 步；日期要写到月：2021年6月")
  }
  package static func beforeFirstStep(_ step: Int, _ at: String) -> Phrase {
    Phrase(
      en: "nothing was known then: the first step, \(step), was recorded at \(at)",
      zh: "当时尚无记录：第一步（第 \(step) 步）登记于 \(at)")
  }
  package static let pastInSQL = Phrase(
    en: "main is the registry of now; under --known-on name the tables alone",
    zh: "main 是现在的项目库；使用 --当时 请直接写表名")
}
