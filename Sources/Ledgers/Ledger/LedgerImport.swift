package import Portfolio
internal import Spreadsheets
internal import Values

/// Takes one ledger of a reporter into a registry; see Docs/ledgers.md.
package struct LedgerImport {
  private let source: LedgerSource
  private let options: LedgerOptions

  /// - Throws: ``LedgerFault``, ``TextTableFault``, ``WorkbookFault``.
  package init(_ path: String, options: LedgerOptions) throws {
    self.options = options
    source = try LedgerSource(path, options)
  }

  /// Records every row that can be taken, within the step of `recording`; the others are listed.
  ///
  /// - Parameter progress: told now and then how many rows were read.
  /// - Throws: what makes the file no ledger; then nothing of it is recorded.
  package func run(in recording: Recording, progress: (Int) -> Void = { _ in }) throws -> LedgerOutcome {
    var outcome = LedgerOutcome(path: source.name)
    let (layout, first, reader) = try openTable(recording.now, outcome.file)
    outcome.sheet = reader.sheetName
    outcome.encoding = (reader as? TextTable)?.encoding.rawValue
    outcome.month = layout.month
    outcome.unit = layout.unit
    outcome.unread = layout.unread
    outcome.head = layout.head
    outcome.merges = reader.merges
    let taking = try LedgerTaking(
      recording, reporter: layout.reporter, trust: .keepsKnown, table: outcome.table, options: options)
    outcome.reporter = try taking.reporter.flatMap { try recording.now.organizationName($0)?.zh }
    try readRows(layout, first, reader, taking, recording, &outcome, progress)
    // Rows that come back mended are not the whole of their month.
    let isWhole = !layout.columns.contains { $0.field == .returned }
    try taking.sendIn(layout.month, source.path, isWhole: isWhole, &outcome)
    return outcome
  }

  /// The first sheet that has a heading.
  private func openTable(_ snapshot: Snapshot, _ file: String) throws -> (LedgerLayout, [TableRow], any TableReader) {
    var isEmpty = true
    for reader in try source.tables(options.sheet) {
      var first: [TableRow] = []
      while first.count < HeadingFinder.mostRows, let row = try reader.next() { first.append(row) }
      if first.count < HeadingFinder.mostRows, first.allSatisfy({ $0.cells.allSatisfy(\.isEmpty) }) { continue }
      isEmpty = false
      let names = [reader.sheetName, LedgerImport.stem(file)].compactMap { $0 }
      do {
        let layout = try LedgerLayout(first, merges: reader.merges, names: names, options: options, in: snapshot)
        return (layout, first, reader)
      } catch LedgerFault.noHeading {
        continue
      }
    }
    throw isEmpty ? LedgerFault.empty : LedgerFault.noHeading
  }

  private static func stem(_ name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  private static let progressEvery = 1000

  private func readRows(
    _ layout: LedgerLayout, _ first: [TableRow], _ reader: any TableReader, _ taking: LedgerTaking,
    _ recording: Recording, _ outcome: inout LedgerOutcome, _ progress: (Int) -> Void
  ) throws {
    let entries = LedgerEntryReader(
      layout: layout, fiscal: try recording.now.fiscalYear, funds: try recording.now.codes(.fund))
    let repeats = try repeats(layout, entries, taking, reader.sheetName)
    var rows = LedgerRows(layout, first: first, reader: reader)
    var totals = LedgerTotals(layout)
    while let piece = try rows.next() {
      switch piece {
      case .entry(let rows):
        totals.add(rows)
        try take(rows, entries, repeats, taking, recording, &outcome)
        if outcome.entries.isMultiple(of: LedgerImport.progressEvery) { progress(outcome.entries) }
      case .group(let row, let label, let count):
        for found in totals.begin(row, label, count: count) { outcome.warn(found.row, "", found.warning) }
      case .total(let row, let label, let isPart):
        for found in totals.total(row, label, isPart: isPart) { outcome.warn(found.row, "", found.warning) }
      }
    }
    for found in totals.end() { outcome.warn(found.row, "", found.warning) }
  }

  /// Reads the file once to know what it states twice.
  private func repeats(
    _ layout: LedgerLayout, _ entries: LedgerEntryReader, _ taking: LedgerTaking, _ sheet: String?
  ) throws -> LedgerRepeats {
    var repeats = LedgerRepeats(layout, names: taking.names)
    guard let reader = try source.tables(sheet ?? options.sheet).first else { return repeats }
    var rows = LedgerRows(layout, first: [], reader: reader)
    while let piece = try rows.next() {
      guard case .entry(let rows) = piece, let first = rows.first else { continue }
      guard let identity = try? entries.identity(first) else { continue }
      repeats.add(rows, identity)
      // A project whose row is refused is in the file all the same.
      taking.mention(identity)
    }
    return repeats
  }

  private func take(
    _ rows: [TableRow], _ reader: LedgerEntryReader, _ repeats: LedgerRepeats, _ taking: LedgerTaking,
    _ recording: Recording, _ outcome: inout LedgerOutcome
  ) throws {
    outcome.entries += 1
    let before = recording.changeCount
    var words = reader.words(rows)
    do {
      var taken = TakenEntry()
      try recording.attempt {
        let entry = try reader.entry(rows)
        words = entry.words
        if let other = repeats.other(of: rows, entry) { throw LedgerRowError.statedTwice(row: other) }
        taken = try taking.take(entry)
      }
      outcome.take(taken, row: rows[0].number, words)
      if recording.changeCount > before { outcome.recorded += 1 } else { outcome.unchanged += 1 }
    } catch let fault as FileFault where fault.endsEverything {
      throw fault
    } catch {
      outcome.refuse(rows, words, error)
    }
  }
}
