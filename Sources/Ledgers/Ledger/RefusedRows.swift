internal import Foundation
package import Portfolio
internal import Spreadsheets

/// Refused rows in their sender's own layout, with the reason in a last column: ready to be mended and sent again.
package struct RefusedRows {
  private let outcome: LedgerOutcome

  package init(_ outcome: LedgerOutcome) { self.outcome = outcome }

  /// - Parameters:
  ///   - path: nil: beside the ledger, as `name.refused.csv`.
  ///   - reason: words an error.
  /// - Returns: where they were written.
  /// - Throws: ``FileFault/cannotWrite(path:)``.
  package func write(to path: String?, reason: (any Error) -> String) throws -> String {
    let target = path ?? RefusedRows.place(beside: outcome.path)
    let reasons = Dictionary(
      outcome.refusals.map { ($0.row, $0.error) }, uniquingKeysWith: { first, _ in first }
    ).mapValues(reason)
    let rows = try RefusedTable(outcome, reasons)
    let text = try rows.csv()
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: target), options: .atomic)
    } catch {
      throw FileFault.cannotWrite(path: target)
    }
    return target
  }

  private static func place(beside path: String) -> String {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let name = path.dropFirst(folder.count)
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    return "\(folder)\(stem).refused.csv"
  }
}
