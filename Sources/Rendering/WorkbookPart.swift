import Reports
import Spreadsheets
import Wording

/// One part of an answer on a sheet of its own: caption, headings, rows, total, notes.
struct WorkbookPart {
  /// In characters: below it a column looks broken, beyond it its text wraps.
  private static let widths = 6...60
  /// A table wider than this is printed across the long side of the paper, on larger paper, on several pages.
  private static let (portraitWidth, smallWidth, pageWidth) = (90, 160, 320)
  private static let caption = CellStyle(isBold: true).with(\.fontSize, 13)
  private static let heading = CellStyle(isBold: true).with(\.fill, 0xE7ECF2).with(\.hasBorder, true)
    .with(\.wraps, true).with(\.side, .centre).with(\.isMiddle, true)
  private static let group = CellStyle(isBold: true)
  private static let note = CellStyle.plain.with(\.ink, 0x606060)

  private let sheet: Sheet
  private let words: PeopleText
  private let columns: [Int]

  init(_ sheet: Sheet, _ words: PeopleText) {
    self.sheet = sheet
    self.words = words
    columns = sheet.peopleColumns
  }

  func write(to page: SheetWriter) throws {
    var row = 1
    let caption = words.caption(of: sheet)
    if !caption.isEmpty {
      try page.write(.text(caption), row: row, column: 0, Self.caption)
      row += 1
    }
    if sheet.rows.isEmpty {
      try page.write(.text(words.text(sheet.empty)), row: row, column: 0)
      row += 1
    } else {
      row = try sheet.shape == .rows ? writeList(to: page, row) : writeRecords(to: page, row)
    }
    for note in sheet.notes {
      try page.write(.text(words.text(note)), row: row, column: 0, Self.note)
      row += 1
    }
  }

  /// - Returns: the row after it.
  private func writeList(to page: SheetWriter, _ first: Int) throws -> Int {
    guard !columns.isEmpty else { return first }
    let widths = columns.map(width)
    for (place, column) in columns.enumerated() {
      try page.write(.text(words.heading(column, of: sheet)), row: first, column: place, Self.heading)
      try page.setColumn(place, width: Double(widths[place]))
    }
    var row = first
    var last = row
    for line in sheet.linesForPeople {
      row += 1
      if case .title(let title) = line.kind {
        try page.write(.text(words.text(title)), row: row, column: 0, Self.group)
      } else {
        try write(line.cells, to: page, row, widths, isTotal: line.kind != .row)
      }
      if line.kind != .total { last = row }
    }
    try page.freeze(rows: first, columns: 0)
    try page.filter(MergedRange(rows: first...last, columns: 0...(columns.count - 1)))
    let width = widths.reduce(0, +)
    try page.setUp(
      PrintSetup(
        isLandscape: width > Self.portraitWidth, paper: width > Self.smallWidth ? .a3 : .a4,
        fitsWidth: width <= Self.pageWidth, repeatedRows: first...first))
    return row + 1
  }

  private func write(
    _ cells: [Sheet.Cell], to page: SheetWriter, _ row: Int, _ widths: [Int], isTotal: Bool
  ) throws {
    var lines = 1
    for (place, column) in columns.enumerated() {
      let cell = WorkbookCell(cells.cell(column), in: column, words)
      let style = cell.style.with(\.hasBorder, true).with(\.isMiddle, true).with(\.isBold, isTotal)
      try page.write(cell.cell, row: row, column: place, style)
      if style.wraps, case .text(let text) = cell.cell {
        lines = max(lines, SheetWriter.lines(of: text, width: widths[place]))
      }
    }
    // Not every spreadsheet makes room by itself for what wraps.
    if lines > 1 { try page.setRow(row, height: SheetWriter.height(ofLines: lines)) }
  }

  /// Heading beside value, an empty row between two records.
  private func writeRecords(to page: SheetWriter, _ first: Int) throws -> Int {
    var row = first
    for (number, cells) in sheet.rows.enumerated() {
      if number > 0 { row += 1 }
      for column in columns {
        let heading = words.heading(column, of: sheet)
        try page.write(.text(heading), row: row, column: 0, Self.heading.with(\.side, .left))
        let cell = WorkbookCell(cells.cell(column), in: column, words)
        let style = cell.style.with(\.hasBorder, true).with(\.isMiddle, true).with(\.side, .left)
        try page.write(cell.cell, row: row, column: 1, style)
        if style.wraps, case .text(let text) = cell.cell {
          let lines = SheetWriter.lines(of: text, width: Self.widths.upperBound)
          if lines > 1 { try page.setRow(row, height: SheetWriter.height(ofLines: lines)) }
        }
        row += 1
      }
    }
    let headings = columns.map { DisplayWidth.columns(of: words.heading($0, of: sheet)) }
    try page.setColumn(0, width: Double(Self.fitted(headings.max() ?? 0)))
    try page.setColumn(1, width: Double(Self.widths.upperBound))
    try page.setUp(PrintSetup(isLandscape: false))
    return row
  }

  /// As wide as its widest cell; the arrow of the filter stands beside the heading.
  private func width(of column: Int) -> Int {
    let cells = sheet.linesForPeople.map { line -> Int in
      let cell = line.cells.cell(column)
      return cell == .unknown ? 0 : widest(words.text(cell, in: column))
    }
    return Self.fitted(max(cells.max() ?? 0, widest(words.heading(column, of: sheet)) + 2))
  }

  private func widest(_ text: String) -> Int {
    text.split(separator: "\n").map { DisplayWidth.columns(of: String($0)) }.max() ?? 0
  }

  private static func fitted(_ width: Int) -> Int { min(widths.upperBound, max(widths.lowerBound, width + 2)) }
}
