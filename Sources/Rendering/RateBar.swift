import Reports
import Values
import Wording

/// With which signs bars are drawn.
package enum BarSigns: Sendable {
  case blocks
  /// For a terminal that shows no UTF-8.
  case ascii

  var full: Character { self == .blocks ? "█" : "#" }
  var mark: Character { self == .blocks ? "│" : "|" }
  var beyond: Character { self == .blocks ? "▸" : ">" }
  /// From one eighth to seven; in ASCII there is nothing between a sign and none.
  var eighths: [Character] { self == .blocks ? ["▏", "▎", "▍", "▌", "▋", "▊", "▉"] : [] }
}

/// A completion rate as a bar of twelve columns, one for each month of the plan's year.
///
/// A mark stands behind the months that are gone: a bar that reaches it is on time. What is drawn is never more than
/// what was done, so a bar reaches the mark, or the end, only where the rate has. Beyond 100% there is one sign more.
struct RateBar {
  private static let months = 12

  let signs: BarSigns
  let timeProgress: Ratio

  func text(_ rate: Ratio) -> String {
    let eighths = min(max(floor(rate.times(Self.months * 8)), 0), Self.months * 8)
    var cells = [Character](repeating: signs.full, count: eighths / 8)
    if eighths % 8 > 0, !signs.eighths.isEmpty { cells.append(signs.eighths[eighths % 8 - 1]) }
    cells += [Character](repeating: " ", count: Self.months - cells.count)
    let gone = min(max(floor(timeProgress.times(Self.months)), 0), Self.months)
    cells.insert(signs.mark, at: gone)
    return String(cells) + String(rate > .one ? signs.beyond : " ")
  }

  private func floor(_ ratio: Ratio) -> Int {
    let (quotient, remainder) = ratio.numerator.quotientAndRemainder(dividingBy: ratio.denominator)
    return Int(clamping: remainder < 0 ? quotient - 1 : quotient)
  }

  /// The column of bars beside that of the rates; nil where there are none that people compare.
  static func column(
    _ bars: Sheet.Bars?, in grid: TableGrid, _ signs: BarSigns, _ words: PeopleText
  ) -> (place: Int, column: TableGrid.Column)? {
    guard let bars, grid.rowCount > 1, let place = grid.columns.firstIndex(where: { $0.key == bars.key }) else {
      return nil
    }
    let bar = RateBar(signs: signs, timeProgress: bars.timeProgress)
    let cells = grid.columns[place].cells.map { TableGrid.Cell(text: $0.rate.map(bar.text) ?? "") }
    let heading = TableWords.timeMark(String(signs.mark), bars.timeProgress.percentText(decimals: 1))
    return (
      place + 1,
      TableGrid.Column(key: "bar", heading: words.text(heading), name: heading, nature: .words, cells: cells)
    )
  }
}
