import Reports

/// A grid set in lines that all have the same width.
struct TableLines {
  let grid: TableGrid
  let ink: TableInk
  /// Lines a cell may take before it is cut; nil: as many as it needs.
  let cellLines: Int?
  /// Blanks between columns.
  private var gap = 2
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

    /// A sum among rows stands out from them.
    func strong(_ isStrong: Bool) -> Slot {
      guard isStrong, case .toned(.plain) = pen else { return self }
      var slot = self
      slot.pen = .heading
      return slot
    }
  }

  /// Headings above, a line or more for each row, subtotals and the total below, a blank line between groups.
  mutating func setColumns(_ widths: [Int], gap: Int, hasHeadings: Bool = true) {
    self.gap = gap
    let columns = Array(zip(grid.columns, widths))
    if hasHeadings {
      append(columns.map { Slot(text: $0.heading, width: $1, side: $0.nature.side, pen: .heading) })
    }
    for (line, kind) in grid.kinds.enumerated() {
      switch kind {
      case .title(let text):
        if line > 0 { appendBlank(widths) }
        append(text, over: widths)
      case .row: append(columns.map { slot($0.cells[line], $0.nature, $1) })
      case .subtotal, .total:
        if kind == .total, isGrouped { appendBlank(widths) }
        append(columns.map { slot($0.cells[line], $0.nature, $1).strong(isGrouped) })
      }
    }
  }

  private var isGrouped: Bool { grid.kinds.contains { if case .title = $0 { true } else { false } } }

  /// One block a row, under its name: a line or more for each heading and its value, blank lines between the blocks.
  mutating func setBlocks(within limit: Int?, titled: Bool) {
    let columns = grid.columns
    let heading = columns.map { DisplayWidth.columns(of: $0.heading) }.max() ?? 1
    let value = columns.map(\.naturalValue).max() ?? 1
    let floors = [min(heading, 8), columns.map { $0.nature == .words ? 8 : $0.naturalValue }.max() ?? 1]
    // A number wider than the terminal sticks out: the terminal breaks the line, but no digit is lost.
    let widths = ColumnFit.widths([heading, value], floors: floors, gap: gap, within: limit) ?? floors
    let naming = titled && grid.rowCount > 1 && columns.count > 2 ? namingColumns : 0
    for (line, kind) in grid.kinds.enumerated() {
      if line > 0 { appendBlank(widths) }
      if case .title(let text) = kind {
        append(text, over: widths)
        continue
      }
      let name = columns[..<naming].map { $0.cells[line].text }.filter { !$0.isEmpty && $0 != PeopleText.unknown }
      if !name.isEmpty { append(name.joined(separator: " "), over: widths) }
      for (place, column) in columns.enumerated() where place >= naming || name.isEmpty {
        if kind == .row || !column.cells[line].text.isEmpty { appendPair(column.heading, column.cells[line], widths) }
      }
    }
  }

  /// What names a row: its leading numbers and codes, and the words behind them.
  private var namingColumns: Int {
    let codes: Set<String> = ["id", "rank", "code", "project", "step"]
    let leading = grid.columns.prefix { codes.contains($0.key) }.count
    return min(leading + 1, grid.columns.count - 1)
  }

  private mutating func appendPair(_ heading: String, _ value: TableGrid.Cell, _ widths: [Int]) {
    append([
      Slot(text: heading, width: widths[0], side: .left, pen: .faint), slot(value, .words, widths[1]),
    ])
  }

  /// A text over all columns.
  private mutating func append(_ text: String, over widths: [Int]) {
    let width = widths.reduce(0, +) + gap * (widths.count - 1)
    append([Slot(text: text, width: width, side: .left, pen: .heading)])
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
