import Foundation
import Portfolio
import Randomness
import Testing
import Values

/// What a filter lets through, against a small registry.
struct FilterEvaluationTests {
  /// A project as the brute-force evaluator knows it.
  struct Known: Sendable {
    let code: String
    let name: String
    var regions: [String] = []
    var total: Int64?
    var start: String?
    var sector: String?
    var lead: String?
    var status = "active"
  }

  static let known = [
    Known(code: "A", name: "滕州产业园", regions: ["370481"], total: 3, start: "2021", sector: "C34", lead: "张三"),
    Known(
      code: "B", name: "薛城物流园", regions: ["370403"], total: 10, start: "2021-06", sector: "G59", lead: "李四"),
    Known(
      code: "C", name: "济枣高铁", regions: ["370402", "370403"], total: 120, start: "2021-12-20",
      sector: "transport.rail"),
    Known(
      code: "D", name: "北辛街道改造", regions: ["370481-bx"], total: 1, start: "2024..2026", lead: "张三",
      status: "suspended"),
    Known(
      code: "E", name: "超级工厂（一期）", regions: ["370400-gx"], start: "..2020", sector: "C34", status: "cancelled"
    ),
    Known(code: "F", name: "以上都好"),
    Known(
      code: "G", name: "100%清洁_能源", regions: ["370405"], total: 5, start: "2022-Q1", sector: "energy.wind",
      lead: "王五"),
  ]

  private func registry() throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry(today: "2025-01-01")
    for project in FilterEvaluationTests.known {
      var fields: [(Field, String)] = [(.lifecycle, "road")]
      if !project.regions.isEmpty { fields.append((.region, project.regions.joined(separator: ";"))) }
      if let total = project.total { fields.append((.total, "\(total)亿")) }
      if let start = project.start { fields.append((.start, start)) }
      if let sector = project.sector { fields.append((.sector, sector)) }
      if let lead = project.lead { fields.append((.lead, lead)) }
      let ref = try registry.project(project.code, project.name, fields)
      guard project.status != "active" else { continue }
      try registry.record { try $0.setStatus(ref, project.status, on: try date("2021"), reason: nil) }
    }
    return registry
  }

  @Test("Filters let through what they say")
  func table() throws {
    let registry = try registry()
    for (words, codes) in [
      ("", "ABCDEFG"), ("region:滕州", "AD"), ("region:370403", "BC"), ("地区:枣庄市", "ABCDEG"),
      ("region:none", "F"),
      ("region:滕州,薛城", "ABCD"), ("total:10亿", "B"), ("total:10亿..", "BC"), ("total:10亿以上", "BC"),
      ("total:超10亿", "C"), ("total:亿元以上", "ABCDG"), ("total:过亿元", "ABCG"), ("total:10亿以下", "ABDG"),
      ("total:不足10亿", "ADG"), ("total>10亿", "C"),
      ("total>=10亿", "BC"), ("total<3亿", "D"), ("total<=3亿", "AD"), ("total:3亿..10亿", "ABG"),
      ("total:none", "EF"),
      ("total:1亿,120亿", "CD"), ("total:10,000万..100,000万", "ABDG"), ("total:10亿及以上", "BC"),
      ("total:至少10亿", "BC"),
      ("not total>10亿", "ABDEFG"), ("start:2021", "ABC"), ("start<2022", "ABCE"), ("start>2021", "DG"),
      ("start>=2021-06", "BCDG"), ("start:2021-06..", "ABCDG"), ("start:..2020", "E"), ("start:2019", "E"),
      ("start:2025", "D"), ("start:none", "F"), ("start<=2021-06", "BE"), ("start:2021-12", "AC"),
      ("sector:transport", "BC"), ("sector:C34", "AE"), ("行业:economy", "AE"), ("lead:张三", "AD"),
      ("lead:none", "CEF"),
      ("lead:张", "AD"), ("园", "AB"), ("园 or lead:张三", "ABD"), ("not 园", "CDEFG"),
      ("(园 or 高铁) region:薛城", "BC"),
      ("suspended", "D"), ("终止", "E"), ("status:active", "ABCFG"), ("name:超级", "E"), ("name:超级工厂(一期)", "E"),
      ("以上都好", "F"), ("name:以上", "F"), ("100%", "G"), ("_", "G"), ("gtc", ""), ("jzgt", "C"),
      ("code:A,B", "AB"),
      ("stage:none", "ABCDEFG"), ("overdue", "ABCG"), ("late>1000", "ABCEG"), ("late:0..2000", "ABCDEG"),
      ("nature:none", "ABCDEFG"), ("created:2025", "ABCDEFG"), ("created<2025", ""),
    ] as [(String, String)] {
      #expect(try registry.codes(words).joined() == codes, "\(words)")
    }
  }

  @Test("Figures are fields too, reckoned over the context's period")
  func figures() throws {
    let registry = try registry()
    for (code, plan, done) in [("A", Int64(100), Int64(20)), ("B", 100, 40), ("C", 100, 50)] {
      let project = try registry.read { try $0.project(named: code) }
      try registry.plan(project, 2021, wan(plan))
      try registry.state(project, "2021-06", .ytd, wan(done))
    }
    let other = try registry.read { try $0.project(named: "D") }
    try registry.state(other, "2021-06", .ytd, wan(7))
    for (words, codes) in [
      ("plan:none", "DEFG"), ("plan:100万", "ABC"), ("completed>=40万", "BC"), ("completed:7万", "D"),
      ("rate>=40%", "BC"),
      ("rate:50%", "C"), ("rate<0.5", "AB"), ("gap<0", "AB"), ("gap:-10", "B"), ("gap:-30..-10", "AB"),
      ("light:红", "A"),
      ("light:green,yellow", "BC"), ("light:none", "DEFG"), ("not light:red", "BCDEFG"),
      ("remaining>60万", "A"),
    ] as [(String, String)] {
      #expect(try registry.codes(words, "2021-06").joined() == codes, "\(words)")
    }
  }

  @Test("A value that is none is refused, with what comes near, and never a wider list")
  func refused() throws {
    let registry = try registry()
    for words in [
      "region:滕洲市", "total:10", "total:很多", "start:2021-13", "rate:高", "gap:nan", "gap>inf", "late:x",
      "sector:zzz",
      "stage:开工了吗", "light:blue", "status:gone", "region>370403", "name>a", "programme:没有", "parent:没有",
      "role:x",
      "total:..", "region:,",
    ] {
      #expect(throws: (any Error).self, "\(words)") { try registry.codes(words) }
    }
    let fault = failure(FilterFault.self) { _ = try registry.codes("total:1亿 region:薛城,滕洲市") }
    #expect(fault?.reason as? CodeError == .unknown(.region, word: "滕洲市", near: ["滕州市"]))
    #expect(fault?.place == FilterPlace(word: 1, offset: 10))
  }

  @Test("A list of thousands of values is taken")
  func longLists() throws {
    let registry = try registry()
    let codes = (0..<3_000).map { "X\($0)" } + ["A"]
    #expect(try registry.codes("name:滕州产业园 code:" + codes.joined(separator: ",")) == ["A"])
    let words = (0..<2_000).map { "w\($0)" }.joined(separator: " or ")
    #expect(try registry.codes(words + " or 园") == ["A", "B"])
  }

  // MARK: against an independent evaluator

  /// Three-valued: nil is unknown, and unknown is not matched.
  private func holds(_ filter: Filter, _ project: Known) throws -> Bool {
    switch filter {
    case .all: return true
    case .and(let parts): return try parts.allSatisfy { try holds($0, project) }
    case .or(let parts): return try parts.contains { try holds($0, project) }
    case .not(let inner): return try !holds(inner, project)
    case .text(let word):
      return FullWidth.folded(project.name).contains(word.text) || project.code.contains(word.text)
    case .flag(let flag): return project.status == flag.rawValue
    case .field(.region, _, let value):
      let word = value.text
      return project.regions.contains {
        $0 == word
          || TemporaryRegistry.regions.contains { [$0.parent] == [word] && project.regions.contains($0.code) }
      }
    case .field(.total, let comparison, let text):
      guard let total = project.total, let wanted = Int64(text.text.dropLast()) else { return false }
      return compare(total, comparison, wanted)
    case .field(.lead, _, let word): return project.lead?.contains(word.text) ?? false
    case .field(.start, let comparison, let text):
      guard let start = try project.start.map(date) else { return false }
      let wanted = try date(text.text)
      switch comparison {
      case .matches, .equal: return start.overlaps(wanted)
      case .above: return start.isCertainlyAfter(wanted)
      case .below: return start.isCertainlyBefore(wanted)
      case .atLeast:
        guard let first = start.first else { return false }
        return try #require(wanted.first) <= first
      case .atMost:
        guard let last = start.last else { return false }
        return last <= (try #require(wanted.last))
      }
    default: return false
    }
  }

  private func compare(_ a: Int64, _ comparison: Filter.Comparison, _ b: Int64) -> Bool {
    switch comparison {
    case .matches, .equal: a == b
    case .atLeast: a >= b
    case .atMost: a <= b
    case .above: a > b
    case .below: a < b
    }
  }

  private func random(_ random: inout SplitMix64, _ depth: Int = 0) -> Filter {
    let comparisons: [Filter.Comparison] = [.matches, .equal, .atLeast, .atMost, .above, .below]
    let comparison = comparisons.randomElement(using: &random) ?? .matches
    switch Int.random(in: 0..<(depth > 3 ? 6 : 9), using: &random) {
    case 0: return .text(["园", "高铁", "(一期)", "A", "%", "_", "以上"].randomElement(using: &random) ?? "园")
    case 1: return .flag([.suspended, .cancelled].randomElement(using: &random) ?? .suspended)
    case 2:
      return .field(
        .region, .matches, ["370481", "370403", "370402", "370405"].randomElement(using: &random) ?? "")
    case 3:
      return .field(.total, comparison, ["1亿", "3亿", "10亿", "120亿"].randomElement(using: &random) ?? "")
    case 4: return .field(.lead, .matches, ["张", "李四", "无名"].randomElement(using: &random) ?? "")
    case 5:
      let dates = ["2021", "2021-06", "2021-06-15", "2020", "2025", "2024..2026", "2022-H1"]
      return .field(.start, comparison, FilterText(dates.randomElement(using: &random) ?? ""))
    case 6: return .not(self.random(&random, depth + 1))
    case 7: return .and((0..<3).map { _ in self.random(&random, depth + 1) })
    default: return .or((0..<3).map { _ in self.random(&random, depth + 1) })
    }
  }

  @Test("Random filters let through what an evaluator of another making does")
  func bruteForce() throws {
    let registry = try registry()
    var generator = SplitMix64(seed: 42)
    let context = try registry.context()
    try registry.read { snapshot in
      for number in 0..<1_500 {
        let filter = random(&generator)
        // A range of dates is a span between bounds where it is a match, which the table above covers.
        if case .field(.start, .matches, let text) = filter, text.text.contains("..") { continue }
        let found = try snapshot.projects(where: filter, context: context).map(\.ref.code)
        let expected = try FilterEvaluationTests.known.filter { try holds(filter, $0) }.map(\.code)
        #expect(found == expected, "\(number): \(filter)")
      }
    }
  }
}
