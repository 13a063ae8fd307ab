internal import CXLSXWriter
internal import Foundation
internal import Values

/// One sheet of a workbook that is being written. Rows count from 1 and columns from 0, as in ``TableRow``.
package final class SheetWriter {
  package static let mostRows = 1_048_576
  package static let mostColumns = 16_384

  private let sheet: OpaquePointer
  private let book: WorkbookWriter

  init(sheet: OpaquePointer, book: WorkbookWriter) {
    self.sheet = sheet
    self.book = book
  }

  /// Writes one cell. Text is text, whatever it begins with. A number of more digits than a spreadsheet keeps, and
  /// a day before its calendar, stand as text rather than wrong.
  package func write(_ cell: Cell, row: Int, column: Int, _ style: CellStyle = .plain) throws {
    let (row, column) = try place(row, column)
    switch cell {
    case .empty:
      guard let format = book.format(style) else { return }
      try WorkbookWriter.check(luban_sheet_blank(sheet, row, column, format))
    case .text(let text), .error(let text), .garbled(let text):
      try write(text, row, column, style)
    case .number(let number):
      guard let double = WorkbookText.double(number) else {
        return try write(number.text, row, column, style.with(\.side, style.side ?? .right))
      }
      try WorkbookWriter.check(luban_sheet_number(sheet, row, column, double, book.format(style)))
    case .percent(let number):
      guard let double = WorkbookText.double(number) else { return try write("\(number.text)%", row, column, style) }
      let format = style.numberFormat == nil ? style.with(\.numberFormat, "0.##%") : style
      try WorkbookWriter.check(luban_sheet_number(sheet, row, column, double / 100, book.format(format)))
    case .date(let day):
      guard let serial = WorkbookText.serial(day) else { return try write(day.text, row, column, style) }
      let dated = style.numberFormat == nil ? style.with(\.numberFormat, CellStyle.dateFormat) : style
      try WorkbookWriter.check(luban_sheet_number(sheet, row, column, serial, book.format(dated)))
    case .boolean(let flag):
      try WorkbookWriter.check(luban_sheet_boolean(sheet, row, column, flag, book.format(style)))
    }
  }

  private func write(_ text: String, _ row: UInt32, _ column: UInt16, _ style: CellStyle) throws {
    let text = WorkbookText.cell(text)
    // The library leaves an empty text out; its look stays.
    guard !text.isEmpty else {
      guard let format = book.format(style) else { return }
      return try WorkbookWriter.check(luban_sheet_blank(sheet, row, column, format))
    }
    try WorkbookWriter.check(luban_sheet_text(sheet, row, column, text, book.format(style)))
  }

  /// Shows cells as one, with what the first of them holds.
  package func merge(_ range: MergedRange, _ cell: Cell, _ style: CellStyle = .plain) throws {
    let (row, column) = (range.rows.lowerBound, range.columns.lowerBound)
    if range.rows.count > 1 || range.columns.count > 1 {
      try WorkbookWriter.check(luban_sheet_merge(sheet, try self.range(range), "", book.format(style)))
    }
    try write(cell, row: row, column: column, style)
  }

  /// - Parameter width: in characters of the usual font, a Chinese one being two; 255 at most.
  package func setColumn(_ column: Int, width: Double, isHidden: Bool = false) throws {
    let place = try place(1, column).column
    try WorkbookWriter.check(luban_sheet_column(sheet, place, min(255, max(0, width)), isHidden))
  }

  /// - Parameter height: in points.
  package func setRow(_ row: Int, height: Double) throws {
    try WorkbookWriter.check(luban_sheet_row_height(sheet, try place(row, 0).row, height))
  }

  /// About how many lines a text takes in a column that is so many characters wide, a Chinese one being two.
  package static func lines(of text: String, width: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, line in
      let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
      return lines + max(1, (columns + width - 2) / max(1, width - 1))
    }
  }

  /// In points, for the usual font.
  package static func height(ofLines lines: Int) -> Double { min(409, Double(lines) * 15) }

  /// Keeps the first rows and columns in sight.
  package func freeze(rows: Int, columns: Int) throws {
    luban_sheet_freeze(sheet, try place(rows + 1, 0).row, try place(1, columns).column)
  }

  /// Arrows over the first row of a range, by which a person picks out rows.
  package func filter(_ range: MergedRange) throws {
    try WorkbookWriter.check(luban_sheet_autofilter(sheet, try self.range(range)))
  }

  /// From now on only unlocked cells can be typed into; without a password, so that whoever must can lift it.
  package func protect() { luban_sheet_protect(sheet) }

  package func validate(_ range: MergedRange, _ validation: CellValidation) throws {
    let texts = BorrowedTexts()
    var rule = luban_validation()
    var list: [UnsafePointer<CChar>?] = []
    switch validation.rule {
    case .list(let items): list = items.map { texts.pointer(WorkbookText.cell($0)) } + [nil]
    case .decimal(let least): rule.minimum = least
    }
    rule.input_title = validation.input.flatMap { texts.pointer($0.title) }
    rule.input_message = validation.input.flatMap { texts.pointer($0.message) }
    rule.error_title = validation.error.flatMap { texts.pointer($0.title) }
    rule.error_message = validation.error.flatMap { texts.pointer($0.message) }
    let place = try self.range(range)
    let code = list.withUnsafeBufferPointer { items in
      rule.list = items.isEmpty ? nil : items.baseAddress
      return luban_sheet_validate(sheet, place, rule)
    }
    try WorkbookWriter.check(code)
  }

  package func setUp(_ print: PrintSetup) throws {
    luban_sheet_print(sheet, print.isLandscape, print.paper.rawValue, print.fitsWidth)
    guard let rows = print.repeatedRows else { return }
    try WorkbookWriter.check(
      luban_sheet_repeat_rows(sheet, try place(rows.lowerBound, 0).row, try place(rows.upperBound, 0).row))
  }

  private func place(_ row: Int, _ column: Int) throws -> (row: UInt32, column: UInt16) {
    guard (1...Self.mostRows).contains(row) else { throw WorkbookWriterFault.tooManyRows(most: Self.mostRows) }
    guard (0..<Self.mostColumns).contains(column) else {
      throw WorkbookWriterFault.tooManyColumns(most: Self.mostColumns)
    }
    return (UInt32(row - 1), UInt16(column))
  }

  private func range(_ range: MergedRange) throws -> luban_range {
    let first = try place(range.rows.lowerBound, range.columns.lowerBound)
    let last = try place(range.rows.upperBound, range.columns.upperBound)
    return luban_range(
      first_row: first.row, first_column: first.column, last_row: last.row, last_column: last.column)
  }
}

/// Texts in C's form for as long as it lives.
private final class BorrowedTexts {
  private var held: [UnsafeMutablePointer<CChar>] = []

  func pointer(_ text: String) -> UnsafePointer<CChar>? {
    guard let copy = strdup(text) else { return nil }
    held.append(copy)
    return UnsafePointer(copy)
  }

  deinit { for text in held { free(text) } }
}
