import Wording

/// How a grid comes to stand within a width.
///
/// As it is where it fits. Else without the columns in which nothing is known; else with words and headings wrapped,
/// first to lines of twelve columns, then of eight; else without its spare columns, the last first; else not at all,
/// and each row becomes a block. What is left out is told. Numbers and dates are never cut or wrapped.
struct TableFit {
  private static let gaps = [2, 1]
  private static let leastWidths = [12, 8]

  private(set) var grid: TableGrid
  private(set) var gap = TableFit.gaps[0]
  /// The width of each column; nil where the columns do not fit.
  private(set) var widths: [Int]?
  private(set) var emptyColumns: [Phrase] = []
  private(set) var spareColumns: [Phrase] = []

  init(_ grid: TableGrid, within limit: Int?) {
    self.grid = grid
    let naturals = grid.columns.map(\.natural)
    if let limit, naturals.reduce(0, +) + gap * (naturals.count - 1) > limit {
      fit(within: limit)
    } else {
      widths = naturals
    }
  }

  /// How much room is left beside the table.
  func room(within limit: Int) -> Int {
    guard let widths else { return 0 }
    return limit - widths.reduce(0, +) - gap * (widths.count - 1)
  }

  /// Adds a column for which there is room.
  mutating func insert(_ column: TableGrid.Column, at place: Int) {
    grid.columns.insert(column, at: place)
    widths?.insert(column.natural, at: place)
  }

  private mutating func fit(within limit: Int) {
    let whole = grid
    leaveOutEmptyColumns()
    while !wrap(within: limit) {
      guard let last = grid.columns.lastIndex(where: \.isSpare) else {
        // A block has room for everything.
        grid = whole
        (emptyColumns, spareColumns) = ([], [])
        return
      }
      spareColumns.insert(grid.columns[last].name, at: 0)
      grid.columns.remove(at: last)
    }
  }

  private mutating func leaveOutEmptyColumns() {
    let kept = grid.columns.filter { !$0.isEmpty }
    guard !kept.isEmpty else { return }
    emptyColumns = grid.columns.filter(\.isEmpty).map(\.name)
    grid.columns = kept
  }

  private mutating func wrap(within limit: Int) -> Bool {
    let naturals = grid.columns.map(\.natural)
    for least in Self.leastWidths {
      for gap in Self.gaps {
        let floors = grid.columns.map { $0.floor(least) }
        guard let widths = ColumnFit.widths(naturals, floors: floors, gap: gap, within: limit) else { continue }
        self.gap = gap
        self.widths = widths
        return true
      }
    }
    return false
  }
}
