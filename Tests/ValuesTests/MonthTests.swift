import Testing
import Values

@Suite struct MonthTests {
  private func month(_ text: String) throws -> Month {
    try #require(Month(text))
  }

  @Test(
    "A month is read from ISO 8601 and printed in three ways",
    arguments: [
      ("2021-06", "2021年6月", "Jun 2021"), ("2020-12", "2020年12月", "Dec 2020"),
      ("0001-01", "0001年1月", "Jan 0001"),
    ])
  func texts(text: String, chinese: String, english: String) throws {
    let month = try month(text)
    #expect(month.text == text)
    #expect(month.chinese == chinese)
    #expect(month.english == english)
  }

  @Test(
    "Nothing else is a month",
    arguments: ["", "2021-13", "2021-00", "0000-01", "2021-6", "2021/06", "2021-06-01", "+021-06", "2021-0x"])
  func strict(text: String) {
    #expect(Month(text) == nil)
  }

  @Test(
    "A month has its days",
    arguments: [
      ("2021-02", "2021-02-28"), ("2020-02", "2020-02-29"), ("1900-02", "1900-02-28"),
      ("2000-02", "2000-02-29"),
      ("2021-06", "2021-06-30"), ("2021-12", "2021-12-31"), ("9999-12", "9999-12-31"),
    ])
  func days(text: String, last: String) throws {
    #expect(try month(text).first.text == text + "-01")
    #expect(try month(text).last.text == last)
    #expect(try month(text).length == month(text).last.day)
  }

  @Test("Months are added and counted across years")
  func arithmetic() throws {
    #expect(try month("2021-11").adding(3).text == "2022-02")
    #expect(try month("2021-01").adding(-1).text == "2020-12")
    #expect(try month("2022-02").months(since: month("2021-11")) == 3)
    #expect(try month("2021-11").months(since: month("2022-02")) == -3)
    #expect(
      try (month("2020-11")...month("2021-02")).map(\.text) == ["2020-11", "2020-12", "2021-01", "2021-02"])
    #expect(try month("2021-01").adding(.max).text == "9999-12")
    #expect(try month("2021-01").adding(.min).text == "0001-01")
    #expect(try Array(month("9999-11")...month("9999-12")).count == 2)
    #expect(try month("2020-12") < month("2021-01"))
  }
}
