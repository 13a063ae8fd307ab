package import Reports
import Wording

/// A table for people: a line of caption, headings, rows, a total and notes, set by display width without
/// boxes. Where it is wider than the terminal it is fitted (``TableFit``), and where that is not enough each row becomes
/// a block of headings and values under its name.
package struct TableRenderer: TextRenderer {
  /// Narrower than this nothing can be set; a terminal that says so (or says 0) is not believed.
  private static let leastWidth = 16
  /// Lines a cell of a list takes at most, unless all is asked for.
  private static let cellLines = 8

  package init() {}

  package func render(_ answer: Answer, layout: Layout) -> String {
    var layout = layout
    layout.width = layout.width.map { max(Self.leastWidth, $0) }
    return answer.partsForPeople
      .map { lines(of: $0, layout: layout).map { $0 + "\n" }.joined() }
      .filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private func lines(of sheet: Sheet, layout: Layout) -> [String] {
    let words = PeopleText(sheet, layout: layout)
    let ink = TableInk(isOn: layout.colour)
    var lines = prose(words.caption(of: sheet), layout)
    if sheet.rows.isEmpty {
      lines += prose(words.text(sheet.empty), layout)
    } else if sheet.shape == .letters {
      lines += letters(sheet, words, layout)
    } else if let picture = sheet.pictureLines(words, layout) {
      lines += picture + (sheet.isShownAsPicture ? [] : [""] + table(sheet, words, layout))
    } else {
      lines += table(sheet, words, layout)
    }
    return lines + sheet.notes.flatMap { prose(words.text($0), layout) }.map(ink.faint)
  }

  private func table(_ sheet: Sheet, _ words: PeopleText, _ layout: Layout) -> [String] {
    let ink = TableInk(isOn: layout.colour)
    let most = layout.maxRows.map { max(0, min($0, sheet.glance?.rows ?? $0)) }
    let limit = sheet.shape == .rows ? most : nil
    let whole = TableGrid(sheet, words, rowLimit: limit ?? .max)
    var fit = TableFit(whole, within: layout.width)
    if let bar = bars(of: sheet, beside: fit, words, layout) { fit.insert(bar.column, at: bar.place) }
    var table = TableLines(fit.grid, ink: ink, cellLines: limit == nil ? nil : Self.cellLines)
    if sheet.shape == .rows, let widths = fit.widths {
      table.setColumns(widths, gap: fit.gap, hasHeadings: sheet.hasHeadings)
    } else {
      fit = TableFit(whole, within: nil)
      table = TableLines(whole, ink: ink, cellLines: limit == nil ? nil : Self.cellLines)
      table.setBlocks(within: layout.width, titled: sheet.shape == .rows)
    }
    let left = sheet.rows.count - (sheet.grouping == nil ? whole.rowCount : min(sheet.rows.count, whole.rowCount))
    var remarks = left > 0 ? [TableWords.moreRows(left, shownBy: sheet.glance?.more)] : []
    if table.hasCutCells { remarks.append(TableWords.cutCells) }
    if !fit.emptyColumns.isEmpty { remarks.append(TableWords.emptyColumns(fit.emptyColumns)) }
    if !fit.spareColumns.isEmpty { remarks.append(TableWords.spareColumns(fit.spareColumns)) }
    return table.lines + remarks.flatMap { prose(words.text($0), layout) }.map(ink.faint)
  }

  /// Bars stand only beside a table that the terminal has room for as it is.
  private func bars(
    of sheet: Sheet, beside fit: TableFit, _ words: PeopleText, _ layout: Layout
  ) -> (place: Int, column: TableGrid.Column)? {
    guard sheet.shape == .rows, let signs = layout.bars, let width = layout.width,
      let bar = RateBar.column(sheet.bars, in: fit.grid, signs, words),
      fit.room(within: width) >= fit.gap + bar.column.natural
    else { return nil }
    return bar
  }

  /// A letter is one line, however long: the terminal breaks it, and what is copied is the text as it is.
  private func letters(_ sheet: Sheet, _ words: PeopleText, _ layout: Layout) -> [String] {
    let ink = TableInk(isOn: layout.colour)
    return words.letters(of: sheet).flatMap { letter in
      [""] + prose(letter.heading, layout).map { ink.painted($0, .heading) } + [DisplayWidth.printable(letter.text)]
    }
  }

  /// Running text, wrapped to the terminal.
  private func prose(_ text: String, _ layout: Layout) -> [String] {
    let text = DisplayWidth.printable(text)
    guard !text.isEmpty else { return [] }
    return layout.width.map { DisplayWidth.wrapped(text, to: $0) } ?? [text]
  }
}
