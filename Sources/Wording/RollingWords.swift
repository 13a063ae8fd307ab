/// What rolling a list from last year's came to.
package enum RollingWords {
  package static func left(_ finished: Int, _ cancelled: Int) -> Phrase {
    Phrase(en: "left: \(finished) finished, \(cancelled) cancelled", zh: "退出：竣工投产 \(finished) 个，终止 \(cancelled) 个")
  }
  package static func taken(_ count: Int, _ roles: [(role: Phrase, count: Int)]) -> Phrase {
    Phrase(
      en: "taken over: \(count)"
        + (roles.isEmpty ? "" : " (" + roles.map { "\($0.role.en) \($0.count)" }.joined(separator: ", ") + ")"),
      zh: "转入：\(count) 个"
        + (roles.isEmpty ? "" : "（" + roles.map { "\($0.role.zh) \($0.count)" }.joined(separator: "、") + "）"))
  }
  package static let undecided = Phrase(en: "For a decision", zh: "待定")
  package static let before = Phrase(en: "role before", zh: "原类别")
  package static let after = Phrase(en: "role now", zh: "现类别")
  package static let why = Phrase(en: "why", zh: "原因")
  package static let how = Phrase(
    en: "`programmes add LIST PROJECT --role ROLE` changes a role, `programmes remove LIST PROJECT` takes one off",
    zh: "“清单 入 清单 项目 --类别 类别”改类别，“清单 出 清单 项目”移出")

  package static let notStarted = Phrase(en: "a new start that has not started", zh: "列为新开工，尚未开工")
  package static let notFinished = Phrase(en: "was to finish and has not", zh: "应竣工，尚未竣工")
  package static let stillPreparing = Phrase(en: "its start is not planned for the year", zh: "本年无开工计划")
  package static let suspended = Phrase(en: "suspended", zh: "停工")
  package static let withoutRole = Phrase(en: "had no role", zh: "原无类别")
}
