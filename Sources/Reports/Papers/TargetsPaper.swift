package import Portfolio
internal import Values
internal import Wording

/// The targets of a year: what was promised how firmly, what has come of it, and how it stands.
package enum TargetsPaper {
  package static func answer(_ query: PaperQuery, _ snapshot: Snapshot) throws -> Answer {
    var paper = Paper(.targets)
    let period = query.summary.period
    try paper.setNames(period, snapshot, on: query.today)
    let year = String(period.fiscal.year(of: period.last))
    let targets = try snapshot.targets().filter { $0.period == year }
    let opens = Phrase(en: "targets \(year)", zh: "目标 \(year)")
    func set(_ key: String, _ name: Phrase, _ isMeant: (Target) -> Bool) {
      paper.set(key, name, .integer(targets.count(where: isMeant)), opens: opens)
    }
    set("targets", PaperWords.targets) { _ in true }
    set("met", PaperWords.targetsMet) { $0.status == .met }
    set("missed", PaperWords.targetsMissed) { $0.status == .missed }
    set("open", PaperWords.targetsOpen) { $0.status == .open }
    set("reported", PaperWords.targetsReported) { [.reported, .stated].contains($0.status) }
    for (key, name, nameMet) in [
      ("ensure", PaperWords.ensured, PaperWords.ensuredMet), ("strive", PaperWords.striven, PaperWords.strivenMet),
    ] {
      set(key, name) { $0.modality == key }
      set("\(key)_met", nameMet) { $0.modality == key && $0.status == .met }
    }
    var sheet = try TargetReport.sheet(targets, snapshot)
    (sheet.key, sheet.caption) = ("targets", [PaperWords.targets, ReportWords.countOf(targets.count)])
    sheet.notes = targets.isEmpty ? [] : [PaperWords.openTarget]
    paper.values["table_targets"] = .table("targets")
    return paper.answer([sheet], facts: [("period", .text(period.text))])
  }
}
