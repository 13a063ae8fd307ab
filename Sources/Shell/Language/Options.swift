internal import Wording

/// Options that more than one command takes, declared once.
extension Option {
  static let dryRun = Option(
    "dry-run", "试行", nil, Phrase(en: "show what would change, record nothing", zh: "只看会改什么，不入库"))
  static let note = Option(
    "note", "说明", (Labels.text, .text), Phrase(en: "words for the log", zh: "写入留痕的说明"))
  static let why = Option("why", "原因", (Labels.text, .text), Phrase(en: "the reason", zh: "原因"))
  static let fund = Option("fund", "资金", (Labels.fund, .fund), Phrase(en: "of one fund source", zh: "资金来源"))
  static let measure = Option(
    "measure", "口径", (Labels.measure, .measure), Phrase(en: "reported (usual), statistical …", zh: "上报（默认）、统计等"))
  static let rule = Option("rule", "规则", (Labels.rule, .rule), Phrase(en: "the rule of the lights", zh: "灯的规则"))
  static let against = Option(
    "against", "对照", (Labels.version, .choice(["original", "latest", "in-force", "原计划", "最新", "现行"])),
    Phrase(en: "which version of the plans: original, latest, 2 …", zh: "按哪一版计划：原计划、最新、版本号"))
  static let sort = Option(
    "sort", "排序", (Labels.field, .field), Phrase(en: "by a field; -FIELD: greatest first", zh: "按字段排序；-字段为降序"))
  static let columns = Option(
    "columns", "列", (Labels.fields, .field), Phrase(en: "fields to show, parted by commas", zh: "显示的字段，用逗号分隔"))
  static let limit = Option("limit", "条数", (Labels.number, .text), Phrase(en: "at most so many rows", zh: "最多行数"))
  static let all = Option("all", "全部", nil, Phrase(en: "every row, however long the list", zh: "全部显示"))
  static let newOrganization = Option(
    "new", "新单位", nil, Phrase(en: "the organization is a new one, whatever it resembles", zh: "确为新单位"))
  static let yes = Option("yes", "确认", nil, Phrase(en: "go ahead without asking", zh: "无需再问"))
  static let byteOrderMark = Option(
    "bom", "加BOM", nil, Phrase(en: "begin CSV with a byte order mark, for Excel", zh: "CSV 加 BOM，便于 Excel 打开"))

  /// Before or after any command.
  static let global: [Option] = [
    Option("db", "库", (Labels.file, .file), Phrase(en: "the registry's file", zh: "项目库文件")),
    Option(
      "format", "格式", (Labels.format, .format),
      Phrase(
        en: "table, json, jsonl, csv, tsv, markdown, html, svg, xlsx, or ics (a calendar of `export milestones`)",
        zh: "table、json、jsonl、csv、tsv、markdown、html、svg、xlsx，或 ics（“导出 节点”的日历）")),
    Option("unit", "单位", (Labels.unit, .unit), Phrase(en: "unit of bare numbers and of tables", zh: "金额单位")),
    Option("lang", "语言", (Labels.language, .language), Phrase(en: "zh or en", zh: "zh 或 en")),
    Option(
      "known-on", "当时", (Labels.moment, .date),
      Phrase(en: "read what was known at a step (57) or a date (2021-06-30)", zh: "按当时记录查看：步号（57）或日期（2021-06-30）")),
    Option("me", "姓名", (Labels.text, .text), Phrase(en: "who records, in the log", zh: "操作人")),
    Option(
      "output", "输出", (Labels.file, .file),
      Phrase(en: "-o FILE: write there, format by its ending", zh: "-o 文件：写入文件，按后缀定格式")),
    dryRun, byteOrderMark,
    Option("timing", "计时", nil, Phrase(en: "say how long it took", zh: "显示用时")),
    Option("keep-going", "继续", nil, Phrase(en: "a script goes on after an error", zh: "脚本出错后继续")),
    Option("help", "帮助", nil, Phrase(en: "help for the command", zh: "显示该命令的帮助")),
    Option("version", "版本", nil, Phrase(en: "the program's version", zh: "程序版本")),
  ]
}

/// What stands for a value in usage lines.
enum Labels {
  static let project = Phrase(en: "PROJECT", zh: "项目")
  static let milestone = Phrase(en: "MILESTONE", zh: "节点")
  static let programme = Phrase(en: "PROGRAMME", zh: "清单")
  static let stage = Phrase(en: "STAGE", zh: "阶段")
  static let paper = Phrase(en: "KIND", zh: "文稿")
  static let target = Phrase(en: "TARGET", zh: "目标")
  static let obstacle = Phrase(en: "OBSTACLE", zh: "问题")
  static let date = Phrase(en: "DATE", zh: "日期")
  static let moment = Phrase(en: "STEP|DATE", zh: "步号|日期")
  static let month = Phrase(en: "MONTH", zh: "月份")
  static let period = Phrase(en: "PERIOD", zh: "期间")
  static let amount = Phrase(en: "AMOUNT", zh: "金额")
  static let percent = Phrase(en: "PERCENT", zh: "百分比")
  static let text = Phrase(en: "TEXT", zh: "文字")
  static let name = Phrase(en: "NAME", zh: "名称")
  static let title = Phrase(en: "TITLE", zh: "标题")
  static let file = Phrase(en: "FILE", zh: "文件")
  static let filter = Phrase(en: "FILTER", zh: "条件")
  static let assignments = Phrase(en: "FIELD=VALUE", zh: "字段=值")
  static let field = Phrase(en: "FIELD", zh: "字段")
  static let fields = Phrase(en: "FIELD,…", zh: "字段,…")
  static let number = Phrase(en: "N", zh: "数")
  static let step = Phrase(en: "STEP", zh: "步号")
  static let unit = Phrase(en: "UNIT", zh: "单位")
  static let fund = Phrase(en: "FUND", zh: "资金")
  static let measure = Phrase(en: "MEASURE", zh: "口径")
  static let rule = Phrase(en: "RULE", zh: "规则")
  static let role = Phrase(en: "ROLE", zh: "类别")
  static let reporter = Phrase(en: "REPORTER", zh: "填报单位")
  static let region = Phrase(en: "REGION", zh: "地区")
  static let format = Phrase(en: "FORMAT", zh: "格式")
  static let language = Phrase(en: "LANGUAGE", zh: "语言")
  static let command = Phrase(en: "COMMAND", zh: "命令")
  static let setting = Phrase(en: "SETTING", zh: "设置")
  static let value = Phrase(en: "VALUE", zh: "值")
  static let version = Phrase(en: "VERSION", zh: "版本")
  static let dimension = Phrase(en: "by DIMENSION", zh: "按 维度")
}

/// The same, of the shell's own commands.
enum ShellLabels {
  static let preference = Phrase(en: "PREFERENCE", zh: "设置项")
  static let line = Phrase(en: "LINE", zh: "命令")
  static let shell = Phrase(en: "SHELL", zh: "SHELL")
}
