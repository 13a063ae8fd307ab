import Rendering
import Reports
import Testing
import Values
import Wording

enum TimelineSheets {
  typealias Mark = (kind: Sheet.TimeMark.Kind, date: String)

  static func sheet(
    _ first: String, _ last: String, asOf: String, _ lines: [(name: String, marks: [Mark])]
  ) throws -> Sheet {
    var sheet = Sheet(
      caption: [Phrase(en: "Bars", zh: "横道")], columns: [.init("name", Phrase(same: "name"))], rows: [[.text("row")]])
    let day = try #require(try PartialDate(parsing: asOf).first)
    sheet.picture = .bars(
      Sheet.Timeline(
        first: try #require(Month(first)), last: try #require(Month(last)), asOf: day,
        lines: try lines.enumerated().map { index, line in
          Sheet.TimeLine(
            code: "P\(index)", name: Phrase(same: line.name),
            marks: try line.marks.map { Sheet.TimeMark($0.kind, Phrase(same: "m"), try PartialDate(parsing: $0.date)) })
        }))
    return sheet
  }

  static func lines(_ sheet: Sheet, _ width: Int, _ signs: BarSigns = .blocks, rows: Int? = nil) -> [String] {
    OutputFormat.table.text(
      sheet, Layout(language: .en, width: width, maxRows: rows, bars: signs)
    ).lines
  }
}

/// Milestones over time on a terminal.
@Suite struct TimelinePictureTests {
  @Test("the plan stands over what became of it, with a sign for each state, and the day as a line")
  func signs() throws {
    let sheet = try TimelineSheets.sheet(
      "2020-01", "2021-12", asOf: "2021-01-10",
      [
        (
          "济枣高铁",
          [
            (.kept, "2020-02-10"), (.met, "2020-04-01"), (.overdue, "2020-11-30"), (.due, "2021-01-31"),
            (.forecast, "2021-07"), (.scheduled, "2021-10-01"),
          ]
        ), ("机场", [(.scheduled, "2021")]), ("水库", [(.met, "..2020-06")]), ("未定", [(.scheduled, "2021-06..")]),
      ])
    #expect(
      Array(TimelineSheets.lines(sheet, 40).prefix(7)) == [
        "Bars", "         2020        2021", "济枣高铁  +--------!-*--------o", "            █        |     >",
        "机场                 :::::::::::o", "水库     :::::█      |",
        "未定                 |    o::::::",
      ])
  }

  @Test("every line fits the terminal, and signs are told apart", arguments: [16, 24, 40, 59, 60, 80, 200])
  func width(_ width: Int) throws {
    let kinds = Sheet.TimeMark.Kind.allCases
    for (first, last) in [("2020-06", "2020-06"), ("2020-01", "2022-12"), ("1990-05", "2050-01")] {
      let sheet = try TimelineSheets.sheet(
        first, last, asOf: "2020-06-15",
        Samples.names.map { ($0, kinds.map { ($0, "2020-06-\(10 + (kinds.firstIndex(of: $0) ?? 0) * 2)") }) })
      for signs in [BarSigns.blocks, .ascii] {
        for line in TimelineSheets.lines(sheet, width, signs) where line != "Bars" {
          #expect(DisplayWidth.columns(of: line) <= width, "\(line)")
        }
      }
    }
  }

  @Test("what is out of the time is not drawn, and open ends reach its edge")
  func outside() throws {
    let sheet = try TimelineSheets.sheet(
      "2020-01", "2020-12", asOf: "2021-06-01",
      [("a", [(.scheduled, "2019-05-01"), (.scheduled, "2022")]), ("b", [(.met, "..2025")])])
    let lines = TimelineSheets.lines(sheet, 40)
    #expect(lines[3].dropFirst(2).allSatisfy { $0 == "-" })
    #expect(lines[4].dropFirst(2).allSatisfy { $0 == ":" })
    #expect(!lines.joined().contains("|"))
  }

  @Test("a list that is cut says so, and a pipe has it whole")
  func cut() throws {
    let sheet = try TimelineSheets.sheet(
      "2020-01", "2020-12", asOf: "2020-06-01", (0..<5).map { ("p\($0)", [(.scheduled, "2020-08")]) })
    #expect(TimelineSheets.lines(sheet, 60, rows: 2).last == "3 more projects; --all shows them")
    #expect(TimelineSheets.lines(sheet, 60).count { $0.hasPrefix("p") } == 5)
  }

  @Test("names that would steer a terminal do not", arguments: Hostile.texts)
  func hostile(_ text: String) throws {
    let sheet = try TimelineSheets.sheet("2020-01", "2020-12", asOf: "2020-06-01", [(text, [(.met, "2020-03")])])
    for line in TimelineSheets.lines(sheet, 60) {
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x9B })
      #expect(DisplayWidth.columns(of: line) <= 60)
    }
  }
}
