/// Why a ledger, or a row of it, is not taken, and what to look at in one that is.
package enum LedgerWords {
  // MARK: the whole file

  package static func unknownSheet(_ name: String, _ known: [String]) -> Phrase {
    Phrase(
      en: "there is no sheet \(name); the workbook has \(known.joined(separator: ", "))",
      zh: "没有工作表“\(name)”；该工作簿有：\(known.joined(separator: "、"))")
  }
  package static func unreadable(_ path: String) -> Phrase {
    Phrase(en: "\(path) cannot be read: is it a file, may it be read?", zh: "无法读取 \(path)：是否为文件、有无权限？")
  }
  package static let empty = Phrase(en: "nothing stands in the file", zh: "文件中没有内容")
  package static func severalRefused(_ path: String) -> Phrase {
    Phrase(
      en:
        "the refused rows of several ledgers do not go into one file; make the folder \(path), or name one that is there",
      zh: "多个台账的退回行不能写入一个文件；请先建立文件夹 \(path)，或另指定已有的文件夹")
  }
  package static let noHeading = Phrase(
    en: "no heading was found: a ledger has a row with the project's name or code and what is stated of it"
      + " (`--map` reads any other table)",
    zh: "找不到表头：台账应有一行写明项目名称或编号及填报内容（其他表格用 --对照 读取）")
  package static func twoColumns(_ one: String, _ other: String) -> Phrase {
    Phrase(en: "two columns mean the same: “\(one)” and “\(other)”", zh: "两列含义相同：“\(one)”与“\(other)”")
  }
  package static func unclearTotal(_ heading: String) -> Phrase {
    Phrase(
      en: "“\(heading)” does not say since when; say it with `--cumulative ytd` or `--cumulative since_start`",
      zh: "“\(heading)”未写明从何时累计；请用 --累计口径 ytd（自年初）或 since_start（自开工）说明")
  }
  package static func noUnit(_ heading: String) -> Phrase {
    Phrase(
      en: "“\(heading)” has no unit, and no line says one (单位：万元); say it with `--unit 万`",
      zh: "“\(heading)”没有单位，表上也没有单位行（单位：万元）；请用 --单位 万 说明")
  }
  package static let noMonth = Phrase(
    en: "neither title nor heading nor the file's name says which month of which year; say it with `--month 2021-06`",
    zh: "标题、表头和文件名都没有写明年月；请用 --月份 2021-06 说明")
  package static func monthsDisagree(_ places: [String]) -> Phrase {
    Phrase(
      en: "the month is told differently: " + places.map { "“\($0)”" }.joined(separator: ", "),
      zh: "月份前后不一：" + places.map { "“\($0)”" }.joined(separator: "、"))
  }
  package static let noReporter = Phrase(
    en: "nothing says who reports (填报单位：…); say it with `--from REPORTER`", zh: "没有写明填报单位；请用 --填报单位 说明")
  package static let nothingToRecord = Phrase(
    en: "the heading has no column with a figure, a plan or progress", zh: "表头中没有投资、计划或进度列")
  package static func unknownUnit(_ text: String) -> Phrase {
    Phrase(en: "“\(text)” is no unit of money", zh: "“\(text)”不是金额单位")
  }
  package static let noInput = Phrase(en: "standard input cannot be read", zh: "无法读取标准输入")
  package static func unknownEncoding(_ word: String) -> Phrase {
    Phrase(
      en: "no such encoding: \(word); there are UTF-8, UTF-16, GB18030", zh: "没有这种编码：\(word)；可用 UTF-8、UTF-16、GB18030")
  }
  package static func wrongSame(_ text: String) -> Phrase {
    Phrase(en: "`--same` wants NAME=PROJECT, not “\(text)”", zh: "--同一 的写法是 名称=项目，不能是“\(text)”")
  }
  package static func badChoice(_ option: String, _ value: String, _ choices: [String]) -> Phrase {
    Phrase(
      en: "--\(option) is one of \(choices.joined(separator: ", ")), not \(value)",
      zh: "--\(option) 只能是 \(choices.joined(separator: "、"))，不能是 \(value)")
  }
  package static let oldWorkbook = Phrase(
    en: "this is a workbook of the old kind (.xls, .et); open it and save it anew as .xlsx",
    zh: "这是旧格式工作簿（.xls、.et）；请打开后另存为 .xlsx")
  package static let encrypted = Phrase(
    en: "the workbook opens with a password only; save it anew without one", zh: "工作簿有密码；请去掉密码另存后再导入")
  package static let notATable = Phrase(
    en: "this is neither a workbook (.xlsx) nor a text of columns (.csv)", zh: "既不是工作簿（.xlsx），也不是表格文本（.csv）")
  package static func damaged(_ part: String, _ reason: String) -> Phrase {
    Phrase(
      en: "the workbook is damaged\(part.isEmpty ? "" : " in \(part)"): \(reason)",
      zh: "工作簿已损坏\(part.isEmpty ? "" : "（\(part)）")：\(reason)")
  }
  package static func tooLarge(_ what: String, _ limit: Int) -> Phrase {
    Phrase(en: "the workbook has too much: \(what), at most \(limit)", zh: "工作簿超出限度：\(what)，至多 \(limit)")
  }
  package static let noSheets = Phrase(en: "the workbook has no sheet with rows", zh: "工作簿中没有数据表")
  package static func openQuote(_ line: Int) -> Phrase {
    Phrase(en: "the quote that opens on line \(line) is never closed", zh: "第 \(line) 行的引号没有闭合")
  }
  package static func recordTooLong(_ line: Int) -> Phrase {
    Phrase(en: "the row that begins on line \(line) is longer than 16 MiB", zh: "第 \(line) 行起的一行超过 16 MiB")
  }
  package static let noConverter = Phrase(
    en: "this system cannot convert GB18030; save the file as UTF-8", zh: "本系统不能转换 GB18030；请另存为 UTF-8")

  // MARK: mappings

  package static func notYAML(_ line: Int, _ reason: String) -> Phrase {
    Phrase(en: "the mapping, line \(line): \(reason)", zh: "对照文件第 \(line) 行：\(reason)")
  }
  package static func unknownKey(_ line: Int, _ key: String, _ known: [String]) -> Phrase {
    Phrase(
      en: "the mapping, line \(line): there is no “\(key)”; there are \(known.joined(separator: ", "))",
      zh: "对照文件第 \(line) 行：没有“\(key)”；可用 \(known.joined(separator: "、"))")
  }
  package static func badMappingValue(_ line: Int, _ key: String, _ value: String) -> Phrase {
    Phrase(
      en: "the mapping, line \(line): “\(value)” cannot stand behind “\(key)”",
      zh: "对照文件第 \(line) 行：“\(key)”不能是“\(value)”")
  }
  package static let mappingWithoutProject = Phrase(
    en: "the mapping has no column that says which project (code, national or name)",
    zh: "对照文件没有指明项目的列（code、national 或 name）")
  package static func noColumn(_ line: Int, _ heading: String) -> Phrase {
    Phrase(
      en: "the table has no column “\(heading)” (the mapping, line \(line))", zh: "表中没有“\(heading)”列（对照文件第 \(line) 行）")
  }
  package static func severalColumns(_ line: Int, _ heading: String, _ found: [String]) -> Phrase {
    Phrase(
      en: "“\(heading)” (the mapping, line \(line)) fits several columns: \(found.joined(separator: ", "))",
      zh: "“\(heading)”（对照文件第 \(line) 行）对应多列：\(found.joined(separator: "、"))")
  }
  package static let noMappedHeading = Phrase(en: "no row has the columns of the mapping", zh: "表中没有一行含对照文件的列")
  package static func noMappedUnit(_ heading: String) -> Phrase {
    Phrase(
      en: "“\(heading)” has no unit; say it in the mapping (`unit: 万`) or with `--unit`",
      zh: "“\(heading)”没有单位；请在对照文件中写明（unit: 万）或用 --单位")
  }
  package static func noMappedMonth(_ heading: String) -> Phrase {
    Phrase(
      en: "“\(heading)” has no month; say it in the mapping (`month: 2021-06`) or with `--month`",
      zh: "“\(heading)”没有月份；请在对照文件中写明（month: 2021-06）或用 --月份")
  }
  package static let mappingTooLarge = Phrase(en: "a mapping has at most 1 MiB", zh: "对照文件至多 1 MiB")

  // MARK: a row

  package static let noProject = Phrase(en: "the row names no project", zh: "未写项目")
  package static func unknownProject(_ words: String, _ near: [String]) -> Phrase {
    near.isEmpty
      ? Phrase(
        en: "no such project: \(words) (`--add` makes it, `--same NAME=PROJECT` says which it is)",
        zh: "没有这个项目：\(words)（--新增项目 可新建，--同一 名称=项目 可指明）")
      : Phrase(
        en:
          "no such project: \(words); perhaps \(near.joined(separator: " or "))? (`--same NAME=PROJECT`, `--add --new` if it is another one)",
        zh: "没有这个项目：\(words)；是否为\(near.joined(separator: "或"))？（--同一 名称=项目；确为新项目用 --新增项目 --新单位）")
  }
  package static func severalProjects(_ words: String, _ found: [String]) -> Phrase {
    Phrase(
      en: "\(words) may be \(found.joined(separator: " or "))", zh: "\(words) 可能是\(found.joined(separator: "或"))")
  }
  package static func codeAndName(_ code: String, _ project: String, _ name: String) -> Phrase {
    Phrase(
      en: "\(code) is \(project), but the row says \(name) (`--same \(name)=\(code)` if they are one)",
      zh: "\(code) 是“\(project)”，本行却写“\(name)”（确为同一项目请用 --同一 \(name)=\(code)）")
  }
  package static func nameOfAnother(_ code: String, _ project: String, _ name: String, _ other: String) -> Phrase {
    Phrase(
      en: "\(code) is \(project), but \(name) is \(other): which of the two is meant?",
      zh: "\(code) 是“\(project)”，而“\(name)”是 \(other)：请核对编号与名称")
  }
  package static func statedTwice(_ row: Int) -> Phrase {
    Phrase(en: "row \(row) states it as well; which is right?", zh: "与第 \(row) 行重复，不知以哪行为准")
  }
  package static func approximate(_ heading: String, _ text: String) -> Phrase {
    Phrase(en: "\(heading): “\(text)” is no exact figure", zh: "\(heading)：“\(text)”不是确数")
  }
  package static func notAnAmount(_ heading: String, _ text: String) -> Phrase {
    Phrase(en: "\(heading): “\(text)” is no amount", zh: "\(heading)：“\(text)”不是金额")
  }
  package static func notAPercentage(_ heading: String, _ text: String) -> Phrase {
    Phrase(en: "\(heading): “\(text)” is no percentage from 0 to 100", zh: "\(heading)：“\(text)”不是 0 至 100 的百分比")
  }
  package static func notADate(_ heading: String, _ text: String) -> Phrase {
    Phrase(en: "\(heading): “\(text)” is no date", zh: "\(heading)：“\(text)”不是日期")
  }
  package static func noValue(_ heading: String, _ formula: String) -> Phrase {
    Phrase(en: "\(heading): the cell has no value (\(formula))", zh: "\(heading)：单元格没有结果（\(formula)）")
  }
  package static func garbled(_ heading: String) -> Phrase {
    Phrase(en: "\(heading): characters that cannot be read", zh: "\(heading)：有无法识别的字符")
  }
  package static func tooLong(_ heading: String) -> Phrase {
    Phrase(en: "\(heading): more text than a cell holds (32,767 characters)", zh: "\(heading)：文字超过单元格上限（32767 字）")
  }
  package static func dateForAmount(_ heading: String, _ text: String) -> Phrase {
    Phrase(en: "\(heading): a date (\(text)) where an amount should be", zh: "\(heading)：应为金额，却是日期（\(text)）")
  }
  package static func amountTooLarge(_ heading: String) -> Phrase {
    Phrase(en: "\(heading): larger than any amount", zh: "\(heading)：数额过大")
  }
  package static func finerThanFen(_ heading: String, _ text: String) -> Phrase {
    Phrase(en: "\(heading): “\(text)” is finer than a fen", zh: "\(heading)：“\(text)”细于一分")
  }
  package static func negativeWithoutReason(_ month: String, _ amount: String) -> Phrase {
    Phrase(
      en: "\(month): \(amount) is a correction downwards and gives no reason", zh: "\(month)：本月 \(amount)，为负数，未写原因")
  }
  package static func overSinceStart(_ ytd: String, _ sinceStart: String) -> Phrase {
    Phrase(
      en: "year to date \(ytd) is more than since the start \(sinceStart)", zh: "本年累计 \(ytd) 大于自开工累计 \(sinceStart)")
  }
  package static func unitSlip(_ amount: String, _ total: String) -> Phrase {
    Phrase(
      en: "\(amount) is over ten times the total investment of \(total): is the unit right?",
      zh: "\(amount) 超过总投资 \(total) 的十倍：单位是否写错？")
  }
  package static func fundsDisagree(_ total: String, _ sum: String) -> Phrase {
    Phrase(en: "the funds add up to \(sum), the whole is \(total)", zh: "各资金来源之和为 \(sum)，合计为 \(total)")
  }
  package static func badValue(_ heading: String, _ text: String) -> Phrase {
    Phrase(en: "\(heading): “\(text)” cannot be taken", zh: "\(heading)：“\(text)”无法采用")
  }
}
