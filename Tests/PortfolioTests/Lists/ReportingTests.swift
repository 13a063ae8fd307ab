import Portfolio
import Randomness
import Testing
import Values

/// How reporters stand with a month, over time.
struct ReportingTests {
  private func state(_ registry: TemporaryRegistry, _ text: String = "2021-06") throws -> Reporting {
    try #require(try registry.read { try $0.reporting(of: try month(text)) }.first)
  }

  @Test("Missing, typed in, sent in with refused rows, returned, accepted; overdue while the office waits")
  func overTime() throws {
    let registry = try TemporaryRegistry(today: "2021-07-03", [.reportingDay: "5"])
    let office = try registry.organization("甲办")
    let project = try registry.project("A")
    try registry.state(project, "2021-05", .month, wan(1), reporter: office)
    let due = try day("2021-07-05")
    let missing = try state(registry)
    #expect(missing.state == .missing)
    #expect(missing.due == due)
    #expect(missing.isAwaited)
    #expect(missing.overdueDays(on: try day("2021-07-03")) == nil)
    #expect(missing.overdueDays(on: due) == nil)
    #expect(missing.overdueDays(on: try day("2021-07-06")) == 1)
    #expect(missing.unreported.map(\.code) == ["A"])

    try registry.state(project, "2021-06", .month, wan(1), reporter: office)
    #expect(try state(registry).state == .stated)
    #expect(try state(registry).unreported.isEmpty)
    let june = try month("2021-06")
    func submit(refused: Int) throws {
      try registry.record {
        try $0.submit(reporter: office, month: june, file: "f", hash: nil, taken: 1, refused: refused)
      }
    }
    try submit(refused: 1)
    #expect(try state(registry).state == .received)
    #expect(try state(registry).overdueDays(on: try day("2021-08-01")) == nil)
    try registry.record { try $0.returnSubmission(reporter: office, month: june, why: "x") }
    #expect(try state(registry).state == .returned)
    #expect(try state(registry).overdueDays(on: try day("2021-07-15")) == 10)
    try submit(refused: 0)
    let last = try state(registry)
    #expect(last.state == .accepted)
    #expect(!last.isAwaited)
    #expect(last.submission?.refused == 0)
    #expect(try state(registry, "2021-05").state == .stated)
    // The year's end: December is due in January.
    #expect(try registry.read { try $0.reportingDue(for: try month("2020-12")) } == (try day("2021-01-05")))
  }

  @Test("Without a day set nothing is overdue; the day is one that every month has")
  func reportingDay() throws {
    let registry = try TemporaryRegistry(today: "2021-07-03")
    let office = try registry.organization("甲办")
    try registry.state(try registry.project("A"), "2021-05", .month, wan(1), reporter: office)
    #expect(try state(registry).due == nil)
    #expect(try state(registry).overdueDays(on: try day("2022-07-03")) == nil)
    for (word, stored) in [("５", "5"), ("28日", "28"), (" 1 ", "1")] {
      try registry.record { try $0.set(.reportingDay, word) }
      #expect(try registry.read { try $0.setting(.reportingDay) } == stored)
    }
    for word in ["0", "29", "31", "-5", "五", "", "5.5", "日"] {
      #expect(throws: RuleError.badReportingDay(word, days: 1...28), "\(word)") {
        try registry.record { try $0.set(.reportingDay, word) }
      }
    }
  }

  @Test(
    "The month to collect is the last one that is over, but none beyond the one after the latest that is known",
    arguments: [
      ("2021-07-03", "2021-06", "2021-06"), ("2021-07-03", "2021-05", "2021-06"), ("2021-07-31", "2021-07", "2021-06"),
      ("2021-07-03", "2021-03", "2021-04"), ("2021-01-04", "2020-12", "2020-12"), ("2024-01-10", "2020-12", "2021-01"),
    ])
  func monthToCollect(today: String, latest: String, expected: String) throws {
    let registry = try TemporaryRegistry(today: today)
    #expect(
      try registry.read { try $0.reportingMonth(on: try day(today)) } == (try day(today)).month.adding(-1))
    try registry.state(try registry.project("A"), latest, .month, wan(1))
    #expect(try registry.read { try $0.reportingMonth(on: try day(today)) } == (try month(expected)))
  }

  @Test("A file that came moves the month on, though no row of it went in")
  func monthOfAFile() throws {
    let registry = try TemporaryRegistry(today: "2021-07-03")
    try registry.state(try registry.project("A"), "2021-02", .month, wan(1))
    let office = try registry.organization("甲办")
    try registry.record {
      try $0.submit(reporter: office, month: try month("2021-05"), file: "f", hash: nil, taken: 0, refused: 9)
    }
    #expect(try registry.read { try $0.reportingMonth(on: try day("2021-07-03")) } == (try month("2021-06")))
  }

  @Test("Each due reporter is in one state, the last file decides, and what is not reported is among what is its")
  func property() throws {
    var random = SplitMix64(seed: 20_210_703)
    for _ in 0..<12 {
      let registry = try TemporaryRegistry(today: "2021-07-03", hasRegions: false)
      let offices = try (0..<4).map { try registry.organization("单位\(["甲", "乙", "丙", "丁"][$0])") }
      let projects = try (0..<5).map { try registry.project("P\($0)") }
      let months = ["2020-01", "2021-05", "2021-06"]
      var last: [Int: Submission] = [:]
      for _ in 0..<20 {
        let (office, text) = (try #require(offices.randomElement(using: &random)), months.randomElement(using: &random))
        let month = try month(try #require(text))
        switch Int.random(in: 0..<4, using: &random) {
        case 0, 1:
          let project = try #require(projects.randomElement(using: &random))
          try registry.state(project, month.text, .month, wan(1), reporter: office)
        case 2:
          let refused = Int.random(in: 0...1, using: &random)
          let sent = try registry.record {
            try $0.submit(reporter: office, month: month, file: nil, hash: nil, taken: 1, refused: refused)
          }.result
          if month.text == "2021-06" { last[office] = sent }
        default:
          let back = try? registry.record {
            try $0.returnSubmission(reporter: office, month: month, why: "x")
          }.result
          if let back, month.text == "2021-06" { last[office] = back }
        }
      }
      let rows = try registry.read { try $0.reporting(of: try month("2021-06")) }
      #expect(Set(rows.map(\.reporter.id)).count == rows.count)
      for row in rows {
        #expect(row.submission == last[row.reporter.id])
        #expect(
          row.submission.map { $0.state.rawValue == row.state.rawValue } ?? [.missing, .stated].contains(row.state))
        #expect(row.unreported.count <= row.projects)
        #expect(row.state != .stated || row.unreported.count < row.projects)
        #expect(Set(row.unreported).count == row.unreported.count)
      }
      #expect(Set(last.keys).isSubset(of: rows.map(\.reporter.id)))
    }
  }
}
