package import Portfolio
package import Values
package import Wording

/// The milestones that what they wait for pushes along.
enum PushReport {
  static func sheet(_ slips: Slips) -> Sheet {
    var set = ColumnSet<Push>()
    set.add("project", Heading.code) { .text($0.milestone.project.code) }
    set.add("project_name", Heading.projectName) { .text($0.milestone.project.name.zh) }
    set.add("milestone", Heading.milestone, .machineOnly) { .text($0.milestone.key) }
    set.add("name", Heading.milestone) { .name($0.milestone.name) }
    set.add("expected", LinkWords.expected) { .date($0.date) }
    set.add("earliest", LinkWords.earliest) { .text($0.earliest.text) }
    set.add("later", LinkWords.days, .peopleOnly) { push in
      .text(push.days.map { String($0) } ?? ReportWords.atLeastDays(push.daysMin))
    }
    set.add("days", LinkWords.days, .machineOnly) { .integer(optional: $0.days) }
    set.add("days_min", LinkWords.days, .machineOnly) { .integer($0.daysMin) }
    set.add("cause", LinkWords.cause, .peopleOnly) { push in
      .phrase(cause(push).with(push.lag))
    }
    set.add("cause_project", LinkWords.cause, .machineOnly) { .text($0.cause.project.code) }
    set.add("cause_milestone", LinkWords.cause, .machineOnly) { .text($0.cause.key) }
    set.add("lag_days", LinkWords.cause, .machineOnly) { .integer($0.lag.days) }
    set.add("responsible", Heading.responsible) { .name(slips.responsible[$0.milestone.id]) }
    set.spare(["responsible"])
    let day = slips.at.text
    var sheet = Sheet(
      key: "pushed", caption: [LinkWords.pushed, ReportWords.countOf(slips.pushed.count), ReportWords.asOf(day)],
      columns: set.declarations, rows: slips.pushed.map(set.cells), empty: LinkWords.nothingPushed(day))
    sheet.isHiddenWhenEmpty = true
    return sheet
  }

  /// Of another project with its code.
  private static func cause(_ push: Push) -> Phrase {
    push.cause.project == push.milestone.project ? Phrase(push.cause.name) : push.cause.phrase
  }
}

extension Milestone {
  /// `YL-001 Production`.
  package var phrase: Phrase { Phrase(en: "\(project.code) \(name.en)", zh: "\(project.code) \(name.zh)") }
}

extension Phrase {
  /// With the days that lie between.
  package func with(_ lag: Lag) -> Phrase {
    lag.days == 0 ? self : Phrase(en: "\(en) \(lag.english)", zh: "\(zh) \(lag.chinese)")
  }
}
