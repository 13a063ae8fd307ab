import Foundation
import Store
import Testing

/// The index of words against one made anew from the rows.
@Suite struct SearchIndexTests {
  let scratch: Scratch
  let store: RegistryFile

  init() throws {
    scratch = try Scratch()
    store = try RegistryFile.create(scratch.path)
  }

  /// Every term that any text had so far has to find the projects that have it now, and no other.
  private func compare(_ store: RegistryFile, _ seen: inout Set<String>, _ comment: String) throws {
    try store.read { reader in
      try #require(try reader.hasIndex(), "\(comment)")
      let projects = try reader.rows("SELECT id FROM project ORDER BY id").compactMap { $0.int(0) }
      try #require(
        try reader.rows("SELECT project FROM search_text ORDER BY project").compactMap { $0.int(0) } == projects)
      var holders: [String: [Int]] = [:]
      for row in try reader.rows("SELECT project, text FROM search_text ORDER BY project") {
        try #require(try reader.searchText(of: row.int(0) ?? 0)?.text == row.text(1), "\(comment)")
        let terms = SearchTerms.terms(of: SearchText(stored: row.text(1) ?? "")).split(separator: " ").map(String.init)
        for term in Set(terms) { holders[term, default: []].append(row.int(0) ?? 0) }
      }
      seen.formUnion(holders.keys)
      for term in seen {
        let found = try reader.rows(
          "SELECT rowid FROM search_term WHERE search_term MATCH ? ORDER BY rowid", [.text("\"\(term)\"")]
        ).compactMap { $0.int(0) }
        try #require(found == holders[term] ?? [], "\(term), \(comment)")
      }
    }
  }

  private func found(_ word: String, _ reader: Reader) throws -> [Int] {
    try reader.search(SearchQuery([word])).map(\.project)
  }

  @Test("Random edits, some taken back and done again, leave the index that one made anew would be", arguments: 1...6)
  func randomEdits(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed &+ 9_000)
    try store.record { writer in for number in 1...4 { try writer.project("P\(number)", "项目\(number)") } }
    var seen: Set<String> = []
    for number in 0..<25 {
      switch edits.number(0...5) {
      case 0: if let last = try store.read({ try $0.lastUndoable(by: "lu") }) { try store.takeBack(last.number) }
      case 1: if let last = try store.read({ try $0.lastRedoable(by: "lu") }) { try store.takeBack(last.number) }
      default:
        var copy = edits
        _ = try store.write(info("edit"), dryRun: edits.number(0...9) == 0) { try copy.edit($0) }
        edits = copy
      }
      try compare(store, &seen, "edit \(number), seed \(seed)")
    }
    #expect(seen.count > 20)
  }

  @Test("What is looked for in the midst of a step is found; what an attempt took back is not, before or after")
  func withinStep() throws {
    try store.record { try $0.project("A", "济枣高铁") }
    struct No: Error {}
    try store.record { writer in
      try writer.project("B", "滕州机场")
      #expect(try found("机场", writer.reader) == [2])
      try writer.update("project", id: 1, ["name_zh": "鲁南公路"])
      try? writer.attempt {
        try writer.project("C", "薛城水库")
        try writer.update("project", id: 2, ["name_zh": "滕州学校"])
        // It takes in what stood before the attempt, too, and all of that is undone with it.
        #expect(try found("水库", writer.reader) == [3])
        #expect(try found("公路", writer.reader) == [1])
        throw No()
      }
      #expect(try found("水库", writer.reader) == [])
      #expect(try found("机场", writer.reader) == [2])
    }
    var seen: Set<String> = []
    try compare(store, &seen, "after")
    #expect(try store.read { try found("公路", $0) } == [1])
    #expect(try store.read { try found("高铁", $0) } == [])
  }

  @Test("A dry run and a step that fails leave nothing in it")
  func nothing() throws {
    try store.record { try $0.project("A", "济枣高铁") }
    struct No: Error {}
    _ = try store.write(info("dry"), dryRun: true) { try $0.project("B", "滕州机场") }
    _ = try? store.write(info("fails")) { writer in
      try writer.update("project", id: 1, ["name_zh": "鲁南公路"])
      #expect(try found("公路", writer.reader) == [1])
      throw No()
    }
    var seen: Set<String> = []
    try compare(store, &seen, "nothing")
    #expect(try store.read { try [found("机场", $0), found("公路", $0), found("高铁", $0)] } == [[], [], [1]])
  }

  @Test("A registry of version 3 gets its index when it is opened")
  func older() throws {
    try store.record { writer in
      let id = try writer.project("A", "济枣高铁")
      try writer.alias(id, "鲁南城际")
      try writer.insert("note", ["project": SQLValue(id), "dated": "2021-01-01", "words": "第一次踏勘"])
    }
    try store.close()
    try OtherProgram.run(
      """
      DROP INDEX project_alias_name; DROP INDEX milestone_project; DROP INDEX investment_entry_month;
      DROP TABLE search_text; DROP TABLE search_term; DROP TABLE search_state;
      DROP TABLE saved_view; DROP TABLE saved_view_history; PRAGMA user_version = 3
      """, on: scratch.path)
    let opened = try RegistryFile.open(scratch.path)
    for word in ["高铁", "城际", "踏", "a"] { #expect(try opened.read { try found(word, $0) } == [1], "\(word)") }
    var seen: Set<String> = []
    try compare(opened, &seen, "migrated")
  }

  @Test("What another program records is found at once, and taken in with the next step")
  func otherProgram() throws {
    try store.record { try $0.project("A", "济枣高铁") }
    try OtherProgram.run(
      """
      INSERT INTO step (at, who, words) VALUES ('2021-07-06T08:00:00Z', 'x', 'x');
      UPDATE project SET name_zh = '鲁南公路', step = (SELECT max(id) FROM step);
      INSERT INTO note (project, dated, words, step) VALUES (1, '2021-07-06', '现场', (SELECT max(id) FROM step))
      """, on: scratch.path)
    #expect(try store.read { try $0.hasIndex() } == false)
    #expect(try store.read { try [found("公路", $0), found("高铁", $0), found("现场", $0)] } == [[1], [], [1]])
    try store.record { try $0.region("370481", "滕州市") }
    var seen: Set<String> = ["n高铁"]
    try compare(store, &seen, "caught up")
    #expect(try store.read { try found("公路", $0) } == [1])
  }

  @Test("A damaged index keeps nobody from recording or searching: it is made anew")
  func damaged() throws {
    try store.record { try $0.project("A", "济枣高铁") }
    try OtherProgram.run(
      "UPDATE search_term_data SET block = x'00' WHERE id > 10; DELETE FROM search_term_idx", on: scratch.path)
    let opened = try RegistryFile.open(scratch.path)
    try opened.record { try $0.update("project", id: 1, ["name_zh": "鲁南公路"]) }
    try opened.record { try $0.project("B", "滕州机场") }
    for (word, ids) in [("公路", [1]), ("高铁", []), ("机场", [2])] {
      #expect(try opened.read { try found(word, $0) } == ids, "\(word)")
    }
    var seen: Set<String> = []
    try compare(opened, &seen, "made anew")
  }

  @Test("A project that goes is found no more, and one that comes back is")
  func gone() throws {
    try store.record { try $0.project("A", "济枣高铁") }
    let step = try store.record { try $0.delete("project", id: 1) }
    #expect(try store.read { try found("高铁", $0) } == [])
    try store.takeBack(step)
    #expect(try store.read { try found("高铁", $0) } == [1])
    #expect(try store.read(knownOn: step) { try found("高铁", $0) } == [])
  }

  @Test("The past is looked through without the index, and is ranked alike", arguments: 1...3)
  func past(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed &+ 11_000)
    try store.record { writer in for number in 1...4 { try writer.project("P\(number)", "项目\(number)") } }
    var answers: [Int: [[Int]]] = [:]
    let words = ["项目", "甲", "项目1", "p", "p1", "戊", "目"]
    for _ in 0..<15 {
      var copy = edits
      let step = try store.write(info("edit")) { try copy.edit($0) }.step?.number
      edits = copy
      if let step { answers[step] = try store.read { reader in try words.map { try found($0, reader) } } }
    }
    #expect(answers.values.contains { $0.contains { $0.count > 2 } })
    for (step, answer) in answers {
      let then = try store.read(knownOn: step) { reader in try words.map { try found($0, reader) } }
      try #require(then == answer, "step \(step), seed \(seed)")
    }
  }
}
