import Reports
import Values
import Wording

/// Milestones on a terminal: a line of the plan for each project, and one of what became of it below.
///
/// A date that is no single day is drawn as the stretch in which it lies, with its sign at the end, by which it is
/// judged. Signs are told apart by their form; where two fall into one column the more urgent one stands.
struct TimelinePicture {
  private static let wide = 60

  private let timeline: Sheet.Timeline
  private let signs: TimeSigns
  private let width: Int
  private let words: PeopleText
  private let ink: TableInk

  init(_ timeline: Sheet.Timeline, _ signs: BarSigns, within width: Int, _ words: PeopleText, _ ink: TableInk) {
    self.timeline = timeline
    self.signs = TimeSigns(signs)
    (self.width, self.words, self.ink) = (width, words, ink)
  }

  /// The lines, each within the width; nil where there is no room for them.
  func lines(most: Int?) -> [String]? {
    let shown = timeline.lines.prefix(most ?? .max)
    let names = shown.map { DisplayWidth.printable(words.text($0.name)) }
    let longest = names.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let nameWidth = min(longest, max(8, width / 4))
    let kinds = width < Self.wide ? ["", ""] : [PictureWords.plan, PictureWords.actual].map(words.text)
    let kindWidth = kinds.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let margin = nameWidth + 1 + (kindWidth == 0 ? 0 : kindWidth + 1)
    guard let columns = TimeColumns(timeline, within: width - margin), columns.columns >= 8 else { return nil }
    var lines = columns.scale.map { String(repeating: " ", count: margin) + $0 }
    for (line, name) in zip(shown, names) {
      let rows = [true, false].filter { isPlan in line.marks.contains { $0.kind.isPlan == isPlan } }
      let texts = Self.fitted(name, to: nameWidth, lines: rows.count)
      for (row, isPlan) in rows.enumerated() {
        let head = DisplayWidth.padded(row < texts.count ? texts[row] : "", to: nameWidth) + " "
        let kind = kindWidth == 0 ? "" : DisplayWidth.padded(kinds[isPlan ? 0 : 1], to: kindWidth) + " "
        lines.append(head + ink.faint(kind) + drawn(line, isPlan: isPlan, columns))
      }
    }
    return lines + legend(of: shown, columns) + rest(shown.count)
  }

  private func rest(_ shown: Int) -> [String] {
    let left = timeline.lines.count - shown
    return left > 0 ? wrapped(words.text(PictureWords.moreProjects(left))) : []
  }

  private static func fitted(_ name: String, to width: Int, lines: Int) -> [String] {
    let texts = DisplayWidth.wrapped(name, to: width)
    guard texts.count > lines else { return texts }
    return texts.prefix(lines - 1) + [DisplayWidth.ellipsis(after: texts[lines - 1], within: width)]
  }

  /// One line of a project, as wide as the scale.
  private func drawn(_ line: Sheet.TimeLine, isPlan: Bool, _ columns: TimeColumns) -> String {
    var cells = [Character](repeating: " ", count: columns.columns)
    var pens = [Sheet.Tone](repeating: .plain, count: columns.columns)
    func fill(_ from: Day, _ to: Day, _ sign: Character) {
      let (first, last) = (max(0, columns.column(of: from)), min(columns.columns - 1, columns.column(of: to)))
      guard first <= last else { return }
      for column in first...last { cells[column] = sign }
    }
    if let span = line.span(isPlan: isPlan) {
      fill(span.lowerBound, span.upperBound, isPlan ? signs.planSpan : signs.actualSpan)
    }
    let marks = line.marks.filter { $0.kind.isPlan == isPlan }
      .sorted { TimeSigns.urgency(of: $0.kind) < TimeSigns.urgency(of: $1.kind) }
    for mark in marks where mark.first != mark.last {
      fill(mark.first ?? timeline.first.first, mark.last ?? timeline.last.last, signs.interval)
    }
    for mark in marks {
      guard let column = mark.place.map(columns.column), cells.indices.contains(column) else { continue }
      cells[column] = signs[mark.kind]
      pens[column] = TimeSigns.tone(of: mark.kind)
    }
    let day = columns.column(of: timeline.asOf)
    if cells.indices.contains(day), cells[day] == " " || cells[day] == signs.planSpan { cells[day] = signs.asOf }
    return painted(cells, pens)
  }

  private func painted(_ cells: [Character], _ pens: [Sheet.Tone]) -> String {
    let end = cells.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
    return zip(cells, pens).prefix(end).map { ink.painted(String($0), .toned($1)) }.joined()
  }

  /// What stands in the picture, in words.
  private func legend(of lines: ArraySlice<Sheet.TimeLine>, _ columns: TimeColumns) -> [String] {
    var shown = timeline
    shown.lines = Array(lines)
    var entries = shown.kinds.map { (signs[$0], TimeSigns.words(of: $0)) }
    if shown.hasSpan(isPlan: true) { entries.append((signs.planSpan, PictureWords.span)) }
    if shown.hasSpan(isPlan: false) { entries.append((signs.actualSpan, PictureWords.actualSpan)) }
    if shown.hasIntervals { entries.append((signs.interval, PictureWords.interval)) }
    if timeline.holds(timeline.asOf) { entries.append((signs.asOf, ReportWords.asOf(timeline.asOf.text))) }
    let legend = entries.map { "\($0) \(words.text($1))" } + [words.text(PictureWords.column(months: columns.group))]
    return wrapped(legend.joined(separator: "  "))
  }

  private func wrapped(_ text: String) -> [String] { DisplayWidth.wrapped(text, to: width).map(ink.faint) }
}

/// The signs of milestones, each one cell wide in every font.
struct TimeSigns {
  let signs: BarSigns

  init(_ signs: BarSigns) { self.signs = signs }

  var planSpan: Character { "-" }
  var actualSpan: Character { signs == .blocks ? "▄" : "=" }
  var interval: Character { ":" }
  var asOf: Character { "|" }

  subscript(kind: Sheet.TimeMark.Kind) -> Character {
    switch kind {
    case .scheduled: "o"
    case .due: "*"
    case .overdue: "!"
    case .kept: "+"
    case .met: signs == .blocks ? "█" : "#"
    case .forecast: ">"
    }
  }

  static func words(of kind: Sheet.TimeMark.Kind) -> Phrase {
    switch kind {
    case .scheduled: PictureWords.scheduled
    case .due: PictureWords.due
    case .overdue: PictureWords.overdue
    case .kept: PictureWords.kept
    case .met: PictureWords.met
    case .forecast: PictureWords.forecast
    }
  }

  /// What stands where two fall into one column: the greater.
  static func urgency(of kind: Sheet.TimeMark.Kind) -> Int {
    switch kind {
    case .kept: 0
    case .scheduled, .forecast: 1
    case .met: 2
    case .due: 3
    case .overdue: 4
    }
  }

  static func tone(of kind: Sheet.TimeMark.Kind) -> Sheet.Tone {
    switch kind {
    case .overdue: .bad
    case .due: .warning
    case .met: .good
    case .scheduled, .kept, .forecast: .plain
    }
  }
}
