import Foundation
import Store
import Synchronization
import Testing

@Suite struct ConcurrencyTests {
  let scratch: Scratch
  let store: RegistryFile

  init() throws {
    scratch = try Scratch()
    store = try RegistryFile.create(scratch.path)
    try store.record { try $0.region("370481", "滕州市") }
  }

  /// Runs bodies at the same time, each on a thread of its own, and gives what they threw.
  private func together(_ bodies: [@Sendable () throws -> Void]) -> [String] {
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: bodies.count) { index in
      do {
        try bodies[index]()
      } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
    return failures.withLock { $0 }
  }

  @Test("Connections that write at once all succeed, and the history of their one row is whole")
  func writers() throws {
    let (path, writers, rounds) = (scratch.path, 3, 15)
    let failures = together(
      (0..<writers).map { writer in
        {
          let mine = try RegistryFile.open(path)
          for round in 0..<rounds {
            let words = "writer \(writer) round \(round)"
            _ = try mine.write(info(words)) { try $0.update("region", id: 1, ["name_en": .text(words)]) }
          }
        }
      })
    #expect(failures == [])
    let steps = try store.read { try $0.steps() }.reversed()
    #expect(steps.map(\.number) == Array(1...(writers * rounds + 1)))
    // Each step's before is the after of the step before it, and its after are its own words.
    var last: SQLValue? = .null
    for step in steps.dropFirst() {
      let changes = try store.read { try $0.changes(ofStep: step.number) }
      #expect(changes.map { $0.before?["name_en"] } == [last])
      #expect(changes.map { $0.after?["name_en"] } == [.text(step.words)])
      last = .text(step.words)
    }
    #expect(try store.faults() == [])
  }

  @Test("One connection used by several threads writes and reads as if they had queued")
  func oneConnection() throws {
    let failures = together(
      (1...4).map { thread in
        { [store] in
          for round in 1...10 {
            try store.record { try $0.region("\(thread)-\(round)", "区 \(thread)-\(round)") }
            _ = try store.dump()
          }
        }
      })
    #expect(failures == [])
    #expect(try store.stepCount() == 41)
    #expect(try store.count("SELECT count(*) FROM region") == 41)
  }

  @Test("A reader's snapshot does not change while others write, and its next one does")
  func snapshot() throws {
    let other = try RegistryFile.open(scratch.path)
    let counts = try store.read { reader in
      let sql = "SELECT count(*) FROM region"
      let before = try reader.first(sql)?.int(0)
      try other.record { try $0.region("370402", "市中区") }
      try other.takeBack(1 + 1)
      try other.record { try $0.region("370403", "薛城区") }
      return [before, try reader.first(sql)?.int(0)]
    }
    #expect(counts == [1, 1])
    #expect(try store.count("SELECT count(*) FROM region") == 2)
  }

  @Test("A registry kept locked for longer than five seconds is busy, and free again afterwards")
  func busy() throws {
    let other = try RegistryFile.open(scratch.path)
    try store.record { writer in
      try writer.region("370402", "市中区")
      let start = ContinuousClock.now
      #expect(throws: StoreError.busy) { try other.write(info("wait")) { try $0.region("370403", "薛城区") } }
      #expect(start.duration(to: .now) > .seconds(4))
      // Whoever only reads does not wait.
      #expect(throws: Never.self) { try other.dump() }
    }
    try other.record { try $0.region("370403", "薛城区") }
    #expect(try other.stepCount() == 3)
  }

  @Test("Older registries opened at once are migrated once")
  func migration() throws {
    let path = scratch.path
    try store.close()
    try OtherProgram.run(OtherProgram.backToVersionOne + "; PRAGMA user_version = 1", on: path)
    let failures = together((0..<4).map { _ in { try RegistryFile.open(path).close() } })
    #expect(failures == [])
    #expect(try RegistryFile.open(path).faults() == [])
  }
}
