import Foundation
import Randomness
import Testing

/// What was published stays as it was, to the byte.
@Suite struct PublishedTests {
  private static let summaries = [
    "summary 2020-12 --published", "summary 2020-12 by region --published", "summary 2020-Q4 by sector --published",
    "summary 2020 by programme --published", "summary 2020-10..2020-12 by responsible --published",
    "summary 2019..2020 by year --published", "summary 2020-12 region:滕州 by fund --published",
    "summary 2020-12 light:red by size --published --sort -gap",
    "summary 2020-12 by lead --published --rule points-10-30",
    "summary 2020-12 by stage --published --measure statistical",
    "summary 2020-11 by region --published",
  ]

  private struct Answer: Decodable {
    struct Row: Decodable {
      let id: Int?
      let code: String?
      let plan: Double?
      let completed: Double?
      let project: String?
      let field: String?
      let published: Double?
      let now: Double?
    }
    let rows: [Row]
  }

  private static let formats = ["table", "json", "jsonl", "csv", "tsv", "markdown"]

  private func published(_ shell: PastShell) throws -> [String: String] {
    var texts: [String: String] = [:]
    for line in Self.summaries {
      for format in Self.formats { texts["\(line) \(format)"] = try shell.answer("\(line) --format \(format)") }
    }
    return texts
  }

  /// A line that somebody might type next; the registry may refuse it.
  private static func line(_ random: inout SplitMix64, lastStep: Int) -> String {
    func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }
    func one(_ words: [String]) -> String { words[number(0...(words.count - 1))] }
    let digits = String(1000 + number(1...110)).dropFirst()
    let project = "YL-\(digits)"
    let month = "2020-\(String(100 + number(1...12)).dropFirst())"
    return switch number(0...19) {
    case 0...3: "invest \(project) \(month) \(number(0...90000))万 --ytd --why 更正"
    case 4: "invest \(project) \(month) \(number(0...900))万"
    case 5: "invest \(project) 2019-12 \(number(0...900))万 --since-start --why 补"
    case 6: "plan \(project) 2020 \(number(1...30))亿"
    case 7: "plan \(project) 2020 \(number(1...30))亿 --version new"
    case 8: "edit \(project) name=改名\(number(1...9999)) region=\(one(["370402", "370403", "370481", "none"]))"
    case 9: "edit \(project) sector=\(one(["energy", "transport", "health"])) responsible=新单位\(number(1...5)) --new"
    case 10: "edit \(project) lead=\(one(["张三", "李四", "none"])) total=\(number(1...90))亿"
    case 11: "set unit \(one(["万", "亿", "元"]))"
    case 12: "set rule \(one(["ratio-50", "points-10-30", "ratio-80-60"]))"
    case 13: "set language \(one(["zh", "en"]))"
    case 14: "set name 库\(number(1...99))"
    case 15: one(["unlock 2020-12 --why 补报", "unlock 2020-11 --why 补报"])
    case 16: one(["lock 2020-12", "lock 2020-11", "lock 2020-10"])
    case 17: "undo \(number(3...max(3, lastStep))) --yes"
    case 18: one(["redo", "cancel \(project) 2020-06 --why 终止", "done \(project) start 2020-03"])
    default: "add 演练后来\(number(1...9999)) region=370481 total=3亿"
    }
  }

  @Test("Whatever is recorded afterwards, every format gives the same bytes", arguments: UInt64(0)..<2)
  func forEver(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let shell = try PastShell(now: "2021-01-04")
    try shell.answer("init --name 演练")
    try shell.answer("import \(PastShell.root.path)/Seeds/practice-2020")
    try shell.answer("lock 2020-11")
    try shell.answer("invest YL-001 2020-12 9亿 --ytd --why 补")
    shell.set(now: "2021-01-05")
    try shell.answer("lock 2020-12")
    let first = try published(shell)
    let locks = [3, 5]
    var recorded = 0
    for round in 0..<3 {
      shell.set(now: "2021-0\(round * 2 + 1)-20")
      if round > 1 { shell.set(me: "乙") }
      // Without this hardly a figure could change.
      _ = try shell.run("unlock 2020-12 --why 补报")
      _ = try shell.run("unlock 2020-11 --why 补报")
      for _ in 0..<30 {
        let line = Self.line(&random, lastStep: try shell.lastStep())
        // To take back the first lock is to publish nothing.
        if locks.contains(where: { line == "undo \($0) --yes" }) || line == "redo" { continue }
        if try shell.run(line).status == 0 { recorded += 1 }
      }
      let now = try published(shell)
      for (line, text) in first.sorted(by: { $0.key < $1.key }) {
        try #require(now[line] == text, "\(line), seed \(seed), round \(round)")
      }
    }
    #expect(recorded > 40)
    // The hammering has told: live figures differ, and each difference is listed.
    let live = try shell.answer("summary 2020-12 --format json --unit 元")
    #expect(live != first["summary 2020-12 --published json"])
    let listed = try shell.answer("restatements --format jsonl").split(separator: "\n")
    #expect(listed.count > 5)
  }

  @Test("What restatements list is what the published and the live lists differ in, project by project")
  func accounts() throws {
    var random = SplitMix64(seed: 99)
    let shell = try PastShell(now: "2021-01-05")
    try shell.answer("init --name 演练")
    try shell.answer("import \(PastShell.root.path)/Seeds/practice-2020")
    try shell.answer("lock 2020-12")
    try shell.answer("unlock 2020-12 --why 补报")
    for _ in 0..<60 { _ = try shell.run(Self.line(&random, lastStep: 3)) }
    func rows(_ line: String) throws -> [Answer.Row] {
      let text = try shell.answer("\(line) --format json")
      return try JSONDecoder().decode(Answer.self, from: Data(text.utf8)).rows
    }
    var expected: Set<String> = []
    let list = "projects 2020-12 --columns code,plan,completed"
    let then = try rows("\(list) --known-on 3")
    let now = try rows(list)
    // A bundle is told by its parts.
    for row in now where row.code != "YL-000" {
      let before = then.first { $0.id == row.id }
      if before?.plan != row.plan { expected.insert("\(row.code ?? "") plan") }
      if before?.completed != row.completed { expected.insert("\(row.code ?? "") completed") }
    }
    let told = try rows("restatements 2020-12").filter { $0.field != "period_completed" }
    #expect(Set(told.map { "\($0.project ?? "") \($0.field ?? "")" }) == expected)
    #expect(expected.count > 5)
    #expect(told.allSatisfy { $0.published != $0.now })
  }
}
