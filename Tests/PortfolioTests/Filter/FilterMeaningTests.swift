import Portfolio
import Randomness
import Testing
import Values

/// What filters let through on random registries, against an evaluation that knows no SQL.
struct FilterMeaningTests {
  private struct Known {
    let code: String
    var regions: Set<String> = []
    var total: Int?
    var sector: String?
    var lead: String?
    var isSuspended = false
  }

  private static let leads = ["张三", "张三丰", "李四", "王五"]
  private static let sectors = ["C34", "G59"]

  private static func registry(_ random: inout SplitMix64) throws -> (TemporaryRegistry, [Known]) {
    let registry = try TemporaryRegistry()
    var known: [Known] = []
    for number in 10..<34 {
      var project = Known(code: "P\(number)")
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        project.regions.insert(TemporaryRegistry.regions.randomElement(using: &random)?.code ?? "370400")
      }
      if Bool.random(using: &random) { project.total = Int.random(in: 1...12, using: &random) }
      if Bool.random(using: &random) { project.sector = sectors.randomElement(using: &random) }
      if Bool.random(using: &random) { project.lead = leads.randomElement(using: &random) }
      project.isSuspended = Int.random(in: 0..<5, using: &random) == 0
      var fields: [(Field, String)] = []
      if !project.regions.isEmpty { fields.append((.region, project.regions.sorted().joined(separator: ";"))) }
      if let total = project.total { fields.append((.total, "\(total)亿")) }
      if let sector = project.sector { fields.append((.sector, sector)) }
      if let lead = project.lead { fields.append((.lead, lead)) }
      let ref = try registry.project(project.code, nil, fields)
      if project.isSuspended {
        try registry.record { try $0.setStatus(ref, "suspended", on: try date("2021"), reason: nil) }
      }
      known.append(project)
    }
    return (registry, known)
  }

  private typealias Test = (Known) -> Bool

  /// Words of a condition, and what it means.
  private static func condition(_ random: inout SplitMix64, _ depth: Int) -> (words: String, holds: Test) {
    let (low, high) = (Int.random(in: 1...8, using: &random), Int.random(in: 8...12, using: &random))
    let regions = TemporaryRegistry.regions.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random))
    let lead = (leads + ["张", "四", "无名"]).randomElement(using: &random) ?? "张"
    switch Int.random(in: 0..<(depth > 2 ? 12 : 18), using: &random) {
    case 0: return ("total:\(low)亿..\(high)亿", { $0.total.map { low...high ~= $0 } ?? false })
    case 1: return ("总投资:\(low)-\(high)亿", { $0.total.map { low...high ~= $0 } ?? false })
    case 2: return ("total >= \(low)亿", { $0.total.map { $0 >= low } ?? false })
    case 3: return ("total:超\(low)亿", { $0.total.map { $0 > low } ?? false })
    case 4: return ("总投资:不足\(high)亿", { $0.total.map { $0 < high } ?? false })
    case 5: return ("total:none,\(low)亿,\(high)亿..", { $0.total.map { $0 == low || $0 >= high } ?? true })
    case 6:
      return (
        "region:" + regions.map(\.name).joined(separator: ","),
        { project in regions.contains { wanted in project.regions.contains { isWithin($0, wanted.code) } } }
      )
    case 7: return ("region:none", { $0.regions.isEmpty })
    case 8: return ("lead:\(lead)", { $0.lead?.contains(lead) ?? false })
    case 9: return ("sector:C34", { $0.sector == "C34" })
    case 10: return ("suspended", { $0.isSuspended })
    case 11: return ("code:P\(low + 10),P\(high + 10)", { ["P\(low + 10)", "P\(high + 10)"].contains($0.code) })
    case 12, 13:
      let inner = condition(&random, depth + 1)
      return ("not ( \(inner.words) )", { !inner.holds($0) })
    case 14, 15:
      let parts = (0..<Int.random(in: 2...6, using: &random)).map { _ in condition(&random, depth + 1) }
      return (
        "( " + parts.map(\.words).joined(separator: " ") + " )", { project in parts.allSatisfy { $0.holds(project) } }
      )
    default:
      let parts = (0..<Int.random(in: 2...6, using: &random)).map { _ in condition(&random, depth + 1) }
      return (
        "( " + parts.map(\.words).joined(separator: " or ") + " )", { project in parts.contains { $0.holds(project) } }
      )
    }
  }

  private static func isWithin(_ code: String, _ wanted: String) -> Bool {
    var next: String? = code
    while let at = next {
      if at == wanted { return true }
      next = TemporaryRegistry.regions.first { $0.code == at }?.parent
    }
    return false
  }

  @Test("Random filters on random registries mean what their words say", arguments: [UInt64(1), 2, 3, 4])
  func meaning(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (registry, known) = try Self.registry(&random)
    var some = 0
    for _ in 0..<300 {
      let (words, holds) = Self.condition(&random, 0)
      let found = try registry.codes(words)
      #expect(found == known.filter(holds).map(\.code), "\(words)")
      some += found.isEmpty || found.count == known.count ? 0 : 1
    }
    #expect(some > 100)
  }
}
