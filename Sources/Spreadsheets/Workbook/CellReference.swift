/// Where a cell stands, as `AB12` says it.
struct CellReference: Equatable {
  /// From 1.
  let row: Int
  /// From 0.
  let column: Int

  /// Reads one reference that ends where the text does; nil where it is none.
  init?(_ text: some Collection<some FixedWidthInteger>) {
    var column = 0
    var rest = text[...]
    while let letter = rest.first, let value = CellReference.letter(letter) {
      column = column * 26 + value
      rest.removeFirst()
      // Four letters are beyond every sheet, and any number of them must not overflow.
      if column > 26 * 26 * 27 { return nil }
    }
    guard column > 0, let row = Digits.value(rest), row > 0 else { return nil }
    self.row = row
    self.column = column - 1
  }

  /// 1 to 26.
  private static func letter(_ byte: some FixedWidthInteger) -> Int? {
    let small = byte | 0x20
    return (97...122).contains(small) ? Int(small) - 96 : nil
  }
}

extension MergedRange {
  /// Reads `A1:C2`, or `A1` for one cell; nil where it is none, or reaches beyond every sheet.
  init?(reference: String) {
    let ends = reference.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = CellReference(ends[0].utf8),
      let last = CellReference(ends[ends.count - 1].utf8),
      max(first.row, last.row) <= WorkbookLimits.rows, max(first.column, last.column) < WorkbookLimits.columns
    else { return nil }
    self.init(
      rows: min(first.row, last.row)...max(first.row, last.row),
      columns: min(first.column, last.column)...max(first.column, last.column))
  }
}
