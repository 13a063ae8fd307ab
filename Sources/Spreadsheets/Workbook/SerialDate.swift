internal import Values

/// A day or a time as a workbook counts it: in days and parts of one since its epoch.
enum SerialDate {
  enum Epoch: Equatable {
    /// 1 is 1900-01-01, and 60 is a 29th of February that there never was.
    case from1900
    /// 0 is 1904-01-01.
    case from1904
  }

  static let secondsOfDay = 86_400
  /// Some time after the year 9999.
  static let mostSeconds = 3_000_000 * secondsOfDay

  /// What a number shows as in a format of a date or time. It stays a number where no calendar has such a day.
  static func cell(_ number: SheetNumber, as kind: FormatKind, from epoch: Epoch) -> Cell? {
    guard let seconds = number.secondsOfDays else { return nil }
    let days = seconds / secondsOfDay
    let rest = seconds % secondsOfDay
    switch kind {
    case .number, .percent: return nil
    case .elapsed: return .text(time(seconds))
    case .time where days == 0: return .text(time(seconds))
    // A day with a time whose format shows the time alone is still a day.
    case .date, .time:
      if days == 0, rest > 0 { return .text(time(rest)) }
      return day(days, from: epoch)
    }
  }

  private static func day(_ days: Int, from epoch: Epoch) -> Cell? {
    // 1970-01-01 is 25,569 days after the day before 1900-01-01, the 29th of February included.
    let number =
      switch epoch {
      case .from1900: days < 60 ? days - 25_568 : days - 25_569
      case .from1904: days - 24_107
      }
    if epoch == .from1900, days == 0 { return nil }
    if epoch == .from1900, days == 60 { return .text("1900-02-29") }
    let day = Day(number: number)
    return day.number == number ? .date(day) : nil
  }

  /// `08:30`; hours run on.
  private static func time(_ seconds: Int) -> String {
    let minutes = seconds / 60
    return padded(minutes / 60) + ":" + padded(minutes % 60)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A cell that holds its date in words of ISO 8601: a day with or without a time, or a time; else the text.
  static func cell(iso text: String) -> Cell {
    if let day = Day(String(text.prefix(10))) {
      let rest = text.dropFirst(10)
      if rest.isEmpty || rest.first == "T" || rest.first == " " { return .date(day) }
    }
    let time = text.hasPrefix("T") ? text.dropFirst() : text[...]
    return time.prefixMatch(of: /([01]\d|2[0-3]):[0-5]\d/).map { .text(String($0.0)) } ?? .text(text)
  }
}
