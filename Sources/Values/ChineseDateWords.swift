/// The Chinese words for parts of a year, as written and as read.
enum ChineseDateWords {
  static let halves = ["上半年", "下半年"]
  static let quarters = ["一季度", "二季度", "三季度", "四季度"]
  /// Up to twelve, which months need. Longest first, since `十` begins `十二`.
  static let numerals: [(word: String, number: Int)] = [
    ("十二", 12), ("十一", 11), ("十", 10), ("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5),
    ("六", 6), ("七", 7), ("八", 8), ("九", 9),
  ]

  /// The years of the five-year plans by their short names.
  ///
  /// Source: the plans of the National People's Congress; from the tenth on each follows on the last.
  static let fiveYearPlans: [(name: String, years: ClosedRange<Int>)] = [
    ("十一五", 2006...2010), ("十二五", 2011...2015), ("十三五", 2016...2020),
    ("十四五", 2021...2025), ("十五五", 2026...2030), ("十六五", 2031...2035),
  ]
}
