/// What a person should look at though it was recorded, and what an import answers.
extension LedgerWords {
  package static func overTotal(_ amount: String, _ total: String) -> Phrase {
    Phrase(en: "\(amount) is more than the total investment of \(total)", zh: "\(amount) 大于总投资 \(total)")
  }
  package static func planKept(_ file: String, _ kept: String, _ year: Int) -> Phrase {
    Phrase(
      en: "the plan of \(year) is \(file) here and \(kept) in the registry, which stays",
      zh: "\(year) 年计划：表中 \(file)，库中 \(kept)，以库为准")
  }
  package static func totalKept(_ file: String, _ kept: String) -> Phrase {
    Phrase(
      en: "the total investment is \(file) here and \(kept) in the registry, which stays",
      zh: "总投资：表中 \(file)，库中 \(kept)，以库为准")
  }
  package static func regionKept(_ file: String, _ kept: String) -> Phrase {
    Phrase(
      en: "the region is \(file) here and \(kept) in the registry, which stays", zh: "地区：表中 \(file)，库中 \(kept)，以库为准")
  }
  package static func startBeforeApproval(_ start: String, _ approval: String) -> Phrase {
    Phrase(en: "a start (\(start)) before the approval (\(approval))", zh: "开工（\(start)）早于批复（\(approval)）")
  }
  package static func monthDoesNotAddUp(_ before: String, _ month: String, _ ytd: String) -> Phrase {
    Phrase(
      en: "\(before) up to last month and \(month) of the month do not make \(ytd)",
      zh: "上月累计 \(before) 加本月 \(month) 不等于累计 \(ytd)")
  }
  package static func fallWithReason(_ from: String, _ to: String, _ reason: String) -> Phrase {
    Phrase(en: "the year to date falls from \(from) to \(to): \(reason)", zh: "累计由 \(from) 降为 \(to)：\(reason)")
  }
  package static func otherReporter(_ name: String) -> Phrase {
    Phrase(
      en: "\(name) states this project too; the two are added: is it this reporter's?", zh: "\(name)也填报此项目，两家相加：是否填错单位？"
    )
  }
  package static func rounded(_ heading: String, _ text: String) -> Phrase {
    Phrase(en: "\(heading): \(text) was rounded to the fen", zh: "\(heading)：\(text) 已四舍五入到分")
  }
  package static func totalRow(_ label: String, _ heading: String, _ stated: String, _ sum: String) -> Phrase {
    Phrase(
      en: "\(label), \(heading): \(stated) is stated, the rows add up to \(sum)",
      zh: "\(label)，\(heading)：表中 \(stated)，各行之和 \(sum)")
  }
  package static func groupCount(_ label: String, _ stated: Int, _ counted: Int) -> Phrase {
    Phrase(en: "\(label): \(counted) follow, not \(stated)", zh: "\(label)：实有 \(counted) 个，不是 \(stated) 个")
  }
  package static func unreadTotal(_ label: String, _ heading: String) -> Phrase {
    Phrase(en: "\(label), \(heading): the total cannot be read", zh: "\(label)，\(heading)：合计数无法识别")
  }

  // MARK: the answer

  package static let understood = Phrase(en: "Ledgers", zh: "台账")
  package static let changed = Phrase(en: "Changed", zh: "更正")
  package static let warnings = Phrase(en: "To look at", zh: "请核对")
  package static let gone = Phrase(en: "Stated earlier for this month, missing from this file", zh: "此前填过本月，本表中没有")
  private static let mostNamed = 8

  package static func unread(_ file: String, _ columns: [String]) -> Phrase {
    let (named, rest) = (columns.prefix(mostNamed), columns.count - mostNamed)
    return Phrase(
      en: "\(file): columns not read: \(named.joined(separator: ", "))" + (rest > 0 ? " and \(rest) more" : ""),
      zh: "\(file)：未读取的列：\(named.joined(separator: "、"))" + (rest > 0 ? "等 \(columns.count) 列" : ""))
  }
  package static func sameFile(_ file: String, _ day: String, _ step: Int) -> Phrase {
    Phrase(
      en: "\(file) was taken in already on \(day) (step \(step))", zh: "\(file) 已于 \(day) 导入（第 \(step) 步）")
  }
  package static func imported(_ recorded: Int, _ unchanged: Int, _ refused: Int) -> Phrase {
    Phrase(
      en: "\(recorded) \(recorded == 1 ? "project" : "projects") recorded, \(unchanged) unchanged, \(refused) refused",
      zh: "入库 \(recorded) 个项目，未变 \(unchanged) 个，退回 \(refused) 个")
  }
  package static func figures(_ added: Int, _ changed: Int) -> Phrase {
    Phrase(en: "figures: \(added) added, \(changed) changed", zh: "数据：新增 \(added) 项，更正 \(changed) 项")
  }
  package static func refusedFile(_ path: String) -> Phrase {
    Phrase(en: "refused rows with their reasons: \(path)", zh: "退回的行及原因见：\(path)")
  }
  package static let strict = Phrase(
    en: "nothing was recorded: `--strict` takes a file whole or not at all", zh: "未入库：--严格 下有一行退回即全部退回")
  package static let returnedBecause = Phrase(en: "Reason returned", zh: "退回原因")
}

/// Headings of an import's answer.
package enum LedgerHeading {
  package static let sheet = Phrase(en: "sheet", zh: "工作表")
  package static let encoding = Phrase(en: "encoding", zh: "编码")
  package static let added = Phrase(en: "added", zh: "新增数据")
  package static let changed = Phrase(en: "changed", zh: "更正数据")
  package static let unread = Phrase(en: "columns not read", zh: "未读取的列")
  package static let sameAs = Phrase(en: "same as step", zh: "与第几步相同")
  package static let refusedFile = Phrase(en: "refused rows", zh: "退回文件")
}
