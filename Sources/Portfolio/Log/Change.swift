internal import Store
package import Values

/// One row as a step changed it, in the registry's words: amounts as amounts, names for references.
package struct Change: Sendable {
  package enum Value: Equatable, Sendable {
    case text(String)
    case money(Money)
  }

  package struct Field: Sendable {
    package let name: String
    package let before: Value?
    package let after: Value?
  }

  package let table: String
  package let id: Int
  package let isNew: Bool
  package let isGone: Bool
  /// The project that the row belongs to; nil: none, as of a region.
  package let project: ProjectRef?
  /// The project of the other milestone that a link ties; nil: the row is no link, or both are of one project.
  package let otherProject: ProjectRef?
  /// Which row it is, as a person would say: a milestone's name, a month, a title.
  package let label: String
  /// Only those that differ.
  package let fields: [Field]
}

extension Snapshot {
  /// Changes of rows as a person or a script reads them.
  func described(_ changes: [RowChange]) throws -> [Change] {
    var names = RowNames(snapshot: self)
    return try changes.map { change in
      let content = change.after ?? change.before ?? [:]
      let fields = try change.changedColumns().filter { !RowNames.hidden.contains($0) }.map { column in
        Change.Field(
          name: column.hasSuffix("_fen") ? String(column.dropLast(4)) : column,
          before: try names.value(change.table, column, change.before?[column]),
          after: try names.value(change.table, column, change.after?[column]))
      }
      return Change(
        table: change.table, id: change.id, isNew: change.before == nil, isGone: change.after == nil,
        project: try names.owner(change.table, change.id, content),
        otherProject: try names.otherOwner(change.table, content), label: try names.label(change.table, content),
        // Whose row it is stands beside it already.
        fields: fields.filter { $0.name != "project" && ($0.before != nil || $0.after != nil) })
    }
  }
}

/// The names behind the numbers of rows, each looked up once.
private struct RowNames {
  let snapshot: Snapshot
  private var known: [String: String] = [:]
  private var projects: [Int: ProjectRef] = [:]

  init(snapshot: Snapshot) { self.snapshot = snapshot }

  /// Columns that tell a person nothing: keys, places in an order, what search uses.
  static let hidden: Set<String> = [
    "id", "pinyin", "digit_fen", "ordinal", "subject_id", "version", "hash", "locked_step",
  ]

  private static let organizations: Set<String> = ["responsible", "reporter", "lead_unit"]

  mutating func value(_ table: String, _ column: String, _ value: SQLValue?) throws -> Change.Value? {
    guard let value, let text = value.plainText else { return nil }
    guard case .integer(let number) = value else { return .text(text) }
    if column.hasSuffix("_fen") { return .money(Money(fen: number)) }
    let id = Int(number)
    if RowNames.organizations.contains(column) {
      return .text(try name("organization", "name_zh", id))
    }
    switch column {
    case "project": return .text(try project(id)?.code ?? text)
    case "parent" where table == "project": return .text(try project(id)?.code ?? text)
    case "parent", "target": return .text(try name("target", "code", id))
    case "programme": return .text(try name("programme", "ifnull(year, '') || name_zh", id))
    case "milestone", "predecessor": return .text(try name("milestone", "ifnull(name_zh, stage)", id))
    case "source": return .text(try name("source", "code", id))
    default: return .text(text)
    }
  }

  mutating func owner(_ table: String, _ id: Int, _ content: [String: SQLValue]) throws -> ProjectRef? {
    if table == "project" {
      if let found = try project(id) { return found }
      return ProjectRef(
        id: id, code: content["code"]?.plainText ?? "", name: Name(zh: content["name_zh"]?.plainText ?? ""))
    }
    if let own = number(content["project"]) { return try project(own) }
    for (column, parent) in [("version", "plan_version"), ("milestone", "milestone")] {
      guard let key = number(content[column]) else { continue }
      let row = try snapshot.reader.first(
        "SELECT project FROM \(parent) WHERE id = ?1 UNION ALL SELECT project FROM \(parent)_history WHERE id = ?1",
        [SQLValue(key)])
      return try row?.int(0).flatMap { try project($0) }
    }
    return nil
  }

  mutating func otherOwner(_ table: String, _ content: [String: SQLValue]) throws -> ProjectRef? {
    guard table == "milestone_link", let predecessor = content["predecessor"] else { return nil }
    let other = try owner(table, 0, ["milestone": predecessor])
    return try other == owner(table, 0, content) ? nil : other
  }

  mutating func label(_ table: String, _ content: [String: SQLValue]) throws -> String {
    func text(_ column: String) -> String? { content[column]?.plainText }
    switch table {
    case "milestone_link":
      var ends: [String] = []
      for column in ["milestone", "predecessor"] {
        if let end = number(content[column]) { ends.append(try place(end)) }
      }
      return ends.joined(separator: " ← ")
    case "milestone": return text("name_zh") ?? text("stage") ?? ""
    case "investment_entry": return [text("month"), text("basis")].compactMap { $0 }.joined(separator: " ")
    case "plan_version": return "\(text("year") ?? "") v\(text("n") ?? "")"
    case "plan_entry":
      let version = try number(content["version"]).map { try name("plan_version", "year || ' v' || n", $0) }
      return [version, text("month"), text("fund")].compactMap { $0 }.joined(separator: " ")
    case "progress_entry", "month_lock": return text("month") ?? ""
    case "submission":
      let reporter = try number(content["reporter"]).map { try name("organization", "name_zh", $0) }
      return [reporter, text("month")].compactMap { $0 }.joined(separator: " ")
    case "obstacle": return text("title") ?? ""
    case "project": return ""
    default: return text("code") ?? text("name_zh") ?? text("name") ?? text("region") ?? ""
    }
  }

  /// A milestone with the code of its project, since one may wait for that of another project.
  private mutating func place(_ milestone: Int) throws -> String {
    let project = try owner("milestone_link", 0, ["milestone": SQLValue(milestone)])
    let name = try name("milestone", "ifnull(name_zh, stage)", milestone)
    return [project?.code, name].compactMap { $0 }.joined(separator: " ")
  }

  private func number(_ value: SQLValue?) -> Int? {
    guard case .integer(let number) = value else { return nil }
    return Int(number)
  }

  /// Tables and expressions are words of this file; a row that is gone is found in its history.
  private mutating func name(_ table: String, _ expression: String, _ id: Int) throws -> String {
    let key = "\(table) \(id)"
    if let found = known[key] { return found }
    let row = try snapshot.reader.first(
      """
      SELECT \(expression) FROM \(table) WHERE id = ?1
      UNION ALL SELECT \(expression) FROM \(table)_history WHERE id = ?1 LIMIT 1
      """, [SQLValue(id)])
    let found = row?.text(0) ?? "@\(id)"
    known[key] = found
    return found
  }

  private mutating func project(_ id: Int) throws -> ProjectRef? {
    if let found = projects[id] { return found }
    let row = try snapshot.reader.first(
      """
      SELECT code, name_zh, name_en FROM project WHERE id = ?1
      UNION ALL SELECT code, name_zh, name_en FROM project_history WHERE id = ?1 LIMIT 1
      """, [SQLValue(id)])
    guard let row else { return nil }
    let found = ProjectRef(id: id, code: row.text(0) ?? "", name: Name(zh: row.text(1) ?? "", en: row.text(2)))
    projects[id] = found
    return found
  }
}
