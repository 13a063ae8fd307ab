import Testing
import Values

@Suite struct DayTests {
  private func day(_ text: String) throws -> Day {
    try #require(Day(text))
  }

  @Test(
    "Days are counted from 1970",
    arguments: [
      ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2021-06-28", 18_806, 1),
      ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5), ("2023-12-16", 19_707, 6),
      ("2024-02-29", 19_782, 4), ("1900-03-01", -25_508, 4), ("2026-01-04", 20_457, 7),
    ])
  func number(text: String, number: Int, weekday: Int) throws {
    let day = try day(text)
    #expect(day.number == number)
    #expect(day.text == text)
    #expect(day.weekday == weekday)
    #expect(Day(number: number) == day)
  }

  @Test(
    "There is no such day",
    arguments: [
      (2021, 2, 29), (1900, 2, 29), (2021, 4, 31), (2021, 13, 1), (2021, 0, 1), (2021, 1, 0), (0, 1, 1),
      (10_000, 1, 1), (-5, 1, 1), (.max, .max, .max), (.min, .min, .min),
    ])
  func none(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(
    "Only ISO 8601 is a day's text",
    arguments: [
      "", "2021-6-28", "20210628", "2021-06-31", "2021-06-+1", "２０２１-06-28", "2021/06/28", "2021-06-28 ",
    ])
  func strict(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("Every day of eight centuries is one after the last")
  func calendar() throws {
    var (year, month, day) = (1600, 1, 1)
    var current = try #require(Day(year: year, month: month, day: day))
    while year < 2400 {
      let isRight =
        (current.year, current.month.month, current.day) == (year, month, day)
        && Day(year: year, month: month, day: day) == current
      // An expectation for each of 292,194 days would take seconds.
      if !isRight { Issue.record("\(current.text) is not \(year)-\(month)-\(day)") }
      current = current.adding(days: 1)
      day += 1
      if Day(year: year, month: month, day: day) == nil { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test("The calendar ends where it ends")
  func ends() throws {
    #expect(Day(number: .max).text == "9999-12-31")
    #expect(Day(number: .min).text == "0001-01-01")
    #expect(try day("2021-01-01").adding(days: .max).text == "9999-12-31")
    #expect(try day("1021-01-01").adding(days: .min).text == "0001-01-01")
    #expect(try day("2021-12-31").adding(days: 715).text == "2023-12-16")
    #expect(try day("2021-06-28").chinese == "2021年6月28日")
    #expect(try day("2021-06-28") < day("2021-07-01"))
  }
}
