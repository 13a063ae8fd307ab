import Reports
import Values
import Wording

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
