import Foundation
import Testing

/// Another program on the same file: plain SQLite, without the store's care.
///
/// The library is in the process already; its functions are found by name, since only Store may import it.
enum OtherProgram {
  struct Failure: Error, Equatable {
    let message: String
  }

  /// Takes a file's schema back to what the first migration made; the version itself is left to the test.
  static let backToVersionOne: String = {
    let lists = [
      "sector", "fund", "nature", "size_band", "lifecycle_stage", "lifecycle", "light_rule", "reading",
    ]
    let added = [
      ("organization", ["reports"]), ("submission", ["decided", "taken", "refused"]),
      ("month_lock", ["locked", "unlocked"]),
    ]
    let empty = lists.map { "DELETE FROM \($0)" }
    let narrow = added.flatMap { table, columns in
      ["inserted", "updated", "deleted"].map { "DROP TRIGGER \(table)_\($0)" }
        + columns.map { "ALTER TABLE \(table) DROP COLUMN \($0)" }
    }
    let gone = [
      "DROP INDEX submission_month", "DROP INDEX project_alias_name", "DROP INDEX milestone_project",
      "DROP INDEX investment_entry_month",
      "DROP TABLE search_text", "DROP TABLE search_term", "DROP TABLE search_state",
      "DROP TABLE saved_view", "DROP TABLE saved_view_history",
    ]
    return (empty + gone + narrow).joined(separator: "; ")
  }()

  private typealias Open =
    @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<OpaquePointer?>) -> Int32
  private typealias Exec =
    @convention(c) (
      OpaquePointer?, UnsafePointer<CChar>, OpaquePointer?, OpaquePointer?, OpaquePointer?
    ) -> Int32
  private typealias Message = @convention(c) (OpaquePointer?) -> UnsafePointer<CChar>?
  private typealias Close = @convention(c) (OpaquePointer?) -> Int32

  static func run(_ sql: String, on path: String) throws {
    let open = unsafeBitCast(try symbol("sqlite3_open"), to: Open.self)
    let exec = unsafeBitCast(try symbol("sqlite3_exec"), to: Exec.self)
    let message = unsafeBitCast(try symbol("sqlite3_errmsg"), to: Message.self)
    let close = unsafeBitCast(try symbol("sqlite3_close_v2"), to: Close.self)
    var connection: OpaquePointer?
    let opened = open(path, &connection)
    defer { _ = close(connection) }
    guard opened == 0, exec(connection, sql, nil, nil, nil) == 0 else {
      throw Failure(message: message(connection).map { String(cString: $0) } ?? "")
    }
  }

  private static func symbol(_ name: String) throws -> UnsafeMutableRawPointer {
    try #require(dlsym(UnsafeMutableRawPointer(bitPattern: 0), name))
  }
}
