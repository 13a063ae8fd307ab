package import Portfolio
internal import Values
internal import Wording

/// What was published and has changed since.
package enum RestatementReport {
  package static func sheet(_ restatements: [Restatement]) -> Sheet {
    let fields: [Restatement.Field: Phrase] = [
      .plan: Heading.plan, .completed: Heading.completed, .periodCompleted: LockWords.own,
    ]
    var set = ColumnSet<Restatement>()
    set.add("month", Heading.month) { .text($0.month.text) }
    set.add("project", Heading.code) { .text($0.project.code) }
    set.add("project_name", Heading.projectName) { .text($0.project.name.zh) }
    set.add("field", Heading.field) { restatement in
      .word(code: restatement.field.rawValue, fields[restatement.field] ?? Heading.amount, .plain)
    }
    set.add("published", LockWords.published) { .money(optional: $0.published) }
    set.add("now", LockWords.now) { .money(optional: $0.now) }
    set.add("difference", LockWords.difference) { .money(optional: $0.difference) }
    list(&set, "steps") { String($0.step.step) }
    list(&set, "who") { $0.step.who }
    list(&set, "at") { $0.step.at }
    list(&set, "words") { $0.step.words }
    list(&set, "why") { $0.why ?? "" }
    set.add("changed_by", LockWords.changedBy, .peopleOnly) { restatement in
      let told = restatement.corrections.map { correction in
        LockWords.correction(
          correction.step.step, correction.step.who, String(correction.step.at.prefix(10)), correction.why)
      }
      return told.isEmpty ? .unknown : .phrase(.joined(told, by: "; "))
    }
    return Sheet(
      caption: [LockWords.restatements, ReportWords.countOf(restatements.count)], columns: set.declarations,
      rows: restatements.map(set.cells), empty: LockWords.noRestatements)
  }

  /// One item for each step, so that the lists of a row stand side by side.
  private static func list(
    _ set: inout ColumnSet<Restatement>, _ key: String, _ item: @escaping (Restatement.Correction) -> String
  ) {
    set.add(key, LockWords.changedBy, .machineOnly) { .list($0.corrections.map(item)) }
  }
}
