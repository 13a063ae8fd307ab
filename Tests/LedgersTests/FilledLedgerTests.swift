import Foundation
import Ledgers
import Portfolio
import Testing
import Values

/// A ledger that `export ledger` wrote, filled in with LibreOffice (`Scripts/fill-ledger`) and taken in again.
@Suite struct FilledLedgerTests {
  private static func filled() throws -> String {
    let file = Bundle.module.url(
      forResource: "filled-tengzhou-2021-01", withExtension: "xlsx", subdirectory: "Ledgers")
    return try #require(file).path
  }

  @Test("Just the cells that were filled in change anything, and each of them to the fen")
  func cells() throws {
    let scratch = try Scratch(today: "2021-02-10")
    try scratch.load(Scratch.seed("practice-2020"))
    let before = try scratch.dump()
    let recorded = try scratch.take([try Self.filled()])
    let outcome = try #require(recorded.result.first)
    #expect(outcome.reporter == "演练滕州市项目办")
    #expect(outcome.month == Month("2021-01"))
    #expect((outcome.entries, outcome.recorded, outcome.refused) == (29, 2, 0))
    #expect(outcome.unread == [])
    #expect(outcome.warnings.isEmpty)
    // K5 and L5: 1234.56; M5: 12.5; L6: 0; N6: a problem. Nothing else was written.
    let told = Set(
      recorded.changes.map { change in
        let amount = change.fields.first { $0.name == "amount" || $0.name == "permille" || $0.name == "title" }?.after
        let value =
          switch amount {
          case .money(let money)?: money.yuanText
          case .text(let text)?: text
          case nil: ""
          }
        return "\(change.table) \(change.project?.code ?? "") \(change.label) \(value)"
      })
    #expect(
      told == [
        "investment_entry YL-002 2021-01 month 12345600", "investment_entry YL-002 2021-01 ytd 12345600",
        "progress_entry YL-002 2021-01 125", "investment_entry YL-003 2021-01 ytd 0",
        "obstacle YL-003 征地未完 征地未完", "submission  演练滕州市项目办 2021-01 ",
      ])
    #expect(!recorded.changes.contains { !$0.isNew })
    let after = try scratch.dump()
    #expect(Set(before).isSubset(of: after))
    #expect(try scratch.take([try Self.filled()]).step == nil)
  }
}
