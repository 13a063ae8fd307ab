/// What the rules of links between milestones say no to.
extension ErrorWords {
  package static func badLag(_ days: String, _ most: String) -> Phrase {
    Phrase(
      en: "\(days) days lie farther away than a milestone waits: at most \(most) days either way",
      zh: "间隔 \(days) 天过长：前后最多 \(most) 天")
  }
  package static func linkCircle(_ chain: [String]) -> Phrase {
    Phrase(
      en: "a milestone would wait for itself: " + chain.joined(separator: " waits for "),
      zh: "节点将等待自身：" + chain.joined(separator: " 等待 "))
  }
  package static func notLinked(_ milestone: String, _ predecessor: String) -> Phrase {
    Phrase(
      en: "\(milestone) does not wait for \(predecessor); `milestones` lists what each waits for",
      zh: "\(milestone) 的前置节点没有 \(predecessor)；“节点”可列出各节点的前置节点")
  }
}
