internal import Store
internal import Values

/// What the rows of a file ask for again and again, kept within a step until a table it was read from is written.
struct Lookups {
  var projects = Lookup<String, ProjectRef>(of: ["project", "project_alias"])
  var coded = Lookup<String, ProjectRef>(of: ["project", "project_alias"])
  var bundles = Lookup<Int, Bool>(of: ["project"])
  var organizations = Lookup<String, Int?>(of: ["organization"])
}

/// Answers by key.
struct Lookup<Key: Hashable, Answer> {
  private let tables: [String]
  private var writes = 0
  private var known: [Key: Answer] = [:]

  /// A file of more projects than this asks again: memory has to end somewhere.
  private static var most: Int { 100_000 }

  init(of tables: [String]) { self.tables = tables }

  mutating func answer(_ key: Key, _ writer: StepWriter, _ ask: () throws -> Answer) throws -> Answer {
    let writes = writer.writes(to: tables)
    if writes != self.writes || known.count >= Lookup.most {
      known.removeAll(keepingCapacity: true)
      self.writes = writes
    }
    if let answer = known[key] { return answer }
    let answer = try ask()
    known[key] = answer
    return answer
  }
}

extension Recording {
  /// The one project meant by a word, as ``Snapshot/project(named:)`` has it.
  package func project(named word: String) throws -> ProjectRef {
    try lookups.projects.answer(word, writer) { try now.project(named: word) }
  }

  /// The project of this code, as ``Snapshot/project(coded:)`` has it.
  package func project(coded code: String) throws -> ProjectRef {
    try lookups.coded.answer(code, writer) { try now.project(coded: code) }
  }

  /// The organization of this whole name, in either language.
  package func organization(named name: String) throws -> Int? {
    try lookups.organizations.answer(name, writer) { try now.organization(named: name) }
  }

  /// A bundle's money is the sum of its children's: it has none of its own.
  func refuseBundle(_ project: ProjectRef) throws {
    let isBundle = try lookups.bundles.answer(project.id, writer) {
      try writer.reader.first("SELECT 1 FROM project WHERE parent = ?", [SQLValue(project.id)]) != nil
    }
    if isBundle { throw RuleError.bundleHasNoMoney(project) }
  }
}
