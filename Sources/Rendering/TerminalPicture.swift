import Reports
import Values
import Wording

extension Sheet {
  /// The picture of the sheet in lines of a terminal; nil: there is none, or no room for it.
  ///
  /// A pipe has no width: there it is drawn for a usual terminal.
  func pictureLines(_ words: PeopleText, _ layout: Layout) -> [String]? {
    let signs = layout.bars ?? .blocks
    let width = layout.width ?? Self.usualWidth
    switch picture {
    case nil: return nil
    case .curve(let series):
      guard let points = CurvePoints(series, layout) else { return nil }
      let unit = words.text(Phrase(en: points.column.unit.symbolEn, zh: points.column.unit.symbolZh))
      return CurvePicture(points, signs, within: width).lines(unit: unit, words)
    case .bars(let timeline):
      return TimelinePicture(timeline, signs, within: width, words, TableInk(isOn: layout.colour))
        .lines(most: layout.maxRows)
    }
  }

  private static let usualWidth = 80
}
