import Reports
import Values

/// The points of a curve, taken from the cells of its sheet.
struct CurvePoints {
  struct Point {
    let month: Month
    let planned: Money?
    let done: Money?
  }

  let runs: [[Point]]
  let scale: AmountScale
  /// How the labels of the axis are written.
  let column: AmountColumn

  /// - Returns: nil where there is nothing to draw.
  init?(_ series: Sheet.Series, of sheet: Sheet, _ words: PeopleText) {
    func place(_ key: String) -> Int? { sheet.columns.firstIndex { $0.key == key } }
    guard let months = place(series.months), let planned = place(series.planned), let done = place(series.done),
      let column = words.amounts[planned] ?? words.amounts[done]
    else { return nil }
    let points = sheet.rows.compactMap { row -> Point? in
      guard case .date(let date) = row.cell(months), let month = date.first?.month else { return nil }
      return Point(month: month, planned: row.cell(planned).amount, done: row.cell(done).amount)
    }
    guard let scale = AmountScale(upTo: points.flatMap { [$0.planned, $0.done] }.compactMap { $0 }) else { return nil }
    runs = stride(from: 0, to: points.count, by: max(1, series.monthsInRun)).map { start in
      Array(points[start..<min(start + max(1, series.monthsInRun), points.count)])
    }
    (self.scale, self.column) = (scale, column)
  }

  /// Labels of the axis, from zero up: all with the decimals that one of them needs.
  var labels: [String] {
    let exact = scale.ticks.map(column.exact)
    let decimals = exact.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }.max() ?? 0
    return scale.ticks.map { $0.text(in: column.unit, decimals: decimals) }
  }
}

extension Sheet.Cell {
  fileprivate var amount: Money? { if case .money(let money) = self { money } else { nil } }
}
