internal import Store
package import Values

/// An organization whose ledgers state figures (填报单位).
package struct Reporter: Equatable, Sendable {
  package let id: Int
  package let name: Name
  package let contact: String?
  /// The code of the region that it reports for.
  package let region: String?
  /// Nobody sends it a reminder where this is false: it was said that it does not report, yet it sent something in.
  package let isDue: Bool
}

extension Snapshot {
  /// Who is due to report a month, and who sent something in for it all the same; by region.
  ///
  /// Due are those of whom it was said; of whom nothing was said, those that stated a figure or sent something in
  /// between the beginning of the fiscal year before and the month.
  func reporters(for month: Month) throws -> [Reporter] {
    try reader.rows(
      """
      WITH heard AS (
        SELECT reporter FROM investment_entry
          WHERE measure = 'reported' AND reporter IS NOT NULL AND month BETWEEN ?1 AND ?2
        UNION SELECT reporter FROM submission WHERE month BETWEEN ?1 AND ?2)
      SELECT o.id, o.name_zh, o.name_en, o.contact, o.region, ifnull(o.reports, 1) FROM organization o
      WHERE o.reports = 1 OR (o.reports IS NULL AND o.id IN heard)
        OR o.id IN (SELECT reporter FROM submission WHERE month = ?2)
      ORDER BY o.region IS NULL, o.region, o.id
      """, [SQLValue(try firstMonthHeard(for: month)), SQLValue(month)]
    ).map { row in
      Reporter(
        id: row.int(0) ?? 0, name: Name(zh: row.text(1) ?? "", en: row.text(2)), contact: row.text(3),
        region: row.text(4), isDue: row.int(5) == 1)
    }
  }

  /// From when on a word of a reporter counts: the first month of the fiscal year before.
  func firstMonthHeard(for month: Month) throws -> Month {
    let fiscal = try fiscalYear
    return fiscal.firstMonth(of: fiscal.year(of: month) - 1)
  }

  /// The organization that a word means: its whole name, or a part that no other one's name has.
  ///
  /// - Parameter month: of several, the one that sent something in for this month is meant.
  /// - Throws: ``RuleError/unknownOrganization(_:near:)``, ``RuleError/ambiguousOrganization(_:_:)``.
  package func organization(meant word: String, sentIn month: Month? = nil) throws -> Int {
    let plain = FullWidth.folded(word).trimmed
    let known = try organizationNames()
    guard !plain.isEmpty else { throw RuleError.unknownOrganization(word, near: known) }
    if let whole = try organization(named: word) { return whole }
    let held = try reader.rows(
      """
      SELECT o.id, o.name_zh, o.id IN (SELECT reporter FROM submission WHERE month = ?2) FROM organization o
      WHERE folded(o.name_zh) LIKE ?1 ESCAPE '\\' OR o.name_en LIKE ?1 ESCAPE '\\' ORDER BY o.id
      """, [SQLValue("%\(plain.escapedForLike)%"), SQLValue(month)])
    let sent = held.filter { $0.int(2) == 1 }
    if let only = held.count == 1 ? held.first : sent.count == 1 ? sent.first : nil, let id = only.int(0) { return id }
    guard held.isEmpty else { throw RuleError.ambiguousOrganization(word, held.compactMap { $0.text(1) }) }
    throw RuleError.unknownOrganization(word, near: known)
  }
}

extension Recording {
  /// From now on an organization is due to report every month.
  ///
  /// - Parameters:
  ///   - name: a part of its name will do; one not known yet is made, unless it resembles a known one.
  ///   - isNew: it is another one, whatever it resembles.
  /// - Throws: ``RuleError/ambiguousOrganization(_:_:)``, ``RuleError/likeOrganization(_:near:)``.
  package func addReporter(named name: String, isNew: Bool) throws -> Name {
    guard !isNew else { return try setReports(organization(named: name, isNew: true), 1) }
    do {
      return try setReports(now.organization(meant: name), 1)
    } catch RuleError.unknownOrganization {
      return try setReports(organization(named: name, isNew: false), 1)
    }
  }

  /// An organization is no longer due to report; what it has sent in stays.
  ///
  /// - Throws: ``RuleError/unknownOrganization(_:near:)``, ``RuleError/ambiguousOrganization(_:_:)``.
  package func dropReporter(named name: String) throws -> Name {
    try setReports(now.organization(meant: name), 0)
  }

  private func setReports(_ organization: Int, _ reports: Int) throws -> Name {
    try writer.update("organization", id: organization, ["reports": SQLValue(reports)])
    return try now.organizationName(organization) ?? Name(zh: "")
  }
}
