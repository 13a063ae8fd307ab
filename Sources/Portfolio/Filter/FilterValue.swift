internal import Values

/// What the text of a value asks for: one of several, each a single value or a range.
struct FilterValue: Equatable {
  struct Bound: Equatable {
    let value: FilterText
    let isIncluded: Bool
    /// Dates hold only where it is certain; else where they may.
    var isCertain = false
  }

  enum Item: Equatable {
    case none
    case single(FilterText)
    case range(from: Bound?, to: Bound?)
  }

  let items: [Item]

  /// `a,b` is a list, `a..b` a range; 以上, 超, 以下 and their like are bounds; `none` and 无 the unknown.
  ///
  /// - Throws: ``FilterFault`` for a list or a range with nothing in it.
  init(_ text: FilterText, of field: Field, _ comparison: Filter.Comparison) throws(FilterFault) {
    let run = FilterRun(text)
    switch comparison {
    case .matches, .equal:
      var items: [Item] = []
      for part in try FilterValue.parts(run, field) { items.append(try FilterValue.item(part, field)) }
      self.items = items
    default: items = [FilterValue.compared(comparison, run.value)]
    }
  }

  /// The parts of a list; in amounts a comma before three digits parts thousands.
  private static func parts(_ run: FilterRun, _ field: Field) throws(FilterFault) -> [FilterRun] {
    let isAmount = if case .money = field.kind { true } else { false }
    var parts: [FilterRun] = []
    var start = run.range.lowerBound
    for index in run.range {
      guard let sign = run.sign(at: index), ",、，;；".contains(sign) else { continue }
      if isAmount, sign == ",", isThousands(run, index) { continue }
      parts.append(run[start..<index])
      start = index + 1
    }
    parts.append(run[start..<run.range.upperBound])
    if let empty = parts.first(where: \.isEmpty) {
      throw FilterFault(FilterError.emptyItem(field: field.rawValue), at: empty.place)
    }
    return parts
  }

  private static func isThousands(_ run: FilterRun, _ comma: Int) -> Bool {
    // 亿 is a number too, by Unicode.
    func isDigit(_ index: Int) -> Bool { run.sign(at: index).map { $0.isASCII && $0.isNumber } ?? false }
    return isDigit(comma - 1) && (1...3).allSatisfy { isDigit(comma + $0) } && !isDigit(comma + 4)
  }

  private static func item(_ run: FilterRun, _ field: Field) throws(FilterFault) -> Item {
    if run.isPlain, noneWords.contains(run.text.lowercased()) { return .none }
    if let dots = run.first(of: (".", ".")) {
      let from = run[run.range.lowerBound..<dots]
      let to = run[(dots + 2)..<run.range.upperBound]
      guard !from.isEmpty || !to.isEmpty else {
        throw FilterFault(FilterError.emptyRange(field: field.rawValue), at: run.place)
      }
      return .range(
        from: from.isEmpty ? nil : Bound(value: from.value, isIncluded: true),
        to: to.isEmpty ? nil : Bound(value: to.value, isIncluded: true))
    }
    guard field.kind.isOrdered, run.isPlain else { return .single(run.value) }
    return bound(run, field) ?? span(run, field) ?? .single(run.value)
  }

  private static let noneWords = ["none", "无", "未知", "unknown"]

  /// The value under a comparison sign as a range.
  private static func compared(_ comparison: Filter.Comparison, _ value: FilterText) -> Item {
    switch comparison {
    case .matches, .equal: .single(value)
    case .atLeast: .range(from: Bound(value: value, isIncluded: true, isCertain: true), to: nil)
    case .above: .range(from: Bound(value: value, isIncluded: false, isCertain: true), to: nil)
    case .atMost: .range(from: nil, to: Bound(value: value, isIncluded: true, isCertain: true))
    case .below: .range(from: nil, to: Bound(value: value, isIncluded: false, isCertain: true))
    }
  }

  // MARK: bounds in words

  private enum Side { case lower, upper }

  private static let behind: [(word: String, side: Side, isIncluded: Bool)] = [
    ("及以上", .lower, true), ("以上", .lower, true), ("及以下", .upper, true), ("以下", .upper, true), ("以内", .upper, true),
  ]
  /// 以前 and 以后 leave the date itself out; 底前, 及以前 and 起 are read with the date.
  private static let behindDates: [(word: String, side: Side, isIncluded: Bool)] = [
    ("以来", .lower, true), ("之前", .upper, false), ("以前", .upper, false), ("之后", .lower, false), ("以后", .lower, false),
    ("前", .upper, false), ("后", .lower, false),
  ]
  private static let ahead: [(word: String, side: Side, isIncluded: Bool)] = [
    (">=", .lower, true), ("<=", .upper, true), ("≥", .lower, true), ("≤", .upper, true), (">", .lower, false),
    ("<", .upper, false), ("超过", .lower, false), ("超", .lower, false), ("大于", .lower, false), ("高于", .lower, false),
    ("多于", .lower, false), ("晚于", .lower, false), ("过", .lower, false), ("不低于", .lower, true), ("不少于", .lower, true),
    ("不小于", .lower, true), ("不早于", .lower, true), ("至少", .lower, true), ("不足", .upper, false), ("不到", .upper, false),
    ("未满", .upper, false), ("少于", .upper, false), ("小于", .upper, false), ("低于", .upper, false), ("早于", .upper, false),
    ("不超过", .upper, true), ("未超过", .upper, true), ("不高于", .upper, true), ("不大于", .upper, true), ("不多于", .upper, true),
    ("不晚于", .upper, true), ("至多", .upper, true), ("最多", .upper, true),
  ]

  private static func bound(_ run: FilterRun, _ field: Field) -> Item? {
    let isDate = if case .date = field.kind { true } else { false }
    let text = run.text
    for (word, side, isIncluded) in behind + (isDate ? behindDates : []) where text.hasSuffix(word) {
      // 年底前 and 及以前 belong to the date.
      if isDate, text.hasSuffix("底前") || text.hasSuffix("及以前") || text.hasSuffix("及以后") { return nil }
      guard run.range.count > word.count else { return nil }
      let rest = run[run.range.lowerBound..<(run.range.upperBound - word.count)]
      return range(side, Bound(value: counted(rest.value), isIncluded: isIncluded))
    }
    for (word, side, isIncluded) in ahead where text.hasPrefix(word) && run.range.count > word.count {
      let rest = run[(run.range.lowerBound + word.count)..<run.range.upperBound]
      let isSign = word.first.map { "<>≤≥".contains($0) } ?? false
      return range(side, Bound(value: counted(rest.value), isIncluded: isIncluded, isCertain: isSign))
    }
    return nil
  }

  private static func range(_ side: Side, _ bound: Bound) -> Item {
    side == .lower ? .range(from: bound, to: nil) : .range(from: nil, to: bound)
  }

  /// 亿元以上 and 过亿元 mean one of the unit.
  private static func counted(_ bound: FilterText) -> FilterText {
    MoneyUnit(bound.text) == nil ? bound : FilterText("1" + bound.text, at: bound.place)
  }

  // MARK: spans

  /// `1亿元至5亿元`, `1-5亿`, `60~80%`; dates have spans of their own. A number without a unit takes that of the other.
  private static func span(_ run: FilterRun, _ field: Field) -> Item? {
    switch field.kind {
    case .money, .ratio, .points, .days: break
    default: return nil
    }
    func isDigit(_ index: Int) -> Bool { run.sign(at: index).map { $0.isASCII && $0.isNumber } ?? false }
    for index in run.range.dropFirst() {
      guard let sign = run.sign(at: index), "至到~～–—-".contains(sign) else { continue }
      let isAmongNumbers = sign == "至" || sign == "到" || isDigit(index + 1)
      guard isAmongNumbers, index + 1 < run.range.upperBound else { continue }
      let (from, to) = (run[run.range.lowerBound..<index], run[(index + 1)..<run.range.upperBound])
      guard !from.isEmpty, !to.isEmpty else { return nil }
      let unit = to.text.drop { !($0.isASCII && $0.isNumber) }.drop { $0.isASCII && ($0.isNumber || ".,".contains($0)) }
      let isBare = from.text.allSatisfy { $0.isASCII && ($0.isNumber || ".,-".contains($0)) }
      let lower = isBare ? FilterText(from.text + unit, at: from.place) : from.value
      return .range(
        from: Bound(value: lower, isIncluded: true), to: Bound(value: to.value, isIncluded: true))
    }
    return nil
  }
}
