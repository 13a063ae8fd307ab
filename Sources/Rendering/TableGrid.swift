import Reports
import Wording

/// The cells of a sheet as printable text, before widths are given out.
struct TableGrid {
  struct Cell {
    var text: String
    var tone: Sheet.Tone = .plain
  }

  struct Column {
    var heading: String
    var nature: ColumnNature
    var cells: [Cell]
    var total: Cell?

    /// The widest cell.
    var naturalValue: Int { max(1, texts.map(DisplayWidth.columns).max() ?? 0) }

    /// The widest text of the column, heading included.
    var natural: Int { max(naturalValue, DisplayWidth.columns(of: heading)) }

    /// How far wrapping may narrow it: numbers and dates stay whole, words keep at least eight columns, or
    /// their longest word if that is not long.
    var floor: Int {
      let value = nature == .words ? texts.map { ColumnFit.leastWidth(of: $0) }.max() ?? 1 : naturalValue
      return max(value, ColumnFit.leastWidth(of: heading, 4))
    }

    private var texts: [String] { (cells + (total.map { [$0] } ?? [])).map(\.text) }
  }

  var columns: [Column]
  var rowCount: Int

  /// The columns that people see, with the first `rowLimit` rows.
  init(_ sheet: Sheet, _ words: PeopleText, rowLimit: Int) {
    let rows = sheet.rows.prefix(rowLimit)
    rowCount = rows.count
    columns = sheet.peopleColumns.map { position in
      let nature = ColumnNature(of: sheet.rows.lazy.map { $0.cell(position) })
      return Column(
        heading: DisplayWidth.printable(words.text(sheet.columns[position].heading)),
        nature: nature,
        cells: rows.map { row in
          let cell = row.cell(position)
          return Self.cell(words.text(cell), toneOf: cell)
        },
        total: sheet.totalForPeople.map { total in
          let cell = total.cell(position)
          return Self.cell(words.total(cell, under: nature), toneOf: cell)
        })
    }
  }

  private static func cell(_ text: String, toneOf cell: Sheet.Cell) -> Cell {
    let printable = DisplayWidth.printable(text)
    if case .word(_, _, let tone) = cell { return Cell(text: printable, tone: tone) }
    return Cell(text: printable)
  }
}
