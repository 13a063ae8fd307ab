import Reports
import Values

/// The points of a curve, and the axis on which they stand.
struct CurvePoints {
  typealias Point = Sheet.Series.Point

  let runs: [[Point]]
  let scale: AmountScale
  /// How its amounts are written: in the unit that the numbers beside it have.
  let column: AmountColumn

  /// - Returns: nil where there is nothing to draw.
  init?(_ series: Sheet.Series, _ layout: Layout) {
    let amounts = series.runs.flatMap { $0 }.flatMap { [$0.planned, $0.done] }.compactMap { $0 }
    guard let scale = AmountScale(upTo: amounts), let most = amounts.max() else { return nil }
    column = AmountColumn(amounts, in: layout.unit ?? .customary(for: most, in: layout.language))
    (runs, self.scale) = (series.runs, scale)
  }

  /// Labels of the axis, from zero up: all with the decimals that one of them needs.
  var labels: [String] {
    let exact = scale.ticks.map(column.exact)
    let decimals = exact.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }.max() ?? 0
    return scale.ticks.map { $0.text(in: column.unit, decimals: decimals) }
  }
}
