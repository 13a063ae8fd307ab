#if canImport(Glibc)
  internal import Glibc
#endif

/// Puts a sheet's rows together as its elements come in, and keeps them until they are taken.
///
/// Only filled cells are kept: a chunk of XML may hold thousands of rows with one cell in the last column each.
final class SheetRows: PartHandler {
  let root = PartElement.worksheet
  private let reading: CellReading
  /// The rows that wait: the number of each and where its cells end.
  private var rows: [(number: Int, end: Int)] = []
  private var cells: [(column: Int, cell: Cell)] = []
  private var taken = 0
  private var takenCells = 0

  private var row = 0
  private var rowTextBytes = 0
  /// The last column met, from 0.
  private var column = -1
  private var type = CellType.number
  private var style = 0
  private var text = CellText()
  private var isInText = false
  private var hasValue = false
  private var hasFormula = false

  init(reading: CellReading) {
    self.reading = reading
  }

  /// The next row that waits; nil when more must be read first.
  func take() -> TableRow? {
    guard taken < rows.count else {
      rows.removeAll(keepingCapacity: true)
      // What is left are the cells of a row that has not ended yet.
      cells.removeFirst(takenCells)
      (taken, takenCells) = (0, 0)
      return nil
    }
    let (number, end) = rows[taken]
    let filled = cells[takenCells..<end]
    var line = [Cell](repeating: .empty, count: (filled.last?.column ?? -1) + 1)
    for (column, cell) in filled { line[column] = cell }
    taken += 1
    takenCells = end
    return TableRow(number: number, cells: line)
  }

  func begin(_ element: PartElement, in parent: PartElement, _ attributes: PartAttributes) throws(PartFault) {
    switch (element, parent) {
    case (.row, .sheetData): try beginRow(attributes)
    case (.cell, .row): try beginCell(attributes)
    case (.value, .cell):
      hasValue = true
      isInText = true
      text.clear()
    case (.formula, .cell): hasFormula = true
    case (.inlineText, .cell): hasValue = true
    case (.text, .inlineText), (.text, .run): isInText = true
    default: break
    }
  }

  func end(_ element: PartElement, in parent: PartElement) throws(PartFault) {
    switch (element, parent) {
    case (.row, .sheetData): rows.append((row, cells.count))
    case (.cell, .row): try endCell()
    case (.value, .cell), (.text, _): isInText = false
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { text.append(bytes) }
  }
}

extension SheetRows {
  /// Rows ascend, as do cells: a program that finds them otherwise repairs the file, and nobody knows how.
  private func beginRow(_ attributes: PartAttributes) throws(PartFault) {
    let number = attributes.count("r") ?? row + 1
    guard number > row else { throw .damaged("row \(number) after row \(row)") }
    guard number <= WorkbookLimits.rows else { throw .tooLarge("rows", WorkbookLimits.rows) }
    row = number
    column = -1
    rowTextBytes = 0
  }

  private func beginCell(_ attributes: PartAttributes) throws(PartFault) {
    var next = column + 1
    if let name = attributes.bytes("r") {
      guard let reference = CellReference(UnsafeBufferPointer(start: name, count: strlen(name))),
        reference.row == row, reference.column >= next
      else { throw .damaged("cell \(String(cString: name)) in row \(row) after column \(column + 1)") }
      next = reference.column
    }
    guard next < WorkbookLimits.columns else { throw .tooLarge("columns", WorkbookLimits.columns) }
    column = next
    type = CellType(attributes.bytes("t"))
    style = attributes.count("s") ?? 0
    text.clear()
    hasValue = false
    hasFormula = false
  }

  private func endCell() throws(PartFault) {
    let cell = finishedCell()
    if case .empty = cell { return }
    if type == .text { rowTextBytes += text.bytes.count }
    guard rowTextBytes <= WorkbookLimits.rowTextBytes else {
      throw .tooLarge("text of a row", WorkbookLimits.rowTextBytes)
    }
    cells.append((column, cell))
  }

  private func finishedCell() -> Cell {
    if text.isEmpty, !hasValue || type != .text {
      return hasFormula ? .error(CellFault.formulaWithoutValue) : .empty
    }
    return reading.cell(type, text, style: style)
  }
}
