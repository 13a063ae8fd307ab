internal import GRDB
internal import Schema

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

  private init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Opens a registry that exists, and brings its schema up to date.
  package static func open(_ path: String) throws -> RegistryFile {
    guard access(path, F_OK) == 0 else { throw StoreError.noSuchFile(path: path) }
    try refuseNetworkFileSystem(path)
    let store = try RegistryFile(path: path, queue: connect(path))
    let (application, version) = try store.identity()
    guard application == applicationID else { throw StoreError.notARegistry(path: path) }
    guard version <= Schema.version else {
      throw StoreError.newerSchema(path: path, version: version, known: Schema.version)
    }
    if version < Schema.version { try store.migrate(from: version) }
    return store
  }

  /// Makes a new registry; the only way a file comes to be.
  package static func create(_ path: String) throws -> RegistryFile {
    guard access(path, F_OK) != 0 else { throw StoreError.alreadyExists(path: path) }
    let folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
    try refuseNetworkFileSystem(folder.isEmpty ? "/" : folder)
    let store = try RegistryFile(path: path, queue: connect(path))
    do {
      try store.migrate(from: 0)
    } catch {
      // A half-made file would be in the way of the next try.
      try? store.close()
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      throw error
    }
    return store
  }

  package func close() throws { try queue.close() }

  /// Runs `body` on one unchanging snapshot.
  package func read<T>(_ body: (Reader) throws -> T) throws -> T {
    try translatingErrors { try queue.read { try body(Reader(database: $0)) } }
  }

  /// Stops the statement that is running; it throws ``StoreError/interrupted``. Safe from any thread.
  package func interrupt() { queue.interrupt() }

  /// A consistent copy of the registry, while it is in use.
  package func backup(to target: String) throws {
    guard access(target, F_OK) != 0 else { throw StoreError.alreadyExists(path: target) }
    do {
      let copy = try DatabaseQueue(path: target)
      try queue.backup(to: copy)
      try copy.close()
    } catch let error as DatabaseError {
      throw StoreError.unreachable(path: target, reason: error.message ?? "")
    }
  }

  private static func connect(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
      for function in Functions.all { database.add(function: function) }
    }
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_NOTADB: throw StoreError.notARegistry(path: path)
      case .SQLITE_BUSY: throw StoreError.busy
      default: throw StoreError.unreachable(path: path, reason: error.message ?? "")
      }
    }
  }

  private func identity() throws -> (application: Int32, version: Int) {
    try read { reader in
      let row = try reader.first(
        "SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version)")
      return (Int32(row?.int(0) ?? 0), row?.int(1) ?? 0)
    }
  }

  private func migrate(from version: Int) throws {
    try translatingErrors {
      try queue.inTransaction(.immediate) { database in
        for script in Schema.migrations.dropFirst(version) { try database.execute(sql: script.sql) }
        try Tracking.install(in: database)
        for name in try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'view'") {
          try database.execute(sql: "DROP VIEW \"\(name)\"")
        }
        for script in Schema.views { try database.execute(sql: script.sql) }
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
