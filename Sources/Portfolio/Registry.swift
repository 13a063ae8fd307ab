internal import Foundation
internal import Store
package import Values

/// A registry of major projects in one file; everything above reads and records through it.
package final class Registry: Sendable {
  let store: RegistryFile

  package var path: String { store.path }

  private init(store: RegistryFile) { self.store = store }

  /// Opens a registry that exists.
  ///
  /// - Throws: ``FileFault``.
  package static func open(_ path: String) throws -> Registry {
    try wordingStoreErrors { Registry(store: try RegistryFile.open(path)) }
  }

  /// Makes a new registry with its settings, as its first step.
  package static func create(_ path: String, _ settings: [Setting: String], _ occasion: Occasion) throws -> Registry {
    try wordingStoreErrors {
      let registry = Registry(store: try RegistryFile.create(path))
      do {
        _ = try registry.record(occasion) { recording in
          for (setting, value) in settings.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            try recording.set(setting, value)
          }
        }
      } catch {
        // A registry without its settings would be in the way of the next try.
        try? registry.close()
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        throw error
      }
      return registry
    }
  }

  package func close() throws { try wordingStoreErrors { try store.close() } }

  /// Reads on one unchanging snapshot.
  package func read<T>(_ body: (Snapshot) throws -> T) throws -> T {
    try wordingStoreErrors { try store.read { try body(Snapshot(reader: $0)) } }
  }

  /// Records one step: all of `body` or nothing. No change, no step; a dry run leaves nothing behind.
  ///
  /// - Parameter mostChanges: so many changes at the most are listed, and all are counted; nil: all are listed.
  package func record<T>(
    _ occasion: Occasion, dryRun: Bool = false, undoes: Int? = nil, mostChanges: Int? = nil,
    _ body: (Recording) throws -> T
  ) throws -> Recorded<T> {
    try wordingStoreErrors {
      let information = StepInfo(
        at: occasion.at, who: occasion.who, words: occasion.words, note: occasion.note, undoes: undoes)
      var changes: [Change] = []
      var number = 0
      let (result, step) = try store.write(
        information, dryRun: dryRun, mostChanges: mostChanges,
        { writer in
          number = writer.step
          return try body(Recording(writer: writer, occasion: occasion))
        },
        // Named while the step still stands: of a dry run nothing is left afterwards.
        inspecting: { reader, rows in
          let snapshot = Snapshot(reader: reader)
          // An undo writes rows without asking the verbs: what is published is looked after here.
          var rule = try LockRule(snapshot, step: number)
          try rule.refuse(rows)
          try snapshot.refuseCircles(in: rows)
          changes = try snapshot.described(rows)
        })
      return Recorded(
        result: result, step: step?.number, isDryRun: dryRun, isOpen: hasOpenStep, changes: changes,
        changeCounts: ChangeCounts(step?.counts))
    }
  }

  /// Stops the query that is running; safe from any thread.
  package func interrupt() { store.interrupt() }

  /// A consistent copy, while the registry is in use.
  package func backup(to path: String) throws { try wordingStoreErrors { try store.backup(to: path) } }
}

/// When and by whom something is recorded, and by which words.
package struct Occasion: Sendable {
  /// UTC, ISO 8601.
  package var at: String
  /// The day it is for the person: what is in the future is judged by it.
  package var today: Day
  package var who: String
  package var words: String
  package var note: String?
  /// The unit of a bare number; nil: a bare number is refused.
  package var bareUnit: MoneyUnit?

  package init(
    at: String, today: Day, who: String, words: String, note: String? = nil, bareUnit: MoneyUnit? = nil
  ) {
    self.at = at
    self.today = today
    self.who = who
    self.words = words
    self.note = note
    self.bareUnit = bareUnit
  }
}

/// What a recording command came to.
package struct Recorded<T> {
  package let result: T
  /// nil: nothing changed, or a dry run.
  package let step: Int?
  package let isDryRun: Bool
  /// The changes belong to a step that is still open: nothing is recorded before `commit`.
  package var isOpen = false
  /// The first of them, if not all were asked for.
  package let changes: [Change]
  /// Of all of them.
  package let changeCounts: ChangeCounts
}

/// How many rows a step made, changed and removed.
package struct ChangeCounts: Equatable, Sendable {
  package let added: Int
  package let changed: Int
  package let removed: Int

  init(_ counts: RowChangeCounts?) {
    added = counts?.added ?? 0
    changed = counts?.changed ?? 0
    removed = counts?.removed ?? 0
  }
}

/// What can go wrong with the registry's file.
package enum FileFault: Error, Equatable {
  case noSuchFile(path: String)
  case alreadyExists(path: String)
  case notARegistry(path: String)
  case noSuchScript(path: String)
  case scriptCircle(path: String)
  case cannotWrite(path: String)
  case newerSchema(path: String, version: Int, known: Int)
  case networkFileSystem(path: String, kind: String)
  case unreachable(path: String, reason: String)
  case busy
  case full
  case readOnly
  case damaged(reason: String)
  case interrupted
  case badSQL(reason: String)
  case writesInSQL
  /// A query of the past names the schema of now.
  case pastInSQL
  case internalFault(reason: String)

  /// A full disk or an interrupt is no fault of the row at hand.
  package var endsEverything: Bool {
    switch self {
    case .busy, .full, .readOnly, .damaged, .interrupted, .unreachable: true
    default: false
    }
  }
}

/// The store's errors stay below this door: the shell may not know the store.
func wordingStoreErrors<T>(_ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch let error as StoreError {
    if let fault = OpenStepFault(error) { throw fault }
    throw FileFault(error)
  } catch let refusal as StepConflict {
    throw UndoRefusal(refusal)
  }
}

extension FileFault {
  init(_ error: StoreError) {
    self =
      switch error {
      case .noSuchFile(let path): .noSuchFile(path: path)
      case .alreadyExists(let path): .alreadyExists(path: path)
      case .notARegistry(let path): .notARegistry(path: path)
      case .newerSchema(let path, let version, let known): .newerSchema(path: path, version: version, known: known)
      case .networkFileSystem(let path, let kind): .networkFileSystem(path: path, kind: kind)
      case .unreachable(let path, let reason): .unreachable(path: path, reason: reason)
      case .busy: .busy
      case .full: .full
      case .readOnly: .readOnly
      case .damaged(let reason): .damaged(reason: reason)
      case .damagedIndex: .damaged(reason: "search_term")
      case .interrupted: .interrupted
      case .badSQL("read-only"): .writesInSQL
      case .badSQL("past"): .pastInSQL
      case .badSQL(let reason): .badSQL(reason: reason)
      case .constraint(let reason), .internalFault(let reason): .internalFault(reason: reason)
      case .stepIsOpen, .noOpenStep, .openStepLost: .internalFault(reason: "\(error)")
      }
  }
}
