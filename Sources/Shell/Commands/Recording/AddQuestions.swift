internal import Portfolio
internal import Values
internal import Wording

/// `add` without a name asks for one, and for what a project should have.
extension AddCommand: AskingCommand {
  private static let fields: [Field] = [.region, .sector, .lifecycle, .responsible, .total, .lead]

  static func isIncomplete(_ typed: [Word]) -> Bool { typed.isEmpty }

  static func words(_ typed: [Word], asking session: Session) throws -> [String]? {
    let name = try session.ask(ShellWords.question(Phrase(en: "Name", zh: "名称"), optional: false)) { answer in
      try session.trying { _ = try $0.addProject(named: answer, []) }
      return answer
    }
    guard let name else { return nil }
    var words = [name]
    for field in fields {
      guard let answer = try value(of: field, name, words, session) else { return nil }
      words += answer
    }
    return words
  }

  /// The words that set a field: none where it stays unknown; nil: the person left.
  private static func value(
    of field: Field, _ name: String, _ words: [String], _ session: Session
  ) throws -> [String]? {
    let completer = Completer(session)
    let complete = { (typed: String) -> [Candidate] in
      switch field.kind {
      case .code(let kind): (try? completer.codes(kind, typed)) ?? []
      default: field == .responsible ? (try? completer.values(.reporter, typed, [])) ?? [] : []
      }
    }
    let earlier = try session.assignments(words.dropFirst().filter { $0 != "--new" }.map { Word(answer: $0) })
    let what = Phrase(en: field.en, zh: field.zh)
    return try session.ask(ShellWords.question(what, optional: true), complete: complete) { answer in
      guard !answer.isEmpty else { return [] }
      // What the whole command would say to it, without recording anything.
      func attempt(isNew: Bool) throws {
        try session.trying {
          _ = try $0.addProject(
            named: name, earlier + [Assignment(field, answer)], newOrganization: isNew || words.contains("--new"))
        }
      }
      do {
        try attempt(isNew: false)
      } catch let error as RuleError {
        guard case .likeOrganization = error else { throw error }
        session.tell(error)
        guard try session.confirm(ShellWords.newOrganization) else { throw AskAgain() }
        return ["\(field.rawValue)=\(answer)", "--new"]
      }
      return ["\(field.rawValue)=\(answer)"]
    }
  }
}
