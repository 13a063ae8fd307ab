import Reports

/// A grid set in lines that all have the same width.
struct TableLines {
  private static let usualGap = 2

  let grid: TableGrid
  let ink: TableInk
  /// Lines a cell may take before it is cut; nil: as many as it needs.
  let cellLines: Int?
  /// Blanks between columns.
  private var gap = TableLines.usualGap
  private(set) var lines: [String] = []
  private(set) var hasCutCells = false

  init(_ grid: TableGrid, ink: TableInk, cellLines: Int?) {
    self.grid = grid
    self.ink = ink
    self.cellLines = cellLines
  }

  /// One cell of a line: its text, where it is set, and its colour.
  private struct Slot {
    var text: String
    var width: Int
    var side: DisplayWidth.Side
    var pen: TableInk.Pen
  }

  /// Headings above, a line or more for each row, the total below. False, and nothing set, where the
  /// columns do not fit even close together.
  mutating func setColumns(within limit: Int?) -> Bool {
    let naturals = grid.columns.map(\.natural)
    for gap in [Self.usualGap, 1] {
      let widths = ColumnFit.widths(
        naturals, floors: grid.columns.map(\.floor), gap: gap, within: limit)
      guard let widths else { continue }
      self.gap = gap
      setColumns(widths)
      return true
    }
    return false
  }

  private mutating func setColumns(_ widths: [Int]) {
    let columns = Array(zip(grid.columns, widths))
    append(columns.map { Slot(text: $0.heading, width: $1, side: $0.nature.side, pen: .heading) })
    for row in 0..<grid.rowCount {
      append(columns.map { slot($0.cells[row], $0.nature, $1) })
    }
    let totals = columns.compactMap { column, width in column.total.map { slot($0, column.nature, width) } }
    if !totals.isEmpty { append(totals) }
  }

  /// One block a row, a line or more for each heading and its value, blank lines between the blocks.
  mutating func setBlocks(within limit: Int?) {
    let columns = grid.columns
    let heading = columns.map { DisplayWidth.columns(of: $0.heading) }.max() ?? 1
    let value = columns.map(\.naturalValue).max() ?? 1
    let floors = [min(heading, 8), columns.map { $0.nature == .words ? 8 : $0.naturalValue }.max() ?? 1]
    // A number wider than the terminal sticks out: the terminal breaks the line, but no digit is lost.
    let widths = ColumnFit.widths([heading, value], floors: floors, gap: gap, within: limit) ?? floors
    for row in 0..<grid.rowCount {
      if row > 0 { appendBlank(widths) }
      for column in columns { appendPair(column.heading, column.cells[row], widths) }
    }
    if columns.contains(where: { $0.total != nil }) { appendBlank(widths) }
    for column in columns {
      if let total = column.total, !total.text.isEmpty { appendPair(column.heading, total, widths) }
    }
  }

  private mutating func appendPair(_ heading: String, _ value: TableGrid.Cell, _ widths: [Int]) {
    append([
      Slot(text: heading, width: widths[0], side: .left, pen: .heading), slot(value, .words, widths[1]),
    ])
  }

  private mutating func appendBlank(_ widths: [Int]) {
    append(widths.map { Slot(text: "", width: $0, side: .left, pen: .heading) })
  }

  private func slot(_ cell: TableGrid.Cell, _ nature: ColumnNature, _ width: Int) -> Slot {
    Slot(text: cell.text, width: width, side: nature.side, pen: .toned(cell.tone))
  }

  private mutating func append(_ slots: [Slot]) {
    let cells = slots.map { bounded(DisplayWidth.wrapped($0.text, to: $0.width), $0.width) }
    let gap = String(repeating: " ", count: gap)
    for height in 0..<(cells.map(\.count).max() ?? 0) {
      let pieces = zip(slots, cells).map { slot, cell in
        let text = cell.indices.contains(height) ? cell[height] : ""
        let blanks = String(repeating: " ", count: max(0, slot.width - DisplayWidth.columns(of: text)))
        let painted = ink.painted(text, slot.pen)
        return slot.side == .left ? painted + blanks : blanks + painted
      }
      lines.append(pieces.joined(separator: gap))
    }
  }

  private mutating func bounded(_ lines: [String], _ width: Int) -> [String] {
    guard let cellLines, lines.count > cellLines, cellLines > 0 else { return lines }
    hasCutCells = true
    return lines.prefix(cellLines - 1) + [DisplayWidth.ellipsis(after: lines[cellLines - 1], within: width)]
  }
}
