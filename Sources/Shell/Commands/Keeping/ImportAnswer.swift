internal import Ledgers
internal import Portfolio
internal import Reports
internal import Wording

/// What an import answers: file by file, and every row that was refused with the reason.
enum ImportAnswer {
  static func answer(_ outcome: FolderImport.Outcome, _ language: Language) -> Answer {
    var files = Sheet(
      key: "files", caption: [ReportWords.imported],
      columns: [
        Sheet.Column("file", Heading.file), Sheet.Column("rows", Heading.rows),
        Sheet.Column("recorded", Heading.recorded), Sheet.Column("unchanged", Heading.unchanged),
        Sheet.Column("refused", Heading.refused),
      ],
      rows: outcome.files.map { file in
        [
          .text(file.file), .integer(file.rows), .integer(file.recorded), .integer(file.unchanged),
          .integer(file.refused),
        ]
      })
    files.isHiddenWhenEmpty = true
    let (listed, all) = (outcome.refusals.count, outcome.refusalCount)
    let count = listed < all ? ReportWords.countOf(listed, of: all) : ReportWords.countOf(all)
    var refused = Sheet(
      key: "refused", caption: [ReportWords.refusedRows, count],
      columns: [
        Sheet.Column("file", Heading.file), Sheet.Column("line", Heading.line), Sheet.Column("reason", Heading.reason),
      ],
      rows: outcome.refusals.map { refusal in
        [
          .text(refusal.file), refusal.line.map { .integer($0) } ?? .unknown,
          .phrase(ErrorSentences.sentence(for: refusal.error).phrase),
        ]
      },
      facts: [("unlisted", .integer(all - listed))])
    refused.isHiddenWhenEmpty = true
    return Answer([files, refused])
  }

  /// The changes that are listed, and how many rows there are of all.
  static func changes<T>(_ recorded: Recorded<T>) -> Sheet {
    var sheet = LogReport.changes(recorded.changes, step: recorded.step)
    let counts = recorded.changeCounts
    sheet.facts += [
      ("added", .integer(counts.added)), ("changed", .integer(counts.changed)), ("removed", .integer(counts.removed)),
    ]
    return sheet
  }

  /// The same beside a list that is itself called `changed`.
  static func changesInAll<T>(_ recorded: Recorded<T>) -> Sheet {
    var sheet = LogReport.changes(recorded.changes, step: recorded.step)
    let counts = recorded.changeCounts
    sheet.facts.append(("changes_in_all", .integer(counts.added + counts.changed + counts.removed)))
    return sheet
  }
}
