internal import Portfolio
internal import Reports
internal import Values
internal import Wording

/// Sentences that several recording commands answer with.
extension Session {
  func setStatus(_ input: Input, _ status: String, _ name: Phrase) throws {
    let word = try input.required("project")
    // Standing still and giving up have a reason that someone will ask for.
    if status != "active", input.option("why") == nil { throw UsageError.missingReason(input.declaration.en) }
    let date = try input.word("date").map(self.date) ?? PartialDate(clock.today)
    let recorded = try record(input) { recording in
      let project = try recording.now.project(named: word.raw)
      try recording.setStatus(project, status, on: date, reason: input.option("why"))
      return project
    }
    try answer(recorded, [RecordingWords.status(recorded.result.name.zh, name, date.text)])
  }

  /// Organizations that a step made in passing are said, so that a typing error is seen.
  func newOrganizations<T>(_ recorded: Recorded<T>) -> [Phrase] {
    recorded.changes.filter { $0.table == "organization" && $0.isNew }.map { RecordingWords.newOrganization($0.label) }
  }

  /// Old → new of an amount that was stated before.
  func replaced<T>(_ recorded: Recorded<T>) -> [Phrase] {
    recorded.changes.filter { !$0.isNew && !$0.isGone }.flatMap(\.fields).compactMap { field in
      guard case .money(let before) = field.before, case .money(let after) = field.after else { return nil }
      return RecordingWords.replaced(before.spoken, after.spoken)
    }
  }

  /// A readable difference, not too long for a screen.
  func lines(_ changes: [Change]) -> [Phrase] {
    changes.count <= 3 ? changes.map(LogReport.sentence) : counts(changes)
  }

  /// How many rows of each table came, went or changed.
  private func counts(_ changes: [Change]) -> [Phrase] {
    let kinds = changes.map { change in
      let sign = change.isNew ? "+ " : change.isGone ? "− " : ""
      let table = ColumnWords.table(change.table)
      return Phrase(en: sign + table.en, zh: sign + table.zh)
    }
    return kinds.uniqued().map { kind in
      let count = kinds.count { $0 == kind }
      return Phrase(en: "\(kind.en) × \(count)", zh: "\(kind.zh) × \(count)")
    }
  }
}
