internal import Portfolio
internal import Spreadsheets
internal import Values

/// Reads a row of a mapped table into what it says of its project.
struct MappedEntryReader {
  let mapping: Mapping
  let table: MappedTable
  let options: LedgerOptions
  let fiscal: FiscalYear
  let funds: CodeList

  private typealias Column = MappedTable.Column

  /// - Throws: ``LedgerRowError``, ``MappingFault`` for what the mapping leaves open.
  func entry(_ row: TableRow) throws -> LedgerEntry {
    var entry = LedgerEntry(row: row.number)
    let fund = try rowFund(row)
    var ratings: [(scheme: String, rating: String?, assessor: String?, words: String?)] = []
    for column in table.columns {
      guard let cell = cell(row, column) else { continue }
      switch column.mapped.meaning {
      case .code: entry.code = try cell.words()
      case .national: entry.national = try cell.words()
      case .name: entry.name = try cell.words()
      case .reporter: entry.reporter = try cell.words()
      case .reason: entry.reason = try cell.words()
      case .rating(let scheme, let assessor):
        guard let words = try cell.words() else { continue }
        let place = ratings.firstIndex { $0.scheme == scheme && $0.rating == nil } ?? ratings.count
        if place == ratings.count { ratings.append((scheme, nil, nil, nil)) }
        ratings[place].rating = words
        ratings[place].assessor = assessor
      case .ratingWords(let scheme):
        guard let words = try cell.words() else { continue }
        if let place = ratings.firstIndex(where: { $0.scheme == scheme }) {
          ratings[place].words = words
        } else {
          ratings.append((scheme, nil, nil, words))
        }
      case .skip, .fund: continue
      default: if let fact = try fact(cell, row, column, fund, &entry) { entry.facts.append(fact) }
      }
    }
    for rating in ratings {
      guard let text = rating.rating else { continue }
      entry.facts.append(
        .rating(
          scheme: rating.scheme, dated: try dated(rating.scheme), text, assessor: rating.assessor, words: rating.words))
    }
    guard entry.code != nil || entry.national != nil || entry.name != nil else { throw LedgerRowError.noProject }
    entry.facts = mapping.constants.map { .field($0.field, $0.text) } + entry.facts
    return entry
  }

  /// The project as the row calls it, whatever else is wrong with it.
  func words(_ row: TableRow) -> String {
    table.columns.filter(\.mapped.meaning.isIdentity).map { row[$0.index].reading.trimmed }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The cell with its codes put into words; nil: it states nothing.
  private func cell(_ row: TableRow, _ column: Column) -> LedgerCell? {
    let cell = row[column.index]
    guard !cell.isEmpty else { return nil }
    let text = cell.reading
    if let value = column.mapped.values.first(where: { $0.pattern.matches(text) }) {
      return value.value.map { LedgerCell(cell: .text($0), heading: column.heading) }
    }
    if mapping.unknown.contains(where: { $0.matches(text) }) { return nil }
    return LedgerCell(cell: cell, heading: column.heading)
  }

  private func fact(
    _ cell: LedgerCell, _ row: TableRow, _ column: Column, _ rowFund: String?, _ entry: inout LedgerEntry
  ) throws -> LedgerFact? {
    switch column.mapped.meaning {
    case .field(let field):
      return try cell.words().map { .field(field, $0) }
    case .estimate(let kind, let dated):
      return try amount(cell, column, &entry).map { .estimate(kind: kind, dated: dated ?? mapping.dated, $0) }
    case .plan(let year, let fund):
      guard let amount = try amount(cell, column, &entry) else { return nil }
      let time = try time(row, column)
      let month = time.flatMap { time in time.month.flatMap { Month(year: time.year ?? year ?? 0, month: $0) } }
      guard let planned = year ?? month.map(fiscal.year) ?? time?.year else {
        throw MappingFault.noMonth(heading: column.heading)
      }
      return .plan(year: planned, month: month, fund: try code(fund) ?? rowFund, amount)
    case .investment(let basis, let month, let fund, let measure):
      guard let amount = try amount(cell, column, &entry) else { return nil }
      let stated = try time(row, column).flatMap(self.month) ?? month ?? options.month ?? mapping.month
      guard let stated else { throw MappingFault.noMonth(heading: column.heading) }
      let key = StatementKey(month: stated, basis: basis, fund: try code(fund) ?? rowFund, measure: measure)
      entry.places[key] = CellPlace(row: row.number, column: column.index)
      return .statement(key, amount)
    case .milestone(let name, let which):
      guard let date = try date(cell) else { return nil }
      return .milestone(try milestone(name, row, column), which, date)
    case .progress:
      guard let progress = try cell.progress(), let month = options.month ?? mapping.month else { return nil }
      return .progress(month, percent: progress.percent, words: progress.words)
    case .problem:
      guard let words = try cell.words(), let month = options.month ?? mapping.month else { return nil }
      return .problem(words, raised: month)
    case .note(let label):
      guard let words = try cell.words() else { return nil }
      return .note(try dated(column.heading), (label.map { "\($0): " } ?? "") + words)
    default: return nil
    }
  }

  private func amount(_ cell: LedgerCell, _ column: Column, _ entry: inout LedgerEntry) throws -> StatedAmount? {
    guard let unit = column.unit ?? mapping.unit ?? options.unit else {
      throw MappingFault.noUnit(heading: column.heading)
    }
    var read = cell
    if mapping.decimalSign == ",", case .text(let text) = cell.cell {
      let plain = text.replacing(".", with: "").replacing(",", with: ".")
      read = LedgerCell(cell: .text(plain), heading: cell.heading)
    }
    guard let amount = try read.amount(unit) else { return nil }
    if amount.isRounded { entry.warnings.append(.rounded(heading: column.heading, text: cell.cell.reading)) }
    return amount.amount
  }

  private func date(_ cell: LedgerCell) throws -> PartialDate? {
    if case .date(let day) = cell.cell { return PartialDate(day) }
    guard let text = try cell.words() else { return nil }
    for format in mapping.dateFormats {
      if let date = format.date(text) { return date }
    }
    // Where the mapping says how dates are written, 01/02/2021 is not to be taken the other way round.
    return try cell.date()
  }

  /// The time that the heading or another column of the row tells.
  private func time(_ row: TableRow, _ column: Column) throws -> HeadingPattern.Time? {
    guard let index = column.atIndex else { return column.mapped.heading.hasTime ? column.time : nil }
    let heading = column.mapped.at?.source ?? ""
    guard let date = try date(LedgerCell(cell: row[index], heading: heading)), let first = date.first,
      let last = date.last
    else { throw LedgerRowError.notADate(heading: heading, text: row[index].reading) }
    let isMonth = first.month == last.month
    return HeadingPattern.Time(year: first.month.year, month: isMonth ? first.month.month : nil)
  }

  private func month(_ time: HeadingPattern.Time) -> Month? {
    guard let month = time.month, let year = time.year ?? (options.month ?? mapping.month)?.year else { return nil }
    return Month(year: year, month: month)
  }

  private func milestone(
    _ name: MappedMeaning.MilestoneName, _ row: TableRow, _ column: Column
  ) throws -> String {
    switch name {
    case .name(let name): return name
    case .column:
      let text = column.nameIndex.map { row[$0].reading.trimmed } ?? ""
      guard !text.isEmpty else { throw LedgerRowError.badValue(heading: column.heading, text: text) }
      return text
    }
  }

  private func dated(_ what: String) throws -> PartialDate {
    if let dated = mapping.dated { return dated }
    guard let month = options.month ?? mapping.month else { throw MappingFault.noMonth(heading: what) }
    return PartialDate(month.last)
  }

  /// The fund that a column of the row names.
  private func rowFund(_ row: TableRow) throws -> String? {
    guard let column = table.columns.first(where: { if case .fund = $0.mapped.meaning { true } else { false } }) else {
      return nil
    }
    return try code(try cell(row, column)?.words())
  }

  private func code(_ fund: String?) throws -> String? { try fund.map { try funds.find($0).code } }
}
