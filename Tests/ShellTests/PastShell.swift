import Foundation
import Shell
import Synchronization
import Testing

/// A shell on a registry of its own, whose answers come back as text.
final class PastShell {
  private final class Heard: Sendable {
    let text = Mutex("")
  }

  let folder: URL
  var path: String { folder.appending(path: "registry.db").path }
  private let heard = Heard()
  private var environment = ["LUBAN_ME": "甲"]
  private var shell: EmbeddedShell?

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// - Parameter now: the day at eight o'clock.
  init(now: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "luban-past-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    environment["HOME"] = folder.path
    set(now: now)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func set(now: String) {
    environment["LUBAN_NOW"] = "\(now)T08:00:00"
    shell = nil
  }

  /// Another person works from now on.
  func set(me: String) {
    environment["LUBAN_ME"] = me
    shell = nil
  }

  func run(_ line: String) throws -> (status: Int32, text: String) {
    let heard = heard
    let made = try #require(
      shell
        ?? EmbeddedShell(arguments: ["--db", path], environment: environment) { text, _ in
          heard.text.withLock { $0 += text }
        })
    shell = made
    heard.text.withLock { $0 = "" }
    let status = made.run(line)
    return (status, heard.text.withLock { $0 })
  }

  /// Runs a line that must go well.
  @discardableResult
  func answer(_ line: String) throws -> String {
    let (status, text) = try run(line)
    try #require(status == 0, "\(line): \(text)")
    return text
  }

  /// The page that a line writes, without what it says of its moment.
  func page(_ line: String) throws -> String {
    let file = folder.appending(path: "\(UUID().uuidString).html").path
    try answer("\(line) -o \(file)")
    return try String(contentsOfFile: file, encoding: .utf8)
      .replacing(/\ · (as known at step \d+, |当时记录：第 \d+ 步，)[-0-9T:]+Z/, with: "")
  }

  /// The number of the last step.
  func lastStep() throws -> Int {
    let text = try answer("sql \"SELECT max(id) FROM step\" --format tsv")
    return try #require(Int(text.split(separator: "\n").last ?? ""))
  }
}
