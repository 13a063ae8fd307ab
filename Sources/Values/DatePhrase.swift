/// A date or a span of dates as written, each piece with its year: what dates and periods are read from.
enum DatePhrase: Equatable {
  case one(DatePiece)
  case range(DatePiece, DatePiece)
  /// At some time up to then.
  case until(DatePiece)
  case from(DatePiece)

  /// Pieces without a year take the other end's, or else the default.
  init(parsing text: String, defaultYear: Int?) throws(DateParseError) {
    guard var cursor = DateCursor(text) else { throw .notADate(text) }
    if cursor.isAtEnd { throw .empty }
    guard let phrase = cursor.takePhrase(), cursor.isAtEnd else { throw .notADate(text) }
    guard let dated = phrase.dated(defaultYear) else { throw .yearMissing(text) }
    self = dated
  }

  private func dated(_ defaultYear: Int?) -> DatePhrase? {
    func dated(_ piece: DatePiece, otherEnd: DatePiece? = nil) -> DatePiece? {
      let year = piece.year ?? otherEnd?.year ?? defaultYear
      return year.map { DatePiece(year: $0, part: piece.part) }
    }
    return switch self {
    case .one(let piece): dated(piece).map { .one($0) }
    case .until(let piece): dated(piece).map { .until($0) }
    case .from(let piece): dated(piece).map { .from($0) }
    case .range(let start, let end):
      if let first = dated(start, otherEnd: end), let last = dated(end, otherEnd: start) {
        .range(first, last)
      } else {
        nil
      }
    }
  }
}

extension DateCursor {
  private static let rangeMarks = ["..", "至", "到", "~", "–", "—", "-"]

  fileprivate mutating func takePhrase() -> DatePhrase? {
    if let plan = takeFiveYearPlan() { return plan }
    if takeFirst(of: ["..", "by"]) != nil { return takePiece().flatMap(whole).map { .until($0) } }
    if take("from") { return takePiece().flatMap(whole).map { .from($0) } }
    guard let first = takePiece() else { return nil }
    if case .firstQuarters(let last) = first.part {
      return .range(DatePiece(year: first.year, part: .quarter(1)), DatePiece(part: .quarter(last)))
    }
    if isAtEnd { return whole(first).map { .one($0) } }
    if takeFirst(of: ["及以前", "底前"]) != nil { return whole(first).map { .until($0) } }
    if takeFirst(of: ["起", "及以后"]) != nil { return whole(first).map { .from($0) } }
    guard let mark = takeFirst(of: DateCursor.rangeMarks) else { return nil }
    if isAtEnd { return mark == 0 ? whole(first).map { .from($0) } : nil }
    return takePiece().flatMap { joined(first, $0) }
  }

  private mutating func takeFiveYearPlan() -> DatePhrase? {
    guard let plan = ChineseDateWords.fiveYearPlans.first(where: { take($0.name) }) else { return nil }
    _ = takeFirst(of: ["时期", "期间"])
    return .range(
      DatePiece(year: plan.years.lowerBound, part: .year),
      DatePiece(year: plan.years.upperBound, part: .year))
  }

  /// `1-6月`, `一至三季度`: a bare number is of the other end's kind. It cannot end a range itself.
  private func joined(_ start: DatePiece, _ end: DatePiece) -> DatePhrase? {
    guard let end = whole(end) else { return nil }
    var start = start
    switch (start.part, end.part) {
    case (.number(let number), .month): start.part = .month(number)
    case (.number(let number), .quarter): start.part = .quarter(number)
    default: break
    }
    return whole(start).map { .range($0, end) }
  }

  /// The piece, if it can stand alone.
  private func whole(_ piece: DatePiece) -> DatePiece? {
    switch piece.part {
    case .number, .firstQuarters: nil
    default: piece
    }
  }
}
