internal import Store
package import Values

/// A milestone waits for another one: it comes no earlier than that one and a lag.
package struct MilestoneLink: Equatable, Sendable {
  package let milestone: Int
  package let predecessor: Int
  package let lag: Lag

  package init(_ milestone: Int, after predecessor: Int, lag: Lag) {
    (self.milestone, self.predecessor, self.lag) = (milestone, predecessor, lag)
  }

  /// A hundred years in days: what lies farther away is a typing error.
  package static let lagDays = -36_525...36_525

  init(_ row: Row) {
    self.init(row.int(0) ?? 0, after: row.int(1) ?? 0, lag: Lag(days: row.int(2) ?? 0))
  }
}

/// What a milestone waits for.
package struct Predecessor: Sendable {
  package let milestone: Milestone
  package let lag: Lag
}

extension Snapshot {
  /// What each of these milestones waits for, by its id, in the order in which it was recorded.
  package func predecessors(of milestones: [Milestone]) throws -> [Int: [Predecessor]] {
    let links = try reader.rows(
      """
      SELECT milestone, predecessor, lag_days FROM milestone_link
      WHERE milestone IN (SELECT value FROM json_each(?)) ORDER BY id
      """, [Snapshot.list(milestones.map(\.id))]
    ).map(MilestoneLink.init)
    guard !links.isEmpty else { return [:] }
    let others = try self.milestones(numbered: Set(links.map(\.predecessor)))
    var found: [Int: [Predecessor]] = [:]
    for link in links {
      guard let other = others[link.predecessor] else { continue }
      found[link.milestone, default: []].append(Predecessor(milestone: other, lag: link.lag))
    }
    return found
  }

  /// Milestones by their ids.
  ///
  /// - Parameter isGoing: without those of projects that were called off.
  func milestones(numbered ids: Set<Int>, isGoing: Bool = false) throws -> [Int: Milestone] {
    let rows = try reader.rows(
      """
      \(Snapshot.milestoneColumns) WHERE m.id IN (SELECT value FROM json_each(?))
        \(isGoing ? "AND p.status <> 'cancelled'" : "") ORDER BY m.id
      """, [Snapshot.list(ids.sorted())])
    return Dictionary(rows.map(milestone).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Ids as one value that a query takes apart.
  static func list(_ ids: [Int]) -> SQLValue { SQLValue("[\(ids.map(String.init).joined(separator: ","))]") }

  /// The chain by which a milestone waits for another one: it first, the other one last.
  ///
  /// - Returns: nil: it does not wait for it. A milestone waits for itself in no steps.
  func chain(from milestone: Int, to other: Int) throws -> [Int]? {
    var next: [Int: Int] = [:]
    var reached: Set<Int> = [milestone]
    var edge = [milestone]
    while !reached.contains(other), !edge.isEmpty {
      var beyond: [Int] = []
      for id in edge {
        for row in try reader.rows(
          "SELECT predecessor FROM milestone_link WHERE milestone = ? ORDER BY id", [SQLValue(id)])
        {
          guard let found = row.int(0), reached.insert(found).inserted else { continue }
          next[found] = id
          beyond.append(found)
        }
      }
      edge = beyond
    }
    guard reached.contains(other) else { return nil }
    return Array(sequence(first: other) { next[$0] }.reversed())
  }
}
