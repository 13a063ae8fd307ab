package import Portfolio
internal import Spreadsheets
package import Values

/// What became of one file.
package struct LedgerOutcome: Sendable {
  package struct Refusal: Sendable {
    package let row: Int
    /// The project as the file calls it.
    package let words: String
    package let error: any Error
    /// As its sender wrote it, to go back.
    let rows: [TableRow]
  }

  package struct Remark: Sendable {
    package let row: Int
    package let words: String
    package let warning: LedgerWarning
  }

  package let path: String
  /// Its name, without the folders on the way.
  package let file: String
  /// What stands above the first project, and how its cells are merged.
  var head: [TableRow] = []
  var merges: [MergedRange] = []
  /// Where the refused rows were written.
  package var refusedFile: String?
  /// nil: a text file.
  package var sheet: String?
  /// The file, and the sheet in it.
  var table: String { [file, sheet].compactMap { $0 }.joined(separator: "!") }
  package var encoding: String?
  package var month: Month?
  package var reporter: String?
  package var unit: String?
  /// Columns that were not understood, and so not read.
  package var unread: [String] = []

  /// Entries: a project's row, or its rows.
  package var entries = 0
  package var recorded = 0
  package var unchanged = 0
  package var refused = 0
  /// Figures that the file states, new or not.
  package var stated = 0
  /// Figures that are new.
  package var added = 0
  /// Figures stated anew, the first ten thousand of them.
  package var changes: [LedgerChange] = []
  package var changed = 0
  package var refusals: [Refusal] = []
  package var warnings: [Remark] = []
  /// Projects that the reporter stated for the month before, and this file no longer names.
  package var gone: [ProjectRef] = []
  /// The same file was taken in before.
  package var sameAs: Submission?
  /// nil: read as a whole; else why not.
  package var fault: (any Error)?

  /// A list for people is no longer than that; the counts go on.
  static let mostListed = 10_000

  init(path: String) {
    self.path = path
    file = path.split(separator: "/").last.map(String.init) ?? path
  }

  mutating func refuse(_ rows: [TableRow], _ words: String, _ error: any Error) {
    refused += 1
    guard refusals.count < LedgerOutcome.mostListed, let row = rows.first?.number else { return }
    refusals.append(Refusal(row: row, words: words, error: error, rows: rows))
  }

  mutating func warn(_ row: Int, _ words: String, _ warning: LedgerWarning) {
    if warnings.count < LedgerOutcome.mostListed { warnings.append(Remark(row: row, words: words, warning: warning)) }
  }

  mutating func take(_ taken: TakenEntry, row: Int, _ words: String) {
    added += taken.added
    stated += taken.stated
    changed += taken.changed.count
    changes += taken.changed.prefix(max(0, LedgerOutcome.mostListed - changes.count))
    for warning in taken.warnings { warn(row, words, warning) }
  }
}

/// `--strict`: one refused row refuses everything.
package struct StrictRefusal: Error {
  package let outcomes: [LedgerOutcome]
}
