package import Values
package import Wording

/// How an answer is to look: chosen by the session, the same for every format.
package struct Layout: Sendable {
  package var language: Language
  /// The unit of amounts for people; nil: chosen for each sheet by its largest amount.
  package var unit: MoneyUnit?
  /// Columns of the terminal; nil: unlimited, as into a pipe.
  package var width: Int?
  package var colour: Bool
  /// Rows a table shows of each sheet; nil: all. Machine formats and Markdown are never cut.
  package var maxRows: Int?
  /// Begins CSV and TSV with U+FEFF, by which Excel knows UTF-8.
  package var byteOrderMark: Bool
  /// Draws bars where there is room beside a table; nil: none, as into a pipe.
  package var bars: BarSigns?

  package init(
    language: Language = .zh, unit: MoneyUnit? = nil, width: Int? = nil, colour: Bool = false,
    maxRows: Int? = nil, byteOrderMark: Bool = false, bars: BarSigns? = nil
  ) {
    self.language = language
    self.unit = unit
    self.width = width
    self.colour = colour
    self.maxRows = maxRows
    self.byteOrderMark = byteOrderMark
    self.bars = bars
  }
}
