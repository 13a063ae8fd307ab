package import Portfolio
internal import Values
internal import Wording

/// What wants doing, as an office wants it at eight in the morning: what falls due, what is overdue, who has not
/// reported, whose light has changed, what is doubtful, what others did meanwhile.
package enum TodayReport {
  private static let mostSteps = 5
  /// Rows of each part on a screen: the whole day is to be seen at a glance.
  private static let glance = 6
  private static let weekDays = 7

  /// Since when someone was away: the last step they saw, and the day; and who they are.
  package struct Absence: Sendable {
    let step: Int
    let day: String
    let who: String

    package init(step: Int, day: String, who: String) {
      self.step = step
      self.day = day
      self.who = who
    }
  }

  package static func answer(
    _ context: FilterContext, filter: Filter, absence: Absence? = nil, _ snapshot: Snapshot
  ) throws -> Answer {
    let period = try context.period ?? snapshot.latestPeriod(context.asOf)
    // What was called off owes no figure and lags no more.
    let rows = try snapshot.projects(where: filter.and(.not(.flag(.cancelled))), context: context)
    var parts = try milestones(context, filter, snapshot)
    let silent = rows.filter { $0.figure.projects == 1 && $0.figure.isProvisional }
    parts.append(try awaited(context.asOf, filter, Set(rows.map(\.ref)), snapshot))
    parts.append(try notReported(silent, period, snapshot))
    parts.append(try laggards(rows, context, period, snapshot))
    parts.append(try flagged(filter, context, snapshot))
    let open = try snapshot.obstacles(where: filter, context: context).filter(\.isOpen)
    var obstacles = ListReport.obstacles(open, key: "obstacles")
    obstacles.caption = [ReportWords.openObstacles, ReportWords.countOf(open.count)]
    obstacles.glance = (glance, Phrase(en: "obstacles --open", zh: "问题 --未销号"))
    parts.append(obstacles)
    parts.append(try steps(absence, snapshot))
    return Answer(parts)
  }

  private static func milestones(
    _ context: FilterContext, _ filter: Filter, _ snapshot: Snapshot
  ) throws -> [Sheet] {
    let today = context.asOf
    let all = try snapshot.milestones(where: filter.and(.not(.flag(.cancelled))), context: context)
    let dues = all.filter { $0.standing(at: today).state == .due }.sorted { PartialDate.precedes($0.due, $1.due) }
    let week = today.adding(days: weekDays)
    let thisWeek = dues.count { $0.due?.last.map { $0 <= week } ?? false }
    var due = try MilestoneReport.sheet(
      dues, at: today, snapshot, key: "due", title: ReportWords.dueSoon(Milestone.dueDays),
      empty: ReportWords.nothingFallsDue)
    due.caption.insert(
      Phrase(
        en: "\(ReportWords.dueThisWeek.en): \(thisWeek)", zh: "其中\(ReportWords.dueThisWeek.zh) \(thisWeek) 个"), at: 2)
    // All of the week's, and as many more as there is room for.
    due.glance = (max(thisWeek, glance), Phrase(en: "due", zh: "临期"))
    let lates = all.filter { $0.standing(at: today).state == .overdue }
      .sorted {
        ($0.standing(at: today).lateDaysMin ?? 0, $0.project.code) < (
          $1.standing(at: today).lateDaysMin ?? 0, $1.project.code
        )
      }
    var overdue = try MilestoneReport.sheet(
      // What has just become overdue is the news of the day; the oldest everybody knows.
      lates, at: today, snapshot, key: "overdue", title: ReportWords.overdue, empty: ReportWords.nothingOverdue)
    overdue.glance = (glance, Phrase(en: "overdue", zh: "逾期"))
    let ending = all.expiries(at: today, by: today.adding(days: Expiry.noticeDays))
    var expiring = ExpiryReport.sheet(ending, at: today)
    expiring.glance = (max(glance, ending.count { $0.state == .expired }), Phrase(en: "check", zh: "核对"))
    return [due, overdue, expiring]
  }

  /// The reporters to be chased; under a filter those that owe a figure of a project it lets through.
  private static func awaited(
    _ today: Day, _ filter: Filter, _ projects: Set<ProjectRef>, _ snapshot: Snapshot
  ) throws -> Sheet {
    let month = try snapshot.reportingMonth(on: today)
    let within = filter == .all ? nil : Set(projects.map(\.id))
    let awaited = try snapshot.reporting(of: month, within: within).filter {
      $0.isAwaited && (within == nil || !$0.unreported.isEmpty)
    }
    var sheet = ChaseReport.awaited(awaited, of: month, on: today, key: "reporters")
    sheet.glance = (glance, Phrase(en: "reporting", zh: "报送"))
    return sheet
  }

  private static func notReported(_ rows: [ProjectRow], _ period: Period, _ snapshot: Snapshot) throws -> Sheet {
    var sheet = try list(
      rows, newOnes: nil, "not_reported", ReportWords.notReported, ReportWords.allReported, period, snapshot)
    sheet.glance = (glance, Phrase(en: "fill", zh: "逐项"))
    return sheet
  }

  /// Red and yellow lights, those that were not so the month before first.
  private static func laggards(
    _ rows: [ProjectRow], _ context: FilterContext, _ period: Period, _ snapshot: Snapshot
  ) throws -> Sheet {
    let lit = rows.filter { isLagging($0.figure) }
    let month = period.last
    let year = period.fiscal.year(of: month)
    var before: Set<Int> = []
    if !lit.isEmpty, month != period.fiscal.firstMonth(of: year) {
      let earlier = Period.month(month.advanced(by: -1), fiscal: period.fiscal)
      var past = context
      past.period = earlier
      before = Set(try snapshot.figures(past, of: Set(lit.map(\.ref.id))).filter { isLagging($0.value) }.keys)
    }
    let newOnes = Set(lit.map(\.ref.id)).subtracting(before)
    // The news first, then red before yellow, then what is farthest behind.
    func place(_ row: ProjectRow) -> (Int, Int, Double, String) {
      let gap = row.figure.gapPoints.map { Double($0.numerator) / Double($0.denominator) } ?? 0
      let colour = row.figure.light?.colour == .red ? 0 : 1
      return (newOnes.contains(row.ref.id) ? 0 : 1, colour, gap, row.ref.code)
    }
    var sheet = try list(
      lit.sorted { place($0) < place($1) }, newOnes: newOnes, "laggards", ReportWords.laggards,
      ReportWords.noLaggards, period, snapshot)
    if !lit.isEmpty { sheet.caption.append(ReportWords.newAmong(newOnes.count, month.text)) }
    sheet.glance = (
      max(glance, min(newOnes.count, glance * 2)),
      Phrase(en: "projects light:red,yellow", zh: "项目 灯:红,黄")
    )
    return sheet
  }

  private static func isLagging(_ figure: Figure) -> Bool { figure.light.map { $0.colour != .green } ?? false }

  private static func flagged(_ filter: Filter, _ context: FilterContext, _ snapshot: Snapshot) throws -> Sheet {
    let flagged = try snapshot.projects(where: filter.and(.flag(.doubtful)), context: context)
    var set = ColumnSet<ProjectRow>()
    set.add("code", Heading.code) { .text($0.ref.code) }
    set.add("name", Heading.name) { .text($0.ref.name.zh) }
    set.add("doubtful", Heading.doubtful) { .text(optional: $0.doubtful) }
    var sheet = Sheet(
      key: "flagged", caption: [ReportWords.flagged, ReportWords.countOf(flagged.count)], columns: set.declarations,
      rows: flagged.map(set.cells), empty: ReportWords.nothingFlagged)
    sheet.glance = (glance, Phrase(en: "projects doubtful", zh: "项目 存疑"))
    return sheet
  }

  /// What others recorded meanwhile; where nobody was away, the last steps.
  private static func steps(_ absence: Absence?, _ snapshot: Snapshot) throws -> Sheet {
    let entries = try snapshot.log(limit: absence == nil ? mostSteps : nil)
    let shown = absence.map { absence in entries.filter { $0.step > absence.step && $0.who != absence.who } } ?? entries
    var log = LogReport.history(shown, changes: nil)
    log.key = "steps"
    log.caption = [absence.map { ReportWords.notesSince($0.day) } ?? ReportWords.lastSteps]
    if absence != nil {
      log.caption.append(ReportWords.countOf(shown.count))
      log.empty = ReportWords.nothingSince
    }
    log.glance = (glance, Phrase(en: "history", zh: "留痕"))
    return log
  }

  private static func list(
    _ rows: [ProjectRow], newOnes: Set<Int>?, _ key: String, _ title: Phrase, _ empty: Phrase, _ period: Period,
    _ snapshot: Snapshot
  ) throws -> Sheet {
    let lights = try snapshot.codes(.light)
    var set = ColumnSet<ProjectRow>()
    set.add("code", Heading.code) { .text($0.ref.code) }
    set.add("name", Heading.name) { .text($0.ref.name.zh) }
    set.add("region_name", Heading.region) { .phrase(.joined($0.regions.map { Phrase($0.name) }, by: "; ")) }
    set.add("rate", Heading.rate) { $0.figure.rate.map { .fraction($0) } ?? .unknown }
    set.add("light", Heading.light) { .light($0.figure.light, isProvisional: $0.figure.isProvisional, lights) }
    set.add("light_reason", Heading.lightReason) { .reason($0.figure.light) }
    set.add("behind_since", Heading.behindSince, .machineOnly) { .text(optional: $0.figure.behindSince?.text) }
    set.add("light_since", Heading.lightSince) { .text(optional: $0.figure.lightSince?.text) }
    if let newOnes { set.add("is_new", ReportWords.newLaggards) { .flag(newOnes.contains($0.ref.id)) } }
    set.add("required_monthly", Heading.required) { .money(optional: $0.figure.requiredMonthly) }
    return Sheet(
      key: key, caption: [title, Phrase(period), ReportWords.countOf(rows.count)], columns: set.declarations,
      rows: rows.map(set.cells), empty: empty)
  }
}
