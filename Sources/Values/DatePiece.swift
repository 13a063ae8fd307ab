/// One date as written, before anyone asks whether the calendar has it: perhaps without a year, since
/// the other end of a range may state it.
struct DatePiece: Equatable {
  var year: Int?
  var part: Part

  enum Part: Equatable {
    case year
    case half(Int)
    case quarter(Int)
    case month(Int)
    case day(month: Int, day: Int)
    /// 前三季度: the first quarters up to this one.
    case firstQuarters(Int)
    /// The `1` of `1-6月`, which the other end makes a month.
    case number(Int)

    /// Whether the year it stands in is the fiscal one, where there is such a thing.
    var isOfTheFiscalYear: Bool {
      switch self {
      case .year, .half, .quarter: true
      case .month, .day, .firstQuarters, .number: false
      }
    }
  }

  /// What the calendar has under that name; `nil` if nothing, or if no year is known.
  var span: CalendarSpan? {
    guard let year else { return nil }
    return switch part {
    case .year: CalendarSpan(year: year)
    case .half(let half): CalendarSpan(year: year, half: half)
    case .quarter(let quarter): CalendarSpan(year: year, quarter: quarter)
    case .month(let month): Month(year: year, month: month).map { CalendarSpan($0) }
    case .day(let month, let day): Day(year: year, month: month, day: day).map { CalendarSpan($0) }
    case .firstQuarters, .number: nil
    }
  }
}

extension DateCursor {
  private static let englishMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// The next date; `nil`, and the place lost, if none comes.
  mutating func takePiece() -> DatePiece? {
    switch digitsAhead {
    case 8:
      let (year, month) = (takeNumber(firstDigits: 4), takeNumber(firstDigits: 2))
      return DatePiece(year: year, part: .day(month: month, day: takeNumber(firstDigits: 2)))
    case 6:
      return DatePiece(
        year: takeNumber(firstDigits: 4), part: .month(takeNumber(firstDigits: 2)))
    case 4:
      let year = takeNumber(firstDigits: 4)
      return DatePiece(year: year, part: takePartAfterYear())
    default:
      guard let part = takeEnglishMonth() ?? takePart() else { return nil }
      return DatePiece(year: takeNumber(digits: 4...4), part: part)
    }
  }

  private mutating func takePartAfterYear() -> DatePiece.Part {
    if take("年") {
      if take("度") || take("全年") { return .year }
    } else if let part = takeIsoPart() {
      return part
    }
    let start = self
    if let part = takePart() { return part }
    self = start
    return .year
  }

  /// `-12`, `.6.28`, `/6/28`, `-Q3`: the mark before the day is the mark before the month. Digits of any
  /// other length belong to the next year of a range, `2024-2026`.
  private mutating func takeIsoPart() -> DatePiece.Part? {
    let start = self
    for mark in ["-", ".", "/"] where take(mark) {
      if mark == "-", let part = takeLetteredPart() { return part }
      guard let month = takeNumber(digits: 1...2) else { break }
      let afterMonth = self
      if take(mark), let day = takeNumber(digits: 1...2) { return .day(month: month, day: day) }
      self = afterMonth
      return .month(month)
    }
    self = start
    return nil
  }

  private mutating func takePart() -> DatePiece.Part? {
    if let half = takeFirst(of: ChineseDateWords.halves) { return .half(half + 1) }
    if let part = takeLetteredPart() { return part }
    if take("前") {
      guard let quarter = takeSmallNumber(), take("季度") else { return nil }
      return .firstQuarters(quarter)
    }
    let isOrdinal = take("第")
    guard let number = takeSmallNumber() else { return nil }
    if take("季度") { return .quarter(number) }
    if isOrdinal { return nil }
    guard take("月") else { return .number(number) }
    if take("份") { return .month(number) }
    guard let day = takeNumber(digits: 1...2) else { return .month(number) }
    _ = take("日") || take("号")
    return .day(month: number, day: day)
  }

  /// `q3`, `h1`.
  private mutating func takeLetteredPart() -> DatePiece.Part? {
    let start = self
    if take("q"), let quarter = takeNumber(digits: 1...1) { return .quarter(quarter) }
    if take("h"), let half = takeNumber(digits: 1...1) { return .half(half) }
    self = start
    return nil
  }

  private mutating func takeEnglishMonth() -> DatePiece.Part? {
    let abbreviations = DateCursor.englishMonths.map { String($0.prefix(3)) }
    let index = takeFirst(of: DateCursor.englishMonths) ?? takeFirst(of: abbreviations)
    return index.map { .month($0 + 1) }
  }

  private mutating func takeSmallNumber() -> Int? {
    if let number = takeNumber(digits: 1...2) { return number }
    return ChineseDateWords.numerals.first { take($0.word) }?.number
  }
}
