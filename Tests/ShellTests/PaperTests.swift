import Foundation
import Testing

/// What a paper says, and that each of its figures opens.
@Suite struct PaperTests {
  private func registry(_ seed: String, now: String = "2021-01-10") throws -> PastShell {
    let shell = try PastShell(now: now)
    try shell.answer("init --name 演练")
    try shell.answer("import \(PastShell.root.path)/Seeds/\(seed)")
    return shell
  }

  private func json(_ shell: PastShell, _ line: String) throws -> [String: Any] {
    let text = try shell.answer("\(line) --format json")
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "\(line)")
  }

  private func page(_ shell: PastShell, _ line: String) throws -> String {
    let file = shell.folder.appending(path: "\(UUID().uuidString).html").path
    try shell.answer("\(line) -o \(file)")
    return try String(contentsOfFile: file, encoding: .utf8)
  }

  @Test("the work report of the practice registry states its year")
  func practice() throws {
    let shell = try registry("practice-2020")
    let text = try shell.answer("report work-report 2020 --format markdown --lang zh")
    let plain = text.replacing(/\[\^\d+\]/, with: "")
    #expect(plain.contains("2020年，登记重大项目 110 个") || plain.contains("2020年1–12月，登记重大项目 110 个"))
    #expect(plain.contains("完成投资 417.7亿元"))
    #expect(plain.contains("竣工投产项目 39 个"))
    let english = try shell.answer("report work-report 2020 --format markdown --lang en")
      .replacing(/\[\^\d+\]/, with: "")
    #expect(english.contains(": 110 major projects"))
    #expect(english.contains("41.77 bn yuan was completed"))
    #expect(english.contains("to have gone into production or service: 39"))
  }

  @Test(
    "the work report of the real registry states the reported totals, and that no project figures stand behind them")
  func real() throws {
    let shell = try registry("zaozhuang-2021")
    let text = try shell.answer("report work-report 2020 --format markdown --lang zh")
    let plain = text.replacing(/\[\^\d+\]/, with: "")
    #expect(plain.contains("没有2020年的项目计划与完成数据"))
    #expect(plain.contains("通报累计 417.7亿元，登记库中没有项目数据支撑"))
    #expect(plain.contains("通报项目数 110 个"))
    #expect(plain.contains("通报建成投产 39 个"))
    #expect(text.contains("第 "), "the line of the document that states a figure")
  }

  /// What a figure's command must answer with.
  private func opened(_ key: String, _ answer: [String: Any]) -> Double? {
    let rows = (answer["rows"] as? [[String: Any]]) ?? []
    let total =
      (answer["figure"] ?? answer["total"] ?? answer["projects_total"]) as? [String: Any] ?? [:]
    func number(_ key: String) -> Double? { (total[key] as? NSNumber)?.doubleValue }
    let name = String(key.split(separator: ":").first ?? "")
    switch name {
    case "ahead", "behind": return number("gap_pp").map { ($0.magnitude * 10).rounded() / 10 }
    case "not_reported": return number("projects_not_reported")
    case "projects_planned":
      // The rows of a dimension tell it one by one.
      guard let projects = number("projects"), let without = number("projects_without_plan") else { return nil }
      return projects - without - (number("projects_planned_elsewhere") ?? 0)
    case "start_planned", "finish_planned":
      return answer["total"] == nil
        ? Double(rows.count)
        : number(name.replacing("_planned", with: name.hasPrefix("start") ? "s_planned" : "es_planned"))
    case "start_met", "finish_met":
      return answer["total"] == nil
        ? Double(rows.count { $0["state"] as? String == "met" })
        : number(name.hasPrefix("start") ? "started" : "finished")
    case "start_rate", "finish_rate":
      let met = rows.count { $0["state"] as? String == "met" }
      return answer["total"] == nil ? (Double(met) / Double(rows.count) * 1e6).rounded() / 1e6 : number(name)
    case "first_rate", "last_rate": return number("rate")
    case "ranked": return Double(rows.count { $0["rank"] is NSNumber })
    case "obstacles_open", "obstacles_raised", "obstacles_resolved", "reporters": return Double(rows.count)
    case "reporters_awaited":
      return Double(rows.count { ["missing", "returned"].contains($0["state"] as? String) })
    case "targets": return Double(rows.count)
    case "met", "missed": return Double(rows.count { $0["status"] as? String == name })
    case "open": return Double(rows.count { ["open", "uncertain"].contains($0["status"] as? String) })
    case "reported": return Double(rows.count { ["reported", "stated"].contains($0["status"] as? String) })
    case "ensure", "strive": return Double(rows.count { $0["modality"] as? String == name })
    case "ensure_met", "strive_met":
      return Double(
        rows.count { $0["modality"] as? String == String(name.dropLast(4)) && $0["status"] as? String == "met" })
    default:
      if name.hasPrefix("lights_") || name.hasPrefix("milestones_") || ["started", "finished"].contains(name) {
        return Double(rows.count)
      }
      return number(name)
    }
  }

  @Test(
    "each figure of a paper opens by the command that stands with it, and comes out the same",
    arguments: [
      "report bulletin 2020-06", "report bulletin 2020-12 region:滕州", "report bulletin 2020-Q3 region:薛城,市中",
      "report bulletin 2020-09 行业:交通 --rule points-10-30 --against original", "report work-report 2020",
      "report work-report 2020 region:山亭", "report bulletin 2019-12", "report bulletin 2020-06 产业园",
      "report bulletin 2020-06 region:滕州 or region:薛城",
      "report targets 2020", "report targets 2021",
    ])
  func opens(_ line: String) throws {
    let shell = try registry("practice-2020")
    let figures = try #require(try json(shell, line)["figures"] as? [[String: Any]])
    #expect(figures.count > 4, "\(line)")
    var held = 0
    for figure in figures {
      let key = try #require(figure["key"] as? String)
      guard let opens = figure["opens"] as? String else {
        Issue.record("\(key) opens with nothing")
        continue
      }
      // A reported figure rests on its source.
      if key.hasPrefix("reported_") {
        #expect(figure["source"] is String, "\(key)")
        #expect(try shell.run(opens).status == 0, "\(opens)")
        continue
      }
      let answer = try json(shell, opens)
      guard let found = opened(key, answer) else { continue }
      let told = try #require((figure["value"] as? NSNumber)?.doubleValue ?? Double(figure["value"] as? String ?? ""))
      #expect((found - told).magnitude < 1e-6, "\(line): \(key) \(told), \(opens) \(found)")
      held += 1
    }
    #expect(held > 3, "\(line)")
    // In Chinese too the commands are understood.
    let chinese = try #require(try json(shell, line + " --lang zh")["figures"] as? [[String: Any]])
    for opens in Set(chinese.compactMap { $0["opens"] as? String }) {
      #expect(try shell.run(opens).status == 0, "\(opens)")
    }
  }

  @Test("a paper says of what it speaks: filter, measure, version of the plans; a year is whole, and has begun")
  func choices() throws {
    let shell = try registry("practice-2020")
    let narrow = try shell.answer(
      "report bulletin 2020-06 region:滕州 --measure statistical --against original --lang zh")
    #expect(narrow.contains("条件 region:滕州") && narrow.contains("口径") && narrow.contains("对照原计划"))
    let usual = try shell.answer("report bulletin 2020-06 --lang zh")
    #expect(!usual.contains("条件") && !usual.contains("口径"))
    for line in ["report bulletin 2019..2020", "report work-report 2019..2020", "report bulletin 2020-11..2021-02"] {
      #expect(try shell.run(line).status == 64, "\(line)")
    }
    #expect(try shell.run("report bulletin 2022").status == 64)
    // Without a period, and of a month, the year up to then.
    let half = try shell.answer("report work-report 2020-06 --format markdown --lang zh").replacing(
      /\[\^\d+\]/, with: "")
    #expect(half.contains("2020年1–6月确知开工项目 16 个，竣工投产项目 16 个"), "\(half.prefix(600))")
    let latest = try shell.answer("report work-report --format markdown --lang zh").replacing(/\[\^\d+\]/, with: "")
    #expect(latest.contains("确知开工项目 23 个"))
  }

  @Test("lights count each project with a plan once: a bundle has those of its parts")
  func lights() throws {
    let shell = try registry("practice-2020")
    let figures = try #require(try json(shell, "report bulletin 2020-06")["figures"] as? [[String: Any]])
    let values = Dictionary(figures.map { ($0["key"] as? String ?? "", $0["value"] as? Int ?? 0) }) { first, _ in first
    }
    let lit = ["green", "yellow", "red"].map { values["lights_\($0)"] ?? 0 }
    #expect(lit.reduce(0, +) == values["projects_planned"])
  }

  @Test("a figure told in the text has its footnote, and no footnote is without a figure")
  func footnotes() throws {
    let shell = try registry("practice-2020")
    for line in ["report bulletin 2020-06", "report work-report 2020", "report targets 2020"] {
      let text = try shell.answer("\(line) --format markdown")
      let told = Set(text.matches(of: /\[\^(\d+)\](?!:)/).compactMap { Int($0.1) })
      let noted = text.matches(of: /(?m)^\[\^(\d+)\]: \S/).compactMap { Int($0.1) }
      #expect(!told.isEmpty && noted == Array(1...told.count), "\(line)")
      #expect(told == Set(noted), "\(line)")
      let page = try page(shell, line)
      let anchors = Set(page.matches(of: /href="#f(\d+)"/).compactMap { Int($0.1) })
      #expect(anchors == Set(page.matches(of: /<li id="f(\d+)"/).compactMap { Int($0.1) }))
      #expect(anchors == told)
    }
  }

  @Test("a template of one's own says what it wants, and names cannot break it")
  func template() throws {
    let shell = try registry("practice-2020")
    let file = shell.folder.appending(path: "own.md").path
    try shell.answer("edit YL-110 name='# <b>a</b> | {{plan}} *x*'")
    try shell.answer("edit YL-109 region=370405")
    try """
    # {{until}}
    {{! a remark that nobody sees }}
    {{plan}} {{plan}}

    {{table_laggards}}
    """.write(toFile: file, atomically: true, encoding: .utf8)
    let text = try shell.answer("report bulletin 2020-06 --template \(file) --format markdown --lang zh")
    #expect(text.hasPrefix("# 2020年6月30日\n\n427.03亿元[^1] 427.03亿元[^1]\n"), "\(text.prefix(100))")
    #expect(!text.contains("remark"))
    #expect(text.contains("{{plan}}") && text.contains("\\<b>"))
    let page = try page(shell, "report bulletin 2020-06 --template \(file) --lang zh")
    #expect(page.contains("&lt;b&gt;a&lt;/b&gt;") && !page.contains("<b>a"))
  }

  @Test("the bulletin of a month that is locked stays as published")
  func published() throws {
    let shell = try registry("practice-2020")
    try shell.answer("lock 2020-12")
    let before = try shell.answer("report bulletin 2020-12 --published --format markdown")
    let wall = try page(shell, "report wall 2020-12 --published")
    shell.set(now: "2021-03-01")
    try shell.answer("unlock 2020-12 --why 补报")
    try shell.answer("invest YL-001 2020-12 99亿 --ytd --why 漏报")
    try shell.answer("done YL-018 征地拆迁完成 2020-12-30")
    let after = try shell.answer("report bulletin 2020-12 --published --format markdown")
    #expect(after == before)
    #expect(before.contains("as published"))
    #expect(try page(shell, "report wall 2020-12 --published") == wall)
    #expect(try page(shell, "report wall 2020-12") != wall)
    #expect(try shell.answer("report bulletin 2020-12 --format markdown") != before)
  }
}
