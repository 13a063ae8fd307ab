import Testing
import Values

@Suite struct LatenessTests {
  @Test(
    "Lateness is as exact as the two dates",
    arguments: [
      ("2021", "2023-12-16", 715, 1079), ("2021-06-30", "2021-07-05", 5, 5),
      ("2021-06", "2021-06-10", -20, 9),
      ("2022", "2021-12-31", -365, -1), ("2021-Q1", "2021-Q2", 1, 180), ("..2020", "2023-12-16", 1080, nil),
      ("2021", "2024..", 731, nil), ("..2020", "2019", -730, nil),
    ] as [(String, String, Int, Int?)])
  func between(planned: String, actual: String, minDays: Int, maxDays: Int?) throws {
    let lateness = Lateness.between(
      planned: try PartialDate(parsing: planned), actual: try PartialDate(parsing: actual))
    #expect(lateness == Lateness(minDays: minDays, maxDays: maxDays))
    #expect(lateness?.isExact == (minDays == maxDays))
    #expect(lateness?.isCertainlyLate == (minDays > 0))
  }

  @Test(
    "An open end that decides nothing leaves lateness unknown",
    arguments: [("2024..", "2025"), ("2021", "..2020")])
  func unknown(planned: String, actual: String) throws {
    let lateness = Lateness.between(
      planned: try PartialDate(parsing: planned), actual: try PartialDate(parsing: actual))
    #expect(lateness == nil)
  }

  @Test("On time is certain only when the latest day is")
  func onTime() {
    #expect(Lateness(minDays: -3, maxDays: 0).isCertainlyOnTime)
    #expect(!Lateness(minDays: -3, maxDays: 1).isCertainlyOnTime)
    #expect(!Lateness(minDays: -3, maxDays: nil).isCertainlyOnTime)
  }
}
