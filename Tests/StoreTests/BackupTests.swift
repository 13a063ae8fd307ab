import Foundation
import Store
import Testing

@Suite struct BackupTests {
  let scratch: Scratch
  let store: RegistryFile

  init() throws {
    scratch = try Scratch()
    store = try RegistryFile.create(scratch.path)
    try store.record { try $0.region("370481", "滕州市") }
  }

  @Test("A backup is a registry of its own with the same rows and the same history")
  func copy() throws {
    try store.record { try $0.update("region", id: 1, ["name_en": "Tengzhou"]) }
    let target = scratch.folder + "/copy.db"
    try store.backup(to: target)
    #expect(try scratch.names().filter { $0.hasPrefix("copy") } == ["copy.db"])
    try store.record { try $0.region("370402", "市中区") }
    let copy = try RegistryFile.open(target)
    #expect(try copy.stepCount() == 2)
    #expect(try copy.faults() == [])
    try copy.takeBack(2)
    #expect(try copy.count("SELECT count(*) FROM region WHERE name_en IS NULL") == 1)
    #expect(try store.count("SELECT count(*) FROM region") == 2)
  }

  @Test("A backup goes over no file that is there, the registry itself included")
  func refusals() throws {
    #expect(throws: StoreError.alreadyExists(path: scratch.path)) { try store.backup(to: scratch.path) }
    let target = scratch.folder + "/mine"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: target))
    #expect(throws: StoreError.alreadyExists(path: target)) { try store.backup(to: target) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: target)) == Data("mine".utf8))
    let nowhere = scratch.folder + "/no/copy.db"
    #expect(throws: StoreError.unreachable(path: nowhere, reason: "No such file or directory")) {
      try store.backup(to: nowhere)
    }
    #expect(try store.stepCount() == 1)
  }
}
