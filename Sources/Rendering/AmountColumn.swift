import Reports
import Values
import Wording

/// How the amounts of one column stand for people: in one unit, with one number of decimals.
///
/// The rules, in their order:
/// 1. A unit that was asked for holds for every column.
/// 2. Otherwise the largest amount of the sheet chooses it: the largest customary unit (亿 and 万, bn and m, else
///    yuan) that leaves a digit before the point. A column whose largest amount is less than a tenth of that unit, so
///    that all of it would begin with `0.0`, has a unit of its own by the same rule.
/// 3. Where all columns have one unit the caption names it, otherwise each heading.
/// 4. Yuan have two decimals if any amount of the column has fen, else none. The other units have two, or three or
///    four where an amount of the column that is not zero would read as zero otherwise. An amount that is smaller
///    still has the digits of its own that show it, to the fen at most: no digit is one that the registry lacks.
/// 5. Rounding is half away from zero (四舍五入), of each amount by itself: a printed total may differ from the sum of
///    what is printed above it by its last digit, never from the sum of what is known.
struct AmountColumn: Equatable {
  let unit: MoneyUnit
  let decimals: Int
  /// Thousands are set apart once one amount of the sheet has five digits before the point.
  var isGrouped = false

  private static let usualDecimals = 2
  private static let mostDecimals = 4

  init(_ amounts: [Money], in unit: MoneyUnit) {
    self.unit = unit
    if unit == .yuan {
      decimals = amounts.contains { !$0.fen.isMultiple(of: 100) } ? Self.usualDecimals : 0
      return
    }
    func isShown(_ money: Money, _ decimals: Int) -> Bool { money.isZero(at: decimals, in: unit) == (money == .zero) }
    let showable = amounts.filter { isShown($0, Self.mostDecimals) }
    decimals =
      (Self.usualDecimals..<Self.mostDecimals).first { decimals in
        showable.allSatisfy { isShown($0, decimals) }
      } ?? Self.mostDecimals
  }

  func text(_ money: Money) -> String {
    Figures.typeset(money.text(in: unit, decimals: decimals(for: money), grouping: isGrouped))
  }

  /// The decimals of an amount: the column's, or more where it would read as zero without being it.
  func decimals(for money: Money) -> Int {
    guard money != .zero else { return decimals }
    return (decimals...max(decimals, unit.exactDecimals)).first { !money.isZero(at: $0, in: unit) } ?? decimals
  }

  /// The amount in the unit to the last fen, without separators.
  func exact(_ money: Money) -> String {
    let text = money.text(in: unit, decimals: unit.exactDecimals, grouping: false)
    guard text.contains(".") else { return text }
    let kept = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(kept.reversed())
  }

  /// Digits before the point.
  func wholeDigits(_ money: Money) -> Int {
    money.text(in: unit, decimals: decimals, grouping: false).prefix { $0 != "." }.count(where: \.isNumber)
  }
}

extension Money {
  /// Whether the amount reads as zero with so many decimals.
  fileprivate func isZero(at decimals: Int, in unit: MoneyUnit) -> Bool {
    !text(in: unit, decimals: decimals, grouping: false).contains { ("1"..."9").contains($0) }
  }
}

extension MoneyUnit {
  /// The decimals that show an amount to the fen: a unit is a power of ten of fen.
  fileprivate var exactDecimals: Int { String(fen).count - 1 }

  /// The largest customary unit that leaves a digit before the point.
  static func customary(for money: Money, in language: Language) -> MoneyUnit {
    let units: [MoneyUnit] = language == .zh ? [.yi, .wan] : [.billion, .million]
    return units.first { $0.fen.magnitude <= money.fen.magnitude } ?? .yuan
  }
}

/// The amounts of a sheet that people see, column by column.
struct AmountColumns {
  private var columns: [Int: AmountColumn] = [:]

  init(of sheet: Sheet, layout: Layout) {
    var amounts: [Int: [Money]] = [:]
    for line in sheet.linesForPeople {
      for column in sheet.peopleColumns {
        if case .money(let money) = line.cells.cell(column) { amounts[column, default: []].append(money) }
      }
    }
    let largest = amounts.compactMapValues { $0.max { $0.fen.magnitude < $1.fen.magnitude } }
    guard let most = largest.values.max(by: { $0.fen.magnitude < $1.fen.magnitude }) else { return }
    let usual = layout.unit ?? .customary(for: most, in: layout.language)
    func isTogether(_ column: Int) -> Bool { Sheet.heldTogether.contains(sheet.columns[column].key) }
    let together = largest.filter { isTogether($0.key) }.values.max { $0.fen.magnitude < $1.fen.magnitude }
    for (column, own) in amounts {
      let most = isTogether(column) ? together : largest[column]
      let isSmall = most.map { $0 != .zero && $0.fen.magnitude < usual.fen.magnitude / 10 } ?? false
      let unit = isSmall && layout.unit == nil ? most.map { .customary(for: $0, in: layout.language) } : usual
      columns[column] = AmountColumn(own, in: unit ?? usual)
    }
    let isGrouped = columns.contains { place, column in largest[place].map { column.wholeDigits($0) >= 5 } ?? false }
    if isGrouped { for place in columns.keys { columns[place]?.isGrouped = true } }
  }

  subscript(column: Int) -> AmountColumn? { columns[column] }

  /// The unit of all columns; nil where there are none, or several.
  var unit: MoneyUnit? {
    let units = Set(columns.values.map(\.unit))
    return units.count == 1 ? units.first : nil
  }

  /// What a column's heading says of its unit where the caption cannot.
  func mark(of column: Int) -> Phrase? {
    guard unit == nil else { return nil }
    return columns[column].map { TableWords.unit($0.unit.shortEn, $0.unit.shortZh) }
  }
}

extension MoneyUnit {
  fileprivate var shortZh: String { String(symbolZh.dropLast(self == .yuan ? 0 : 1)) }
  fileprivate var shortEn: String { symbolEn.hasSuffix(" yuan") ? String(symbolEn.dropLast(5)) : symbolEn }
}
