/// What a report covers: a month, quarter, half or year, a run of months, or whole years.
///
/// Months are calendar months; quarters, halves and years are those of the fiscal year.
package struct Period: Sendable, Hashable {
  package enum Kind: Sendable, Hashable, CaseIterable {
    case month
    case quarter
    case half
    case year
    case monthRange
    case yearRange
  }

  package let kind: Kind
  package let first: Month
  package let last: Month
  package let fiscal: FiscalYear

  private init(_ kind: Kind, _ first: Month, _ last: Month, _ fiscal: FiscalYear) {
    self.kind = kind
    self.first = first
    self.last = last
    self.fiscal = fiscal
  }

  package static func month(_ month: Month, fiscal: FiscalYear = FiscalYear()) -> Period {
    Period(.month, month, month, fiscal)
  }

  /// The fiscal year of that name.
  package static func year(_ year: Int, fiscal: FiscalYear = FiscalYear()) -> Period {
    Period(.year, fiscal.firstMonth(of: year), fiscal.lastMonth(of: year), fiscal)
  }

  /// The months from one to the other; a single one is that month.
  package static func months(_ months: ClosedRange<Month>, fiscal: FiscalYear = FiscalYear()) -> Period {
    let (first, last) = (months.lowerBound, months.upperBound)
    return Period(first == last ? .month : .monthRange, first, last, fiscal)
  }

  /// Whole fiscal years.
  package static func years(_ years: ClosedRange<Int>, fiscal: FiscalYear = FiscalYear()) -> Period {
    Period(
      .yearRange, fiscal.firstMonth(of: years.lowerBound), fiscal.lastMonth(of: years.upperBound), fiscal)
  }

  /// Whether it is a sum over years rather than a state within one.
  package var isYearRange: Bool { kind == .yearRange }

  /// The fiscal years it touches.
  package var years: ClosedRange<Int> { fiscal.year(of: first)...fiscal.year(of: last) }

  /// The months for which "completed" counts: from the start of the last month's fiscal year to the last
  /// month, or all months of whole years.
  package var yearToDate: ClosedRange<Month> {
    isYearRange ? first...last : fiscal.firstMonth(of: years.upperBound)...last
  }

  /// How much of the year has gone at its end (时序进度): the last month's place in its fiscal year ÷ 12;
  /// 1 for whole years. By months, not days: seven published bulletins reckon so.
  package var timeProgress: Ratio {
    isYearRange ? .one : Ratio(fiscal.monthInYear(of: last), 12) ?? .one
  }
}

extension Period {
  /// Reads what `text`, `chinese` and `english` print, and `2021Q2`, `2021年第二季度`, `2021年1月至6月`,
  /// `前三季度`, `2016-2020`, `十四五`; with a default year (calendar for months, fiscal for the rest) also
  /// `6月`, `上半年`, `1-6月`.
  package init(
    parsing text: String, fiscal: FiscalYear = FiscalYear(), defaultYear: Int? = nil
  ) throws(DateParseError) {
    switch try DatePhrase(parsing: text, defaultYear: defaultYear) {
    case .one(let piece): self = try Period.one(piece, in: text, fiscal)
    case .until, .from: throw .notAPeriod(text)
    case .range(let start, let end):
      let first = try Period.one(start, in: text, fiscal)
      let last = try Period.one(end, in: text, fiscal)
      guard first.first <= last.last else { throw .endsBeforeStart(text) }
      if first.kind == .year, last.kind == .year {
        self.init(.yearRange, first.first, last.last, fiscal)
      } else {
        self = .months(first.first...last.last, fiscal: fiscal)
      }
    }
  }

  private static func one(
    _ piece: DatePiece, in text: String, _ fiscal: FiscalYear
  ) throws(DateParseError) -> Period {
    guard let year = piece.year, let span = piece.span else { throw .noSuchDate(text) }
    // Fiscal year 9999 runs past the end of the calendar unless it begins in January.
    let isWhole = fiscal.lastMonth(of: year).months(since: fiscal.firstMonth(of: year)) == 11
    if piece.part.isOfTheFiscalYear, !isWhole { throw .noSuchDate(text) }
    switch piece.part {
    case .month: return .month(span.first.month, fiscal: fiscal)
    case .year: return .year(year, fiscal: fiscal)
    case .quarter(let quarter):
      let first = fiscal.firstMonth(of: year).adding(quarter * 3 - 3)
      return Period(.quarter, first, first.adding(2), fiscal)
    case .half(let half):
      let first = fiscal.firstMonth(of: year).adding(half * 6 - 6)
      return Period(.half, first, first.adding(5), fiscal)
    case .day, .firstQuarters, .number: throw .notAPeriod(text)
    }
  }
}
