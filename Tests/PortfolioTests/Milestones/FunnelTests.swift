import Portfolio
import Testing
import Values

/// Steps met within a period, and what came of those that were signed in it.
struct FunnelTests {
  /// Records which steps a project met, and when.
  private func project(
    _ registry: TemporaryRegistry, _ code: String, _ fields: [(Field, String)] = [], _ met: [(String, String)]
  ) throws {
    let project = try registry.project(code, nil, [(.lifecycle, "industrial")] + fields)
    for (stage, text) in met {
      try registry.record("done") { _ = try $0.meet(stage, of: project, on: try date(text), evidence: nil) }
    }
  }

  private func funnel(
    _ registry: TemporaryRegistry, _ period: String, by dimension: Portfolio.Dimension? = nil, _ words: String = ""
  ) throws -> Funnel {
    let filter = try FilterParser.parse(words.split(separator: " ").map { FilterWord(String($0)) })
    return try registry.read {
      try $0.funnel(
        FunnelQuery(period: try Period(parsing: period), by: dimension, filter: filter), today: registry.today)
    }
  }

  @Test(
    "a date counts in a period in which all of its days lie, and perhaps in one in which some do",
    arguments: [
      ("2020", "2020", Occurrence.certain), ("2020", "2020-06", .possible), ("2020", "2020-H2", .possible),
      ("2020", "2019..2020", .certain), ("2020", "2021", .outside), ("2020-06-30", "2020-06", .certain),
      ("2020-07-01", "2020-06", .outside), ("2020-Q3", "2020-H2", .certain), ("2020-Q2", "2020-06", .possible),
      ("..2020", "2020", .possible), ("..2020", "2021", .outside), ("2020..", "2020", .possible),
      ("2020..2021", "2020", .possible), ("2020..2021", "2020..2021", .certain), ("2020..", "2019", .outside),
    ])
  func occurrences(met: String, period: String, occurrence: Occurrence) throws {
    #expect(try date(met).occurrence(in: try Period(parsing: period)) == occurrence)
  }

  @Test("Certain and possible are counted apart, and so are unknown totals, which are never zero")
  func counts() throws {
    let registry = try TemporaryRegistry()
    try project(registry, "A", [(.total, "2亿")], [("signed", "2020-03"), ("start", "2020-06-01")])
    try project(registry, "B", [(.total, "3亿")], [("signed", "2020")])
    try project(registry, "C", [], [("signed", "2020-05-06"), ("negotiation", "2019-12-31")])
    try project(registry, "D", [(.total, "9亿")], [("signed", "2019..2020")])
    try project(registry, "E", [(.total, "1亿")], [])
    let year = try funnel(registry, "2020")
    #expect(year.whole[.signed].projects == 3)
    #expect(year.whole[.signed].possible == 1)
    #expect(year.whole[.signed].total == yi(5))
    #expect(year.whole[.signed].totalUnknown == 1)
    #expect(year.whole[.started].projects == 1)
    #expect(year.whole[.negotiation] == FunnelCount())
    #expect((year.projects, year.dated) == (5, 4))
    let month = try funnel(registry, "2020-05")
    #expect(month.whole[.signed].projects == 1)
    #expect(month.whole[.signed].possible == 2)
    #expect(month.whole[.signed].total == nil)
    #expect(try funnel(registry, "2018").whole.isEmpty)
    #expect(try funnel(registry, "2019").whole[.negotiation].projects == 1)
  }

  @Test("≥ and > are different lists")
  func thresholds() throws {
    let registry = try TemporaryRegistry()
    for (code, total) in [("A", "1亿"), ("B", "10001万"), ("C", "9999万")] {
      try project(registry, code, [(.total, total)], [("signed", "2020-03")])
    }
    #expect(try funnel(registry, "2020", "total>=1亿").whole[.signed].projects == 2)
    #expect(try funnel(registry, "2020", "总投资:1亿以上").whole[.signed].projects == 2)
    #expect(try funnel(registry, "2020", "total>1亿").whole[.signed].projects == 1)
  }

  @Test("The cohort is followed to the end of the period: what comes later is no conversion yet")
  func cohort() throws {
    let registry = try TemporaryRegistry()
    try project(
      registry, "A", [], [("signed", "2019-02"), ("start", "2019-05-31"), ("production", "2020-12")])
    try project(registry, "B", [], [("signed", "2019-03-10"), ("start", "2020-03")])
    try project(registry, "C", [], [("signed", "2019-04"), ("start", "2019")])
    try project(registry, "D", [], [("signed", "2019"), ("start", "2019-11")])
    try project(registry, "E", [], [("signed", "2018-12"), ("start", "2019-01")])
    let first = try funnel(registry, "2019").whole.cohort
    #expect((first.signed, first.started, first.finished) == (4, 3, 0))
    #expect(first.startRate == Ratio(3, 4))
    #expect(first.finishRate == .zero)
    // Of A alone both dates are known to the month.
    #expect(first.monthsToStart.count == 1)
    #expect(first.monthsToStart.median == Ratio(3))
    let both = try funnel(registry, "2019..2020").whole.cohort
    #expect((both.signed, both.started, both.finished) == (4, 4, 1))
    #expect(both.monthsToStart.median == Ratio(15, 2))
    #expect(both.monthsToFinish.median == Ratio(19))
    let half = try funnel(registry, "2019-H1").whole.cohort
    #expect((half.signed, half.started, half.startedPossible) == (3, 1, 1))
    let none = try funnel(registry, "2017").whole.cohort
    #expect(none.startRate == nil)
    #expect(none.monthsToStart.median == nil)
  }

  @Test("A project that was called off stays in the cohort, and is told, from the day it was called off")
  func calledOff() throws {
    let registry = try TemporaryRegistry()
    try project(registry, "A", [], [("signed", "2019-02")])
    try project(registry, "B", [], [("signed", "2019-02"), ("start", "2019-03"), ("production", "2019-12")])
    for code in ["A", "B"] {
      try registry.record("cancel") {
        try $0.setStatus(try $0.now.project(named: code), "cancelled", on: try date("2020-05"), reason: nil)
      }
    }
    #expect(try funnel(registry, "2019").whole.cohort.cancelled == 0)
    let later = try funnel(registry, "2019..2020").whole.cohort
    #expect((later.signed, later.cancelled) == (2, 1))
  }

  @Test("A project of several regions counts in each, once in the total; under a filter in those asked for")
  func regions() throws {
    let registry = try TemporaryRegistry()
    try project(registry, "A", [(.region, "370402;370481-bx")], [("signed", "2020-03")])
    try project(registry, "B", [(.region, "370481")], [("signed", "2020-04")])
    try project(registry, "C", [], [("signed", "2020-04")])
    let all = try funnel(registry, "2020", by: .region)
    #expect(all.rows.map { $0.place?.key } == [.code("370402"), .code("370481"), SummaryRow.Key.none])
    #expect(all.rows.map { $0[.signed].projects } == [1, 2, 1])
    #expect(all.whole[.signed].projects == 3)
    let one = try funnel(registry, "2020", by: .region, "region:滕州")
    #expect(one.rows.map { $0.place?.key } == [.code("370481")])
    #expect(one.whole[.signed].projects == 2)
  }

  @Test("Months and years are rows; what is known to no one of them stands apart, so that rows add up")
  func time() throws {
    let registry = try TemporaryRegistry()
    try project(registry, "A", [], [("signed", "2020-03-05")])
    try project(registry, "B", [], [("signed", "2020")])
    try project(registry, "C", [], [("signed", "2020-Q1")])
    let months = try funnel(registry, "2020-01..2020-03", by: .month)
    #expect(months.rows.map { $0[.signed].projects } == [0, 0, 1, 1])
    #expect(months.rows.map { $0[.signed].possible } == [2, 2, 2, 0])
    #expect(months.rows.last?.place?.key == SummaryRow.Key.none)
    #expect(months.whole[.signed].projects == 2)
    let years = try funnel(registry, "2019..2020", by: .year)
    #expect(years.rows.map { $0.place?.key } == [.code("2019"), .code("2020")])
    #expect(years.rows.map { $0[.signed].projects } == [0, 3])
    #expect(throws: RuleError.badValue(field: "period", value: "0001..9999")) {
      _ = try funnel(registry, "0001..9999")
    }
  }

  @Test("Size bands stand in their order, the lower bound in the band")
  func bands() throws {
    let registry = try TemporaryRegistry()
    for (code, total) in [("A", "100亿"), ("B", "1亿"), ("C", "9999万"), ("D", "5亿"), ("E", "10亿")] {
      try project(registry, code, [(.total, total)], [("signed", "2020-03")])
    }
    try project(registry, "F", [], [("signed", "2020-03")])
    let rows = try funnel(registry, "2020", by: .size).rows
    #expect(rows.map { $0.place?.name?.zh } == ["1亿以下", "1–5亿", "5–10亿", "10–50亿", "100亿以上", nil])
  }

  @Test("Of a bundle the parts count, and the first of two stages that end the building")
  func bundles() throws {
    let registry = try TemporaryRegistry()
    try project(registry, "A", [], [("signed", "2020-01")])
    try project(registry, "B", [(.parent, "A")], [("signed", "2020-02"), ("production", "2020-06")])
    try registry.record("edit") {
      let project = try $0.now.project(named: "B")
      try $0.apply([Assignment(.lifecycle, "road")], to: project)
      _ = try $0.meet("open", of: project, on: try date("2020-09"), evidence: nil)
    }
    #expect(try funnel(registry, "2020").whole[.signed].projects == 1)
    #expect(try funnel(registry, "2020-06").whole[.finished].projects == 1)
    #expect(try funnel(registry, "2020-09").whole[.finished].projects == 0)
  }

  @Test("What was reported stands beside the projects of its list and threshold, of the same period alone")
  func reported() throws {
    let registry = try TemporaryRegistry()
    try project(registry, "A", [(.total, "2亿")], [("signed", "2020-03"), ("start", "2020-05")])
    try project(registry, "B", [(.total, "1亿")], [("signed", "2020-03"), ("start", "2020-05")])
    try project(registry, "C", [], [("signed", "2020-03"), ("start", "2020-05")])
    try registry.record("reported") { recording in
      let new = try recording.putProgramme(name: "新签约项目", year: 2020, nameEn: nil)
      let key = try recording.putProgramme(name: "重点项目", year: 2020, nameEn: nil)
      try recording.addToProgramme(key, try recording.now.project(named: "B"), role: nil)
      for (programme, metric, threshold, value) in [
        (new, "signed", ">=1亿", "362个"), (new, "signed", "大项目", "5个"), (new, "signed", nil, "10亿"),
        (key, "started", nil, "3个"), (key, "completed", nil, "4亿"),
      ] as [(Programme, String, String?, String)] {
        try recording.putReportedTotal(
          programme, period: .year(2020), metric: metric, threshold: threshold, value)
      }
    }
    let rows = try funnel(registry, "2020").reported
    #expect(rows.map(\.step) == [.signed, .signed, .signed, .started])
    #expect(rows.map { $0.counted?.projects } == [2, nil, 3, 1])
    #expect(rows.map(\.difference) == [ExactDecimal(-360), nil, nil, ExactDecimal(-2)])
    #expect(rows.map(\.moneyDifference) == [nil, nil, yi(-7), nil])
    #expect(rows.map(\.unsized) == [1, 1, 0, 0])
    #expect(rows.map(\.isListed) == [false, false, false, true])
    #expect(try funnel(registry, "2020", "total>1亿").reported.count == 4)
    #expect(try funnel(registry, "2020", "region:滕州").reported.isEmpty)
    #expect(try funnel(registry, "2020", "not total>1亿").reported.isEmpty)
    #expect(try funnel(registry, "2020-12").reported.isEmpty)
  }
}
