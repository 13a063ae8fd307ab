internal import Portfolio
internal import Reports
internal import Values
internal import Wording

/// `edit FILTER -- FIELD=VALUE …`: one edits exactly what one listed, all of it in one step.
enum BulkEdit {
  /// So many names are told, so many kinds of change.
  private static let mostNames = 5
  private static let mostChanges = 10

  static func run(_ input: Input, in session: Session) throws {
    let words = input.words("filter")
    // Nothing before `--` is more likely forgotten than meant.
    guard !words.isEmpty || input.flag("all") else { throw BulkEditRefusal.noFilter }
    guard !input.words("fields").isEmpty else { throw UsageError.missingWord(label: 1, command: "edit") }
    let assignments = try session.assignments(input.words("fields"))
    if let field = assignments.map(\.field).first(where: { !$0.isSettable }) {
      throw RuleError.fieldNotSettable(field.rawValue)
    }
    let filter = try session.filter(words)
    let projects = try session.read { snapshot in
      try snapshot.projects(where: filter, context: try session.filterContext(input, snapshot)).map(\.ref)
    }
    if projects.isEmpty, session.speaksToPeople { return try session.say(BulkEditWords.none) }
    let told = BulkEditWords.projects(projects.prefix(mostNames).map(\.name.zh), of: projects.count)
    func record(dryRun: Bool) throws -> Recorded<[[Phrase]]> {
      try session.registry().record(session.occasion(input), dryRun: dryRun) { recording in
        try EditCommand.edit(projects, assignments, input, recording, session)
      }
    }
    var recorded = try record(dryRun: session.preferences.isDryRun || !input.flag("yes"))
    if recorded.isDryRun, !session.preferences.isDryRun, !recorded.changes.isEmpty {
      // Tried first: what cannot be is refused before anyone is asked.
      guard session.canAsk else { throw BulkEditRefusal.unconfirmed(told) }
      guard try session.confirm(BulkEditWords.question(told, counted(recorded.result))) else {
        return try session.say(ShellWords.left)
      }
      recorded = try record(dryRun: false)
    }
    try session.answer(
      recorded,
      [BulkEditWords.edited(told)] + counted(recorded.result) + session.newOrganizations(recorded))
  }

  /// The same change of several projects once, with their number.
  private static func counted(_ changes: [[Phrase]]) -> [Phrase] {
    let all = changes.flatMap { $0 }
    let counts = Dictionary(all.map { ($0.en, 1) }, uniquingKeysWith: +)
    var seen: Set<String> = []
    let kinds = all.filter { seen.insert($0.en).inserted }
    let shown = kinds.prefix(mostChanges).map { BulkEditWords.times($0, counts[$0.en] ?? 1) }
    return shown + (kinds.count > mostChanges ? [BulkEditWords.more(kinds.count - mostChanges)] : [])
  }
}

/// Why many projects are not edited.
enum BulkEditRefusal: Error {
  case noFilter
  case unconfirmed(Phrase)
}
