/// Text as people, programs and attackers leave it in a registry.
enum Hostile {
  static let texts = [
    "\u{1B}[31mred\u{1B}[0m", "bell\u{7}\u{8}\u{0}", "one\ntwo\r\nthree\rfour", "a\tb", "\u{9B}2J\u{85}",
    "\u{202E}gnp.exe", "\u{2066}isolate\u{2069}\u{200F}", "\u{301}", "\u{301}\u{302}\u{303}", "\u{200D}",
    "👨‍👩‍👧", "👍🏽", "🏽", "❤️", "1️⃣", "🇨🇳", "🇨", "क्षि", "각\u{1160}", "e\u{301}\u{489}", "\u{FEFF}bom", "\u{FFFE}",
    "\u{378}", "\u{E000}", "\u{2EBF0}", "line\u{2028}separator", "soft\u{AD}hyphen", "\"", "\"\u{301}", "'",
    "\\",
    "|", "a|b\\|c", "<script>", "[x](y)", "**bold**", "`code`", "=1+1", "+86", "-5亿", "@SUM(A1)", "＝1", ",",
    " blank ", "", " ", "   ", "NULL", "null", "﷽", "\u{115F}", "文\u{FE00}",
    String(repeating: "\u{301}", count: 500),
    String(repeating: "枣", count: 10_000), String(repeating: "x", count: 10_000),
    String(repeating: "a ", count: 5_000), String(repeating: "👨‍👩‍👧", count: 300),
  ]
}
