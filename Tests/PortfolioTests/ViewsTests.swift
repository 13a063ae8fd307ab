import Foundation
import Ledgers
import Portfolio
import Testing
import Values

/// What other programs read in SQL agrees with what the reports say.
struct ViewsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("v_summary_year gives every project of the practice portfolio what the reports give it")
  func summaryYearAgrees() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "luban-views-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let today = try #require(Day("2021-01-10"))
    let occasion = Occasion(at: "2021-01-10T08:00:00Z", today: today, who: "tester", words: "import")
    let registry = try Registry.create(folder.appending(path: "t.db").path, [.currency: "CNY"], occasion)
    let seed = try FolderImport(Self.root.appending(path: "Seeds/practice-2020").path)
    _ = try registry.record(occasion) { try seed.run(in: $0) }
    try registry.read { snapshot in
      let figures = try snapshot.figures(FilterContext(asOf: today, period: .year(2020)))
      let codes = try snapshot.query("SELECT id, code FROM project").rows
      let (_, rows) = try snapshot.query(
        """
        SELECT p.id, CAST(round(v.completed * 100) AS INTEGER), CAST(round(v.plan * 100) AS INTEGER)
        FROM v_summary_year v JOIN project p ON p.code = v.project WHERE v.year = 2020 AND v.measure = 'reported'
        """)
      #expect(codes.count == 111)
      #expect(rows.count == 106)
      for row in rows {
        guard case .integer(let id) = row[0] else { continue }
        let figure = try #require(figures[Int(id)])
        if case .integer(let fen) = row[1] { #expect(figure.completed == Money(fen: fen), "project \(id)") }
        if case .integer(let fen) = row[2] { #expect(figure.plan == Money(fen: fen), "project \(id)") }
      }
    }
  }

  @Test("every documented column of a view is there, and every column is documented")
  func columnsAreDocumented() throws {
    let page = try String(contentsOf: Self.root.appending(path: "Docs/views.md"), encoding: .utf8)
    let folder = FileManager.default.temporaryDirectory.appending(path: "luban-columns-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let today = try #require(Day("2021-01-10"))
    let occasion = Occasion(at: "2021-01-10T08:00:00Z", today: today, who: "tester", words: "init")
    let registry = try Registry.create(folder.appending(path: "t.db").path, [.currency: "CNY"], occasion)
    for section in page.split(separator: "## ").dropFirst() {
      let view = String(section.prefix { !$0.isNewline })
      let columns = try registry.read { try $0.query("SELECT * FROM \(view) LIMIT 0").columns }
      let line = section.split(separator: "\n").last { $0.hasPrefix("`") } ?? ""
      #expect(line.matches(of: /`(\w+)`/).map { String($0.output.1) } == columns, "\(view)")
    }
  }
}
