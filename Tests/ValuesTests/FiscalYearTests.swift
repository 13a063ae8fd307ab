import Testing
import Values

@Suite struct FiscalYearTests {
  @Test(
    "A month lies in the fiscal year named by its first month",
    arguments: [
      (1, "2021-06", 2021, 6), (1, "2021-01", 2021, 1), (1, "2021-12", 2021, 12), (4, "2021-03", 2020, 12),
      (4, "2021-04", 2021, 1), (4, "2022-01", 2021, 10), (12, "2021-11", 2020, 12), (12, "2021-12", 2021, 1),
    ])
  func place(firstMonth: Int, text: String, year: Int, place: Int) throws {
    let month = try #require(Month(text))
    let fiscal = FiscalYear(firstMonth: firstMonth)
    #expect(fiscal.year(of: month) == year)
    #expect(fiscal.monthInYear(of: month) == place)
    #expect(fiscal.firstMonth(of: year).adding(place - 1) == month)
    #expect((fiscal.firstMonth(of: year)...fiscal.lastMonth(of: year)).contains(month))
  }

  @Test("January is the first month unless said otherwise, and absurd numbers trap nothing")
  func bounds() {
    #expect(FiscalYear() == FiscalYear(firstMonth: 1))
    #expect(FiscalYear(firstMonth: 13).firstMonth == 12)
    #expect(FiscalYear(firstMonth: .min).firstMonth == 1)
    #expect(FiscalYear().firstMonth(of: .max).text == "9999-12")
    #expect(FiscalYear().lastMonth(of: .min).text == "0001-12")
  }
}
