import Foundation
import Schema
import Testing

@Suite struct ScriptListTests {
  private let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Schema")

  private func scripts(in name: String) throws -> [String: String] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: name), includingPropertiesForKeys: nil)
    #expect(files.allSatisfy { $0.pathExtension == "sql" }, "\(name) holds SQL and nothing else")
    return try Dictionary(
      uniqueKeysWithValues: files.map {
        ($0.deletingPathExtension().lastPathComponent, try String(contentsOf: $0, encoding: .utf8))
      })
  }

  @Test("The list of migrations is the folder of migrations, in its order, text for text")
  func migrations() throws {
    let files = try scripts(in: "migrations")
    #expect(Schema.migrations.map(\.name) == files.keys.sorted())
    for script in Schema.migrations { #expect(script.sql == files[script.name], "\(script.name)") }
  }

  @Test("The list of views is the folder of views, text for text")
  func views() throws {
    let files = try scripts(in: "views")
    #expect(Schema.views.map(\.name).sorted() == files.keys.sorted())
    for script in Schema.views { #expect(script.sql == files[script.name], "\(script.name)") }
  }

  @Test("The schema's version is the number of its migrations, and they are numbered without a gap")
  func version() {
    #expect(Schema.version == Schema.migrations.count)
    for (index, script) in Schema.migrations.enumerated() {
      let number = String(10_000 + index + 1).dropFirst()
      #expect(script.name.hasPrefix("m\(number)-"), "\(script.name)")
    }
  }

  @Test("The scripts stay small enough to be embedded: a KiB costs the compiler megabytes")
  func size() {
    let bytes = (Schema.migrations + Schema.views).map(\.sql.utf8.count).reduce(0, +)
    #expect(bytes < 48 * 1024)
  }
}
