internal import Store
package import Values

/// A step on the way from the first talk to production.
package enum FunnelStep: String, CaseIterable, Sendable {
  case negotiation, signed, started, finished

  /// The stages whose milestone is the step; of building each lifecycle has one that ends it.
  var stages: [String] {
    switch self {
    case .negotiation: ["negotiation"]
    case .signed: ["signed"]
    case .started: ["start"]
    case .finished: Snapshot.finishStages
    }
  }
}

/// Whether something dated happened within a time.
package enum Occurrence: Sendable {
  case certain
  /// Its date is too vague to tell.
  case possible
  case outside
}

extension PartialDate {
  /// Whether it lies in the days of a period: for certain only where all days that it may be do.
  package func occurrence(in period: Period) -> Occurrence {
    let (begin, end) = (period.first.first, period.last.last)
    if let first, first > end { return .outside }
    if let last, last < begin { return .outside }
    guard let first, let last, first >= begin, last <= end else { return .possible }
    return .certain
  }

  /// Whether it lies in a period or before it.
  func occurrence(by period: Period) -> Occurrence {
    let end = period.last.last
    if let last, last <= end { return .certain }
    return first.map { $0 > end } ?? false ? .outside : .possible
  }

  /// The month that it lies in; nil: it is not known to the month.
  var knownMonth: Month? {
    guard let first, let last, first.month == last.month else { return nil }
    return first.month
  }
}

extension Snapshot {
  /// When each project met the steps; a step that it has not met is not there.
  ///
  /// - Parameter projects: nil: all.
  func funnelDates(of projects: Set<Int>?) throws -> [Int: [FunnelStep: PartialDate]] {
    let steps = Dictionary(
      uniqueKeysWithValues: FunnelStep.allCases.flatMap { step in step.stages.map { ($0, step) } })
    let list = "[\(steps.keys.sorted().map { "\"\($0)\"" }.joined(separator: ","))]"
    let (among, wanted) = AmountsQuery.among(projects)
    var dates: [Int: [FunnelStep: PartialDate]] = [:]
    try reader.each(
      """
      SELECT project, stage, met FROM milestone
      WHERE \(among) met IS NOT NULL AND stage IN (SELECT value FROM json_each(?)) ORDER BY project, id
      """, wanted + [SQLValue(list)]
    ) { row in
      guard let project = row.int(0), let step = row.text(1).flatMap({ steps[$0] }), let met = row.date(2),
        projects?.contains(project) ?? true
      else { return }
      // A project that has changed its lifecycle may have two stages that end the building: the first counts.
      dates[project, default: [:]][step] = min(dates[project]?[step] ?? met, met)
    }
    return dates
  }
}
