import Randomness
import Testing
import Values

@Suite struct PartialDateParsingTests {
  @Test(
    "Dates are read in every form people write",
    arguments: [
      ("2021", "2021"), ("2021年", "2021"), ("2021年度", "2021"), ("２０２１年", "2021"), ("2021-H1", "2021-H1"),
      ("2021h2", "2021-H2"), ("2021年上半年", "2021-H1"), ("2021年下半年", "2021-H2"), ("2021-Q3", "2021-Q3"),
      ("2021Q3", "2021-Q3"), ("2021 q3", "2021-Q3"), ("Q3 2021", "2021-Q3"), ("2021年三季度", "2021-Q3"),
      ("2021年第三季度", "2021-Q3"), ("2021年3季度", "2021-Q3"), ("2021年第1季度", "2021-Q1"), ("2021-12", "2021-12"),
      ("2021.12", "2021-12"), ("2021/12", "2021-12"), ("2021年12月", "2021-12"), ("2021年6月份", "2021-06"),
      ("2021年六月", "2021-06"), ("2021年十二月", "2021-12"), ("202106", "2021-06"), ("Jun 2021", "2021-06"),
      ("2021-12-20", "2021-12-20"), ("2021.6.28", "2021-06-28"), ("2021/6/28", "2021-06-28"),
      ("2021年6月28日", "2021-06-28"), ("2021年6月28号", "2021-06-28"), ("20210628", "2021-06-28"),
      ("２０２１．６．２８", "2021-06-28"), (" 2021 年 6 月 28 日 ", "2021-06-28"), ("2024-02-29", "2024-02-29"),
    ])
  func single(written: String, text: String) throws {
    let date = try PartialDate(parsing: written)
    #expect(date.text == text)
    #expect(date.precision != nil)
  }

  @Test(
    "Ranges are read in every form people write",
    arguments: [
      ("2024..2026", "2024..2026"), ("2024-2026", "2024..2026"), ("2024–2026年", "2024..2026"),
      ("2024年至2026年", "2024..2026"), ("2024～2026", "2024..2026"), ("2024 到 2026", "2024..2026"),
      ("2021年1-6月", "2021-01..2021-06"), ("2021年1月至6月", "2021-01..2021-06"),
      ("2021年１－６月", "2021-01..2021-06"), ("2021年一至三季度", "2021-Q1..2021-Q3"),
      ("2021年前三季度", "2021-Q1..2021-Q3"), ("2021-03..2021-Q3", "2021-03..2021-Q3"),
      ("2021.1-2021.6", "2021-01..2021-06"), ("2021-1-2021-6", "2021-01..2021-06"),
      ("2021/6/28-2021/7/3", "2021-06-28..2021-07-03"), ("2021年6月28日至7月3日", "2021-06-28..2021-07-03"),
      ("2021年6月28日至2022年", "2021-06-28..2022"), ("2021..2021-06", "2021..2021-06"), ("2021..2021", "2021"),
      ("十四五", "2021..2025"), ("十三五", "2016..2020"), ("十五五时期", "2026..2030"), ("十一五", "2006..2010"),
      ("Apr–Jun 2021", "2021-04..2021-06"), ("Nov 2020 – March 2021", "2020-11..2021-03"),
      ("..2020", "..2020"), ("．．２０２０", "..2020"), ("2020年及以前", "..2020"), ("2020年底前", "..2020"),
      ("2021年6月底前", "..2021-06"), ("by 2020", "..2020"), ("2024..", "2024.."), ("2024年起", "2024.."),
      ("from 2024-03", "2024-03.."),
    ])
  func range(written: String, text: String) throws {
    #expect(try PartialDate(parsing: written).text == text)
  }

  @Test("Nothing written is empty", arguments: ["", "  ", "\u{3000}", "\n"])
  func empty(text: String) {
    #expect(throws: DateParseError.empty) { try PartialDate(parsing: text) }
  }

  @Test(
    "What is no date is refused, not guessed at",
    arguments: [
      "abc", "21", "21-06", "-2021", "2021-", "2021--06", "2021-123", "2021-06-28-", "2021-06.28", "2021年6",
      "1-6",
      "2021-6-28日", "2021年6月28-30日", "2021 06", "20211", "2021063", "2021年季度", "2021第6月", "..", "..2020..",
      "2020..2021..2022", "2020至", "至2020", "q", "2021-Q", "2021-QQ", "janx 2021", "十四", "五", "十四五六",
      "2021\u{0}",
      "\u{0}", "👷", "2021年👷", "２０２１年？", "2021T00", "∞", "2021-1‑6",
    ])
  func refused(text: String) {
    #expect(throws: DateParseError.notADate(text)) { try PartialDate(parsing: text) }
  }

  @Test(
    "The calendar has no such date",
    arguments: [
      "2021-02-29", "2021-13", "2021-00", "0000", "2021-Q5", "2021-Q0", "2021-H3", "2021年五季度", "20211301",
      "2021年13月", "2021-06-31", "2021..2022-13", "..2021-13", "2021-1-0", "2021年6月99日", "2021年前五季度",
    ])
  func noSuchDate(text: String) {
    #expect(throws: DateParseError.noSuchDate(text)) { try PartialDate(parsing: text) }
  }

  @Test("Ends stand in order, and years do not go without saying")
  func facts() {
    #expect(throws: DateParseError.endsBeforeStart("2026-2024")) { try PartialDate(parsing: "2026-2024") }
    #expect(throws: DateParseError.endsBeforeStart("2021年6-1月")) { try PartialDate(parsing: "2021年6-1月") }
    for text in ["6月", "上半年", "1-6月", "Q3", "..6月", "6月28日"] {
      #expect(throws: DateParseError.yearMissing(text)) { try PartialDate(parsing: text) }
    }
  }

  @Test("A megabyte of anything is refused at once")
  func megabyte() {
    for piece in ["2", "年", "👷", "\u{0}", "..", "2021-", " ", "１", "е\u{301}"] {
      let text = String(repeating: piece, count: 1 << 19)
      #expect(throws: DateParseError.notADate(text)) { try PartialDate(parsing: text) }
    }
  }

  @Test("Random words of the language of dates never trap, and what is read is printed and read alike")
  func fuzz() throws {
    var random = SplitMix64(seed: 7)
    let words = [
      "2021", "2022", "6", "12", "28", "1", "年", "月", "日", "-", "..", ".", "/", "至", "Q", "h", "季度", "第", "前",
      "一", "三", "十", "上半年", "五", "起", "底前", " ", "０", "jun", "by", "–", "及以前", "99", "0",
    ]
    var read = 0
    for _ in 0..<30_000 {
      let count = Int.random(in: 1...7, using: &random)
      let text = (0..<count).compactMap { _ in words.randomElement(using: &random) }.joined()
      guard let date = try? PartialDate(parsing: text) else { continue }
      read += 1
      #expect(try PartialDate(parsing: date.text) == date)
      #expect(try PartialDate(parsing: date.chinese) == date)
      #expect(try PartialDate(parsing: date.english) == date)
    }
    #expect(read > 300)
  }
}
