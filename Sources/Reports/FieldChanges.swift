internal import Values
package import Wording

/// What an edit changed, in the words of the fields.
package enum FieldChanges {
  /// `lead: 张三 → 李四`, one for each column that differs; for each row of two sheets of the same rows.
  package static func phrasesByRow(_ before: Sheet, _ after: Sheet) -> [[Phrase]] {
    zip(before.rows, after.rows).map { phrases($0, $1, after) }
  }

  private static func phrases(_ old: [Sheet.Cell], _ new: [Sheet.Cell], _ after: Sheet) -> [Phrase] {
    after.columns.indices.compactMap { index in
      let column = after.columns[index]
      guard column.place != .machineOnly, old[index] != new[index] else { return nil }
      let (from, to) = (spoken(old[index]), spoken(new[index]))
      return Phrase(
        en: "\(column.heading.en): \(from.en) → \(to.en)", zh: "\(column.heading.zh)：\(from.zh) → \(to.zh)")
    }
  }

  private static func spoken(_ cell: Sheet.Cell) -> Phrase {
    switch cell {
    case .unknown: Phrase(same: "—")
    case .text(let text), .decimal(let text): Phrase(same: text)
    case .phrase(let phrase), .word(_, let phrase, _): phrase
    case .integer(let number): Phrase(same: String(number))
    case .money(let money): Phrase(same: money.spoken)
    case .fraction(let ratio): Phrase(same: ratio.percentText(decimals: 1))
    case .points(let ratio): Phrase(same: ratio.cautiousText(places: 1))
    case .date(let date): Phrase(same: date.text)
    case .flag(let flag): flag ? TableWords.yes : TableWords.no
    case .list(let items):
      Phrase(en: items.joined(separator: TableWords.listSeparator.en), zh: items.joined(separator: "、"))
    }
  }
}
