import Foundation
import Ledgers
import Portfolio
import Testing
import Values

/// The ledgers of seven districts, against what another program reckoned must come out of them.
@Suite struct OracleTests {
  /// All of them taken in one after the other, once for all tests.
  private struct Played: @unchecked Sendable {
    let scratch: Scratch
    let outcomes: [String: LedgerOutcome]
  }

  private static let played = Result { () throws -> Played in
    let scratch = try Scratch(today: "2021-04-10")
    try scratch.load(Scratch.seed("practice-2020"))
    var outcomes: [String: LedgerOutcome] = [:]
    for ledgers in LedgerOracle.order {
      let recorded = try scratch.take(ledgers.map(LedgerOracle.path))
      for (ledger, outcome) in zip(ledgers, recorded.result) { outcomes[ledger] = outcome }
    }
    return Played(scratch: scratch, outcomes: outcomes)
  }

  private let played: Played

  init() throws { played = try OracleTests.played.get() }

  /// Where the registry keeps a statement, and how much.
  private struct Figure: Hashable, Comparable, CustomStringConvertible {
    var project: String
    var month: String
    var basis: String
    var fund: String
    var reporter: String
    var region: String
    var amount: String

    var description: String { "\(project) \(month) \(basis) \(fund) \(reporter) \(region) \(amount)" }
    static func < (a: Figure, b: Figure) -> Bool { a.description < b.description }
  }

  @Test("Every amount of a good row stands to the fen where it belongs, and no other amount was recorded")
  func amounts() throws {
    let ledgers = try ledgerKeys()
    var wanted: Set<Figure> = []
    for line in try LedgerOracle.lines() where line.verdict == "recorded" && Basis(rawValue: line.basis) != nil {
      let (reporter, month) = try #require(ledgers[line.ledger])
      wanted.insert(
        Figure(
          project: line.project, month: month, basis: line.basis, fund: line.fund, reporter: reporter,
          region: line.region, amount: line.amount))
    }
    #expect(wanted.count > 400)
    let found = try figures(
      """
      SELECT p.code, i.month, i.basis, ifnull(i.fund, ''), ifnull(o.name_zh, ''), ifnull(i.region, ''), i.amount_fen
      FROM investment_entry i JOIN project p ON p.id = i.project LEFT JOIN organization o ON o.id = i.reporter
      WHERE i.month >= '2021-01'
      """)
    #expect(wanted.subtracting(found).sorted() == [])
    #expect(found.subtracting(wanted).sorted() == [])
  }

  @Test("A plan and a total investment are recorded where the registry knew none, and nowhere else")
  func plans() throws {
    let lines = try LedgerOracle.lines().filter { $0.verdict == "recorded" && Basis(rawValue: $0.basis) == nil }
    let wanted = Set(
      lines.map {
        Figure(
          project: $0.project, month: "", basis: $0.basis, fund: $0.fund, reporter: "", region: "", amount: $0.amount)
      })
    #expect(!lines.isEmpty)
    let found = try figures(
      """
      SELECT p.code, '', 'total', '', '', '', e.amount_fen FROM estimate e JOIN project p ON p.id = e.project
        WHERE e.step > 1
      UNION ALL
      SELECT p.code, ifnull(e.month, ''), 'plan', ifnull(e.fund, ''), '', '', e.amount_fen FROM plan_entry e
        JOIN plan_version v ON v.id = e.version JOIN project p ON p.id = v.project WHERE e.step > 1
      """)
    #expect(wanted.subtracting(found).sorted() == [])
    #expect(found.subtracting(wanted).sorted() == [])
  }

  @Test("Refused are the rows of the oracle, each for its reason, and no other")
  func refusals() throws {
    let wanted = Set(
      try LedgerOracle.lines().filter { $0.verdict == "refused" }.map {
        LedgerOracle.Verdict(ledger: $0.ledger, row: $0.row, why: $0.why)
      })
    #expect(wanted.count > 30)
    let found = played.outcomes.flatMap { ledger, outcome in
      outcome.refusals.map { LedgerOracle.Verdict(ledger: ledger, row: $0.row, why: LedgerOracle.why($0.error)) }
    }
    #expect(wanted.subtracting(found).sorted() == [])
    #expect(Set(found).subtracting(wanted).sorted() == [])
  }

  @Test("Warned of are the rows of the oracle, each for its reason, and no other")
  func warnings() throws {
    let wanted = Set(
      try LedgerOracle.lines().filter { $0.verdict == "warning" }.map {
        LedgerOracle.Verdict(ledger: $0.ledger, row: $0.row, why: $0.why)
      })
    #expect(wanted.count > 10)
    let found = played.outcomes.flatMap { ledger, outcome in
      outcome.warnings.map { LedgerOracle.Verdict(ledger: ledger, row: $0.row, why: LedgerOracle.why($0.warning)) }
    }
    #expect(wanted.subtracting(found).sorted() == [])
    #expect(Set(found).subtracting(wanted).sorted() == [])
  }

  @Test("Reporter, month and counts of every ledger are those of the oracle, and its sums to the fen")
  func totals() throws {
    let rows = try LedgerOracle.table("totals.csv")
    #expect(Set(rows.compactMap { $0["ledger"] }) == Set(played.outcomes.keys))
    let lines = try LedgerOracle.lines()
    for row in rows {
      let (ledger, basis) = (row["ledger"] ?? "", row["basis"] ?? "")
      let outcome = try #require(played.outcomes[ledger])
      #expect(outcome.reporter == row["reporter"], "\(ledger)")
      #expect(outcome.month?.text == row["month"], "\(ledger)")
      let refused = Set(lines.filter { $0.ledger == ledger && $0.verdict == "refused" }.map(\.row))
      #expect(outcome.refused == refused.count && "\(refused.count)" == row["refused"], "\(ledger)")
      #expect(outcome.entries == outcome.recorded + outcome.unchanged + outcome.refused, "\(ledger)")
      // Nothing else is stated for a month by a reporter but what its ledgers of that month say.
      let parts = rows.filter {
        $0["reporter"] == row["reporter"] && $0["month"] == row["month"] && $0["basis"] == basis
      }
      let sum = try Money.sum(try parts.map { try MoneyParser.parse(($0["amount"] ?? "") + "元").money })
      let found = try played.scratch.registry.read { snapshot in
        try snapshot.query(
          """
          SELECT sum(i.amount_fen) FROM investment_entry i JOIN organization o ON o.id = i.reporter
          WHERE o.name_zh = '\(row["reporter"] ?? "")' AND i.month = '\(row["month"] ?? "")' AND i.basis = '\(basis)'
          """
        ).rows[0][0]
      }
      #expect(found == .integer(sum.fen), "\(ledger) \(basis)")
    }
  }

  @Test("Physical progress and problems of the good rows, and no other")
  func progress() throws {
    let ledgers = try ledgerKeys()
    var wanted: Set<String> = []
    for row in try LedgerOracle.table("progress.csv") {
      let (_, month) = try #require(ledgers[row["ledger"] ?? ""])
      let project = row["project"] ?? ""
      func plain(_ key: String) -> String {
        (row[key] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      if !plain("percent").isEmpty || !plain("words").isEmpty {
        let permille = plain("percent").isEmpty ? "" : "\(Int((Double(plain("percent")) ?? 0) * 10))"
        wanted.insert("\(project) \(month) \(permille) \(plain("words"))")
      }
      if !plain("problem").isEmpty { wanted.insert("\(project) \(plain("problem"))") }
    }
    let found = try played.scratch.registry.read { snapshot in
      try snapshot.query(
        """
        SELECT p.code || ' ' || month || ' ' || ifnull(permille, '') || ' ' || ifnull(words, '') FROM progress_entry g
          JOIN project p ON p.id = g.project WHERE month >= '2021-01'
        UNION ALL
        SELECT p.code || ' ' || title FROM obstacle b JOIN project p ON p.id = b.project
          WHERE b.step > 1 OR title = '两户征迁未签约'
        """
      ).rows.compactMap { if case .text(let text) = $0[0] { text } else { nil } }
    }
    #expect(wanted.subtracting(found).sorted() == [])
    #expect(Set(found).subtracting(wanted).sorted() == [])
    #expect(found.count == Set(found).count)
  }

  @Test("Files that are no ledger are refused whole, each for its reason, and leave nothing")
  func refusedFiles() throws {
    let scratch = try Scratch(today: "2021-04-10")
    try scratch.load(Scratch.seed("practice-2020"))
    let before = try scratch.dump()
    for row in try LedgerOracle.table("refusals.csv") {
      let (file, why) = (row["file"] ?? "", row["why"] ?? "")
      let error = #expect(throws: (any Error).self, "\(file)") { try scratch.take([LedgerOracle.path(file)]) }
      let found = error.map { LedgerOracle.why(file: $0) } ?? ""
      // A heading that names no project is none.
      #expect(found == (why == "no_project_column" ? "no_heading" : why), "\(file)")
    }
    #expect(try scratch.dump() == before)
  }

  // MARK: reading

  private func ledgerKeys() throws -> [String: (reporter: String, month: String)] {
    Dictionary(
      try LedgerOracle.table("totals.csv").map { ($0["ledger"] ?? "", ($0["reporter"] ?? "", $0["month"] ?? "")) },
      uniquingKeysWith: { first, _ in first })
  }

  private func figures(_ sql: String) throws -> Set<Figure> {
    try played.scratch.registry.read { snapshot in
      Set(
        try snapshot.query(sql).rows.map { row in
          let words = row.dropLast().map { if case .text(let text) = $0 { text } else { "?" } }
          guard case .integer(let fen) = row[6] else { throw LedgerFault.noMonth }
          return Figure(
            project: words[0], month: words[1], basis: words[2], fund: words[3], reporter: words[4], region: words[5],
            amount: OracleTests.yuan(fen))
        })
    }
  }

  /// `60000000.00`, as the oracle writes it.
  private static func yuan(_ fen: Int64) -> String {
    let digits = String(fen.magnitude)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    return (fen < 0 ? "-" : "") + "\(padded.dropLast(2)).\(padded.suffix(2))"
  }
}
