internal import Portfolio
internal import Values

/// Cells that say more than one thing, or one thing in more than one way.
extension FolderRow {
  /// What is said of a field of a project: one of the words that clear it, or a text as it stands.
  func assignment(_ field: Field, _ column: String) -> Assignment? {
    guard let cell = cell(column) else { return nil }
    return clears(column) ? Assignment(field, cell) : Assignment(field, exactly: CellText.read(cell))
  }

  private func clears(_ column: String) -> Bool { cell(column).map(Assignment.clearingWords.contains) ?? false }

  /// The items of a list; nil: nothing is said.
  func list(_ column: String) -> [String]? {
    guard let text = self[column] else { return nil }
    guard !clears(column) else { return [] }
    return CellList.split(text, at: CellList.separators)
      .map { CellText.read(CellList.unescaped($0, CellList.separators).trimmed) }.filter { !$0.isEmpty }
  }

  /// `370402=3;370481=2`, or `370402;370481` where shares are unknown; nil: nothing is said.
  func shares(_ column: String) throws -> [RegionShare]? {
    guard let text = self[column] else { return nil }
    guard !clears(column) else { return [] }
    return try CellList.split(text, at: CellList.separators).compactMap { part in
      let halves = CellList.split(part, at: CellList.weightSigns)
      let region = CellText.read(
        CellList.unescaped(halves[0], CellList.separators + CellList.weightSigns).trimmed)
      guard !region.isEmpty else { return nil }
      guard halves.count > 1 else { return RegionShare(region, weight: nil) }
      guard halves.count == 2, let weight = Int(FullWidth.folded(halves[1]).trimmed) else {
        throw RowError.badValue(column: column, value: part)
      }
      return RegionShare(region, weight: weight)
    }
  }

  func milestone(_ column: String) throws -> MilestoneMark { MilestoneMark(cell: try required(column)) }

  func day(_ column: String) throws -> Day? {
    try self[column].map { text in
      guard let day = Day(FullWidth.folded(text)) else { throw RowError.badValue(column: column, value: text) }
      return day
    }
  }

  func requiredDay(_ column: String) throws -> Day {
    guard let day = try day(column) else { throw RowError.missing(column: column) }
    return day
  }

  func requiredMonth(_ column: String) throws -> Month {
    guard let month = try month(column) else { throw RowError.missing(column: column) }
    return month
  }

  func organization(_ column: String, in recording: Recording) throws -> Int? {
    try self[column].map { try recording.knownOrganization(named: $0) }
  }
}

extension Recording {
  /// - Throws: ``RuleError/unknownOrganization(_:near:)``: a file that refers to an organization makes none.
  func knownOrganization(named name: String) throws -> Int {
    guard let id = try now.organization(named: name) else {
      throw RuleError.unknownOrganization(name, near: try now.organizationNames())
    }
    return id
  }
}

extension CellList {
  static let weightSigns = "=＝"
}

/// How a file says past all doubt which milestone is meant, where the bare word might mean another.
extension MilestoneMark {
  static let stagePrefix = "stage:"
  static let freePrefix = "free:"

  init(cell: String) {
    if cell.hasPrefix(MilestoneMark.stagePrefix) {
      self = .stage(String(cell.dropFirst(MilestoneMark.stagePrefix.count)))
    } else if cell.hasPrefix(MilestoneMark.freePrefix) {
      self = .free(String(cell.dropFirst(MilestoneMark.freePrefix.count)))
    } else {
      self = .word(cell)
    }
  }
}
