internal import Portfolio
internal import Spreadsheets

/// The rows of a ledger under its heading, told apart and put together.
struct LedgerRows {
  enum Piece {
    /// One project: its row and those that go on with it.
    case entry([TableRow])
    case group(TableRow, label: String, count: Int?)
    case total(TableRow, label: String, isPart: Bool)
  }

  private let layout: LedgerLayout
  private let headings: Set<[String]>
  private var waiting: [TableRow]
  private let reader: any TableReader
  private var entry: [TableRow] = []
  private var ready: [Piece] = []
  private var hasEnded = false

  /// A project with more rows than this is none.
  private static let mostRows = 1000

  /// - Parameter first: rows that were read already, the heading's and those above it among them.
  init(_ layout: LedgerLayout, first: [TableRow], reader: any TableReader) {
    self.layout = layout
    self.reader = reader
    waiting = first.filter { $0.number > layout.lastHeadingRow }.reversed()
    headings = Set(layout.head.map { $0.cells.map { $0.reading.trimmed }.trimmingEmptyEnd }.filter { $0.count > 1 })
  }

  mutating func next() throws -> Piece? {
    while ready.isEmpty, !hasEnded {
      guard let row = try waiting.popLast() ?? reader.next() else {
        hasEnded = true
        close()
        break
      }
      take(row)
    }
    return ready.isEmpty ? nil : ready.removeFirst()
  }

  private mutating func take(_ row: TableRow) {
    guard row.number > layout.lastHeadingRow else { return }
    switch LedgerRowKind(row, layout.columns, headings: headings) {
    case .blank, .note: return
    case .data:
      close()
      entry = [row]
    case .continued:
      if entry.count >= LedgerRows.mostRows { close() }
      entry.append(row)
    case .group(let label, let count):
      close()
      ready.append(.group(row, label: label, count: count))
    case .total(let label, let isPart):
      close()
      ready.append(.total(row, label: label, isPart: isPart))
    }
  }

  private mutating func close() {
    guard !entry.isEmpty else { return }
    ready.append(.entry(entry))
    entry = []
  }
}
