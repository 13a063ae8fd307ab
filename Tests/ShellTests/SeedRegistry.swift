import Foundation
import Shell

/// A registry made once from the seeds; every transcript has a copy of its own.
struct SeedRegistry: Sendable {
  let path: String

  func copy(to path: String) throws {
    try FileManager.default.copyItem(atPath: self.path, toPath: path)
  }

  /// - Throws: a fault for a name that is none of the registries; nil for `none`.
  static func named(_ name: String) throws -> SeedRegistry? {
    switch name {
    case "none": nil
    case "empty": try empty.get()
    case "bare": try bare.get()
    case "zaozhuang": try zaozhuang.get()
    case "practice": try practice.get()
    default: throw Transcript.Fault(description: "no such registry: \(name)")
    }
  }

  private static let empty = Result { try make("演练", []) }
  /// With the regions of the city and nothing else.
  private static let bare = Result { try make("演练", ["zaozhuang-2021/regions.csv"]) }
  private static let zaozhuang = Result { try make("枣庄", ["zaozhuang-2021"]) }
  private static let practice = Result { try make("演练", ["practice-2020"]) }

  /// The seeds' folders go when the tests end.
  private static let leaving = Leaving()

  private final class Leaving: @unchecked Sendable {
    private let lock = NSLock()
    private var folders: [String] = []

    init() {
      atexit { SeedRegistry.leaving.remove() }
    }

    func add(_ folder: String) { lock.withLock { folders.append(folder) } }
    private func remove() { for folder in folders { try? FileManager.default.removeItem(atPath: folder) } }
  }

  private static func make(_ name: String, _ seeds: [String]) throws -> SeedRegistry {
    let folder = try Stage.makeFolder()
    leaving.add(folder)
    let environment = [
      "LUBAN_NOW": "2021-01-04T08:00:00", "LUBAN_ME": "演练员", "LUBAN_LANG": "en", "HOME": folder,
    ]
    let path = folder + "/seed.db"
    guard let shell = EmbeddedShell(arguments: ["--db", path], environment: environment, output: { _, _ in })
    else { throw Transcript.Fault(description: "the shell does not start") }
    // The log of a file that is copied while a write-ahead log stands beside it would be lost: hence `backup`.
    let whole = folder + "/whole.db"
    let lines =
      ["init --name \(name)"] + seeds.map { "import \(folder)/Seeds/\($0)" } + ["backup \(whole)"]
    for line in lines {
      let status = shell.run(line)
      guard status == 0 else { throw Transcript.Fault(description: "\(line): status \(status)") }
    }
    return SeedRegistry(path: whole)
  }
}
