import Foundation
import Ledgers
import Portfolio
import Testing
import Values

/// A fresh registry and a folder to import, both gone afterwards.
final class Scratch {
  let registry: Registry
  private let root: URL

  init(today: String = "2021-07-10", _ settings: [Setting: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("luban-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: root.appendingPathComponent("folder"), withIntermediateDirectories: true)
    self.today = try #require(Day(today))
    registry = try Registry.create(
      root.appendingPathComponent("registry.db").path, settings,
      Occasion(at: "\(today)T00:00:00Z", today: self.today, who: "甲", words: "init"))
  }

  let today: Day

  deinit {
    try? registry.close()
    try? FileManager.default.removeItem(at: root)
  }

  var folder: String { root.appendingPathComponent("folder").path }

  /// The folder of a seed that the package ships.
  static func seed(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appendingPathComponent("Seeds/\(name)").path
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  func write(_ name: String, bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  @discardableResult
  func load(_ path: String? = nil, dryRun: Bool = false) throws -> Recorded<FolderImport.Outcome> {
    let folder = try FolderImport(path ?? folder)
    let occasion = Occasion(at: "\(today.text)T00:00:00Z", today: today, who: "甲", words: "import")
    return try registry.record(occasion, dryRun: dryRun) { try folder.run(in: $0) }
  }

  /// Takes in ledgers of reporters.
  @discardableResult
  func take(
    _ paths: [String], _ options: LedgerOptions = LedgerOptions(), dryRun: Bool = false
  ) throws -> Recorded<[LedgerOutcome]> {
    let occasion = Occasion(at: "\(today.text)T00:00:00Z", today: today, who: "甲", words: "import")
    return try registry.record(occasion, dryRun: dryRun) { try LedgerFiles(paths, options).run(in: $0) }
  }

  /// Regions and three projects, as most files need them.
  func writeBasics() throws {
    try write(
      "regions.csv",
      """
      code,name,name_en,parent,local
      370400,枣庄市,Zaozhuang,,
      370402,市中区,,370400,
      370400-gx,枣庄高新区,,370400,yes

      """)
    try write(
      "projects.csv",
      """
      code,name,parent,lifecycle,region,aliases,responsible
      P1,甲项目,P3,road,370402,甲一;甲二,市交通局
      P2,乙项目,,,370400,,市交通局
      P3,丙打捆,,,,,

      """)
  }

  /// Every row of every table that keeps history, as text.
  ///
  /// - Parameter hasSteps: with the step that wrote each row.
  func dump(hasSteps: Bool = true) throws -> [String] {
    try registry.read { snapshot in
      let tables = try snapshot.query(
        """
        SELECT t.name FROM sqlite_schema t WHERE t.type = 'table' AND t.name NOT LIKE '%\\_history' ESCAPE '\\'
          AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'step') ORDER BY 1
        """)
      return try tables.rows.flatMap { row -> [String] in
        guard case .text(let table) = row[0] else { return [] }
        let (columns, rows) = try snapshot.query("SELECT * FROM \(table) ORDER BY id")
        return rows.map { row in
          let values = zip(columns, row).filter { hasSteps || $0.0 != "step" }.map(\.1)
          return "\(table) \(values)"
        }
      }
    }
  }

  func count(_ table: String) throws -> Int64 {
    let answer = try registry.read { try $0.query("SELECT count(*) FROM \(table)") }
    guard case .integer(let count) = answer.rows[0][0] else { return -1 }
    return count
  }
}
