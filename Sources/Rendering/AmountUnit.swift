import Reports
import Values
import Wording

/// The one unit in which a sheet's amounts stand for people, with two decimals.
struct AmountUnit {
  let unit: MoneyUnit
  /// Thousands are set apart once one amount has five digits before the point.
  let grouping: Bool

  /// Nil where people see no amounts in the sheet.
  init?(of sheet: Sheet, layout: Layout) {
    let columns = sheet.peopleColumns
    var largest: Money?
    for row in sheet.rows + (sheet.total.map { [$0] } ?? []) {
      for column in columns {
        guard case .money(let money) = row.cell(column) else { continue }
        if money.fen.magnitude >= largest?.fen.magnitude ?? 0 { largest = money }
      }
    }
    guard let largest else { return nil }
    unit = layout.unit ?? Self.unit(for: largest, in: layout.language)
    let whole = largest.text(in: unit, decimals: 2, grouping: false).prefix { $0 != "." }
    grouping = whole.count(where: \.isNumber) >= 5
  }

  /// The largest customary unit that leaves a digit before the point.
  private static func unit(for money: Money, in language: Language) -> MoneyUnit {
    let customary: [MoneyUnit] = language == .zh ? [.yi, .wan] : [.billion, .million]
    return customary.first { $0.fen.magnitude <= money.fen.magnitude } ?? .yuan
  }

  var name: Phrase { Phrase(en: unit.symbolEn, zh: unit.symbolZh) }

  /// The amount in the unit to the last fen, without separators.
  func exact(_ money: Money) -> String {
    // A unit is a power of ten of fen.
    let text = money.text(in: unit, decimals: String(unit.fen).count - 1, grouping: false)
    guard text.contains(".") else { return text }
    let kept = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(kept.reversed())
  }

  func text(_ money: Money) -> String {
    Figures.typeset(money.text(in: unit, decimals: 2, grouping: grouping))
  }
}
