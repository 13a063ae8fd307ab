/// What the list of slips says.
package enum SlipWords {
  package static let events = Phrase(en: "Slips found", zh: "新增延期")
  package static let standing = Phrase(en: "Standing delay", zh: "现有延期")
  package static let units = Phrase(en: "By responsible unit and band", zh: "按责任单位和延期时长")

  package static func nothingSlipped(_ period: Phrase) -> Phrase {
    Phrase(en: "nothing slipped in \(period.en)", zh: "\(period.zh)没有新增延期")
  }
  package static func nothingLate(_ day: String) -> Phrase {
    Phrase(en: "nothing is late or forecast late at \(day)", zh: "截至 \(day) 没有延期或预计延期的节点")
  }
  package static func undecided(_ count: Int) -> Phrase {
    Phrase(
      en: "\(count) more \(count == 1 ? "milestone" : "milestones") may be late: "
        + "\(count == 1 ? "its" : "their") dates are too vague to tell",
      zh: "另有 \(count) 个节点可能延期：日期过于笼统，无法判定")
  }

  package static let event = Phrase(en: "what moved", zh: "事项")
  package static func kind(_ code: String) -> Phrase {
    switch code {
    case "forecast": Phrase(en: "forecast", zh: "预计推迟")
    case "approved": Phrase(en: "approved", zh: "批准推迟")
    default: Phrase(en: "met late", zh: "逾期完成")
    }
  }
  package static let from = Phrase(en: "from", zh: "原为")
  package static let to = Phrase(en: "to", zh: "改为")
  package static let days = Phrase(en: "days later", zh: "推迟天数")

  package static let againstOriginal = Phrase(en: "days late: original", zh: "比原计划迟（天）")
  package static let againstApproved = Phrase(en: "days late: approved", zh: "比批准迟（天）")
  package static let months = Phrase(en: "months begun", zh: "延期月数")
  package static let bandHeading = Phrase(en: "band", zh: "延期时长")
  package static func band(_ code: String) -> Phrase {
    let shown = code.replacing("-", with: "–")
    return code.hasSuffix("+")
      ? Phrase(en: "\(shown) months", zh: "\(code.dropLast())个月以上") : Phrase(en: "\(shown) months", zh: "\(shown)个月")
  }

  package static let slipped = Phrase(en: "slips found", zh: "新增延期")
  package static let milestones = Phrase(en: "delayed milestones", zh: "延期节点")
  package static let longest = Phrase(en: "longest, days", zh: "最长天数")
}
