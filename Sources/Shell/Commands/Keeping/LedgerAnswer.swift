internal import Ledgers
internal import Portfolio
internal import Reports
internal import Values
internal import Wording

/// What an import of ledgers answers: what was understood, what changed, what was refused, what to look at.
struct LedgerAnswer {
  private let outcomes: [LedgerOutcome]
  private let severalFiles: Bool

  init(_ outcomes: [LedgerOutcome]) {
    self.outcomes = outcomes
    severalFiles = outcomes.count > 1
  }

  var sheets: [Sheet] { [files, changed, refused, warnings, gone] }

  /// What a person reads below the tables.
  func sentences(_ recordedStep: Int?) -> [Phrase] {
    var sentences: [Phrase] = []
    for outcome in outcomes {
      if let before = outcome.sameAs {
        sentences.append(LedgerWords.sameFile(outcome.file, before.received.text, before.step))
      }
      if !outcome.unread.isEmpty { sentences.append(LedgerWords.unread(outcome.file, outcome.unread)) }
    }
    sentences.append(
      LedgerWords.imported(sum(\.recorded), sum(\.unchanged), sum(\.refused)))
    if sum(\.added) + sum(\.changed) > 0 { sentences.append(LedgerWords.figures(sum(\.added), sum(\.changed))) }
    return sentences
  }

  private func sum(_ count: KeyPath<LedgerOutcome, Int>) -> Int { outcomes.map { $0[keyPath: count] }.reduce(0, +) }

  private var files: Sheet {
    Sheet(
      key: "files", caption: [LedgerWords.understood],
      columns: [
        Sheet.Column("file", Heading.file), Sheet.Column("sheet", LedgerHeading.sheet, .machineOnly),
        Sheet.Column("encoding", LedgerHeading.encoding, .machineOnly), Sheet.Column("reporter", Heading.reporter),
        Sheet.Column("month", Heading.month), Sheet.Column("unit", Heading.unit),
        Sheet.Column("projects", Heading.projects, .machineOnly), Sheet.Column("recorded", Heading.recorded),
        Sheet.Column("unchanged", Heading.unchanged), Sheet.Column("refused", Heading.refused),
        Sheet.Column("figures_added", LedgerHeading.added, .machineOnly),
        Sheet.Column("figures_changed", LedgerHeading.changed, .machineOnly),
        Sheet.Column("unread", LedgerHeading.unread, .machineOnly),
        Sheet.Column("same_as_step", LedgerHeading.sameAs, .machineOnly),
        Sheet.Column("refused_file", LedgerHeading.refusedFile, .machineOnly),
        Sheet.Column("fault", Heading.reason),
      ].filter { $0.key != "fault" || outcomes.contains { $0.fault != nil } },
      rows: outcomes.map { outcome in
        var cells: [Sheet.Cell] = [
          .text(outcome.file), .text(optional: outcome.sheet), .text(optional: outcome.encoding),
          .text(optional: outcome.reporter), .text(optional: outcome.month?.text), .text(optional: outcome.unit),
          .integer(outcome.entries), .integer(outcome.recorded), .integer(outcome.unchanged),
          .integer(outcome.refused), .integer(outcome.added), .integer(outcome.changed), .list(outcome.unread),
          .integer(optional: outcome.sameAs?.step), .text(optional: outcome.refusedFile),
        ]
        if outcomes.contains(where: { $0.fault != nil }) {
          cells.append(outcome.fault.map { .phrase(ErrorSentences.sentence(for: $0).phrase) } ?? .unknown)
        }
        return cells
      })
  }

  private var changed: Sheet {
    list(
      "changed", LedgerWords.changed,
      [
        Sheet.Column("project", Heading.code), Sheet.Column("project_name", Heading.project),
        Sheet.Column("what", Heading.what), Sheet.Column("before", Heading.before),
        Sheet.Column("after", Heading.after),
      ]
    ) { outcome in
      outcome.changes.map { change in
        let (what, after) = LedgerAnswer.told(change.fact)
        return (
          change.row,
          [
            .text(change.project.code), .text(change.project.name.zh), .text(what), .text(change.before.text),
            .text(after),
          ]
        )
      }
    }
  }

  /// `2021-02 ytd` and the amount as stated.
  private static func told(_ fact: LedgerFact) -> (what: String, amount: String) {
    guard case .statement(let key, let amount) = fact else { return ("", "") }
    return ([key.month.text, key.basis.rawValue, key.fund].compactMap { $0 }.joined(separator: " "), amount.text)
  }

  private var refused: Sheet {
    list(
      "refused", ReportWords.refusedRows,
      [Sheet.Column("project", Heading.project), Sheet.Column("reason", Heading.reason)]
    ) { outcome in
      outcome.refusals.map { refusal in
        (
          refusal.row,
          [.text(ErrorSentences.clip(refusal.words)), .phrase(ErrorSentences.sentence(for: refusal.error).phrase)]
        )
      }
    }
  }

  private var warnings: Sheet {
    list(
      "warnings", LedgerWords.warnings,
      [Sheet.Column("project", Heading.project), Sheet.Column("finding", Heading.finding)]
    ) { outcome in
      outcome.warnings.map { remark in
        (
          remark.row,
          [
            remark.words.isEmpty ? .unknown : .text(ErrorSentences.clip(remark.words)),
            .phrase(LedgerSentences.warning(remark.warning)),
          ]
        )
      }
    }
  }

  private var gone: Sheet {
    var sheet = Sheet(
      key: "gone", caption: [LedgerWords.gone],
      columns: [
        Sheet.Column("file", Heading.file), Sheet.Column("project", Heading.code),
        Sheet.Column("project_name", Heading.project),
      ],
      rows: outcomes.flatMap { outcome in
        outcome.gone.map { [.text(outcome.file), .text($0.code), .text($0.name.zh)] }
      })
    sheet.isHiddenWhenEmpty = true
    return sheet
  }

  private func list(
    _ key: String, _ caption: Phrase, _ columns: [Sheet.Column],
    _ rows: (LedgerOutcome) -> [(row: Int, cells: [Sheet.Cell])]
  ) -> Sheet {
    let place: Sheet.Column.Place = severalFiles ? .everywhere : .machineOnly
    let cells = outcomes.flatMap { outcome in
      rows(outcome).map { [.text(outcome.file), .integer($0.row)] + $0.cells }
    }
    var sheet = Sheet(
      key: key, caption: [caption, ReportWords.countOf(cells.count)],
      columns: [Sheet.Column("file", Heading.file, place), Sheet.Column("row", Heading.line)] + columns, rows: cells)
    sheet.isHiddenWhenEmpty = true
    return sheet
  }
}
