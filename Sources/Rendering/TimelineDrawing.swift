import Reports
import Values
import Wording

/// Milestones as SVG: for each project the plan as a light bar, and what became of it as a dark one below.
struct TimelineDrawing {
  private static let width = 1120.0
  private static let rowHeight = 34.0
  private static let right = 24.0
  private static let nameSize = 13.0

  let timeline: Sheet.Timeline
  let words: PeopleText
  /// What stands above it; empty in a page that says it itself.
  let heading: [String]

  private var head: Double { heading.isEmpty ? 12 : 72 }
  /// The first row begins below the names of years and months.
  private var top: Double { head + 44 }
  private var bottom: Double { top + Double(timeline.lines.count) * Self.rowHeight }
  private var left: Double {
    let widest = timeline.lines.map { SVGDrawing.width(of: words.text($0.name), size: Self.nameSize) }.max() ?? 0
    return 24 + min(widest, 270) + 14
  }

  func drawing() -> SVGDrawing {
    let legend = TimelineLegend(timeline, words, from: 24, to: Self.width - Self.right)
    var drawing = SVGDrawing(width: Self.width, height: bottom + 22 + legend.height)
    drawing.rectangle(x: 0, y: 0, width: drawing.width, height: drawing.height, fill: .paper)
    DrawingHeading.draw(heading, width: Self.width, on: &drawing)
    let left = left
    for index in timeline.lines.indices where !index.isMultiple(of: 2) {
      drawing.rectangle(
        x: 24, y: top + Double(index) * Self.rowHeight, width: Self.width - 24 - Self.right, height: Self.rowHeight,
        fill: .band)
    }
    drawScale(from: left, on: &drawing)
    for (index, line) in timeline.lines.enumerated() {
      let y = top + Double(index) * Self.rowHeight
      let name = SVGDrawing.fitted(words.text(line.name), to: left - 38, size: Self.nameSize)
      drawing.text(name, at: (24, y + Self.rowHeight / 2 + 4.5), size: Self.nameSize)
      draw(line, at: y, from: left, on: &drawing)
    }
    drawDay(from: left, on: &drawing)
    legend.draw(at: bottom + 30, on: &drawing)
    return drawing
  }

  /// Where a day stands, cut to the time that is drawn.
  private func x(_ day: Day, from left: Double) -> Double {
    let (first, last) = (timeline.first.first.number, timeline.last.last.number + 1)
    let share = Double(day.number - first) / Double(max(1, last - first))
    return left + min(max(share, 0), 1) * (Self.width - Self.right - left)
  }

  private func drawScale(from left: Double, on drawing: inout SVGDrawing) {
    let monthWidth = (Self.width - Self.right - left) / Double(timeline.months)
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
    drawing.line(from: (left, top), to: (Self.width - Self.right, top), SVGDrawing.Stroke(colour: .plan))
    drawing.line(from: (left, bottom), to: (Self.width - Self.right, bottom), SVGDrawing.Stroke(colour: .plan))
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

/// The signs of milestones: each of a form of its own.
enum TimelineSign {
  static func draw(
    _ kind: Sheet.TimeMark.Kind, at centre: (x: Double, y: Double), title: String? = nil, on drawing: inout SVGDrawing
  ) {
    let (x, y) = centre
    func diamond(_ radius: Double) -> [(x: Double, y: Double)] {
      [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
    }
    switch kind {
    case .kept: drawing.polygon(diamond(4), fill: .plan, title: title)
    case .scheduled:
      drawing.polygon(diamond(5.5), fill: .paper, SVGDrawing.Stroke(colour: .ink, width: 1.4), title: title)
    case .due:
      drawing.polygon(diamond(6.5), fill: .warning, SVGDrawing.Stroke(colour: .ink, width: 1.2), title: title)
    case .overdue:
      let triangle = [(x: x - 7, y: y + 5.5), (x: x + 7, y: y + 5.5), (x: x, y: y - 6.5)]
      drawing.polygon(triangle, fill: .bad, SVGDrawing.Stroke(colour: .paper, width: 0.8), title: title)
    case .met: drawing.circle(at: centre, radius: 5, fill: .done, title: title)
    case .forecast:
      drawing.circle(
        at: centre, radius: 4.6, fill: .paper, SVGDrawing.Stroke(colour: .done, width: 1.8), title: title)
    }
  }
}

/// The signs that stand in a drawing, and what they mean, in as many lines as it takes.
struct TimelineLegend {
  private enum Entry {
    case sign(Sheet.TimeMark.Kind)
    case span(isPlan: Bool)
    case interval, asOf
  }

  private static let size = 12.0
  private static let lineHeight = 22.0

  private let words: PeopleText
  private let lines: [[(x: Double, entry: Entry, text: String)]]

  init(_ timeline: Sheet.Timeline, _ words: PeopleText, from left: Double, to right: Double) {
    self.words = words
    var entries = timeline.kinds.map { (Entry.sign($0), TimeSigns.words(of: $0)) }
    if timeline.hasSpan(isPlan: true) { entries.append((.span(isPlan: true), PictureWords.span)) }
    if timeline.hasSpan(isPlan: false) { entries.append((.span(isPlan: false), PictureWords.actualSpan)) }
    if timeline.hasIntervals { entries.append((.interval, PictureWords.interval)) }
    if timeline.holds(timeline.asOf) { entries.append((.asOf, ReportWords.asOf(timeline.asOf.text))) }
    var lines: [[(x: Double, entry: Entry, text: String)]] = [[]]
    var x = left
    for (entry, phrase) in entries {
      let text = words.text(phrase)
      let width = 34 + SVGDrawing.width(of: text, size: Self.size) + 22
      if x > left, x + width > right {
        lines.append([])
        x = left
      }
      lines[lines.count - 1].append((x, entry, text))
      x += width
    }
    self.lines = lines
  }

  var height: Double { Double(lines.count) * Self.lineHeight + 8 }

  func draw(at top: Double, on drawing: inout SVGDrawing) {
    for (row, line) in lines.enumerated() {
      let y = top + Double(row) * Self.lineHeight
      for (x, entry, text) in line {
        draw(entry, x, y - 4, on: &drawing)
        drawing.text(text, at: (x + 34, y), size: Self.size)
      }
    }
  }

  private func draw(_ entry: Entry, _ x: Double, _ y: Double, on drawing: inout SVGDrawing) {
    switch entry {
    case .sign(let kind): TimelineSign.draw(kind, at: (x + 14, y), on: &drawing)
    case .span(let isPlan):
      drawing.rectangle(x: x, y: y - 2.5, width: 28, height: 5, fill: isPlan ? .planLight : .doneLight)
    case .interval:
      drawing.line(
        from: (x, y), to: (x + 28, y), SVGDrawing.Stroke(colour: .plan, width: 1.6, dashes: "2 3"))
    case .asOf:
      drawing.line(
        from: (x + 14, y - 8), to: (x + 14, y + 8), SVGDrawing.Stroke(colour: .bad, width: 1.4, dashes: "5 3"))
    }
  }
}
