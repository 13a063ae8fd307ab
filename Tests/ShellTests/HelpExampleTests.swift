import Foundation
import Shell
import Testing

/// What help shows as an example works as it stands there.
@Suite struct HelpExampleTests {
  /// Examples that the data themselves refuse, as they say.
  private static let refused: Set<String> = [
    "redo",  // nothing was undone
    "undo 57 --yes",  // no such step in a fresh registry
    "return 滕州市项目办 2020-12 --why 两个项目单位有误",  // nothing was sent in
    "unlock 2020-12 --why 滕州补报",  // nothing is locked yet
  ]

  @Test func examplesRun() throws {
    let commands = try HelpPages.commands.get()
    for command in commands {
      #expect(!command.examples.isEmpty, "help \(command.en) shows no example")
      for example in command.examples {
        let (status, said) = try Self.run(example)
        let expected: Int32 = Self.refused.contains(example) ? 1 : 0
        #expect(status == expected, "help \(command.en): \(example)\n\(said)")
      }
    }
  }

  private static func run(_ example: String) throws -> (status: Int32, said: String) {
    let stage = try Stage()
    defer { stage.remove() }
    let isPractice = ["YL-", "市级重点项目", "obstacles", "report", "报送", "催报", "chase", "项目办", "导出 项目", "lock 2020-12"]
      .contains {
        example.contains($0)
      }
    if !example.hasPrefix("init") { try stage.set("registry", isPractice ? "practice" : "zaozhuang") }
    // Files of the examples lie in the folder at hand.
    try stage.set("now", "2024-01-10T08:00:00")
    try stage.set("file", "month.txt projects --limit 1\\n")
    let lines = try stage.run(atHand(example))
    let status = lines.last?.firstMatch(of: /^\[(\d+)\]$/).flatMap { Int32($0.1) } ?? 0
    return (status, lines.joined(separator: "\n"))
  }

  private static func atHand(_ example: String) -> String {
    example.replacingOccurrences(of: "Seeds/", with: "\(Stage.folderName)/Seeds/")
      .replacingOccurrences(of: "2021-06.db", with: "\(Stage.folderName)/2021-06.db")
      .replacingOccurrences(of: "-o ledger", with: "-o \(Stage.folderName)/ledger")
      .replacingOccurrences(of: "month.txt", with: "\(Stage.folderName)/month.txt")
      .replacingOccurrences(of: "registry-csv", with: "\(Stage.folderName)/registry-csv")
      .replacingOccurrences(of: "practice.db", with: "\(Stage.folderName)/registry.db")
  }
}
