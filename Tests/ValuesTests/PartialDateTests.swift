import Randomness
import Testing
import Values

@Suite struct PartialDateTests {
  private func date(_ text: String) throws -> PartialDate {
    try PartialDate(parsing: text)
  }

  @Test(
    "A date is an interval of days, printed in Chinese and English",
    arguments: [
      ("2021", "2021-01-01", "2021-12-31", "2021年", "2021"),
      ("2021-H2", "2021-07-01", "2021-12-31", "2021年下半年", "2021-H2"),
      ("2021-Q3", "2021-07-01", "2021-09-30", "2021年三季度", "2021-Q3"),
      ("2021-12", "2021-12-01", "2021-12-31", "2021年12月", "2021-12"),
      ("2021-12-20", "2021-12-20", "2021-12-20", "2021年12月20日", "2021-12-20"),
      ("2024..2026", "2024-01-01", "2026-12-31", "2024年至2026年", "2024–2026"),
      ("2021-03..2021-Q3", "2021-03-01", "2021-09-30", "2021年3月至2021年三季度", "2021-03–2021-Q3"),
      ("..2020", nil, "2020-12-31", "2020年及以前", "by 2020"),
      ("2024..", "2024-01-01", nil, "2024年起", "from 2024"),
    ] as [(String, String?, String?, String, String)])
  func interval(text: String, first: String?, last: String?, chinese: String, english: String) throws {
    let date = try date(text)
    #expect(date.text == text)
    #expect(date.first?.text == first)
    #expect(date.last?.text == last)
    #expect(date.chinese == chinese)
    #expect(date.english == english)
  }

  @Test(
    "Before, after and overlap hold only when certain",
    arguments: [
      ("2021", "2022", true, false), ("2021", "2021-06", false, true), ("2021-06-30", "2021-07", true, false),
      ("..2020", "2021", true, false), ("..2020", "2020", false, true), ("..2020", "1999", false, true),
      ("2020", "2021..", true, false), ("2024..", "2030", false, true), ("..2020", "2021..", true, false),
      ("2024..", "..2025", false, true), ("2021-Q1", "2021-03..2021-04", false, true),
    ])
  func certainty(left: String, right: String, isBefore: Bool, overlaps: Bool) throws {
    let (left, right) = (try date(left), try date(right))
    #expect(left.isCertainlyBefore(right) == isBefore)
    #expect(right.isCertainlyAfter(left) == isBefore)
    #expect(left.overlaps(right) == overlaps)
    #expect(right.overlaps(left) == overlaps)
    #expect(!right.isCertainlyBefore(left))
  }

  @Test("Dates sort by their last day, the narrower first, an open end and the unknown last")
  func order() throws {
    let sorted = [
      "2020", "2021-Q1", "2021-H1", "2021-12-31", "2021-12", "2021-Q4", "2021-H2", "2021", "2020..2021",
      "..2021",
      "2022-01", "2023..", "2022..",
    ]
    let dates = try sorted.map(date)
    #expect(dates.reversed().sorted() == dates)
    #expect(PartialDate.precedes(dates[0], nil))
    #expect(!PartialDate.precedes(nil, dates[0]))
    #expect(!PartialDate.precedes(nil, nil))
    let (quarter, months) = (try date("2021-Q1"), try date("2021-01..2021-03"))
    #expect(quarter != months && (quarter < months) != (months < quarter))
  }

  @Test("Dates are made of days, months and spans")
  func making() throws {
    let month = try #require(Month("2021-06"))
    let (year, next) = (try #require(CalendarSpan(year: 2021)), try #require(CalendarSpan(year: 2022)))
    #expect(PartialDate(month.first).text == "2021-06-01")
    #expect(PartialDate(month).text == "2021-06")
    #expect(PartialDate(from: year, to: next)?.text == "2021..2022")
    #expect(PartialDate(from: next, to: year) == nil)
    #expect(PartialDate.until(year).text == "..2021")
    #expect(PartialDate.from(year).text == "2021..")
    #expect(CalendarSpan(year: 2021, quarter: 5) == nil)
    #expect(CalendarSpan(year: 2021, half: 0) == nil)
    #expect(CalendarSpan(year: .max, quarter: 1) == nil)
    #expect(CalendarSpan(year: 0) == nil)
  }

  @Test("Every date survives being printed and read, and its interval is in order")
  func roundTrip() throws {
    var random = SplitMix64(seed: 8)
    func span() -> CalendarSpan? {
      let year = Int.random(in: 1000...9999, using: &random)
      switch Int.random(in: 0...4, using: &random) {
      case 0: return CalendarSpan(year: year)
      case 1: return CalendarSpan(year: year, half: Int.random(in: 1...2, using: &random))
      case 2: return CalendarSpan(year: year, quarter: Int.random(in: 1...4, using: &random))
      case 3: return CalendarSpan(Day(number: Int.random(in: -354_285...2_932_896, using: &random)).month)
      default: return CalendarSpan(Day(number: Int.random(in: -354_285...2_932_896, using: &random)))
      }
    }
    for _ in 0..<2000 {
      let (one, other) = (try #require(span()), try #require(span()))
      let dates = [PartialDate(one), .until(one), .from(one), PartialDate(from: one, to: other)].compactMap {
        $0
      }
      for date in dates {
        #expect(try PartialDate(parsing: date.text) == date)
        #expect(try PartialDate(parsing: date.chinese) == date)
        #expect(try PartialDate(parsing: date.english) == date)
        if let first = date.first, let last = date.last { #expect(first <= last) }
      }
    }
  }
}
