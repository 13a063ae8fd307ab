internal import Foundation
internal import Values

/// What time it is; fixed in tests by `LUBAN_NOW` (2021-07-10T08:00:00).
struct Clock: Sendable {
  private let fixed: String?

  init(environment: [String: String]) {
    let value = environment["LUBAN_NOW"]
    fixed = value.flatMap { Day(String($0.prefix(10))) == nil ? nil : $0 }
  }

  /// The day it is where the person sits.
  var today: Day {
    if let fixed, let day = Day(String(fixed.prefix(10))) { return day }
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Day(number: Int(now) / 86_400)
  }

  /// Where the person sits: 08:00:00.
  var timeOfDay: String {
    if let fixed { return String(fixed.dropFirst(11).prefix(8)) }
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return [parts.tm_hour, parts.tm_min, parts.tm_sec].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }

  /// UTC, ISO 8601 with seconds.
  var instant: String {
    if let fixed { return fixed.hasSuffix("Z") ? fixed : fixed + "Z" }
    return Clock.text(of: time(nil))
  }

  /// The last second of a day where the person sits: UTC, ISO 8601. A fixed clock stands in UTC.
  func lastInstant(of day: Day) -> String {
    if fixed != nil { return "\(day.text)T23:59:59Z" }
    let next = day.adding(days: 1)
    var parts = tm()
    parts.tm_year = Int32(next.year - 1900)
    parts.tm_mon = Int32(next.month.month - 1)
    parts.tm_mday = Int32(next.day)
    // The system decides whether daylight saving holds at that midnight.
    parts.tm_isdst = -1
    return Clock.text(of: mktime(&parts) - 1)
  }

  private static func text(of time: time_t) -> String {
    var moment = time
    var parts = tm()
    gmtime_r(&moment, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let length = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
