/// The words of locks, of what was published, and of the past.
package enum LockWords {
  package static func knownOn(_ step: Int, _ at: String) -> Phrase {
    Phrase(en: "as known at step \(step), \(at)", zh: "当时记录：第 \(step) 步，\(at)")
  }
  package static func published(_ day: String, _ step: Int) -> Phrase {
    Phrase(en: "as published \(day), step \(step)", zh: "\(day) 通报，第 \(step) 步")
  }

  package static func locked(_ month: String) -> Phrase {
    Phrase(en: "\(month) is locked: it stands as published", zh: "\(month) 已锁定，以此为通报数")
  }
  package static func lockedAgain(_ month: String, _ step: Int) -> Phrase {
    Phrase(
      en: "\(month) is locked again; what was published at step \(step) stays what it was",
      zh: "\(month) 重新锁定；第 \(step) 步的通报数不变")
  }
  package static func reported(_ reported: Int, _ silent: Int) -> Phrase {
    Phrase(
      en: "\(reported) \(reported == 1 ? "project" : "projects") reported, \(silent) with a plan did not",
      zh: "\(reported) 个项目已报，有计划而未报 \(silent) 个")
  }
  package static func unlocked(_ month: String, _ why: String) -> Phrase {
    Phrase(
      en: "\(month) is open: \(why)\nwhat is corrected now is listed by `restatements \(month)`",
      zh: "\(month) 已解锁：\(why)\n此后的改动列入“更正 \(month)”")
  }

  package static let restatements = Phrase(en: "Restatements", zh: "更正")
  package static let noRestatements = Phrase(
    en: "nothing that was published has changed since", zh: "已通报的数字均未更正")
  package static let published = Phrase(en: "published", zh: "已通报")
  package static let now = Phrase(en: "now", zh: "现为")
  package static let difference = Phrase(en: "difference", zh: "差额")
  package static let changedBy = Phrase(en: "changed by", zh: "更正人与原因")
  package static let why = Phrase(en: "why", zh: "原因")
  package static let own = Phrase(en: "of the month", zh: "当月")

  /// `step 60, 张三 2021-07-02: 补报`.
  package static func correction(_ step: Int, _ who: String, _ day: String, _ why: String?) -> Phrase {
    Phrase(
      en: "step \(step), \(who) \(day)" + (why.map { ": \($0)" } ?? ""),
      zh: "第 \(step) 步，\(who) \(day)" + (why.map { "：\($0)" } ?? ""))
  }
}
