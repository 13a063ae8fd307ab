import Reports
import Values
import Wording

/// A curve as SVG: what was planned as a dashed line, what was done as an area under a solid one.
struct CurveDrawing {
  private static let width = 960.0
  private static let plotHeight = 300.0
  private static let right = 28.0
  private static let foot = 74.0

  let points: CurvePoints
  let words: PeopleText
  /// What stands above it; empty in a page that says it itself.
  let heading: [String]

  private var unit: String {
    words.text(Phrase(en: points.column.unit.symbolEn, zh: points.column.unit.symbolZh))
  }

  /// Room above the plot: the heading, and the unit of the axis.
  private var top: Double { heading.isEmpty ? 34 : 94 }
  private var left: Double {
    24 + (points.labels.map { SVGDrawing.width(of: $0, size: 12) }.max() ?? 0)
  }
  private var slot: Double {
    (Self.width - left - Self.right) / Double(max(1, points.runs.reduce(0) { $0 + $1.count }))
  }

  func drawing() -> SVGDrawing {
    var drawing = SVGDrawing(width: Self.width, height: top + Self.plotHeight + Self.foot)
    drawing.rectangle(x: 0, y: 0, width: drawing.width, height: drawing.height, fill: .paper)
    DrawingHeading.draw(heading, width: Self.width, on: &drawing)
    drawAxis(on: &drawing)
    var index = 0
    for run in points.runs {
      draw(run, from: index, on: &drawing)
      index += run.count
    }
    drawLegend(on: &drawing)
    return drawing
  }

  private func x(_ index: Int) -> Double { left + (Double(index) + 0.5) * slot }
  private func y(_ amount: Money) -> Double {
    top + Self.plotHeight * (1 - max(0, points.scale.share(of: amount)))
  }

  private func drawAxis(on drawing: inout SVGDrawing) {
    drawing.text(unit, at: (24, top - 14), size: 12, colour: .faint)
    for (tick, label) in zip(points.scale.ticks, points.labels) {
      let isBase = tick == .zero
      drawing.line(
        from: (left, y(tick)), to: (Self.width - Self.right, y(tick)),
        SVGDrawing.Stroke(colour: isBase ? .faint : .rule))
      drawing.text(label, at: (left - 8, y(tick) + 4), size: 12, colour: .faint, anchor: .end)
    }
    let every = [1, 3, 6].first { slot * Double($0) >= 20 } ?? 12
    let base = top + Self.plotHeight
    var index = 0
    for (place, run) in points.runs.enumerated() {
      let edge = left + Double(index) * slot
      if place > 0 {
        drawing.line(from: (edge, top), to: (edge, base + 34), SVGDrawing.Stroke(colour: .rule))
      }
      for (month, point) in run.enumerated() where (month + 1).isMultiple(of: every) {
        drawing.text(
          String(point.month.month), at: (x(index + month), base + 18), size: 12, colour: .faint, anchor: .middle)
      }
      if let first = run.first?.month {
        let name = first.month == 1 ? String(first.year) : words.text(Phrase(en: first.english, zh: first.chinese))
        let middle = edge + Double(run.count) * slot / 2
        drawing.text(name, at: (middle, base + 36), size: 12, anchor: .middle)
      }
      index += run.count
    }
  }

  private func draw(_ run: [CurvePoints.Point], from start: Int, on drawing: inout SVGDrawing) {
    let base = top + Self.plotHeight
    let done = SVGDrawing.Stroke(colour: .done, width: 3)
    for part in segments(run.map(\.done)) {
      let line = part.map { (x: x(start + $0.index), y: y($0.amount)) }
      if let first = line.first, let last = line.last, line.count > 1 {
        drawing.polygon([(first.x, base)] + line + [(last.x, base)], fill: .doneLight)
        drawing.polyline(line, done)
      }
    }
    let planned = SVGDrawing.Stroke(colour: .ink, width: 1.8, dashes: "7 4")
    for part in segments(run.map(\.planned)) {
      drawing.polyline(part.map { (x: x(start + $0.index), y: y($0.amount)) }, planned)
    }
    for (index, point) in run.enumerated() {
      let month = words.text(Phrase(en: point.month.english, zh: point.month.chinese))
      if let amount = point.planned {
        drawing.circle(
          at: (x(start + index), y(amount)), radius: 3, fill: .paper, SVGDrawing.Stroke(colour: .ink, width: 1.4),
          title: told(month, PictureWords.planned, amount))
      }
      if let amount = point.done {
        drawing.circle(
          at: (x(start + index), y(amount)), radius: 3.6, fill: .done,
          title: told(month, PictureWords.completed, amount))
      }
    }
    nameEnds(run, start, on: &drawing)
  }

  /// The last planned and the last completed amount stand beside their points, on the side away from the other line.
  private func nameEnds(_ run: [CurvePoints.Point], _ start: Int, on drawing: inout SVGDrawing) {
    guard points.runs.count <= 3 else { return }
    let planned = run.indices.last { run[$0].planned != nil }
    let done = run.indices.last { run[$0].done != nil }
    func label(_ index: Int, _ amount: Money, isAbove: Bool, _ colour: SVGDrawing.Colour) {
      drawing.text(
        points.column.text(amount), at: (x(start + index), y(amount) + (isAbove ? -9 : 18)), size: 12, colour: colour,
        anchor: .middle, isBold: true)
    }
    let isDoneAbove = done.map { run[$0].done ?? .zero > run[$0].planned ?? .zero } ?? false
    if let index = planned, let amount = run[index].planned {
      label(index, amount, isAbove: index != done || !isDoneAbove, .ink)
    }
    if let index = done, let amount = run[index].done { label(index, amount, isAbove: isDoneAbove, .done) }
  }

  private func told(_ month: String, _ what: Phrase, _ amount: Money) -> String {
    "\(month) · \(words.text(what)) \(points.column.text(amount)) \(unit)"
  }

  /// Runs of months in which an amount is known.
  private func segments(_ amounts: [Money?]) -> [[(index: Int, amount: Money)]] {
    var parts: [[(index: Int, amount: Money)]] = []
    for (index, amount) in amounts.enumerated() {
      guard let amount else { continue }
      if let last = parts.last?.last, last.index == index - 1 {
        parts[parts.count - 1].append((index, amount))
      } else {
        parts.append([(index, amount)])
      }
    }
    return parts
  }

  private func drawLegend(on drawing: inout SVGDrawing) {
    let y = top + Self.plotHeight + 58
    drawing.rectangle(x: left, y: y - 6, width: 28, height: 6, fill: .doneLight)
    drawing.line(from: (left, y - 6), to: (left + 28, y - 6), SVGDrawing.Stroke(colour: .done, width: 3))
    let completed = words.text(PictureWords.completed)
    drawing.text(completed, at: (left + 36, y), size: 12)
    let next = left + 36 + SVGDrawing.width(of: completed, size: 12) + 28
    drawing.line(
      from: (next, y - 4), to: (next + 28, y - 4), SVGDrawing.Stroke(colour: .ink, width: 1.8, dashes: "7 4"))
    drawing.circle(
      at: (next + 14, y - 4), radius: 3, fill: .paper, SVGDrawing.Stroke(colour: .ink, width: 1.4))
    drawing.text(words.text(PictureWords.planned), at: (next + 36, y), size: 12)
  }
}

/// What stands above a drawing: its name, and below it what it tells of.
enum DrawingHeading {
  static func draw(_ heading: [String], width: Double, on drawing: inout SVGDrawing) {
    guard let title = heading.first else { return }
    drawing.text(title, at: (24, 32), size: 20, isBold: true)
    let rest = heading.dropFirst().joined(separator: " · ")
    drawing.text(SVGDrawing.fitted(rest, to: width - 48, size: 13), at: (24, 54), size: 13, colour: .faint)
  }
}
