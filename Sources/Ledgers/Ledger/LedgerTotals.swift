internal import Portfolio
internal import Spreadsheets
internal import Values

/// Adds up a ledger's columns as its sender should have: to hold its total rows and its counts against.
struct LedgerTotals {
  private struct Sum {
    var all = Int128(0)
    var part = Int128(0)
  }

  private let columns: [LedgerColumn]
  private let unit: String?
  private let fundColumn: LedgerColumn?
  private var sums: [Int: Sum] = [:]
  private var group: Group?
  /// Rows that sum up the whole: they may stand above what they sum.
  private var wholes: [(row: TableRow, label: String)] = []
  private var counted = 0

  /// What a group's own row says of what follows.
  private struct Group {
    let row: TableRow
    let label: String
    let count: Int?
  }

  typealias Finding = (row: Int, warning: LedgerWarning)

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
        // What is no amount adds nothing: neither does a person who sums up a column.
        guard let amount = try? amount(row, column)?.fen else { continue }
        sums[column.index, default: Sum()].all += Int128(amount)
        sums[column.index, default: Sum()].part += Int128(amount)
      }
    }
  }

  private func amount(_ row: TableRow, _ column: LedgerColumn) throws -> Money? {
    try LedgerCell(cell: row[column.index], heading: column.heading).amount(column.unit ?? unit)?.amount.money
  }

  /// A new group begins; what the one before it said of its number and its sums is held against what stood in it.
  mutating func begin(_ row: TableRow, _ label: String, count: Int?) -> [Finding] {
    let found = endGroup()
    group = Group(row: row, label: label, count: count)
    counted = 0
    for index in sums.keys { sums[index]?.part = 0 }
    return found
  }

  private mutating func endGroup() -> [Finding] {
    guard let ending = group else { return [] }
    group = nil
    var found = differences(ending.row, ending.label, of: \.part)
    if let count = ending.count, count != counted {
      found.append((ending.row.number, .groupCount(label: ending.label, stated: count, counted: counted)))
    }
    return found
  }

  /// What a row of sums says that is not so; what sums up everything is looked at in the end.
  mutating func total(_ row: TableRow, _ label: String, isPart: Bool) -> [Finding] {
    guard isPart else {
      wholes.append((row, label))
      return []
    }
    let found = differences(row, label, of: \.part)
    for index in sums.keys { sums[index]?.part = 0 }
    // The group's own row has its sums from the rows, not from what is left after 小计.
    if let open = group {
      group = Group(row: TableRow(number: open.row.number, cells: []), label: open.label, count: open.count)
    }
    return found
  }

  mutating func end() -> [Finding] {
    endGroup() + wholes.flatMap { differences($0.row, $0.label, of: \.all) }
  }

  private func differences(_ row: TableRow, _ label: String, of sum: KeyPath<Sum, Int128>) -> [Finding] {
    columns.compactMap { column in
      do {
        guard let stated = try amount(row, column) else { return nil }
        let wanted = sums[column.index]?[keyPath: sum] ?? 0
        guard Int128(stated.fen) != wanted, let fen = Int64(exactly: wanted) else { return nil }
        let warning = LedgerWarning.totalRow(
          label: label, heading: column.heading, stated: stated, sum: Money(fen: fen))
        return (row.number, warning)
      } catch {
        return (row.number, .unreadTotal(label: label, heading: column.heading))
      }
    }
  }
}
