package import Values

/// The statements of one series — one project, measure, fund, reporter and region — and what follows from them.
///
/// Year to date at a month: the one stated for it; else the last one stated before it in the year plus the
/// months stated since. A total since the start counts as year to date less the total at the year's beginning.
package struct Series {
  /// One month of a series: at most one statement of each basis.
  struct Stated {
    var month: Int64?
    var ytd: Int64?
    var sinceStart: Int64?
  }

  let fiscal: FiscalYear
  /// By month number (year × 12 + month); kept sorted by the query that fills it.
  private(set) var stated: [(month: Month, stated: Stated)] = []

  package init(fiscal: FiscalYear) { self.fiscal = fiscal }

  package var isEmpty: Bool { stated.isEmpty }

  /// Takes a statement; months come in ascending order.
  package mutating func add(_ month: Month, _ basis: Basis, _ amount: Money) {
    if stated.last?.month != month { stated.append((month, Stated())) }
    let last = stated.count - 1
    switch basis {
    case .month: stated[last].stated.month = amount.fen
    case .ytd: stated[last].stated.ytd = amount.fen
    case .sinceStart: stated[last].stated.sinceStart = amount.fen
    }
  }

  /// Year to date at each month of a fiscal year up to the `through`th, and which months are stated.
  ///
  /// - Parameters:
  ///   - startsFromZero: the project began within the year or later, so a total since the start that has
  ///     nothing before it is a year to date as well.
  ///   - startYear: the fiscal year in which it began, for what was stated before the year; nil: not known.
  /// - Throws: ``RuleError/overflow``.
  package func yearToDate(
    _ year: Int, through: Int, startsFromZero: Bool, startYear: Int? = nil
  ) throws(RuleError) -> (ytd: [Money], statedMonths: Set<Int>) {
    var opening = try openingTotal(before: year, startYear: startYear)
    if opening == nil, startsFromZero { opening = 0 }
    var current: Int64 = 0
    // A total since the start with nothing to take from it tells no year to date: that stays unknown.
    var isKnown = false
    var ytd: [Money] = []
    var statedMonths: Set<Int> = []
    var place = stated.startIndex
    while place < stated.endIndex, fiscal.year(of: stated[place].month) < year { place += 1 }
    for number in 1...max(1, through) {
      if place < stated.endIndex, fiscal.year(of: stated[place].month) == year,
        fiscal.monthInYear(of: stated[place].month) == number
      {
        let here = stated[place].stated
        if let amount = here.ytd {
          current = amount
        } else if let total = here.sinceStart, let opening {
          current = try subtract(total, opening)
        } else if let amount = here.month {
          current = try add(current, amount)
        }
        if here.ytd != nil || here.month != nil || opening != nil { isKnown = true }
        if isKnown { statedMonths.insert(number) }
        // A first total since the start tells what stood before the year, once the year to date is known.
        if opening == nil, isKnown, let total = here.sinceStart { opening = try subtract(total, current) }
        place += 1
      }
      ytd.append(Money(fen: current))
    }
    return (ytd, statedMonths)
  }

  /// What stood before each month of a fiscal year, so that a month's own amount is its year to date less that.
  ///
  /// It is the year to date of the month before; where that month is silent and this one states its own amount beside
  /// its year to date, it is what this one leaves of it. No month's year to date changes by it.
  ///
  /// - Parameter ytd: as ``yearToDate(_:through:startsFromZero:startYear:)`` gives it.
  package func standing(beforeMonthsOf year: Int, _ ytd: [Money]) throws(RuleError) -> [Money] {
    var before = [Money.zero] + ytd.dropLast()
    let places = stated.filter { fiscal.year(of: $0.month) == year }
    let numbers = Set(places.map { fiscal.monthInYear(of: $0.month) })
    for (month, here) in places {
      let number = fiscal.monthInYear(of: month)
      guard number >= 2, number <= before.count, !numbers.contains(number - 1), let total = here.ytd,
        let own = here.month
      else {
        continue
      }
      before[number - 1] = Money(fen: try subtract(total, own))
    }
    return before
  }

  /// The total since the start at the beginning of a year; nil: nothing before the year tells it.
  private func openingTotal(before year: Int, startYear: Int?) throws(RuleError) -> Int64? {
    var total: Int64?
    var yearStart: Int64?
    var lastYear: Int?
    var ytd: Int64 = 0
    for (month, here) in stated {
      let thisYear = fiscal.year(of: month)
      guard thisYear < year else { break }
      if thisYear != lastYear {
        if total == nil, let startYear, startYear >= thisYear { total = 0 }
        yearStart = total
        ytd = 0
        lastYear = thisYear
      }
      if let amount = here.sinceStart {
        total = amount
        if let amount = here.ytd { ytd = amount } else if let yearStart { ytd = try subtract(amount, yearStart) }
      } else if let amount = here.ytd {
        if let known = total { total = try add(known, try subtract(amount, ytd)) }
        ytd = amount
      } else if let amount = here.month {
        if let known = total { total = try add(known, amount) }
        ytd = try add(ytd, amount)
      }
    }
    return total
  }

  private func add(_ a: Int64, _ b: Int64) throws(RuleError) -> Int64 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    if overflow { throw .overflow }
    return sum
  }

  private func subtract(_ a: Int64, _ b: Int64) throws(RuleError) -> Int64 {
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    if overflow { throw .overflow }
    return difference
  }
}
