package import Reports
import Values
import Wording

/// The picture of an answer as one SVG file: of the first part that has one.
package struct SVGRenderer: Renderer {
  package init() {}

  /// - Throws: ``RenderingFault/noPicture``.
  package func output(_ answer: Answer, layout: Layout) throws -> Output {
    for part in answer.partsForPeople {
      let words = PeopleText(part, layout: layout)
      if let svg = part.svg(words, layout, isAlone: true) { return .text(svg) }
    }
    throw RenderingFault.noPicture
  }
}

extension Sheet {
  /// The picture as an `svg` element; nil: there is none, or nothing to draw.
  ///
  /// - Parameter isAlone: it has its heading with it.
  func svg(_ words: PeopleText, _ layout: Layout, isAlone: Bool) -> String? {
    let heading = isAlone ? caption.map(words.text).filter { !$0.isEmpty } : []
    let language = layout.language == .zh ? "zh-CN" : "en"
    func markup(_ drawing: SVGDrawing, _ description: Phrase) -> String {
      drawing.markup(
        title: caption.map(words.text).prefix(2).joined(separator: " · "), description: words.text(description),
        language: language)
    }
    switch picture {
    case nil: return nil
    case .curve(let series):
      guard let points = CurvePoints(series, layout), let first = points.runs.first?.first?.month,
        let last = points.runs.last?.last?.month
      else { return nil }
      return markup(
        CurveDrawing(points: points, words: words, heading: heading).drawing(),
        PictureWords.description(curveFrom: first.text, to: last.text))
    case .bars(let timeline):
      return markup(
        TimelineDrawing(timeline: timeline, words: words, heading: heading).drawing(),
        PictureWords.description(
          bars: timeline.lines.count, from: timeline.first.text, to: timeline.last.text))
    }
  }
}
