internal import Store
internal import Values

extension Snapshot {
  /// The organization of this whole name, in either language; its own name comes before another's English one.
  /// Of a name that nobody has to the letter, the one that differs from it in the width of its signs alone.
  package func organization(named name: String) throws -> Int? {
    try reader.first("SELECT id FROM organization WHERE name_zh = ?", [SQLValue(name)])?.int(0)
      ?? reader.first(
        """
        SELECT id FROM organization WHERE name_zh = ?1 OR name_en = ?1 COLLATE NOCASE ORDER BY name_zh = ?1 DESC, id
        """, [SQLValue(name.trimmed)]
      )?.int(0) ?? organization(folded: FullWidth.folded(name).trimmed)
  }

  private func organization(folded name: String) throws -> Int? {
    let found = try reader.rows(
      "SELECT id FROM organization WHERE folded(name_zh) = folded(?) LIMIT 2", [SQLValue(name)])
    return found.count == 1 ? found[0].int(0) : nil
  }

  /// The region whose part of a project a reporter states, where the project lies in several and the reporter
  /// belongs to one of them.
  package func part(of project: ProjectRef, statedBy reporter: Int) throws -> String? {
    try reader.first(
      """
      SELECT o.region FROM organization o JOIN project_region p ON p.project = ?1 AND p.region = o.region
      WHERE o.id = ?2 AND (SELECT count(*) FROM project_region WHERE project = ?1) > 1
      """, [SQLValue(project.id), SQLValue(reporter)])?.text(0)
  }

  /// The code of the region that an organization belongs to.
  package func region(of organization: Int) throws -> String? {
    try reader.first("SELECT region FROM organization WHERE id = ?", [SQLValue(organization)])?.text(0)
  }

  /// Another unit that states a project of one region, in a fiscal year or the one before: two of them would be added.
  package func otherReporter(of project: ProjectRef, besides reporter: Int, in year: Int) throws -> String? {
    try reader.first(
      """
      SELECT o.name_zh FROM investment_entry i JOIN organization o ON o.id = i.reporter
      WHERE i.project = ?1 AND i.measure = 'reported' AND i.reporter <> ?2 AND i.month BETWEEN ?3 AND ?4
        AND (SELECT count(*) FROM project_region WHERE project = ?1) < 2
      ORDER BY i.month DESC, i.id DESC LIMIT 1
      """,
      [
        SQLValue(project.id), SQLValue(reporter), SQLValue(try fiscalYear.firstMonth(of: year - 1)),
        SQLValue(try fiscalYear.lastMonth(of: year)),
      ])?.text(0)
  }

  package func organizationName(_ id: Int) throws -> Name? {
    try reader.first("SELECT name_zh, name_en FROM organization WHERE id = ?", [SQLValue(id)])
      .map { Name(zh: $0.text(0) ?? "", en: $0.text(1)) }
  }

  package func organizationNames() throws -> [String] {
    try reader.rows("SELECT name_zh FROM organization ORDER BY id").compactMap { $0.text(0) }
  }

  /// The reporter that a title names: by its whole name, else by the region of which it alone reports.
  ///
  /// - Returns: nil where no reporter is named, or more than one.
  package func reporter(namedIn texts: [String]) throws -> String? {
    let reporters = try reader.rows(
      """
      SELECT o.name_zh, o.name_en, r.code, r.parent, r.name_zh, r.name_en
      FROM organization o LEFT JOIN region r ON r.code = o.region
      WHERE ifnull(o.reports, 1) = 1 AND (o.reports = 1 OR o.id IN (SELECT reporter FROM investment_entry)
        OR o.id IN (SELECT reporter FROM submission))
      """)
    let plain = texts.map { FullWidth.folded($0).lowercased() }
    func isNamed(_ name: String?) -> Bool {
      guard let name = name.map({ FullWidth.folded($0).lowercased() }), !name.isEmpty else { return false }
      return plain.contains { $0.contains(name) }
    }
    let named = reporters.filter { isNamed($0.text(0)) || isNamed($0.text(1)) }
    if !named.isEmpty { return named.count == 1 ? named[0].text(0) : nil }
    let ofRegions = reporters.filter { isNamed($0.text(4)) || isNamed($0.text(5)) }
    // A district's ledger names its city as well.
    let above = Set(ofRegions.compactMap { $0.text(3) })
    let lowest = ofRegions.filter { !above.contains($0.text(2) ?? "") }
    return lowest.count == 1 ? lowest[0].text(0) : nil
  }
}

extension Recording {
  /// The organization of a name; one not known yet is made, unless it resembles a known one.
  ///
  /// - Parameter isNew: the person says it is another one, whatever it resembles.
  /// - Throws: ``RuleError/likeOrganization(_:near:)``.
  package func organization(named name: String, isNew: Bool) throws -> Int {
    let plain = name.trimmed
    guard !plain.isEmpty else { throw RuleError.emptyName }
    if let known = try organization(named: name) { return known }
    if !isNew {
      let names = try now.organizationNames()
      let near = names.filter { $0.contains(plain) || plain.contains($0) }
      let alike = near.isEmpty ? Likeness.nearest(to: plain, among: names) : Array(near.prefix(3))
      if !alike.isEmpty { throw RuleError.likeOrganization(plain, near: alike) }
    }
    return try writer.insert("organization", ["name_zh": SQLValue(plain)])
  }
}
