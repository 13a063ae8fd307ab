/// What the rules of links between milestones say no to.
extension ErrorWords {
  package static func badLag(_ most: String) -> Phrase {
    Phrase(
      en: "the lag is longer than any milestone waits: at most \(most) days either way", zh: "间隔过长：前后最多 \(most) 天")
  }
  package static func linkCircle(_ chain: [String]) -> Phrase {
    Phrase(
      en: "a milestone would wait for itself: " + chain.joined(separator: " waits for "),
      zh: "节点将等待自身：" + chain.joined(separator: " 等待 "))
  }
  package static func expiresBefore(_ expires: String, _ met: String) -> Phrase {
    Phrase(
      en: "an approval given on \(met) cannot expire on \(expires)", zh: "\(met) 取得的批复不能在 \(expires) 到期")
  }
  package static func notLinked(_ milestone: String, _ predecessor: String) -> Phrase {
    Phrase(
      en: "\(milestone) does not wait for \(predecessor); `milestones` lists what each waits for",
      zh: "\(milestone) 的前置节点没有 \(predecessor)；“节点”可列出各节点的前置节点")
  }
}
