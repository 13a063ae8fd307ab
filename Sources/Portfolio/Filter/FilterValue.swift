internal import Values

/// What the text of a value asks for: one of several, each a single value or a range.
struct FilterValue: Equatable {
  struct Bound: Equatable {
    let text: String
    let isIncluded: Bool
  }

  enum Item: Equatable {
    case none
    case single(String)
    case range(from: Bound?, to: Bound?)
  }

  let items: [Item]

  /// `a,b` is a list, `a..b` a range; 以上, 超, 以下 and their like are bounds; `none` and 无 the unknown.
  ///
  /// - Parameters:
  ///   - isAmount: commas between digits part thousands, not values.
  ///   - isOrdered: there are bounds in words; else 超 and 以上 are parts of a name.
  init(_ text: String, isAmount: Bool, isOrdered: Bool) {
    // 亿 is a number too, by Unicode.
    let isDigit = { (character: Character) in character.isASCII && character.isNumber }
    var parts: [String] = []
    for part in text.split(whereSeparator: { ",、，;".contains($0) }).map({ String($0).trimmed }) {
      let continuesNumber =
        isAmount && part.prefix(3).allSatisfy(isDigit) && part.prefix(3).count == 3
        && (parts.last?.last.map(isDigit) ?? false)
      if continuesNumber { parts[parts.count - 1] += "," + part } else { parts.append(part) }
    }
    items = parts.map { FilterValue.item($0, isOrdered: isOrdered) }
  }

  private static func item(_ text: String, isOrdered: Bool) -> Item {
    if ["none", "无", "未知", "unknown"].contains(text.lowercased()) { return .none }
    if let dots = text.firstRange(of: "..") {
      let from = String(text[..<dots.lowerBound]).trimmed
      let to = String(text[dots.upperBound...]).trimmed
      return .range(
        from: from.isEmpty ? nil : Bound(text: from, isIncluded: true),
        to: to.isEmpty ? nil : Bound(text: to, isIncluded: true))
    }
    guard isOrdered else { return .single(text) }
    for (suffix, isLower) in [("及以上", true), ("以上", true), ("及以下", false), ("以下", false), ("以内", false)]
    where text.hasSuffix(suffix) && text.count > suffix.count {
      let bound = Bound(text: counted(String(text.dropLast(suffix.count))), isIncluded: true)
      return isLower ? .range(from: bound, to: nil) : .range(from: nil, to: bound)
    }
    for (prefix, isLower, isIncluded) in [
      ("超过", true, false), ("超", true, false), ("大于", true, false), ("高于", true, false), ("过", true, false),
      ("不低于", true, true), ("至少", true, true), ("不足", false, false), ("少于", false, false),
      ("小于", false, false), ("低于", false, false), ("不超过", false, true), ("至多", false, true),
    ] where text.hasPrefix(prefix) && text.count > prefix.count {
      let bound = Bound(text: counted(String(text.dropFirst(prefix.count))), isIncluded: isIncluded)
      return isLower ? .range(from: bound, to: nil) : .range(from: nil, to: bound)
    }
    return .single(text)
  }

  /// 亿元以上 and 过亿元 mean one of the unit.
  private static func counted(_ bound: String) -> String { MoneyUnit(bound) == nil ? bound : "1" + bound }

  /// The value under a comparison sign as a range.
  static func compared(_ comparison: Filter.Comparison, _ text: String) -> Item {
    switch comparison {
    case .matches, .equal: .single(text)
    case .atLeast: .range(from: Bound(text: text, isIncluded: true), to: nil)
    case .above: .range(from: Bound(text: text, isIncluded: false), to: nil)
    case .atMost: .range(from: nil, to: Bound(text: text, isIncluded: true))
    case .below: .range(from: nil, to: Bound(text: text, isIncluded: false))
    }
  }
}
