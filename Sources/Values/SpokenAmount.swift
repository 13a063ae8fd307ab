extension Money {
  /// The exact amount as one says it, in the largest of 亿, 万, 元 that four decimals are enough for:
  /// `32.1933亿`, `5982.06万`, `12345678.90元`. `MoneyParser` reads back the same amount.
  package var spoken: String {
    for (unit, name) in [(MoneyUnit.yi, "亿"), (.wan, "万")] where fen.magnitude >= unit.fen.magnitude {
      let finest = unit.fen / 10_000
      guard fen.isMultiple(of: finest) else { continue }
      let number = text(in: unit, decimals: 4, grouping: false)
      let zeros = number.reversed().prefix { $0 == "0" }.count
      return number.dropLast(zeros == 4 ? 5 : zeros) + name
    }
    return yuanText + "元"
  }
}
