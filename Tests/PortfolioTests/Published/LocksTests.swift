import Portfolio
import Testing
import Values

/// Locks, and what they protect.
struct LocksTests {
  private func locked(
    _ months: [String] = ["2021-05"], _ settings: [Setting: String] = [:]
  ) throws -> (registry: TemporaryRegistry, project: ProjectRef) {
    let registry = try TemporaryRegistry(settings)
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(120))
    for text in months { try registry.state(project, text, .ytd, wan(10)) }
    for text in months { try registry.lock(text) }
    return (registry, project)
  }

  @Test("A lock says what it publishes: who reported the month, and who has a plan and did not")
  func counts() throws {
    let registry = try TemporaryRegistry()
    let projects = try ["A", "B", "C", "D"].map { try registry.project($0) }
    for project in projects.prefix(3) { try registry.plan(project, 2021, wan(120)) }
    try registry.state(projects[0], "2021-05", .ytd, wan(1))
    try registry.state(projects[1], "2021-04", .ytd, wan(1))
    try registry.state(projects[3], "2021-05", .ytd, wan(1))
    let recorded = try registry.lock("2021-05")
    #expect(recorded.result.projectsReported == 2)
    #expect(recorded.result.projectsNotReported == 2)
    #expect(try registry.read { try $0.isLocked(try month("2021-05")) })
    let publication = try registry.read { try $0.publication(of: try month("2021-05")) }
    #expect(publication.step == recorded.step)
    #expect(publication.locked == registry.today)
    #expect(publication.unlocked == nil)
  }

  @Test("Refused: a month that is not over or has no figure, twice the same, unlocking what is open, no reason")
  func senseless() throws {
    let (registry, project) = try locked()
    let (may, june, july) = try (month("2021-05"), month("2021-06"), month("2021-07"))
    #expect(throws: RuleError.alreadyLocked(may)) { try registry.lock("2021-05") }
    #expect(throws: RuleError.nothingStated(june)) { try registry.lock("2021-06") }
    try registry.state(project, "2021-06", .ytd, wan(90), measure: "forecast")
    #expect(throws: RuleError.nothingStated(june)) { try registry.lock("2021-06") }
    try registry.state(project, "2021-07", .ytd, wan(90))
    #expect(throws: RuleError.monthNotOver(july, today: registry.today)) { try registry.lock("2021-07") }
    registry.today = try day("2021-07-31")
    #expect(throws: RuleError.monthNotOver(july, today: registry.today)) { try registry.lock("2021-07") }
    registry.today = try day("2021-08-01")
    try registry.lock("2021-07")
    #expect(throws: RuleError.notLocked(june)) { try registry.unlock("2021-06") }
    #expect(throws: RuleError.missingField("reason")) { try registry.unlock("2021-05", why: " ") }
    #expect(throws: RuleError.notPublished(june)) { try registry.read { _ = try $0.publication(of: june) } }
  }

  @Test("Locked again after it was opened, a month still stands as first published")
  func again() throws {
    let (registry, _) = try locked()
    let may = try month("2021-05")
    let first = try registry.read { try $0.publication(of: may).step }
    registry.today = try day("2021-07-12")
    try registry.unlock("2021-05", why: "补报")
    let open = try registry.read { try $0.publication(of: may) }
    #expect(open.unlocked == registry.today && open.reason == "补报" && open.step == first)
    registry.today = try day("2021-07-13")
    try registry.lock("2021-05")
    let closed = try registry.read { try $0.publication(of: may) }
    #expect(closed.unlocked == nil && closed.reason == nil && closed.locked == registry.today)
    #expect(closed.step == first)
    // Neither lock can be taken back out of its order.
    #expect(throws: UndoRefusal.self) { try registry.takeBack(first) }
  }

  @Test("A first lock that is taken back publishes nothing; done again it is what it was")
  func undone() throws {
    let (registry, project) = try locked()
    let step = try #require(try registry.lastStep())
    let undo = try registry.takeBack(step)
    #expect(try registry.read { try $0.publications().isEmpty })
    try registry.takeBack(undo)
    #expect(try registry.read { try $0.publication(of: try month("2021-05")).step } == step)
    #expect(throws: RuleError.lockedMonth(try month("2021-05"))) {
      try registry.state(project, "2021-05", .ytd, wan(31))
    }
  }

  @Test(
    "A statement is refused where it would change a locked month",
    arguments: [
      ("2021-01", Basis.month, true), ("2021-04", .ytd, true), ("2021-05", .ytd, true), ("2021-05", .month, true),
      ("2021-06", .ytd, false), ("2021-06", .sinceStart, false), ("2020-12", .ytd, false), ("2020-12", .month, false),
      ("2020-12", .sinceStart, true), ("2019-01", .sinceStart, true), ("2021-02", .sinceStart, true),
    ])
  func statements(month text: String, basis: Basis, isRefused: Bool) throws {
    let (registry, project) = try locked()
    let other = try registry.project("B")
    for one in [project, other] {
      let error = failure(RuleError.self) { try registry.state(one, text, basis, wan(3), reason: "x") }
      #expect(error == (isRefused ? .lockedMonth(try month("2021-05")) : nil))
    }
  }

  @Test("What stood before the year counts where totals since the start tell the year")
  func totals() throws {
    let registry = try TemporaryRegistry()
    let (total, plain) = try (registry.project("A"), registry.project("B"))
    for project in [total, plain] { try registry.plan(project, 2021, wan(120)) }
    try registry.state(total, "2020-10", .sinceStart, wan(100))
    try registry.state(total, "2021-05", .sinceStart, wan(130))
    try registry.state(plain, "2021-05", .ytd, wan(30))
    let before = try registry.figure("2021-05")
    try registry.lock("2021-05")
    #expect(throws: RuleError.lockedMonth(try month("2021-05"))) {
      try registry.state(total, "2020-12", .month, wan(5))
    }
    try registry.state(plain, "2020-12", .month, wan(5))
    #expect(try registry.figure("2021-05").completed == before.completed)
  }

  @Test("Stating the same again is no change, of a plan as of a figure")
  func unchanged() throws {
    let (registry, project) = try locked()
    #expect(try registry.state(project, "2021-05", .ytd, wan(10)).step == nil)
    try registry.plan(project, 2021, wan(120))
    #expect(try registry.record { try $0.plan(project, .year(2021), stated(wan(120)), fund: nil) }.step == nil)
  }

  @Test("The refusal names every locked month in the way, in order")
  func several() throws {
    let (registry, project) = try locked(["2021-03", "2021-04", "2021-05"])
    let months = try ["2021-03", "2021-04", "2021-05"].map { try month($0) }
    #expect(throws: RuleError.lockedMonth(months[0], others: Array(months.dropFirst()))) {
      try registry.state(project, "2021-02", .ytd, wan(1))
    }
    #expect(throws: RuleError.lockedMonth(months[2])) { try registry.state(project, "2021-05", .ytd, wan(31)) }
    try registry.unlock("2021-05")
    try registry.state(project, "2021-05", .ytd, wan(31))
    #expect(throws: RuleError.lockedMonth(months[1])) { try registry.state(project, "2021-04", .ytd, wan(31)) }
  }

  @Test("A plan is protected by the versions in force at the locked month, another year's is free")
  func plans() throws {
    let (registry, project) = try locked()
    let other = try registry.project("B")
    let refusal = RuleError.lockedMonth(try month("2021-05"))
    #expect(throws: refusal) { try registry.plan(project, 2021, wan(130)) }
    #expect(throws: refusal) { try registry.plan(project, month: "2021-12", wan(1)) }
    #expect(throws: refusal) { try registry.plan(project, 2021, wan(130), version: .new) }
    #expect(throws: refusal) { try registry.plan(project, 2021, wan(130), version: .new, approved: "2021-05-31") }
    #expect(throws: refusal) { try registry.plan(project, 2021, wan(130), version: .new, approved: "2021-05") }
    // A first version counts from the year's beginning, whenever it was approved.
    #expect(throws: refusal) { try registry.plan(other, 2021, wan(130), approved: "2021-07-01") }
    #expect(try registry.figure("2021-05").plan == wan(120))
    try registry.plan(project, 2021, wan(130), version: .new, approved: "2021-06-01")
    try registry.plan(project, 2021, wan(140))
    try registry.plan(project, 2022, wan(130))
    try registry.plan(other, 2020, wan(130))
    #expect(try registry.figure("2021-05").plan == wan(120))
    #expect(try registry.figure("2021-06").plan == wan(140))
    #expect(throws: refusal) { try registry.plan(project, 2021, wan(140), approved: "2021-05-01") }
    #expect(throws: refusal) { try registry.plan(project, 2021, wan(99), version: .number(1)) }
  }

  @Test("The year is the fiscal one")
  func fiscal() throws {
    let (registry, project) = try locked(["2021-05"], [.name: "测试", .fiscalYearStart: "4"])
    try registry.state(project, "2021-03", .ytd, wan(3))
    #expect(throws: RuleError.lockedMonth(try month("2021-05"))) {
      try registry.state(project, "2021-04", .ytd, wan(3))
    }
  }

  @Test("What is no amount is free: names, regions, milestones, notes")
  func free() throws {
    let (registry, project) = try locked()
    try registry.record { recording in
      try recording.apply([Assignment(.name, "改名"), Assignment(.region, "滕州"), Assignment(.total, "9亿")], to: project)
      try recording.addNote(to: project, "x")
      try recording.setProgress(project, try month("2021-05"), percent: "50", words: nil)
    }
  }

  @Test("Undo of a step that a lock protects is refused; of the lock and the unlocking it is not")
  func undo() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(120))
    let plan = try #require(try registry.lastStep())
    let first = try #require(try registry.state(project, "2021-04", .ytd, wan(1)).step)
    let second = try #require(try registry.state(project, "2021-05", .ytd, wan(2)).step)
    let third = try #require(try registry.state(project, "2021-06", .ytd, wan(3)).step)
    let lock = try #require(try registry.lock("2021-05").step)
    let refusal = RuleError.lockedMonth(try month("2021-05"))
    for step in [plan, first, second] {
      #expect(throws: refusal) { try registry.takeBack(step) }
    }
    let undo = try registry.takeBack(third)
    try registry.takeBack(undo)
    let unlock = try #require(try registry.unlock("2021-05").step)
    let taken = try registry.takeBack(second)
    let closed = try registry.takeBack(unlock)
    #expect(throws: refusal) { try registry.takeBack(taken) }
    try registry.takeBack(closed)
    try registry.takeBack(taken)
    #expect(throws: UndoRefusal.self) { try registry.takeBack(lock) }
    #expect(try registry.figure("2021-05").completed == wan(2))
  }

  @Test("A step that locks may write what it publishes, and goes back whole")
  func oneStep() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    let before = try registry.dump()
    let step = try #require(
      try registry.record { recording in
        let key = StatementKey(month: try month("2021-05"), basis: .ytd)
        try recording.invest(project, key, stated(wan(1)), reason: nil, method: "file")
        try recording.lock(try month("2021-05"))
        try recording.invest(project, key, stated(wan(2)), reason: nil, method: "file")
        try recording.plan(project, .year(2021), stated(wan(9)), fund: nil)
      }.step)
    #expect(throws: RuleError.lockedMonth(try month("2021-05"))) {
      try registry.state(project, "2021-05", .ytd, wan(3))
    }
    try registry.takeBack(step)
    #expect(try registry.dump() == before)
  }

  @Test("A lock of an empty plan's year fixes the fiscal year too, and its undo")
  func fiscalYear() throws {
    let registry = try TemporaryRegistry()
    let set = try #require(try registry.record { try $0.set(.fiscalYearStart, "4") }.step)
    let project = try registry.project("A")
    try registry.state(project, "2021-05", .ytd, wan(1))
    try registry.lock("2021-05")
    #expect(throws: RuleError.fiscalYearFixed) { try registry.record { try $0.set(.fiscalYearStart, "1") } }
    #expect(throws: RuleError.fiscalYearFixed) { try registry.takeBack(set) }
  }
}

extension TemporaryRegistry {
  @discardableResult
  func lock(_ text: String) throws -> Recorded<LockedMonth> {
    try record("lock \(text)") { try $0.lock(try month(text)) }
  }

  @discardableResult
  func unlock(_ text: String, why: String = "补报") throws -> Recorded<Void> {
    try record("unlock \(text)") { try $0.unlock(try month(text), why: why) }
  }

  /// - Returns: the step of the undo.
  @discardableResult
  func takeBack(_ step: Int) throws -> Int {
    try #require(try registry.takeBack(step, occasion("undo \(step)"), dryRun: false).step)
  }
}
