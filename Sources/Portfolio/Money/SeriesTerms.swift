package import Values

extension Series {
  /// One statement of a series.
  package struct Term: Hashable, Sendable {
    package let month: Month
    package let basis: Basis

    package init(_ month: Month, _ basis: Basis) {
      self.month = month
      self.basis = basis
    }
  }

  /// How often each statement counts: 1 it is added, −1 it is taken off.
  package typealias Terms = [Term: Int]

  /// The statements whose sum is ``yearToDate(_:through:startsFromZero:startYear:)``; nil: it is not known.
  package func terms(_ year: Int, through: Int, startsFromZero: Bool, startYear: Int? = nil) -> Terms? {
    var opening = openingTerms(before: year, startYear: startYear)
    if opening == nil, startsFromZero { opening = [:] }
    var current: Terms = [:]
    var isKnown = false
    for (month, here) in stated where fiscal.year(of: month) == year && fiscal.monthInYear(of: month) <= through {
      if here.ytd != nil {
        current = [Term(month, .ytd): 1]
      } else if here.sinceStart != nil, let opening {
        current = Self.sum([Term(month, .sinceStart): 1], opening, -1)
      } else if here.month != nil {
        current = Self.sum(current, [Term(month, .month): 1])
      }
      if here.ytd != nil || here.month != nil || opening != nil { isKnown = true }
      if opening == nil, isKnown, here.sinceStart != nil {
        opening = Self.sum([Term(month, .sinceStart): 1], current, -1)
      }
    }
    return isKnown ? current : nil
  }

  /// The statements whose sum is the total since the start at the beginning of a year; nil: nothing tells it.
  private func openingTerms(before year: Int, startYear: Int?) -> Terms? {
    var total: Terms?
    var yearStart: Terms?
    var lastYear: Int?
    var ytd: Terms = [:]
    for (month, here) in stated {
      let thisYear = fiscal.year(of: month)
      guard thisYear < year else { break }
      if thisYear != lastYear {
        if total == nil, let startYear, startYear >= thisYear { total = [:] }
        (yearStart, ytd, lastYear) = (total, [:], thisYear)
      }
      if here.sinceStart != nil {
        let own: Terms = [Term(month, .sinceStart): 1]
        total = own
        if here.ytd != nil {
          ytd = [Term(month, .ytd): 1]
        } else if let yearStart {
          ytd = Self.sum(own, yearStart, -1)
        }
      } else if here.ytd != nil {
        let own: Terms = [Term(month, .ytd): 1]
        total = total.map { Self.sum(Self.sum($0, own), ytd, -1) }
        ytd = own
      } else if here.month != nil {
        let own: Terms = [Term(month, .month): 1]
        total = total.map { Self.sum($0, own) }
        ytd = Self.sum(ytd, own)
      }
    }
    return total
  }

  private static func sum(_ a: Terms, _ b: Terms, _ times: Int = 1) -> Terms {
    a.merging(b.mapValues { $0 * times }, uniquingKeysWith: +).filter { $0.value != 0 }
  }
}
