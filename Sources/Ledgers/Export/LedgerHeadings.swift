package import Portfolio
package import Values

/// The words of a ledger that goes out, in the one language that it is in. Whoever reads ledgers knows all of them.
package struct LedgerHeadings: Sendable {
  package enum Language: Sendable { case zh, en }

  /// Over the hidden column of project codes: by it a row is known again whatever was done to the others.
  package static let key = "luban"

  package let language: Language
  /// The month to fill in.
  package let month: Month
  package let fiscal: FiscalYear
  package let unit: MoneyUnit

  package init(_ language: Language, month: Month, fiscal: FiscalYear, unit: MoneyUnit) {
    self.language = language
    self.month = month
    self.fiscal = fiscal
    self.unit = unit
  }

  package var number: String { said(en: "No.", zh: "序号") }
  package var code: String { said(en: "Project code", zh: "项目编号") }
  package var name: String { said(en: "Project", zh: "项目名称") }
  package var region: String { said(en: "Region", zh: "所属地区") }
  package var responsible: String { said(en: "Responsible unit", zh: "责任单位") }
  package var fund: String { said(en: "Fund", zh: "资金来源") }
  package var total: String { said(en: "Total investment", zh: "总投资") }
  package var plan: String { said(en: "\(year) plan", zh: "\(year)年计划投资") }

  /// What was known the month before, for reference; a new year looks back at the last.
  package var last: String {
    guard place > 1 else { return said(en: "Last year (last month)", zh: "上年累计（上月）") }
    let before = month.adding(-1)
    return said(
      en: "\(span(to: before)) (last month)", zh: "\(fiscal.firstMonth)-\(before.month)月累计（上月）")
  }

  package var own: String { said(en: Self.fullNames[month.month - 1], zh: "\(month.month)月完成投资") }

  package var yearToDate: String {
    said(en: "\(span(to: month)) year to date", zh: "\(fiscal.firstMonth)-\(month.month)月累计完成投资")
  }

  package var progress: String { said(en: "Physical progress", zh: "形象进度") }
  package var problems: String { said(en: "Problems", zh: "存在问题") }
  package var remarks: String { said(en: "Remarks", zh: "备注") }

  // MARK: around the table

  package func title(_ registry: String?) -> String {
    said(
      en: (registry.map { "\($0): " } ?? "") + "ledger of major projects, \(month.text)",
      zh: "\(registry ?? "")\(month.chinese)重大项目进度台账")
  }

  package func reporterLine(_ reporter: Name?) -> String {
    said(en: "Reporter: \(reporter?.en ?? "")", zh: "填报单位：\(reporter?.zh ?? "")")
  }

  /// What a person calls a reporter that may not be known.
  func reporterName(_ reporter: Name?) -> String {
    said(en: reporter?.en ?? "undetermined", zh: reporter?.zh ?? "未定")
  }

  package var unitLine: String { said(en: "Unit: \(Self.english(unit))", zh: "单位：\(unit.symbolZh)") }
  package var dateLine: String { said(en: "Date: ", zh: "填报时间：") }
  package var signatureLine: String {
    said(en: "Filled in by: 　　　　Checked by: 　　　　Telephone: ", zh: "填报人：　　　　　审核人：　　　　　联系电话：")
  }

  /// Under the table; each begins as a note does, so that it is read as one.
  package var notes: [String] {
    let first = Self.fullNames[fiscal.firstMonth - 1]
    return switch language {
    case .zh:
      [
        "注：1. 只填黄色单元格；灰色单元格来自项目库，如有出入请在备注中说明。",
        "注：2. 金额单位为\(unit.symbolZh)；没有完成填 0，尚不清楚的留空。",
        "注：3. 累计为自\(fiscal.firstMonth)月起至\(month.month)月；累计少于上月的，请在备注中写明原因。上月未报的，列出最近一次累计。",
        "注：4. 形象进度填百分数或文字；没有问题的，存在问题一栏留空。",
      ]
    case .en:
      [
        "Note: 1. Fill in yellow cells only; grey ones come from the registry. Say in Remarks what is wrong in them.",
        "Note: 2. Amounts are in \(Self.english(unit)); 0 where nothing was done, empty where it is not known.",
        "Note: 3. Year to date runs from \(first); if it is less than last month's, say why in Remarks."
          + " Where last month was not reported, the last known figure stands.",
        "Note: 4. Physical progress is a percentage or words; leave Problems empty where there are none.",
      ]
    }
  }

  package var amountHelp: (title: String, message: String) {
    switch language {
    case .zh: ("完成投资", "单位：\(unit.symbolZh)；没有完成填 0，尚不清楚的留空。")
    case .en: ("Amount", "In \(Self.english(unit)); 0 where nothing was done, empty where it is not known.")
    }
  }

  package var amountError: (title: String, message: String) {
    switch language {
    case .zh: ("不是金额", "请填数字，单位为\(unit.symbolZh)；尚不清楚的留空。")
    case .en: ("Not an amount", "A number in \(Self.english(unit)), or nothing where it is not known.")
    }
  }

  package var sheetName: String { said(en: "Ledger \(month.text)", zh: "\(month.chinese)台账") }

  /// Without its folder; signs that a file's name cannot hold are replaced.
  package func fileName(_ reporter: Name?) -> String {
    let who = String(reporterName(reporter).unicodeScalars.prefix(50))
    let name = said(en: "\(who) \(month.text) ledger", zh: "\(who)\(month.chinese)台账")
    let safe = name.unicodeScalars.map { scalar -> Character in
      scalar.value < 0x20 || "/\\:*?\"<>|".unicodeScalars.contains(scalar) ? "_" : Character(scalar)
    }
    return (safe.first == "." ? "_" : "") + String(safe) + ".xlsx"
  }

  // MARK: parts of words

  private var year: Int { fiscal.year(of: month) }
  private var place: Int { fiscal.monthInYear(of: month) }

  private func span(to last: Month) -> String {
    let names = Self.fullNames.map { $0.prefix(3) }
    return "\(names[fiscal.firstMonth - 1])–\(names[last.month - 1])"
  }

  private static let fullNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static func english(_ unit: MoneyUnit) -> String {
    switch unit {
    case .yuan: "yuan"
    case .wan: "10,000 yuan"
    case .million: "million yuan"
    case .yi: "100 million yuan"
    case .billion: "billion yuan"
    }
  }

  private func said(en: String, zh: String) -> String { language == .zh ? zh : en }
}
