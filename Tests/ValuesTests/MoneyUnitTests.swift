import Testing
import Values

@Suite struct MoneyUnitTests {
  @Test(
    "Units are known by their Chinese and English words",
    arguments: [
      ("元", MoneyUnit.yuan), ("yuan", .yuan), ("万", .wan), ("万元", .wan), ("WAN", .wan), ("ｗａｎ", .wan),
      ("百万", .million), ("m", .million), ("Million", .million), ("亿", .yi), ("亿元", .yi), ("yi", .yi),
      ("bn", .billion), ("billion", .billion), (" 十亿元 ", .billion),
    ])
  func named(word: String, unit: MoneyUnit) {
    #expect(MoneyUnit(word) == unit)
  }

  @Test("Other words are no units", arguments: ["", "千万", "美元", "元元", "万万", "yuanyuan", "b", "\u{0}", "🏗"])
  func unknown(word: String) {
    #expect(MoneyUnit(word) == nil)
  }

  @Test("Each unit is named by its own symbols and its raw value", arguments: MoneyUnit.allCases)
  func symbols(unit: MoneyUnit) {
    #expect(MoneyUnit(unit.symbolZh) == unit)
    #expect(MoneyUnit(unit.symbolEn) == unit)
    #expect(MoneyUnit(unit.rawValue) == unit)
  }
}
