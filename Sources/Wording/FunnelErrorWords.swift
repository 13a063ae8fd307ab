/// What a funnel refuses.
package enum FunnelErrorWords {
  package static func badDimension(_ word: String) -> Phrase {
    Phrase(
      en: "funnel stands by one dimension that sorts projects or their dates: region, size, year, month …, not \(word)",
      zh: "转化 只按项目或日期的一个维度分列：地区、规模、行业、年、月等，不能按“\(word)”")
  }
}
