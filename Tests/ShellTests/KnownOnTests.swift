import Foundation
import Testing

/// `--known-on` a step reads what a copy of the file, taken at that step, tells.
@Suite struct KnownOnTests {
  /// A year in the office: every kind of step, some taken back, some done again.
  private static let months: [(now: String, lines: [String])] = [
    (
      "2021-01-04",
      [
        "init --name 演练 --unit 万", "import \(PastShell.root.path)/Seeds/practice-2020",
        "add 演练新桥 region:滕州 lifecycle=road total=5亿 code=T-1 start=2021 alias=新桥",
        "plan T-1 2021 2亿", "plan YL-001 2021 12亿", "programmes new 2021市级重点项目 --from 市级重点项目",
        "programmes add 2021市级重点项目 T-1 --role new",
      ]
    ),
    (
      "2021-02-10",
      [
        "invest T-1 2021-01 800万 --ytd", "invest YL-001 2021-01 9000万 --ytd --from 新报送局",
        "done T-1 start 2021-02-01", "obstacles raise T-1 征地滞后", "note T-1 第一次", "lock 2021-01",
        "edit T-1 name=演练改桥 lead=张三 region=370402=1;370403=2", "undo", "redo",
      ]
    ),
    (
      "2021-03-10",
      [
        "unlock 2021-01 --why 补报", "invest T-1 2021-01 900万 --ytd --why 漏报", "lock 2021-01",
        "milestones add T-1 征地 2021-06", "milestones drop T-1 征地", "edit YL-002 alias=none tag=x sector=energy",
        "plan T-1 2021 3亿 --version new --approved 2021-02-15 --why 调整", "progress T-1 2021-02 12.5",
        "suspend YL-003 2021-02-20 --why 资金", "obstacles resolve 征地滞后", "forecast T-1 open 2023 --why 征地",
        "programmes remove 2021市级重点项目 T-1", "targets record YLT-2020-001 2021 5",
        "set rule ratio-50", "set language en", "flag YL-010 存疑", "undo", "note YL-001 完",
        "targets set T-1 name=开工 period=2021 value=2 unit=个 measure=\"started total>1亿\" parent=YLT-2020-001",
      ]
    ),
  ]

  /// Every command that reads, with what it takes.
  private static let lines = [
    "today", "projects", "projects 2020 region:滕州 --columns created,changed,alias,tag,programme,reporter,fund,gap",
    "projects 新桥", "projects light:red,yellow --sort -gap", "show T-1", "show yl-001 2020-12", "show YL-002",
    "milestones T-1", "reporting 2020-12", "chase 2020-12", "milestones 行业:交通", "due 2021", "overdue",
    "slips", "slips 2021-03", "slips 2020 --group responsible", "slips 2021 T-1",
    "overdue 2021-02-28", "report bulletin", "funds 2020", "funds 2021-01 by region",
    "report bulletin 2021-01 region:滕州", "report work-report 2020",
    "report targets 2020",
    "milestones 2020-12 --met", "milestones 2020 --missed --stage start", "funnel 2020", "funnel by size",
    "funnel 2018..2021 by month",
    "curve", "curve 2020..2021 region:滕州",
    "outlook", "outlook 2021-01 by region", "outlook 2020-06 YL-001", "outlook T-1",
    "gantt", "gantt 2020 行业:交通", "summary",
    "summary by region",
    "summary 2020 by programme", "summary 2020 by month", "summary 2021-01 by sector", "summary 2020 by size",
    "summary 2020 by responsible", "targets", "obstacles", "programmes", "clusters", "search 演练", "search xq",
    "search 征地", "search 第一次", "search 演练 改桥", "search 桥 --limit 3", "search （", "projects xq",
    "show 新桥", "show 演练改",
    "history", "history T-1 --all", "history YL-002", "why T-1", "why 2020 by region", "why 2021-01 by fund",
    "why YL-001 2021-01 completed", "why 市级重点项目",
    "why YLT-2020-001", "why YLT-2020-002", "targets 2021", "check",
    "restatements", "set", "view", "help codes", "sql \"SELECT * FROM v_project ORDER BY id\"",
    "sql \"SELECT * FROM v_summary_year ORDER BY project, year\"",
    "sql \"SELECT * FROM v_investment_month ORDER BY id\"",
    "sql \"SELECT * FROM v_milestone ORDER BY id\"",
    "sql \"SELECT * FROM v_plan_year ORDER BY project, year, version\"",
    "sql \"SELECT * FROM v_programme ORDER BY programme, project\"", "sql \"SELECT * FROM v_target ORDER BY code\"",
    "sql \"SELECT count(*), sum(ended_step) FROM investment_entry_history\"", "sql \"SELECT * FROM step ORDER BY id\"",
  ]

  /// What goes into a file alone.
  private static let pages = ["report wall", "report wall 2020 region:滕州"]

  /// The answer without what it says of its moment.
  private static func plain(_ text: String) -> String {
    text.replacing(/\ · as known at step \d+, [-0-9T:]+Z/, with: "")
      .replacing(/\ · 当时记录：第 \d+ 步，[-0-9T:]+Z/, with: "")
      .replacing(/as known at step \d+, [-0-9T:]+Z\n|当时记录：第 \d+ 步，[-0-9T:]+Z\n/, with: "")
      .replacing(/,\n  "known_on": \d+,\n  "known_on_at": "[-0-9T:]+Z"/, with: "")
      // A paper's figures open as of its moment, which makes their column wider.
      .replacing(/\ --known-on \d+|\ --当时 \d+/, with: "").replacing(/\ +/, with: " ")
  }

  @Test("Every reading command tells what a copy of the file, taken then, tells")
  func sameAsACopy() throws {
    let shell = try PastShell(now: "2021-01-04")
    var copies: [Int: String] = [:]
    for (now, lines) in Self.months {
      shell.set(now: now)
      for (place, line) in lines.enumerated() {
        try shell.answer(line)
        guard place % 8 == 5 || place == lines.count - 1 else { continue }
        let step = try shell.lastStep()
        let copy = shell.folder.appending(path: "\(step).db").path
        try shell.answer("backup \(copy)")
        copies[step] = copy
      }
    }
    #expect(copies.count >= 5)
    for (step, copy) in copies.sorted(by: { $0.key < $1.key }) {
      for line in Self.pages {
        let known = try shell.page("\(line) --known-on \(step)")
        #expect(try known == shell.page("\(line) --db \(copy)"), "\(line) at \(step)")
      }
      for line in Self.lines {
        for format in step % 2 == 0 ? ["table"] : ["json"] {
          let then = try shell.run("\(line) --format \(format) --db \(copy)")
          let known = try shell.run("\(line) --format \(format) --known-on \(step)")
          try #require(known.status == then.status, "\(line) at \(step): \(known.text)")
          try #require(Self.plain(known.text) == Self.plain(then.text), "\(line) --format \(format) at step \(step)")
          if known.status == 0, format == "json" {
            #expect(known.text.contains("\"known_on\": \(step)"), "\(line) does not say of when it tells")
          }
        }
      }
    }
  }

  @Test("A reading command that is new is in the test above")
  func complete() throws {
    let played = Set((Self.lines + Self.pages).map { String($0.prefix { $0 != " " }) })
    let shell = try PastShell(now: "2021-01-04")
    let text = try shell.answer("help all --format json --lang en")
    struct Overview: Decodable {
      struct Row: Decodable { let command: String }
      let looking: [Row]
    }
    let names = try JSONDecoder().decode(Overview.self, from: Data(text.utf8)).looking
      .map { String($0.command.prefix { $0 != " " }) }
    #expect(names.count > 15)
    // What was shown already tells of its own moment; what is repeated is another command.
    for name in names where !["last", "watch"].contains(name) {
      #expect(played.contains(name), "\(name) is not read known-on")
    }
  }

  @Test(
    "What records says that the past is only read",
    arguments: [
      "note YL-001 x", "add 演练新项目", "invest YL-001 2020-12 5万", "undo", "redo", "lock 2020-12",
      "unlock 2020-12 --why x", "set unit 万", "import \(PastShell.root.path)/Seeds/practice-2020", "backup x.db",
      "open x.db", "init x.db", "source x.txt",
      "edit YL-001 lead=x --dry-run",
    ])
  func recording(line: String) throws {
    let shell = try PastShell(now: "2021-01-04")
    try shell.answer("init")
    try shell.answer("add 演练项目 code=YL-001")
    try shell.answer("note YL-001 x")
    let (status, text) = try shell.run("\(line) --known-on 2 --lang en")
    #expect(status == 64)
    #expect(text.contains("the past is only read"), "\(text)")
    #expect(try shell.lastStep() == 3)
  }

  @Test("A step or a date in every way it is written; a date means its last day")
  func moments() throws {
    let shell = try PastShell(now: "2021-01-04")
    try shell.answer("init --name 一")
    shell.set(now: "2021-01-31")
    try shell.answer("set name 二")
    shell.set(now: "2021-02-01")
    try shell.answer("set name 三")
    func name(_ moment: String) throws -> String {
      let text = try shell.answer(
        "sql \"SELECT value FROM setting WHERE name = 'name'\" --known-on \(moment) --format tsv")
      return text.split(separator: "\n").last.map(String.init) ?? ""
    }
    for moment in ["1", "第1步", "2021-01-04", "2021-01-30", "2021-01-04T08:00:00Z", "２０２１年１月４日"] {
      #expect(try name(moment) == "一", "\(moment)")
    }
    for moment in ["2", "2021-01", "2021年1月", "yesterday", "昨天", "2021-01-31T23:59:59Z"] {
      #expect(try name(moment) == "二", "\(moment)")
    }
    for moment in ["3", "today", "2021", "2021-Q1", "2099-12"] where moment != "2021" {
      #expect(try name(moment) == "三", "\(moment)")
    }
    for (moment, status) in [
      ("4", 1), ("0", 1), ("2021", 1), ("2020-12", 1), ("2021-13", 64), ("x", 64), ("2024..", 64), ("-1", 64), ("", 64),
      ("99999999999999999999", 64),
    ] as [(String, Int32)] {
      #expect(try shell.run("set --known-on \"\(moment)\"").status == status, "\(moment)")
    }
  }
}
