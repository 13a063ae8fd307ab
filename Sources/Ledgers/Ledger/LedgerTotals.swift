internal import Portfolio
internal import Spreadsheets
internal import Values

/// Adds up a ledger's columns as its sender should have: to hold its total rows and its counts against.
struct LedgerTotals {
  private struct Sum {
    var all = Int128(0)
    var part = Int128(0)
    /// A cell that could not be read: the sum is no longer known.
    var isUnknown = false
  }

  private let columns: [LedgerColumn]
  private let unit: String?
  private let fundColumn: LedgerColumn?
  private var sums: [Int: Sum] = [:]
  private var group: (row: Int, label: String, count: Int)?
  private var counted = 0

  init(_ layout: LedgerLayout) {
    columns = layout.columns.filter { $0.field.isAmount }
    unit = layout.unit
    fundColumn = layout.columns.first { $0.field == .fund }
  }

  /// One project's rows; the first may sum up the others.
  mutating func add(_ rows: [TableRow]) {
    counted += 1
    for (place, row) in rows.enumerated() {
      if place == 0, rows.count > 1, let fundColumn, ["小计", "合计"].contains(row[fundColumn.index].reading.trimmed) {
        continue
      }
      for column in columns {
        do {
          let cell = LedgerCell(cell: row[column.index], heading: column.heading)
          guard let amount = try cell.amount(column.unit ?? unit)?.amount.money.fen else { continue }
          sums[column.index, default: Sum()].all += Int128(amount)
          sums[column.index, default: Sum()].part += Int128(amount)
        } catch {
          sums[column.index, default: Sum()].isUnknown = true
        }
      }
    }
  }

  /// A new group begins; what the one before it said of its number is held against what stood in it.
  mutating func begin(_ row: Int, _ label: String, count: Int?) -> (row: Int, warning: LedgerWarning)? {
    let found = end()
    group = count.map { (row, label, $0) }
    for index in sums.keys { sums[index]?.part = 0 }
    return found
  }

  mutating func end() -> (row: Int, warning: LedgerWarning)? {
    defer {
      group = nil
      counted = 0
    }
    guard let group, group.count != counted else { return nil }
    return (group.row, .groupCount(label: group.label, stated: group.count, counted: counted))
  }

  /// What a total row says that is not so.
  mutating func check(_ row: TableRow, _ label: String, isPart: Bool) -> [LedgerWarning] {
    defer { if isPart { for index in sums.keys { sums[index]?.part = 0 } } }
    return columns.compactMap { column in
      let cell = LedgerCell(cell: row[column.index], heading: column.heading)
      guard let sum = sums[column.index], !sum.isUnknown else { return nil }
      do {
        guard let stated = try cell.amount(column.unit ?? unit)?.amount.money else { return nil }
        let wanted = isPart ? sum.part : sum.all
        guard Int128(stated.fen) != wanted, let fen = Int64(exactly: wanted) else { return nil }
        return .totalRow(label: label, heading: column.heading, stated: stated, sum: Money(fen: fen))
      } catch {
        return .unreadTotal(label: label, heading: column.heading)
      }
    }
  }
}
