import Foundation
import Shell
import Testing

/// What help shows as an example works as it stands there.
@Suite struct HelpExampleTests {
  /// Examples that the data themselves refuse, as they say.
  private static let refused: Set<String> = [
    "undo 57 --yes",  // no such step in a fresh registry
    "return 滕州市项目办 2020-12 --why 两个项目单位有误",  // nothing was sent in
    "unlock 2020-12 --why 滕州补报",  // nothing is locked yet
  ]

  /// Examples for a person at a terminal: a script is told so. TerminalAskingTests and TerminalComfortTests play them.
  private static let forPersons: Set<String> = ["fill 2020-12 region:滕州", "watch 5 reporting 2020-12"]

  /// What has to be typed before an example makes sense.
  private static let before: [String: [String]] = [
    "last": ["projects"], "last --format json": ["projects"], "last -o last.xlsx": ["projects"],
    "commit": ["begin", "note jzgt 已核"], "rollback": ["begin", "note jzgt 已核"],
    "undo": ["note jzgt 已核"], "redo": ["note jzgt 已核", "undo"],
    "view 滕州 --limit 3": ["view save 滕州 \"projects region:滕州\""],
    "view drop 滕州": ["view save 滕州 \"projects region:滕州\""],
    "alias drop laggards": ["alias laggards projects light:red"],
  ]

  @Test func examplesRun() throws {
    let commands = try HelpPages.commands.get()
    for command in commands {
      #expect(!command.examples.isEmpty, "help \(command.en) shows no example")
      for example in command.examples {
        let (status, said) = try Self.run(example)
        let expected: Int32 = Self.refused.contains(example) ? 1 : Self.forPersons.contains(example) ? 64 : 0
        #expect(status == expected, "help \(command.en): \(example)\n\(said)")
      }
    }
  }

  @Test("the lines that `help` shows by task run one after the other, in each language", arguments: ["en", "zh"])
  func topicsRun(_ language: String) throws {
    let topics = try HelpPages.topics(in: language)
    #expect(topics.count > 25)
    let stage = try Stage()
    defer { stage.remove() }
    try stage.set("registry", "practice")
    try stage.set("lang", language)
    try stage.set(
      "file", "ledger.csv 填报单位：演练滕州市项目办\\n项目名称,2020年12月完成投资（万元）\\n演练滕州高性能膜材料厂,300\\n")
    // A script is told that these want a person.
    let asking = ["done", "完成", "add", "新增"]
    for topic in topics {
      let isAsking = asking.contains(topic) || topic.hasPrefix("fill") || topic.hasPrefix("逐项")
      let lines = try stage.run(Self.atHand(topic))
      let status = Self.status(of: lines)
      #expect(status == (isAsking ? 64 : 0), "\(topic)\n\(lines.joined(separator: "\n"))")
    }
  }

  private static func run(_ example: String) throws -> (status: Int32, said: String) {
    let stage = try Stage()
    defer { stage.remove() }
    let isPractice = [
      "YL-", "市级重点项目", "obstacles", "report", "报表", "报送", "催报", "chase", "项目办", "导出 项目", "lock 2020-12",
    ]
    .contains {
      example.contains($0)
    }
    if !example.hasPrefix("init") { try stage.set("registry", isPractice ? "practice" : "zaozhuang") }
    // Files of the examples lie in the folder at hand.
    try stage.set("now", "2024-01-10T08:00:00")
    try stage.set("file", "month.txt projects --limit 1\\n")
    for line in before[example] ?? [] { _ = try stage.run(line) }
    let lines = try stage.run(atHand(example))
    return (status(of: lines), lines.joined(separator: "\n"))
  }

  private static func status(of lines: [String]) -> Int32 {
    lines.last?.firstMatch(of: /^\[(\d+)\]$/).flatMap { Int32($0.1) } ?? 0
  }

  private static func atHand(_ example: String) -> String {
    example.replacingOccurrences(of: "Seeds/", with: "\(Stage.folderName)/Seeds/")
      .replacingOccurrences(of: "2021-06.db", with: "\(Stage.folderName)/2021-06.db")
      .replacingOccurrences(of: "-o ledger", with: "-o \(Stage.folderName)/ledger")
      .replacingOccurrences(of: "import ledger", with: "import \(Stage.folderName)/ledger")
      .replacingOccurrences(of: "导入 ledger", with: "导入 \(Stage.folderName)/ledger")
      .replacingOccurrences(of: "-o last", with: "-o \(Stage.folderName)/last")
      .replacingOccurrences(of: "-o wall", with: "-o \(Stage.folderName)/wall")
      .replacingOccurrences(of: "-o plan", with: "-o \(Stage.folderName)/plan")
      .replacingOccurrences(of: "month.txt", with: "\(Stage.folderName)/month.txt")
      .replacingOccurrences(of: "registry-csv", with: "\(Stage.folderName)/registry-csv")
      .replacingOccurrences(of: "practice.db", with: "\(Stage.folderName)/registry.db")
  }
}
