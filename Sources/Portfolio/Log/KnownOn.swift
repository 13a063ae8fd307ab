internal import Store

/// The moment of which is asked what the registry held then.
package enum KnownOn: Equatable, Sendable {
  /// When that step had been recorded.
  case step(Int)
  /// At a moment: UTC, ISO 8601 with seconds, as steps have it. Means the last step recorded by then.
  case instant(String)
}

/// Why there is nothing to read of a time.
package enum KnownOnError: Error, Equatable {
  case noSuchStep(Int, last: Int)
  /// The moment lies before the registry's first step.
  case beforeFirst(step: Int, at: String)
}

extension Registry {
  /// Reads on one unchanging snapshot: of now, or of what was known at a moment.
  ///
  /// - Throws: ``KnownOnError`` for a moment of which there is nothing to read.
  package func read<T>(knownOn moment: KnownOn?, _ body: (Snapshot) throws -> T) throws -> T {
    guard let moment else { return try read(body) }
    let step = try self.step(knownOn: moment).step
    return try wordingStoreErrors { try store.read(knownOn: step) { try body(Snapshot(reader: $0)) } }
  }

  /// The last step that counts at a moment.
  ///
  /// - Throws: ``KnownOnError``.
  package func step(knownOn moment: KnownOn) throws -> LogEntry {
    try read { snapshot in
      switch moment {
      case .step(let number):
        guard let step = try snapshot.reader.step(number) else {
          throw KnownOnError.noSuchStep(number, last: try snapshot.lastStep() ?? 0)
        }
        return LogEntry(step, undoneBy: nil)
      case .instant(let at):
        let last = try snapshot.reader.first("SELECT max(id) FROM step WHERE at <= ?", [SQLValue(at)])?.int(0)
        if let last, let step = try snapshot.reader.step(last) { return LogEntry(step, undoneBy: nil) }
        guard let first = try snapshot.reader.first("SELECT id, at FROM step ORDER BY id LIMIT 1") else {
          throw KnownOnError.noSuchStep(0, last: 0)
        }
        throw KnownOnError.beforeFirst(step: first.int(0) ?? 0, at: first.text(1) ?? "")
      }
    }
  }
}
