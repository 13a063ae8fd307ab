internal import Store
package import Values

extension Snapshot {
  /// The milestones that wait for these, for what waits for them and so on, and all that any of them waits for.
  ///
  /// Projects that were called off push nothing and are not pushed.
  ///
  /// - Parameter ids: nil: all milestones that have a link.
  func network(around ids: [Int]? = nil) throws -> MilestoneNetwork {
    let among =
      ids == nil
      ? ""
      : """
      WITH RECURSIVE
        down(id) AS (SELECT value FROM json_each(?)
          UNION SELECT l.milestone FROM down JOIN milestone_link l ON l.predecessor = down.id),
        up(id) AS (SELECT id FROM down
          UNION SELECT l.predecessor FROM up JOIN milestone_link l ON l.milestone = up.id)
      """
    let links = try reader.rows(
      """
      \(among) SELECT l.milestone, l.predecessor, l.lag_days FROM milestone_link l
      \(ids == nil ? "" : "WHERE l.milestone IN (SELECT id FROM up)") ORDER BY l.id
      """, ids.map { [Snapshot.list($0)] } ?? []
    ).map(MilestoneLink.init)
    guard !links.isEmpty else { return MilestoneNetwork(milestones: [:], links: []) }
    let known = try milestones(numbered: Set(links.flatMap { [$0.milestone, $0.predecessor] }), isGoing: true)
    return MilestoneNetwork(
      milestones: known, links: links,
      outdated: try withOutdatedForecast(known.values.sorted { $0.id < $1.id }))
  }

  /// Which milestones what they wait for certainly pushes along, as it stands at a day.
  package func pushes(at day: Day) throws -> [Push] { try network().pushes(at: day) }

  /// Whether any milestone waits for another.
  package var hasLinks: Bool {
    get throws { try reader.first("SELECT 1 FROM milestone_link LIMIT 1") != nil }
  }
}

extension Recording {
  /// What `body` pushes along by what it records of a project's milestones: those that were not pushed so far before.
  package func pushing<T>(
    _ project: ProjectRef, _ body: () throws -> T
  ) throws -> (result: T, pushed: [Push]) {
    func pushes() throws -> [Push] {
      guard try now.hasLinks else { return [] }
      return try now.network(around: now.milestones(of: project).map(\.id)).pushes(at: occasion.today)
    }
    let before = Dictionary(try pushes().map { ($0.milestone.id, $0.earliest) }, uniquingKeysWith: max)
    let result = try body()
    return (result, try pushes().filter { push in before[push.milestone.id].map { $0 < push.earliest } ?? true })
  }
}
