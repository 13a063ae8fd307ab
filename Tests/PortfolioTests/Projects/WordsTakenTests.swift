import Portfolio
import Testing

/// No word means two projects: what one is called, no other may be called.
struct WordsTakenTests {
  @Test("A code that is another's name, a name that is another's code, an alias that is either: all refused")
  func taken() throws {
    let registry = try TemporaryRegistry()
    let first = try registry.project("A-1", "济枣高铁", [(.alias, "济枣线")])
    let before = try registry.dump()
    for (name, fields) in [
      ("甲", [(Field.code, "济枣高铁")]), ("甲", [(.code, "济枣线")]), ("a-1", []), ("济枣线", []),
      ("甲", [(.alias, "济枣高铁")]), ("甲", [(.alias, "A-1")]),
    ] as [(String, [(Field, String)])] {
      let failed = failure(RuleError.self) {
        try registry.record { _ = try $0.addProject(named: name, fields.map { Assignment($0, $1) }) }
      }
      switch failed {
      case .nameTaken(_, let by), .codeTaken(_, let by): #expect(by.id == first.id)
      default: Issue.record("\(name) \(fields): \(String(describing: failed))")
      }
    }
    #expect(try registry.dump() == before)
  }

  @Test("A project may keep its own words: setting them again is no conflict")
  func own() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A-1", "济枣高铁", [(.alias, "济枣线")])
    let again = [Assignment(.name, "济枣高铁"), Assignment(.code, "A-1"), Assignment(.alias, "济枣线")]
    #expect(try registry.record { try $0.apply(again, to: project) }.step == nil)
  }

  @Test("A name longer than any paper's is refused")
  func length() throws {
    let registry = try TemporaryRegistry()
    #expect(throws: RuleError.self) {
      try registry.record { _ = try $0.addProject(named: String(repeating: "枣", count: 301), []) }
    }
  }
}
