internal import Values

/// A heading without what only parts its words: blanks, line breaks and brackets; the unit taken out.
struct HeadingText {
  /// Small letters, half width.
  let text: String
  /// `万元` of `总投资（万元）`.
  let unit: String?
  /// `2021` of `2021年计划投资`.
  let year: Int?
  /// The months of `1-2月`.
  let range: (first: Int, last: HeadingMonth)?
  /// The month of `2月`, the last one of `1-2月`.
  let lastMonth: HeadingMonth?

  private static let enclosing: Set<Character> = ["(", ")", "[", "]", "【", "】", "〔", "〕", "{", "}", "<", ">", "《", "》"]

  init(_ parts: [String]) {
    var unit: String?
    let plain = parts.map { part -> String in
      let folded = HeadingText.plain(part)
      let (rest, found) = HeadingText.takingUnit(folded)
      unit = found ?? unit
      return rest
    }.joined()
    self.unit = unit
    let year = HeadingText.year(plain)
    let months = HeadingText.months(plain)
    self.year = year
    lastMonth = months.map { HeadingMonth(year: year, month: $0.last) }
    range = months.flatMap { months in
      months.first.map { ($0, HeadingMonth(year: year, month: months.last)) }
    }
    text = plain.filter { !HeadingText.enclosing.contains($0) && !":：,，、;；*".contains($0) }
  }

  func holds(_ words: [String]) -> Bool { words.contains { text.contains($0) } }

  var isEnglish: Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  private static func plain(_ part: String) -> String {
    FullWidth.folded(part).lowercased().filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
  }

  /// The unit in brackets, or at the very end of a heading of money.
  private static func takingUnit(_ text: String) -> (rest: String, unit: String?) {
    for (open, close) in [("(", ")"), ("[", "]"), ("【", "】")] as [(Character, Character)] {
      var rest = text[...]
      while let start = rest.firstIndex(of: open), let end = rest[start...].firstIndex(of: close) {
        if let unit = unit(inBrackets: rest[start..<end].dropFirst()) {
          return (String(text[..<start] + text[text.index(after: end)...]), unit)
        }
        rest = rest[start...].dropFirst()
      }
    }
    // A letter alone may end a word.
    for (spelling, unit) in units where spelling.count > 1 && text.hasSuffix(spelling) && text.count > spelling.count {
      return (String(text.dropLast(spelling.count)), unit)
    }
    return (text, nil)
  }

  private static func unit(inBrackets text: Substring) -> String? {
    let label = ["单位:", "unit:"].first { text.hasPrefix($0) } ?? ""
    let word = text.dropFirst(label.count)
    return units.first { $0.spelling == word }?.unit
  }

  /// The unit that a text names as ledgers write it, in the word that ``MoneyParser`` reads; nil: none.
  static func unit(_ text: String) -> String? {
    let word = plain(text).filter { !enclosing.contains($0) }
    let bare = word.hasPrefix("人民币") ? String(word.dropFirst(3)) : word
    return units.first { $0.spelling == bare }?.unit
  }

  private static let units: [(spelling: String, unit: String)] =
    ["百万元", "千万元", "万元", "亿元", "千元", "元", "万", "亿"].map { ($0, $0) }
    + [
      ("10,000yuan", "万"), ("100myuan", "亿"), ("100millionyuan", "亿"), ("billionyuan", "bn"), ("millionyuan", "m"),
      ("yuanmillion", "m"), ("rmbmillion", "m"),
    ]
    + ["£", "$", "€", "¥", ""].flatMap { sign in
      [("m", "m"), ("million", "m"), ("bn", "bn"), ("billion", "bn"), ("k", "k")].map { (sign + $0.0, $0.1) }
    } + [("yuan", "yuan"), ("£", "yuan"), ("$", "yuan"), ("€", "yuan")]

  private static func year(_ text: String) -> Int? {
    let digits = Array(text)
    guard digits.count >= 4 else { return nil }
    for start in 0...(digits.count - 4) {
      let word = String(digits[start..<(start + 4)])
      let isAlone =
        (start == 0 || !digits[start - 1].isNumber) && (start + 4 == digits.count || !digits[start + 4].isNumber)
      if isAlone, let year = Int(word), 1949...2100 ~= year { return year }
    }
    return nil
  }

  private static func months(_ text: String) -> (first: Int?, last: Int)? {
    // Most cells of a file are looked at for a heading: what has no word of months costs nothing.
    guard text.contains("月" as Character) else { return englishMonths(text) }
    if let match = text.firstMatch(of: /(\d{1,2})月?(?:份)?[-–—~～至到](?:\d{4}年)?(\d{1,2})月/), let first = Int(match.1),
      let last = Int(match.2), 1...12 ~= first, 1...12 ~= last
    {
      return (first, last)
    }
    if let match = text.firstMatch(of: /(?:^|\D)(\d{1,2})月/), let month = Int(match.1), 1...12 ~= month {
      return (nil, month)
    }
    return englishMonths(text)
  }

  private static let englishNames = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func englishMonths(_ text: String) -> (first: Int?, last: Int)? {
    guard text.utf8.contains(where: { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) else { return nil }
    let found = text.matches(of: /jan|feb|mar(?!k)|apr|may|june?|july?|aug|sept?|oct|nov|dec/).compactMap { match in
      englishNames.firstIndex(of: String(match.0.prefix(3))).map { $0 + 1 }
    }
    guard let last = found.last else { return nil }
    return found.count > 1 ? (found.first, last) : (nil, last)
  }
}
