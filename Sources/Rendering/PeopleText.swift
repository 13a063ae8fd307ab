import Reports
import Values
import Wording

/// Cells, headings and lines of one sheet as people read them, in tables and in Markdown.
struct PeopleText {
  static let unknown = "—"

  let language: Language
  let amounts: AmountColumns

  init(_ sheet: Sheet, layout: Layout) {
    language = layout.language
    amounts = AmountColumns(of: sheet, layout: layout)
  }

  func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// The line above the table: its parts, and the unit of its amounts.
  func caption(of sheet: Sheet) -> String {
    let unit = amounts.unit.map { [Phrase(en: $0.symbolEn, zh: $0.symbolZh)] } ?? []
    let parts = sheet.caption + unit
    return parts.map(text).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// A column's heading, with the unit of its amounts where the caption names none.
  func heading(_ column: Int, of sheet: Sheet) -> String {
    let heading = text(sheet.columns[column].heading)
    return amounts.mark(of: column).map { heading + text($0) } ?? heading
  }

  func text(_ cell: Sheet.Cell, in column: Int) -> String {
    switch cell {
    case .unknown: Self.unknown
    case .text(let text): text
    case .phrase(let phrase): text(phrase)
    case .word(_, let phrase, _): text(phrase)
    case .integer(let integer): String(integer)
    case .decimal(let decimal): decimal
    case .money(let money): amounts[column]?.text(money) ?? money.yuanText
    case .fraction(let ratio): Figures.typeset(ratio.percentText(decimals: 1))
    case .points(let points): Figures.signed(points)
    case .date(let date): date.text
    case .flag(let flag): text(flag ? TableWords.yes : TableWords.no)
    case .list(let items): items.joined(separator: text(TableWords.listSeparator))
    }
  }

  /// Each row's last column as text, and what is known of the others as the line over it.
  func letters(of sheet: Sheet) -> [(heading: String, text: String)] {
    let shown = sheet.peopleColumns
    return sheet.rows.map { row in
      let known = shown.dropLast().filter { row.cell($0) != .unknown }
      return (
        known.map { text(row.cell($0), in: $0) }.joined(separator: " · "),
        shown.last.map { text(row.cell($0), in: $0) } ?? ""
      )
    }
  }

  /// A cell of the total row. What was not stated is `—` under figures that add up; a rank, a name or a
  /// date has no total, and its place stays empty.
  func total(_ cell: Sheet.Cell, in column: Int, under nature: ColumnNature) -> String {
    if case .unknown = cell, nature != .figures { return "" }
    return text(cell, in: column)
  }
}

/// What stands in a column, by which it is aligned and may be wrapped.
enum ColumnNature {
  /// Amounts, rates, points: they add up to a total.
  case figures
  case counts
  case dates
  case words

  init(of cells: some Sequence<Sheet.Cell>) {
    var nature: ColumnNature?
    for cell in cells {
      guard let here = Self.nature(of: cell) else { continue }
      if let nature, nature != here {
        let both: Set<ColumnNature> = [nature, here]
        self = both == [.figures, .counts] ? .figures : .words
        return
      }
      nature = here
    }
    self = nature ?? .words
  }

  private static func nature(of cell: Sheet.Cell) -> ColumnNature? {
    switch cell {
    case .unknown, .text(""): nil
    case .money, .fraction, .points, .decimal: .figures
    case .integer: .counts
    case .date: .dates
    case .text, .phrase, .word, .flag, .list: .words
    }
  }

  var isNumeric: Bool { self == .figures || self == .counts }
  var side: DisplayWidth.Side { isNumeric ? .right : .left }
}
