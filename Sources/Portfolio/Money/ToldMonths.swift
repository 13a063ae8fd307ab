internal import Values

/// What is told of single months of a year, by every series of a project.
package struct ToldMonths: Equatable, Sendable {
  /// Months of the year, 1 to 12, as bits.
  private struct Months: OptionSet {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }
    init(_ month: Int) { rawValue = 1 << month }
  }

  private var ends: Months = []
  private var apart: Months = []

  /// Whether the year to date at the end of a month is stated.
  package func tellsEnd(of month: Int) -> Bool { ends.contains(Months(month)) }

  /// Whether what was done in each of these months is told apart: none of them is part of a span that nobody split.
  ///
  /// Months after the last statement count as nothing done, as everywhere where a year to date is carried on.
  package func tellsApart(_ months: ClosedRange<Int>) -> Bool { months.allSatisfy { apart.contains(Months($0)) } }

  func intersection(_ other: ToldMonths) -> ToldMonths {
    var both = self
    both.ends.formIntersection(other.ends)
    both.apart.formIntersection(other.apart)
    return both
  }

  fileprivate mutating func tellEnd(of month: Int) { ends.insert(Months(month)) }
  fileprivate mutating func tellApart(_ month: Int) { apart.insert(Months(month)) }
}

extension Series {
  /// - Parameters:
  ///   - ytd: the year to date at the end of each month, as ``yearToDate(_:through:startsFromZero:startYear:)`` has it.
  ///   - standing: what stood before each month, as ``standing(beforeMonthsOf:_:)`` has it.
  ///   - known: the months at whose end the year to date is stated.
  func told(_ year: Int, _ ytd: [Money], standing: [Money], known: Set<Int>) -> ToldMonths {
    let own = Set(
      stated.filter { fiscal.year(of: $0.month) == year && $0.stated.month != nil }
        .map { fiscal.monthInYear(of: $0.month) })
    var told = ToldMonths()
    var firstSilent = 1
    for month in 1...max(1, ytd.count) where known.contains(month) {
      told.tellEnd(of: month)
      let before = month > 1 ? ytd[month - 2] : .zero
      let isStillTheSame = ytd[month - 1] == before
      if firstSilent == month || own.contains(month) || isStillTheSame { told.tellApart(month) }
      // Nothing was done in silent months to which what follows adds nothing; what a single one did is what is left.
      let isOneMonth = month - firstSilent == 1
      if isStillTheSame || own.contains(month) && (isOneMonth || standing[month - 1] == before) {
        for silent in firstSilent..<month { told.tellApart(silent) }
      }
      firstSilent = month + 1
    }
    if firstSilent <= ytd.count {
      for silent in firstSilent...ytd.count { told.tellApart(silent) }
    }
    return told
  }
}
