internal import Portfolio
internal import Spreadsheets

/// Which projects a ledger states more than once: nobody knows which of the rows is right, so none is taken.
///
/// Found by reading the file once before anything is recorded; only a number a row is kept.
struct LedgerRepeats {
  private var seen: [Int: Int32] = [:]
  private var repeated: [Int: Int32] = [:]
  private let names: ProjectNames
  private let fundColumn: LedgerColumn?
  private let reporterColumn: LedgerColumn?

  init(_ layout: LedgerLayout, names: ProjectNames) {
    self.names = names
    fundColumn = layout.columns.first { $0.field == .fund }
    reporterColumn = layout.columns.first { $0.field == .reporter }
  }

  mutating func add(_ rows: [TableRow], _ identity: LedgerEntry) {
    for row in rows {
      let key = key(row, identity)
      if seen[key] != nil {
        repeated[key] = Int32(clamping: row.number)
      } else {
        seen[key] = Int32(clamping: row.number)
      }
    }
  }

  /// The row that states the same as one of these rows; nil: none.
  func other(of rows: [TableRow], _ identity: LedgerEntry) -> Int? {
    for row in rows {
      let key = key(row, identity)
      guard let again = repeated[key], let first = seen[key] else { continue }
      return Int(first) == row.number ? Int(again) : Int(first)
    }
    return nil
  }

  private func key(_ row: TableRow, _ identity: LedgerEntry) -> Int {
    var hasher = Hasher()
    switch names.match(code: identity.code, national: identity.national, name: identity.name) {
    case .one(let ref): hasher.combine(ref.id)
    case .disagree, .several, .none:
      hasher.combine(identity.code)
      hasher.combine(ProjectNameKey(identity.name ?? ""))
    }
    for column in [fundColumn, reporterColumn] {
      hasher.combine(column.map { row[$0.index].reading.trimmed })
    }
    return hasher.finalize()
  }
}
