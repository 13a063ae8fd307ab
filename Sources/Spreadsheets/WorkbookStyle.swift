/// How a cell of a workbook looks.
package struct CellStyle: Hashable, Sendable {
  package enum Side: Sendable { case left, centre, right }

  /// Excel's format code, `#,##0.00`; nil: as the program at hand shows numbers.
  package var numberFormat: String?
  package var isBold = false
  /// In points; nil: the usual size.
  package var fontSize: Double?
  /// 0xRRGGBB.
  package var ink: Int32?
  package var fill: Int32?
  package var hasBorder = false
  package var wraps = false
  /// May be typed into where the sheet is protected.
  package var isUnlocked = false
  package var side: Side?
  /// Upright in the middle, as in a merged cell.
  package var isMiddle = false

  package init(numberFormat: String? = nil, isBold: Bool = false) {
    self.numberFormat = numberFormat
    self.isBold = isBold
  }

  package static let plain = CellStyle()
  package static let dateFormat = "yyyy-mm-dd"

  /// The same with one thing changed.
  package func with<Value>(_ key: WritableKeyPath<CellStyle, Value>, _ value: Value) -> CellStyle {
    var style = self
    style[keyPath: key] = value
    return style
  }
}

/// What may be typed into a cell, and what a person is told.
package struct CellValidation: Sendable {
  package enum Rule: Sendable {
    /// One of these; Excel takes lists of up to 255 characters, commas between them included.
    case list([String])
    case decimal(atLeast: Double)
  }

  package var rule: Rule
  /// Shown while the cell is chosen: a title of up to 32 characters, a text of up to 255.
  package var input: (title: String, message: String)?
  /// Shown when something else was typed.
  package var error: (title: String, message: String)?

  package init(
    _ rule: Rule, input: (title: String, message: String)? = nil, error: (title: String, message: String)? = nil
  ) {
    self.rule = rule
    self.input = input
    self.error = error
  }
}

/// How a sheet comes out on paper.
package struct PrintSetup: Sendable {
  /// By Excel's numbers.
  package enum Paper: UInt8, Sendable { case a3 = 8, a4 = 9 }

  package var isLandscape: Bool
  package var paper: Paper
  /// Made smaller, if need be, until it is as wide as one page.
  package var fitsWidth: Bool
  /// Rows from 1 that stand on every page.
  package var repeatedRows: ClosedRange<Int>?

  package init(
    isLandscape: Bool, paper: Paper = .a4, fitsWidth: Bool = true, repeatedRows: ClosedRange<Int>? = nil
  ) {
    self.isLandscape = isLandscape
    self.fitsWidth = fitsWidth
    self.paper = paper
    self.repeatedRows = repeatedRows
  }
}
