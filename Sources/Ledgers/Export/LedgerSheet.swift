internal import Portfolio
internal import Spreadsheets
internal import Values

/// One reporter's ledger on its sheet: a title, who and in what unit, headings, a row a project (or fund), notes.
///
/// Only what is to be filled in can be typed into; what the registry does not know of a project is among it.
struct LedgerSheet {
  private static let headingRow = 3
  /// Amounts below it are slips of the hand.
  private static let leastAmount = -1e9
  private static let amountFormat = "#,##0.00####"

  private static let grey = CellStyle.plain.with(\.fill, 0xF2F2F2).with(\.hasBorder, true).with(\.isMiddle, true)
    .with(\.wraps, true)
  private static let open = grey.with(\.fill, 0xFFF9DB).with(\.isUnlocked, true)
  private static let heading = CellStyle(isBold: true).with(\.fill, 0xDCE6F1).with(\.hasBorder, true)
    .with(\.wraps, true).with(\.side, .centre).with(\.isMiddle, true)
  private static let note = CellStyle.plain.with(\.ink, 0x606060)

  private let ledger: ReporterLedger
  private let headings: LedgerHeadings
  private let registry: String?
  private let columns: [OutgoingColumn]

  init(_ ledger: ReporterLedger, _ headings: LedgerHeadings, registry: String?) {
    self.ledger = ledger
    self.headings = headings
    self.registry = registry
    let hasFunds = ledger.projects.contains { $0.parts.contains { $0.fund != nil } }
    columns = OutgoingColumn.allCases.filter { hasFunds || $0 != .fund }
  }

  func write(to page: SheetWriter) throws {
    try writeHead(to: page)
    var row = Self.headingRow
    for (index, project) in ledger.projects.enumerated() {
      try write(project, number: index + 1, to: page, from: row + 1)
      row += project.parts.count
    }
    try validate(page, last: row)
    try writeNotes(to: page, from: row + 2)
    try page.freeze(rows: Self.headingRow, columns: place(.name) + 1)
    let width = columns.map(\.width).reduce(0, +)
    let paper: PrintSetup.Paper = width > 150 ? .a3 : .a4
    try page.setUp(PrintSetup(isLandscape: true, paper: paper, repeatedRows: 1...Self.headingRow))
    page.protect()
  }

  /// Where a column stands, from 0.
  private func place(_ column: OutgoingColumn) -> Int { columns.firstIndex(of: column) ?? 0 }

  private func writeHead(to page: SheetWriter) throws {
    let last = columns.count - 1
    let title = CellStyle(isBold: true).with(\.fontSize, 16).with(\.side, .centre).with(\.isMiddle, true)
    try page.merge(MergedRange(rows: 1...1, columns: 1...last), .text(headings.title(registry)), title)
    try page.setRow(1, height: 30)
    // Where nobody is known, whoever fills it in says so.
    let who = CellStyle.plain.with(\.isUnlocked, ledger.reporter == nil)
    try page.merge(
      MergedRange(rows: 2...2, columns: 1...place(.name)), .text(headings.reporterLine(ledger.reporter)), who)
    try page.merge(
      MergedRange(rows: 2...2, columns: place(.region)...place(.responsible)), .text(headings.dateLine),
      CellStyle.plain.with(\.isUnlocked, true))
    try page.merge(
      MergedRange(rows: 2...2, columns: (last - 1)...last), .text(headings.unitLine),
      CellStyle.plain.with(\.side, .right))
    for (place, column) in columns.enumerated() {
      let style = column.isFilledIn ? Self.heading.with(\.fill, 0xFFE699) : Self.heading
      try page.write(.text(column.heading(headings)), row: Self.headingRow, column: place, style)
      try page.setColumn(place, width: Double(column.width), isHidden: column == .key)
    }
    try page.setRow(Self.headingRow, height: 36)
  }

  private func write(_ project: LedgerProject, number: Int, to page: SheetWriter, from first: Int) throws {
    let rows = first...(first + project.parts.count - 1)
    var lines = 1
    let isPlannedByFund = project.parts.contains { $0.plan != nil }
    for (place, column) in columns.enumerated() {
      if column.isOfPart || (column == .plan && isPlannedByFund) {
        for (row, part) in zip(rows, project.parts) {
          try page.write(cell(column, of: part), row: row, column: place, style(column, isAsked: column.isFilledIn))
        }
      } else {
        let cell = cell(column, of: project, number)
        let isAsked = column.isFilledIn || ((column == .total || column == .plan) && cell.isEmpty)
        try page.merge(MergedRange(rows: rows, columns: place...place), cell, style(column, isAsked: isAsked))
        if case .text(let text) = cell { lines = max(lines, SheetWriter.lines(of: text, width: column.width)) }
      }
    }
    // Spreadsheets do not make room for what wraps in merged cells, and not all do in others.
    let missing = lines - project.parts.count
    if missing > 0 { try page.setRow(first, height: SheetWriter.height(ofLines: missing + 1)) }
  }

  /// Yellow is what is asked for: the month's figures and words, and what the registry does not know.
  private func style(_ column: OutgoingColumn, isAsked: Bool) -> CellStyle {
    var style = isAsked ? Self.open : Self.grey
    if column.isAmount { style.numberFormat = Self.amountFormat }
    // As text, so that `3-4层` or `60%` stays what was typed.
    if column.isFilledIn, !column.isAmount { style.numberFormat = "@" }
    if column == .number { style.side = .centre }
    return style
  }

  private func cell(_ column: OutgoingColumn, of project: LedgerProject, _ number: Int) -> Cell {
    switch column {
    case .key, .code: .text(project.ref.code)
    case .number: .number(ExactDecimal(number))
    case .name: .text(name(project.ref.name))
    case .region: .text(project.regions.map(name).joined(separator: headings.language == .zh ? "、" : ", "))
    case .responsible: .text(project.responsible ?? "")
    case .total: amount(project.total)
    case .plan: amount(project.plan)
    case .fund, .last, .own, .yearToDate, .progress, .problems, .remarks: .empty
    }
  }

  private func cell(_ column: OutgoingColumn, of part: LedgerProject.Part) -> Cell {
    switch column {
    case .fund: part.fund.map { .text(name($0.name)) } ?? .empty
    case .plan: amount(part.plan)
    case .last: amount(part.lastYearToDate)
    default: .empty
    }
  }

  private func name(_ name: Name) -> String { headings.language == .zh ? name.zh : name.en }

  /// Exact in the ledger's unit, which is a power of ten of fen.
  private func amount(_ money: Money?) -> Cell {
    guard let money else { return .empty }
    let text = money.text(in: headings.unit, decimals: String(headings.unit.fen).count - 1, grouping: false)
    return (try? ExactDecimal(parsing: text)).map { .number($0) } ?? .text(text)
  }

  private func validate(_ page: SheetWriter, last: Int) throws {
    guard last > Self.headingRow else { return }
    let columns = place(.own)...place(.yearToDate)
    try page.validate(
      MergedRange(rows: (Self.headingRow + 1)...last, columns: columns),
      CellValidation(
        .decimal(atLeast: Self.leastAmount), input: headings.amountHelp, error: headings.amountError))
  }

  private func writeNotes(to page: SheetWriter, from first: Int) throws {
    var row = first
    for note in headings.notes {
      try page.write(.text(note), row: row, column: 1, Self.note)
      row += 1
    }
    try page.merge(
      MergedRange(rows: (row + 1)...(row + 1), columns: 1...(columns.count - 1)), .text(headings.signatureLine),
      CellStyle.plain.with(\.isUnlocked, true))
  }
}

/// The columns of a ledger, from the left.
enum OutgoingColumn: CaseIterable {
  case key, number, code, name, region, responsible, fund, total, plan, last, own, yearToDate, progress, problems
  case remarks

  func heading(_ words: LedgerHeadings) -> String {
    switch self {
    case .key: LedgerHeadings.key
    case .number: words.number
    case .code: words.code
    case .name: words.name
    case .region: words.region
    case .responsible: words.responsible
    case .fund: words.fund
    case .total: words.total
    case .plan: words.plan
    case .last: words.last
    case .own: words.own
    case .yearToDate: words.yearToDate
    case .progress: words.progress
    case .problems: words.problems
    case .remarks: words.remarks
    }
  }

  /// In characters; what is longer wraps.
  var width: Int {
    switch self {
    case .number: 6
    case .key, .code: 13
    case .name: 34
    case .region: 15
    case .responsible, .remarks: 22
    case .fund, .progress: 18
    case .total, .plan, .own: 16
    case .last, .yearToDate: 20
    case .problems: 28
    }
  }

  var isFilledIn: Bool { [.own, .yearToDate, .progress, .problems, .remarks].contains(self) }
  var isAmount: Bool { [.total, .plan, .last, .own, .yearToDate].contains(self) }
  /// Told apart by fund; the others are the project's, one cell over all its funds.
  var isOfPart: Bool { [.fund, .last, .own, .yearToDate].contains(self) }
}
