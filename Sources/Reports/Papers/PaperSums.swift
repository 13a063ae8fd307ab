internal import Portfolio
internal import Values
internal import Wording

/// The sums of a paper: the headline figures of a summary, with what they rest on.
extension Paper {
  mutating func setSums(_ summary: Summary, opens: Phrase) {
    let total = summary.total
    let how = [PaperWords.sums(total.projects)] + WhyReport.how(total, in: summary, total.projects).dropFirst()
    let words = PaperWords.self
    func set(_ key: String, _ name: Phrase, _ cell: Sheet.Cell, how: [Phrase] = []) {
      self.set(key, name, cell, how: how, opens: opens)
    }
    let hasPlan = total.plan != nil
    set("projects", words.projects, .integer(total.projects))
    let planned = total.projects - total.projectsWithoutPlan - total.projectsPlannedElsewhere
    set("projects_planned", words.projectsPlanned, .integer(planned))
    set("projects_without_plan", words.projectsWithoutPlan, .integer(total.projectsWithoutPlan))
    set("plan", words.plan, .money(optional: total.plan), how: hasPlan ? [words.sums(planned)] : [])
    set("completed", words.completed, .money(optional: total.completed), how: [how.first].compactMap { $0 })
    set("rate", words.rate, .fraction(optional: total.rate), how: hasPlan ? Array(how.dropFirst()) : [])
    set("period_completed", words.periodCompleted, .money(optional: total.periodCompleted))
    set("completed_without_plan", words.completedWithoutPlan, .money(optional: total.completedWithoutPlan))
    set("remaining", words.remaining, .money(optional: total.remaining))
    set("required_monthly", words.requiredMonthly, .money(optional: total.requiredMonthly))
    set("not_reported", words.notReported, .integer(total.projectsNotReported))
    self.set("time_progress", .fraction(summary.timeProgress))
    let gap = total.gapPoints.map { gap in
      (text: String(gap.cautiousText(places: 1).trimmingPrefix("-")), isAhead: gap > .zero, isEven: gap == .zero)
    }
    func points(_ isWanted: Bool) -> Sheet.Cell { isWanted ? gap.map { .decimal($0.text) } ?? .unknown : .unknown }
    set("ahead", words.ahead, points(gap?.isAhead == true), how: how)
    set("behind", words.behind, points(gap.map { !$0.isAhead && !$0.isEven } ?? false), how: how)
    self.set("even", gap?.isEven == true ? .flag(true) : .unknown)
    self.set("light_rule", .text(summary.rule.code))
  }

  /// What was chosen otherwise than usual: an office must not read one for the other.
  mutating func setChoices(_ query: PaperQuery) {
    set("filter", query.filterWords.isEmpty ? .unknown : .text(String(query.filterWords.dropFirst())))
    let measure = query.summary.measure
    set("measure", measure == "reported" ? .unknown : .phrase(ReportWords.measure(measure)))
    set("against", SummaryWords.against(query.summary.against.text).map { .phrase($0) } ?? .unknown)
  }

  /// Starts and finishes: how many were planned for the year, and how many of those were met.
  mutating func setEvents(_ summary: Summary, _ query: PaperQuery) {
    for (key, events, names, stages) in [
      ("start", summary.whole.starts, PaperWords.starts, YearEvents.starts),
      ("finish", summary.whole.finishes, PaperWords.finishes, Snapshot.finishStages),
    ] {
      let list = stages.joined(separator: ",")
      // The list knows the dates that hold; by the original ones only the summary counts.
      let opens =
        query.summary.against == .original
        ? query.opening("summary", "汇总")
        : query.opening(
          "milestones not bundle --planned --stage \(list)", "节点 非 打捆 --计划 --阶段 \(list)", isReckoned: false)
      guard events.planned > 0 else {
        for name in ["planned", "met", "rate"] { set("\(key)_\(name)", .unknown) }
        continue
      }
      set("\(key)_planned", names.planned, .integer(events.planned), opens: opens)
      set("\(key)_met", names.met, .integer(events.met), opens: opens)
      set("\(key)_rate", names.rate, .fraction(optional: events.rate), opens: opens)
    }
  }

  /// How the paper calls itself and its period.
  mutating func setNames(_ period: Period, _ snapshot: Snapshot, on today: Day) throws {
    let fiscal = period.fiscal
    let name = try snapshot.setting(.name).flatMap { $0.isEmpty ? nil : $0 }
    set("registry", name.map { .text($0) } ?? .unknown)
    set("period", .phrase(Phrase(period)))
    let whole = Period.months(period.yearToDate, fiscal: fiscal)
    set("year_to_date", .phrase(Phrase(en: whole.english, zh: whole.chinese)))
    set("year", .integer(fiscal.year(of: period.last)))
    let month = ReportWords.month(period.last.month)
    set("month", .phrase(month))
    set("until", .date(PartialDate(min(period.last.last, today))))
    set("made_on", .date(PartialDate(today)))
    set("moment", .unknown)
  }

  /// Each project's part of the sums: it adds up to them, to the fen.
  static func contributions(_ query: SummaryQuery, today: Day, _ snapshot: Snapshot) throws -> Sheet? {
    var sheet = try WhyReport.ofRow(query, today: today, snapshot).last
    sheet?.key = "projects"
    sheet?.notes = [PaperWords.openProject(query.period.text)]
    return sheet
  }
}

extension Phrase {
  /// Where in a document a figure stands.
  init(_ citation: Citation) {
    let place = [
      citation.section.map { Phrase(same: $0) },
      citation.line.map { Phrase(en: "line \($0)", zh: "第 \($0) 行") },
    ].compactMap { $0 }
    self = .joined([Phrase(citation.sourceName)] + place, by: ", ")
  }
}
