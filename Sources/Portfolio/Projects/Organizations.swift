internal import Store

extension Snapshot {
  /// The organization of this whole name, in either language.
  package func organization(named name: String) throws -> Int? {
    try reader.first(
      "SELECT id FROM organization WHERE name_zh = ?1 OR name_en = ?1 COLLATE NOCASE", [SQLValue(name.trimmed)]
    )?.int(0)
  }

  package func organizationName(_ id: Int) throws -> Name? {
    try reader.first("SELECT name_zh, name_en FROM organization WHERE id = ?", [SQLValue(id)])
      .map { Name(zh: $0.text(0) ?? "", en: $0.text(1)) }
  }

  package func organizationNames() throws -> [String] {
    try reader.rows("SELECT name_zh FROM organization ORDER BY id").compactMap { $0.text(0) }
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
    if let known = try organization(named: plain) { return known }
    if !isNew {
      let names = try now.organizationNames()
      let near = names.filter { $0.contains(plain) || plain.contains($0) }
      let alike = near.isEmpty ? Likeness.nearest(to: plain, among: names) : Array(near.prefix(3))
      if !alike.isEmpty { throw RuleError.likeOrganization(plain, near: alike) }
    }
    return try writer.insert("organization", ["name_zh": SQLValue(plain)])
  }
}
