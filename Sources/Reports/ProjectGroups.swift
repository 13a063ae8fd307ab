package import Portfolio
internal import Wording

extension ProjectReport {
  /// Groups a list of projects by a field of which a project has one value, several, or none.
  ///
  /// Of a bundle that is listed with parts of it only the parts are added up, as in a summary.
  ///
  /// - Parameters:
  ///   - rows: those of the sheet, in its order.
  ///   - hidesField: people need no column for what stands over each group; a column they asked for stays.
  /// - Throws: ``FilterError/badComparison(field:operator:)`` for a field that is a figure or a date.
  package static func group(
    _ sheet: inout Sheet, of rows: [ProjectRow], by field: Field, hidesField: Bool, _ snapshot: Snapshot
  ) throws {
    let values = try memberships(rows, field, snapshot)
    let bundles = Set(rows.compactMap(\.parent))
    try sheet.group(values, isCounted: rows.map { !bundles.contains($0.ref.code) }, countKey: "projects")
    let keys = [field.rawValue, "\(field.rawValue)_name"]
    if hidesField, let shown = sheet.columns.firstIndex(where: { keys.contains($0.key) && $0.place == .everywhere }) {
      sheet.hide(shown)
    }
  }

  private static func memberships(
    _ rows: [ProjectRow], _ field: Field, _ snapshot: Snapshot
  ) throws -> [[Membership]] {
    func codes(_ kind: CodeKind, _ value: (ProjectRow) -> [String]) throws -> [[Membership]] {
      let list = try snapshot.codes(kind)
      let order = Dictionary(zip(list.codes.map(\.code), 0...), uniquingKeysWith: min)
      return rows.map { row in
        value(row).map { Membership(key: .text($0), name: Phrase(list.name($0)), order: order[$0]) }
      }
    }
    func code(_ value: (ProjectRow) -> Code?) -> [[Membership]] {
      rows.map { row in value(row).map { [Membership(key: .text($0.code), name: Phrase($0.name))] } ?? [] }
    }
    func text(_ value: (ProjectRow) -> [String]) -> [[Membership]] {
      rows.map { row in value(row).map { Membership(key: .text($0), name: Phrase(same: $0)) } }
    }
    switch field {
    case .region: return rows.map { $0.regions.map { Membership(key: .text($0.code), name: Phrase($0.name)) } }
    case .sector: return code(\.sector)
    case .cluster: return code(\.cluster)
    case .stage:
      let order = Dictionary(zip(try snapshot.codes(.stage).codes.map(\.code), 0...), uniquingKeysWith: min)
      return rows.map { row in
        row.stage.map { [Membership(key: .text($0.code), name: Phrase($0.name), order: order[$0.code])] } ?? []
      }
    case .nature: return try codes(.nature) { $0.nature.map { [$0] } ?? [] }
    case .lifecycle: return try codes(.lifecycle) { $0.lifecycle.map { [$0] } ?? [] }
    case .status: return try codes(.status) { [$0.status] }
    case .light: return try codes(.light) { $0.figure.light.map { [$0.colour.rawValue] } ?? [] }
    case .responsible: return text { $0.responsible.map { [$0] } ?? [] }
    case .lead: return text { $0.lead.map { [$0] } ?? [] }
    case .officer: return text { $0.officer.map { [$0] } ?? [] }
    case .parent: return text { $0.parent.map { [$0] } ?? [] }
    case .role, .fund:
      let values = try snapshot.values(of: field)
      return try codes(field == .role ? .role : .fund) { values[$0.ref.id] ?? [] }
    case .alias, .tag, .programme, .reporter:
      let values = try snapshot.values(of: field)
      return text { values[$0.ref.id] ?? [] }
    default: throw FilterError.badComparison(field: field.rawValue, operator: "--group")
    }
  }
}
