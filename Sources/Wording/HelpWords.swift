/// The words of help.
package enum HelpWords {
  package static let usage = Phrase(en: "usage", zh: "用法")
  package static let otherLanguage = Phrase(en: "in Chinese", zh: "英文")
  package static let command = Phrase(en: "command", zh: "命令")
  package static let summary = Phrase(en: "what it does", zh: "说明")
  package static let options = Phrase(en: "Options", zh: "选项")
  package static let option = Phrase(en: "option", zh: "选项")
  package static let examples = Phrase(en: "Examples", zh: "示例")
  package static let everywhere = Phrase(en: "With every command", zh: "通用选项")
  package static let fields = Phrase(en: "Fields of projects", zh: "项目字段")
  package static let settable = Phrase(en: "add, edit", zh: "可填")
  package static let codes = Phrase(en: "Codes", zh: "代码表")
  package static let more = Phrase(
    en:
      "`help COMMAND` tells all about one, `help all` lists all; also: help filter, lights, fields, amounts, dates, codes",
    zh: "“帮助 命令”查看用法，“帮助 全部”列出命令；另有：帮助 条件、灯、字段、金额、日期、代码")
  package static let type = Phrase(en: "type", zh: "输入")

  package static let filter = Phrase(
    en: """
      Which projects: conditions side by side, all of which must hold.
        region:滕州  sector:transport  stage:start..  programme:2020市级重点项目  lead:张
        total:10亿..  total:1亿..5亿  total>=10亿  总投资:超10亿  rate:..60%  gap:..-10  late:90..
        start:2021H2  finish:..2022  plan:none,..5亿  light:red,yellow  overdue  suspended  cancelled  doubtful  bundle
        not, or, ( ) combine; a bare word searches names, aliases, codes and pinyin; in quotes it is a name's
        the same words before `--` edit what they list: edit region:滕州 light:red -- lead=张三
      A region or a sector means all below it. `:` on dates holds where they may overlap, < and > only where it is
      certain. In a Unix shell put < > ( ) in quotes. `help fields` lists the fields.
      """,
    zh: """
      条件并列，须同时满足：
        地区:滕州  行业:交通  阶段:开工..  清单:2020市级重点项目  领导:张
        总投资:10亿以上  总投资:1亿..5亿  总投资>=10亿  总投资:超10亿  完成率:..60%  超欠点:..-10  逾期天数:90..
        总投资:1-5亿  开工:2021年下半年  竣工:2022年底前  年计划:无,..5亿  灯:红,黄  逾期  停工  终止  存疑
        非、或、（ ）可组合；单独的词搜索名称、别名、编号、拼音；加引号则符号无特殊含义
        修改 条件 -- 字段=值 即修改同样条件列出的项目：修改 地区:滕州 灯:红 -- 领导=张三
      地区与行业含其下级。日期用“:”表示可能重叠，用 < > 表示必定在前或在后。“帮助 字段”列出全部字段。
      """)
  package static let amounts = Phrase(
    en: """
      Amounts carry their unit: 3.2亿  4950万元  12,000.50元  1.2bn  500m  -5亿 (a correction).
      A bare number is refused unless a unit is set (`set unit 万`, or --unit 万 for one command).
      They are kept to the fen, with the digits that were stated; `none` is unknown, which is not 0.
      """,
    zh: """
      金额须带单位：3.2亿  4950万元  12,000.50元  1.2bn  500m  -5亿（冲减）。
      未设单位时不接受光数字（“设置 单位 万”，或本次加 --单位 万）。
      金额精确到分，并保留填报位数；“无”表示未知，不等于 0。
      """)
  package static let lights = Phrase(
    en: """
      A light holds a project's year to date against what was due by the month: of the months that are planned as they are
      planned, of the rest of the year's plan evenly. `rule` says how: ratio-80-60 is green from 80% of what was due,
      yellow from 60%; points-10-30 is green to 10 points of the plan behind, yellow to 30 (`help codes`, `set rule`, --rule).
      light since: the first month of the unbroken run without a green light.
      gap: the rate less the share of the year gone, in points; behind since: the first month of the run in which it is
      below zero. It does not look at the months planned: what starts in autumn is behind by it, and green.
      needed/month: what is left of the plan by the months left. *: nothing is reported of the month yet, and the last
      year to date counts.
      """,
    zh: """
      灯按截至当月的应完成数判定：计划分月的按分月计划，其余按年计划均摊。规则：ratio-80-60 为完成应完成数 80% 以上绿、
      60% 以上黄；points-10-30 为欠计划 10 个百分点以内绿、30 以内黄（“帮助 代码”、“设置 规则”、--规则）。
      亮灯起：连续非绿灯的第一个月。
      超欠点：完成率减时序进度（百分点）；落后起：连续低于时序进度的第一个月。它不看分月计划：秋季开工的项目按它算落后，灯却是绿的。
      需月均：剩余计划 ÷ 剩余月数。*：当月未报，按上次累计计入。
      """)
  package static let dates = Phrase(
    en: """
      Dates are as precise as they are known: 2021  2021H1  2021Q3  2021-12  2021-12-20  2024..2026  ..2020  2021.6.28
      Periods: 2021-06  2021Q2  2021H1  2021  2021-04..2021-06  2016..2020  2021年1-6月  十四五
      A period stands for its last month: completed is January to that month. Without one the latest month with data.
      """,
    zh: """
      日期知道多少写多少：2021  2021年上半年  2021年三季度  2021年12月  2021-12-20  2024..2026  ..2020  2021.6.28
      期间：2021年6月  2021年1-6月  二季度  上半年  2021  2021-04..2021-06  2016..2020  十四五
      期间以末月为准：累计为 1 月至该月。不写期间时取有数据的最近月份。
      """)
}
