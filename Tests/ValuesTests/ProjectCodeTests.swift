import Testing
import Values

@Suite struct ProjectCodeTests {
  @Test(
    "A national code is read with hyphens or without, plain or full-width",
    arguments: [
      "2018-370481-33-03-047024", "20183704813303047024", " 2018-370481-33-03-047024 ",
      "２０１８－３７０４８１－３３－０３－０４７０２４", "２０１８３７０４８１３３０３０４７０２４",
    ])
  func read(text: String) throws {
    let code = try ProjectCode(parsing: text)
    #expect(code.text == "2018-370481-33-03-047024")
    #expect(code.year == 2018)
    #expect(code.region == "370481")
    #expect(try ProjectCode(parsing: code.text) == code)
  }

  @Test(
    "Any other shape is refused",
    arguments: [
      "", "2018", "2018-370481-33-03-04702", "2018-370481-33-03-0470245", "2018370481-33-03-047024",
      "2018-370481-33-03-04702X", "2018_370481_33_03_047024", "2018-3704813-3-03-047024",
      "2018 370481 33 03 047024", "-20183704813303047024", "٢٠١٨-370481-33-03-047024", "\u{0}", "👷",
      String(repeating: "1", count: 1 << 20),
    ])
  func refused(text: String) {
    #expect(throws: ProjectCodeError.wrongShape(text)) { try ProjectCode(parsing: text) }
  }

  @Test("Codes sort by year, then region")
  func order() throws {
    let earlier = try ProjectCode(parsing: "20183704813303047024")
    #expect(try earlier < ProjectCode(parsing: "20193704013303047024"))
  }
}
