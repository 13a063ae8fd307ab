/// The projects of which a step has said something, until the search index knows it.
struct SpokenOf {
  private var projects: Set<Int> = []
  /// Taken into the index within an attempt: what is undone with it has to be taken in again.
  private var taken: Set<Int> = []
  private var attempts = 0
  /// Nothing is left to take in, and the step itself is known to the index.
  private(set) var isSettled = false

  /// Whether a new row of a table says anything that is looked for.
  static func isSaid(in table: String, by values: [(column: String, value: SQLValue)]) -> Bool {
    guard let columns = SearchSource.columns[table] else { return false }
    return values.contains { columns.contains($0.column) && $0.value != .null }
  }

  /// Whether changed columns of a table are looked for, or say whose words the row's are.
  static func concerns(_ table: String, _ changed: [(column: String, value: SQLValue)]) -> Bool {
    guard let columns = SearchSource.columns[table] else { return false }
    return changed.contains { columns.contains($0.column) || $0.column == "project" }
  }

  mutating func add(_ project: Int) {
    projects.insert(project)
    isSettled = false
  }

  /// The projects to be looked at, in order.
  mutating func take() -> [Int] {
    if attempts > 0 { taken.formUnion(projects) }
    defer {
      projects = []
      isSettled = true
    }
    return projects.sorted()
  }

  mutating func beginAttempt() { attempts += 1 }

  mutating func endAttempt() {
    attempts -= 1
    if attempts == 0 { taken = [] }
  }

  /// An attempt was undone, and with it what it had taken in.
  mutating func comeBack() {
    projects.formUnion(taken)
    isSettled = false
  }
}
