import Portfolio
import Testing
import Values

/// Codes by code, name and beginning; what a mistyped one may have meant.
struct CodeListsTests {
  @Test("A code is found by code, Chinese or English name, or the only beginning or part")
  func found() throws {
    let registry = try TemporaryRegistry()
    for (kind, word, code) in [
      (CodeKind.region, "370481", "370481"), (.region, "滕州市", "370481"), (.region, "滕州", "370481"),
      (.region, "３７０４８１", "370481"), (.region, "高新区", "370400-gx"),
      (.sector, "transport.rail", "transport.rail"),
      (.sector, "铁路", "transport.rail"), (.sector, "Rail", "transport.rail"), (.sector, "C34", "C34"),
      (.sector, "c34", "C34"),
      (.fund, "自筹", "own"), (.fund, "中央预算内", "budget.central"), (.fund, "Domestic loans", "loan"),
      (.nature, "技改", "technical-upgrade"), (.nature, "Technical", "technical-upgrade"),
      (.lifecycle, "机场", "airport"),
      (.lightRule, "ratio-50", "ratio-50"), (.stage, "开工", "start"), (.stage, "通航", "open"),
      (.role, "续建", "continuing"),
      (.role, "new", "new"), (.light, "红", "red"), (.status, "停工", "suspended"), (.state, "逾期", "overdue"),
      (.measure, "统计", "statistical"), (.basis, "自年初累计", "ytd"), (.modality, "力争", "strive"),
      (.size, "100-and-more", "100-and-more"),
    ] as [(CodeKind, String, String)] {
      #expect(try registry.read { try $0.codes(kind).find(word).code } == code, "\(kind) \(word)")
    }
  }

  @Test("A word that is none says what comes near; one that is several says which")
  func refused() throws {
    let registry = try TemporaryRegistry()
    let regions = try registry.read { try $0.codes(.region) }
    #expect(throws: CodeError.unknown(.region, word: "滕洲市", near: ["滕州市"])) { try regions.find("滕洲市") }
    #expect(throws: CodeError.unknown(.region, word: "", near: [])) { try regions.find("") }
    #expect(throws: CodeError.ambiguous(.region, word: "枣庄", candidates: ["370400 枣庄市", "370400-gx 枣庄高新区"])) {
      try regions.find("枣庄")
    }
    let sectors = try registry.read { try $0.codes(.sector) }
    let unknown = failure(CodeError.self) { _ = try sectors.find("transprt") }
    guard case .unknown(.sector, word: "transprt", let near) = unknown else {
      Issue.record("\(String(describing: unknown))")
      return
    }
    #expect(near.first == "transport")
  }

  @Test("A code's subtree is itself and all below; its ancestors lead to the root")
  func trees() throws {
    let registry = try TemporaryRegistry()
    let regions = try registry.read { try $0.codes(.region) }
    #expect(Set(regions.subtree(of: "370481")) == ["370481", "370481-bx"])
    #expect(regions.subtree(of: "370400").count == 9)
    #expect(regions.ancestors(of: "370481-bx") == ["370481-bx", "370481", "370400"])
    let sectors = try registry.read { try $0.codes(.sector) }
    #expect(sectors.ancestors(of: "C34") == ["C34", "C", "economy"])
    #expect(sectors.subtree(of: "transport").contains("G53"))
    #expect(sectors.subtree(of: "nothing") == ["nothing"])
  }

  @Test("Every list has codes, and every code its two names")
  func complete() throws {
    let registry = try TemporaryRegistry()
    for kind in CodeKind.allCases where kind != .cluster {
      let list = try registry.read { try $0.codes(kind) }
      #expect(!list.codes.isEmpty, "\(kind)")
      #expect(list.codes.allSatisfy { !$0.name.zh.isEmpty && !$0.name.en.isEmpty })
      for code in list.codes { #expect(try list.find(code.code).code == code.code, "\(kind) \(code.code)") }
    }
  }

  @Test(
    "Likeness counts insertions, deletions, replacements and swaps",
    arguments: [
      ("regon", ["region"]), ("rgeion", ["region"]), ("regions", ["region"]), ("sectr", ["sector"]),
      ("xyz", []), ("", []),
    ] as [(String, [String])])
  func likeness(_ word: String, _ near: [String]) {
    #expect(Likeness.nearest(to: word, among: ["region", "sector", "name"]) == near)
  }

  @Test("A megabyte of a word costs nothing")
  func longWord() {
    let long = String(repeating: "长", count: 1_000_000)
    #expect(Likeness.nearest(to: long, among: ["region", long]).count <= 3)
  }
}
