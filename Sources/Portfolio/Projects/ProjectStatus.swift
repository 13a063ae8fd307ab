internal import Store
package import Values

extension Recording {
  /// Suspends, resumes or cancels a project: the only parts of its standing that are set by hand.
  ///
  /// - Throws: ``RuleError/alreadyStatus(_:status:)`` or ``RuleError/futureDate(_:today:)``.
  package func setStatus(_ project: ProjectRef, _ status: String, on date: PartialDate, reason: String?) throws {
    try refuseFuture(date)
    let known = try now.project(project)
    guard known.status != status else { throw RuleError.alreadyStatus(project, status: status) }
    if let since = known.statusDate, date.isCertainlyBefore(since) {
      throw RuleError.resumedBefore(project, date: since.text)
    }
    try writer.update(
      "project", id: project.id,
      ["status": SQLValue(status), "status_date": SQLValue(date), "status_reason": SQLValue(reason)])
  }

  /// The standing as a file states it; unlike the verb it may say what is known already.
  package func putStatus(_ project: ProjectRef, _ status: String, on date: PartialDate?, reason: String?) throws {
    if let date { try refuseFuture(date) }
    let known = try now.project(project)
    try writer.update(
      "project", id: project.id,
      [
        "status": SQLValue(status), "status_date": SQLValue(date ?? known.statusDate),
        "status_reason": SQLValue(reason ?? known.statusReason),
      ])
  }

  /// Marks a project's figures as doubtful with the reason, or clears the mark.
  package func setDoubtful(_ project: ProjectRef, _ reason: String?) throws {
    try writer.update("project", id: project.id, ["doubtful": SQLValue(reason)])
  }

  package func addNote(to project: ProjectRef, _ words: String) throws {
    guard !words.trimmed.isEmpty else { throw RuleError.missingField("text") }
    try writer.insert(
      "note",
      ["project": SQLValue(project.id), "dated": SQLValue(occasion.today.text), "words": SQLValue(words.trimmed)])
  }

  /// What has happened cannot lie in the future.
  func refuseFuture(_ date: PartialDate) throws {
    guard let first = date.first, first > occasion.today else { return }
    throw RuleError.futureDate(date.text, today: occasion.today)
  }
}
