internal import Store
package import Values

/// A field and the text it is to be set to; `none`, 无 or nothing clears it.
package struct Assignment: Sendable {
  package let field: Field
  package let text: String
  private let isExact: Bool

  package init(_ field: Field, _ text: String) {
    self.field = field
    self.text = text
    isExact = false
  }

  /// The text as it stands, whatever it says: its ends are not cut and no word of it clears the field.
  package init(_ field: Field, exactly text: String) {
    self.field = field
    self.text = text
    isExact = true
  }

  /// Words that clear a field.
  package static let clearingWords = ["none", "无"]

  /// nil: the field is to be cleared.
  var value: String? {
    if isExact { return text }
    let plain = text.trimmed
    return plain.isEmpty || Assignment.clearingWords.contains(plain) ? nil : plain
  }
}

extension Recording {
  /// Adds a project; a lifecycle gives it the milestones of its template, without dates.
  package func addProject(
    named name: String, _ assignments: [Assignment], newOrganization: Bool = false
  ) throws -> ProjectRef {
    let plain = name.trimmed
    guard !plain.isEmpty else { throw RuleError.emptyName }
    try refuseTakenName(plain, except: nil)
    let code = try assignments.last { $0.field == .code }?.value ?? nextProjectCode()
    try refuseTakenCode(code, except: nil)
    let id = try writer.insert(
      "project",
      ["code": SQLValue(code), "name_zh": SQLValue(plain), "pinyin": SQLValue(try pinyin(of: plain))])
    let ref = ProjectRef(id: id, code: code, name: Name(zh: plain))
    try apply(assignments.filter { $0.field != .code }, to: ref, newOrganization: newOrganization)
    try addTemplateMilestones(to: ref)
    return try now.projectRef(id: id) ?? ref
  }

  /// A project as a file states it, by its code; a name is needed only for a new one.
  package func putProject(code: String, name: String?, _ assignments: [Assignment]) throws -> ProjectRef {
    let known = try now.refs("code = ?", [SQLValue(code)]).first
    let project: ProjectRef
    if let known {
      project = known
      if let name, name != known.name.zh { try rename(known, to: name) }
    } else {
      guard let name else { throw RuleError.missingField("name") }
      try refuseTakenName(name, except: nil)
      try refuseTakenCode(code, except: nil)
      let id = try writer.insert(
        "project",
        ["code": SQLValue(code), "name_zh": SQLValue(name), "pinyin": SQLValue(try pinyin(of: name))])
      project = ProjectRef(id: id, code: code, name: Name(zh: name))
    }
    try apply(assignments, to: project)
    return project
  }

  /// Sets fields of a project, all or none.
  ///
  /// - Throws: ``RuleError``, ``CodeError``, ``MoneyParseError`` or ``DateParseError`` by the field.
  package func apply(_ assignments: [Assignment], to project: ProjectRef, newOrganization: Bool = false) throws {
    // The lifecycle comes first: dates of start and finish are dates of its stages.
    let ordered = assignments.filter { $0.field == .lifecycle } + assignments.filter { $0.field != .lifecycle }
    for assignment in ordered {
      guard assignment.field.isSettable else { throw RuleError.fieldNotSettable(assignment.field.rawValue) }
      try apply(assignment, to: project, newOrganization: newOrganization)
    }
  }

  private func apply(_ assignment: Assignment, to project: ProjectRef, newOrganization: Bool) throws {
    let value = assignment.value
    func set(_ column: String, _ stored: SQLValue) throws {
      try writer.update("project", id: project.id, [column: stored])
    }
    switch assignment.field {
    case .name: try rename(project, to: value)
    case .nameEn: try set("name_en", SQLValue(value))
    case .code:
      guard let value else { throw RuleError.missingField("code") }
      try refuseTakenCode(value, except: project.id)
      try set("code", SQLValue(value))
    case .national:
      let code = try value.map { try ProjectCode(parsing: $0).text }
      if let code, let holder = try now.refs("national = ? AND id <> ?", [SQLValue(code), SQLValue(project.id)]).first {
        throw RuleError.codeTaken(code, by: holder)
      }
      try set("national", SQLValue(code))
    case .alias: try setAliases(Recording.list(value), of: project)
    case .tag: try setTags(Recording.list(value), of: project)
    case .region: try setRegions(Recording.shares(value), of: project)
    case .sector: try set("sector", SQLValue(try value.map { try now.codes(.sector).find($0).code }))
    case .cluster: try set("cluster", SQLValue(try value.map { try now.codes(.cluster).find($0).code }))
    case .nature: try set("nature", SQLValue(try value.map { try now.codes(.nature).find($0).code }))
    case .lifecycle: try set("lifecycle", SQLValue(try value.map { try now.codes(.lifecycle).find($0).code }))
    case .responsible:
      try set("responsible", SQLValue(try value.map { try organization(named: $0, isNew: newOrganization) }))
    case .lead: try set("lead", SQLValue(value))
    case .officer: try set("officer", SQLValue(value))
    case .scale: try set("scale", SQLValue(value))
    case .description: try set("description", SQLValue(value))
    case .registered: try set("registered", SQLValue(try value.map { try PartialDate(parsing: $0) }))
    case .parent: try setParent(value, of: project)
    case .total:
      guard let value else { throw RuleError.badValue(field: "total", value: assignment.text) }
      try setTotal(try MoneyParser.parse(value, bareUnit: occasion.bareUnit), of: project)
    case .start: try setPlannedDate(of: ["start"], value, project)
    case .finish: try setPlannedDate(of: ["in-service", "open", "production"], value, project)
    case .programme:
      guard let value else { throw RuleError.badValue(field: "programme", value: assignment.text) }
      try addToProgramme(try now.programme(named: value), project, role: nil)
    case .stage, .status, .plan, .completed, .remaining, .rate, .gap, .light, .late, .reporter, .fund, .role,
      .created, .changed, .doubtful, .earned, .overlapping:
      throw RuleError.fieldNotSettable(assignment.field.rawValue)
    }
  }

  private func rename(_ project: ProjectRef, to name: String?) throws {
    guard let name else { throw RuleError.emptyName }
    try refuseTakenName(name, except: project.id)
    try writer.update(
      "project", id: project.id, ["name_zh": SQLValue(name), "pinyin": SQLValue(try pinyin(of: name))])
  }

  private func refuseTakenName(_ name: String, except id: Int?) throws {
    guard name.count <= Recording.longestName else { throw RuleError.badValue(field: "name", value: name) }
    try refuseTakenWord(name, except: id) { .nameTaken(name, by: $0) }
  }

  private func refuseTakenCode(_ code: String, except id: Int?) throws {
    try refuseTakenWord(code, except: id) { .codeTaken(code, by: $0) }
  }

  /// What one project is called no other may be called, by whatever kind of word: it would be chosen unawares.
  private func refuseTakenWord(_ word: String, except id: Int?, _ error: (ProjectRef) -> RuleError) throws {
    let holder = try now.refs(
      """
      id IN (SELECT id FROM project WHERE code = ?1 UNION SELECT id FROM project WHERE name_zh = ?1
        UNION SELECT project FROM project_alias WHERE name = ?1) AND id <> ?2
      """, [SQLValue(word), SQLValue(id ?? 0)]
    ).first
    if let holder { throw error(holder) }
  }

  /// In characters; names in papers have some tens.
  private static let longestName = 300

  private func nextProjectCode() throws -> String {
    let last = try writer.reader.first("SELECT seq FROM sqlite_sequence WHERE name = 'project'")?.int(0) ?? 0
    var number = last + 1
    while try !now.refs("code = ?", [SQLValue("P-\(number)")]).isEmpty { number += 1 }
    return "P-\(number)"
  }

  /// Words parted by `;` or `；` or `、`.
  private static func list(_ value: String?) -> [String] {
    (value ?? "").split(whereSeparator: { ";；、".contains($0) }).map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// Sets what else a project is called: new names come, missing ones go.
  package func setAliases(_ names: [String], of project: ProjectRef) throws {
    try setList("project_alias", "name", names.uniqued(), of: project)
  }

  /// Sets a project's tags: new ones come, missing ones go.
  package func setTags(_ tags: [String], of project: ProjectRef) throws {
    try setList("project_tag", "tag", tags.uniqued(), of: project)
  }

  private func setList(_ table: String, _ column: String, _ wanted: [String], of project: ProjectRef) throws {
    let known = try writer.reader.rows(
      "SELECT id, \(column) FROM \(table) WHERE project = ?", [SQLValue(project.id)])
    for row in known where !wanted.contains(row.text(1) ?? "") { try writer.delete(table, id: row.int(0) ?? 0) }
    let kept = Set(known.compactMap { $0.text(1) })
    for word in wanted where !kept.contains(word) {
      if table == "project_alias" {
        try refuseTakenWord(word, except: project.id) { .nameTaken(word, by: $0) }
        try writer.insert(
          table,
          ["project": SQLValue(project.id), "name": SQLValue(word), "pinyin": SQLValue(try pinyin(of: word))])
      } else {
        try writer.insert(table, ["project": SQLValue(project.id), column: SQLValue(word)])
      }
    }
  }

  /// `滕州`, `370402=3;370481=2` (integer weights) or `370402;370481` (shares unknown).
  private static func shares(_ value: String?) throws -> [RegionShare] {
    try FullWidth.folded(value ?? "").split(whereSeparator: { ";、".contains($0) }).compactMap { part in
      let halves = part.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard let name = halves.first else { return nil }
      guard halves.count == 2 else { return RegionShare(name, weight: nil) }
      guard let weight = Int(halves[1]) else { throw RuleError.badValue(field: "region", value: String(part)) }
      return RegionShare(name, weight: weight)
    }
  }

  /// Sets the regions of a project, each by its code or name, and its share in each.
  package func setRegions(_ shares: [RegionShare], of project: ProjectRef) throws {
    let list = try now.codes(.region)
    var wanted: [String: Int?] = [:]
    for share in shares {
      if let weight = share.weight, !(1...1_000_000 ~= weight) {
        throw RuleError.badValue(field: "region", value: "\(share.region)=\(weight)")
      }
      wanted[try list.find(share.region).code] = .some(share.weight)
    }
    // Shares are known of all or of none.
    guard Set(wanted.values.map { $0 == nil }).count < 2 else {
      throw RuleError.badValue(field: "region", value: shares.map(\.region).joined(separator: ";"))
    }
    for row in try writer.reader.rows(
      "SELECT id, region, weight FROM project_region WHERE project = ?", [SQLValue(project.id)])
    {
      let id = row.int(0) ?? 0
      if let weight = wanted.removeValue(forKey: row.text(1) ?? "") {
        try writer.update("project_region", id: id, ["weight": SQLValue(weight)])
      } else {
        try writer.delete("project_region", id: id)
      }
    }
    for (code, weight) in wanted.sorted(by: { $0.key < $1.key }) {
      try writer.insert(
        "project_region",
        ["project": SQLValue(project.id), "region": SQLValue(code), "weight": SQLValue(weight)])
    }
  }

  /// One more name of a project; a name that it bears already changes nothing.
  package func addAlias(_ name: String, to project: ProjectRef) throws {
    let plain = name.trimmed
    guard !plain.isEmpty else { throw RuleError.emptyName }
    try refuseTakenWord(plain, except: project.id) { .nameTaken(plain, by: $0) }
    let known = try writer.reader.first(
      """
      SELECT 1 FROM project WHERE id = ?1 AND name_zh = ?2
      UNION ALL SELECT 1 FROM project_alias WHERE project = ?1 AND name = ?2
      """, [SQLValue(project.id), SQLValue(plain)])
    guard known == nil else { return }
    try writer.insert(
      "project_alias",
      ["project": SQLValue(project.id), "name": SQLValue(plain), "pinyin": SQLValue(try pinyin(of: plain))])
  }

  private func setParent(_ value: String?, of project: ProjectRef) throws {
    guard let value else {
      try writer.update("project", id: project.id, ["parent": nil])
      return
    }
    let parent = try now.project(coded: value)
    var above: ProjectRef? = parent
    while let next = above {
      if next.id == project.id { throw RuleError.parentLoop(project) }
      above = try now.project(next).parent
    }
    let hasMoney = try writer.reader.first(
      """
      SELECT 1 FROM investment_entry WHERE project = ?1
      UNION ALL SELECT 1 FROM plan_version WHERE project = ?1 LIMIT 1
      """, [SQLValue(parent.id)])
    guard hasMoney == nil else { throw RuleError.moneyOnParent(parent) }
    try writer.update("project", id: project.id, ["parent": SQLValue(parent.id)])
  }

  /// Total investment as stated: undated, or of today where dated estimates stand beside it.
  private func setTotal(_ amount: StatedAmount, of project: ProjectRef) throws {
    let known = try now.estimates(of: project)
    if known.last?.amount == amount { return }
    let dated = known.contains { $0.dated != nil } ? occasion.today.text : nil
    try setEstimate(project, kind: "stated", dated: dated.map { try PartialDate(parsing: $0) }, amount)
  }

  /// States a cost estimate; the same kind and date again replaces it.
  package func setEstimate(
    _ project: ProjectRef, kind: String, dated: PartialDate?, _ amount: StatedAmount
  ) throws {
    guard amount.money >= .zero else { throw RuleError.badValue(field: "total", value: amount.text) }
    try writer.put(
      "estimate",
      key: ["project": SQLValue(project.id), "kind": SQLValue(kind), "dated": SQLValue(dated)],
      ["amount_fen": SQLValue(amount.money), "digit_fen": SQLValue(amount.digitFen)])
  }
}
