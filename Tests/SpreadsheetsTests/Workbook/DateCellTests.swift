import Spreadsheets
import Testing
import Values

/// Numbers that their format shows as dates and times.
@Suite struct DateCellTests {
  /// The cell of a number under a format's code (own) or number (built in).
  private func cell(_ number: String, code: String = "", id: Int = 164, epoch: String = "") throws -> Cell? {
    let quoted = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    let own = code.isEmpty ? "" : "<numFmts><numFmt numFmtId=\"\(id)\" formatCode=\"\(quoted)\"/></numFmts>"
    return try WorkbookFile.cells(
      "<c s=\"1\"><v>\(number)</v></c>",
      styles: own + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"\(id)\"/></cellXfs>",
      workbookPr: epoch
    ).first
  }

  @Test(
    "Formats of dates are told from formats of numbers",
    arguments: [
      ("yyyy/m/d", true), ("yyyy\"年\"m\"月\"d\"日\"", true), ("m/d", true), ("[$-804]yyyy-mm-dd;@", true),
      ("yyyy年m月", true),
      ("[DBNum1][$-804]yyyy\"年\"m\"月\"", true), ("mmm-yy", true), ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", true),
      ("aaaa", true), ("e\"年\"", true), ("YYYY.MM.DD hh:mm", true), ("General", false), ("G/通用格式", false),
      ("[Red]0", false), ("0.00E+00", false), ("0\"日\"", false), ("\"日\"0", false),
      ("#,##0.00_ ;[Red]\\-#,##0.00\\ ", false),
      ("0.00\"万元 (md)\"", false), ("[$USD] 0", false), ("\\d0", false), ("_d0*y", false), ("@", false), ("0日", false),
      ("\"yyyy", false), ("[yyyy", false), ("\\", false), ("[Magenta]General", false),
    ])
  func codes(code: String, isDate: Bool) throws {
    let day = try #require(Day("2021-06-28"))
    #expect(try cell("44375", code: code) == (isDate ? .date(day) : .number(ExactDecimal(44375))))
  }

  @Test("Formats without a code are dates by their number")
  func builtIn() throws {
    let day = try #require(Day("2021-06-28"))
    let dates = [14...22, 27...36, 45...45, 47...47, 50...58].flatMap { Array($0) }
    for id in 0...60 where ![9, 10, 46].contains(id) {
      #expect(try cell("44375", id: id) == (dates.contains(id) ? .date(day) : .number(ExactDecimal(44375))), "\(id)")
    }
    #expect(try cell("44375", id: 46) == .text("1065000:00"))
  }

  @Test(
    "A format of percentages shows a hundredfold",
    arguments: [("0%", 164), ("0.0%;[Red]-0.0%", 165), ("#,##0.00\\ %", 166), ("", 9), ("", 10)])
  func percentages(code: String, id: Int) throws {
    #expect(try cell("0.65", code: code, id: id) == .percent(ExactDecimal(65)))
    #expect(try cell("0.1235", code: code, id: id) == .percent(ExactDecimal(parsing: "12.35")))
    #expect(try cell("-1", code: code, id: id) == .percent(ExactDecimal(-100)))
  }

  @Test("A percent sign in quotes is a word", arguments: ["0\"%\"", "0\\%"])
  func quotedPercent(code: String) throws {
    #expect(try cell("0.65", code: code) == .number(ExactDecimal(parsing: "0.65")))
  }

  @Test("A code of the workbook's own stands over the built-in one of its number")
  func ownCode() throws {
    #expect(try cell("5", code: "0.0", id: 14) == .number(ExactDecimal(5)))
  }

  @Test(
    "Days since 1900, with the 29th of February that there never was",
    arguments: [
      ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("44375", "2021-06-28"),
      ("44375.999999999996", "2021-06-29"), ("44375.75", "2021-06-28"), ("2958465", "9999-12-31"),
    ])
  func since1900(number: String, day: String) throws {
    let day = try #require(Day(day))
    #expect(try cell(number, id: 14) == .date(day))
  }

  @Test("Days since 1904", arguments: [("0", "1904-01-01"), ("1", "1904-01-02"), ("42913", "2021-06-28")])
  func since1904(number: String, day: String) throws {
    let day = try #require(Day(day))
    #expect(try cell(number, id: 14, epoch: "<workbookPr date1904=\"1\"/>") == .date(day))
    #expect(try cell(number, id: 14, epoch: "<workbookPr date1904=\"true\"/>") == .date(day))
    #expect(try cell(number, id: 14, epoch: "<workbookPr date1904=\"0\"/>") != .date(day))
  }

  @Test(
    "A time of day is a text, and elapsed time runs on",
    arguments: [
      ("0.75", "h:mm", "18:00"), ("0.354166666666667", "hh:mm:ss AM/PM", "08:30"), ("0.5", "yyyy/m/d", "12:00"),
      ("1.5", "[h]:mm", "36:00"), ("0.0208333333333333", "[mm]", "00:30"), ("0", "h:mm", "00:00"),
      ("0.25", "上午/下午h\"时\"mm\"分\"", "06:00"), ("60", "yyyy/m/d", "1900-02-29"),
    ])
  func times(number: String, code: String, text: String) throws {
    #expect(try cell(number, code: code) == .text(text))
  }

  @Test("A number that no calendar has stays a number", arguments: ["0", "-5", "2958466", "1000000000000000"])
  func beyond(number: String) throws {
    #expect(try cell(number, id: 14) == .number(ExactDecimal(parsing: number)))
  }

  @Test("A day with a time whose format shows the time alone is still a day")
  func timeOfADay() throws {
    let day = try #require(Day("2021-06-28"))
    #expect(try cell("44375.5", code: "h:mm") == .date(day))
  }

  @Test("A style that is not there makes no date")
  func missingStyle() throws {
    #expect(try WorkbookFile.cells("<c s=\"99\"><v>44375</v></c>") == [.number(ExactDecimal(44375))])
    #expect(try WorkbookFile.cells("<c s=\"-1\"><v>44375</v></c>") == [.number(ExactDecimal(44375))])
  }
}
