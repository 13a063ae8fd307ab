import Reports
import Values
import Wording

/// Milestones as SVG: for each project the plan as a light bar, and what became of it as a dark one below.
struct TimelineDrawing {
  private static let rowHeight = 34.0
  private static let right = 24.0
  private static let nameSize = 12.0

  let timeline: Sheet.Timeline
  let words: PeopleText
  /// What stands above it; empty in a page that says it itself.
  let heading: [String]
  var width = 1120.0

  private var head: Double { heading.isEmpty ? 12 : 72 }
  /// The first row begins below the names of years and months.
  private var top: Double { head + 44 }
  private var bottom: Double { top + Double(timeline.lines.count) * Self.rowHeight }
  private var left: Double {
    let widest = timeline.lines.map { SVGDrawing.width(of: words.text($0.name), size: Self.nameSize) }.max() ?? 0
    return 24 + min(widest, 270) + 14
  }

  func drawing() -> SVGDrawing {
    let legend = TimelineLegend(timeline, words, from: 24, to: width - Self.right)
    var drawing = SVGDrawing(width: width, height: bottom + 22 + legend.height)
    drawing.rectangle(x: 0, y: 0, width: drawing.width, height: drawing.height, fill: .paper)
    DrawingHeading.draw(heading, width: width, on: &drawing)
    let left = left
    for index in timeline.lines.indices where !index.isMultiple(of: 2) {
      drawing.rectangle(
        x: 24, y: top + Double(index) * Self.rowHeight, width: width - 24 - Self.right, height: Self.rowHeight,
        fill: .band)
    }
    drawScale(from: left, on: &drawing)
    for (index, line) in timeline.lines.enumerated() {
      let y = top + Double(index) * Self.rowHeight
      drawName(words.text(line.name), at: y, within: left - 38, on: &drawing)
      draw(line, at: y, from: left, on: &drawing)
    }
    drawDay(from: left, on: &drawing)
    legend.draw(at: bottom + 30, on: &drawing)
    return drawing
  }

  /// In one line or in two: names often differ only at their ends.
  private func drawName(_ name: String, at y: Double, within room: Double, on drawing: inout SVGDrawing) {
    let columns = max(1, Int(room / (Self.nameSize * 0.5)))
    let lines = DisplayWidth.wrapped(DisplayWidth.printable(name), to: columns)
    let second = lines.dropFirst().joined(separator: " ")
    let middle = y + Self.rowHeight / 2 + 4.2
    drawing.text(lines.first ?? "", at: (24, second.isEmpty ? middle : middle - 7), size: Self.nameSize)
    drawing.text(
      SVGDrawing.fitted(second, to: room, size: Self.nameSize), at: (24, middle + 7), size: Self.nameSize)
  }

  /// Where a day stands, cut to the time that is drawn.
  private func x(_ day: Day, from left: Double) -> Double {
    let (first, last) = (timeline.first.first.number, timeline.last.last.number + 1)
    let share = Double(day.number - first) / Double(max(1, last - first))
    return left + min(max(share, 0), 1) * (width - Self.right - left)
  }

  private func drawScale(from left: Double, on drawing: inout SVGDrawing) {
    let monthWidth = (width - Self.right - left) / Double(timeline.months)
    // A line needs some room beside the next, and a label more.
    let part = [1, 3].first { monthWidth * Double($0) >= 22 }
    let years = max(1, Int((40 / (monthWidth * 12)).rounded(.up)))
    for month in timeline.first...timeline.last {
      let isYear = month.month == 1
      let place = x(month.first, from: left)
      if isYear, month.year.isMultiple(of: years) || month == timeline.first {
        drawing.line(from: (place, head), to: (place, bottom), SVGDrawing.Stroke(colour: .plan))
      } else if let part, (month.month - 1).isMultiple(of: part) {
        drawing.line(from: (place, head + 22), to: (place, bottom), SVGDrawing.Stroke(colour: .rule, width: 0.7))
      }
      if isYear && month.year.isMultiple(of: years) || month == timeline.first && timeline.first.month < 10 {
        drawing.text(String(month.year), at: (place + 5, head + 16), size: 12, isBold: true)
      }
      if let part, (month.month - 1).isMultiple(of: part) {
        let label = part == 1 ? String(month.month) : "Q\(month.month / 3 + 1)"
        drawing.text(label, at: (place + 5, head + 36), size: 11, colour: .faint)
      }
    }
    drawing.line(from: (left, top), to: (width - Self.right, top), SVGDrawing.Stroke(colour: .plan))
    drawing.line(from: (left, bottom), to: (width - Self.right, bottom), SVGDrawing.Stroke(colour: .plan))
  }

  private func draw(_ line: Sheet.TimeLine, at y: Double, from left: Double, on drawing: inout SVGDrawing) {
    for isPlan in [true, false] {
      let middle = y + (isPlan ? 11 : 23)
      if let span = line.span(isPlan: isPlan), span.lowerBound <= timeline.last.last,
        span.upperBound >= timeline.first.first
      {
        let start = x(span.lowerBound, from: left)
        drawing.rectangle(
          x: start, y: middle - 2.5, width: x(span.upperBound, from: left) - start, height: 5,
          fill: isPlan ? .planLight : .doneLight)
      }
      let marks = line.marks.filter { $0.kind.isPlan == isPlan }
        .sorted { TimeSigns.urgency(of: $0.kind) < TimeSigns.urgency(of: $1.kind) }
      for mark in marks where mark.first != mark.last && timeline.isDrawn(mark) {
        let start = x(mark.first ?? timeline.first.first, from: left)
        let end = x(mark.last ?? timeline.last.last, from: left)
        drawing.line(
          from: (start, middle), to: (end, middle),
          SVGDrawing.Stroke(colour: isPlan ? .plan : .done, width: 1.6, dashes: "2 3"))
      }
      for mark in marks {
        guard let place = mark.place, timeline.holds(place) else { continue }
        let date = Phrase(en: mark.date.english, zh: mark.date.chinese)
        let title = [mark.name, date, TimeSigns.words(of: mark.kind)].map(words.text).joined(separator: " · ")
        TimelineSign.draw(mark.kind, at: (x(place, from: left), middle), title: title, on: &drawing)
      }
    }
  }

  private func drawDay(from left: Double, on drawing: inout SVGDrawing) {
    guard timeline.holds(timeline.asOf) else { return }
    let place = x(timeline.asOf, from: left)
    drawing.line(
      from: (place, head + 22), to: (place, bottom), SVGDrawing.Stroke(colour: .bad, width: 1.4, dashes: "5 3"))
  }
}
