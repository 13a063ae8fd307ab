import Foundation
import Store
import Testing

@Suite struct OpeningTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test("A new registry opens again, knows its schema and keeps a write-ahead log")
  func createAndOpen() throws {
    let made = try RegistryFile.create(scratch.path)
    try made.record { try $0.region("370481", "滕州市") }
    try made.close()
    let opened = try RegistryFile.open(scratch.path)
    #expect(opened.path == scratch.path)
    #expect(try opened.count("SELECT count(*) FROM region WHERE code = '370481'") == 1)
    #expect(try opened.read { try $0.first("SELECT * FROM pragma_application_id")?.int(0) } == 0x6C75_6261)
    #expect(try opened.faults() == [])
    #expect(try scratch.names() == ["registry.db", "registry.db-shm", "registry.db-wal"])
    try opened.close()
    #expect(try scratch.names() == ["registry.db"])
  }

  @Test("Only create makes a file, and it never touches one that is there")
  func existence() throws {
    #expect(throws: StoreError.noSuchFile(path: scratch.path)) { try RegistryFile.open(scratch.path) }
    #expect(try scratch.names() == [])
    try scratch.write(Data("mine".utf8))
    #expect(throws: StoreError.alreadyExists(path: scratch.path)) { try RegistryFile.create(scratch.path) }
    #expect(try scratch.bytes() == Data("mine".utf8))
  }

  @Test("In a folder that is not there, or under a name that is a folder, nothing is made")
  func folders() throws {
    let nowhere = scratch.folder + "/no/registry.db"
    #expect(throws: StoreError.unreachable(path: nowhere, reason: "No such file or directory")) {
      try RegistryFile.create(nowhere)
    }
    #expect(throws: StoreError.noSuchFile(path: nowhere)) { try RegistryFile.open(nowhere) }
    #expect(throws: StoreError.alreadyExists(path: scratch.folder)) { try RegistryFile.create(scratch.folder) }
    #expect(
      performing: { try RegistryFile.open(scratch.folder) },
      throws: {
        if case StoreError.unreachable(path: scratch.folder, _) = $0 { true } else { false }
      })
    #expect(throws: StoreError.noSuchFile(path: "")) { try RegistryFile.open("") }
  }

  @Test(
    "What is not a registry is refused and stays as it was, byte for byte",
    arguments: ["", "garbage", "a ledger, in plain text, long enough to hold a header\n"]
  )
  func garbage(text: String) throws {
    let content = Data(String(repeating: text, count: 200).utf8)
    try scratch.write(content)
    #expect(throws: StoreError.notARegistry(path: scratch.path)) { try RegistryFile.open(scratch.path) }
    #expect(try scratch.bytes() == content)
    #expect(try scratch.names() == ["registry.db"])
  }

  @Test("Another program's SQLite file is refused and not so much as its journal mode changes")
  func foreign() throws {
    try OtherProgram.run(
      "PRAGMA application_id = 7; CREATE TABLE project (id INTEGER); PRAGMA user_version = 1", on: scratch.path)
    let before = try scratch.bytes()
    #expect(throws: StoreError.notARegistry(path: scratch.path)) { try RegistryFile.open(scratch.path) }
    #expect(try scratch.bytes() == before)
    #expect(try scratch.names() == ["registry.db"])
  }

  @Test("A registry of a newer luban is refused with both versions, and left alone")
  func newer() throws {
    try RegistryFile.create(scratch.path).close()
    let known = try RegistryFile.open(scratch.path).count("SELECT user_version FROM pragma_user_version")
    try OtherProgram.run("PRAGMA user_version = \(known + 1)", on: scratch.path)
    let before = try scratch.bytes()
    #expect(throws: StoreError.newerSchema(path: scratch.path, version: known + 1, known: known)) {
      try RegistryFile.open(scratch.path)
    }
    #expect(try scratch.bytes() == before)
  }

  @Test("An older registry is brought up to date when it is opened, its rows untouched")
  func older() throws {
    let made = try RegistryFile.create(scratch.path)
    try made.record { try $0.region("370481", "滕州市") }
    let (dump, sectors) = (try made.dump(), try made.count("SELECT count(*) FROM sector"))
    try made.close()
    try OtherProgram.run(
      """
      \(OtherProgram.backToVersionOne); DROP VIEW v_project;
      ALTER TABLE region ADD COLUMN area INTEGER; PRAGMA user_version = 1
      """, on: scratch.path)
    let opened = try RegistryFile.open(scratch.path)
    #expect(try opened.count("SELECT count(*) FROM sector") == sectors)
    #expect(try opened.count("SELECT count(*) FROM v_project") == 0)
    #expect(try opened.dump() == Set(dump.map { $0.hasPrefix("region") ? $0 + " area=NULL" : $0 }))
    // The history follows the new column.
    try opened.record { try $0.update("region", id: 1, ["area": 1485]) }
    let last = try opened.record { try $0.update("region", id: 1, ["area": 1495]) }
    #expect(try opened.read { try $0.changes(ofStep: last) }.first?.before?["area"] == 1485)
  }

  @Test("A migration that fails leaves the file as it was")
  func failedMigration() throws {
    let made = try RegistryFile.create(scratch.path)
    let known = try made.count("SELECT user_version FROM pragma_user_version")
    try made.close()
    // The code lists are still there, so the second migration cannot insert them.
    try OtherProgram.run("PRAGMA user_version = 1", on: scratch.path)
    #expect(throws: StoreError.self) { try RegistryFile.open(scratch.path) }
    try OtherProgram.run("PRAGMA user_version = \(known)", on: scratch.path)
    #expect(try RegistryFile.open(scratch.path).faults() == [])
  }

  @Test("A registry with broken pages says that it is damaged")
  func damaged() throws {
    try RegistryFile.create(scratch.path).close()
    var content = try scratch.bytes()
    content.replaceSubrange(4096..<content.count, with: Data(repeating: 0x5A, count: content.count - 4096))
    try scratch.write(content)
    #expect(
      performing: { try RegistryFile.open(scratch.path).dump() },
      throws: { if case StoreError.damaged = $0 { true } else { false } })
  }

  @Test(
    "Names that SQLite would take for something else are names of files",
    arguments: [":memory:", "file:registry.db?mode=memory", "登记 库.db", "a'b\"c%20.db"])
  func names(name: String) throws {
    let path = scratch.folder + "/" + name
    try RegistryFile.create(path).close()
    try RegistryFile.open(path).close()
    #expect(try scratch.names() == [name])
  }

  @Test("Of many that make the same registry at once one succeeds, and its file stands")
  func creationRace() async throws {
    let path = scratch.path
    let made = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 { group.addTask { (try? RegistryFile.create(path)) != nil } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(made == 1)
    #expect(try RegistryFile.open(path).faults() == [])
  }
}
