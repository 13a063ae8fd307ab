import Rendering
import Reports
import Testing
import Values
import Wording

/// Bars beside rates: only on a terminal with room.
@Suite struct RateBarTests {
  private func sheet(_ rates: [(Int, Int)], _ timeProgress: (Int, Int)) throws -> Sheet {
    var sheet = Sheet(
      columns: [.init("name", Phrase(same: "name")), .init("rate", Phrase(same: "rate"))],
      rows: try rates.map { [.text("枣庄"), .fraction(try Samples.ratio($0.0, $0.1))] } + [[.text("滕州"), .unknown]])
    sheet.bars = Sheet.Bars("rate", against: try Samples.ratio(timeProgress.0, timeProgress.1))
    return sheet
  }

  /// The bars alone, without heading.
  private func bars(_ sheet: Sheet, _ layout: Layout) -> [String] {
    OutputFormat.table.text(sheet, layout).lines.dropFirst().map { line in
      String(line.drop { $0 != "%" && $0 != "—" }.dropFirst(3))
    }
  }

  @Test("a bar has a column for each month and reaches the mark only where the rate reaches the time progress")
  func blocks() throws {
    let sheet = try sheet([(1, 2), (499, 1000), (0, 1), (-1, 2), (1, 1), (101, 100), (9, 10)], (6, 12))
    let found = bars(sheet, Layout(width: 80, bars: .blocks))
    #expect(
      found == [
        "██████│       ", "█████▉│       ", "      │       ", "      │       ", "██████│██████ ", "██████│██████▸",
        "██████│████▊  ", "              ",
      ])
  }

  @Test("without UTF-8 there are plain signs")
  func ascii() throws {
    let found = bars(try sheet([(1, 2), (499, 1000), (2, 1)], (5, 12)), Layout(width: 80, bars: .ascii))
    #expect(found == ["#####|#       ", "#####|        ", "#####|#######>", "              "])
    let text = OutputFormat.table.text(
      try sheet([(1, 2), (1, 3)], (5, 12)), Layout(language: .en, width: 80, bars: .ascii))
    #expect(text.hasPrefix("name   rate  | time 41.7%  \n"))
  }

  @Test("no bars into a pipe, without room, for a single row, or in a format for machines")
  func none() throws {
    let sheet = try sheet([(1, 2), (1, 3)], (6, 12))
    let plain = OutputFormat.table.text(sheet, Layout(width: 80))
    #expect(OutputFormat.table.text(sheet, Layout(width: 20, bars: .blocks)) == plain)
    #expect(OutputFormat.table.text(sheet, Layout(bars: .blocks)) == plain)
    for format in OutputFormat.allCases where format.isText && format.suitsEveryAnswer && format != .table {
      #expect(format.text(sheet, Layout(width: 80, bars: .blocks)) == format.text(sheet), "\(format)")
    }
    var single = sheet
    single.rows = [sheet.rows[0]]
    #expect(!OutputFormat.table.text(single, Layout(width: 80, bars: .blocks)).contains("█"))
  }

  @Test("every line has one width, bars and all", arguments: 28...60)
  func oneWidth(width: Int) throws {
    let lines = OutputFormat.table.text(try sheet([(1, 2), (3, 2)], (7, 12)), Layout(width: width, bars: .blocks)).lines
    #expect(Set(lines.map(DisplayWidth.columns(of:))).count == 1)
    #expect(lines[1].contains("█") == (width >= 28))
  }
}
