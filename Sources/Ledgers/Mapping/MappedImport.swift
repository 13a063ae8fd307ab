package import Portfolio
internal import Spreadsheets
internal import Values

/// Takes any table into a registry by a mapping: what the table says is believed.
package struct MappedImport {
  private let source: LedgerSource
  private let mapping: Mapping
  private let options: LedgerOptions

  /// - Throws: ``TextTableFault``, ``WorkbookFault``.
  package init(_ path: String, _ mapping: Mapping, options: LedgerOptions) throws {
    self.mapping = mapping
    self.options = options
    source = try LedgerSource(path, options)
  }

  private static let progressEvery = 1000

  /// Records every row that can be taken, within the step of `recording`; the others are listed.
  ///
  /// - Throws: ``MappingFault`` where the mapping does not fit the table.
  package func run(in recording: Recording, progress: (Int) -> Void = { _ in }) throws -> LedgerOutcome {
    var outcome = LedgerOutcome(path: source.name)
    let (table, first, reader) = try openTable()
    outcome.sheet = reader.sheetName
    outcome.encoding = (reader as? TextTable)?.encoding.rawValue
    outcome.month = options.month ?? mapping.month
    outcome.unit = mapping.unit ?? options.unit
    outcome.head = table.head
    outcome.merges = reader.merges
    var options = options
    options.addsProjects = options.addsProjects || mapping.addsProjects
    options.newOrganization = options.newOrganization || mapping.addsOrganizations
    let taking = try LedgerTaking(
      recording, reporter: options.reporter ?? mapping.reporter, trust: .replaces, table: outcome.table,
      options: options)
    outcome.reporter = try taking.reporter.flatMap { try recording.now.organizationName($0)?.zh }
    let entries = MappedEntryReader(
      mapping: mapping, table: table, options: options, fiscal: try recording.now.fiscalYear,
      funds: try recording.now.codes(.fund))
    var waiting = first.filter { $0.number > table.lastHeadingRow }.reversed() as [TableRow]
    while let row = try waiting.popLast() ?? reader.next() {
      guard !table.skips(row) else { continue }
      try take(row, entries, taking, recording, &outcome)
      if outcome.entries.isMultiple(of: MappedImport.progressEvery) { progress(outcome.entries) }
    }
    if let month = outcome.month { try taking.sendIn(month, source.path, isWhole: true, &outcome) }
    return outcome
  }

  private func openTable() throws -> (MappedTable, [TableRow], any TableReader) {
    var fault: (any Error)?
    for reader in try source.tables(mapping.sheet ?? options.sheet) {
      var first: [TableRow] = []
      while first.count < MappedTable.mostRows, let row = try reader.next() { first.append(row) }
      do {
        return (try MappedTable(mapping, first), first, reader)
      } catch {
        fault = fault ?? error
      }
    }
    throw fault ?? MappingFault.noHeading
  }

  private func take(
    _ row: TableRow, _ reader: MappedEntryReader, _ taking: LedgerTaking, _ recording: Recording,
    _ outcome: inout LedgerOutcome
  ) throws {
    outcome.entries += 1
    let before = recording.changeCount
    do {
      var taken = TakenEntry()
      try recording.attempt { taken = try taking.take(try reader.entry(row)) }
      outcome.take(taken, row: row.number, reader.words(row))
      if recording.changeCount > before { outcome.recorded += 1 } else { outcome.unchanged += 1 }
    } catch let fault as FileFault where fault.endsEverything {
      throw fault
    } catch let fault as MappingFault {
      // What the mapping leaves open no row can mend.
      throw fault
    } catch {
      outcome.refuse([row], reader.words(row), error)
    }
  }
}
