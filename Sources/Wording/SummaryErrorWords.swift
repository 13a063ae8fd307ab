/// What a summary refuses.
package enum SummaryErrorWords {
  package static let badDimensions = Phrase(
    en: "sum up by one dimension, or by two different ones of which one may be year or month: by region,sector",
    zh: "可按一个维度汇总，或按两个不同维度（其中至多一个为年或月）：按 地区,行业")
  package static let notComparable = Phrase(
    en:
      "--compare holds a period within one year against last month and last year; leave out years and by year or month",
    zh: "--对比 只用于一个年度内的期间，且不按年、月汇总")
  package static func badVersion(_ word: String) -> Phrase {
    Phrase(
      en: "--against takes original, latest, in-force or the number of a plan's version, not \(word)",
      zh: "--对照 可为 原计划、最新、现行 或计划版本号，不能是“\(word)”")
  }
  package static func timeDimension(_ word: String) -> Phrase {
    Phrase(
      en: "not by \(word): ask for each time by itself, as in 2020-06 or 2020",
      zh: "这里不能按“\(word)”：请逐期查看，如 2020-06 或 2020")
  }
}
