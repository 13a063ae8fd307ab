import Randomness
import Rendering
import Reports
import Testing
import Values
import Wording

/// iCalendar, read back by the rules of RFC 5545.
@Suite struct CalendarRendererTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func text(_ entries: [Reports.Calendar.Entry], madeAt: String = "2021-07-10T08:00:00Z") throws -> String {
    var sheet = Sheet(columns: [])
    sheet.calendar = Reports.Calendar(madeAt: madeAt, entries: entries)
    guard case .text(let text) = try CalendarRenderer().output(Answer(sheet), layout: Layout(language: .zh)) else {
      Issue.record("a calendar is text")
      return ""
    }
    return text
  }

  private func entry(_ title: String, _ details: [String] = []) throws -> Reports.Calendar.Entry {
    Reports.Calendar.Entry(
      uid: "A/stage/start@luban", title: Phrase(same: title), details: details.map { Phrase(same: $0) },
      first: try day("2021-12-01"), last: try day("2021-12-31"), state: .ahead)
  }

  @Test("a calendar of one event, to the byte")
  func whole() throws {
    let expected = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//luban//milestones//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "BEGIN:VEVENT", "UID:A/stage/start@luban", "DTSTAMP:20210710T080000Z", "DTSTART;VALUE=DATE:20211201",
      "DTEND;VALUE=DATE:20220101", "SUMMARY:济枣高铁 · 开工", "DESCRIPTION:状态：未到期\\n原因：征地\\, 拆迁", "STATUS:TENTATIVE",
      "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
    ].joined(separator: "\r\n")
    #expect(try text([entry("济枣高铁 · 开工", ["状态：未到期", "原因：征地, 拆迁"])]) == expected)
  }

  @Test("the end is the day after; one day needs none, nor does the last day that there is")
  func ends() throws {
    for (first, last, end) in [
      ("2021-12-01", "2021-12-31", "20220101"), ("2020-02-01", "2020-02-29", "20200301"),
      ("2021-12-31", "2021-12-31", nil), ("9999-12-31", "9999-12-31", nil), ("0001-01-01", "0001-01-02", "00010103"),
    ] as [(String, String, String?)] {
      var one = try entry("x")
      (one.first, one.last) = (try day(first), try day(last))
      let event = try #require(CalendarText(try text([one])).events.first)
      #expect(event["DTSTART;VALUE=DATE"] == first.filter { $0 != "-" })
      #expect(event["DTEND;VALUE=DATE"] == end)
    }
  }

  @Test("done, ahead and called off")
  func states() throws {
    for (state, word) in [
      (.done, "CONFIRMED"), (.ahead, "TENTATIVE"), (.cancelled, "CANCELLED"),
    ] as [(Reports.Calendar.Entry.State, String)] {
      var one = try entry("x")
      one.state = state
      #expect(CalendarText(try text([one])).events.first?["STATUS"] == word)
    }
  }

  @Test("signs of the format are escaped, line ends of every kind told as \\n, control characters dropped")
  func escapes() throws {
    for (given, read) in [
      ("a,b;c\\d:e\"f", "a,b;c\\d:e\"f"), ("甲\r\n乙\n丙\r丁\u{85}戊\u{2028}己\u{2029}庚", "甲\n乙\n丙\n丁\n戊\n己\n庚"),
      ("\u{0}a\u{1B}[2Jb\u{7F}c\u{9B}d\te", "a[2Jbcd e"), ("a\u{202E}b\u{2066}c", "abc"), ("\\n", "\\n"),
      ("\\\n", "\\\n"),
      ("END:VEVENT\r\nBEGIN:VEVENT", "END:VEVENT\nBEGIN:VEVENT"), ("e\u{301}🛫👨‍👩‍👧", "e\u{301}🛫👨‍👩‍👧"),
    ] {
      let calendar = CalendarText(try text([entry(given, [given, "x"])]))
      let event = try #require(calendar.events.first)
      #expect(calendar.events.count == 1)
      #expect(event["SUMMARY"] == read)
      #expect(event["DESCRIPTION"] == read + "\nx")
    }
  }

  @Test(
    "a line has 75 octets at the most, no character is cut, and unfolded it is what it was", arguments: UInt64(0)..<40)
  func folding(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let signs = Array("滕州市济枣高铁开工,;\\ abc1é🛫ｶ—“”\n").map(String.init)
    func words(_ most: Int) -> String {
      (0..<Int.random(in: 0...most, using: &random)).map { _ in signs.randomElement(using: &random) ?? "" }.joined()
    }
    let entries = try (0..<5).map { place in
      var one = try entry(words(120), [words(90), words(3)])
      one.uid = "\(words(60).filter { $0 != "\n" })\(place)"
      return one
    }
    let written = try text(entries)
    let lines = written.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for line in lines.dropLast() {
      #expect(line.last == 0x0D)
      #expect(line.count <= 76)
      // Half a character would not be valid by itself.
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    #expect(lines.last?.isEmpty == true)
    #expect(!written.utf8.split(separator: 0x0A).contains { $0.dropLast().contains(0x0D) })
    let events = CalendarText(written).events
    #expect(events.map { $0["UID"] } == entries.map(\.uid))
    #expect(events.map { $0["SUMMARY"] } == entries.map(\.title.zh))
    #expect(events.map { $0["DESCRIPTION"] } == entries.map { $0.details.map(\.zh).joined(separator: "\n") })
  }

  @Test("only an answer that has days becomes a calendar; one without any is an empty one")
  func refused() throws {
    #expect(throws: RenderingFault.noCalendar) {
      try CalendarRenderer().output(Answer(Samples.summary()), layout: Layout())
    }
    #expect(throws: RenderingFault.noCalendar) { try CalendarRenderer().output(Answer([]), layout: Layout()) }
    #expect(CalendarText(try text([])).events.isEmpty)
    #expect(try text([entry("x")], madeAt: "2021-07-10").contains("DTSTAMP:20210710T000000Z\r\n"))
  }
}

/// What a program that reads calendars finds in a text.
struct CalendarText {
  /// The properties of each event by name and parameters, without escapes.
  private(set) var events: [[String: String]] = []

  init(_ text: String) {
    // A line end and a blank are a fold: neither belongs to the line.
    var octets: [UInt8] = []
    for octet in text.utf8 {
      octets.append(octet)
      if octets.suffix(3) == [0x0D, 0x0A, 0x20] { octets.removeLast(3) }
    }
    for line in octets.split(separator: 0x0A).map({ String(decoding: $0.dropLast(), as: UTF8.self) }) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let (name, value) = (String(line[..<colon]), String(line[line.index(after: colon)...]))
      if name == "BEGIN", value == "VEVENT" { events.append([:]) }
      guard !events.isEmpty else { continue }
      events[events.count - 1][name] = Self.unescaped(value)
    }
  }

  private static func unescaped(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        result.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
