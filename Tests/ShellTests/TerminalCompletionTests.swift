import Foundation
import Testing

extension TerminalTests {
  /// What Tab makes of a line. The line that was entered is read from the history, where it stands byte for byte.
  @Suite(.serialized)
  struct Completion {
    @Test("one candidate is written out")
    func single() throws {
      let world = try World()
      let lines = [
        ("summ\t", "summary "), ("查\t济枣高铁", "查看 济枣高铁"),
        ("projects --lim\t1", "projects --limit 1"), ("projects --format=js\t", "projects --format=json"),
        ("projects --sort -ga\t", "projects --sort -gap "), ("projects natio\tnone", "projects national:none"),
        ("projects region:滕\t", "projects region:滕州市 "),
        ("projects region:ten\t", "projects region:\"Tengzhou City\" "),
        ("projects region:滕州,薛\t", "projects region:滕州,薛城区 "), ("项目 (地区：滕\t)", "项目 (地区：滕州市 )"),
        ("show jzg\t", "show 济枣高铁 "), ("查看　济枣高\t", "查看　济枣高铁 "),
        ("show \"jzg\t", "show \"济枣高铁\" "), ("show zzjc\t", "show 枣庄机场 "), ("show 台儿庄运河\t", "show 台儿庄运河“文慢城” "),
        ("done jzgt 可\t--dry-run", "done jzgt 可研批复 --dry-run"),
        ("done --note 试 jzgt prel\t--dry-run", "done --note 试 jzgt \"Preliminary design\" --dry-run"),
        ("milestones link jzgt 开通 aft\t开工 --dry-run", "milestones link jzgt 开通 after 开工 --dry-run"),
        ("milestones link jzgt 开通 after 枣庄机\t选\t--dry-run", "milestones link jzgt 开通 after 枣庄机场 选址 --dry-run"),
        ("milestones set jzgt 开工 wei\t3 --dry-run", "milestones set jzgt 开工 weight=3 --dry-run"),
        ("programmes add 双千\tjzgt --dry-run", "programmes add 2020双千技改 jzgt --dry-run"),
        ("projects programme:新签\t", "projects programme:2020新签约项目 "), ("汇总 按 地\t", "汇总 按 地区 "),
        ("summary by region,sec\t", "summary by region,sector "), ("why jzgt statu\t", "why jzgt status "),
        ("show 没有这个\t", "show 没有这个"),
      ]
      let shell = try world.shell(columns: 160)
      try shell.begin()
      for (typed, _) in lines { try shell.ask(typed) }
      let entered = try world.remembered()
      for (line, (typed, wanted)) in zip(entered, lines) { #expect(line == wanted, "\(typed)") }
      #expect(entered.count == lines.count)
    }

    @Test(
      "several are listed, and what was typed stays",
      arguments: [
        ("pro\t\t", ["projects", "programmes", "progress"]), ("done jzgt \t\t", ["Start", "Feasibility", "Open"]),
        ("projects region:\t\t", ["Xuecheng District", "Tengzhou City"]), ("projects re\t\t", ["region", "reporter"]),
        ("show 济枣\t\t", ["ZZ-034 济枣高铁", "ZZ-037 S103济枣线改建工程"]), ("obstacles r\t\t", ["raise", "resolve"]),
        ("projects --\t\t", ["--columns", "--format"]),
        ("import \(World.seedFolder(.practice))/pro\t\t", ["projects.csv"]),
      ])
    func several(typed: String, shown: [String]) throws {
      let world = try World()
      let shell = try world.shell(columns: 160)
      try shell.begin()
      shell.send(typed)
      for text in shown { try shell.expect(text, within: World.patience) }
      shell.send("\u{3}")
      try shell.expect("^C", within: World.patience)
      try shell.expect(TerminalTests.prompt, within: World.patience)
      #expect(try shell.ask("help quit").contains("退出"))
    }

    @Test("in Chinese the words offered are Chinese")
    func inChinese() throws {
      let world = try World(.zaozhuang, language: "zh")
      let shell = try world.shell(columns: 160)
      try shell.begin()
      shell.send("done jzgt \t\t")
      for text in ["开工", "可研批复", "开通"] { try shell.expect(text, within: World.patience) }
      shell.send("\u{3}")
      try shell.expect("^C", within: World.patience)
      try shell.expect(TerminalTests.prompt, within: World.patience)
      shell.send("项目 \t\t")
      try shell.expect("总投资", within: World.patience)
      try shell.expect(TerminalTests.prompt + "项目 ", within: World.patience)
      #expect(!shell.screen.contains("region"))
    }

    @Test("more than a screenful is asked about first")
    func many() throws {
      let shell = try World().shell(columns: 160, rows: 60)
      try shell.begin()
      shell.send("targets record \t\t")
      try shell.expect("show all", within: World.patience)
      shell.send("n")
      try shell.expect("targets record", within: World.patience)
      shell.send("\u{3}")
      try shell.expect("^C", within: World.patience)
      try shell.expect(TerminalTests.prompt, within: World.patience)
    }

    @Test("without a registry Tab still completes commands and files")
    func withoutRegistry() throws {
      let world = try World(nil)
      let shell = try world.shell()
      try shell.expect("luban> ", within: World.patience)
      try shell.ask("show jz\t", "luban> ")
      try shell.ask("summ\t", "luban> ")
      #expect(try world.remembered() == ["show jz", "summary "])
    }
  }
}
