internal import Portfolio
internal import Spreadsheets
internal import Values

/// A cell as the value that its column calls for; what states nothing is nil, what cannot be read an error.
struct LedgerCell {
  let cell: Cell
  let heading: String

  /// Signs with which an office says that there is nothing to state.
  private static let silence: Set<String> = [
    "/", "\\", "-", "--", "—", "——", "–", "－", "−", "无", "暂无", "空", "未开工", "未启动", "未报", "未填", "未定", "待定",
    "n/a", "na", "nil", "none", "null", "tbc", "tbd", "…",
  ]

  /// Words that make a figure a guess.
  private static let guesses = [
    "约", "余", "左右", "大概", "预计", "近", "超", "多", "以上", "以下", "about", "approx", "ca.", "~", "≈",
  ]

  /// What a formula without a value leaves behind in a text file.
  private static let formulaErrors: Set<String> = [
    "#ref!", "#value!", "#div/0!", "#n/a", "#name?", "#num!", "#null!", "#spill!", "#calc!",
  ]

  private static func isFormulaError(_ text: String) -> Bool {
    let plain = FullWidth.folded(text).lowercased().filter { !$0.isWhitespace }
    return formulaErrors.contains(plain) || plain.hasPrefix("###") && plain.allSatisfy { $0 == "#" }
  }

  static func isSilent(_ text: String) -> Bool {
    let plain = FullWidth.folded(text).lowercased().filter { !$0.isWhitespace }
    return plain.isEmpty || silence.contains(plain)
  }

  /// A cell of a spreadsheet holds 32,767 characters; more than that is no cell of a ledger.
  private static let mostBytes = 32_767 * 3

  /// What the cell says in words.
  func words() throws(LedgerRowError) -> String? {
    if case .text(let text) = cell, text.utf8.count > LedgerCell.mostBytes { throw .tooLong(heading: heading) }
    switch cell {
    case .empty: return nil
    case .garbled: throw .garbled(heading: heading)
    case .error(let formula): throw .noValue(heading: heading, formula: formula)
    default:
      let text = cell.reading.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if LedgerCell.isFormulaError(text) { throw .noValue(heading: heading, formula: text) }
      return LedgerCell.isSilent(text) ? nil : FormulaMark.read(text)
    }
  }

  /// An amount in a unit; one that names its own unit is taken as it says.
  ///
  /// - Returns: the amount, and whether it was rounded to the fen (half away from zero).
  func amount(_ unit: String?) throws(LedgerRowError) -> (amount: StatedAmount, isRounded: Bool)? {
    let text: String
    switch cell {
    case .empty: return nil
    case .number(let number): text = number.text
    case .date(let day): throw .dateForAmount(heading: heading, text: day.text)
    case .garbled: throw .garbled(heading: heading)
    case .error(let formula): throw .noValue(heading: heading, formula: formula)
    case .boolean, .percent: throw .notAnAmount(heading: heading, text: cell.reading)
    case .text(let written):
      if LedgerCell.isSilent(written) { return nil }
      if LedgerCell.isFormulaError(written) { throw .noValue(heading: heading, formula: written.trimmed) }
      text = LedgerCell.withoutCurrency(FullWidth.folded(written).trimmed)
    }
    return try parsed(text, unit)
  }

  private func parsed(_ text: String, _ unit: String?) throws(LedgerRowError) -> (StatedAmount, Bool) {
    let isBare = text.last.map { $0.isASCII && $0.isNumber } ?? false
    let whole = isBare ? text + (unit ?? "") : text
    do {
      return (try MoneyParser.parse(whole), false)
    } catch {
      switch error {
      case .finerThanFen:
        // What a formula came to has digits that nobody typed; who wrote them meant something else.
        guard case .number = cell, let rounded = LedgerCell.roundedToFen(text, unit) else {
          throw .finerThanFen(heading: heading, text: cell.reading.trimmed)
        }
        return (rounded, true)
      case .tooLarge: throw .tooLarge(heading: heading)
      default:
        let isGuess = LedgerCell.guesses.contains { text.contains($0) } && text.contains(where: \.isNumber)
        let written = cell.reading.trimmed
        throw isGuess ? .approximate(heading: heading, text: written) : .notAnAmount(heading: heading, text: written)
      }
    }
  }

  /// A number with more decimals than its unit has fen, rounded half away from zero.
  private static func roundedToFen(_ text: String, _ unit: String?) -> StatedAmount? {
    guard let point = text.firstIndex(of: "."), let unit, let one = try? MoneyParser.parse("1" + unit) else {
      return nil
    }
    let decimals = String(one.money.fen).utf8.count - 1
    let digits = text[text.index(after: point)...]
    guard digits.count > decimals, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    let kept = digits.prefix(decimals)
    guard let amount = try? MoneyParser.parse("\(text[..<point])\(kept.isEmpty ? "" : ".")\(kept)\(unit)") else {
      return nil
    }
    guard let next = digits.dropFirst(decimals).first, next >= "5" else { return amount }
    let step = Money(fen: text.hasPrefix("-") || text.hasPrefix("−") ? -1 : 1)
    guard let money = try? amount.money.plus(step) else { return nil }
    return StatedAmount(money: money, digitFen: 1)
  }

  private static func withoutCurrency(_ text: String) -> String {
    let signs: Set<Character> = ["¥", "￥", "£", "$", "€"]
    let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
    let rest = isNegative ? String(text.dropFirst()).trimmed : text
    guard let first = rest.first, signs.contains(first) else { return text }
    return (isNegative ? "-" : "") + String(rest.dropFirst()).trimmed
  }

  /// Physical progress: a percentage with at most one decimal, or words.
  func progress() throws(LedgerRowError) -> (percent: String?, words: String?)? {
    guard let text = try words() else { return nil }
    let folded = FullWidth.folded(text)
    let plain = folded.filter { !$0.isWhitespace }
    let digits = plain.hasSuffix("%") ? String(plain.dropLast()) : plain
    guard let number = try? ExactDecimal(parsing: digits) else { return (nil, text) }
    guard number >= ExactDecimal(0), number <= ExactDecimal(100) else {
      throw .notAPercentage(heading: heading, text: text)
    }
    return (LedgerCell.oneDecimal(number.text), nil)
  }

  /// Half away from zero.
  private static func oneDecimal(_ text: String) -> String {
    guard let point = text.firstIndex(of: ".") else { return text }
    let decimals = text[text.index(after: point)...]
    guard decimals.count > 1, let first = decimals.first, let next = decimals.dropFirst().first,
      let tenths = Int(String(text[..<point]) + String(first))
    else { return text }
    let rounded = tenths + (next >= "5" ? 1 : 0)
    return "\(rounded / 10).\(rounded % 10)"
  }

  func date() throws(LedgerRowError) -> PartialDate? {
    if case .date(let day) = cell { return PartialDate(day) }
    guard let text = try words() else { return nil }
    guard let date = try? PartialDate(parsing: text) else { throw .notADate(heading: heading, text: text) }
    return date
  }
}
