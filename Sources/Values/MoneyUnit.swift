/// The units in which amounts are written and shown.
package enum MoneyUnit: String, Sendable, Hashable, CaseIterable {
  case yuan
  case wan
  case million
  case yi
  case billion

  /// The unit that a word names, in Chinese or English, full-width or plain, in upper or lower case.
  package init?(_ text: String) {
    guard let fen = MoneyUnit.fen(named: text) else { return nil }
    guard let unit = MoneyUnit.allCases.first(where: { $0.fen == fen }) else { return nil }
    self = unit
  }

  /// One unit in fen (1/100 yuan).
  package var fen: Int64 {
    switch self {
    case .yuan: 100
    case .wan: 1_000_000
    case .million: 100_000_000
    case .yi: 10_000_000_000
    case .billion: 100_000_000_000
    }
  }

  package var symbolZh: String {
    switch self {
    case .yuan: "元"
    case .wan: "万元"
    case .million: "百万元"
    case .yi: "亿元"
    case .billion: "十亿元"
    }
  }

  package var symbolEn: String {
    switch self {
    case .yuan: "yuan"
    case .wan: "wan"
    case .million: "m yuan"
    case .yi: "yi"
    case .billion: "bn yuan"
    }
  }
}

extension MoneyUnit {
  /// What one of `word` is worth in fen: the five units, and the other multiples in which people write.
  static func fen(named word: String) -> Int64? {
    var word = FullWidth.folded(word).lowercased().filter { $0 != " " }
    for currency in ["元", "yuan"] where word.hasSuffix(currency) {
      if word == currency { return MoneyUnit.yuan.fen }
      word.removeLast(currency.count)
      break
    }
    return fen(ofMultiple: word)
  }

  private static func fen(ofMultiple word: String) -> Int64? {
    switch word {
    case "千", "k", "thousand": 100_000
    case "万", "wan": 1_000_000
    case "十万": 10_000_000
    case "百万", "m", "mn", "million": 100_000_000
    case "千万": 1_000_000_000
    case "亿", "yi": 10_000_000_000
    case "十亿", "bn", "billion": 100_000_000_000
    case "百亿": 1_000_000_000_000
    case "千亿": 10_000_000_000_000
    case "万亿", "tn", "trillion": 100_000_000_000_000
    default: nil
    }
  }
}
