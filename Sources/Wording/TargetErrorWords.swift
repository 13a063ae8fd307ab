/// What a target's measure is refused for.
package enum TargetErrorWords {
  package static func unknownMeasure(_ word: String, _ near: [String]) -> Phrase {
    Phrase(
      en: "a measure begins with projects, signed, started, finished, total or completed, not \(word)"
        + (near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"),
      zh: "测算须以 项目数、签约、新开工、建成投产、总投资、完成投资 之一开头，不能是“\(word)”"
        + (near.isEmpty ? "" : "；是否指：\(near.joined(separator: "、"))"))
  }
  package static func amountWithoutUnit(_ kind: Phrase) -> Phrase {
    Phrase(
      en: "\(kind.en) is a sum of money: give the target a unit of money, such as unit=亿元",
      zh: "\(kind.zh)为金额：请设金额单位，如 单位=亿元")
  }
  package static func countInMoney(_ kind: Phrase, _ unit: String) -> Phrase {
    Phrase(
      en: "\(kind.en) is a count of projects: \(unit) is a unit of money",
      zh: "\(kind.zh)为项目个数：“\(unit)”是金额单位")
  }
}
