internal import Portfolio
internal import Values

/// The key of a citation's row: its parts joined by `/`.
enum CitationKey {
  static let separator = "/"

  static func subject(
    _ table: String, _ key: String, in recording: Recording
  ) throws -> Recording.CitationSubject {
    let parts = CellList.split(key, at: separator).map { CellList.unescaped($0, separator) }
    func part(_ index: Int) -> String? { parts[index].isEmpty ? nil : parts[index] }
    switch (table, parts.count) {
    case ("project", 1): return .project(parts[0])
    case ("cluster", 1): return .cluster(parts[0])
    case ("target", 1): return .target(parts[0])
    case ("milestone", 2): return .milestone(project: parts[0], MilestoneMark(cell: parts[1]))
    case ("target_result", 2): return .targetResult(target: parts[0], dated: parts[1])
    case ("reported_total", 5):
      return .reportedTotal(
        programme: parts[0], year: Int(parts[1]), period: parts[2], metric: parts[3], threshold: part(4))
    case ("investment_entry", 7):
      guard let month = Month(parts[1]), let basis = Basis(rawValue: parts[2]) else { break }
      return .statement(
        project: parts[0],
        StatementKey(
          month: month, basis: basis, fund: part(3), measure: part(4) ?? "reported",
          reporter: try part(5).map { try recording.knownOrganization(named: $0) }, region: part(6)))
    default: break
    }
    throw RowError.badValue(column: "key", value: "\(table) \(key)")
  }
}
