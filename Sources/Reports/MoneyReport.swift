package import Portfolio
internal import Values
internal import Wording

/// A project's plans, statements and the months that follow from them.
package enum MoneyReport {
  package static func plans(_ versions: [PlanVersion], _ snapshot: Snapshot) throws -> Sheet {
    let funds = try snapshot.codes(.fund)
    let entries = versions.flatMap { version in version.entries.map { (version: version, entry: $0) } }
    var set = ColumnSet<(version: PlanVersion, entry: PlanVersion.Entry)>()
    set.add("year", Heading.year) { .integer($0.version.year) }
    set.add("version", Heading.version) { .integer($0.version.number) }
    set.add("month", Heading.month) { .text(optional: $0.entry.month?.text) }
    set.add("fund", Heading.fund) { .word($0.entry.fund.flatMap { funds[code: $0] }) }
    set.add("amount", Heading.plan) { .money($0.entry.amount.money) }
    set.add("stated", Heading.stated) { .text($0.entry.amount.text) }
    set.add("approved", Heading.approved) { .date(optional: $0.version.approved) }
    set.add("reason", Heading.reason) { .text(optional: $0.version.reason) }
    set.add("step", Heading.step, .machineOnly) { .integer($0.entry.step) }
    return Sheet(
      key: "plans", caption: [ReportWords.plans], columns: set.declarations, rows: entries.map(set.cells),
      empty: ReportWords.notPlanned)
  }

  /// What was done month by month, as it follows from the statements; what nobody split shows as a span.
  package static func months(_ project: ProjectRef, _ snapshot: Snapshot) throws -> Sheet {
    var set = ColumnSet<InvestmentSpan>()
    set.add("month", Heading.month) { .text($0.last.text) }
    set.add("from", Heading.month, .machineOnly) { .text($0.first.text) }
    set.add("amount", Heading.amount) { .money($0.amount) }
    set.add("ytd", Heading.completed) { .money($0.yearToDate) }
    set.add("is_split", Heading.note, .machineOnly) { .flag($0.first == $0.last) }
    set.add("note", Heading.note, .peopleOnly) { span in
      guard span.first != span.last else { return .unknown }
      let first = ReportWords.month(span.first.month)
      let last = ReportWords.month(span.last.month)
      return .phrase(Phrase(en: ReportWords.span(first.en, last.en).en, zh: ReportWords.span(first.zh, last.zh).zh))
    }
    return Sheet(
      key: "investment", caption: [ReportWords.investment], columns: set.declarations,
      rows: try snapshot.investmentSpans(of: project).map(set.cells), empty: ReportWords.notStated)
  }

  /// - Parameter counted: how often each counts in the year to date that is asked for, by id; nil: none is.
  package static func statements(
    _ statements: [Statement], counted: [Int: Int]? = nil, _ snapshot: Snapshot
  ) throws -> Sheet {
    let bases = try snapshot.codes(.basis)
    let measures = try snapshot.codes(.measure)
    let funds = try snapshot.codes(.fund)
    let regions = try snapshot.codes(.region)
    var set = ColumnSet<Statement>()
    set.add("id", Heading.id, .machineOnly) { .integer($0.id) }
    set.add("month", Heading.month, counted == nil ? .everywhere : .machineOnly) { .text($0.month.text) }
    if counted != nil { set.add("label", Heading.month, .peopleOnly) { .text($0.month.text) } }
    set.add("basis", Heading.basis) { .word(bases[code: $0.basis.rawValue]) }
    set.add("stated", Heading.stated) { .text($0.amount.text) }
    set.add("amount", Heading.amount) { .money($0.amount.money) }
    if let counted {
      set.add("counted", WhyWords.counted) { one in
        .money(optional: counted[one.id].map { Money(fen: one.amount.money.fen * Int64($0)) })
      }
    }
    set.add("measure", Heading.measure) { .word(measures[code: $0.measure]) }
    set.add("fund", Heading.fund) { .word($0.fund.flatMap { funds[code: $0] }) }
    set.add("reporter", Heading.reporter) { .text(optional: $0.reporter) }
    set.add("region", Heading.region) { .word($0.region.flatMap { regions[code: $0] }) }
    set.add("reason", Heading.reason) { .text(optional: $0.reason) }
    set.add("method", ExportWords.method, .machineOnly) { .text($0.method) }
    set.add("came_in", ExportWords.method, .peopleOnly) { .phrase(WhyWords.method($0.method)) }
    set.add("step", Heading.step) { .integer($0.step) }
    var sheet = Sheet(
      key: "statements", caption: [ReportWords.statements, ReportWords.countOf(statements.count)],
      columns: set.declarations, rows: statements.map(set.cells), empty: ReportWords.notStated)
    if let counted, !statements.isEmpty {
      let amounts = statements.compactMap { one in
        counted[one.id].map { Money(fen: one.amount.money.fen * Int64($0)) }
      }
      sheet.total = set.declarations.map { column in
        switch column.key {
        case "label": .phrase(Heading.sum)
        case "counted": amounts.isEmpty ? .unknown : .money((try? Money.sum(amounts)) ?? .zero)
        default: .unknown
        }
      }
    }
    return sheet
  }

  package static func estimates(_ estimates: [Snapshot.Estimate]) throws -> Sheet {
    let kinds: [String: Phrase] = [
      "stated": Phrase(en: "as stated", zh: "填报"), "concept": Phrase(en: "concept estimate", zh: "匡算"),
      "feasibility": Phrase(en: "feasibility estimate", zh: "估算"),
      "design": Phrase(en: "preliminary-design estimate", zh: "概算"),
      "budget": Phrase(en: "construction budget", zh: "预算"), "final": Phrase(en: "final account", zh: "决算"),
    ]
    var set = ColumnSet<Snapshot.Estimate>()
    set.add("kind", Heading.kind) { .word(code: $0.kind, kinds[$0.kind] ?? Phrase(same: $0.kind), .plain) }
    set.add("dated", Heading.dated) { .date(optional: $0.dated) }
    set.add("amount", Heading.total) { .money($0.amount.money) }
    set.add("stated", Heading.stated) { .text($0.amount.text) }
    set.add("step", Heading.step, .machineOnly) { .integer($0.step) }
    return Sheet(
      key: "estimates", caption: [ReportWords.estimates], columns: set.declarations, rows: estimates.map(set.cells))
  }

  package static func progress(_ entries: [ProgressEntry]) throws -> Sheet {
    var set = ColumnSet<ProgressEntry>()
    set.add("month", Heading.month) { .text($0.month.text) }
    set.add("percent", Heading.percent) { entry in
      entry.permille.map { .decimal("\($0 / 10).\($0 % 10)") } ?? .unknown
    }
    set.add("words", Heading.words) { .text(optional: $0.words) }
    return Sheet(
      key: "progress", caption: [ReportWords.progress], columns: set.declarations, rows: entries.map(set.cells))
  }
}
