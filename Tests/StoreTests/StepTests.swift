import Store
import Testing

@Suite struct StepTests {
  let scratch: Scratch
  let store: RegistryFile

  init() throws {
    scratch = try Scratch()
    store = try RegistryFile.create(scratch.path)
  }

  private struct Refusal: Error {}

  @Test("A step logs who, when, by which words, with what note, and what it changed")
  func logged() throws {
    let information = StepInfo(
      at: "2021-07-05T08:00:00Z", who: "鲁班", words: "add 滕州", note: "据 2021 报告", undoes: nil)
    let (id, step) = try store.write(information) { try $0.region("370481", "滕州市") }
    #expect(step?.number == 1)
    #expect(step?.changes.map(\.table) == ["region"])
    #expect(step?.changes.map(\.id) == [id])
    #expect(step?.changes.first?.before == nil)
    #expect(step?.changes.first?.after?["name_zh"] == "滕州市")
    let logged = try #require(try store.read { try $0.step(1) })
    #expect(logged.number == 1)
    #expect(logged.at == "2021-07-05T08:00:00Z")
    #expect(logged.who == "鲁班")
    #expect(logged.words == "add 滕州")
    #expect(logged.note == "据 2021 报告")
    #expect(logged.undoes == nil)
    #expect(try store.read { try $0.step(2) }?.number == nil)
  }

  @Test("The log is newest first and can be cut")
  func log() throws {
    for n in 1...5 { try store.record("step \(n)") { try $0.region("\(n)", "区 \(n)") } }
    #expect(try store.read { try $0.steps().map(\.number) } == [5, 4, 3, 2, 1])
    #expect(try store.read { try $0.steps(limit: 2).map(\.words) } == ["step 5", "step 4"])
  }

  @Test(
    "Where nothing changes in the end there is no step, and no number is used up",
    arguments: ["nothing", "same value", "same put", "there and back", "made and removed", "absent row"])
  func noChange(case name: String) throws {
    let id = try store.write(info("add")) { try $0.region("370481", "滕州市") }.result
    let (dump, history) = (try store.dump(), try store.count("SELECT count(*) FROM region_history"))
    let step = try store.write(info("no change")) { writer in
      switch name {
      case "same value": #expect(try !writer.update("region", id: id, ["name_zh": "滕州市", "name_en": nil]))
      case "same put": #expect(try writer.put("region", key: ["code": "370481"], ["name_zh": "滕州市"]) == id)
      case "there and back":
        #expect(try writer.update("region", id: id, ["name_en": "Tengzhou"]))
        #expect(try writer.update("region", id: id, ["name_en": nil]))
      case "made and removed": try writer.delete("region", id: try writer.region("370402", "市中区"))
      case "absent row": try writer.delete("region", id: 999)
      default: break
      }
    }.step
    #expect(step?.number == nil)
    #expect(try store.dump() == dump)
    #expect(try store.count("SELECT count(*) FROM region_history") == history)
    #expect(try store.stepCount() == 1)
    #expect(try store.record { try $0.region("370402", "市中区") } == 2)
  }

  @Test("A dry run tells what would change and changes nothing, neither rows, log nor ids")
  func dryRun() throws {
    let id = try store.write(info("add")) { try $0.region("370481", "滕州市") }.result
    let dump = try store.dump()
    let (made, step) = try store.write(info("dry"), dryRun: true) { writer in
      try writer.update("region", id: id, ["name_en": "Tengzhou"])
      return try writer.region("370402", "市中区")
    }
    #expect(step != nil)
    #expect(step?.number == nil)
    #expect(step?.changes.map(\.id) == [id, made])
    #expect(step?.changes.first?.changedColumns() == ["name_en"])
    #expect(try store.dump() == dump)
    #expect(try store.stepCount() == 1)
    #expect(try store.count("SELECT count(*) FROM region_history") == 0)
    #expect(try store.write(info("add")) { try $0.region("370402", "市中区") }.result == made)
  }

  @Test("A body that fails leaves nothing, and its own error comes out")
  func failingBody() throws {
    let id = try store.write(info("add")) { try $0.region("370481", "滕州市") }.result
    let dump = try store.dump()
    #expect(throws: Refusal.self) {
      try store.write(info("fail")) { writer in
        try writer.region("370402", "市中区")
        try writer.update("region", id: id, ["name_en": "Tengzhou"])
        try writer.project("P1", "机场")
        throw Refusal()
      }
    }
    #expect(try store.dump() == dump)
    #expect(try store.stepCount() == 1)
    #expect(try store.record { try $0.region("370402", "市中区") } == 2)
  }

  @Test("A broken rule of the tables is a constraint, and the step leaves nothing")
  func constraints() throws {
    try store.record { try $0.region("370481", "滕州市") }
    let dump = try store.dump()
    let breaches: [(StepWriter) throws -> Void] = [
      { try $0.region("370481", "又一个") },
      { try $0.region("370402", "市中区", parent: "999999") },
      { try $0.insert("project", ["code": "P1", "name_zh": nil]) },
      { try $0.insert("project", ["code": "P1", "name_zh": "机场", "status": "lost"]) },
      { try $0.insert("project", ["code": "P1", "name_zh": "机场", "parent": "none"]) },
      { try $0.insert("estimate", ["project": 1, "kind": "stated", "amount_fen": 1]) },
    ]
    for breach in breaches {
      #expect(
        performing: { try store.record { try breach($0) } },
        throws: { if case StoreError.constraint = $0 { true } else { false } })
    }
    #expect(try store.dump() == dump)
  }

  @Test("An attempt that fails takes back its own writes and nothing else of the step, however deep")
  func attempts() throws {
    let step = try store.record { writer in
      try writer.region("1", "一")
      let outer = {
        try writer.region("2", "二")
        try writer.attempt { try writer.region("3", "三") }
        try? writer.attempt { try writer.region("3", "三又") }
        throw Refusal()
      }
      #expect(throws: Refusal.self) { try writer.attempt(outer) }
      #expect(writer.changeCount == 1)
      try writer.attempt { try writer.region("4", "四") }
      #expect(writer.changeCount == 2)
    }
    #expect(try store.read { try $0.changes(ofStep: step).map { $0.after?["code"] } } == ["1", "4"])
  }

  @Test("Putting a row makes it or sets what differs, and finds keys that are unknown")
  func put() throws {
    try store.record { writer in
      try writer.project("P1", "机场")
      let id = try writer.put(
        "investment_entry", key: ["project": 1, "month": "2021-06", "fund": nil],
        ["basis": "ytd", "amount_fen": 100, "method": "typed"])
      let same = try writer.put(
        "investment_entry", key: ["project": 1, "month": "2021-06", "fund": nil], ["amount_fen": 200])
      #expect(id == same)
    }
    #expect(try store.count("SELECT amount_fen FROM investment_entry") == 200)
  }

  @Test("Updating a row that is gone is a fault of the program, not silence")
  func updateOfNothing() {
    #expect(throws: StoreError.internalFault(reason: "region 7 is gone")) {
      try store.record { try $0.update("region", id: 7, ["name_en": "x"]) }
    }
  }

  @Test("Undoing a step that was never recorded is refused before anything is written")
  func undoesNothing() throws {
    for number in [1, 2, 99] {
      #expect(throws: StepConflict.noSuchStep(number)) {
        try store.write(info("undo", undoes: number)) { try $0.region("1", "一") }
      }
    }
    #expect(try store.stepCount() == 0)
  }
}
