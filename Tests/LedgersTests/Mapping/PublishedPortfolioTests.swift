import Foundation
import Ledgers
import Portfolio
import Spreadsheets
import Testing
import Values

/// The United Kingdom's major projects of two years, by the mappings that luban ships.
@Suite struct PublishedPortfolioTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch(
      today: "2023-08-01", [.name: "GMPP", .currency: "GBP", .fiscalYearStart: "4", .unit: "m"])
  }

  private static func file(_ year: Int) throws -> String {
    try #require(Bundle.module.url(forResource: "gmpp-\(year)-03", withExtension: "csv", subdirectory: "Portfolios"))
      .path
  }

  private func take(_ year: Int) throws -> LedgerOutcome {
    var options = LedgerOptions()
    let fiscal = try scratch.registry.read { try $0.fiscalYear }
    options.mapping = try Mapping(path: Scratch.seed("mappings/gmpp-\(year).yaml"), fiscal: fiscal)
    return try #require(try scratch.take([Self.file(year)], options).result.first)
  }

  /// The file as another reader sees it: by column, one row a project.
  private static func rows(_ year: Int) throws -> [[String]] {
    let table = try TextTable(path: file(year), encoding: .utf8)
    var rows: [[String]] = []
    while let row = try table.next() {
      rows.append((0..<11).map { if case .text(let text) = row[$0] { text } else { "" } })
    }
    return Array(rows.dropFirst())
  }

  /// Pence of `£1,234.5` millions, by digits alone; nil where nothing is stated.
  private static func pence(_ text: String) -> Int64? {
    let digits = text.replacing("£", with: "").replacing(",", with: "")
    let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = halves.first.flatMap({ Int64($0) }), halves.count <= 2 else { return nil }
    let decimals = halves.count == 2 ? String(halves[1]) : ""
    guard decimals.count <= 8, decimals.allSatisfy(\.isNumber) else { return nil }
    let padded = decimals + String(repeating: "0", count: 8 - decimals.count)
    return whole * 100_000_000 + (Int64(padded) ?? 0)
  }

  @Test(
    "235 and 244 projects, 206 of them the same: 273 in all; nothing is refused, and the same again changes nothing")
  func counts() throws {
    let first = try take(2022)
    #expect((first.entries, first.recorded, first.refused) == (235, 235, 0))
    #expect(try scratch.count("project") == 235)
    let second = try take(2023)
    #expect((second.entries, second.recorded, second.refused) == (244, 244, 0))
    #expect(try scratch.count("project") == 273)
    #expect(235 + 244 - 273 == 206)
    let before = try scratch.dump()
    let again = try take(2023)
    #expect((again.recorded, again.unchanged) == (0, 244))
    #expect(try scratch.dump() == before)
  }

  @Test(
    "Whole-life costs, baselines and forecasts are the file's to the penny, and no others", arguments: [2022, 2023])
  func amounts(year: Int) throws {
    _ = try take(year)
    let rows = try Self.rows(year)
    let month = try #require(Month("\(year)-03"))
    var stated = (costs: 0, baselines: 0, forecasts: 0)
    try scratch.registry.read { snapshot in
      #expect(try snapshot.currency == "GBP")
      for row in rows {
        let project = try snapshot.project(named: row[0])
        let cost = try snapshot.estimates(of: project).map(\.amount.money.fen)
        #expect(cost == [Self.pence(row[10])].compactMap { $0 }, "\(row[0])")
        stated.costs += cost.count
        let plans = try snapshot.plans(of: project)
        #expect(try plans.map { try $0.annual().fen } == [Self.pence(row[8])].compactMap { $0 }, "\(row[0])")
        #expect(plans.allSatisfy { $0.year == year - 1 })
        stated.baselines += plans.count
        let forecasts = try snapshot.statements(of: project)
        #expect(forecasts.map(\.amount.money.fen) == [Self.pence(row[9])].compactMap { $0 }, "\(row[0])")
        #expect(forecasts.allSatisfy { $0.month == month && $0.basis == .ytd && $0.measure == "forecast" })
        stated.forecasts += forecasts.count
      }
    }
    // Most are published; what is withheld stays unknown.
    #expect(stated.costs > 150 && stated.baselines > 190 && stated.forecasts > 190)
    #expect(stated.costs < rows.count && stated.baselines < rows.count)
  }

  @Test("A project that was renamed keeps its number, and its old name as an alias")
  func renamed() throws {
    _ = try take(2022)
    _ = try take(2023)
    try scratch.registry.read { snapshot in
      let project = try snapshot.project(named: "CO_0033_2122-Q1")
      #expect(project.name.zh == "GOV.UK One Login")
      #expect(try snapshot.project(project).aliases == ["Digital Identity"])
      #expect(try snapshot.project(named: "Digital Identity").id == project.id)
    }
  }

  @Test("History shows every date that moved between the two years, and no other")
  func moved() throws {
    _ = try take(2022)
    _ = try take(2023)
    let before = Dictionary(uniqueKeysWithValues: try Self.rows(2022).map { ($0[0], ($0[6], $0[7])) })
    var wanted: Set<String> = []
    for row in try Self.rows(2023) {
      guard let (start, end) = before[row[0]] else { continue }
      for (name, old, new) in [("Project start", start, row[6]), ("Project end", end, row[7])] {
        guard Day(old) != nil, Day(new) != nil, old != new else { continue }
        wanted.insert("\(row[0]) \(name): \(old) → \(new)")
      }
    }
    #expect(wanted.count > 50)
    let changes = try scratch.registry.read { try $0.changes(of: 3) }
    var found: Set<String> = []
    for change in changes where change.table == "milestone" && !change.isNew {
      guard let field = change.fields.first(where: { $0.name == "approved" }),
        case .text(let old)? = field.before, case .text(let new)? = field.after
      else { continue }
      found.insert("\(change.project?.code ?? "") \(change.label): \(old) → \(new)")
    }
    #expect(found == wanted)
  }
}
