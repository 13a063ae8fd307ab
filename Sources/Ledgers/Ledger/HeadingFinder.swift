internal import Portfolio
internal import Spreadsheets
internal import Values

/// Finds the heading of a ledger among its first rows: one to three of them, merged cells filled.
struct HeadingFinder {
  /// Title lines, unit lines and the heading stand within so many rows.
  static let mostRows = 40
  private static let tallestHeading = 3

  struct Found {
    /// Places in the rows given.
    let rows: ClosedRange<Int>
    let columns: [LedgerColumn]
    /// Headings of which no word is known.
    let unknown: [String]
  }

  private let rows: [TableRow]
  private let merges: [MergedRange]
  private let funds: CodeList
  private let firstMonth: Int
  private let width: Int

  init(_ rows: [TableRow], merges: [MergedRange], funds: CodeList, firstMonth: Int) {
    self.firstMonth = firstMonth
    self.rows = rows
    self.merges = merges
    self.funds = funds
    width = min(rows.map(\.cells.count).max() ?? 0, 500)
  }

  /// The rows that make the most sense as a heading; of equals the fewest, then the first.
  func find() -> Found? {
    var best: (found: Found, score: Int)?
    for start in rows.indices {
      if isPreamble(rows[start]) { continue }
      for height in 1...HeadingFinder.tallestHeading where start + height <= rows.count {
        let found = read(start...(start + height - 1))
        guard let score = HeadingFinder.score(found), score > best?.score ?? 0 else { continue }
        best = (found, score)
      }
    }
    return best?.found
  }

  /// nil: no heading, since it does not say which project, or nothing of it.
  private static func score(_ found: Found) -> Int? {
    guard found.columns.contains(where: \.field.isIdentity) else { return nil }
    guard found.columns.contains(where: { !$0.field.isIdentity }) else { return nil }
    // A row of data under the heading makes some of its words unknown, a line above it the same of many columns.
    let telling = found.columns.filter { $0.field != .passedOver }
    let distinct = Set(telling.map { "\($0.field) \($0.fund ?? "")" }).count
    let unknown = min(found.unknown.count, found.columns.count)
    return found.columns.count * 2 - unknown - (telling.count - distinct) * 4
  }

  /// A title or a line such as 单位：万元 is no part of a heading.
  private func isPreamble(_ row: TableRow) -> Bool {
    let texts = row.cells.map(\.headingText).filter { !$0.isEmpty }
    // A heading may hold its unit with a colon, in brackets: 总投资（单位：万元）.
    return texts.count < 2 || texts.contains { FullWidth.folded($0).prefix { $0 != "(" }.contains(":") }
  }

  private func read(_ range: ClosedRange<Int>) -> Found {
    var columns: [LedgerColumn] = []
    var unknown: [String] = []
    for index in 0..<width {
      let parts = parts(of: index, in: range)
      guard !parts.isEmpty else { continue }
      let heading = parts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined(
        separator: " / ")
      if let column = column(index, heading, parts) {
        columns.append(column)
      } else {
        unknown.append(heading)
      }
    }
    return Found(rows: range, columns: columns, unknown: unknown)
  }

  private func column(_ index: Int, _ heading: String, _ parts: [String]) -> LedgerColumn? {
    if parts.count > 1, let last = parts.last, let above = HeadingMeaning(parts.dropLast(), firstMonth: firstMonth),
      above.field.isAmount
    {
      // 其中：自筹资金 under an amount is its part of one fund, 小计 under it is the whole.
      if ["小计", "合计", "总额", "total"].contains(last.filter { !$0.isWhitespace }.lowercased()) {
        return LedgerColumn(index: index, heading: heading, field: above.field, unit: above.unit)
      }
      if let fund = fund(last) {
        return LedgerColumn(index: index, heading: heading, field: above.field, unit: above.unit, fund: fund)
      }
    }
    return HeadingMeaning(parts, firstMonth: firstMonth).map {
      LedgerColumn(index: index, heading: heading, field: $0.field, unit: $0.unit)
    }
  }

  private func fund(_ text: String) -> String? {
    let plain = HeadingText([text]).text
    for lead in ["其中", "#", ""] where plain.hasPrefix(lead) {
      if let code = try? LedgerFund.code(String(plain.dropFirst(lead.count)), funds) { return code }
    }
    return nil
  }

  /// The lines of one column's heading from the top; what repeats the line above it is one cell.
  private func parts(of index: Int, in range: ClosedRange<Int>) -> [String] {
    var parts: [String] = []
    for place in range {
      let text = text(place, index, in: range)
      if !text.isEmpty, text != parts.last { parts.append(text) }
    }
    return parts
  }

  private func text(_ place: Int, _ index: Int, in range: ClosedRange<Int>) -> String {
    let own = rows[place][index].headingText
    guard own.isEmpty else { return own }
    let number = rows[place].number
    if let merge = merges.first(where: { $0.rows.contains(number) && $0.columns.contains(index) }) {
      guard let top = range.first(where: { rows[$0].number == merge.rows.lowerBound }) else { return "" }
      return rows[top][merge.columns.lowerBound].headingText
    }
    // A text file has no merged cells: a blank above something goes on with what stands to its left.
    guard place < range.upperBound, merges.isEmpty,
      (place + 1...range.upperBound).contains(where: { !rows[$0][index].headingText.isEmpty })
    else { return "" }
    return (0..<index).reversed().lazy.map { rows[place][$0].headingText }.first { !$0.isEmpty } ?? ""
  }
}
