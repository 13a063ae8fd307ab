import Testing
import Values

/// Lags between milestones: always with their unit, in either language.
struct LagTests {
  @Test(
    "A number with its unit is a number of days",
    arguments: [
      ("90d", 90), ("+90d", 90), ("-30d", -30), ("−30天", -30), ("0天", 0), ("2周", 14), ("2w", 14), ("12weeks", 84),
      ("3个月", 90), ("3mo", 90), ("1month", 30), ("1年", 365), ("2y", 730), ("＋９０天", 90), ("90D", 90),
    ])
  func reads(_ text: String, _ days: Int) { #expect(Lag(text)?.days == days) }

  @Test(
    "Anything else is none: a milestone may be called so",
    arguments: ["", "90", "+", "d", "天", "90 d", "3月", "九十天", "90d1", "1.5年", "--90d", "主体完工", "2021-06"])
  func refuses(_ text: String) { #expect(Lag(text) == nil) }

  @Test("A number beyond all bounds stays beyond all bounds")
  func saturates() {
    #expect(Lag("99999999999999999999999d")?.days == .max)
    #expect(Lag("9223372036854775807y")?.days == .max)
    #expect(Lag("-99999999999999999999999年")?.days == -.max)
  }

  @Test("It is told with its sign, and not at all where there is none")
  func told() {
    #expect(Lag(days: 90).english == "+90d")
    #expect(Lag(days: -30).chinese == "-30天")
    #expect(Lag(days: 0).english.isEmpty && Lag(days: 0).chinese.isEmpty)
  }
}
