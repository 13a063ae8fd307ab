/// A row of a list that is handed on whole, to programs that keep a copy of it.
package struct Exported<Row: Sendable>: Sendable {
  package let row: Row
  /// The step that last wrote it or, of a row that is gone, ended it.
  package let step: Int
  /// It stood in the registry at the step that was asked about and stands there no more; the row is as it was then.
  package var isGone = false
}

extension Snapshot {
  /// Refuses a step that there has not been yet: whoever asks for what came after it has another registry in mind.
  ///
  /// - Throws: ``UndoRefusal/noSuchStep(_:)``.
  package func requireStep(_ step: Int) throws {
    guard try step <= lastStep() ?? 0 else { throw UndoRefusal.noSuchStep(step) }
  }
}
