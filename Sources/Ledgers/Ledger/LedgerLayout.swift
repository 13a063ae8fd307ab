package import Portfolio
internal import Spreadsheets
package import Values

/// What a person says of a ledger where the ledger itself does not, or where both are to agree.
package struct LedgerOptions: Sendable {
  package var sheet: String?
  /// A word such as `GB18030`; nil: found by itself.
  package var encoding: String?
  /// The unit of a column without one.
  package var unit: String?
  package var month: Month?
  package var reporter: String?
  /// What a running total is that does not say so.
  package var runningTotal: Basis?
  /// Names in the file and the projects they stand for.
  package var same: [(name: String, project: String)] = []
  /// Projects that are not known are made.
  package var addsProjects = false
  package var isStrict = false
  package var newOrganization = false
  /// Why totals fell, where the rows do not say so.
  package var reason: String?
  /// How a table that is no ledger is read.
  package var mapping: Mapping?

  package init() {}
}

/// How one ledger is read: which column says what, in which unit, of which month, by whom.
struct LedgerLayout {
  /// Everything above the first row of data, as it goes back to the sender.
  let head: [TableRow]
  let columns: [LedgerColumn]
  let month: Month
  /// A known organization's name, or a new one's.
  let reporter: String
  /// The unit that stands for the whole sheet.
  let unit: String?
  /// Headings that nobody understood: they are told, since what they hold is left out.
  let unread: [String]
  /// The row of the file on which the heading ends.
  let lastHeadingRow: Int

  /// - Throws: ``LedgerFault``.
  init(
    _ rows: [TableRow], merges: [MergedRange], names: [String], options: LedgerOptions, in snapshot: Snapshot
  ) throws {
    let funds = try snapshot.codes(.fund)
    guard
      let found = HeadingFinder(
        rows, merges: merges, funds: funds, firstMonth: try snapshot.fiscalYear.firstMonth
      ).find()
    else { throw LedgerFault.noHeading }
    let above = rows[..<found.rows.lowerBound]
    let preamble = Preamble(above.map { $0.cells.map(\.headingText) })
    head = Array(rows[...found.rows.upperBound])
    lastHeadingRow = rows[found.rows.upperBound].number
    unread = found.unknown
    columns = try LedgerLayout.settled(found.columns, options)
    unit = try LedgerLayout.unit(columns, preamble, options)
    month = try LedgerLayout.month(columns, preamble, names, options)
    try LedgerLayout.refuseTwice(columns, month, try snapshot.fiscalYear)
    reporter = try LedgerLayout.reporter(columns, preamble, names, options, snapshot)
  }

  /// Running totals told apart.
  private static func settled(_ found: [LedgerColumn], _ options: LedgerOptions) throws -> [LedgerColumn] {
    let statesTheYear = found.contains { if case .statement(.ytd, _) = $0.field { true } else { false } }
    let columns = try found.map { column -> LedgerColumn in
      guard case .runningTotal(let month) = column.field else { return column }
      var settled = column
      // Beside a total of the year a plain 累计 can only be that since the start — but it may also repeat it.
      guard let basis = options.runningTotal, basis != .month, !(statesTheYear && basis == .ytd) else {
        throw LedgerFault.unclearTotal(heading: column.heading)
      }
      settled.field = .statement(basis, month)
      return settled
    }
    guard columns.contains(where: \.field.isFigure) else { throw LedgerFault.nothingToRecord }
    return columns
  }

  /// 本月完成 and 2月完成 are one figure in a ledger of February: nobody knows which of two is right.
  private static func refuseTwice(_ columns: [LedgerColumn], _ month: Month, _ fiscal: FiscalYear) throws(LedgerFault) {
    var seen: [LedgerField: [String?: LedgerColumn]] = [:]
    for column in columns where column.field != .passedOver {
      let field: LedgerField =
        switch column.field {
        case .statement(let basis, let named):
          .statement(basis, HeadingMonth(year: named?.year ?? month.year, month: named?.month ?? month.month))
        case .plan(let year): .plan(year: year ?? fiscal.year(of: month))
        default: column.field
        }
      if let other = seen[field]?[column.fund] { throw .twoColumns(other.heading, column.heading) }
      seen[field, default: [:]][column.fund] = column
    }
  }

  private static func unit(
    _ columns: [LedgerColumn], _ preamble: Preamble, _ options: LedgerOptions
  ) throws -> String? {
    if let unknown = preamble.unknownUnit { throw LedgerFault.unknownUnit(unknown) }
    if let unit = preamble.unit ?? options.unit { return unit }
    if let column = columns.first(where: { $0.field.isAmount && $0.unit == nil }) {
      throw LedgerFault.noUnit(heading: column.heading)
    }
    return nil
  }

  private static func month(
    _ columns: [LedgerColumn], _ preamble: Preamble, _ names: [String], _ options: LedgerOptions
  ) throws -> Month {
    var month = LedgerMonth()
    if let text = preamble.monthText { month.read(text) }
    for text in preamble.texts { month.read(text) }
    // Months side by side are each their own; only a year to date tells up to when the ledger goes.
    let monthly = Set(columns.compactMap { if case .statement(.month, let month?) = $0.field { month } else { nil } })
    for column in columns {
      guard case .statement(let basis, let named?) = column.field, basis != .month || monthly.count == 1 else {
        continue
      }
      month.read(named, heading: column.heading)
    }
    for name in names { month.read(name) }
    return try month.resolved(given: options.month)
  }

  private static func reporter(
    _ columns: [LedgerColumn], _ preamble: Preamble, _ names: [String], _ options: LedgerOptions,
    _ snapshot: Snapshot
  ) throws -> String {
    if let name = options.reporter ?? preamble.reporter { return name }
    if let name = try snapshot.reporter(namedIn: preamble.texts + names) { return name }
    throw LedgerFault.noReporter
  }
}
