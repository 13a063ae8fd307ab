package import Portfolio
internal import Values
package import Wording

/// Steps, changes, sources, notes, findings.
package enum LogReport {
  /// - Parameter changes: what each step changed; nil: no column for it.
  package static func history(
    _ entries: [LogEntry], changes: [Int: [Change]]?
  ) -> Sheet {
    var set = ColumnSet<LogEntry>()
    set.add("step", Heading.step) { .integer($0.step) }
    set.add("at", Heading.at) { .text($0.at) }
    set.add("who", Heading.who) { .text($0.who) }
    set.add("words", Heading.command) { .text($0.words) }
    set.add("note", Heading.note) { .text(optional: $0.note) }
    set.add("undoes", Heading.undoes, .machineOnly) { .integer(optional: $0.undoes) }
    set.add("undone_by", Heading.undone) { .integer(optional: $0.undoneBy) }
    if let changes {
      set.add("changes", Heading.changes, .machineOnly) { entry in
        let texts = (changes[entry.step] ?? []).map { sentence($0).en }
        return texts.isEmpty ? .unknown : .list(texts)
      }
      set.add("changes_shown", Heading.changes, .peopleOnly) { shown(changes[$0.step] ?? []) }
    }
    return Sheet(
      caption: [ReportWords.history, ReportWords.countOf(entries.count)], columns: set.declarations,
      rows: entries.map(set.cells), empty: ReportWords.noHistory)
  }

  /// The first changes of a step; of an import that writes thousands of rows the number tells more.
  private static func shown(_ changes: [Change]) -> Sheet.Cell {
    let texts = changes.prefix(mostShown).map(sentence)
    guard !texts.isEmpty else { return .unknown }
    let rest = changes.count - mostShown
    let listed = Phrase.joined(texts, by: "; ")
    return .phrase(rest > 0 ? .joined([listed, RecordingWords.andMore(rest)], by: "; ") : listed)
  }

  private static let mostShown = 3

  /// `ZZ-034 milestone start · met: — → 2023-12-16`; of a row that came or went what it holds.
  package static func sentence(_ change: Change) -> Phrase {
    let table = ColumnWords.table(change.table)
    let sign = change.isNew ? "+ " : change.isGone ? "− " : ""
    let head = { (table: String) in
      sign
        + [change.project?.code, table, change.label].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    }
    let told = change.fields.filter { $0.name != "project" && $0.name != "method" }
    let fields = told.map { field -> Phrase in
      let name = ColumnWords.column(field.name)
      let value =
        change.isNew
        ? text(field.after) : change.isGone ? text(field.before) : "\(text(field.before)) → \(text(field.after))"
      return Phrase(en: "\(name.en): \(value)", zh: "\(name.zh)：\(value)")
    }
    let list = Phrase(
      en: fields.map(\.en).joined(separator: ", "), zh: fields.map(\.zh).joined(separator: "，"))
    return Phrase(
      en: head(table.en) + (fields.isEmpty ? "" : " · \(list.en)"),
      zh: head(table.zh) + (fields.isEmpty ? "" : " · \(list.zh)"))
  }

  private static func text(_ value: Change.Value?) -> String {
    switch value {
    case nil: "—"
    case .text(let text): text
    case .money(let money): money.spoken
    }
  }

  private static func cell(_ value: Change.Value?) -> Sheet.Cell {
    switch value {
    case nil: .unknown
    case .text(let text): .text(text)
    case .money(let money): .money(money)
    }
  }

  /// The answer of a writing command in a machine format: what changed, field by field.
  package static func changes(_ changes: [Change], step: Int?) -> Sheet {
    typealias Line = (change: Change, field: Change.Field)
    let lines: [Line] = changes.flatMap { change in change.fields.map { (change, $0) } }
    var set = ColumnSet<Line>()
    set.add("table", Heading.table, .machineOnly) { .text($0.change.table) }
    set.add("table_name", Heading.table, .peopleOnly) { .phrase(ColumnWords.table($0.change.table)) }
    set.add("id", Heading.id, .machineOnly) { .integer($0.change.id) }
    set.add("project", Heading.project) { .text(optional: $0.change.project?.code) }
    set.add("label", Heading.what) { $0.change.label.isEmpty ? .unknown : .text($0.change.label) }
    set.add("action", Heading.action) { line in
      line.change.isNew
        ? .word(code: "added", Phrase(en: "added", zh: "新增"), .good)
        : line.change.isGone
          ? .word(code: "removed", Phrase(en: "removed", zh: "删除"), .bad)
          : .word(code: "changed", Phrase(en: "changed", zh: "修改"), .plain)
    }
    set.add("field", Heading.field, .machineOnly) { .text($0.field.name) }
    set.add("field_name", Heading.field, .peopleOnly) { .phrase(ColumnWords.column($0.field.name)) }
    set.add("before", Heading.before) { cell($0.field.before) }
    set.add("after", Heading.after) { cell($0.field.after) }
    return Sheet(
      key: "changes", caption: [ReportWords.changesOfStep], columns: set.declarations, rows: lines.map(set.cells),
      facts: [("step", .integer(optional: step))])
  }

  package static func notes(_ notes: [Snapshot.Note]) -> Sheet {
    var set = ColumnSet<Snapshot.Note>()
    set.add("dated", Heading.dated) { .text($0.dated) }
    set.add("words", Heading.words) { .text($0.words) }
    set.add("step", Heading.step, .machineOnly) { .integer($0.step) }
    return Sheet(key: "notes", caption: [ReportWords.notes], columns: set.declarations, rows: notes.map(set.cells))
  }

  package static func citations(_ citations: [Citation], _ snapshot: Snapshot) throws -> Sheet {
    var set = ColumnSet<Citation>()
    set.add("source", Heading.source) { .text($0.source) }
    set.add("source_name", Heading.source) { .name($0.sourceName) }
    set.add("subject", Heading.subject, .machineOnly) { .text($0.subject) }
    set.add("subject_shown", Heading.subject, .peopleOnly) { citation in
      let table = ColumnWords.table(citation.subject)
      let name = citation.subjectName.map { " \($0)" } ?? ""
      return .phrase(Phrase(en: table.en + name, zh: table.zh + name))
    }
    set.add("subject_id", Heading.id, .machineOnly) { .integer($0.subjectID) }
    set.add("field", Heading.field, .machineOnly) { .text(optional: $0.field) }
    set.add("section", Heading.section) { .text(optional: $0.section) }
    set.add("line", Heading.line) { .integer(optional: $0.line) }
    set.add("offset", Heading.place) { .integer(optional: $0.place) }
    set.add("fact", Heading.fact) { .text(optional: $0.fact) }
    return Sheet(
      key: "citations", caption: [ReportWords.citations], columns: set.declarations, rows: citations.map(set.cells),
      empty: ReportWords.noCitations)
  }

  package static func findings(_ findings: [Finding]) -> Sheet {
    var set = ColumnSet<Finding>()
    set.add("finding", Heading.finding) {
      .word(code: $0.kind.rawValue, FindingWords.phrase($0.kind.rawValue), .warning)
    }
    set.add("project", Heading.code) { .text(optional: $0.project?.code) }
    set.add("project_name", Heading.projectName) { .text(optional: $0.project?.name.zh) }
    set.add("place", Heading.findingPlace) { $0.place.isEmpty ? .unknown : .text($0.place) }
    set.add("details", Heading.words) { finding in
      if let (a, b) = finding.amounts {
        let between = FindingWords.amounts(finding.kind.rawValue, a.spoken, b.spoken)
        let why = finding.words.map { " (\($0))" } ?? ""
        return .phrase(Phrase(en: between.en + why, zh: between.zh + why))
      }
      return .text(optional: finding.words)
    }
    return Sheet(
      caption: [ReportWords.check, ReportWords.countOf(findings.count)], columns: set.declarations,
      rows: findings.map(set.cells), empty: ReportWords.noFindings)
  }

  /// An answer to `sql`: the columns as they came.
  package static func query(_ columns: [String], _ rows: [[QueryValue]]) -> Sheet {
    Sheet(
      columns: columns.enumerated().map { index, name in
        // A key may not come twice in an object.
        let isRepeated = columns[..<index].contains(name)
        return Sheet.Column(isRepeated ? "\(name)_\(index + 1)" : name, Phrase(same: name))
      },
      rows: rows.map { row in
        row.map { value in
          switch value {
          case .null: .unknown
          case .integer(let number): .integer(Int(number))
          case .real(let number): decimal(number)
          case .text(let text): .text(text)
          }
        }
      })
  }

  /// The shortest decimal that reads back as the same number; money in yuan comes out as it was.
  private static func decimal(_ number: Double) -> Sheet.Cell {
    if number == number.rounded(), number.magnitude < 1e15 { return .decimal(String(Int64(number))) }
    let text = "\(number)"
    return text.contains("e") || text.contains("n") ? .text(text) : .decimal(text)
  }
}
