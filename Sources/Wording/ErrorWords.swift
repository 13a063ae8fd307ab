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
    Phrase(en: "\(option): \(value) is not a whole number", zh: "\(option)：\(value) 不是整数")
  }
  package static func unknownFormat(_ word: String) -> Phrase {
    Phrase(
      en: "no such format: \(word); there are table, json, jsonl, csv, tsv, markdown",
      zh: "没有这种格式：\(word)；可用 table、json、jsonl、csv、tsv、markdown")
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
  package static func unknownSetting(_ word: String) -> Phrase {
    Phrase(
      en: "no such setting: \(word); `set` lists them", zh: "没有这项设置：\(word)；“设置”可列出全部")
  }
  package static let twoBases = Phrase(
    en: "a figure is either the year to date or since the start, not both", zh: "--累计 与 --自开工累计 只能选一个")
  package static func missingFilterValue(_ field: String) -> Phrase {
    Phrase(en: "\(field): has no value behind it", zh: "“\(field)”后面要写值")
  }
  package static func missingOperand(_ word: String) -> Phrase {
    Phrase(
      en: "a condition is missing beside \(word.isEmpty ? "the end" : word)", zh: "“\(word.isEmpty ? "末尾" : word)”旁缺少条件"
    )
  }
  package static let unbalanced = Phrase(en: "the parentheses do not match", zh: "括号不配对")
  package static func badComparison(_ field: String, _ sign: String) -> Phrase {
    Phrase(en: "\(field) cannot be used with \(sign)", zh: "“\(field)”不能与 \(sign) 一起使用")
  }
  package static func badFilterValue(_ field: String, _ value: String) -> Phrase {
    Phrase(en: "\(field): \(value) is no value for it; `help filter` tells", zh: "“\(field)”的值不对：\(value)；见“帮助 条件”")
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
    let list = candidates.joined(separator: ", ")
    return Phrase(en: "\(word) may be more than one \(kind.en): \(list)", zh: "“\(word)”可指多个\(kind.zh)：\(list)")
  }
  package static func unknown(_ what: Phrase, _ word: String, _ near: [String], _ todo: Phrase) -> Phrase {
    sentence(
      "no such \(what.en): \(word)" + (near.isEmpty ? "; \(todo.en)" : ""),
      "没有这个\(what.zh)：\(word)" + (near.isEmpty ? "；\(todo.zh)" : ""), near)
  }
  package static func ambiguous(_ what: Phrase, _ word: String, _ candidates: [String]) -> Phrase {
    let shown = candidates.prefix(12).map { "\n  \($0)" }.joined()
    let rest = candidates.count > 12 ? "\n  … \(candidates.count - 12)" : ""
    return Phrase(
      en: "\(word) may be more than one \(what.en); nothing was done. Say which:\(shown)\(rest)",
      zh: "“\(word)”可指多个\(what.zh)，未作任何改动。请写明是哪个：\(shown)\(rest)")
  }
  package static func unknownMilestone(_ word: String, _ project: String, _ known: [String]) -> Phrase {
    let list = known.joined(separator: ", ")
    return Phrase(
      en: "\(project) has no milestone \(word)"
        + (known.isEmpty ? "; `milestones add` makes one" : "; it has: \(list)"),
      zh: "\(project) 没有节点“\(word)”" + (known.isEmpty ? "；可用“节点 增”新增" : "；已有：\(list)"))
  }

  // MARK: rules

  package static func futureDate(_ date: String, _ today: String) -> Phrase {
    Phrase(
      en: "\(date) lies in the future (today is \(today)); what is expected is recorded by `forecast`",
      zh: "\(date) 是将来的日期（今天是 \(today)）；预计时间请用“预计”登记")
  }
  package static func futureMonth(_ month: String, _ today: String) -> Phrase {
    Phrase(
      en: "\(month) has not begun (today is \(today)); an expectation goes in with --measure forecast",
      zh: "\(month) 尚未开始（今天是 \(today)）；预计数请加 --口径 预计")
  }
  package static func lockedMonth(_ month: String) -> Phrase {
    Phrase(en: "\(month) is locked: it has been published", zh: "\(month) 已锁定（已通报）")
  }
  package static func falling(
    _ project: String, _ month: String, _ amount: String, _ other: String, _ otherAmount: String
  ) -> Phrase {
    Phrase(
      en: "\(project): \(amount) at \(month) does not fit \(otherAmount) at \(other): a running total does not fall. "
        + "If it is right, say why with --why",
      zh: "\(project)：\(month) 累计 \(amount) 与 \(other) 累计 \(otherAmount) 矛盾，累计数不应下降。若属实，请用 --原因 说明")
  }
  package static func bundleHasNoMoney(_ project: String) -> Phrase {
    Phrase(
      en: "\(project) is a bundle: its money is the sum of its parts; state it there",
      zh: "\(project) 是打捆项目，金额为子项目之和；请填在子项目上")
  }
  package static func moneyOnParent(_ project: String) -> Phrase {
    Phrase(
      en: "\(project) has plans or entries of its own and cannot become a bundle",
      zh: "\(project) 自身有计划或填报，不能作为打捆项目")
  }
  package static func parentLoop(_ project: String) -> Phrase {
    Phrase(en: "\(project) cannot be a part of itself", zh: "\(project) 不能成为自身的子项目")
  }
  package static func nameTaken(_ name: String, _ holder: String) -> Phrase {
    Phrase(en: "there is a \(name) already: \(holder)", zh: "已有“\(name)”：\(holder)")
  }
  package static func codeTaken(_ code: String, _ holder: String) -> Phrase {
    Phrase(en: "the code \(code) is taken by \(holder)", zh: "编号 \(code) 已被 \(holder) 使用")
  }
  package static let emptyName = Phrase(en: "the name is empty", zh: "名称为空")
  package static func likeOrganization(_ name: String, _ near: [String]) -> Phrase {
    let list = near.joined(separator: ", ")
    return Phrase(
      en: "\(name) is not known and looks like \(list): write that, or add --new if it is another one",
      zh: "未见过“\(name)”，与 \(list) 相近：请改写，或确为新单位时加 --新单位")
  }
  package static func noLifecycle(_ project: String, _ word: String) -> Phrase {
    Phrase(
      en: "\(project) has no lifecycle, hence no \(word); give it one: edit … lifecycle=government",
      zh: "\(project) 没有流程，因此没有“\(word)”；请先：修改 … 流程=政府投资")
  }
  package static func milestoneExists(_ name: String, _ project: String) -> Phrase {
    Phrase(en: "\(project) has a milestone \(name) already", zh: "\(project) 已有节点“\(name)”")
  }
  package static func alreadyStatus(_ project: String, _ status: String) -> Phrase {
    Phrase(en: "\(project) is \(status) already", zh: "\(project) 已是该状态")
  }
  package static func wrongOrderOfStates(_ title: String, _ state: Phrase) -> Phrase {
    Phrase(
      en:
        "\(title): \(state.en) does not fit its other states (raised, in hand, resolved, reported back, in this order)",
      zh: "\(title)：“\(state.zh)”与其他状态不符（依次为受理、办理、销号、反馈）")
  }
  package static func progressOutOfRange(_ text: String) -> Phrase {
    Phrase(en: "\(text) is no percentage from 0 to 100 with at most one decimal", zh: "\(text) 不是 0 至 100、最多一位小数的百分比")
  }
  package static func planNeedsYearOrMonth(_ text: String) -> Phrase {
    Phrase(en: "a plan is of a year or of a month, not of \(text)", zh: "计划按年或按月填报，不能是 \(text)")
  }
  package static func unknownPlanVersion(_ number: Int, _ next: Int) -> Phrase {
    Phrase(en: "there is no version \(number); the next would be \(next)", zh: "没有第 \(number) 版；下一版是 \(next)")
  }
  package static func programmeExists(_ title: String) -> Phrase {
    Phrase(en: "there is a programme \(title) already", zh: "清单“\(title)”已存在")
  }
  package static func notOnProgramme(_ project: String, _ programme: String) -> Phrase {
    Phrase(en: "\(project) is not on \(programme)", zh: "\(project) 不在 \(programme) 中")
  }
  package static func badSetting(_ setting: Phrase, _ value: String) -> Phrase {
    Phrase(en: "\(value) is no \(setting.en)", zh: "“\(value)”不能作为\(setting.zh)")
  }
  package static let fiscalYearFixed = Phrase(
    en: "the fiscal year cannot change once there are plans or figures", zh: "已有计划或填报后不能更改财年起始月")
  package static func missingField(_ field: String) -> Phrase {
    Phrase(en: "\(field) is missing", zh: "缺少 \(field)")
  }
  package static func badValue(_ field: String, _ value: String) -> Phrase {
    Phrase(en: "\(field): \(value) is no value for it", zh: "\(field) 的值不对：\(value)")
  }
  package static func fieldNotSettable(_ field: String) -> Phrase {
    Phrase(
      en: "\(field) is not typed in: it follows from milestones, plans and statements, or has a command of its own",
      zh: "\(field) 不能直接填写：它由节点、计划、填报得出，或有专门的命令")
  }
  package static let nothingToChange = Phrase(en: "there is nothing to change", zh: "没有可改的内容")
  package static func needsPeriod(_ command: String) -> Phrase {
    Phrase(
      en: "no investment is recorded yet, so there is no latest month: say a period, such as \(command) 2021",
      zh: "尚无投资数据，没有最近月份：请写明期间，如 汇总 2021")
  }
  package static let overflow = Phrase(en: "the sum is beyond all bounds", zh: "合计过大")

  // MARK: undo

  package static func noSuchStep(_ step: Int) -> Phrase {
    Phrase(en: "there is no step \(step); `history` lists them", zh: "没有第 \(step) 步；“留痕”可列出")
  }
  package static func alreadyUndone(_ step: Int, _ by: Int) -> Phrase {
    Phrase(en: "step \(step) was taken back already, by step \(by)", zh: "第 \(step) 步已被第 \(by) 步撤销")
  }
  package static func changedLater(_ step: Int, _ table: String, _ by: Int) -> Phrase {
    Phrase(
      en: "step \(step) cannot be taken back: step \(by) changed what it wrote (\(table)); take back step \(by) first",
      zh: "不能撤销第 \(step) 步：第 \(by) 步改过它写的内容（\(table)）；请先撤销第 \(by) 步")
  }
  package static func referredTo(_ step: Int, _ table: String, _ by: Int?) -> Phrase {
    let which = by.map { "step \($0)" } ?? "a later step"
    let whichZh = by.map { "第 \($0) 步" } ?? "后来的步骤"
    return Phrase(
      en: "step \(step) cannot be taken back: \(which) builds on it (\(table)); take that back first",
      zh: "不能撤销第 \(step) 步：\(whichZh)以它为基础（\(table)）；请先撤销")
  }
  package static func valueTaken(_ step: Int, _ table: String, _ by: Int?) -> Phrase {
    let which = by.map { "step \($0)" } ?? "a later step"
    let whichZh = by.map { "第 \($0) 步" } ?? "后来的步骤"
    return Phrase(
      en: "step \(step) cannot be taken back: \(which) gave its name or code to another row (\(table))",
      zh: "不能撤销第 \(step) 步：\(whichZh)已把它的名称或编号用于另一记录（\(table)）")
  }
  package static func othersStep(_ step: Int, _ who: String) -> Phrase {
    Phrase(
      en: "step \(step) was recorded by \(who); add --yes to take it back", zh: "第 \(step) 步是 \(who) 登记的；确要撤销请加 --确认")
  }
  package static let nothingToUndo = Phrase(en: "there is no step of yours to take back", zh: "没有可撤销的步骤")
  package static let nothingToRedo = Phrase(en: "there is nothing to do again", zh: "没有可重做的步骤")

  // MARK: files

  package static func noRegistry(_ path: String) -> Phrase {
    Phrase(en: "there is no registry at \(path); `init` makes one", zh: "\(path) 处没有项目库；“建库”可新建")
  }
  package static func noSuchFile(_ path: String) -> Phrase {
    Phrase(en: "there is no file \(path)", zh: "没有文件 \(path)")
  }
  package static func exists(_ path: String) -> Phrase {
    Phrase(en: "\(path) exists already and stays as it is", zh: "\(path) 已存在，未作改动")
  }
  package static func notARegistry(_ path: String) -> Phrase {
    Phrase(en: "\(path) is no registry of luban", zh: "\(path) 不是鲁班项目库")
  }
  package static func newerSchema(_ path: String, _ version: Int, _ known: Int) -> Phrase {
    Phrase(
      en: "\(path) was written by a newer luban (schema \(version), this one knows \(known)); update luban",
      zh: "\(path) 由更新的版本写成（结构 \(version)，本程序为 \(known)）；请更新程序")
  }
  package static func networkFileSystem(_ path: String, _ kind: String) -> Phrase {
    Phrase(
      en: "\(path) lies on a network file system (\(kind)), where data could be lost; keep it on a local disk",
      zh: "\(path) 位于网络文件系统（\(kind)），可能丢失数据；请放在本机磁盘")
  }
  package static func unreachable(_ path: String, _ reason: String) -> Phrase {
    Phrase(
      en: "\(path.isEmpty ? "the registry" : path) cannot be reached: \(reason)",
      zh: "\(path.isEmpty ? "项目库" : path) 无法访问：\(reason)")
  }
  package static let busy = Phrase(
    en: "another program is writing to the registry; try again in a moment", zh: "另一程序正在写入项目库，请稍后再试")
  package static let full = Phrase(en: "the disk is full; nothing was recorded", zh: "磁盘已满；未入库")
  package static let readOnly = Phrase(en: "the registry may only be read", zh: "项目库只读，不能写入")
  package static func damaged(_ reason: String) -> Phrase {
    Phrase(en: "the registry is damaged (\(reason)); go back to a backup", zh: "项目库已损坏（\(reason)）；请恢复备份")
  }
  package static let interrupted = Phrase(en: "interrupted", zh: "已中断")
  package static func badSQL(_ reason: String) -> Phrase { Phrase(en: "SQL: \(reason)", zh: "SQL：\(reason)") }
  package static let writesInSQL = Phrase(
    en: "`sql` only reads; what is recorded goes in by commands, so that it can be taken back",
    zh: "sql 只读；登记请用命令，以便撤销与留痕")
  package static func internalFault(_ reason: String) -> Phrase {
    Phrase(en: "a fault of luban's own: \(reason); nothing was recorded", zh: "程序内部错误：\(reason)；未入库")
  }

  // MARK: import

  package static func noKnownFile(_ folder: String) -> Phrase {
    Phrase(
      en: "\(folder) holds none of the registry's files (projects.csv …)", zh: "\(folder) 中没有可导入的文件（projects.csv 等）")
  }
  package static func unknownFile(_ name: String) -> Phrase {
    Phrase(
      en: "\(name) is none of the registry's files (projects.csv, plans.csv …)",
      zh: "\(name) 不是可导入的文件（projects.csv、plans.csv 等）")
  }
  package static func noHeading(_ file: String) -> Phrase {
    Phrase(en: "\(file) is empty: no heading row", zh: "\(file) 为空：没有表头")
  }
  package static func unknownColumns(_ file: String, _ columns: [String], _ known: [String]) -> Phrase {
    let (a, b) = (columns.joined(separator: ", "), known.joined(separator: ", "))
    return Phrase(en: "\(file): unknown columns \(a); it may have \(b)", zh: "\(file)：未知的列 \(a)；可有 \(b)")
  }
  package static func repeatedColumn(_ file: String, _ column: String) -> Phrase {
    Phrase(en: "\(file): the column \(column) stands twice", zh: "\(file)：列 \(column) 重复")
  }
  package static func fileTooLarge(_ file: String) -> Phrase { Phrase(en: "\(file) is too large", zh: "\(file) 过大") }
  package static func notUTF8(_ line: Int) -> Phrase {
    Phrase(en: "line \(line) is no UTF-8; save the file as “CSV UTF-8”", zh: "第 \(line) 行不是 UTF-8；请另存为“CSV UTF-8”")
  }
  package static func openCSVQuote(_ line: Int) -> Phrase {
    Phrase(en: "a quote that opens on line \(line) is never closed", zh: "第 \(line) 行的引号没有闭合")
  }
  package static func textAfterQuote(_ line: Int) -> Phrase {
    Phrase(en: "line \(line): text stands behind a closing quote", zh: "第 \(line) 行：引号之后还有文字")
  }
  package static func tooManyFields(_ known: Int, _ found: Int) -> Phrase {
    Phrase(en: "\(found) cells under \(known) headings", zh: "表头 \(known) 列，本行 \(found) 格")
  }
  package static func badFieldLength(_ column: String) -> Phrase { missingField(column) }

  package static func atLine(_ file: String, _ line: Int) -> String { "\(file):\(line): " }
}
