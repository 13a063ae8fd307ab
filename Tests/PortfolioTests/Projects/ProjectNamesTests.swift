import Portfolio
import Randomness
import Testing
import Values

/// By which words a project is found, and which never lead to it.
@Suite struct ProjectNamesTests {
  @Test(
    "Widths, blanks, punctuation and the writing of a phase's number do not tell names apart",
    arguments: [
      ("演练化工园一期", "演练化工园1期"), ("演练化工园一期", "演练化工园第一期"), ("演练化工园（一期）", "演练 化工园 一期"),
      ("演练化工园Ⅱ期", "演练化工园二期"), ("演练化工园十二期", "演练化工园12期"), ("演练化工园二十期", "演练化工园20期"), ("演练园１期", "演练园1期"),
      ("Ａ座—B座", "a座b座"), ("S103济枣线", "Ｓ１０３济枣线"), ("演练·新城", "演练新城"), ("路（第3标段）", "路三标段"), ("第二阶段", "2阶段"),
      ("演练“智慧”园", "演练智慧园"), ("a\u{3000}b", "ab"), ("演练第十期", "演练10期"), ("演练1000吨项目", "演练1000吨项目"),
    ])
  func same(_ one: String, _ other: String) {
    #expect(ProjectNameKey(one) == ProjectNameKey(other))
  }

  @Test(
    "What tells two projects apart stays",
    arguments: [
      ("演练化工园一期", "演练化工园二期"), ("演练化工园", "演练化工园一期"), ("大道东段", "大道西段"), ("大道东段", "大道"), ("第1标段", "第2标段"),
      ("一标段", "一阶段"), ("演练化工园十二期", "演练化工园十期"), ("演练化工园二十一期", "演练化工园二十期"), ("三里河", "3里河"),
      ("演练11期", "演练1期"), ("Ⅰ期", "Ⅲ期"), ("南延", "北延"), ("一号楼", "二号楼"), ("甲-1", "甲-2"), ("年产1.5万吨", "年产2.5万吨"),
    ])
  func different(_ one: String, _ other: String) {
    #expect(ProjectNameKey(one) != ProjectNameKey(other))
  }

  @Test("Names that differ in nothing but a phase, a section or a stage are never one, however they are written")
  func phases() {
    var random = SplitMix64(seed: 20)
    let bases = ["演练化工园", "演练 大道", "S103", "第三产业园", "高铁新区（核心区）", "一号路", "A1"]
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    let romans = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"]
    func written(_ number: Int) -> String {
      var ways = [String(number), String(number).map { $0.fullWidth }.joined()]
      if number <= 10 { ways += [numerals[number - 1], "第" + numerals[number - 1], "第\(number)"] }
      if number <= 4 { ways.append(romans[number - 1]) }
      if 11...19 ~= number { ways.append("十" + numerals[number - 11]) }
      return ways.randomElement(using: &random) ?? ""
    }
    func blurred(_ text: String) -> String {
      let signs = ["", "", "", " ", "\u{3000}", "-", "（", "）", "·"]
      return text.map { "\($0)\(signs.randomElement(using: &random) ?? "")" }.joined()
    }
    for _ in 0..<2_000 {
      let base = bases.randomElement(using: &random) ?? ""
      let kind = ["期", "标段", "阶段"].randomElement(using: &random) ?? ""
      let (one, other) = (Int.random(in: 1...19, using: &random), Int.random(in: 1...19, using: &random))
      let (name, twin) = (base + written(one) + kind, base + written(other) + kind)
      // Blanks and signs within a number would be other numbers: they stand around the words only.
      let loose = ProjectNameKey(blurred(base) + written(one) + kind)
      #expect((ProjectNameKey(name) == ProjectNameKey(twin)) == (one == other), "\(name) \(twin)")
      #expect(loose == ProjectNameKey(name), "\(name)")
    }
  }

  // MARK: matching

  private func names(_ body: (Recording) throws -> Void) throws -> ProjectNames {
    let registry = try TemporaryRegistry()
    return try registry.record { recording in
      try body(recording)
      return try ProjectNames(recording.now)
    }.result
  }

  private func code(_ match: ProjectMatch) -> String {
    switch match {
    case .one(let ref): ref.code
    case .none: "none"
    case .several(let refs): "several" + refs.map { " \($0.code)" }.joined()
    case .disagree(let ref, let name, let other): "\(ref.code) is not \(name)" + (other.map { ", \($0.code) is" } ?? "")
    }
  }

  @Test("Code, national code and name have to agree; a code that nobody has leaves it to the name")
  func match() throws {
    let names = try names { recording in
      _ = try recording.addProject(
        named: "演练化工园一期", [Assignment(.code, "P1"), Assignment(.national, "2019-370481-34-03-090007")])
      _ = try recording.addProject(named: "演练化工园二期", [Assignment(.code, "P2"), Assignment(.alias, "化工二")])
      _ = try recording.addProject(named: "济枣高铁", [Assignment(.code, "P3")])
    }
    let cases: [(code: String?, national: String?, name: String?, found: String)] = [
      ("P1", nil, nil, "P1"), ("p1", nil, "演练化工园1期", "P1"), (nil, "2019-370481-34-03-090007", nil, "P1"),
      (nil, "P1", nil, "P1"), ("2019-370481-34-03-090007", nil, nil, "P1"), ("Ｐ２", nil, "化工二", "P2"),
      ("P1", nil, "演练化工园二期", "P1 is not 演练化工园二期, P2 is"), ("P1", nil, "没有的", "P1 is not 没有的"),
      ("P1", "2019-370481-34-03-090007", " ", "P1"), ("P2", "2019-370481-34-03-090007", nil, "several P2 P1"),
      ("P9", nil, "济枣高铁", "P3"), ("P9", nil, nil, "none"), (nil, nil, "济枣高速", "none P3"),
      (nil, nil, "演练化工园三期", "none P1 P2"), (nil, nil, "演练化工园", "none P1 P2"), (nil, nil, "x", "none"),
    ]
    for (code, national, name, found) in cases {
      var told = self.code(names.match(code: code, national: national, name: name))
      if told == "none", let name { told += names.near(name).map { " \($0.code)" }.joined() }
      #expect(told == found)
    }
  }

  @Test("A name that two projects answer to is nobody's")
  func ambiguous() throws {
    let names = try names { recording in
      _ = try recording.addProject(named: "演练 新城", [Assignment(.code, "P1")])
      _ = try recording.addProject(named: "演练新城！", [Assignment(.code, "P2")])
    }
    #expect(code(names.match(code: nil, national: nil, name: "演练新城")) == "several P1 P2")
    #expect(code(names.match(code: "P2", national: nil, name: "演练新城")) == "P2")
  }
}

extension Character {
  fileprivate var fullWidth: String {
    unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }.map { String($0) }.joined()
  }
}
