import Foundation
import Testing

/// Commands that ask for what is missing, at a terminal and nowhere else.
@Suite(.serialized)
struct TerminalAskingTests {
  private static let prompt = "演练> "

  private func shell(_ world: World) throws -> PseudoTerminal {
    let shell = try world.shell(columns: 120)
    try shell.begin(Self.prompt)
    return shell
  }

  private func answer(_ text: String, to question: String, _ shell: PseudoTerminal) throws {
    try shell.expect(question, within: World.patience)
    shell.send(text + "\r")
  }

  @Test("`done` asks for project, milestone and date, each wrong answer once more, and is logged with all its words")
  func done() throws {
    let world = try World(.practice, language: "zh")
    let shell = try shell(world)
    shell.send("完成\r")
    try answer("没有这个", to: "拼音，Tab 列出，q 退出）：", shell)
    try shell.expect("没有这个项目", within: World.patience)
    try answer("YL-098", to: "拼音，Tab 列出，q 退出）：", shell)
    try answer("没有的节点", to: "节点（Tab 列出，q 退出）：", shell)
    try answer("开工", to: "节点（Tab 列出，q 退出）：", shell)
    try answer("2099-01-01", to: "日期（回车为今天", shell)
    try answer("2021-07-02", to: "日期（回车为今天", shell)
    try shell.expect("演练山亭卫生院标准化 · 开工 完成 2021-07-02", within: World.patience)
    try shell.expect(Self.prompt, within: World.patience)
    #expect(try world.ask("SELECT words FROM step ORDER BY id DESC LIMIT 1") == "完成 演练山亭卫生院标准化 开工 2021-07-02")
    #expect(try world.remembered() == ["完成"])
  }

  @Test("`add` asks for a name and what a project should have, checks each answer, and leaves the rest unknown")
  func add() throws {
    let world = try World(.practice, language: "zh")
    let shell = try shell(world)
    shell.send("新增\r")
    try answer("演练山亭卫生院标准化", to: "名称（q 退出）：", shell)  // taken
    try answer("新园 \"一期\"", to: "名称（q 退出）：", shell)
    try answer("滕洲", to: "地区（Tab", shell)
    try shell.expect("是否指 滕州市", within: World.patience)
    try answer("滕州", to: "地区（Tab", shell)
    try answer("", to: "行业（Tab", shell)
    try answer("", to: "流程（Tab", shell)
    try answer("演练市工业专班组", to: "责任单位（Tab", shell)  // resembles one that is there
    try answer("y", to: "y/n", shell)
    try answer("12", to: "总投资（Tab", shell)  // no unit
    try answer("12.5亿", to: "总投资（Tab", shell)
    try answer("", to: "包保领导（Tab", shell)
    try shell.expect("新增 ", within: World.patience)
    try shell.expect(Self.prompt, within: World.patience)
    let row = try world.ask("SELECT name, region, total, responsible, lead FROM v_project ORDER BY id DESC LIMIT 1")
    #expect(row == "新园 \"一期\"\t370481\t1250000000\t演练市工业专班组\t")
    #expect(try world.ask("SELECT count(*) FROM step WHERE words LIKE '新增%'") == "1")
  }

  @Test("Ctrl-C and Ctrl-D at a question leave the command, and nothing is recorded", arguments: ["\u{3}", "\u{4}"])
  func leaving(_ key: String) throws {
    let world = try World(.practice, language: "zh")
    let before = try world.ask("SELECT count(*) FROM step")
    let shell = try shell(world)
    shell.send("新增\r")
    try answer("新园", to: "名称（q 退出）：", shell)
    try shell.expect("地区（Tab", within: World.patience)
    shell.send(key)
    try shell.expect("已取消，未入库", within: World.patience)
    try shell.expect(Self.prompt, within: World.patience)
    #expect(try shell.ask("项目 --条数 1", Self.prompt).contains("YL-000"))
    #expect(try world.ask("SELECT count(*) FROM step") == before)
  }

  @Test("`fill` goes through what is owed: Enter is unknown, 0 is zero, a figure continues its own series")
  func fill() throws {
    let world = try World(.practice, language: "zh")
    world.environment["LUBAN_NOW"] = "2021-02-03T08:00:00"
    let shell = try shell(world)
    shell.send("逐项 2021-01 地区:山亭\r")
    try shell.expect("2021-01：待填 11 项", within: World.patience)
    try answer("?", to: "2021-01 完成：", shell)
    try shell.expect("-50万（冲减）", within: World.patience)
    try answer("300", to: "2021-01 完成：", shell)
    try shell.expect("300 没有单位", within: World.patience)
    try answer("300万", to: "2021-01 完成：", shell)
    try answer("", to: "2/11", shell)
    try answer("0", to: "3/11", shell)
    try answer("b", to: "4/11", shell)
    try answer("1.5万", to: "3/11", shell)
    try answer("q", to: "4/11", shell)
    try shell.expect("已填 2 项，未知 1 项，未问 8 项", within: World.patience)
    try shell.expect(Self.prompt, within: World.patience)
    // Enter recorded nothing; each answer is a step; the reporter is the one of the months before.
    let entries = try world.ask(
      """
      SELECT amount_fen, count(*), (SELECT count(*) FROM investment_entry b WHERE b.project = i.project
        AND b.reporter = i.reporter AND b.month < i.month) > 0
      FROM investment_entry i WHERE month = '2021-01' GROUP BY i.id ORDER BY i.id
      """)
    #expect(entries == "300000000\t1\t1\n1500000\t1\t1")
    #expect(try world.ask("SELECT count(*) FROM step WHERE words LIKE 'invest %'") == "3")
  }

  @Test("on the command line of the system a command asks too, and Tab offers answers")
  func onTheCommandLine() throws {
    let world = try World(.practice, language: "zh")
    let shell = try world.shell(columns: 120, arguments: ["完成"])
    try shell.expect("拼音，Tab 列出，q 退出）：", within: World.patience)
    shell.send("演练山亭卫\t")
    try shell.expect("生院标准化", within: World.patience)
    shell.send("\r")
    try answer("kg\t", to: "节点（Tab 列出，q 退出）：", shell)
    try answer("2021-07-02", to: "日期（回车为今天", shell)
    try shell.expect("开工 完成 2021-07-02", within: World.patience)
    #expect(try shell.exitStatus(within: World.patience) == 0)
  }
}
