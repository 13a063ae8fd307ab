package import Reports
import Wording

/// A table for people: a line of caption, headings, rows, a total and notes, set by display width without
/// boxes. Where it is wider than the terminal its widest columns are wrapped, and where that is not enough
/// each row becomes a block of headings and values.
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
    } else {
      let limit = sheet.shape == .rows ? layout.maxRows.map { max(0, $0) } : nil
      let grid = TableGrid(sheet, words, rowLimit: limit ?? sheet.rows.count)
      var table = TableLines(grid, ink: ink, cellLines: limit == nil ? nil : Self.cellLines)
      let isColumns = sheet.shape == .rows && table.setColumns(within: layout.width)
      if !isColumns { table.setBlocks(within: layout.width) }
      lines += table.lines
      let left = sheet.rows.count - grid.rowCount
      if left > 0 { lines += prose(words.text(TableWords.moreRows(left)), layout).map(ink.faint) }
      if table.hasCutCells { lines += prose(words.text(TableWords.cutCells), layout).map(ink.faint) }
    }
    return lines + sheet.notes.flatMap { prose(words.text($0), layout) }.map(ink.faint)
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
