internal import Store
internal import Values

/// Everything of one kind that the registry holds, by natural keys: what `export all` writes.
///
/// Its values stand in the order of the columns of its file in Docs/folder.md. Rows come in the order of their keys,
/// by code point; where the order in which rows were recorded has a meaning, that decides among equal keys.
package struct Roll: Sendable {
  let sql: String
  let values: @Sendable (Snapshot, Row) throws -> [RollValue]

  init(_ sql: String, _ values: @escaping @Sendable (Snapshot, Row) throws -> [RollValue]) {
    self.sql = sql
    self.values = values
  }
}

/// One value of a roll.
package enum RollValue: Equatable, Sendable {
  /// Nobody said.
  case unknown
  /// What a person wrote: it may hold anything.
  case words(String)
  /// What the program wrote: a number, a date, an amount, a code of its own lists.
  case plain(String)
  /// A milestone of the project that the row names before it.
  case milestone(stage: String?, name: String?, isOfLifecycle: Bool)
  /// A key of several parts.
  case key([RollValue])
  case list([String])
  /// Regions, each with its integer weight where shares are known.
  case shares([RegionShare])
}

/// A region of a project; a nil weight among several: the shares are unknown.
package struct RegionShare: Equatable, Sendable {
  package let region: String
  package let weight: Int?

  package init(_ region: String, weight: Int?) {
    self.region = region
    self.weight = weight
  }
}

extension Snapshot {
  /// Hands over a roll row by row, in bounded memory.
  package func each(_ roll: Roll, _ body: ([RollValue]) throws -> Void) throws {
    try reader.each(roll.sql) { try body(roll.values(self, $0)) }
  }
}

extension Row {
  func words(_ index: Int) -> RollValue { text(index).map(RollValue.words) ?? .unknown }
  func plain(_ index: Int) -> RollValue { text(index).map(RollValue.plain) ?? .unknown }
  func number(_ index: Int) -> RollValue { int(index).map { .plain(String($0)) } ?? .unknown }
  func flag(_ index: Int) -> RollValue { int(index).map { .plain($0 == 0 ? "no" : "yes") } ?? .unknown }

  /// An amount and the worth of its last stated digit, in fen, which stand side by side.
  func amount(_ index: Int) -> RollValue {
    money(index).map { .plain(StatedAmount(money: $0, digitFen: int64(index + 1) ?? 1).text) } ?? .unknown
  }

  /// Its stage, its own name, and whether the stage is one of its project's lifecycle, side by side.
  func milestone(_ index: Int) -> RollValue {
    .milestone(stage: text(index), name: text(index + 1), isOfLifecycle: int(index + 2) == 1)
  }
}
