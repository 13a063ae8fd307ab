internal import Store
package import Values

/// An industrial cluster with its scale floor.
package struct Cluster: Sendable {
  package let code: String
  package let name: Name
  package let scaleFloor: Money?
  package let due: PartialDate?
  package let chainLead: String?
  package let leadUnit: String?
  package let projects: Int
  package let total: Money?
}

extension Snapshot {
  package func clusters() throws -> [Cluster] {
    try reader.rows(
      """
      SELECT c.code, c.name_zh, c.name_en, c.scale_floor_fen, c.due, c.chain_lead, o.name_zh,
        count(p.id), sum(t.amount)
      FROM cluster c LEFT JOIN organization o ON o.id = c.lead_unit
      LEFT JOIN project p ON p.cluster = c.code AND NOT EXISTS (SELECT 1 FROM project k WHERE k.parent = p.id)
      LEFT JOIN (\(Snapshot.totals)) t ON t.project = p.id
      GROUP BY c.id ORDER BY c.id
      """
    ).map {
      Cluster(
        code: $0.text(0) ?? "", name: Name(zh: $0.text(1) ?? "", en: $0.text(2)), scaleFloor: $0.money(3),
        due: $0.date(4), chainLead: $0.text(5), leadUnit: $0.text(6), projects: $0.int(7) ?? 0, total: $0.money(8))
    }
  }
}
