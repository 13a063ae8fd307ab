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
        RecordingWords.replaced(amount(field.before), amount(field.after))
      }
  }

  private func amount(_ fen: String?) -> String { fen.flatMap { Int64($0) }.map { Money(fen: $0).spoken } ?? "—" }

  /// A readable difference, not too long for a screen.
  func lines(_ changes: [Change]) -> [Phrase] {
    guard changes.count <= 3 else { return counts(changes) }
    return changes.map { change -> Phrase in
      let row = "\(change.table) \(change.id)"
      if change.isNew { return Phrase(same: "+ \(row)") }
      if change.isGone { return Phrase(same: "− \(row)") }
      // How an amount came in, and its digits, are no news to a person.
      let fields = change.fields.filter { !["digit_fen", "method"].contains($0.name) }.map { field in
        field.name == "amount_fen"
          ? "amount: \(amount(field.before)) → \(amount(field.after))"
          : "\(field.name): \(field.before ?? "—") → \(field.after ?? "—")"
      }
      return Phrase(same: "\(row) \(fields.joined(separator: ", "))")
    }
  }

  /// How many rows of each table came, went or changed.
  private func counts(_ changes: [Change]) -> [Phrase] {
    let kinds = changes.map { "\($0.isNew ? "+ " : $0.isGone ? "− " : "")\($0.table)" }
    return kinds.uniqued().map { kind in Phrase(same: "\(kind) × \(kinds.count { $0 == kind })") }
  }
}
