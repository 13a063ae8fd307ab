import Reports
import Values
import Wording

/// The lines of a sheet as printable text, column by column, before widths are given out.
struct TableGrid {
  struct Cell {
    var text: String
    var tone: Sheet.Tone = .plain
    /// What the text says, where it is a rate.
    var rate: Ratio?
  }

  /// What a line is; the text of a title stands over all columns.
  enum Kind: Equatable { case title(String), row, subtotal, total }

  struct Column {
    var key: String
    var heading: String
    var name: Phrase
    var nature: ColumnNature
    /// One for each line; that of a title is empty.
    var cells: [Cell]
    var isSpare = false
    /// Nobody stated anything in any row.
    var isEmpty = false

    /// The widest cell.
    var naturalValue: Int { max(1, cells.map { DisplayWidth.columns(of: $0.text) }.max() ?? 0) }

    /// The widest text of the column, heading included.
    var natural: Int { max(naturalValue, DisplayWidth.columns(of: heading)) }

    /// How far wrapping may narrow it: numbers and dates stay whole, words keep `least` columns, or their longest
    /// word if that is not long.
    func floor(_ least: Int) -> Int {
      let value = nature == .words ? cells.map { ColumnFit.leastWidth(of: $0.text, least) }.max() ?? 1 : naturalValue
      return max(value, ColumnFit.leastWidth(of: heading, 4))
    }
  }

  var columns: [Column]
  private(set) var kinds: [Kind] = []

  var rowCount: Int { kinds.count { $0 == .row } }

  /// The columns that people see, with the first `rowLimit` rows and the groups that these are of.
  init(_ sheet: Sheet, _ words: PeopleText, rowLimit: Int) {
    var left = rowLimit
    var isOfShownGroup = true
    let lines = sheet.linesForPeople.filter { line in
      switch line.kind {
      case .title:
        isOfShownGroup = left > 0
        return isOfShownGroup
      case .row:
        left -= 1
        return left >= 0
      case .subtotal: return isOfShownGroup
      case .total: return true
      }
    }
    kinds = lines.map { Self.kind($0.kind, words) }
    columns = sheet.peopleColumns.map { position in
      let column = sheet.columns[position]
      let nature = ColumnNature(of: sheet.rows.lazy.map { $0.cell(position) })
      return Column(
        key: column.key, heading: DisplayWidth.printable(words.heading(position, of: sheet)), name: column.heading,
        nature: nature,
        cells: lines.map { line in
          let cell = line.cells.cell(position)
          switch line.kind {
          case .title: return Cell(text: "")
          case .row: return Self.cell(words.text(cell, in: position), toneOf: cell)
          case .subtotal, .total: return Self.cell(words.total(cell, in: position, under: nature), toneOf: cell)
          }
        }, isSpare: column.isSpare, isEmpty: sheet.rows.allSatisfy { $0.cell(position) == .unknown })
    }
  }

  private static func kind(_ kind: Sheet.Line.Kind, _ words: PeopleText) -> Kind {
    switch kind {
    case .title(let phrase): .title(DisplayWidth.printable(words.text(phrase)))
    case .row: .row
    case .subtotal: .subtotal
    case .total: .total
    }
  }

  private static func cell(_ text: String, toneOf cell: Sheet.Cell) -> Cell {
    let printable = DisplayWidth.printable(text)
    return switch cell {
    case .word(_, _, let tone): Cell(text: printable, tone: tone)
    case .fraction(let rate): Cell(text: printable, rate: rate)
    default: Cell(text: printable)
    }
  }
}
