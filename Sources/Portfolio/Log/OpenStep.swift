internal import Store

/// What is wrong with a step over several commands.
package enum OpenStepFault: Error, Equatable {
  case alreadyOpen
  case notOpen
  /// All of it was taken back by the store: an interrupt hit a command that writes, or the disk is full.
  case lost(interrupted: Bool)

  init?(_ error: StoreError) {
    switch error {
    case .stepIsOpen: self = .alreadyOpen
    case .noOpenStep: self = .notOpen
    case .openStepLost(let interrupted): self = .lost(interrupted: interrupted)
    default: return nil
    }
  }
}

/// `begin`, `commit` and `rollback`: several commands as one step.
extension Registry {
  package var hasOpenStep: Bool { store.openStepState != nil }

  /// Commands of the open step that changed something, and the rows they changed; nil: no step is open.
  package var openStep: (commands: Int, rows: Int)? { store.openStepState.map { ($0.commands, $0.rows) } }

  /// Opens a step that every command writes into until ``commitStep()`` or ``rollBackStep()``. Until then nobody
  /// else can record, and nothing of it can be seen from outside.
  ///
  /// - Throws: ``OpenStepFault/alreadyOpen``, or ``FileFault``.
  package func beginStep(_ occasion: Occasion) throws {
    try wordingStoreErrors {
      try store.beginStep(
        StepInfo(at: occasion.at, who: occasion.who, words: occasion.words, note: occasion.note, undoes: nil))
    }
  }

  /// Records the open step.
  ///
  /// - Throws: ``OpenStepFault/notOpen``, or ``FileFault``: then it is open still.
  package func commitStep() throws -> Recorded<Void> {
    try wordingStoreErrors {
      var changes: [Change] = []
      let step = try store.commitStep { reader, rows in changes = try Snapshot(reader: reader).described(rows) }
      return Recorded(
        result: (), step: step?.number, isDryRun: false, changes: changes, changeCounts: ChangeCounts(step?.counts))
    }
  }

  /// Takes back all of the open step.
  package func rollBackStep() throws { try wordingStoreErrors { try store.rollBackStep() } }
}
