import Rendering
import Reports
import Testing
import Values
import Wording

/// Curves: in the terminal, and as SVG.
enum CurveSheets {
  /// A year of plan and of what was done, in 万元; nil: not known.
  static func sheet(_ planned: [Int?], _ done: [Int?], first: String = "2020-01") throws -> Sheet {
    let start = try #require(Month(first))
    func cell(_ wan: Int?) -> Sheet.Cell { wan.map { .money(Money(fen: Int64($0) * 1_000_000)) } ?? .unknown }
    var sheet = Sheet(
      caption: [Phrase(en: "Planned & done", zh: "计划与完成")],
      columns: [
        .init("month", Phrase(en: "month", zh: "月份")), .init("planned", Phrase(en: "planned", zh: "计划")),
        .init("completed", Phrase(en: "completed", zh: "完成")),
      ],
      rows: zip(planned, done).enumerated().map { index, pair in
        [.date(PartialDate(start.adding(index))), cell(pair.0), cell(pair.1)]
      })
    func money(_ wan: Int?) -> Money? { wan.map { Money(fen: Int64($0) * 1_000_000) } }
    let points = zip(planned, done).enumerated().map { index, pair in
      Sheet.Series.Point(start.adding(index), planned: money(pair.0), done: money(pair.1))
    }
    sheet.picture = .curve(
      Sheet.Series(
        runs: stride(from: 0, to: points.count, by: 12).map { Array(points[$0..<min($0 + 12, points.count)]) }))
    return sheet
  }

  /// The lines of the picture alone.
  static func picture(_ sheet: Sheet, _ width: Int, _ signs: BarSigns = .blocks) -> [String] {
    let lines = OutputFormat.table.text(sheet, Layout(language: .en, width: width, bars: signs)).lines
    guard let start = lines.firstIndex(where: { $0.contains("+") }), let end = lines.firstIndex(of: "") else {
      return []
    }
    return Array(lines[start..<end])
  }
}

@Suite struct CurvePictureTests {
  @Test("what was done stands as bars, the plan as signs beside them, and unknown months as nothing")
  func blocks() throws {
    let plan = (1...12).map { $0 * 10 }
    let sheet = try CurveSheets.sheet(plan, [10, 15, 25] + [Int?](repeating: nil, count: 9))
    #expect(
      CurveSheets.picture(sheet, 40) == [
        "1.25+                       o",
        "    |                     o",
        "1.00+                 o o",
        "    |               o",
        "0.75+             o",
        "    |           o",
        "0.50+       o o",
        "    |     o",
        "0.25+  ▁o█",
        "    |▆o█ █",
        "0.00+------------------------",
        "         3     6     9     12",
        "█ completed  o planned  m yuan",
      ])
  }

  @Test("without UTF-8 a bar is never higher than what was done")
  func ascii() throws {
    let lines = CurveSheets.picture(try CurveSheets.sheet([100, 100], [99, 100]), 40, .ascii)
    #expect(lines.joined().unicodeScalars.allSatisfy { $0.isASCII })
    // Only the second month's bar reaches the row of its plan.
    #expect(lines.first?.contains("######o") == true)
    #expect(lines.first?.contains("o ######o") == true)
  }

  @Test("every line fits the terminal", arguments: Array(16...60) + [79, 80, 120, 200])
  func width(_ width: Int) throws {
    for months in [1, 12, 24, 60, 240] {
      let amounts = (0..<months).map { $0 % 12 * 37 }
      let lines = CurveSheets.picture(try CurveSheets.sheet(amounts, amounts, first: "2001-01"), width)
      for line in lines.dropLast() { #expect(DisplayWidth.columns(of: line) <= width, "\(months): \(line)") }
    }
  }

  @Test("several years stand in sequence, in quarters where there is no room for months")
  func years() throws {
    let amounts = (0..<60).map { ($0 % 12 + 1) * 10 }
    let lines = CurveSheets.picture(try CurveSheets.sheet(amounts, amounts, first: "2016-01"), 80)
    let years = try #require(lines.dropLast().last)
    #expect(years.split(separator: " ") == ["2016", "2017", "2018", "2019", "2020"])
    #expect(lines.first { $0.contains("12") }?.split(separator: " ").count == 20)
  }

  @Test("where there is no room, or nothing above zero, the table stands alone")
  func none() throws {
    let amounts = (0..<1200).map { _ in 10 }
    #expect(CurveSheets.picture(try CurveSheets.sheet(amounts, amounts, first: "1901-01"), 80) == [])
    for sheet in [
      try CurveSheets.sheet([nil, nil], [nil, nil]), try CurveSheets.sheet([0, 0], [0, nil]),
      try CurveSheets.sheet([0, 0], [-5, nil]), try CurveSheets.sheet([], []),
    ] {
      #expect(CurveSheets.picture(sheet, 80) == [])
      #expect(throws: RenderingFault.noPicture) { try SVGRenderer().output(Answer(sheet), layout: Layout()) }
    }
  }

  @Test("the greatest amounts that there are do not overflow")
  func greatest() throws {
    var sheet = try CurveSheets.sheet([1], [1])
    let month = try #require(Month("2020-01"))
    for fen: Int64 in [.max, .max / 2, .max / 10, 1] {
      sheet.picture = .curve(
        Sheet.Series(runs: [[.init(month, planned: Money(fen: fen), done: Money(fen: .min))]]))
      _ = OutputFormat.table.text(sheet, Layout(width: 80))
      _ = try? SVGRenderer().output(Answer(sheet), layout: Layout())
    }
  }

  @Test("formats that draw nothing give the rows alone")
  func machines() throws {
    let sheet = try CurveSheets.sheet([10, 20], [5, nil])
    var plain = sheet
    plain.picture = nil
    for format in OutputFormat.allCases where format.isText && format != .table {
      #expect(format.text(sheet) == format.text(plain), "\(format)")
    }
  }
}
