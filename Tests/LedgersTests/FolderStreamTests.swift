import Foundation
import Ledgers
import Portfolio
import Testing
import Values

/// Files of a folder read a row at a time: what is broken, what is long, what is told meanwhile.
struct FolderStreamTests {
  @Test("A row with bytes that are no UTF-8 is refused alone, with its line")
  func garbledRow() throws {
    let scratch = try Scratch()
    try scratch.write(
      "regions.csv", bytes: Array("code,name\n1,甲\n2,\"b\nc".utf8) + [0xD6, 0xD0] + Array("\"\n3,丙\n".utf8))
    let outcome = try scratch.load().result
    #expect(outcome.refusals.map(\.line) == [3])
    #expect(outcome.refusals.first?.error as? RowError == .notUTF8(line: 3))
    #expect(try scratch.count("region") == 2)
  }

  @Test("A heading with bytes that are no UTF-8, and a workbook under a text's name, refuse the file")
  func garbledFile() throws {
    let scratch = try Scratch()
    try scratch.write("regions.csv", "code,name\n1,甲\n")
    try scratch.write("notes.csv", bytes: Array("project,dated,".utf8) + [0xFF] + Array("\n".utf8))
    try scratch.write("plans.csv", bytes: [0x50, 0x4B, 0x03, 0x04, 0x00])
    let outcome = try scratch.load().result
    #expect(outcome.refusals.map(\.file) == ["plans.csv", "notes.csv"])
    #expect(outcome.refusals.allSatisfy { $0.line == nil })
    #expect(outcome.refusals.first?.error as? TableFault == .workbook)
    #expect(outcome.refusals.last?.error as? RowError == .notUTF8(line: 1))
    #expect(try scratch.count("region") == 1)
  }

  @Test("A file that breaks off late is refused as a whole, its good rows too")
  func breaksOff() throws {
    let scratch = try Scratch()
    let rows = (1...3_000).map { "\($0),区 \($0)\n" }.joined()
    try scratch.write("regions.csv", "code,name\n" + rows + "x,\"open\n")
    let outcome = try scratch.load()
    #expect(outcome.result.refusals.map { $0.error as? TableFault } == [.openQuote(line: 3_002)])
    #expect(outcome.result.files.isEmpty)
    #expect(outcome.step == nil)
    #expect(try scratch.count("region") == 0)
  }

  @Test("Text behind a closing quote is part of its cell")
  func lenient() throws {
    let scratch = try Scratch()
    try scratch.write("regions.csv", "code,name\n1,\"甲\"区\n")
    #expect(try scratch.load().result.refusals.isEmpty)
    #expect(try scratch.registry.read { try $0.codes(.region).name("1").zh } == "甲区")
  }

  @Test("Of very many refused rows the first are listed and all are counted; none of them gets a second pass")
  func manyRefusals() throws {
    let scratch = try Scratch()
    try scratch.write("regions.csv", "code,name\n1,甲\n")
    try scratch.write("projects.csv", "code,name\nP1,甲项目\nP2,乙项目\n")
    try scratch.load()
    let most = FolderImport.mostRefusals
    let bad = (0..<most + 5).map { _ in ",x,,\n" }.joined()
    // The last row names a project that is there already, and is refused: its parent must not be set all the same.
    try scratch.write("projects.csv", "code,name,parent,sector\n" + bad + "P1,甲项目,P2,没有这行业\n")
    let outcome = try scratch.load()
    #expect(outcome.result.refusals.count == most)
    #expect(outcome.result.refusals.last?.line == most + 1)
    #expect(outcome.result.refusalCount == most + 6)
    let file = try #require(outcome.result.files.last)
    #expect((file.rows, file.refused, file.unlisted) == (most + 6, most + 6, 6))
    #expect((file.recorded, file.unchanged) == (0, 0))
    #expect(outcome.step == nil)
    #expect(try scratch.registry.read { try $0.project($0.project(named: "P1")).parent } == nil)
  }

  @Test("It is told every thousand rows how far an import is, in both passes")
  func progress() throws {
    let scratch = try Scratch()
    try scratch.write("regions.csv", "code,name\n" + (1...2_500).map { "\($0),区 \($0)\n" }.joined())
    try scratch.write("projects.csv", "code,name\n" + (1...1_000).map { "P\($0),项目 \($0)\n" }.joined())
    var told: [String] = []
    let folder = try FolderImport(scratch.folder)
    let occasion = Occasion(at: "2021-07-10T00:00:00Z", today: scratch.today, who: "甲", words: "import")
    _ = try scratch.registry.record(occasion) { try folder.run(in: $0) { told.append("\($0) \($1)") } }
    #expect(
      told == [
        "regions.csv 1000", "regions.csv 2000", "regions.csv 1000", "regions.csv 2000", "projects.csv 1000",
        "projects.csv 1000",
      ])
  }

  @Test("A step that changes many rows lists the first and counts all")
  func mostChanges() throws {
    let scratch = try Scratch()
    try scratch.write("regions.csv", "code,name\n" + (1...50).map { "\($0 + 100),区 \($0)\n" }.joined())
    let folder = try FolderImport(scratch.folder)
    let occasion = Occasion(at: "2021-07-10T00:00:00Z", today: scratch.today, who: "甲", words: "import")
    let recorded = try scratch.registry.record(occasion, mostChanges: 3) { try folder.run(in: $0) }
    #expect(recorded.changes.map(\.label) == ["101", "102", "103"])
    let counts = recorded.changeCounts
    #expect((counts.added, counts.changed, counts.removed) == (50, 0, 0))
    let again = try scratch.registry.record(occasion, mostChanges: 3) { try folder.run(in: $0) }
    #expect(again.step == nil)
    #expect(again.changes.isEmpty)
    #expect(again.changeCounts.added == 0)
  }

  @Test("What a word means is asked again once the rows behind it have changed")
  func lookups() throws {
    let scratch = try Scratch()
    try scratch.writeBasics()
    try scratch.load()
    let occasion = Occasion(at: "2021-07-10T00:00:00Z", today: scratch.today, who: "甲", words: "edit")
    _ = try scratch.registry.record(occasion) { recording in
      let (one, two) = (try recording.project(named: "P1"), try recording.project(named: "P2"))
      #expect(try recording.project(named: "甲一") == one)
      try recording.apply([Assignment(.alias, "甲二")], to: one)
      try recording.apply([Assignment(.alias, "甲一")], to: two)
      #expect(try recording.project(named: "甲一") == two)
      struct Refusal: Error {}
      try? recording.attempt {
        try recording.apply([Assignment(.alias, "甲三")], to: two)
        #expect(try recording.project(named: "甲三") == two)
        throw Refusal()
      }
      #expect(throws: RuleError.self) { try recording.project(named: "甲三") }
      #expect(try recording.organization(named: "新单位") == nil)
      _ = try recording.organization(named: "新单位", isNew: true)
      #expect(try recording.organization(named: "新单位") != nil)
      // P3 is the bundle of P1: it has no money of its own, and has once P1 leaves it.
      let bundle = try recording.project(named: "P3")
      let key = StatementKey(month: try #require(Month("2021-05")), basis: .month)
      let amount = try MoneyParser.parse("1万")
      #expect(throws: RuleError.bundleHasNoMoney(bundle)) {
        try recording.invest(bundle, key, amount, reason: nil, method: "import")
      }
      try recording.apply([Assignment(.parent, "none")], to: one)
      #expect(try recording.invest(bundle, key, amount, reason: nil, method: "import") == .added)
    }
  }
}
