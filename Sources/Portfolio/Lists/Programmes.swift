internal import Store
package import Values

/// A dated list of projects.
package struct Programme: Hashable, Sendable {
  package let id: Int
  package let name: Name
  package let year: Int?

  /// How it is called in one word: `2020市级重点项目`.
  package var title: String {
    guard let year, !name.zh.hasPrefix(String(year)) else { return name.zh }
    return "\(year)\(name.zh)"
  }
}

/// What a document states of a programme, kept apart from the sums of projects.
package struct ReportedTotal: Sendable {
  package let id: Int
  package let period: String
  package let metric: String
  package let threshold: String?
  /// An exact decimal; money in yuan.
  package let value: ExactDecimal
  /// The place of the last stated digit, in the same unit.
  package let digit: ExactDecimal
  package let unit: String

  package var isMoney: Bool { unit == "yuan" }

  /// A stated amount in fen; nil for a count.
  package var money: Money? {
    guard isMoney, let parsed = try? MoneyParser.parse(value.text + "元") else { return nil }
    return parsed.money
  }

  /// Whether it speaks of the year to date at the end of a period, or of the same years.
  package func covers(_ period: Period) -> Bool {
    guard let own = try? Period(parsing: self.period, fiscal: period.fiscal) else { return false }
    guard own.last == period.last else { return false }
    return own.isYearRange || period.isYearRange ? own.first == period.first : true
  }

  /// Whether a sum lies within the last digit that was stated.
  package func isWithinRounding(of sum: Money) -> Bool {
    guard let money, let step = try? MoneyParser.parse(digit.text + "元").money else { return false }
    return (Int128(money.fen) - Int128(sum.fen)).magnitude * 2 <= UInt128(step.fen.magnitude)
  }
}

extension Snapshot {
  package func programmes() throws -> [Programme] {
    try reader.rows("SELECT id, name_zh, name_en, year FROM programme ORDER BY ifnull(year, 9999), id").map {
      Programme(id: $0.int(0) ?? 0, name: Name(zh: $0.text(1) ?? "", en: $0.text(2)), year: $0.int(3))
    }
  }

  /// A programme by its name, with or without its year (`2020市级重点项目`); without one the latest.
  package func programme(named word: String) throws -> Programme {
    let plain = FullWidth.folded(word).trimmed
    let all = try programmes()
    func folded(_ text: String) -> String { FullWidth.folded(text).lowercased() }
    let small = plain.lowercased()
    for matches in [
      { (p: Programme) in folded(p.title) == small }, { folded($0.name.zh) == small || folded($0.name.en) == small },
      { !small.isEmpty && folded($0.title).contains(small) },
    ] {
      let found = all.filter(matches)
      // The same list of several years: the latest is meant.
      if Set(found.map(\.name.zh)).count == 1, let latest = found.last { return latest }
      if found.count > 1 { throw RuleError.ambiguousProgramme(word, found.map(\.title)) }
    }
    throw RuleError.unknownProgramme(
      word, near: Likeness.nearest(to: plain, among: all.flatMap { [$0.title, $0.name.zh] }))
  }

  package struct ProgrammeMember: Sendable {
    package let project: ProjectRef
    package let role: String?
  }

  package func programmeMembers(_ programme: Programme) throws -> [ProgrammeMember] {
    try reader.rows(
      """
      SELECT p.id, p.code, p.name_zh, p.name_en, gp.role FROM programme_project gp JOIN project p ON p.id = gp.project
      WHERE gp.programme = ? ORDER BY p.code
      """, [SQLValue(programme.id)]
    ).map {
      ProgrammeMember(
        project: ProjectRef(
          id: $0.int(0) ?? 0, code: $0.text(1) ?? "", name: Name(zh: $0.text(2) ?? "", en: $0.text(3))),
        role: $0.text(4))
    }
  }

  /// The projects of a list that have money of their own: of a bundle its parts.
  package func programmeLeaves(_ programme: Programme) throws -> [Int] {
    let children = try childrenByParent()
    return try programmeMembers(programme).flatMap { Snapshot.leaves(below: $0.project.id, children) }.uniqued()
  }

  package func memberships(of project: ProjectRef) throws -> [(programme: Programme, role: String?)] {
    try reader.rows(
      """
      SELECT g.id, g.name_zh, g.name_en, g.year, gp.role FROM programme_project gp JOIN programme g ON g.id = gp.programme
      WHERE gp.project = ? ORDER BY ifnull(g.year, 9999), g.id
      """, [SQLValue(project.id)]
    ).map {
      (Programme(id: $0.int(0) ?? 0, name: Name(zh: $0.text(1) ?? "", en: $0.text(2)), year: $0.int(3)), $0.text(4))
    }
  }

  /// The lists of the years of a period, those without a year, and those of which something was reported for it.
  package func programmes(of period: Period) throws -> [Programme] {
    try programmes().filter { programme in
      try programme.year.map { period.years.contains($0) } ?? true
        || reportedTotals(of: programme).contains { $0.covers(period) }
    }
  }

  package func reportedTotals(of programme: Programme) throws -> [ReportedTotal] {
    try reader.rows(
      "SELECT id, period, metric, threshold, value, digit, unit FROM reported_total WHERE programme = ? ORDER BY id",
      [SQLValue(programme.id)]
    ).compactMap { row in
      guard let value = try? ExactDecimal(parsing: row.text(4) ?? ""),
        let digit = try? ExactDecimal(parsing: row.text(5) ?? "")
      else { return nil }
      return ReportedTotal(
        id: row.int(0) ?? 0, period: row.text(1) ?? "", metric: row.text(2) ?? "", threshold: row.text(3),
        value: value, digit: digit, unit: row.text(6) ?? "")
    }
  }
}

extension Recording {
  /// Makes an empty list; a leading year in its name is its year (`2021市级重点项目`).
  package func newProgramme(_ title: String) throws -> Programme {
    let (name, year) = Recording.nameAndYear(title)
    guard !name.isEmpty else { throw RuleError.emptyName }
    guard try !now.programmes().contains(where: { $0.name.zh == name && $0.year == year }) else {
      throw RuleError.programmeExists(title)
    }
    let id = try writer.insert("programme", ["name_zh": SQLValue(name), "year": SQLValue(year)])
    return Programme(id: id, name: Name(zh: name), year: year)
  }

  /// `2020市级重点项目` → 市级重点项目, 2020.
  static func nameAndYear(_ title: String) -> (name: String, year: Int?) {
    let plain = title.trimmed
    let digits = plain.prefix(4)
    guard digits.count == 4, let year = Int(FullWidth.folded(String(digits))), 1900...2200 ~= year else {
      return (plain, nil)
    }
    var rest = plain.dropFirst(4)
    if rest.first == "年" { rest = rest.dropFirst() }
    return (String(rest).trimmed, year)
  }

  /// Puts a project on a list, or changes its role there.
  package func addToProgramme(_ programme: Programme, _ project: ProjectRef, role: String?) throws {
    try writer.put(
      "programme_project", key: ["programme": SQLValue(programme.id), "project": SQLValue(project.id)],
      role.map { ["role": SQLValue($0)] } ?? [:])
  }

  package func removeFromProgramme(_ programme: Programme, _ project: ProjectRef) throws {
    let known = try writer.reader.first(
      "SELECT id FROM programme_project WHERE programme = ? AND project = ?",
      [SQLValue(programme.id), SQLValue(project.id)])
    guard let id = known?.int(0) else {
      throw RuleError.notOnProgramme(project: project, programme: programme.title)
    }
    try writer.delete("programme_project", id: id)
  }
}
