import Foundation
import Portfolio
import Testing
import Values

/// A registry in a folder of its own, with a city's regions and a clock that stands still.
final class TemporaryRegistry {
  let registry: Registry
  let path: String
  var today: Day
  private let folder: URL

  /// - Parameter hasRegions: 370400 with its districts, and a township below one of them.
  init(today: String = "2021-07-10", _ settings: [Setting: String] = [.name: "测试"], hasRegions: Bool = true)
    throws
  {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("luban-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("registry.db").path
    self.today = try day(today)
    registry = try Registry.create(path, settings, TemporaryRegistry.occasion(self.today, "甲", "init"))
    guard hasRegions else { return }
    try record("regions") { recording in
      for (code, name, parent) in TemporaryRegistry.regions {
        try recording.putRegion(code: code, name: name, nameEn: nil, parent: parent, isLocal: code.count > 6)
      }
    }
  }

  deinit {
    try? registry.close()
    try? FileManager.default.removeItem(at: folder)
  }

  static let regions: [(code: String, name: String, parent: String?)] = [
    ("370400", "枣庄市", nil), ("370402", "市中区", "370400"), ("370403", "薛城区", "370400"),
    ("370404", "峄城区", "370400"), ("370405", "台儿庄区", "370400"), ("370406", "山亭区", "370400"),
    ("370481", "滕州市", "370400"), ("370400-gx", "枣庄高新区", "370400"), ("370481-bx", "北辛街道", "370481"),
  ]

  static func occasion(_ today: Day, _ who: String, _ words: String) -> Occasion {
    Occasion(at: "\(today.text)T01:02:03Z", today: today, who: who, words: words)
  }

  func occasion(_ words: String = "test", who: String = "甲") -> Occasion {
    TemporaryRegistry.occasion(today, who, words)
  }

  @discardableResult
  func record<T>(
    _ words: String = "test", who: String = "甲", dryRun: Bool = false, _ body: (Recording) throws -> T
  ) throws -> Recorded<T> {
    try registry.record(occasion(words, who: who), dryRun: dryRun, body)
  }

  func read<T>(_ body: (Snapshot) throws -> T) throws -> T { try registry.read(body) }

  @discardableResult
  func project(_ code: String, _ name: String? = nil, _ fields: [(Field, String)] = []) throws -> ProjectRef {
    try record("add \(code)") {
      try $0.addProject(
        named: name ?? "项目\(code)", [Assignment(.code, code)] + fields.map { Assignment($0, $1) })
    }.result
  }

  func plan(
    _ project: ProjectRef, _ year: Int, _ amount: Money, fund: String? = nil,
    version: PlanVersionChoice = .latest,
    approved: String? = nil
  ) throws {
    try record("plan") {
      try $0.plan(
        project, .year(year), stated(amount), fund: fund, version: version,
        approved: try approved.map { try PartialDate(parsing: $0) })
    }
  }

  func plan(_ project: ProjectRef, month text: String, _ amount: Money) throws {
    try record("plan") { try $0.plan(project, .month(try month(text)), stated(amount), fund: nil) }
  }

  @discardableResult
  func state(
    _ project: ProjectRef, _ text: String, _ basis: Basis = .ytd, _ amount: Money, fund: String? = nil,
    measure: String = "reported", reporter: Int? = nil, region: String? = nil, reason: String? = nil
  ) throws -> Recorded<StatementOutcome> {
    let key = StatementKey(
      month: try month(text), basis: basis, fund: fund, measure: measure, reporter: reporter, region: region)
    return try record("invest") {
      try $0.invest(project, key, stated(amount), reason: reason, method: "prompt")
    }
  }

  func organization(_ name: String) throws -> Int {
    try record("organization") { try $0.organization(named: name, isNew: true) }.result
  }

  func summary(
    _ period: String, by dimensions: Portfolio.Dimension..., filter: Filter = .all, rule: String? = nil,
    against: PlanChoice = .inForce, compares: Bool = false
  ) throws -> Summary {
    try read { snapshot in
      var query = SummaryQuery(
        period: try Period(parsing: period, fiscal: try snapshot.fiscalYear), by: dimensions, filter: filter,
        rule: rule, against: against)
      query.compares = compares
      return try snapshot.summary(query, today: today)
    }
  }

  func outlook(_ period: String, by dimensions: Portfolio.Dimension..., filter: Filter = .all) throws -> Outlook {
    try read { snapshot in
      let period = try Period(parsing: period, fiscal: try snapshot.fiscalYear)
      return try snapshot.outlook(SummaryQuery(period: period, by: dimensions, filter: filter), today: today)
    }
  }

  func figure(_ period: String, _ filter: Filter = .all, rule: String? = nil) throws -> Figure {
    try summary(period, filter: filter, rule: rule).total
  }

  func context(_ period: String? = nil) throws -> FilterContext {
    FilterContext(asOf: today, period: try period.map { try Period(parsing: $0) })
  }

  /// The total investment that the list of projects shows.
  func total(of project: ProjectRef) throws -> Money? {
    try read { try $0.projects(where: .all, context: try context(), only: [project.id]).first?.total }
  }

  /// The codes of the projects that the words of a filter let through.
  func codes(_ words: String, _ period: String? = nil) throws -> [String] {
    let filter = try FilterParser.parse(words.split(separator: " ").map { FilterWord(String($0)) })
    return try read { try $0.projects(where: filter, context: try context(period)).map(\.ref.code) }
  }

  /// Every row of every tracked table without the step that wrote it.
  func dump() throws -> [String: [[QueryValue]]] {
    try read { snapshot in
      let tables = try snapshot.query(
        """
        SELECT t.name, (SELECT group_concat('"' || c.name || '"') FROM pragma_table_info(t.name) c WHERE c.name <> 'step')
        FROM sqlite_schema t WHERE t.type = 'table' AND t.name NOT LIKE '%\\_history' ESCAPE '\\' AND t.name <> 'step'
          AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'step')
        """)
      var dump: [String: [[QueryValue]]] = [:]
      for row in tables.rows {
        guard case .text(let table) = row[0], case .text(let columns) = row[1] else { continue }
        dump[table] = try snapshot.query("SELECT \(columns) FROM \(table) ORDER BY id").rows
      }
      return dump
    }
  }

  func lastStep() throws -> Int? { try read { try $0.lastStep() } }
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }

func month(_ text: String) throws -> Month { try #require(Month(text)) }

func date(_ text: String) throws -> PartialDate { try PartialDate(parsing: text) }

/// 万元.
func wan(_ amount: Int64) -> Money { Money(fen: amount * 1_000_000) }

/// 亿元.
func yi(_ amount: Int64) -> Money { Money(fen: amount * 10_000_000_000) }

func fen(_ amount: Int64) -> Money { Money(fen: amount) }

func stated(_ amount: Money) -> StatedAmount { StatedAmount(money: amount, digitFen: 1) }

extension Summary {
  /// The row of a code.
  func row(_ code: String) throws -> Figure { try #require(rows.first { $0.key == .code(code) }).figure }
}

/// The error that `body` ends with, as the kind that is expected.
func failure<E: Error>(_ kind: E.Type, _ body: () throws -> Void) -> E? {
  do {
    try body()
    return nil
  } catch {
    return error as? E
  }
}
