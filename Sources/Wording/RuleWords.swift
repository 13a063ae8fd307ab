/// What the registry's rules, and undo, say no to.
extension ErrorWords {
  // MARK: rules

  package static func futureDate(_ date: String, _ today: String) -> Phrase {
    Phrase(en: "\(date) lies in the future (today is \(today))", zh: "\(date) 是将来的日期（今天是 \(today)）")
  }
  package static func resumedBefore(_ project: String, _ date: String) -> Phrase {
    Phrase(
      en: "\(project) stands as it is since \(date): the date cannot be earlier",
      zh: "\(project) 自 \(date) 起为现状态，日期不能更早")
  }
  package static func futureMilestone(_ date: String, _ today: String) -> Phrase {
    Phrase(
      en: "\(date) lies in the future (today is \(today)); what is expected is recorded by `forecast`",
      zh: "\(date) 是将来的日期（今天是 \(today)）；预计时间请用“预计”登记")
  }
  package static func futureMonth(_ month: String, _ today: String) -> Phrase {
    Phrase(
      en: "\(month) has not begun (today is \(today)); an expectation goes in with --measure forecast",
      zh: "\(month) 尚未开始（今天是 \(today)）；预计数请加 --口径 预计")
  }
  package static func falling(
    _ project: String, _ month: String, _ amount: String, _ other: String, _ otherAmount: String
  ) -> Phrase {
    Phrase(
      en: "\(project): \(amount) at \(month) does not fit \(otherAmount) at \(other): a running total does not fall. "
        + "If it is right, say why with --why",
      zh: "\(project)：\(month) 累计 \(amount) 与 \(other) 累计 \(otherAmount) 矛盾，累计数不应下降。若属实，请用 --原因 说明")
  }
  package static func bundleHasNoMoney(_ project: String) -> Phrase {
    Phrase(
      en: "\(project) is a bundle: its money is the sum of its parts; state it there",
      zh: "\(project) 是打捆项目，金额为子项目之和；请填在子项目上")
  }
  package static func moneyOnParent(_ project: String) -> Phrase {
    Phrase(
      en: "\(project) has plans or entries of its own and cannot become a bundle",
      zh: "\(project) 自身有计划或填报，不能作为打捆项目")
  }
  package static func parentLoop(_ project: String) -> Phrase {
    Phrase(en: "\(project) cannot be a part of itself", zh: "\(project) 不能成为自身的子项目")
  }
  package static func nameTaken(_ name: String, _ holder: String) -> Phrase {
    Phrase(en: "there is a \(name) already: \(holder)", zh: "已有“\(name)”：\(holder)")
  }
  package static func codeTaken(_ code: String, _ holder: String) -> Phrase {
    Phrase(en: "the code \(code) is taken by \(holder)", zh: "编号 \(code) 已被 \(holder) 使用")
  }
  package static let emptyName = Phrase(en: "the name is empty", zh: "名称为空")
  package static func likeOrganization(_ name: String, _ near: [String]) -> Phrase {
    let list = near.joined(separator: ", ")
    return Phrase(
      en: "\(name) is not known and looks like \(list): write that, or add --new if it is another one",
      zh: "未见过“\(name)”，与 \(list) 相近：请改写，或确为新单位时加 --新单位")
  }
  package static func noLifecycle(_ project: String, _ word: String) -> Phrase {
    Phrase(
      en: "\(project) has no lifecycle, hence no \(word); give it one: edit … lifecycle=government",
      zh: "\(project) 没有流程，因此没有“\(word)”；请先：修改 … 流程=政府投资")
  }
  package static func milestoneExists(_ name: String, _ project: String) -> Phrase {
    Phrase(en: "\(project) has a milestone \(name) already", zh: "\(project) 已有节点“\(name)”")
  }
  package static func alreadyStatus(_ project: String, _ status: String) -> Phrase {
    Phrase(en: "\(project) is \(status) already", zh: "\(project) 已是该状态")
  }
  package static func wrongOrderOfStates(_ title: String, _ state: Phrase) -> Phrase {
    Phrase(
      en:
        "\(title): \(state.en) does not fit its other states (raised, in hand, resolved, reported back, in this order)",
      zh: "\(title)：“\(state.zh)”与其他状态不符（依次为受理、办理、销号、反馈）")
  }
  package static func obstacleExists(_ title: String) -> Phrase {
    Phrase(
      en: "\(title) is recorded already; `obstacles` lists it with its number", zh: "问题“\(title)”已登记；“问题”可列出序号")
  }
  package static func progressOutOfRange(_ text: String) -> Phrase {
    Phrase(en: "\(text) is no percentage from 0 to 100 with at most one decimal", zh: "\(text) 不是 0 至 100、最多一位小数的百分比")
  }
  package static func planNeedsYearOrMonth(_ text: String) -> Phrase {
    Phrase(en: "a plan is of a year or of a month, not of \(text)", zh: "计划按年或按月填报，不能是 \(text)")
  }
  package static func unknownPlanVersion(_ number: Int, _ next: Int) -> Phrase {
    Phrase(en: "there is no version \(number); the next would be \(next)", zh: "没有第 \(number) 版；下一版是 \(next)")
  }
  package static func programmeExists(_ title: String) -> Phrase {
    Phrase(en: "there is a programme \(title) already", zh: "清单“\(title)”已存在")
  }
  package static func notOnProgramme(_ project: String, _ programme: String) -> Phrase {
    Phrase(en: "\(project) is not on \(programme)", zh: "\(project) 不在 \(programme) 中")
  }
  package static func badSetting(_ setting: Phrase, _ value: String) -> Phrase {
    Phrase(en: "\(value) is no \(setting.en)", zh: "“\(value)”不能作为\(setting.zh)")
  }
  package static let fiscalYearFixed = Phrase(
    en: "the fiscal year cannot change once there are plans or figures", zh: "已有计划或填报后不能更改财年起始月")
  package static func missingField(_ field: Phrase) -> Phrase {
    Phrase(en: "\(field.en) is missing", zh: "缺少 \(field.zh)")
  }
  package static func badValue(_ field: Phrase, _ value: String) -> Phrase {
    Phrase(en: "\(field.en): \(value) is no value for it", zh: "\(field.zh) 的值不对：\(value)")
  }
  package static func fieldNotSettable(_ field: Phrase) -> Phrase {
    Phrase(
      en: "\(field.en) is not typed in: it follows from milestones, plans and statements, or has a command of its own",
      zh: "“\(field.zh)”不能直接填写：它由节点、计划、填报得出，或有专门的命令")
  }
  package static let overflow = Phrase(en: "the sum is beyond all bounds", zh: "合计过大")

  // MARK: undo

  package static func noSuchStep(_ step: Int) -> Phrase {
    Phrase(en: "there is no step \(step); `history` lists them", zh: "没有第 \(step) 步；“留痕”可列出")
  }
  package static func alreadyUndone(_ step: Int, _ by: Int) -> Phrase {
    Phrase(en: "step \(step) was taken back already, by step \(by)", zh: "第 \(step) 步已被第 \(by) 步撤销")
  }
  package static func changedLater(_ step: Int, _ table: String, _ by: Int) -> Phrase {
    Phrase(
      en: "step \(step) cannot be taken back: step \(by) changed what it wrote (\(table)); take back step \(by) first",
      zh: "不能撤销第 \(step) 步：第 \(by) 步改过它写的内容（\(table)）；请先撤销第 \(by) 步")
  }
  package static func referredTo(_ step: Int, _ table: String, _ by: Int?) -> Phrase {
    let which = by.map { "step \($0)" } ?? "a later step"
    let whichZh = by.map { "第 \($0) 步" } ?? "后来的步骤"
    return Phrase(
      en: "step \(step) cannot be taken back: \(which) builds on it (\(table)); take that back first",
      zh: "不能撤销第 \(step) 步：\(whichZh)以它为基础（\(table)）；请先撤销")
  }
  package static func valueTaken(_ step: Int, _ table: String, _ by: Int?) -> Phrase {
    let which = by.map { "step \($0)" } ?? "a later step"
    let whichZh = by.map { "第 \($0) 步" } ?? "后来的步骤"
    return Phrase(
      en: "step \(step) cannot be taken back: \(which) gave its name or code to another row (\(table))",
      zh: "不能撤销第 \(step) 步：\(whichZh)已把它的名称或编号用于另一记录（\(table)）")
  }
  package static func othersStep(_ step: Int, _ who: String) -> Phrase {
    Phrase(
      en: "step \(step) was recorded by \(who); add --yes to take it back", zh: "第 \(step) 步是 \(who) 登记的；确要撤销请加 --确认")
  }
  package static let nothingToUndo = Phrase(en: "there is no step of yours to take back", zh: "没有可撤销的步骤")
  package static let nothingToRedo = Phrase(en: "there is nothing to do again", zh: "没有可重做的步骤")

  package static func belowZero(_ project: String, _ month: String, _ amount: String) -> Phrase {
    Phrase(
      en: "the year to date of \(project) by \(month) would be \(amount), less than nothing; with --why it is taken",
      zh: "\(project) 至 \(month) 的今年累计将为 \(amount)，小于零；确有原因请加 --原因")
  }
  package static func alreadyMet(_ project: String, _ milestone: String, _ date: String) -> Phrase {
    Phrase(
      en: "\(milestone) of \(project) was met on \(date) already; to correct it give the date",
      zh: "\(project) 的\(milestone)已于 \(date) 完成；如需更正，请写明日期")
  }
}
