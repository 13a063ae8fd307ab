internal import Values
internal import Wording

/// The order of cells under one column: by what they are, not by how they are written.
enum CellOrder {
  case before, same, after

  /// Unknown comes last, whichever way it is sorted.
  static func compared(_ a: Sheet.Cell, _ b: Sheet.Cell, isDescending: Bool) -> CellOrder {
    switch (a, b) {
    case (.unknown, .unknown): return .same
    case (.unknown, _): return .after
    case (_, .unknown): return .before
    default: break
    }
    let order = ascending(a, b)
    guard isDescending else { return order }
    return switch order {
    case .before: .after
    case .same: .same
    case .after: .before
    }
  }

  private static func ascending(_ a: Sheet.Cell, _ b: Sheet.Cell) -> CellOrder {
    switch (a, b) {
    case (.money(let a), .money(let b)): order(a, b)
    case (.integer(let a), .integer(let b)): order(a, b)
    case (.fraction(let a), .fraction(let b)), (.points(let a), .points(let b)): order(a, b)
    case (.date(let a), .date(let b)): order(a, b)
    case (.flag(let a), .flag(let b)): order(a ? 1 : 0, b ? 1 : 0)
    case (.word(let codeA, _, let a), .word(let codeB, _, let b)):
      // What is worse is greater: -light puts red first.
      weight(a) == weight(b) ? order(codeA, codeB) : order(weight(a), weight(b))
    default: numbersOrWords(a, b)
    }
  }

  /// `≥64` and `72` are numbers, though with a sign; all numbers come before all words.
  private static func numbersOrWords(_ a: Sheet.Cell, _ b: Sheet.Cell) -> CellOrder {
    switch (number(in: a), number(in: b)) {
    case (let a?, let b?): order(a, b)
    case (_?, nil): .before
    case (nil, _?): .after
    default: order(words(of: a), words(of: b))
    }
  }

  private static func number(in cell: Sheet.Cell) -> ExactDecimal? {
    let text = words(of: cell)
    let digits = text.drop { "≥≤><≈~".contains($0) }
    guard digits.count < 30, digits.first.map({ $0.isNumber || "-−".contains($0) }) ?? false else { return nil }
    return try? ExactDecimal(parsing: String(digits).replacing("−", with: "-"))
  }

  private static func words(of cell: Sheet.Cell) -> String {
    switch cell {
    case .text(let text), .decimal(let text): text
    case .phrase(let phrase): phrase.zh
    case .word(let code, _, _): code
    case .integer(let number): String(number)
    case .money(let money): money.yuanText
    case .fraction(let ratio), .points(let ratio): ratio.machineText
    case .date(let date): date.text
    case .flag(let flag): flag ? "1" : "0"
    case .list(let items): items.joined(separator: ";")
    case .unknown: ""
    }
  }

  private static func weight(_ tone: Sheet.Tone) -> Int {
    switch tone {
    case .faint: 0
    case .good: 1
    case .plain: 2
    case .warning: 3
    case .bad: 4
    }
  }

  private static func order<Value: Comparable>(_ a: Value, _ b: Value) -> CellOrder {
    a < b ? .before : a == b ? .same : .after
  }
}
