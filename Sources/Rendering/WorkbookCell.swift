import Reports
import Spreadsheets
import Values

/// A cell of a sheet as a workbook holds it: numbers as numbers, with how they show.
struct WorkbookCell {
  var cell: Cell
  var style = CellStyle.plain

  private static let points = CellStyle(numberFormat: "+0.0;-0.0;0.0")
  private static let wrapped = CellStyle().with(\.wraps, true)

  init(_ cell: Sheet.Cell, in column: Int, _ words: PeopleText) {
    switch cell {
    case .unknown: self.cell = .empty
    case .integer(let integer): self.cell = .number(ExactDecimal(integer))
    case .decimal(let text): self.cell = Self.number(text)
    case .money(let money):
      let amounts = words.amounts[column]
      self.cell = Self.number(amounts?.exact(money) ?? money.yuanText)
      style = CellStyle(numberFormat: "#,##0" + Self.decimals(amounts?.decimals(for: money) ?? 2))
    case .fraction(let ratio):
      self.cell = Self.number(ratio.machineText)
      style = CellStyle(numberFormat: "0\(Self.decimals(Self.percentDecimals(ratio)))%")
    case .points(let points):
      self.cell = Self.number(points.machineText)
      style = Self.points
    case .date(let date):
      // Only what is known to the day is a date that a spreadsheet can reckon with.
      if date.precision == .day, let day = date.first {
        self.cell = .date(day)
      } else {
        self.cell = .text(date.text)
      }
    case .word(_, _, let tone):
      self.cell = .text(words.text(cell, in: column))
      style = CellStyle.plain.with(\.ink, Self.ink(tone)).with(\.side, .centre)
    case .text, .phrase, .flag, .list:
      self.cell = .text(words.text(cell, in: column))
      style = Self.wrapped
    }
  }

  /// The decimals of a number format.
  private static func decimals(_ count: Int) -> String { count > 0 ? "." + String(repeating: "0", count: count) : "" }

  /// A spreadsheet rounds by itself: it is given as many decimals as the rate is printed with.
  private static func percentDecimals(_ ratio: Ratio) -> Int {
    let digits = ratio.percentText(decimals: 1).dropLast().split(separator: ".").last ?? ""
    return digits.count
  }

  private static func number(_ text: String) -> Cell {
    guard Figures.isPlainNumber(text), let number = try? ExactDecimal(parsing: text) else { return .text(text) }
    return .number(number)
  }

  private static func ink(_ tone: Sheet.Tone) -> Int32? {
    switch tone {
    case .plain: nil
    case .good: 0x2E7D32
    case .warning: 0xB26A00
    case .bad: 0xC62828
    case .faint: 0x808080
    }
  }
}
