internal import Ledgers
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
    var refused = Sheet(
      key: "refused", caption: [ReportWords.refusedRows, ReportWords.countOf(outcome.refusals.count)],
      columns: [
        Sheet.Column("file", Heading.file), Sheet.Column("line", Heading.line), Sheet.Column("reason", Heading.reason),
      ],
      rows: outcome.refusals.map { refusal in
        [
          .text(refusal.file), refusal.line.map { .integer($0) } ?? .unknown,
          .phrase(ErrorSentences.sentence(for: refusal.error).phrase),
        ]
      })
    refused.isHiddenWhenEmpty = true
    return Answer([files, refused])
  }
}
