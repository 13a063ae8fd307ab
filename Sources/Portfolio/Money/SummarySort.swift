internal import Values

extension Summary {
  /// Sorts the rows by a figure, those of one group among each other and the groups too; unknown values come last
  /// either way. The ranks stay what they are.
  ///
  /// - Throws: ``FilterError/badComparison(field:operator:)`` for a field that rows do not have.
  package mutating func sort(by field: Field, isDescending: Bool) throws {
    groups = try Summary.sorted(groups, by: field, isDescending: isDescending)
    rows = try Summary.sorted(rows, by: field, isDescending: isDescending)
    joinGroups()
  }

  /// Puts the rows of one group together, in the order of the groups.
  mutating func joinGroups() {
    guard !groups.isEmpty else { return }
    let order = Dictionary(zip(groups.map(\.key), 0...), uniquingKeysWith: min)
    rows = rows.enumerated().sorted { a, b in
      let x = a.element.places.first.flatMap { order[$0.key] } ?? .max
      let y = b.element.places.first.flatMap { order[$0.key] } ?? .max
      return x == y ? a.offset < b.offset : x < y
    }.map(\.element)
  }

  private static func sorted(_ rows: [SummaryRow], by field: Field, isDescending: Bool) throws -> [SummaryRow] {
    let key: (Figure) -> Ratio?
    switch field {
    case .plan: key = { $0.plan.flatMap { Ratio($0.fen, 1) } }
    case .completed: key = { $0.completed.flatMap { Ratio($0.fen, 1) } }
    case .remaining: key = { $0.remaining.flatMap { Ratio($0.fen, 1) } }
    case .rate: key = { $0.rate }
    case .gap: key = { $0.gapPoints }
    case .light:
      key = { figure in figure.light.flatMap { Ratio(Light.Colour.allCases.firstIndex(of: $0.colour) ?? 0, 1) } }
    case .name, .code:
      return rows.sorted { a, b in ((a.name?.zh ?? "") < (b.name?.zh ?? "")) != isDescending }
    default: throw FilterError.badComparison(field: field.rawValue, operator: "--sort")
    }
    return rows.enumerated().sorted { a, b in
      guard let x = key(a.element.figure) else { return key(b.element.figure) == nil && a.offset < b.offset }
      guard let y = key(b.element.figure) else { return true }
      return x == y ? a.offset < b.offset : (x < y) != isDescending
    }.map(\.element)
  }
}
