package import Portfolio
package import Values
internal import Wording

/// Who has sent in a month, who has not, and what is missing in it.
package enum ReportingReport {
  /// One row for each reporter and month.
  package static func sheet(_ months: [[Reporting]], of span: [Month], on today: Day) -> Sheet {
    let rows = months.flatMap { $0 }
    let isOfOne = months.count == 1
    let files = rows.contains { $0.submission != nil }
    /// A column that says nothing of anyone is not shown to people.
    func shown(_ isKnown: Bool) -> Sheet.Column.Place { isKnown ? .everywhere : .machineOnly }
    var set = ColumnSet<Reporting>()
    set.add("reporter", ReportingWords.reporter, .machineOnly) { .text($0.reporter.name.zh) }
    set.add("reporter_name", ReportingWords.reporter) { .name($0.reporter.name) }
    set.add("month", Heading.month, shown(!isOfOne)) { .text($0.month.text) }
    set.add("due", ReportingWords.due, .machineOnly) { .day($0.due) }
    set.add("state", Heading.state) { .word(code: $0.state.rawValue, phrase($0.state), tone($0.state)) }
    set.add("received", ReportingWords.received, shown(files)) { .day($0.submission?.received) }
    set.add("decided", ReportingWords.decided, .machineOnly) { .day($0.submission?.decided) }
    set.add("file", Heading.file, .machineOnly) { .text(optional: $0.submission?.file) }
    set.add("taken", ReportingWords.taken, .machineOnly) { .integer(optional: $0.submission?.taken) }
    set.add("refused", ReportingWords.refused, .machineOnly) { .integer(optional: $0.submission?.refused) }
    set.add("reason", Heading.reason, .machineOnly) { .text(optional: $0.submission?.reason) }
    if files { set.add("rows", ReportingWords.taken, .peopleOnly, rowsTaken) }
    if rows.contains(where: { $0.state == .returned }) {
      set.add("returned", ReportingWords.state("returned"), .peopleOnly, returned)
    }
    set.add("projects", Heading.projects) { .integer($0.projects) }
    set.add("not_reported", ReportingWords.notReported) { .integer($0.unreported.count) }
    set.add("not_reported_projects", ReportingWords.notReported, .machineOnly) { row in
      row.unreported.isEmpty ? .unknown : .list(row.unreported.map(\.code))
    }
    set.add("overdue_days", ReportingWords.overdueDays, shown(rows.contains { $0.overdueDays(on: today) != nil })) {
      .integer(optional: $0.overdueDays(on: today))
    }
    set.add("contact", ReportingWords.contact, .machineOnly) { .text(optional: $0.reporter.contact) }
    return Sheet(
      caption: caption(months, span, on: today), columns: set.declarations, rows: rows.map(set.cells),
      facts: [("as_of", .date(PartialDate(today)))], empty: ReportingWords.nobodyReports)
  }

  /// One row for each reporter, one column for each month: how the year went.
  package static func grid(_ months: [[Reporting]], _ span: [Month], on today: Day) -> Sheet {
    var states: [Int: [Month: ReportingState]] = [:]
    for row in months.joined() { states[row.reporter.id, default: [:]][row.month] = row.state }
    // The last month's order; who reported earlier only comes behind.
    var seen: Set<Int> = []
    let reporters = months.reversed().joined().map(\.reporter).filter { seen.insert($0.id).inserted }
    var set = ColumnSet<Reporter>()
    set.add("reporter_name", ReportingWords.reporter) { .name($0.name) }
    for month in span {
      let years = Set(span.map(\.year)).count > 1
      let name = ReportWords.month(month.month)
      set.add(month.text, years ? Phrase(same: month.text) : name) { reporter in
        guard let state = states[reporter.id]?[month] else { return .unknown }
        return .word(code: state.rawValue, ReportingWords.shortState(state.rawValue), tone(state))
      }
    }
    return Sheet(
      caption: caption(months, span, on: today), columns: set.declarations, rows: reporters.map(set.cells),
      notes: reporters.isEmpty ? [] : [ReportingWords.legend], empty: ReportingWords.nobodyReports)
  }

  /// `26/28`: of so many rows so many went in.
  private static func rowsTaken(_ reporting: Reporting) -> Sheet.Cell {
    guard let taken = reporting.submission?.taken, let refused = reporting.submission?.refused else { return .unknown }
    return .text("\(taken)/\(taken + refused)")
  }

  /// When and why it went back.
  private static func returned(_ reporting: Reporting) -> Sheet.Cell {
    guard let sent = reporting.submission, sent.state == .returned else { return .unknown }
    return .text([sent.decided?.text, sent.reason].compactMap { $0 }.joined(separator: " "))
  }

  static func phrase(_ state: ReportingState) -> Phrase { ReportingWords.state(state.rawValue) }

  static func tone(_ state: ReportingState) -> Sheet.Tone {
    switch state {
    case .missing, .returned: .bad
    case .received: .warning
    case .stated: .plain
    case .accepted: .good
    }
  }

  /// Which months, by when, and how many stand how.
  private static func caption(_ months: [[Reporting]], _ span: [Month], on today: Day) -> [Phrase] {
    let rows = months.flatMap { $0 }
    let count = ReportingWords.count(Set(rows.map(\.reporter.id)).count)
    guard let first = span.first, let last = span.last, first == last else {
      let ends = [span.first, span.last].compactMap { $0 }.map { Phrase($0) }
      return [ReportingWords.title, .joined(ends, by: "–"), count, ReportWords.asOf(today.text)]
    }
    let states = ReportingState.allCases.compactMap { state -> Phrase? in
      let count = rows.count { $0.state == state }
      return count == 0 ? nil : ReportingWords.count(count, phrase(state))
    }
    let due = rows.compactMap(\.due).first.map { [ReportingWords.dueBy($0.text)] } ?? []
    return [ReportingWords.title, Phrase(first)] + due + [count] + states + [ReportWords.asOf(today.text)]
  }
}

extension Phrase {
  init(_ month: Month) { self.init(en: month.english, zh: month.chinese) }
  init(_ day: Day) { self.init(en: day.text, zh: day.chinese) }
}

extension Sheet.Cell {
  static func day(_ day: Day?) -> Sheet.Cell { day.map { .date(PartialDate($0)) } ?? .unknown }
}
