import Portfolio
import Testing
import Values

/// Approvals that end before the start that needs them.
struct ExpiryTests {
  private func registry(_ expires: String, met: String = "2019-06") throws -> (TemporaryRegistry, ProjectRef) {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A", nil, [(.lifecycle, "government")])
    try registry.record {
      _ = try $0.meet(
        "site", of: project, on: try date(met), evidence: "预审意见", expires: try date(expires))
    }
    return (registry, project)
  }

  private func found(_ registry: TemporaryRegistry) throws -> [String] {
    try registry.read { try $0.expiryFindings(at: registry.today) }.map { "\($0.kind.rawValue) \($0.words ?? "")" }
  }

  @Test(
    "An approval is told of ninety days ahead and once it has ended; a month or a year ends with its last day",
    arguments: [
      ("2021-07-09", ["approval_expired 2021-07-09"]), ("2021-07-10", ["approval_expiring 2021-07-10"]),
      ("2021-10-08", ["approval_expiring 2021-10-08"]), ("2021-10-09", []), ("2021-07", ["approval_expiring 2021-07"]),
      ("2021", []), ("2020", ["approval_expired 2020"]), ("2020..", []), ("..2021-06", ["approval_expired ..2021-06"]),
    ])
  func told(_ expires: String, _ findings: [String]) throws {
    let (registry, _) = try registry(expires)
    #expect(try found(registry) == findings)
  }

  @Test("Once the start is met, or the project is called off, it ends for nobody")
  func used() throws {
    let (registry, project) = try registry("2021-01-31")
    #expect(try found(registry).count == 1)
    let step = try #require(
      try registry.record("done") {
        _ = try $0.meet("start", of: project, on: try date("2021-02"), evidence: nil)
      }.step)
    #expect(try found(registry).isEmpty)
    _ = try registry.registry.takeBack(step, registry.occasion("undo"), dryRun: false)
    #expect(try found(registry).count == 1)
    try registry.record { try $0.setStatus(project, "cancelled", on: try date("2021-03"), reason: "x") }
    #expect(try found(registry).isEmpty)
  }

  @Test("An approval cannot end before it was given; within the same month nothing is certain")
  func endsBefore() throws {
    #expect(
      failure(RuleError.self) { _ = try registry("2019-05-31") }
        == .expiresBefore(try date("2019-05-31"), met: try date("2019-06")))
    _ = try registry("2019-06-01")
  }
}
