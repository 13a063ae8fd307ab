import Portfolio
import Testing
import Values

/// What came in, and what was sent back.
struct SubmissionsTests {
  private func office(_ today: String = "2021-07-03") throws -> (registry: TemporaryRegistry, reporter: Int) {
    let registry = try TemporaryRegistry(today: today)
    return (registry, try registry.organization("滕州市项目办"))
  }

  @discardableResult
  private func send(
    _ registry: TemporaryRegistry, _ reporter: Int, _ text: String = "2021-06", hash: String? = nil, refused: Int = 0
  ) throws -> Submission {
    try registry.record {
      try $0.submit(
        reporter: reporter, month: try month(text), file: "滕州.csv", hash: hash, taken: 28, refused: refused)
    }.result
  }

  private func sendBack(_ registry: TemporaryRegistry, _ reporter: Int, why: String = "单位有误") throws -> Submission {
    try registry.record {
      try $0.returnSubmission(reporter: reporter, month: try month("2021-06"), why: why)
    }.result
  }

  @Test("A file without refused rows is accepted at once; one with some waits for their correction")
  func accepted() throws {
    let (registry, reporter) = try office()
    let whole = try send(registry, reporter)
    #expect(whole.state == .accepted)
    #expect(whole.received == (try day("2021-07-03")))
    #expect(whole.decided == whole.received)
    #expect(whole.reporterName.zh == "滕州市项目办")
    let rest = try send(registry, reporter, refused: 2)
    #expect(rest.state == .received)
    #expect(rest.decided == nil)
    #expect([rest.taken, rest.refused] == [28, 2])
    #expect(try registry.read { try $0.submissions(of: reporter, month: nil) } == [whole, rest])
    #expect(try registry.read { try $0.submissions(month: try month("2021-05")) }.isEmpty)
  }

  @Test("The last one of the month goes back, with the day and the reason on one line; undo accepts it again")
  func returned() throws {
    let (registry, reporter) = try office()
    let first = try send(registry, reporter)
    let last = try send(registry, reporter)
    try send(registry, reporter, "2021-05")
    registry.today = try day("2021-07-05")
    let returned = try sendBack(registry, reporter, why: "  单位有误\n\n 两处 \r\n")
    #expect(returned.id == last.id)
    #expect(returned.state == .returned)
    #expect(returned.reason == "单位有误 两处")
    #expect(returned.decided == (try day("2021-07-05")))
    #expect(try registry.read { try $0.submissions(of: reporter, month: try month("2021-06")) }.first == first)
    _ = try registry.registry.takeBack(returned.step, registry.occasion("undo"), dryRun: false)
    let undone = try registry.read { try $0.submissions(of: reporter, month: try month("2021-06")) }.last
    #expect(undone?.state == .accepted)
    #expect(undone?.reason == nil)
    #expect(undone?.decided == last.decided)
  }

  @Test("Nothing sent in, sent back already, and no reason are refused; nothing is written then")
  func refused() throws {
    let (registry, reporter) = try office()
    let june = try month("2021-06")
    #expect(throws: RuleError.nothingSentIn(reporter: "滕州市项目办", month: june)) { try sendBack(registry, reporter) }
    let other = try registry.organization("薛城区项目办")
    try send(registry, other)
    #expect(throws: RuleError.nothingSentIn(reporter: "滕州市项目办", month: june)) { try sendBack(registry, reporter) }
    try send(registry, reporter)
    #expect(throws: RuleError.missingField("reason")) { try sendBack(registry, reporter, why: " \n ") }
    let returned = try sendBack(registry, reporter)
    let before = try registry.lastStep()
    #expect(throws: RuleError.alreadyReturned(reporter: "滕州市项目办", month: june, on: returned.decided)) {
      try sendBack(registry, reporter, why: "再次")
    }
    #expect(try registry.lastStep() == before)
    // A corrected one may go back again.
    try send(registry, reporter)
    #expect(try sendBack(registry, reporter).id != returned.id)
  }

  @Test("A content stands until it is returned or something newer of the same month comes")
  func standing() throws {
    let (registry, reporter) = try office()
    func standing(_ hash: String) throws -> Int? { try registry.read { try $0.submission(hash: hash)?.id } }
    #expect(try standing("a") == nil)
    let first = try send(registry, reporter, hash: "a")
    #expect(try standing("a") == first.id)
    try send(registry, reporter, "2021-05", hash: "c")
    try send(registry, try registry.organization("薛城区项目办"), hash: "d")
    #expect(try standing("a") == first.id)
    let second = try send(registry, reporter, hash: "b")
    #expect(try standing("a") == nil)
    _ = try sendBack(registry, reporter)
    #expect(try standing("b") == nil)
    #expect(try standing("a") == nil)
    let again = try send(registry, reporter, hash: "a")
    #expect(try standing("a") == again.id)
    #expect(again.id > second.id)
  }
}
