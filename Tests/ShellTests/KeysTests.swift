import Foundation
import Shell
import Synchronization
import Testing

/// Docs/keys.md is a contract with scripts: what the program gives stands there.
struct KeysTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private final class Output: Sendable {
    let text = Mutex("")
  }

  private static let commands = [
    "projects", "show YL-001", "milestones YL-001", "overdue", "summary 2020 by region", "summary 2020 by programme",
    "summary 2020-12 by region,nature --compare",
    "targets", "why YLT-2020-001", "obstacles", "programmes", "clusters", "search 演练", "history", "why YL-051",
    "why region:370405 2020-12", "why 2020 by sector",
    "slips 2020", "slips 2020 --group responsible", "check", "today", "set",
    "report bulletin 2020-06", "report work-report 2020", "report targets 2020", "funds 2020", "funnel 2020",
    "funnel 2018..2020 by region", "curve 2020", "outlook 2020-06 by region",
    "outlook YL-098 2020-06", "gantt 2020 region:滕州",
    "reporting 2020-12", "reporting 2020", "chase 2021-01", "done YL-098 可研批复 2020-05-27 --expires 2021-02", "due",
    "export all FOLDER", "help", "help all", "help fields", "view", "config", "alias", "help codes", "help done",
    "note YL-001 演练 --dry-run",
    "export projects --since 1", "export milestones --since 1", "export investment --since 1",
    "lock 2020-12", "summary 2020-12 --published", "restatements", "unlock 2020-12 --why 演练",
    "invest YL-001 2020-12 9亿 --ytd --why 演练", "restatements 2020-12", "targets --known-on 2",
    "projects --group region", "obstacles --group owner", "milestones --group state --limit 5",
    "projects --columns national,cluster,nature,lifecycle,lead,officer,parent,late,remaining,gap,alias,tag,programme",
  ]

  @Test("every key that a command gives stands on the page of keys")
  func everyKeyIsDocumented() throws {
    let page = try String(contentsOf: Self.root.appending(path: "Docs/keys.md"), encoding: .utf8)
    let documented = Set(page.matches(of: /`([a-z_]+)`/).map { String($0.output.1) })
    let folder = FileManager.default.temporaryDirectory.appending(path: "luban-keys-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = Output()
    let environment = ["LUBAN_NOW": "2021-01-10T08:00:00", "LUBAN_ME": "tester", "LUBAN_LANG": "en"]
    let shell = try #require(
      EmbeddedShell(
        arguments: ["--db", folder.appending(path: "t.db").path, "--format", "json"], environment: environment
      ) { text, isError in
        if !isError { output.text.withLock { $0 += text } }
      })
    #expect(shell.run("init --format table") == 0)
    #expect(shell.run("import \(Self.root.path)/Seeds/practice-2020") == 0)
    for command in Self.commands {
      output.text.withLock { $0 = "" }
      let line = command.replacing("FOLDER", with: folder.appending(path: "out").path)
      #expect(shell.run(line) == 0, "\(command)")
      let answer = try JSONSerialization.jsonObject(with: Data(output.text.withLock { $0 }.utf8))
      for key in Self.keys(answer) { #expect(documented.contains(key), "\(command): \(key) is not documented") }
    }
  }

  private static func keys(_ value: Any) -> Set<String> {
    if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(keys($1)) } }
    guard let object = value as? [String: Any] else { return [] }
    return object.reduce(into: Set(object.keys)) { $0.formUnion(keys($1.value)) }
  }
}
