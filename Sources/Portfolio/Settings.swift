internal import Store
package import Values

/// What a registry is set to; chosen at `init`, changed by `set`.
package enum Setting: String, CaseIterable, Sendable {
  case name, currency, unit, rule, language
  case fiscalYearStart = "fiscal_year_start"
  /// The day of the following month by which reporters send a month in; 1 to 28, so that every month has it.
  case reportingDay = "reporting_day"

  package var zh: String {
    switch self {
    case .name: "名称"
    case .currency: "币种"
    case .unit: "单位"
    case .rule: "规则"
    case .language: "语言"
    case .fiscalYearStart: "财年起始月"
    case .reportingDay: "填报截止日"
    }
  }

  package init?(word: String) {
    let plain = word.lowercased().replacing("-", with: "_")
    guard let found = Setting.allCases.first(where: { $0.rawValue == plain || $0.zh == word }) else { return nil }
    self = found
  }
}

extension Setting {
  fileprivate static let reportingDays = 1...28
}

extension Snapshot {
  func readSettings() throws -> [Setting: String] {
    var settings: [Setting: String] = [:]
    try reader.each("SELECT name, value FROM setting") { row in
      if let setting = row.text(0).flatMap(Setting.init(rawValue:)) { settings[setting] = row.text(1) }
    }
    return settings
  }

  package func setting(_ setting: Setting) throws -> String? { try loadedSettings.get()[setting] }

  package var registryName: String? { get throws { try setting(.name) } }
  package var currency: String { get throws { try setting(.currency) ?? "CNY" } }

  /// The unit that a bare number is taken in, and in which amounts are shown.
  package var moneyUnit: MoneyUnit? { get throws { try setting(.unit).flatMap { MoneyUnit($0) } } }

  package var fiscalYear: FiscalYear {
    get throws { FiscalYear(firstMonth: try setting(.fiscalYearStart).flatMap { Int($0) } ?? 1) }
  }
}

extension Recording {
  /// Changes a setting, after it has been checked.
  ///
  /// - Throws: ``RuleError/badSetting(_:value:)``, ``RuleError/badReportingDay(_:days:)``, or ``CodeError`` for an
  ///   unknown rule.
  package func set(_ setting: Setting, _ value: String) throws {
    var stored = value
    switch setting {
    case .name: break
    case .currency:
      stored = value.uppercased()
      guard stored.count == 3, stored.allSatisfy({ $0.isASCII && $0.isLetter }) else {
        throw RuleError.badSetting(setting, value: value)
      }
    case .unit:
      guard MoneyUnit(value) != nil else { throw RuleError.badSetting(setting, value: value) }
    case .rule: stored = try now.codes(.lightRule).find(value).code
    case .language:
      let words = ["zh": "zh", "中文": "zh", "en": "en", "英文": "en", "english": "en"]
      guard let language = words[value.lowercased()] else { throw RuleError.badSetting(setting, value: value) }
      stored = language
    case .fiscalYearStart:
      guard let month = Int(value), FiscalYear.firstMonths ~= month else {
        throw RuleError.badSetting(setting, value: value)
      }
      stored = String(month)
      if try now.fiscalYear.firstMonth == month { break }
      let hasFigures = try writer.reader.first(
        "SELECT 1 FROM plan_version UNION ALL SELECT 1 FROM investment_entry UNION ALL SELECT 1 FROM month_lock LIMIT 1"
      )
      guard hasFigures == nil else { throw RuleError.fiscalYearFixed }
    case .reportingDay:
      let plain = FullWidth.folded(value).trimmed
      let number = Int(plain.hasSuffix("日") ? String(plain.dropLast()) : plain)
      guard let day = number, Setting.reportingDays ~= day else {
        throw RuleError.badReportingDay(value, days: Setting.reportingDays)
      }
      stored = String(day)
    }
    defer { forgetLists() }
    try writer.put("setting", key: ["name": SQLValue(setting.rawValue)], ["value": SQLValue(stored)])
  }
}
