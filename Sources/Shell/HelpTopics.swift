internal import Wording

/// What a person wants to do, and the line that does it; `help` lists these rather than the alphabet.
struct HelpTopic: Sendable {
  struct Line: Sendable {
    /// As it is typed, in either language; both run as they stand.
    let line: Phrase
    let note: Phrase
    /// It asks, or needs a terminal.
    var asks = false
  }

  let key: String
  let title: Phrase
  let lines: [Line]

  private init(_ key: String, _ title: Phrase, _ lines: [Line]) {
    self.key = key
    self.title = title
    self.lines = lines
  }

  private static func line(_ en: String, _ zh: String, _ noteEn: String, _ noteZh: String) -> Line {
    Line(line: Phrase(en: en, zh: zh), note: Phrase(en: noteEn, zh: noteZh))
  }

  private static func asking(_ en: String, _ zh: String, _ noteEn: String, _ noteZh: String) -> Line {
    Line(line: Phrase(en: en, zh: zh), note: Phrase(en: noteEn, zh: noteZh), asks: true)
  }

  static let all: [HelpTopic] = [
    HelpTopic(
      "standing", Phrase(en: "How do we stand?", zh: "目前怎么样"),
      [
        line("today", "今日", "what wants doing: due, overdue, not reported, new laggards", "待办：到期、逾期、未报、新落后"),
        line("summary by region", "汇总 按 地区", "investment against plan, with ranks, lights, needs", "投资与计划：名次、灯、需月均"),
        line("summary 2020-11 by sector", "汇总 2020年11月 按 行业", "of a month, a quarter, a year", "某月、某季、某年"),
        line(
          "summary 2020-12 by region --compare", "汇总 2020年12月 按 地区 --对比", "beside last month and last year",
          "与上月、去年同期对比"),
        line(
          "outlook 2020-06 by region", "展望 2020年6月 按 地区", "what the year comes to by its end", "年末预计完成多少"),
        line("funds 2020", "资金 2020年", "planned, arrived, paid, by fund source", "各资金来源的计划、到位与支付"),
        line(
          "funnel 2020", "转化 2020年", "signed, started, in production, and what became of those signed", "签约、开工、投产及转化率"),
        line("curve 2020", "曲线 2020年", "planned and done over the months; `gantt` draws milestones", "计划与完成曲线；“横道”看节点"),
      ]),
    HelpTopic(
      "behind", Phrase(en: "Who is behind, why, since when, what do they need?", zh: "谁落后，为什么，何时起，还需多少"),
      [
        line(
          "projects 2020-06 region:滕州 light:red,yellow --sort gap", "项目 2020年6月 地区:滕州 灯:红,黄 --排序 超欠点",
          "a district's laggards, most behind first: why, since when, needed a month",
          "一个地区的落后项目，欠得最多在前：原因、落后起、需月均"),
        line("show YL-010 2020-06", "查看 YL-010 2020年6月", "everything about one", "一个项目的全部"),
        line("why YL-010", "出处 YL-010", "where its figures come from", "数字从哪里来"),
        line("why 2020-06 region:滕州", "出处 2020年6月 地区:滕州", "a row of a summary, down to its projects", "汇总一行由哪些项目而来"),
        line("why 2020-06 by region", "出处 2020年6月 按 地区", "every row of it", "汇总每一行由哪些项目而来"),
        line("overdue region:滕州", "逾期 地区:滕州", "milestones that are late", "已逾期的节点"),
        line("slips 2020-12", "延期 2020年12月", "what slipped in a month, and the delay that stands", "当月新增延期与现有延期"),
        line("obstacles --open", "问题 --未销号", "what stands in the way", "未解决的问题"),
      ]),
    HelpTopic(
      "finding", Phrase(en: "Find projects", zh: "查找项目"),
      [
        line("search 产业园", "搜索 产业园", "by name, pinyin, what is said about them", "按名称、拼音、相关文字"),
        line(
          "projects total:10亿.. stage:start..", "项目 总投资:10亿以上 阶段:开工..",
          "by conditions; `help filter` tells all of them", "按条件；“帮助 条件”有全部写法"),
        line("milestones YL-010", "节点 YL-010", "the milestones of one", "一个项目的节点"),
      ]),
    HelpTopic(
      "recording", Phrase(en: "Record what happened", zh: "登记"),
      [
        asking("done", "完成", "a milestone was met; asks for what is missing", "登记节点完成，缺什么问什么"),
        asking("fill 2020-12 region:滕州", "逐项 2020-12 地区:滕州", "the month's figures, project by project", "逐个项目填报本月完成投资"),
        line(
          "invest YL-010 2021-01 3200万 --from 演练滕州市项目办", "填报 YL-010 2021-01 3200万 --填报单位 演练滕州市项目办",
          "one figure, as the reporter states it", "填报一个数"),
        line("note YL-010 已现场核实", "备注 YL-010 已现场核实", "words about a project", "备注"),
        asking("add", "新增", "a new project; asks for the rest", "新增项目，缺什么问什么"),
        line("undo", "撤销", "take the last step back", "撤销上一步"),
      ]),
    HelpTopic(
      "month", Phrase(en: "The month's round", zh: "每月一轮"),
      [
        line("reporting 2020-12", "报送 2020-12", "who has sent in, who has not", "谁报了，谁没报"),
        line("chase 2020-12", "催报 2020-12", "the text to send to who has not", "催报文字"),
        line(
          "export ledger 2021-01 -o ledgers", "导出 台账 2021-01 -o ledgers", "the forms for the districts", "发给各区县填写的台账"),
        line(
          "import ledger.csv", "导入 ledger.csv", "a district's ledger; bad rows come back with reasons", "导入台账，有误的行退回并说明"
        ),
        line("check", "核对", "everything that does not fit", "全部不符之处"),
        line("report bulletin 2020-12", "报表 通报 2020年12月", "the bulletin; also work-report, targets", "通报；另有工作报告、目标"),
        line(
          "report wall 2020-12 -o wall.html", "报表 挂图 2020年12月 -o wall.html",
          "one page for the wall, which opens to the steps",
          "可逐层点开的挂图"),
        line("lock 2020-12", "锁定 2020-12", "published: nothing changes it any more", "已公布，不再变动"),
      ]),
    HelpTopic(
      "living", Phrase(en: "Live at the prompt", zh: "用好命令行"),
      [
        line("use region:滕州", "限定 地区:滕州", "narrow everything that follows; `use none` ends it", "以下命令只看此范围；“限定 无”取消"),
        line(
          "view save laggards \"projects light:red --sort gap\"", "视图 存 落后 \"项目 灯:红 --排序 超欠点\"",
          "then: view laggards", "之后输入：视图 落后"),
        line("history", "留痕", "who changed what, when", "谁在何时改了什么"),
        line("set", "设置", "the registry's settings; `config` has one's own", "项目库设置；个人设置用“配置”"),
        line("help all", "帮助 全部", "every command", "全部命令"),
        line("help done", "帮助 完成", "all about one, with examples", "一个命令的用法与示例"),
      ]),
  ]
}
