internal import Portfolio
internal import Spreadsheets
internal import Values

/// Reads the rows of one project by the layout of its ledger.
struct LedgerEntryReader {
  let layout: LedgerLayout
  let fiscal: FiscalYear
  let funds: CodeList

  /// - Parameter rows: the project's row, and those that go on with it.
  /// - Throws: ``LedgerRowError`` or ``CodeError`` at the first cell that cannot be read.
  func entry(_ rows: [TableRow]) throws -> LedgerEntry {
    guard let first = rows.first else { throw LedgerRowError.noProject }
    var entry = try identity(first)
    var amounts = FundAmounts()
    for row in rows { try take(row, isFirst: row.number == first.number, &amounts, &entry) }
    entry.facts += try amounts.facts()
    return entry
  }

  /// The project as the rows call it, whatever else is wrong with them.
  func words(_ rows: [TableRow]) -> String {
    guard let first = rows.first else { return "" }
    return layout.columns.filter(\.field.isIdentity).map { first[$0.index].reading.trimmed }.filter { !$0.isEmpty }
      .uniqued().joined(separator: " ")
  }

  /// Which project a row is about, and nothing else of it.
  func identity(_ row: TableRow) throws(LedgerRowError) -> LedgerEntry {
    var entry = LedgerEntry(row: row.number)
    for column in layout.columns where column.field.isIdentity || column.field == .reporter {
      guard let text = try LedgerCell(cell: row[column.index], heading: column.heading).words() else { continue }
      switch column.field {
      case .key: entry.code = text
      // The hidden key of a workbook stands over what was typed beside it.
      case .code: entry.code = entry.code ?? text
      case .national: entry.national = text
      case .name: entry.name = text
      default: entry.reporter = text
      }
    }
    guard entry.code != nil || entry.national != nil || entry.name != nil else { throw .noProject }
    return entry
  }

  private func take(
    _ row: TableRow, isFirst: Bool, _ amounts: inout FundAmounts, _ entry: inout LedgerEntry
  ) throws {
    let fund = try rowFund(row)
    for column in layout.columns {
      let cell = LedgerCell(cell: row[column.index], heading: column.heading)
      switch column.field {
      case .statement(let basis, let named):
        guard let amount = try amount(cell, column, &entry) else { continue }
        let month = named.flatMap { self.month(of: $0) } ?? layout.month
        let key = StatementKey(month: month, basis: basis, fund: column.fund ?? fund)
        try amounts.add(key, amount, row.number)
        entry.places[key] = CellPlace(row: row.number, column: column.index)
      case .plan(let year):
        guard let amount = try amount(cell, column, &entry) else { continue }
        entry.facts.append(
          .plan(year: year ?? fiscal.year(of: layout.month), month: nil, fund: column.fund ?? fund, amount))
      case .total where isFirst:
        guard let amount = try amount(cell, column, &entry) else { continue }
        entry.facts.append(.estimate(kind: "stated", dated: nil, amount))
      case .progress where isFirst:
        guard let progress = try cell.progress() else { continue }
        entry.facts.append(.progress(layout.month, percent: progress.percent, words: progress.words))
      case .problem:
        if let words = try cell.words() { entry.facts.append(.problem(words, raised: layout.month)) }
      case .reason: entry.reason = try cell.words() ?? entry.reason
      case .remark: entry.reason = try entry.reason ?? cell.words()
      case .started where isFirst: entry.started = try cell.date()
      case .region where isFirst: try set(.region, cell, &entry)
      case .responsible where isFirst: try set(.responsible, cell, &entry)
      case .lead where isFirst: try set(.lead, cell, &entry)
      case .officer where isFirst: try set(.officer, cell, &entry)
      default: continue
      }
    }
  }

  private func set(_ field: Field, _ cell: LedgerCell, _ entry: inout LedgerEntry) throws {
    if let words = try cell.words() { entry.facts.append(.field(field, words)) }
  }

  private func amount(
    _ cell: LedgerCell, _ column: LedgerColumn, _ entry: inout LedgerEntry
  ) throws -> StatedAmount? {
    guard let read = try cell.amount(column.unit ?? layout.unit) else { return nil }
    if read.isRounded { entry.warnings.append(.rounded(heading: column.heading, text: cell.cell.reading)) }
    return read.amount
  }

  private func month(of named: HeadingMonth) -> Month? {
    Month(year: named.year ?? layout.month.year, month: named.month)
  }

  /// The fund of a row; 小计 in its place is the sum of those below.
  private func rowFund(_ row: TableRow) throws -> String? {
    guard let column = layout.columns.first(where: { $0.field == .fund }),
      let text = try LedgerCell(cell: row[column.index], heading: column.heading).words()
    else { return nil }
    if ["小计", "合计", "total", "subtotal"].contains(text.lowercased()) { return nil }
    return try LedgerFund.code(text, funds)
  }
}

/// The figures of one project's rows: a whole and its funds are one figure, not two.
private struct FundAmounts {
  private var stated: [(key: StatementKey, amount: StatedAmount)] = []

  mutating func add(_ key: StatementKey, _ amount: StatedAmount, _ row: Int) throws {
    guard !stated.contains(where: { $0.key == key }) else { throw LedgerRowError.statedTwice(row: row) }
    stated.append((key, amount))
  }

  func facts() throws -> [LedgerFact] {
    var facts: [LedgerFact] = []
    for (key, amount) in stated {
      var whole = key
      whole.fund = nil
      let parts = stated.filter { other in
        var plain = other.key
        plain.fund = nil
        return other.key.fund != nil && plain == whole
      }
      if key.fund == nil, !parts.isEmpty {
        let sum = try Money.sum(parts.map(\.amount.money))
        guard sum == amount.money else { throw LedgerRowError.fundsDisagree(total: amount.money, sum: sum) }
        continue
      }
      facts.append(.statement(key, amount))
    }
    return facts
  }
}
