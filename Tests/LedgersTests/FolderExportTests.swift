import Foundation
import Ledgers
import Portfolio
import Testing
import Values

/// What goes out comes in again as it was: to the byte in the folder, to the column in the registry.
struct FolderExportTests {
  /// Every file of a folder with its bytes.
  private func bytes(_ folder: String) throws -> [String: Data] {
    try FileManager.default.contentsOfDirectory(atPath: folder).reduce(into: [:]) { files, name in
      files[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    }
  }

  @discardableResult
  private func export(_ scratch: Scratch, to folder: String) throws -> [FolderExport.FileOutcome] {
    let export = try FolderExport(folder)
    return try scratch.registry.read { try export.run($0) }
  }

  /// Exports, imports into an empty registry, exports that; compares folders and registries.
  private func expectRoundTrip(_ first: Scratch, _ comment: Comment? = nil) throws {
    try export(first, to: first.folder)
    let again = try first.load()
    #expect(again.step == nil, "its own folder changes a registry: \(again.changes.prefix(3))")
    let second = try Scratch(today: first.today.text)
    let outcome = try second.load(first.folder).result
    for refusal in outcome.refusals.prefix(5) {
      Issue.record("\(comment ?? "") \(refusal.file):\(refusal.line ?? 0) \(refusal.error)")
    }
    try export(second, to: second.folder)
    let (one, other) = (try bytes(first.folder), try bytes(second.folder))
    #expect(one.keys.sorted() == other.keys.sorted())
    for name in one.keys.sorted() { #expect(one[name] == other[name], "\(comment ?? "") \(name)") }
    let (lines, others) = (try RegistryContent.lines(first.registry), try RegistryContent.lines(second.registry))
    #expect(lines.count == others.count)
    for (a, b) in zip(lines, others) where Array(a.utf8) != Array(b.utf8) {
      Issue.record("\(comment ?? "") in the registry\n\(a)\n\(b)")
      break
    }
  }

  @Test(
    "A seed goes out, into an empty registry, and out again to the same bytes",
    arguments: ["practice-2020", "zaozhuang-2021"])
  func seeds(_ name: String) throws {
    let scratch = try Scratch()
    try scratch.load(Scratch.seed(name))
    try expectRoundTrip(scratch)
  }

  @Test("So does a registry full of everything that its tables can hold", arguments: 1...12)
  func everything(_ seed: Int) throws {
    let scratch = try Scratch()
    try FullRegistry.fill(scratch, seed: UInt64(seed))
    try expectRoundTrip(scratch, "seed \(seed):")
  }

  @Test("Every column of every tracked table is filled, so that one which is not exported is missed")
  func everyColumn() throws {
    let scratch = try Scratch()
    try FullRegistry.fill(scratch, seed: 1)
    try scratch.registry.read { snapshot in
      let content = RegistryContent(snapshot)
      let tables = try content.tables()
      #expect(tables.count == 28)
      for table in tables {
        for column in try content.columns(of: table) {
          let standard = column.standard ?? "NULL"
          let filled = try snapshot.query(
            "SELECT 1 FROM \(table) WHERE \(column.name) IS NOT NULL AND \(column.name) IS NOT \(standard) LIMIT 1")
          #expect(
            filled.rows.count == 1,
            "\(table).\(column.name) is never filled: fill it, export it, or say in `unsaid` why not")
        }
      }
    }
  }

  @Test("Every column is on the page of the folder, in its order")
  func page() throws {
    let page = try String(contentsOfFile: Scratch.seed("../Docs/folder.md"), encoding: .utf8)
    let scratch = try Scratch()
    try FullRegistry.fill(scratch, seed: 1)
    let files = try export(scratch, to: scratch.folder).map(\.file)
    let lines = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(lines.map { String($0.split(separator: "`")[1]) } == files)
    for (file, line) in zip(files, lines) {
      let text = try String(contentsOfFile: scratch.folder + "/" + file, encoding: .utf8)
      let headings = text.prefix { $0 != "\n" }.split(separator: ",")
      // What stands in brackets explains.
      let columns = line.split(separator: "|")[1].replacing(/\([^()]*(\([^()]*\)[^()]*)*\)/, with: "")
        .prefix { $0 != ":" }.split(separator: ",").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " *")) }
      #expect(columns == headings.map(String.init), "\(file)")
    }
  }

  @Test("Rows are sorted by their keys, by code point, whatever the order in which they came")
  func sorted() throws {
    let scratch = try Scratch()
    try scratch.write("regions.csv", "code,name,parent\nb,乙,\na,甲,b\nB,丙,\n中,丁,\nÄ,戊,\n")
    try scratch.write("projects.csv", "code,name\np2,二\nP10,十\nP1,一\n")
    try scratch.load()
    try FileManager.default.removeItem(atPath: scratch.folder)
    try export(scratch, to: scratch.folder)
    func first(_ name: String) throws -> [Substring] {
      try String(contentsOfFile: scratch.folder + "/" + name, encoding: .utf8).split(separator: "\n").dropFirst()
        .map { $0.prefix { $0 != "," } }
    }
    #expect(try first("regions.csv") == ["B", "a", "b", "Ä", "中"])
    #expect(try first("projects.csv") == ["P1", "P10", "p2"])
  }

  @Test("An empty registry gives a folder that can be taken in")
  func empty() throws {
    let scratch = try Scratch()
    let files = try export(scratch, to: scratch.folder)
    #expect(files.map(\.file) == ["settings.csv"])
    #expect(files.map(\.rows) == [0])
    #expect(try scratch.load().result.refusals.isEmpty)
  }

  @Test("A total that fell when an earlier one was corrected, and a plan whose first version was taken back")
  func accepted() throws {
    let scratch = try Scratch()
    let occasion = Occasion(at: "2021-07-10T00:00:00Z", today: scratch.today, who: "甲", words: "x")
    func record(_ body: (Recording) throws -> Void) throws -> Int {
      try #require(try scratch.registry.record(occasion, body).step)
    }
    func stated(_ text: String) throws -> StatedAmount { try MoneyParser.parse(text) }
    _ = try record { _ = try $0.putProject(code: "A", name: "甲", []) }
    let project = try scratch.registry.read { try $0.project(coded: "A") }
    let march = try #require(Month("2021-03"))
    _ = try record {
      try $0.invest(project, StatementKey(month: march, basis: .ytd), stated("30万"), reason: nil, method: "typed")
      try $0.invest(
        project, StatementKey(month: march.adding(1), basis: .ytd), stated("40万"), reason: nil, method: "typed")
      try $0.invest(project, StatementKey(month: march, basis: .ytd), stated("50万"), reason: "更正", method: "typed")
    }
    let version = try record { try $0.plan(project, .year(2021), stated("1亿"), fund: nil) }
    _ = try record { try $0.plan(project, .year(2021), stated("2亿"), fund: nil, version: .new) }
    _ = try scratch.registry.takeBack(version, occasion, dryRun: false)
    try expectRoundTrip(scratch)
  }

  // MARK: the folder

  @Test("An older export is replaced; a file or a folder of somebody else stays as it is")
  func replacing() throws {
    let scratch = try Scratch()
    try scratch.writeBasics()
    try scratch.load()
    try scratch.write("notes.csv", "of an older export")
    try export(scratch, to: scratch.folder + "/")
    #expect(
      try bytes(scratch.folder).keys.sorted() == ["organizations.csv", "projects.csv", "regions.csv", "settings.csv"])
    let before = try bytes(scratch.folder)
    try scratch.write("readme.txt", "mine")
    #expect(throws: FolderExport.Fault.holdsOther(folder: scratch.folder, name: "readme.txt")) {
      try export(scratch, to: scratch.folder)
    }
    try FileManager.default.removeItem(atPath: scratch.folder + "/readme.txt")
    try FileManager.default.createDirectory(atPath: scratch.folder + "/plans.csv", withIntermediateDirectories: false)
    #expect(throws: FolderExport.Fault.holdsOther(folder: scratch.folder, name: "plans.csv")) {
      try export(scratch, to: scratch.folder)
    }
    try FileManager.default.removeItem(atPath: scratch.folder + "/plans.csv")
    let file = scratch.folder + "/regions.csv"
    #expect(throws: FolderExport.Fault.notAFolder(file)) { try export(scratch, to: file) }
    #expect(throws: FolderExport.Fault.cannotWrite(scratch.folder + "/a/b")) {
      try export(scratch, to: scratch.folder + "/a/b")
    }
    #expect(throws: FolderExport.Fault.folderAtHand("/")) { try export(scratch, to: "/") }
    #expect(try bytes(scratch.folder) == before)
  }

  @Test("An export that cannot be put in its place leaves what is there, and nothing beside it")
  func brokenOff() throws {
    let scratch = try Scratch()
    try scratch.writeBasics()
    try scratch.load()
    let export = try FolderExport(scratch.folder)
    // Somebody puts a file there while it is being written.
    try scratch.write("readme.txt", "mine")
    let before = try bytes(scratch.folder)
    #expect(throws: FolderExport.Fault.holdsOther(folder: scratch.folder, name: "readme.txt")) {
      try scratch.registry.read { try export.run($0) }
    }
    #expect(try bytes(scratch.folder) == before)
    let beside = try FileManager.default.contentsOfDirectory(atPath: scratch.folder + "/..")
    #expect(beside.filter { $0.hasPrefix(".") }.isEmpty, "\(beside)")
  }
}
