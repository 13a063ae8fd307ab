package import Portfolio
package import Values

/// Which date of a milestone a file states.
package enum MilestoneDate: String, Sendable, CaseIterable {
  case planned, approved, forecast, met
}

/// One thing that a file says of a project, typed.
package enum LedgerFact: Sendable {
  case statement(StatementKey, StatedAmount)
  case plan(year: Int, month: Month?, fund: String?, StatedAmount)
  case estimate(kind: String, dated: PartialDate?, StatedAmount)
  case field(Field, String)
  case milestone(String, MilestoneDate, PartialDate)
  case progress(Month, percent: String?, words: String?)
  case problem(String, raised: Month)
  case note(PartialDate, String)
  case rating(scheme: String, dated: PartialDate, String, assessor: String?, words: String?)
}

/// A cell of a table, by its row's number and its column from 0.
struct CellPlace {
  let row: Int
  let column: Int

  /// As a spreadsheet names it: H12.
  var text: String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row)
  }
}

/// What a file says of one project: a row, or several that belong together.
package struct LedgerEntry: Sendable {
  /// The first row's number in the file.
  package let row: Int
  package var code: String?
  package var national: String?
  package var name: String?
  /// The unit that states it; nil: the ledger's own.
  package var reporter: String?
  package var facts: [LedgerFact] = []
  /// The cells of its statements.
  var places: [StatementKey: CellPlace] = [:]
  /// Why a total fell, where the file says so.
  package var reason: String?
  /// The project's start as the file has it: looked at, not recorded.
  package var started: PartialDate?
  package var warnings: [LedgerWarning] = []

  package init(row: Int) { self.row = row }

  /// The project as the file calls it.
  package var words: String { [code, name].compactMap { $0 }.joined(separator: " ") }
}
