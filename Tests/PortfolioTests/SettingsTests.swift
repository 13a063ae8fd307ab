import Foundation
import Portfolio
import Testing
import Values

/// What a registry is set to.
struct SettingsTests {
  @Test("Settings are checked and stored in one form")
  func stored() throws {
    let registry = try TemporaryRegistry(hasRegions: false)
    for (setting, text, stored) in [
      (Setting.currency, "usd", "USD"), (.rule, "ratio-50", "ratio-50"), (.language, "中文", "zh"),
      (.language, "English", "en"),
      (.unit, "万元", "万元"), (.fiscalYearStart, "4", "4"), (.fiscalYearStart, "04", "4"), (.name, "枣庄", "枣庄"),
    ] {
      try registry.record { try $0.set(setting, text) }
      #expect(try registry.read { try $0.setting(setting) } == stored, "\(setting) \(text)")
    }
    #expect(try registry.read { try $0.moneyUnit } == .wan)
    #expect(try registry.read { try $0.fiscalYear.firstMonth } == 4)
    #expect(try registry.read { try $0.currency } == "USD")
  }

  @Test(
    "A value that is none is refused",
    arguments: [
      (Setting.currency, "人民币"), (.currency, "YUAN"), (.unit, "斤"), (.language, "fr"),
      (.fiscalYearStart, "0"),
      (.fiscalYearStart, "13"), (.fiscalYearStart, "四月"),
    ])
  func refused(_ setting: Setting, _ value: String) throws {
    let registry = try TemporaryRegistry(hasRegions: false)
    #expect(throws: RuleError.badSetting(setting, value: value)) {
      try registry.record { try $0.set(setting, value) }
    }
  }

  @Test("The fiscal year is fixed once there are figures; saying it again is no change")
  func fiscalYearFixed() throws {
    let registry = try TemporaryRegistry([.fiscalYearStart: "4"])
    try registry.plan(try registry.project("A"), 2021, wan(1))
    #expect(throws: RuleError.fiscalYearFixed) { try registry.record { try $0.set(.fiscalYearStart, "1") } }
    #expect(try registry.record { try $0.set(.fiscalYearStart, "4") }.step == nil)
  }

  @Test("Settings are known by their words in both languages")
  func words() {
    for setting in Setting.allCases {
      #expect(Setting(word: setting.rawValue) == setting)
      #expect(Setting(word: setting.zh) == setting)
    }
    #expect(Setting(word: "fiscal-year-start") == .fiscalYearStart)
    #expect(Setting(word: "colour") == nil)
  }

  @Test("A registry whose settings are refused is not made: the next try succeeds")
  func halfMade() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("luban-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("registry.db").path
    let occasion = TemporaryRegistry.occasion(try day("2021-07-10"), "甲", "init")
    #expect(throws: (any Error).self) { try Registry.create(path, [.rule: "none such"], occasion) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    let made = try Registry.create(path, [.rule: "ratio-50"], occasion)
    try made.close()
    #expect(throws: FileFault.alreadyExists(path: path)) { try Registry.create(path, [:], occasion) }
    #expect(throws: FileFault.noSuchFile(path: path + "x")) { try Registry.open(path + "x") }
  }
}
