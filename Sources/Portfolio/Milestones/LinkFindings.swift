internal import Store
internal import Values

extension Snapshot {
  /// Links that the dates of their two ends certainly contradict: met, else expected, else due. What follows from one
  /// of them farther on is no finding of its own.
  func linkFindings(_ milestones: [Milestone], _ add: (Finding.Kind, String, String?) -> Void) throws {
    let waiting = try predecessors(of: milestones)
    guard !waiting.isEmpty else { return }
    let outdated = try withOutdatedForecast(
      milestones.filter { waiting[$0.id] != nil } + waiting.values.flatMap { $0.map(\.milestone) })
    func date(_ milestone: Milestone) -> PartialDate? {
      milestone.met ?? (outdated.contains(milestone.id) ? milestone.due : milestone.forecast ?? milestone.due)
    }
    for milestone in milestones {
      for other in waiting[milestone.id] ?? [] {
        guard let here = date(milestone), let there = date(other.milestone), let last = here.last,
          let first = there.first, last < first.adding(days: other.lag.days)
        else { continue }
        let before = other.milestone.project == milestone.project ? other.milestone.name.zh : other.milestone.place
        let lag = other.lag.days == 0 ? "" : " \(other.lag.english)"
        add(.linkViolated, "\(before) → \(milestone.name.zh)", "\(there.text)\(lag) > \(here.text)")
      }
    }
  }
}
