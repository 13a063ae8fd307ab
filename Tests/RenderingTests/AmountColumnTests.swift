import Rendering
import Reports
import Testing
import Values
import Wording

/// Units, decimals and limits in what people read.
@Suite struct AmountColumnTests {
  /// A table of amounts in fen, one key a column.
  private func lines(_ columns: [(key: String, fen: [Int64?])], _ layout: Layout = Layout()) -> [String] {
    let sheet = Sheet(
      columns: columns.map { .init($0.key, Phrase(same: $0.key)) },
      rows: (columns.first?.fen ?? []).indices.map { row in
        columns.map { column in column.fen[row].map { .money(Money(fen: $0)) } ?? .unknown }
      })
    return OutputFormat.table.text(sheet, layout).lines
      .map { $0.split(separator: " ").joined(separator: " ") }
  }

  private static let yi: Int64 = 10_000_000_000

  @Test("a column that is much smaller has a unit of its own, and then every heading says its own")
  func ownUnit() {
    let found = lines([("total", [45 * Self.yi, 12 * Self.yi]), ("month", [Self.yi / 20, Self.yi / 100])])
    #expect(found == ["total(亿) month(万)", "45.00 500.00", "12.00 100.00"])
    let english = lines([("total", [45 * Self.yi, nil]), ("month", [Self.yi / 20, nil])], Layout(language: .en))
    #expect(english == ["total (bn) month (m)", "4.50 5.00", "— —"])
  }

  @Test("a tenth of the unit is enough for one unit, which the caption names")
  func oneUnit() {
    #expect(lines([("total", [45 * Self.yi]), ("month", [Self.yi / 10])]) == ["亿元", "total month", "45.00 0.10"])
    #expect(lines([("total", [45 * Self.yi]), ("month", [0])]) == ["亿元", "total month", "45.00 0.00"])
  }

  @Test("what is held against each other stands in one unit")
  func together() {
    let found = lines([("total", [45 * Self.yi]), ("plan", [Self.yi / 2]), ("completed", [Self.yi / 50])])
    #expect(found == ["亿元", "total plan completed", "45.00 0.50 0.02"])
  }

  @Test("a unit that was asked for holds for every column")
  func fixedUnit() {
    let found = lines([("total", [45 * Self.yi]), ("month", [100])], Layout(unit: .yi))
    #expect(found == ["亿元", "total month", "45.00 0.00000001"])
  }

  @Test(
    "no amount that is not zero reads as zero, and none has digits that are not known",
    arguments: [
      ([45 * yi, yi / 1_000], ["45.000", "0.001"]), ([45 * yi, yi / 10_000], ["45.0000", "0.0001"]),
      ([45 * yi, yi / 100_000], ["45.00", "0.00001"]), ([45 * yi, 1], ["45.00", "0.0000000001"]),
      ([45 * yi, 0], ["45.00", "0.00"]), ([45 * yi, -yi / 400], ["45.000", "−0.003"]),
      ([yi, yi + 50_000_000, yi / 200], ["1.00", "1.01", "0.01"]), ([45 * yi, yi / 201], ["45.000", "0.005"]),
    ] as [([Int64], [String])])
  func decimals(fen: [Int64], texts: [String]) {
    #expect(Array(lines([("a", fen)]).dropFirst(2)) == texts)
  }

  @Test("yuan have decimals only where an amount has fen")
  func yuan() {
    #expect(lines([("a", [123_400, 5_000])], Layout(unit: .yuan)) == ["元", "a", "1234", "50"])
    #expect(lines([("a", [123_456, 5_000])], Layout(unit: .yuan)) == ["元", "a", "1234.56", "50.00"])
  }

  @Test(
    "a rate never reads as a limit that it has not reached",
    arguments: [
      (7_999, 10_000, "79.99%"), (79_999, 100_000, "79.999%"), (7_999_999, 10_000_000, "79.9999%"), (4, 5, "80.0%"),
      (8_001, 10_000, "80.0%"), (73_98, 100_00, "74.0%"), (999_999_999, 1_000_000_000, "99.9999%"),
      (1_000_001, 1_000_000, "100.0%"), (59_96, 100_00, "59.96%"), (0, 1, "0.0%"),
    ])
  func rates(upper: Int, lower: Int, text: String) throws {
    #expect(try Samples.ratio(upper, lower).percentText() == text)
  }

  @Test(
    "nor does a gap",
    arguments: [(-4, 100, "-0.04"), (-1_004, 100, "-10.04"), (-996, 100, "-10.0"), (4, 100, "0.0"), (996, 100, "9.96")])
  func gaps(upper: Int, lower: Int, text: String) throws {
    #expect(try Samples.ratio(upper, lower).cautiousText(places: 1) == text)
  }
}
