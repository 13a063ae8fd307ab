/// Weights, approvals that end, stages that overlap.
package enum MilestoneWords {
  package static func set(_ milestone: Phrase) -> Phrase {
    Phrase(en: "\(milestone.en) changed", zh: "已修改 \(milestone.zh)")
  }
  package static let earned = Phrase(en: "earned", zh: "节点进度")
  package static let physical = Phrase(en: "physical progress", zh: "形象进度")

  package static func earned(_ percent: String, _ met: Int, _ all: Int, _ unweighted: Int) -> Phrase {
    let rest = unweighted == 1 ? "1 milestone has no weight" : "\(unweighted) milestones have no weight"
    return Phrase(
      en: "earned progress \(percent): weights of what is met \(met) of \(all)"
        + (unweighted == 0 ? "" : "; \(rest) and \(unweighted == 1 ? "counts" : "count") for nothing"),
      zh: "节点进度 \(percent)：已完成节点权重 \(met)，合计 \(all)" + (unweighted == 0 ? "" : "；\(unweighted) 个节点无权重，不计"))
  }
  package static func apart(_ earned: String, _ stated: String, _ month: String, _ points: String, _ rule: String)
    -> Phrase
  {
    Phrase(
      en: "at \(month) earned \(earned), stated \(stated): \(points) points apart (rule \(rule))",
      zh: "\(month) 节点进度 \(earned)，填报形象进度 \(stated)：相差 \(points) 点（规则 \(rule)）")
  }

  package static let expiring = Phrase(en: "Approvals that expire", zh: "批复到期")
  package static let expires = Phrase(en: "expires", zh: "有效期")
  package static let daysLeft = Phrase(en: "days left", zh: "剩余天数")
  package static let nothingExpires = Phrase(en: "no approval expires", zh: "没有到期的批复")
  package static func state(_ code: String) -> Phrase {
    code == "expired" ? Phrase(en: "expired", zh: "已过期") : Phrase(en: "expiring", zh: "将到期")
  }
  package static func within(_ days: Int) -> Phrase { Phrase(en: "within \(days) days", zh: "\(days)天内") }
  /// - Parameter days: negative: so many days ago.
  package static func expires(_ milestone: Phrase, _ date: String, days: Int) -> Phrase {
    days < 0
      ? Phrase(
        en: "\(milestone.en) expired \(date) and the start is not met", zh: "\(milestone.zh) 已于 \(date) 过期，尚未开工")
      : Phrase(
        en: "\(milestone.en) expires \(date), in \(days) \(days == 1 ? "day" : "days"), and the start is not met",
        zh: "\(milestone.zh) 将于 \(date) 过期，还有 \(days) 天，尚未开工")
  }
  package static func validUntil(_ date: String) -> Phrase { Phrase(en: "valid until \(date)", zh: "有效期至 \(date)") }
  package static func ends(_ milestone: Phrase) -> Phrase {
    Phrase(en: "\(milestone.en) expires", zh: "\(milestone.zh)到期")
  }
}
