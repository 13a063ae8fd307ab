/// Sentences that say what is wrong, and what to do.
package enum ErrorWords {
  /// Words of a person come back clipped: a sentence stays a sentence.
  package static func clipped(_ text: String) -> String {
    let line = text.prefix(80)
    return line.count < text.count ? line + "…" : String(line)
  }

  /// `; did you mean a, b?`
  package static func meant(_ near: [String]) -> Phrase {
    guard !near.isEmpty else { return Phrase(same: "") }
    let list = near.joined(separator: ", ")
    return Phrase(en: "; did you mean \(list)?", zh: "；是否指 \(list)？")
  }

  static func sentence(_ en: String, _ zh: String, _ near: [String]) -> Phrase {
    let end = meant(near)
    return Phrase(en: en + end.en, zh: zh + end.zh)
  }

  // MARK: words

  package static func unknownCommand(_ word: String, _ near: [String]) -> Phrase {
    word.isEmpty
      ? Phrase(en: "no command; `help` lists them", zh: "没有命令；“帮助”可列出全部")
      : sentence(
        "no such command: \(word)" + (near.isEmpty ? "; `help` lists them" : ""),
        "没有这个命令：\(word)" + (near.isEmpty ? "；“帮助”可列出全部" : ""), near)
  }
  package static func unknownOption(_ word: String, _ near: [String], _ command: String) -> Phrase {
    sentence(
      "no such option: --\(word)" + (near.isEmpty ? "; `help \(command)` lists them" : ""),
      "没有这个选项：--\(word)" + (near.isEmpty ? "；“帮助 \(command)”可列出全部" : ""), near)
  }
  package static func missingValue(_ option: String) -> Phrase {
    Phrase(en: "--\(option) needs a value behind it", zh: "--\(option) 后面要写值")
  }
  package static func valueForFlag(_ option: String) -> Phrase {
    Phrase(en: "--\(option) takes no value", zh: "--\(option) 不带值")
  }
  package static func missingWord(_ label: Phrase, _ usage: Phrase) -> Phrase {
    Phrase(en: "\(label.en) is missing: \(usage.en)", zh: "缺少“\(label.zh)”：\(usage.zh)")
  }
  package static func tooManyWords(_ word: String, _ usage: Phrase) -> Phrase {
    Phrase(
      en: "one word too many: \(word); a name with blanks goes in quotes: \(usage.en)",
      zh: "多出一个词：\(word)；名称含空格请加引号：\(usage.zh)")
  }
  package static func unknownDimension(_ word: String, _ near: [String]) -> Phrase {
    sentence(
      "cannot sum up by \(word)" + (near.isEmpty ? "; by region, sector, cluster, programme, size, year …" : ""),
      "不能按“\(word)”汇总" + (near.isEmpty ? "；可按地区、行业、集群、清单、规模、年等" : ""), near)
  }
  package static let missingDimension = Phrase(
    en: "say what to sum up by: by region, by sector …", zh: "请写明按什么汇总：按 地区、按 行业等")
  package static func notANumber(_ option: String, _ value: String) -> Phrase {
    Phrase(
      en: "\(option): \(value) will not do; write a whole number such as 20", zh: "\(option)：\(value) 不合适；请写整数，如 20")
  }
  package static func unknownFormat(_ word: String) -> Phrase {
    Phrase(
      en: "no such format: \(word); there are table, json, jsonl, csv, tsv, markdown, html, svg, xlsx, ics",
      zh: "没有这种格式：\(word)；可用 table、json、jsonl、csv、tsv、markdown、html、svg、xlsx、ics")
  }
  package static func unknownLanguage(_ word: String) -> Phrase {
    Phrase(en: "no such language: \(word); zh or en", zh: "没有这种语言：\(word)；可用 zh 或 en")
  }
  package static func unknownUnit(_ word: String) -> Phrase {
    Phrase(en: "no such unit: \(word); 元, 万, 亿, m or bn", zh: "没有这个单位：\(word)；可用 元、万、亿、m、bn")
  }
  package static func badMonth(_ word: String) -> Phrase {
    Phrase(en: "\(word) is not one month; write 2021-06", zh: "\(word) 不是一个月份；请写成 2021-06")
  }
  package static func notAnAssignment(_ word: String) -> Phrase {
    Phrase(
      en: "\(word) is no FIELD=VALUE; a name with blanks goes in quotes", zh: "\(word) 不是“字段=值”；名称含空格请加引号")
  }
  package static func unknownField(_ word: String, _ near: [String]) -> Phrase {
    sentence(
      "no such field: \(word)" + (near.isEmpty ? "; `help fields` lists them" : ""),
      "没有这个字段：\(word)" + (near.isEmpty ? "；“帮助 字段”可列出全部" : ""), near)
  }
  package static func openQuote(_ column: Int) -> Phrase {
    Phrase(en: "the quote at character \(column + 1) is never closed", zh: "第 \(column + 1) 个字符处的引号没有闭合")
  }
  package static let commandWithLines = Phrase(
    en: "-c LINE and a command cannot stand together", zh: "-c 与命令不能同时使用")
  package static let wordTooLong = Phrase(
    en: "what is looked for is too long: no name is like that", zh: "要找的内容过长，不会有这样的名称")
  package static let missingLine = Phrase(
    en: "-c needs a line behind it: -c 'projects overdue'", zh: "-c 后面要写一行命令：-c '项目 逾期'")
  package static func unknownSetting(_ word: String) -> Phrase {
    Phrase(
      en: "no such setting: \(word); `set` lists them", zh: "没有这项设置：\(word)；“设置”可列出全部")
  }
  package static let missingReason = Phrase(en: "say why: --why REASON", zh: "请写明原因：--原因 文字")
  package static let twoBases = Phrase(
    en: "a figure is either the year to date or since the start, not both", zh: "--累计 与 --自开工累计 只能选一个")
  package static func missingFilterValue(_ field: Phrase) -> Phrase {
    Phrase(en: "\(field.en): has no value behind it", zh: "“\(field.zh)”后面要写值")
  }
  package static func missingOperand(_ word: String) -> Phrase {
    Phrase(
      en: "a condition is missing beside \(word.isEmpty ? "the end" : word)", zh: "“\(word.isEmpty ? "末尾" : word)”旁缺少条件"
    )
  }
  package static func filterTooLong(_ count: Int) -> Phrase {
    Phrase(en: "a filter of \(count) words is too long", zh: "条件有 \(count) 个词，过长")
  }
  package static let unbalanced = Phrase(en: "the parentheses do not match", zh: "括号不配对")
  package static func badComparison(_ field: Phrase, _ sign: String) -> Phrase {
    Phrase(en: "\(field.en) cannot be used with \(sign)", zh: "“\(field.zh)”不能与 \(sign) 一起使用")
  }

  // MARK: values

  package static func bareNumber(_ text: String) -> Phrase {
    Phrase(
      en:
        "\(text) has no unit: write \(text)万, \(text)亿, \(text)元 or \(text)m; or choose one with --unit or `set unit`",
      zh: "\(text) 没有单位：请写 \(text)万、\(text)亿 或 \(text)元；也可用 --单位 或“设置 单位”选定")
  }
  package static func notAnAmount(_ text: String) -> Phrase {
    Phrase(en: "\(text) is no amount; write 3.2亿, 4950万 or 12000.50元", zh: "\(text) 不是金额；请写 3.2亿、4950万 或 12000.50元")
  }
  package static let emptyAmount = Phrase(en: "the amount is empty; write 3.2亿", zh: "金额为空；请写如 3.2亿")
  package static let finerThanFen = Phrase(en: "an amount is no finer than the fen", zh: "金额最小到分")
  package static let tooLarge = Phrase(en: "the amount is beyond all bounds", zh: "金额过大")
  package static func notADate(_ text: String) -> Phrase {
    Phrase(
      en: "\(text) is no date; write 2021-06-28, 2021-06, 2021-Q2 or 2021",
      zh: "\(text) 不是日期；请写 2021-06-28、2021年6月、2021年二季度 或 2021")
  }
  package static func noSuchDate(_ text: String) -> Phrase { Phrase(en: "there is no \(text)", zh: "没有 \(text) 这个日期") }
  package static func notAPeriod(_ text: String) -> Phrase {
    Phrase(
      en: "\(text) is no period; write 2021-06, 2021-Q2, 2021-H1, 2021 or 2016..2020",
      zh: "\(text) 不是期间；请写 2021年6月、二季度、上半年、2021 或 2016..2020")
  }
  package static func yearMissing(_ text: String) -> Phrase {
    Phrase(en: "\(text) of which year?", zh: "\(text)：哪一年？")
  }
  package static func endsBeforeStart(_ text: String) -> Phrase {
    Phrase(en: "\(text) ends before it begins", zh: "\(text) 的终点早于起点")
  }
  package static let emptyDate = Phrase(en: "the date is empty", zh: "日期为空")
  package static func badProjectCode(_ text: String) -> Phrase {
    Phrase(
      en: "\(text) is no national project code; they look like 2018-370481-33-03-047024",
      zh: "\(text) 不是国家项目代码；形如 2018-370481-33-03-047024")
  }

  // MARK: codes and choosing

  package static func unknownCode(_ kind: Phrase, _ word: String, _ near: [String]) -> Phrase {
    sentence(
      "no such \(kind.en): \(word)" + (near.isEmpty ? "; `help codes` lists them" : ""),
      "没有这个\(kind.zh)：\(word)" + (near.isEmpty ? "；“帮助 代码”可列出全部" : ""), near)
  }
  package static func ambiguousCode(_ kind: Phrase, _ word: String, _ candidates: [String]) -> Phrase {
    let list = candidates.prefix(mostCandidates).joined(separator: ", ")
    let more = candidates.count - mostCandidates
    let rest = more > 0 ? Phrase(en: " … and \(more) more", zh: " ……另有 \(more) 个") : Phrase(same: "")
    return Phrase(
      en: "\(word) may be more than one \(kind.en): \(list)\(rest.en)", zh: "“\(word)”可指多个\(kind.zh)：\(list)\(rest.zh)")
  }
  private static let mostCandidates = 12
  package static func unknown(_ what: Phrase, _ word: String, _ near: [String], _ todo: Phrase) -> Phrase {
    sentence(
      "no such \(what.en): \(word)" + (near.isEmpty ? "; \(todo.en)" : ""),
      "没有这个\(what.zh)：\(word)" + (near.isEmpty ? "；\(todo.zh)" : ""), near)
  }
  package static func ambiguous(_ what: Phrase, _ word: String, _ candidates: [String]) -> Phrase {
    let shown = candidates.prefix(mostCandidates).map { "\n  \($0)" }.joined()
    let more = candidates.count - mostCandidates
    let rest = more > 0 ? Phrase(en: "\n  … and \(more) more", zh: "\n  ……另有 \(more) 个") : Phrase(same: "")
    return Phrase(
      en: "\(word) may be more than one \(what.en); nothing was done. Say which:\(shown)\(rest.en)",
      zh: "“\(word)”可指多个\(what.zh)，未作任何改动。请写明是哪个：\(shown)\(rest.zh)")
  }
  package static func unknownMilestone(_ word: String, _ project: String, _ known: [String]) -> Phrase {
    let list = known.joined(separator: ", ")
    return Phrase(
      en: "\(project) has no milestone \(word)"
        + (known.isEmpty ? "; `milestones add` makes one" : "; it has: \(list)"),
      zh: "\(project) 没有节点“\(word)”" + (known.isEmpty ? "；可用“节点 增”新增" : "；已有：\(list)"))
  }
  package static func amountForEachYear(_ period: String, _ years: Int, _ amounts: Int) -> Phrase {
    Phrase(
      en: "a plan for \(period) needs an amount for each of its \(years), and here stand \(amounts)",
      zh: "\(period) 的计划每期要有一个数，应有 \(years) 个，这里有 \(amounts) 个")
  }
}
