package import Portfolio
internal import Values
internal import Wording

/// The targets of a year: what was promised how firmly, what has come of it, what is in the way, what comes next.
package enum TargetsPaper {
  package static func answer(_ query: PaperQuery, _ snapshot: Snapshot) throws -> Answer {
    var paper = Paper(.targets)
    let period = query.summary.period
    try paper.setNames(period, snapshot, on: query.today)
    paper.setChoices(query)
    let year = String(period.fiscal.year(of: period.last))
    let targets = try snapshot.targets().filter { $0.period == year }
    let rows = try snapshot.computations(of: targets, today: query.asOf)
    let opens = query.at(Phrase(en: "targets \(year)", zh: "目标 \(year)"))
    func set(_ key: String, _ name: Phrase, _ isMeant: (TargetReport.Row) -> Bool) {
      paper.set(key, name, .integer(rows.count(where: isMeant)), opens: opens)
    }
    func isMet(_ row: TargetReport.Row) -> Bool { row.target.status(with: row.computation.value) == .met }
    set("targets", PaperWords.targets) { _ in true }
    for (key, name, states) in [
      ("met", PaperWords.targetsMet, [Target.Status.met]), ("missed", PaperWords.targetsMissed, [.missed]),
      ("open", PaperWords.targetsOpen, [.open, .uncertain]),
      ("reported", PaperWords.targetsReported, [.reported, .stated]),
    ] {
      set(key, name) { states.contains($0.target.status(with: $0.computation.value)) }
    }
    for (key, name, nameMet) in [
      ("ensure", PaperWords.ensured, PaperWords.ensuredMet), ("strive", PaperWords.striven, PaperWords.strivenMet),
    ] {
      set(key, name) { $0.target.modality == key }
      set("\(key)_met", nameMet) { $0.target.modality == key && isMet($0) }
    }
    var sheet = try TargetReport.sheet(rows, snapshot)
    (sheet.key, sheet.caption) = ("targets", [PaperWords.targets, ReportWords.countOf(targets.count)])
    // What is met has nothing in its way and no next step.
    let prospects = try rows.map { try isMet($0) ? TargetProspect() : TargetProspect($0.target, query, snapshot) }
    sheet.insert(Sheet.Column("problem", PaperWords.problem), before: "status", prospects.map(\.problem))
    sheet.insert(Sheet.Column("next", PaperWords.next), before: "status", prospects.map(\.next))
    if !targets.isEmpty { sheet.notes.append(PaperWords.openTarget) }
    paper.values["table_targets"] = .table("targets")
    return paper.answer([sheet], facts: [("period", .text(period.text))])
  }
}

/// What stands in the way of a target's projects at the end of the period, and which milestone of theirs comes next.
///
/// Only a target with a measure has projects; of another nothing is known.
private struct TargetProspect {
  /// More than so many words tell a reader nothing.
  private static let mostTitles = 3

  var problem = Sheet.Cell.unknown
  var next = Sheet.Cell.unknown

  init() {}

  init(_ target: Target, _ query: PaperQuery, _ snapshot: Snapshot) throws {
    guard let filter = snapshot.filter(of: target) else { return }
    let going = filter.and(.not(.flag(.cancelled)))
    let obstacles = try snapshot.obstacles(where: going, context: query.context).filter { $0.isOpen(at: query.asOf) }
    if !obstacles.isEmpty {
      problem = .phrase(PaperWords.problems(obstacles.count, obstacles.prefix(Self.mostTitles).map(\.title)))
    }
    let ahead = try snapshot.milestones(where: going, context: query.context)
      .filter { milestone in
        let isAhead = (milestone.forecast ?? milestone.due)?.last.map { $0 >= query.asOf } ?? false
        return isAhead && milestone.standing(at: query.asOf).state != .met
      }
    let first = ahead.min { PartialDate.precedes($0.forecast ?? $0.due, $1.forecast ?? $1.due) }
    if let first, let date = first.forecast ?? first.due {
      next = .phrase(
        .joined([Phrase(first.project.name), Phrase(first.name), Phrase(same: date.text)], by: " "))
    }
  }
}

extension Sheet {
  /// Puts a column before that of a key, with a cell for each row.
  fileprivate mutating func insert(_ column: Column, before key: String, _ cells: [Cell]) {
    let place = columns.firstIndex { $0.key == key } ?? columns.count
    columns.insert(column, at: place)
    for (row, cell) in zip(rows.indices, cells) { rows[row].insert(cell, at: place) }
  }
}
