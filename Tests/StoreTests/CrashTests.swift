import Foundation
import Store
import Testing

/// The process is killed, as by `kill -9`: a child runs the body and does not come back from it.
@Suite(.serialized) struct CrashTests {
  /// Where the child of this process works; the child knows it by its parent's number.
  private static func folder(_ test: String, of process: Int32) -> String {
    FileManager.default.temporaryDirectory.path + "/luban-crash-\(test)-\(process)"
  }

  private func prepared(_ test: String) throws -> String {
    let folder = Self.folder(test, of: getpid())
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let store = try RegistryFile.create(folder + "/registry.db")
    try store.record("seed") { try $0.region("370481", "滕州市") }
    try store.close()
    return folder
  }

  @Test("Killed in the midst of a step, a registry holds every step before it and nothing of that one")
  func midStep() async throws {
    let folder = try prepared("step")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    await #expect(processExitsWith: .signal(SIGKILL)) {
      let store = try RegistryFile.open(Self.folder("step", of: getppid()) + "/registry.db")
      for n in 2...5 { try store.record { try $0.update("region", id: 1, ["name_en": .text("\(n)")]) } }
      try store.record { writer in
        for n in 0..<5_000 { try writer.region("r\(n)", "区 \(n)") }
        kill(getpid(), SIGKILL)
      }
    }
    let store = try RegistryFile.open(folder + "/registry.db")
    #expect(try store.stepCount() == 5)
    #expect(try store.count("SELECT count(*) FROM region WHERE name_en = '5'") == 1)
    #expect(try store.count("SELECT count(*) FROM region") == 1)
    #expect(try store.faults() == [])
    #expect(try store.record { try $0.region("370402", "市中区") } == 6)
  }

  @Test("Killed at any moment, a registry loses no step that was reported as recorded", arguments: [30, 60, 120])
  func anyMoment(milliseconds: Int) async throws {
    let folder = try prepared("moment")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("\(milliseconds)".utf8).write(to: URL(fileURLWithPath: folder + "/wait"))
    await #expect(processExitsWith: .signal(SIGKILL)) {
      let folder = Self.folder("moment", of: getppid())
      let wait = Double(try String(contentsOfFile: folder + "/wait", encoding: .utf8)) ?? 0
      let store = try RegistryFile.open(folder + "/registry.db")
      let file = try #require(fopen(folder + "/reported", "w"))
      Thread.detachNewThread {
        Thread.sleep(forTimeInterval: wait / 1_000)
        kill(getpid(), SIGKILL)
      }
      while true {
        let step = try store.record { writer in
          for n in 0..<20 { try writer.region("\(writer.step)-\(n)", "区 \(writer.step)-\(n)") }
          try writer.update("region", id: 1, ["name_en": .text("\(writer.step)")])
        }
        fputs("\(step)\n", file)
        fflush(file)
      }
    }
    let reported = try String(contentsOfFile: folder + "/reported", encoding: .utf8)
    let last = reported.split(separator: "\n").last.flatMap { Int($0) } ?? 1
    let store = try RegistryFile.open(folder + "/registry.db")
    let steps = try store.stepCount()
    #expect((last...(last + 1)).contains(steps))
    #expect(try store.count("SELECT count(*) FROM region") == 1 + 20 * (steps - 1))
    #expect(try store.count("SELECT count(*) FROM region_history") == steps - 1)
    #expect(try store.faults() == [])
  }
}
