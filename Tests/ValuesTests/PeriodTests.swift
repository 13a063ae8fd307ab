import Randomness
import Testing
import Values

@Suite struct PeriodTests {
  @Test(
    "Periods are read in every form people write",
    arguments: [
      ("2021-06", "2021-06"), ("2021年6月", "2021-06"), ("２０２１年６月", "2021-06"), ("2021.6", "2021-06"),
      ("2021-Q2", "2021-Q2"), ("2021Q2", "2021-Q2"), ("2021年二季度", "2021-Q2"), ("2021年第二季度", "2021-Q2"),
      ("2021年上半年", "2021-H1"), ("2021-H1", "2021-H1"), ("2021", "2021"), ("2021年", "2021"),
      ("2021-04..2021-06", "2021-04..2021-06"), ("2021年4-6月", "2021-04..2021-06"),
      ("2021年1-6月", "2021-01..2021-06"), ("2021年1月至6月", "2021-01..2021-06"), ("2016..2020", "2016..2020"),
      ("2016-2020", "2016..2020"), ("十三五", "2016..2020"), ("十四五", "2021..2025"),
      ("2021Q1..2021Q3", "2021-01..2021-09"), ("2021年前三季度", "2021-01..2021-09"),
      ("2020年11月至2021年3月", "2020-11..2021-03"), ("2020..2021-06", "2020-01..2021-06"),
      ("2021-06..2021-06", "2021-06"), ("2020..2020", "2020..2020"),
    ])
  func read(written: String, text: String) throws {
    #expect(try Period(parsing: written).text == text)
  }

  @Test(
    "Without a year the default year is meant",
    arguments: [
      ("上半年", "2021-H1"), ("一季度", "2021-Q1"), ("6月", "2021-06"), ("1-6月", "2021-01..2021-06"),
      ("Q2", "2021-Q2"),
      ("2020年6月", "2020-06"), ("前三季度", "2021-01..2021-09"), ("１－６月", "2021-01..2021-06"),
    ])
  func defaultYear(written: String, text: String) throws {
    #expect(try Period(parsing: written, defaultYear: 2021).text == text)
  }

  @Test("Facts of what is no period")
  func refused() {
    #expect(throws: DateParseError.yearMissing("6月")) { try Period(parsing: "6月") }
    #expect(throws: DateParseError.noSuchDate("6月")) { try Period(parsing: "6月", defaultYear: .max) }
    #expect(throws: DateParseError.empty) { try Period(parsing: "") }
    for text in ["2021-06-28", "..2020", "2024..", "2021-06-01..2021-07"] {
      #expect(throws: DateParseError.notAPeriod(text)) { try Period(parsing: text) }
    }
    for text in ["滕州", "6", "1-6", "2021-06x", "\u{0}", "👷", String(repeating: "2021", count: 100_000)] {
      #expect(throws: DateParseError.notADate(text)) { try Period(parsing: text, defaultYear: 2021) }
    }
    #expect(throws: DateParseError.noSuchDate("2021-13")) { try Period(parsing: "2021-13") }
    #expect(throws: DateParseError.noSuchDate("0000")) { try Period(parsing: "0000") }
    #expect(throws: DateParseError.endsBeforeStart("2021年6-4月")) { try Period(parsing: "2021年6-4月") }
    #expect(throws: DateParseError.endsBeforeStart("2020..2016")) { try Period(parsing: "2020..2016") }
  }

  @Test(
    "A period stands at the end of its last month",
    arguments: [
      ("2021-06", "2021-06", "2021-06", "2021-01", "0.5"),
      ("2021-Q2", "2021-04", "2021-06", "2021-01", "0.5"),
      ("2021-H2", "2021-07", "2021-12", "2021-01", "1"), ("2021", "2021-01", "2021-12", "2021-01", "1"),
      ("2021-01", "2021-01", "2021-01", "2021-01", "0.083333"),
      ("2020-11..2021-03", "2020-11", "2021-03", "2021-01", "0.25"),
      ("2016..2020", "2016-01", "2020-12", "2016-01", "1"),
    ])
  func extent(text: String, first: String, last: String, dateStart: String, progress: String) throws {
    let period = try Period(parsing: text)
    #expect(period.first.text == first)
    #expect(period.last.text == last)
    #expect(period.yearToDate.lowerBound.text == dateStart)
    #expect(period.yearToDate.upperBound == period.last)
    #expect(period.timeProgress.machineText == progress)
    #expect(period.isYearRange == (period.kind == .yearRange))
  }

  @Test(
    "Quarters, halves and years are the fiscal ones, months the calendar's",
    arguments: [
      ("2021", "2021-04", "2022-03", 2021...2021, "1", "2021年度"),
      ("2021-Q2", "2021-07", "2021-09", 2021...2021, "0.5", "2021年二季度"),
      ("2021-Q4", "2022-01", "2022-03", 2021...2021, "1", "2021年四季度"),
      ("2021-H2", "2021-10", "2022-03", 2021...2021, "1", "2021年下半年"),
      ("2022-01", "2022-01", "2022-01", 2021...2021, "0.833333", "2022年1月"),
      ("2022-01..2022-05", "2022-01", "2022-05", 2021...2022, "0.166667", "2022年1–5月"),
      ("2016..2020", "2016-04", "2021-03", 2016...2020, "1", "2016–2020年度"),
    ])
  func fiscal(
    text: String, first: String, last: String, years: ClosedRange<Int>, progress: String, chinese: String
  ) throws {
    let period = try Period(parsing: text, fiscal: FiscalYear(firstMonth: 4))
    #expect((period.first.text, period.last.text) == (first, last))
    #expect(period.years == years)
    #expect(period.timeProgress.machineText == progress)
    #expect(period.text == text)
    #expect(period.chinese == chinese)
  }

  @Test(
    "Periods are printed in Chinese and English",
    arguments: [
      ("2021-06", "2021年6月", "Jun 2021"), ("2021-Q2", "2021年二季度", "Q2 2021"),
      ("2021-H1", "2021年上半年", "H1 2021"),
      ("2021", "2021年", "2021"), ("2021-04..2021-06", "2021年4–6月", "Apr–Jun 2021"),
      ("2020-11..2021-03", "2020年11月至2021年3月", "Nov 2020 – Mar 2021"),
      ("2016..2020", "2016–2020年", "2016–2020"),
    ])
  func printed(text: String, chinese: String, english: String) throws {
    let period = try Period(parsing: text)
    #expect(period.chinese == chinese)
    #expect(period.english == english)
  }

  @Test("Every period survives being printed and read, whatever the fiscal year")
  func roundTrip() throws {
    var random = SplitMix64(seed: 9)
    for _ in 0..<2000 {
      let fiscal = FiscalYear(firstMonth: .random(in: 1...12, using: &random))
      let year = Int.random(in: 1001...9000, using: &random)
      let month = fiscal.firstMonth(of: year).adding(.random(in: 0...40, using: &random))
      let periods = [
        .month(month, fiscal: fiscal), .year(year, fiscal: fiscal),
        .months(month...month.adding(.random(in: 0...30, using: &random)), fiscal: fiscal),
        .years(year...(year + .random(in: 0...9, using: &random)), fiscal: fiscal),
        try Period(parsing: "\(year)-Q\(Int.random(in: 1...4, using: &random))", fiscal: fiscal),
        try Period(parsing: "\(year)-H\(Int.random(in: 1...2, using: &random))", fiscal: fiscal),
      ]
      for period in periods {
        #expect(try Period(parsing: period.text, fiscal: fiscal) == period)
        #expect(try Period(parsing: period.chinese, fiscal: fiscal) == period)
        #expect(try Period(parsing: period.english, fiscal: fiscal) == period)
        #expect(period.timeProgress > .zero && period.timeProgress <= .one)
        #expect(period.yearToDate.contains(period.last))
      }
    }
  }

  @Test("At the edges of the calendar nothing traps")
  func edges() throws {
    for firstMonth in 1...12 {
      let fiscal = FiscalYear(firstMonth: firstMonth)
      for text in ["9998-Q4", "9998", "9999-12", "0001", "0001-01", "0001..9998", "0001-01..9999-12"] {
        let period = try Period(parsing: text, fiscal: fiscal)
        #expect(try Period(parsing: period.text, fiscal: fiscal) == period)
        #expect(period.yearToDate.contains(period.last))
      }
    }
    for text in ["9999", "9999-Q4", "9999-H2", "0001..9999"] {
      #expect(throws: DateParseError.noSuchDate(text)) {
        try Period(parsing: text, fiscal: FiscalYear(firstMonth: 2))
      }
      #expect(try Period(parsing: text).last.text == "9999-12")
    }
    _ = Period.years(.min ... .max).text
    _ = Period.year(.max).text
  }
}
