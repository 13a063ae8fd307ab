internal import Store
internal import Values

/// A milestone's dates as a step recorded them.
struct MilestoneVersion {
  let planned: PartialDate?
  let approved: PartialDate?
  let forecast: PartialDate?
  let met: PartialDate?
  let reason: String?
  let approvalNumber: String?
  let step: LogEntry

  init(_ row: Row) {
    (planned, approved, forecast, met) = (row.date(1), row.date(2), row.date(3), row.date(4))
    (reason, approvalNumber) = (row.text(5), row.text(6))
    step = LogEntry(
      step: row.int(7) ?? 0, at: row.text(8) ?? "", who: row.text(9) ?? "", words: row.text(10) ?? "",
      note: row.text(11), undoes: row.int(12), undoneBy: nil)
  }

  var due: PartialDate? { approved ?? planned }

  /// The later one of what was due and what was expected: nothing slips before it.
  var latest: PartialDate? {
    guard let forecast, let due else { return forecast ?? due }
    guard let end = forecast.last else { return forecast }
    return due.last.map { $0 >= end } ?? true ? due : forecast
  }

  /// Words that came with this version. The same words as before were said again only if the command holds them.
  func stated(_ words: KeyPath<MilestoneVersion, String?>, since before: MilestoneVersion?) -> String? {
    guard let text = self[keyPath: words] else { return nil }
    return text != before?[keyPath: words] || step.words.contains(text) ? text : nil
  }
}

extension Snapshot {
  /// What each milestone was recorded to be, one step after the other, as if nothing had ever been taken back.
  func milestoneVersions(of milestones: [Milestone]) throws -> [Int: [MilestoneVersion]] {
    let undone = try reader.undoneSteps()
    let list = "[\(milestones.map { String($0.id) }.joined(separator: ","))]"
    let columns = "id, planned, approved, forecast, met, reason, approval_number, step"
    var versions: [Int: [MilestoneVersion]] = [:]
    for row in try reader.rows(
      """
      SELECT v.id, v.planned, v.approved, v.forecast, v.met, v.reason, v.approval_number,
        s.id, s.at, s.who, s.words, s.note, s.undoes
      FROM (SELECT \(columns) FROM milestone UNION ALL SELECT \(columns) FROM milestone_history) v
      JOIN step s ON s.id = v.step WHERE v.id IN (SELECT value FROM json_each(?)) ORDER BY v.id, v.step
      """, [SQLValue(list)])
    {
      let version = MilestoneVersion(row)
      guard version.step.undoes == nil, undone[version.step.step] == nil else { continue }
      versions[row.int(0) ?? 0, default: []].append(version)
    }
    return versions
  }

  /// Those whose later approved date was recorded after the forecast, which knew nothing of it.
  func withOutdatedForecast(_ milestones: [Milestone]) throws -> Set<Int> {
    let doubtful = milestones.filter { milestone in
      guard let forecast = milestone.forecast?.last, let approved = milestone.approved?.last else { return false }
      return approved > forecast
    }
    let versions = try milestoneVersions(of: doubtful)
    return Set(
      doubtful.filter { milestone in
        let known = versions[milestone.id] ?? []
        func last(_ date: KeyPath<MilestoneVersion, PartialDate?>, _ value: PartialDate?) -> Int {
          known.lastIndex { $0[keyPath: date] != value } ?? -1
        }
        return last(\.approved, milestone.approved) > last(\.forecast, milestone.forecast)
      }.map(\.id))
  }
}
