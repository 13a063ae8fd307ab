internal import GRDB
internal import Schema
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The registry's one file: opened, made, migrated, read in snapshots, written in steps.
package final class RegistryFile: Sendable {
  /// `luba` in ASCII: tells a registry from any other SQLite file.
  package static let applicationID: Int32 = 0x6C75_6261

  package let path: String
  let queue: DatabaseQueue
  /// The last connection that read what was known on a step.
  let kept = Mutex<PastConnection?>(nil)
  /// The step that `begin` opened and nobody has closed yet.
  let openStep = Mutex<OpenStep?>(nil)

  private init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Opens a registry that exists, and brings its schema up to date.
  package static func open(_ path: String) throws -> RegistryFile {
    guard access(path, F_OK) == 0 else { throw StoreError.noSuchFile(path: path) }
    try refuseNetworkFileSystem(path)
    let store = try RegistryFile(path: path, queue: connect(path))
    // Until the file is known to be a registry nothing is written, not even the mode of its journal.
    let (application, version) = try store.identity()
    guard application == applicationID else { throw StoreError.notARegistry(path: path) }
    guard version <= Schema.version else {
      throw StoreError.newerSchema(path: path, version: version, known: Schema.version)
    }
    try store.startLog()
    if version < Schema.version { try store.migrate() }
    return store
  }

  /// Makes a new registry; the only way a file comes to be.
  package static func create(_ path: String) throws -> RegistryFile {
    let folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
    try refuseNetworkFileSystem(path.contains("/") && folder.isEmpty ? "/" : folder)
    return try making(path) {
      let store = try RegistryFile(path: path, queue: connect(path))
      do {
        try store.startLog()
        try store.migrate()
      } catch {
        try? store.close()
        throw error
      }
      return store
    }
  }

  /// Takes the name of a new file before anyone else can, and gives it back if `fill` fails.
  private static func making<T>(_ path: String, _ fill: () throws -> T) throws -> T {
    guard let file = fopen(path, "wx") else {
      let code = errno
      guard code != EEXIST else { throw StoreError.alreadyExists(path: path) }
      throw StoreError.unreachable(path: path, reason: String(cString: strerror(code)))
    }
    fclose(file)
    do {
      return try fill()
    } catch {
      // A half-made file would be in the way of the next try.
      for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
      throw error
    }
  }

  package func close() throws {
    try kept.withLock { past in
      try past?.queue.close()
      past = nil
    }
    try queue.close()
  }

  /// Runs `body` on one unchanging snapshot.
  ///
  /// Where it meets a damaged search index, which the rows make good, it is run once more on a new one.
  package func read<T>(_ body: (Reader) throws -> T) throws -> T {
    try translatingErrors(at: path) {
      do {
        return try queue.read { try Reader(database: $0).keepingInterrupts(body) }
      } catch StoreError.damagedIndex {
        try queue.inTransaction(.immediate) { database in
          try SearchIndex(database: database).rebuild()
          return .commit
        }
        return try queue.read { try Reader(database: $0).keepingInterrupts(body) }
      }
    }
  }

  /// Stops the statement that is running; it throws ``StoreError/interrupted``. Safe from any thread.
  package func interrupt() {
    queue.interrupt()
    kept.withLock { $0 }?.queue.interrupt()
  }

  /// A consistent copy of the registry, while it is in use.
  package func backup(to target: String) throws {
    try RegistryFile.making(target) {
      try translatingErrors(at: target) {
        let copy = try DatabaseQueue(path: RegistryFile.plain(target))
        try queue.backup(to: copy)
        try copy.close()
      }
    }
  }

  private static func connect(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    // A step may stay open over several commands, hence over several accesses; see ``OpenStep``.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { database in
      // Kibibytes, taken as they are needed: a large import else writes the pages of its indexes over and over.
      try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536")
      for function in Functions.all { database.add(function: function) }
    }
    return try translatingErrors(at: path) {
      try DatabaseQueue(path: plain(path), configuration: configuration)
    }
  }

  /// SQLite takes `:memory:` and `file:` at the start of a name for something else than a file's name.
  static func plain(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  private func identity() throws -> (application: Int32, version: Int) {
    try read { reader in
      let row = try reader.first(
        "SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version)")
      return (Int32(row?.int(0) ?? 0), row?.int(1) ?? 0)
    }
  }

  /// Write-ahead logging: readers and the writer do not wait for each other.
  ///
  /// A file that cannot be written keeps the journal it has.
  private func startLog() throws {
    try translatingErrors(at: path) {
      do {
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
        return
      }
    }
  }

  private func migrate() throws {
    try translatingErrors(at: path) {
      try queue.inTransaction(.immediate) { database in
        // Asked again under the lock: another process may have migrated the file meanwhile.
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard version < Schema.version else { return .rollback }
        for script in Schema.migrations.dropFirst(version) { try database.execute(sql: script.sql) }
        try Tracking.install(in: database)
        for name in try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'view'") {
          try database.execute(sql: "DROP VIEW \"\(name)\"")
        }
        for script in Schema.views { try database.execute(sql: script.sql) }
        // A file that had none yet; and after every change of the schema, which may be one of the terms.
        try SearchIndex(database: database).rebuild()
        try database.execute(
          sql: "PRAGMA application_id = \(RegistryFile.applicationID); PRAGMA user_version = \(Schema.version)")
        return .commit
      }
    }
  }

  /// WAL needs shared memory, which a network file system does not give: data would be lost.
  private static func refuseNetworkFileSystem(_ path: String) throws {
    guard let mounts = MountTable.current, let kind = mounts.networkKind(of: absolute(path)) else { return }
    throw StoreError.networkFileSystem(path: path, kind: kind)
  }

  private static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
