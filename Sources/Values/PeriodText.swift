extension Period {
  /// The canonical text, which is read back as the same period: `2021-06`, `2021-Q2`, `2021-H1`, `2021`,
  /// `2021-04..2021-06`, `2016..2020`.
  package var text: String {
    switch kind {
    case .month: first.text
    case .quarter: "\(firstYear)-Q\(quarter)"
    case .half: "\(firstYear)-H\(half)"
    case .year: firstYear
    case .monthRange: "\(first.text)..\(last.text)"
    case .yearRange: "\(firstYear)..\(lastYear)"
    }
  }

  /// `2021年6月`, `2021年二季度`, `2021年上半年`, `2021年`, `2021年4–6月`, `2020年11月至2021年3月`,
  /// `2016–2020年`. A year that does not begin in January is a 年度.
  package var chinese: String {
    switch kind {
    case .month: first.chinese
    case .quarter: "\(firstYear)年\(ChineseDateWords.quarters[quarter - 1])"
    case .half: "\(firstYear)年\(ChineseDateWords.halves[half - 1])"
    case .year: "\(firstYear)\(yearWord)"
    case .monthRange where first.year == last.year: "\(first.paddedYear)年\(first.month)–\(last.month)月"
    case .monthRange: "\(first.chinese)至\(last.chinese)"
    case .yearRange: "\(firstYear)–\(lastYear)\(yearWord)"
    }
  }

  /// `Jun 2021`, `Q2 2021`, `H1 2021`, `2021`, `Apr–Jun 2021`, `Nov 2020 – Mar 2021`, `2016–2020`.
  package var english: String {
    switch kind {
    case .month: first.english
    case .quarter: "Q\(quarter) \(firstYear)"
    case .half: "H\(half) \(firstYear)"
    case .year: firstYear
    case .monthRange where first.year == last.year: "\(Month.englishNames[first.month - 1])–\(last.english)"
    case .monthRange: "\(first.english) – \(last.english)"
    case .yearRange: "\(firstYear)–\(lastYear)"
    }
  }

  private var quarter: Int { (fiscal.monthInYear(of: first) + 2) / 3 }

  private var half: Int { (fiscal.monthInYear(of: first) + 5) / 6 }

  private var yearWord: String { fiscal.firstMonth == 1 ? "年" : "年度" }

  private var firstYear: String { DecimalText.padded(years.lowerBound, to: 4) }

  private var lastYear: String { DecimalText.padded(years.upperBound, to: 4) }
}
