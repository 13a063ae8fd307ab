import Reports
import Values
import Wording

/// A curve on a terminal: a bar of what was done for each month, and a sign beside it where the plan stands.
///
/// The signs are told apart by their form and stand in one cell each. What is drawn of a bar is never more than what
/// was done; a bar that reaches the row of the plan's sign has what was due, or nearly so: the numbers say it exactly.
struct CurvePicture {
  private static let plan: Character = "o"
  /// A month's bar and its gap are at most so wide.
  private static let widestSlot = 8
  private static let wide = 60

  private let points: CurvePoints
  private let signs: BarSigns
  private let width: Int

  init(_ points: CurvePoints, _ signs: BarSigns, within width: Int) {
    (self.points, self.signs, self.width) = (points, signs, width)
  }

  /// The lines, each within the width; nil where there is no room for two cells a month, or a year.
  func lines(unit: String, _ words: PeopleText) -> [String]? {
    let labels = points.labels
    let margin = labels.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    guard let (group, slot) = slots(within: width - margin - 1) else { return nil }
    let runs = points.runs.map { run in
      stride(from: group - 1, to: run.count, by: group).map { run[$0] }
    }
    let shown = runs.flatMap { $0 }
    let target = width < Self.wide ? 8 : 12
    let perStep = max(2, target / points.scale.steps)
    let height = perStep * points.scale.steps
    var lines: [String] = []
    for row in stride(from: height - 1, through: 0, by: -1) {
      let isTick = (row + 1).isMultiple(of: perStep)
      let label = isTick ? labels[(row + 1) / perStep] : ""
      let cells = shown.map { cell($0, row, of: height, slot) }.joined()
      lines.append(DisplayWidth.padded(label, to: margin, .right) + (isTick ? "+" : "|") + cells)
    }
    lines.append(
      DisplayWidth.padded(labels[0], to: margin, .right) + "+" + String(repeating: "-", count: shown.count * slot))
    lines += axis(runs, group, slot).map { String(repeating: " ", count: margin + 1) + $0 }
    lines.append(
      "\(signs.full) \(words.text(PictureWords.completed))  \(Self.plan) \(words.text(PictureWords.planned))  \(unit)")
    return lines.map(Self.trimmed)
  }

  /// How many months stand in one slot, and how wide it is.
  private func slots(within room: Int) -> (group: Int, slot: Int)? {
    let months = points.runs.reduce(0) { $0 + $1.count }
    for group in [1, 3, 6, 12] where months >= group {
      let slot = room / (months / group)
      if slot >= 2 { return (group, min(slot, Self.widestSlot)) }
    }
    return nil
  }

  private func cell(_ point: CurvePoints.Point, _ row: Int, of height: Int, _ slot: Int) -> String {
    let eighths = point.done.map { points.scale.height(of: $0, of: height * 8) } ?? 0
    let own = min(max(eighths - row * 8, 0), 8)
    let bar = own == 8 ? signs.full : own > 0 ? signs.lower(own) : " "
    // Ending on a row's upper edge it belongs to that row, as a bar does.
    let planRow = point.planned.map { planned -> Int in
      let above = points.scale.height(of: planned, of: height * 8)
      return max(0, (above + 7) / 8 - 1)
    }
    let thick = max(1, slot - (slot > 3 ? 2 : 1))
    let gap = String(repeating: " ", count: slot - thick - 1)
    return String(repeating: bar, count: thick) + String(planRow == row ? Self.plan : " ") + gap
  }

  /// Months below the axis as far as there is room, and the years where there are several.
  private func axis(_ runs: [[CurvePoints.Point]], _ group: Int, _ slot: Int) -> [String] {
    let shown = runs.flatMap { $0 }
    var lines: [String] = []
    if group < 12 {
      // Three cells hold a month and a blank; with fewer only every third is named.
      let every = slot >= 3 ? 1 : 3
      lines.append(
        shown.enumerated().map { index, point in
          (index + 1).isMultiple(of: every) ? String(point.month.month) : ""
        }.enumerated().reduce(into: "") { line, label in
          Self.put(label.element, at: label.offset * slot, into: &line, upTo: shown.count * slot)
        })
    }
    if runs.count > 1 || group == 12 {
      var line = ""
      var place = 0
      for run in runs {
        if let first = run.first {
          Self.put(String(first.month.year), at: place, into: &line, upTo: shown.count * slot)
        }
        place += run.count * slot
      }
      lines.append(line)
    }
    return lines
  }

  /// Writes a label where it begins, unless the one before it reaches there or it would stand out on the right.
  private static func put(_ label: String, at place: Int, into line: inout String, upTo end: Int) {
    guard !label.isEmpty, line.isEmpty || line.count < place, place + label.count <= end else { return }
    line += String(repeating: " ", count: place - line.count) + label
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}

extension BarSigns {
  /// A cell filled from below by one to seven eighths; in ASCII there is nothing between a sign and none.
  fileprivate func lower(_ eighths: Int) -> Character {
    self == .blocks ? Array("▁▂▃▄▅▆▇")[eighths - 1] : " "
  }
}
