package import Portfolio
package import Values
internal import Wording

/// The list of projects.
package enum ProjectReport {
  /// What the list shows without `--columns`.
  private static let usual: [Field] = [
    .code, .name, .region, .sector, .stage, .responsible, .total, .plan, .completed, .rate, .light, .start, .finish,
  ]

  /// What a question after the standing is about: the answer shows people how far behind, why and since when.
  private static let standing: Set<Field> = [.light, .rate, .gap, .completed, .remaining]

  /// - Parameters:
  ///   - columns: the fields a person asked for; nil: the usual ones.
  ///   - asked: the fields of the filter and of the order; of the standing, people see more of it.
  package static func sheet(
    _ rows: [ProjectRow], columns: [Field]?, asked: Set<Field> = [], period: PeriodCaption?, of all: Int? = nil,
    _ snapshot: Snapshot, found: [Int: SearchHit] = [:]
  ) throws -> Sheet {
    var set = ColumnSet<ProjectRow>()
    set.add("id", Heading.id, .machineOnly) { .integer($0.ref.id) }
    for field in columns ?? usual {
      try add(field, to: &set, snapshot)
      if columns == nil { addBeside(field, to: &set) }
    }
    let isOfStanding = columns == nil && !standing.isDisjoint(with: asked)
    if isOfStanding { addStanding(to: &set) }
    set.addFound(found)
    let shown = all.map { $0 > rows.count ? ReportWords.countOf(rows.count, of: $0) : ReportWords.countOf($0) }
    var caption = [ReportWords.projects, shown ?? ReportWords.countOf(rows.count)]
    var facts: [(key: String, cell: Sheet.Cell)] = []
    if let period {
      facts = [("period", .text(period.text))]
    }
    var declarations = set.declarations
    if columns == nil {
      narrow(
        &declarations, hasMoney: rows.contains { $0.total != nil || $0.figure.plan != nil }, isOfStanding: isOfStanding)
    }
    // A period is that of figures: where a person sees none it would only puzzle.
    let figures: Set<String> = ["plan", "completed", "remaining", "rate", "gap_pp", "light"]
    if let period, declarations.contains(where: { $0.place != .machineOnly && figures.contains($0.key) }) {
      caption.append(period.phrase)
    }
    var sheet = Sheet(
      caption: caption, columns: declarations, rows: rows.map(set.cells), facts: facts, empty: ReportWords.noProjects)
    let showsLight = declarations.contains { $0.key == "light" && $0.place != .machineOnly }
    if showsLight, rows.contains(where: { $0.figure.light != nil && $0.figure.isProvisional }) {
      sheet.notes.append(ReportWords.star)
    }
    sheet.bars = period.map { Sheet.Bars("rate", against: $0.timeProgress) }
    return sheet
  }

  /// What people need not see of the usual list, so that it fits a screen: beside money what `show` tells as well,
  /// without any money its empty columns. Machines find every key.
  private static func narrow(_ columns: inout [Sheet.Column], hasMoney: Bool, isOfStanding: Bool) {
    let hidden: Set<String> =
      isOfStanding
      ? ["sector_name", "stage", "responsible", "total", "start", "finish"]
      : hasMoney
        ? ["sector_name", "responsible", "start", "finish"]
        : ["responsible", "total", "plan", "completed", "rate", "light"]
    for index in columns.indices where hidden.contains(columns[index].key) { columns[index].place = .machineOnly }
  }

  /// How far behind, why, since when, and what it takes: for people, beside the light.
  private static func addStanding(to set: inout ColumnSet<ProjectRow>) {
    set.add("gap_shown", Heading.gap, .peopleOnly) { $0.figure.gapPoints.map { .points($0) } ?? .unknown }
    set.add("why_shown", Heading.lightReason, .peopleOnly) { .reason($0.figure.light) }
    set.add("since_shown", Heading.lightSince, .peopleOnly) { .text(optional: $0.figure.lightSince?.text) }
    set.add("need_shown", Heading.required, .peopleOnly) { .money(optional: $0.figure.requiredMonthly) }
  }

  /// Keys that machines find in the usual list and people need not see.
  private static func addBeside(_ field: Field, to set: inout ColumnSet<ProjectRow>) {
    switch field {
    case .name: set.add("name_en", Heading.nameEn, .machineOnly) { .english($0.ref.name) }
    case .stage: set.add("status", Heading.status, .machineOnly) { .text($0.status) }
    default: break
    }
  }

  private static func add(
    _ field: Field, to set: inout ColumnSet<ProjectRow>, _ snapshot: Snapshot
  ) throws {
    let heading = Phrase(field)
    switch field {
    case .name: set.add("name", heading) { .text($0.ref.name.zh) }
    case .nameEn: set.add("name_en", heading) { .english($0.ref.name) }
    case .code: set.add("code", heading) { .text($0.ref.code) }
    case .national: set.add("national", heading) { .text(optional: $0.national) }
    case .region:
      set.add("region", heading, .machineOnly) { row in
        row.regions.isEmpty ? .unknown : .text(row.regions.map(\.code).joined(separator: ";"))
      }
      set.add("region_name", heading) { row in
        row.regions.isEmpty ? .unknown : .phrase(.joined(row.regions.map { Phrase($0.name) }, by: "; "))
      }
    case .sector: addCode("sector", heading, to: &set, \.sector)
    case .cluster: addCode("cluster", heading, to: &set, \.cluster)
    case .nature:
      let list = try snapshot.codes(.nature)
      set.add("nature", heading) { .word($0.nature.flatMap { list[code: $0] }) }
    case .lifecycle:
      let list = try snapshot.codes(.lifecycle)
      set.add("lifecycle", heading) { .word($0.lifecycle.flatMap { list[code: $0] }) }
    case .stage: set.add("stage", heading) { .word($0.stage) }
    case .status:
      let list = try snapshot.codes(.status)
      set.add("status", heading) { .word(list[code: $0.status], .status($0.status)) }
    case .responsible: set.add("responsible", heading) { .text(optional: $0.responsible) }
    case .lead: set.add("lead", heading) { .text(optional: $0.lead) }
    case .officer: set.add("officer", heading) { .text(optional: $0.officer) }
    case .total: set.add("total", heading) { .money(optional: $0.total) }
    case .parent: set.add("parent", heading) { .text(optional: $0.parent) }
    case .start: set.add("start", heading) { .date(optional: $0.start) }
    case .finish: set.add("finish", heading) { .date(optional: $0.finish) }
    case .scale: set.add("scale", heading) { .text(optional: $0.scale) }
    case .description: set.add("description", heading) { .text(optional: $0.description) }
    case .registered: set.add("registered", heading) { .date(optional: $0.registered) }
    case .doubtful: set.add("doubtful", heading) { .text(optional: $0.doubtful) }
    case .created: set.add("created", heading) { .text(optional: $0.created) }
    case .changed: set.add("changed", heading) { .text(optional: $0.changed) }
    case .earned: set.add("earned", heading) { .fraction(optional: $0.earned) }
    case .overlapping:
      set.add("overlapping", heading, .machineOnly) { row in
        row.overlapping.isEmpty ? .unknown : .list(row.overlapping.map(\.code))
      }
      set.add("overlapping_names", heading, .peopleOnly) { row in
        row.overlapping.isEmpty ? .unknown : .phrase(.joined(row.overlapping.map { Phrase($0.name) }, by: "; "))
      }
    case .late: set.add("late", heading) { .integer(optional: $0.lateDaysMin) }
    case .plan, .completed, .remaining, .rate, .gap, .light: try addFigure(field, heading, to: &set, snapshot)
    case .role, .fund:
      let values = try snapshot.values(of: field)
      let names = try snapshot.codes(field == .role ? .role : .fund)
      set.add(field.rawValue, heading, .machineOnly) { row in values[row.ref.id].map { .list($0) } ?? .unknown }
      set.add("\(field.rawValue)_names", heading, .peopleOnly) { row in
        values[row.ref.id].map { .phrase(.joined($0.map { Phrase(names.name($0)) }, by: "; ")) } ?? .unknown
      }
    case .alias, .tag, .programme, .reporter:
      let values = try snapshot.values(of: field)
      set.add(field.rawValue, heading) { row in values[row.ref.id].map { .list($0) } ?? .unknown }
    }
  }

  private static func addCode(
    _ key: String, _ heading: Phrase, to set: inout ColumnSet<ProjectRow>, _ code: @escaping (ProjectRow) -> Code?
  ) {
    set.add(key, heading, .machineOnly) { .text(optional: code($0)?.code) }
    set.add("\(key)_name", heading) { .name(code($0)?.name) }
  }

  private static func addFigure(
    _ field: Field, _ heading: Phrase, to set: inout ColumnSet<ProjectRow>, _ snapshot: Snapshot
  ) throws {
    switch field {
    case .plan: set.add("plan", heading) { .money(optional: $0.figure.plan) }
    case .completed:
      // One project's own figure: it stands whether or not there is a plan.
      set.add("completed", heading) { .money(optional: $0.figure.completed ?? $0.figure.completedWithoutPlan) }
    case .remaining: set.add("remaining", heading) { .money(optional: $0.figure.remaining) }
    case .rate: set.add("rate", heading) { $0.figure.rate.map { .fraction($0) } ?? .unknown }
    case .gap: set.add("gap_pp", heading) { $0.figure.gapPoints.map { .points($0) } ?? .unknown }
    default:
      let lights = try snapshot.codes(.light)
      set.add("light", heading) { .light($0.figure.light, isProvisional: $0.figure.isProvisional, lights) }
    }
  }
}

/// The period that figures stand for, as the caption prints it.
package struct PeriodCaption {
  let phrase: Phrase
  let text: String
  let timeProgress: Ratio

  package init(_ period: Period) {
    text = period.text
    timeProgress = period.timeProgress
    // The figures are the year's to the end of the period.
    phrase = Phrase(period)
  }
}
