import Reports
import Values
import Wording

/// How a stretch of time comes to stand in the columns of a terminal.
struct TimeColumns {
  private static let groups = [1, 3, 6, 12, 24, 60, 120]
  private static let widestCell = 4
  /// A short time is drawn so wide at least, if there is room.
  private static let leastColumns = 48

  /// So many months stand in one cell of the scale.
  let group: Int
  /// Columns of a cell.
  let cell: Int
  let first: Month
  let cells: Int

  var columns: Int { cells * cell }

  /// - Returns: nil where not even the coarsest scale fits.
  init?(_ timeline: Sheet.Timeline, within room: Int) {
    for group in Self.groups {
      let first = Self.aligned(timeline.first, to: group)
      let cells = timeline.last.months(since: first) / group + 1
      guard cells <= room else { continue }
      (self.group, self.first, self.cells) = (group, first, cells)
      cell = min(max(Self.widestCell, Self.leastColumns / cells), room / cells)
      return
    }
    return nil
  }

  private static func aligned(_ month: Month, to group: Int) -> Month {
    let months = group <= 12 ? (month.month - 1) % group : month.year % (group / 12) * 12 + month.month - 1
    return month.adding(-months)
  }

  /// The column of a day; below 0 or beyond the last where it is not in this time.
  func column(of day: Day) -> Int {
    let months = day.month.months(since: first)
    let index = months >= 0 ? months / group : (months - group + 1) / group
    let begins = first.adding(index * group)
    let days = begins.adding(group).first.number - begins.first.number
    let within = min(max((day.number - begins.first.number) * cell / max(days, 1), 0), cell - 1)
    return index * cell + within
  }

  /// Years above, and months or quarters below them where a cell has room for them.
  var scale: [String] {
    var years = ""
    var parts = ""
    for index in 0..<cells {
      let month = first.adding(index * group)
      if month.month <= group || index == 0 { put(String(month.year), at: index, into: &years) }
      if cell > 2, group == 1 { put(String(month.month), at: index, into: &parts) }
      if cell > 2, group == 3 { put("Q\(month.month / 3 + 1)", at: index, into: &parts) }
    }
    return parts.isEmpty ? [years] : [years, parts]
  }

  /// Unless the label before it reaches there, or it would stand out on the right.
  private func put(_ label: String, at index: Int, into line: inout String) {
    let place = index * cell
    guard line.isEmpty || line.count < place, place + label.count <= columns else { return }
    line += String(repeating: " ", count: place - line.count) + label
  }
}
