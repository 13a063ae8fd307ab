internal import Portfolio
internal import Values
internal import Wording

/// Sentences that several recording commands answer with.
extension Session {
  func setStatus(_ input: Input, _ status: String, _ name: Phrase) throws {
    let word = try input.required("project")
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
    recorded.changes.filter { $0.table == "organization" && $0.isNew }
      .compactMap { change in change.fields.first { $0.name == "name_zh" }?.after }
      .map(RecordingWords.newOrganization)
  }

  /// Old → new of an amount that was stated before.
  func replaced<T>(_ recorded: Recorded<T>) -> [Phrase] {
    recorded.changes.filter { !$0.isNew && !$0.isGone }.flatMap(\.fields).filter { $0.name == "amount_fen" }
      .map { field in
        let texts = [field.before, field.after].map { text in
          text.flatMap { Int64($0) }.map { Money(fen: $0).spoken } ?? "—"
        }
        return RecordingWords.replaced(texts[0], texts[1])
      }
  }

  /// A readable difference, not too long for a screen.
  func lines(_ changes: [Change]) -> [Phrase] {
    let most = 10
    let lines = changes.prefix(most).map { change -> Phrase in
      let row = "\(change.table) \(change.id)"
      if change.isNew { return Phrase(same: "+ \(row)") }
      if change.isGone { return Phrase(same: "− \(row)") }
      let fields = change.fields.map { "\($0.name): \($0.before ?? "—") → \($0.after ?? "—")" }
      return Phrase(same: "\(row) \(fields.joined(separator: ", "))")
    }
    guard changes.count > most else { return lines }
    return lines + [RecordingWords.andMore(changes.count - most)]
  }
}
