import Foundation
import Portfolio
import Testing
import Values

/// What may be stated, and what stating it again does.
struct StatementsTests {
  @Test("The same statement twice changes nothing and makes no step")
  func twice() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    #expect(try registry.state(project, "2021-05", .ytd, wan(30)).result == .added)
    let before = try registry.dump()
    let again = try registry.state(project, "2021-05", .ytd, wan(30))
    #expect(again.result == .unchanged)
    #expect(again.step == nil)
    #expect(try registry.dump() == before)
  }

  @Test("An entry keeps its basis, its amount as stated and its digits")
  func kept() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    let amount = try MoneyParser.parse("1.5亿")
    try registry.record {
      try $0.invest(
        project, StatementKey(month: try month("2021-05"), basis: .sinceStart), amount, reason: nil,
        method: "prompt")
    }
    let entry = try #require(try registry.read { try $0.statements(of: project).first })
    #expect(entry.amount == amount)
    #expect(entry.amount.text == "1.5亿")
    #expect(entry.basis == .sinceStart)
  }

  @Test("A year to date below what the months before add up to is refused too, and found by check with a reason")
  func fallingAgainstMonths() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A", nil, [(.region, "370481")])
    for text in ["2021-01", "2021-02", "2021-03"] { try registry.state(project, text, .month, wan(10)) }
    let failed = failure(RuleError.self) { try registry.state(project, "2021-04", .ytd, wan(20)) }
    #expect(
      failed
        == .fallingYTD(
          project: project, month: try month("2021-04"), amount: wan(20), other: try month("2021-03"),
          otherAmount: wan(30)))
    try registry.state(project, "2021-04", .ytd, wan(20), reason: "审计核减")
    #expect(try registry.read { try $0.findings() }.map(\.kind) == [.fallingYTD])
  }

  @Test("A year to date that falls is refused without a reason, against the month before and after")
  func falling() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.state(project, "2021-03", .ytd, wan(30))
    try registry.state(project, "2021-05", .ytd, wan(50))
    let may = try month("2021-05")
    let march = try month("2021-03")
    #expect(
      throws: RuleError.fallingYTD(
        project: project, month: try month("2021-06"), amount: wan(49), other: may, otherAmount: wan(50))
    ) { try registry.state(project, "2021-06", .ytd, wan(49)) }
    #expect(
      throws: RuleError.fallingYTD(
        project: project, month: try month("2021-04"), amount: wan(29), other: march, otherAmount: wan(30))
    ) { try registry.state(project, "2021-04", .ytd, wan(29)) }
    #expect(
      throws: RuleError.fallingYTD(
        project: project, month: try month("2021-04"), amount: wan(51), other: may, otherAmount: wan(50))
    ) { try registry.state(project, "2021-04", .ytd, wan(51)) }
    #expect(try registry.read { try $0.statements(of: project).count } == 2)
    try registry.state(project, "2021-06", .ytd, wan(40), reason: "核减重复上报")
    let kept = try #require(try registry.read { try $0.statements(of: project).last })
    #expect(kept.reason == "核减重复上报")
    #expect(try registry.state(project, "2021-05", .ytd, wan(55)).result == .replaced(stated(wan(50))))
  }

  @Test("Another year, another reporter, another fund and a month's amount are no fall")
  func noFall() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    let reporter = try registry.organization("滕州市发改局")
    try registry.state(project, "2020-12", .ytd, wan(50))
    try registry.state(project, "2021-01", .ytd, wan(5))
    try registry.state(project, "2021-02", .ytd, wan(4), reporter: reporter)
    try registry.state(project, "2021-02", .ytd, wan(3), fund: "own")
    try registry.state(project, "2021-02", .month, wan(1))
    try registry.state(project, "2021-03", .month, wan(-1))
    #expect(throws: RuleError.self) { try registry.state(project, "2021-02", .ytd, wan(4)) }
  }

  @Test("A total since the start may not fall over the turn of the year either")
  func fallingSinceStart() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.state(project, "2020-12", .sinceStart, wan(50))
    #expect(throws: RuleError.self) { try registry.state(project, "2021-01", .sinceStart, wan(49)) }
  }

  @Test("A month that has not begun cannot be reported, but forecast")
  func future() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    let august = try month("2021-08")
    #expect(throws: RuleError.futureMonth(august, today: registry.today)) {
      try registry.state(project, "2021-08", .month, wan(1))
    }
    try registry.state(project, "2021-07", .month, wan(1))
    try registry.state(project, "2021-08", .month, wan(1), measure: "forecast")
    #expect(try registry.figure("2021-08").completedWithoutPlan == wan(1))
  }

  @Test("Reported and statistical investment are never added")
  func measures() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    try registry.plan(project, 2021, wan(100))
    try registry.state(project, "2021-05", .ytd, wan(30))
    try registry.state(project, "2021-05", .ytd, wan(20), measure: "statistical")
    #expect(try registry.figure("2021-05").completed == wan(30))
    let statistical = try registry.read { snapshot in
      try snapshot.summary(
        SummaryQuery(period: .month(try month("2021-05")), measure: "statistical"), today: registry.today)
    }
    #expect(statistical.total.completed == wan(20))
  }

  @Test("A dry run answers what would change and leaves nothing behind")
  func dryRun() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    let before = try registry.dump()
    let key = StatementKey(month: try month("2021-05"), basis: .ytd)
    let answer = try registry.record(dryRun: true) {
      try $0.invest(project, key, stated(wan(1)), reason: nil, method: "prompt")
    }
    #expect(answer.step == nil)
    #expect(answer.isDryRun)
    #expect(answer.changes.map(\.table) == ["investment_entry"])
    #expect(try registry.dump() == before)
  }

  @Test("Physical progress is 0 to 100 percent with at most one decimal")
  func progress() throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A")
    let may = try month("2021-05")
    for (text, permille) in [
      ("62.5", 625), ("0", 0), ("100", 1000), ("100.0", 1000), ("0.5", 5), ("７５％", 750), ("62.0%", 620),
    ] {
      try registry.record { try $0.setProgress(project, may, percent: text, words: nil) }
      #expect(try registry.read { try $0.progress(of: project).first?.permille } == permille, "\(text)")
    }
    for text in ["-1", "100.1", "101", "62.55", "", "多半", "1e1", "nan"] {
      #expect(throws: RuleError.progressOutOfRange(text)) {
        try registry.record { try $0.setProgress(project, may, percent: text, words: nil) }
      }
    }
    try registry.record { try $0.setProgress(project, may, percent: nil, words: "主体封顶") }
    let entry = try #require(try registry.read { try $0.progress(of: project).first })
    #expect(entry.permille == 620)
    #expect(entry.words == "主体封顶")
    #expect(throws: RuleError.missingField("percent")) {
      try registry.record { try $0.setProgress(project, may, percent: nil, words: nil) }
    }
    #expect(throws: RuleError.futureMonth(try month("2021-08"), today: registry.today)) {
      try registry.record { try $0.setProgress(project, try month("2021-08"), percent: "1", words: nil) }
    }
  }
}
