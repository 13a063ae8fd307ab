import Foundation
import Store
import Testing

/// A folder of its own for one test; it goes when the test is done.
final class Scratch {
  let folder: String
  var path: String { folder + "/registry.db" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/luban-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }
  func write(_ data: Data) throws { try data.write(to: URL(fileURLWithPath: path)) }
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
}

func info(_ words: String, by who: String = "lu", undoes: Int? = nil) -> StepInfo {
  StepInfo(at: "2021-07-05T08:00:00Z", who: who, words: words, undoes: undoes)
}

extension RegistryFile {
  /// One step that is expected to change something; gives its number.
  @discardableResult
  func record(_ words: String = "edit", by who: String = "lu", _ body: (StepWriter) throws -> Void) throws -> Int {
    try #require(try write(info(words, by: who), body).step?.number)
  }

  @discardableResult
  func takeBack(_ target: Int, by who: String = "lu") throws -> Int {
    let information = info("undo \(target)", by: who, undoes: target)
    return try #require(try write(information) { try $0.takeBack(target) }.step?.number)
  }

  /// Bare `undo`: gives the step that was taken back.
  @discardableResult
  func undo(by who: String = "lu") throws -> Int {
    let target = try #require(try read { try $0.lastUndoable(by: who) }).number
    try takeBack(target, by: who)
    return target
  }

  /// Bare `redo`: gives the undo that was taken back.
  @discardableResult
  func redo(by who: String = "lu") throws -> Int {
    let target = try #require(try read { try $0.lastRedoable(by: who) }).number
    try takeBack(target, by: who)
    return target
  }

  /// Every tracked row, a line each, without the step that wrote it.
  func dump() throws -> Set<String> {
    try read { reader in
      var lines: Set<String> = []
      // Most tables of a test are empty: one question finds the others.
      let questions = try reader.trackedTables().map { "SELECT '\($0)' WHERE EXISTS (SELECT 1 FROM \($0))" }
      for table in try reader.rows(questions.joined(separator: " UNION ALL ")).compactMap({ $0.text(0) }) {
        for row in try reader.rows("SELECT * FROM \(table)") {
          let cells = row.columnNames.enumerated().filter { $0.element != "step" }.map {
            "\($0.element)=\(row.value($0.offset).plainText ?? "NULL")"
          }
          lines.insert("\(table): " + cells.joined(separator: " "))
        }
      }
      return lines
    }
  }

  func count(_ sql: String, _ arguments: [SQLValue] = []) throws -> Int {
    try read { try #require(try $0.first(sql, arguments)?.int(0)) }
  }

  func stepCount() throws -> Int { try count("SELECT count(*) FROM step") }

  /// What SQLite finds wrong with the file; empty is well.
  func faults() throws -> [String] {
    try read { reader in
      try reader.rows("SELECT * FROM pragma_foreign_key_check").map { "foreign key: \($0.text(0) ?? "")" }
        + reader.rows("SELECT * FROM pragma_integrity_check").compactMap { $0.text(0) }.filter { $0 != "ok" }
    }
  }
}

extension StepWriter {
  @discardableResult
  func region(_ code: String, _ name: String, parent: String? = nil) throws -> Int {
    try insert("region", ["code": .text(code), "name_zh": .text(name), "parent": SQLValue(parent)])
  }

  @discardableResult
  func project(_ code: String, _ name: String, parent: Int? = nil) throws -> Int {
    try insert("project", ["code": .text(code), "name_zh": .text(name), "parent": SQLValue(parent)])
  }

  @discardableResult
  func alias(_ project: Int, _ name: String) throws -> Int {
    try insert("project_alias", ["project": SQLValue(project), "name": .text(name)])
  }
}
