import Rendering
import Testing

/// Columns of text on a terminal.
@Suite struct DisplayWidthTests {
  @Test("the row set of the terminal rules has the widths that terminals give it")
  func rowSet() {
    #expect(Samples.names.map(DisplayWidth.columns(of:)) == [8, 15, 28, 28, 12])
  }

  @Test(
    "one text, its columns",
    arguments: [
      ("", 0), ("luban", 5), ("鲁班", 4), ("e\u{301}", 1), ("\u{301}", 0), ("①…—“”", 5), ("ｶﾞ", 2), ("ＡＢＣ", 6),
      ("　", 2), ("🛫", 2), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("❤️", 2), ("🇨🇳", 2), ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("\u{378}", 1), ("\u{E000}", 1), ("𠮷", 2), ("\u{2EBF0}", 2), ("−27.5", 5), ("␛", 1), ("\u{1B}", 1),
      ("\r\n", 2),
    ])
  func columns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test("cutting keeps whole clusters and never passes the width")
  func cut() {
    #expect(DisplayWidth.cut("枣庄机场", to: 8) == "枣庄机场")
    #expect(DisplayWidth.cut("枣庄机场", to: 7) == "枣庄机…")
    #expect(DisplayWidth.cut("枣庄机场", to: 6) == "枣庄…")
    #expect(DisplayWidth.cut("Cafe\u{301}s", to: 5) == "Cafe\u{301}s")
    #expect(DisplayWidth.cut("Cafe\u{301}s!", to: 5) == "Cafe\u{301}…")
    #expect(DisplayWidth.cut("枣庄", to: 1) == "…")
    #expect(DisplayWidth.cut("枣庄", to: 0) == "")
    #expect(DisplayWidth.cut("枣庄", to: -3) == "")
  }

  @Test("padding fills up to a width on either side")
  func padded() {
    #expect(DisplayWidth.padded("枣庄", to: 6) == "枣庄  ")
    #expect(DisplayWidth.padded("枣庄", to: 6, .right) == "  枣庄")
    #expect(DisplayWidth.padded("枣庄", to: 3) == "枣庄")
  }

  @Test("lines break at blanks and between Chinese characters, not before closing marks")
  func wrapped() {
    #expect(DisplayWidth.wrapped("枣庄机场跑道", to: 5) == ["枣庄", "机场", "跑道"])
    #expect(DisplayWidth.wrapped("extension of time", to: 12) == ["extension of", "time"])
    #expect(DisplayWidth.wrapped("extension  of time", to: 9) == ["extension", "of time"])
    #expect(DisplayWidth.wrapped("unbreakable", to: 4) == ["unbr", "eaka", "ble"])
    #expect(DisplayWidth.wrapped("征地进度，协调", to: 8) == ["征地进", "度，协调"])
    #expect(DisplayWidth.wrapped("建设（一期）", to: 6) == ["建设", "（一", "期）"])
    #expect(DisplayWidth.wrapped("S318郯兰线", to: 5) == ["S318", "郯兰", "线"])
    #expect(DisplayWidth.wrapped("", to: 4) == [""])
    #expect(DisplayWidth.wrapped("枣", to: 1) == ["枣"])
  }

  @Test("wrapped lines fit, hold all that is no blank, and nothing hostile stops them", arguments: 2...12)
  func wrappingHolds(width: Int) {
    for text in Hostile.texts + Samples.names {
      let printable = DisplayWidth.printable(text)
      let lines = DisplayWidth.wrapped(printable, to: width)
      #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= width })
      let scalars = { (text: String) in Array(text.unicodeScalars.filter { $0 != " " }) }
      #expect(scalars(lines.joined()) == scalars(printable))
      #expect(DisplayWidth.columns(of: DisplayWidth.cut(printable, to: width)) <= width)
    }
  }
}

/// Text that cannot steer a terminal.
@Suite struct PrintableTests {
  @Test("control characters show as pictures, reordering ones as a replacement")
  func pictures() {
    #expect(DisplayWidth.printable("a\tb\nc\r\n\u{1B}[31m\u{7F}") == "a␉b␊c␍␊␛[31m␡")
    #expect(DisplayWidth.printable("\u{9B}2J \u{202E}x\u{2069}\u{200F}") == "�2J �x��")
    #expect(DisplayWidth.printable("a\u{2028}b") == "a␊b")
  }

  @Test("what terminals disagree on is left out, the rest stays")
  func disputed() {
    #expect(DisplayWidth.printable("👨‍👩‍👧") == "👨👩👧")
    #expect(DisplayWidth.printable("👍🏽❤️ 1️⃣ so\u{AD}ft") == "👍❤ 1\u{20E3} soft")
    #expect(DisplayWidth.printable("क्‍ष 葛󠄀 Cafe\u{301} 🇨🇳") == "क्‍ष 葛󠄀 Cafe\u{301} 🇨🇳")
  }

  @Test("nothing printable is a control, and printing twice changes nothing")
  func stable() {
    for text in Hostile.texts {
      let printable = DisplayWidth.printable(text)
      let isClean = printable.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      #expect(isClean)
      #expect(DisplayWidth.printable(printable) == printable)
    }
  }
}
