import Foundation
import Store
import Testing

/// What one may read but not write. As root nothing is read-only, so these take on another user's rights.
@Suite(.serialized) struct ReadOnlyTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Rights to files are a thing of the thread on Linux; elsewhere the tests run as a user anyway.
  private func asUser(_ body: () throws -> Void) throws {
    typealias SetUser = @convention(c) (UInt32) -> Int32
    guard geteuid() == 0 else { return try body() }
    let symbol = try #require(dlsym(UnsafeMutableRawPointer(bitPattern: 0), "setfsuid"))
    let setUser = unsafeBitCast(symbol, to: SetUser.self)
    _ = setUser(65534)
    defer { _ = setUser(0) }
    try body()
  }

  private func allow(_ mode: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  @Test("A file that one may only read is read, and a write says that it is read-only")
  func readOnlyFile() throws {
    let made = try RegistryFile.create(scratch.path)
    try made.record { try $0.region("370481", "滕州市") }
    try made.close()
    try allow(0o444, scratch.path)
    try allow(0o777, scratch.folder)
    try asUser {
      let opened = try RegistryFile.open(scratch.path)
      #expect(try opened.count("SELECT count(*) FROM region") == 1)
      #expect(throws: StoreError.readOnly) { try opened.record { try $0.region("370402", "市中区") } }
      #expect(try opened.count("SELECT count(*) FROM region") == 1)
    }
  }

  @Test("In a folder that one may not write nothing is made, and a registry there says why it does not open")
  func readOnlyFolder() throws {
    try RegistryFile.create(scratch.path).close()
    try allow(0o555, scratch.folder)
    try asUser {
      let other = scratch.folder + "/other.db"
      #expect(throws: StoreError.unreachable(path: other, reason: "Permission denied")) {
        try RegistryFile.create(other)
      }
      // SQLite cannot read a write-ahead log without a shared file beside it.
      #expect(throws: StoreError.readOnly) { try RegistryFile.open(scratch.path) }
    }
    try allow(0o755, scratch.folder)
    #expect(try scratch.names() == ["registry.db"])
  }

  @Test("A file that one may not read is unreachable")
  func secret() throws {
    try RegistryFile.create(scratch.path).close()
    try allow(0o000, scratch.path)
    try asUser {
      #expect(
        performing: { try RegistryFile.open(scratch.path) },
        throws: { if case StoreError.unreachable(path: scratch.path, _) = $0 { true } else { false } })
    }
  }
}
