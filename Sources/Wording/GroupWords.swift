/// What groups of a list say of their sums.
package enum GroupWords {
  /// `Tengzhou City 2`: of so many of a group it is not known.
  package static func missing(_ group: Phrase, _ count: Int) -> Phrase {
    Phrase(en: "\(group.en) \(count)", zh: "\(group.zh) \(count) 个")
  }

  package static func known(_ heading: Phrase, _ known: Int, of all: Int, missing: [Phrase]) -> Phrase {
    Phrase(
      en: "\(heading.en): \(known) of \(all) known; unknown and not added: "
        + missing.map(\.en).joined(separator: ", "),
      zh: "\(heading.zh)：\(all) 个中 \(known) 个已知；未知、未计入合计：\(missing.map(\.zh).joined(separator: "、"))")
  }

  package static func completedWithoutPlan(_ amount: Phrase) -> Phrase {
    Phrase(
      en: "of it completed without plan: \(amount.en), in no rate", zh: "累计中计划外完成 \(amount.zh)，不计完成率")
  }

  package static func inSeveral(_ count: Int) -> Phrase {
    Phrase(
      en: count == 1
        ? "1 stands in several groups: whole in each, once in the total"
        : "\(count) stand in several groups: whole in each, once in the total",
      zh: "\(count) 个属于多个分组：各组均全额计入，合计只计一次")
  }

  package static func bundles(_ count: Int) -> Phrase {
    Phrase(
      en: count == 1
        ? "1 bundle is not added: its parts are" : "\(count) bundles are not added: their parts are",
      zh: "\(count) 个打捆项目不重复计入：已计其子项目")
  }
}
