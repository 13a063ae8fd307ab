/// Shares a terminal's columns out among those of a table.
enum ColumnFit {
  /// The width of each column: as wide as its text, or else the widest narrowed first, none beyond its
  /// floor; nil where not even the floors fit.
  static func widths(
    _ naturals: [Int], floors: @autoclosure () -> [Int], gap: Int, within limit: Int?
  ) -> [Int]? {
    guard let limit else { return naturals }
    let room = limit - gap * (naturals.count - 1)
    if naturals.reduce(0, +) <= room { return naturals }
    let floors = zip(naturals, floors()).map { min($0, $1) }
    guard floors.reduce(0, +) <= room else { return nil }
    var widths = zip(naturals, floors).map { max($1, min($0, room)) }
    for _ in 0..<(widths.reduce(0, +) - room) {
      let narrowable = widths.indices.filter { widths[$0] > floors[$0] }
      guard let widest = narrowable.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  /// How narrow text may be wrapped: to `least` columns, or to its longest word where that is not long.
  static func leastWidth(of text: String, _ least: Int = 8) -> Int {
    min(DisplayWidth.columns(of: text), max(least, min(DisplayWidth.widestWord(of: text), 12)))
  }
}
