package import Portfolio

/// Several ledgers in one step: a file that cannot be read is left out, the others go in.
package struct LedgerFiles {
  private let paths: [String]
  private let options: LedgerOptions

  package init(_ paths: [String], _ options: LedgerOptions) {
    self.paths = paths
    self.options = options
  }

  /// - Throws: ``StrictRefusal`` where all is to be taken or nothing; what makes a single file no ledger.
  package func run(in recording: Recording, progress: (String, Int) -> Void = { _, _ in }) throws -> [LedgerOutcome] {
    var outcomes: [LedgerOutcome] = []
    for path in paths {
      var outcome = LedgerOutcome(path: LedgerSource.shown(path))
      do {
        try recording.attempt {
          let file = outcome.file
          if let mapping = options.mapping {
            outcome = try MappedImport(path, mapping, options: options).run(in: recording) { progress(file, $0) }
          } else {
            outcome = try LedgerImport(path, options: options).run(in: recording) { progress(file, $0) }
          }
        }
      } catch let fault as FileFault where fault.endsEverything {
        throw fault
      } catch {
        guard paths.count > 1 else { throw error }
        outcome.fault = error
      }
      outcomes.append(outcome)
    }
    if options.isStrict, outcomes.contains(where: { $0.refused > 0 || $0.fault != nil }) {
      throw StrictRefusal(outcomes: outcomes)
    }
    return outcomes
  }
}
