/// A drawing as SVG 1.1: shapes and text in user units, no script, no reference to anything outside.
struct SVGDrawing {
  /// Colours that differ in lightness, so that they are told apart in print without colour as well.
  enum Colour: String {
    case ink = "#1f2933"
    case faint = "#52606d"
    case rule = "#d5dbe1"
    case band = "#f4f6f8"
    case paper = "#ffffff"
    case plan = "#8a94a0"
    case planLight = "#c9d0d7"
    case done = "#12487a"
    case doneLight = "#b9cfe4"
    case warning = "#e3a008"
    case bad = "#c22727"
  }

  enum Anchor: String { case start, middle, end }

  struct Stroke {
    var colour: Colour
    var width = 1.0
    var dashes: String?
  }

  let width: Double
  let height: Double
  private var elements: [String] = []

  init(width: Double, height: Double) { (self.width, self.height) = (width, height) }

  mutating func line(from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ stroke: Stroke) {
    elements.append(
      "<line x1=\"\(Self.number(start.x))\" y1=\"\(Self.number(start.y))\" x2=\"\(Self.number(end.x))\" "
        + "y2=\"\(Self.number(end.y))\"\(Self.attributes(stroke))/>")
  }

  mutating func polyline(_ points: [(x: Double, y: Double)], _ stroke: Stroke) {
    elements.append(
      "<polyline points=\"\(Self.list(points))\" fill=\"none\" stroke-linejoin=\"round\"\(Self.attributes(stroke))/>")
  }

  mutating func polygon(
    _ points: [(x: Double, y: Double)], fill: Colour, _ stroke: Stroke? = nil, title: String? = nil
  ) {
    let attributes = "fill=\"\(fill.rawValue)\"" + (stroke.map(Self.attributes) ?? "")
    append("polygon", "points=\"\(Self.list(points))\" \(attributes)", title)
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: Colour, rounded: Double = 0, title: String? = nil
  ) {
    guard width > 0, height > 0 else { return }
    let round = rounded > 0 ? " rx=\"\(Self.number(rounded))\"" : ""
    append(
      "rect",
      "x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\" "
        + "height=\"\(Self.number(height))\"\(round) fill=\"\(fill.rawValue)\"", title)
  }

  mutating func circle(
    at centre: (x: Double, y: Double), radius: Double, fill: Colour, _ stroke: Stroke? = nil, title: String? = nil
  ) {
    append(
      "circle",
      "cx=\"\(Self.number(centre.x))\" cy=\"\(Self.number(centre.y))\" r=\"\(Self.number(radius))\" "
        + "fill=\"\(fill.rawValue)\"" + (stroke.map(Self.attributes) ?? ""), title)
  }

  mutating func text(
    _ text: String, at place: (x: Double, y: Double), size: Double, colour: Colour = .ink, anchor: Anchor = .start,
    isBold: Bool = false
  ) {
    guard !text.isEmpty else { return }
    elements.append(
      "<text x=\"\(Self.number(place.x))\" y=\"\(Self.number(place.y))\" font-size=\"\(Self.number(size))\" "
        + "fill=\"\(colour.rawValue)\"" + (anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"")
        + (isBold ? " font-weight=\"bold\"" : "") + ">\(MarkupText.escaped(text))</text>")
  }

  /// The element by itself, to stand in a page or in a file of its own; it ends with a line feed.
  ///
  /// - Parameter language: a tag of BCP 47, by which the reader's fonts are chosen.
  func markup(title: String, description: String, language: String) -> String {
    let size = "\(Self.number(width)) \(Self.number(height))"
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\" width=\"\(Self.number(width))\" "
      + "height=\"\(Self.number(height))\" font-family=\"sans-serif\" role=\"img\" xml:lang=\"\(language)\" "
      + "lang=\"\(language)\">"
    let lines =
      [head, "<title>\(MarkupText.escaped(title))</title>", "<desc>\(MarkupText.escaped(description))</desc>"]
      + elements + ["</svg>"]
    return lines.map { $0 + "\n" }.joined()
  }

  private mutating func append(_ name: String, _ attributes: String, _ title: String?) {
    guard let title else { return elements.append("<\(name) \(attributes)/>") }
    elements.append("<\(name) \(attributes)><title>\(MarkupText.escaped(title))</title></\(name)>")
  }

  private static func attributes(_ stroke: Stroke) -> String {
    " stroke=\"\(stroke.colour.rawValue)\" stroke-width=\"\(number(stroke.width))\""
      + (stroke.dashes.map { " stroke-dasharray=\"\($0)\"" } ?? "")
  }

  private static func list(_ points: [(x: Double, y: Double)]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  /// One decimal, and none where it is zero.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let whole = (tenths < 0 ? "-" : "") + String(abs(tenths) / 10)
    return tenths.isMultiple(of: 10) ? whole : whole + "." + String(abs(tenths) % 10)
  }

  /// About how wide text is: a Chinese character as wide as it is high, others a little more than half of that.
  static func width(of text: String, size: Double) -> Double {
    text.reduce(0) { $0 + width(of: $1) * size }
  }

  private static func width(of cluster: Character) -> Double {
    DisplayWidth.columns(of: cluster) > 1 ? 1 : cluster.isUppercase ? 0.68 : 0.53
  }

  /// As much of the text as about fits a width.
  static func fitted(_ text: String, to width: Double, size: Double) -> String {
    guard Self.width(of: text, size: size) > width else { return text }
    var used = size
    let kept = text.prefix { cluster in
      used += Self.width(of: cluster) * size
      return used <= width
    }
    return kept + "…"
  }
}

/// Text between the tags of SVG and HTML, and in their attributes.
enum MarkupText {
  /// Nothing in it opens a tag or ends an attribute, and no character is one that XML forbids.
  static func escaped(_ text: String) -> String {
    DisplayWidth.withoutControls(text).escaping { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: nil
      }
    }
  }
}
