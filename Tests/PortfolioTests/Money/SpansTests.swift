import Portfolio
import Randomness
import Testing
import Values

/// What a project did month by month, and months that nobody split.
struct SpansTests {
  private func spans(_ registry: TemporaryRegistry, _ project: ProjectRef) throws -> [String] {
    try registry.read { try $0.investmentSpans(of: project) }.map {
      "\($0.first.text) \($0.last.text) \($0.amount.fen / 1_000_000) \($0.yearToDate.fen / 1_000_000)"
    }
  }

  @Test("Months between two stated years to date that nobody split are one span")
  func unsplit() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    #expect(try spans(registry, project).isEmpty)
    try registry.state(project, "2020-12", .ytd, wan(70))
    try registry.state(project, "2021-03", .ytd, wan(30))
    try registry.state(project, "2021-06", .ytd, wan(60))
    #expect(
      try spans(registry, project) == [
        "2020-01 2020-12 70 70", "2021-01 2021-03 30 30", "2021-04 2021-06 30 60",
      ])
    try registry.state(project, "2021-05", .ytd, wan(50))
    #expect(try spans(registry, project).suffix(2) == ["2021-04 2021-05 20 50", "2021-06 2021-06 10 60"])
  }

  @Test("A month of its own is no part of a span")
  func monthStated() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.state(project, "2021-03", .ytd, wan(30))
    try registry.state(project, "2021-05", .month, wan(7))
    #expect(try spans(registry, project) == ["2021-01 2021-03 30 30", "2021-05 2021-05 7 37"])
  }

  @Test("Spans of a year add up to its year to date, whatever was stated", arguments: UInt64(0)..<10)
  func addUp(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    for number in 1...6 where Bool.random(using: &random) {
      let basis: Basis = Bool.random(using: &random) ? .month : .ytd
      let amount = wan(Int64.random(in: 0...500, using: &random))
      try registry.state(project, "2021-0\(number)", basis, amount, reason: "x")
    }
    let found = try registry.read { try $0.investmentSpans(of: project) }
    for span in found {
      let before = found.filter { $0.last <= span.last }.map(\.amount.fen).reduce(0, +)
      #expect(before == span.yearToDate.fen)
      #expect(try registry.figure(span.last.text).completedWithoutPlan == span.yearToDate)
    }
  }
}
