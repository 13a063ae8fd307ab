import Foundation
import Rendering
import Reports
import Testing
import Values
import Wording

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The wall page as text: well-formed whatever stands in the registry, whole without a network, with every value for
/// programs.
@Suite struct WallPageTests {
  /// One district with one project, named and described by the same words wherever words stand.
  static func chart(_ name: String) throws -> WallChart {
    let phrase = Phrase(same: name)
    let columns: [Sheet.Column] = [
      .init("rank", Phrase(same: "rank")), .init("label", phrase), .init("plan", Phrase(same: "plan")),
      .init("rate", Phrase(same: "rate")), .init("light", Phrase(same: "light")),
      .init("light_reason", phrase), .init("code", Phrase(same: "code"), .machineOnly),
    ]
    let cells: [Sheet.Cell] = [
      .integer(1), .text(name), Samples.yuan(1_250_000), .fraction(try Samples.ratio(1066, 1000)),
      .word(code: "red", Phrase(en: "red*", zh: "红*"), .bad), .phrase(phrase), .text(name),
    ]
    var ranking = Sheet(key: "ranking", caption: [phrase], columns: columns, rows: [cells], notes: [phrase])
    var group = Sheet.Group(key: .text(name), name: phrase, rows: [0], count: 1)
    group.subtotal = cells.dropLast() + [.unknown]
    ranking.grouping = Sheet.Grouping(
      groups: [group], whole: Sheet.Group(key: .unknown, name: phrase, rows: [0]), countKey: "projects")
    ranking.total = [.unknown, .text(name), .unknown, .unknown, .unknown, .unknown, .unknown]
    let list = Sheet(key: "laggards", caption: [phrase], columns: columns, rows: [cells], notes: [phrase])
    let headline = Sheet(
      key: "headline", shape: .record, caption: [phrase],
      columns: [
        .init("plan", phrase), .init("rate", phrase), .init("time_progress", phrase), .init("light", phrase),
        .init("light_reason", phrase), .init("remaining", phrase),
      ],
      rows: [
        [
          Samples.yuan(1_250_000), .fraction(try Samples.ratio(1066, 1000)), .fraction(try Samples.ratio(1, 2)),
          .word(code: "red", phrase, .bad), .phrase(phrase), .unknown,
        ]
      ], notes: [phrase])
    let lights = Sheet(
      key: "lights", caption: [phrase], columns: [.init("light", phrase), .init("projects", phrase)],
      rows: [[.word(code: name, phrase, .bad), .integer(1)]])
    var curve = try CurveSheets.sheet((1...12).map { $0 * 10 }, [10, 15] + [Int?](repeating: nil, count: 10))
    curve.caption = [phrase]
    var bars = try TimelineSheets.sheet("2020-01", "2020-12", asOf: "2020-06-01", [(name, [(.met, "2020-03")])])
    bars.caption = [phrase]
    return WallChart(
      title: phrase, caption: [phrase, phrase], headline: headline, lights: lights, awaited: list, silent: list,
      obstacles: list, curve: curve, ranking: ranking, reckonings: [[phrase]], laggards: list,
      bars: WallChart.Bars(caption: [phrase, phrase], parts: [bars], notes: [phrase]),
      projects: [name: WallChart.Project(id: 7, how: [phrase], parts: [list])])
  }

  static func page(_ chart: WallChart, _ layout: Layout = Layout()) -> String {
    guard case .text(let text) = WallRenderer().output(chart, layout: layout) else { return "" }
    return text
  }

  @Test("hostile text opens no tag, ends no attribute and leaves the page well-formed", arguments: Hostile.texts)
  func hostile(_ name: String) throws {
    let page = Self.page(try Self.chart(name))
    #expect(!page.contains("<script"))
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r" })
    let start = try #require(page.range(of: "<body>"))
    let end = try #require(page.range(of: "</body>", options: .backwards))
    // The body is written as XML would have it, but for its breaks.
    let body = String(page[start.lowerBound..<end.upperBound]).replacing("<br>", with: "<br/>")
    let parser = XMLParser(data: Data(body.utf8))
    #expect(parser.parse(), "\(parser.parserError as (any Error)?) line \(parser.lineNumber)")
  }

  @Test("a name full of markup is shown as it is, in attributes too")
  func quoted() throws {
    let page = Self.page(try Self.chart("\"><script>alert('1')</script>"))
    let escaped = "&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"
    #expect(page.contains("<title>\(escaped)</title>"))
    #expect(page.contains("data-key=\"code\" data-value=\"\(escaped)\""))
    #expect(page.contains("data-light=\"\(escaped)\""))
  }

  @Test("the page reaches for nothing, runs nothing, and says so to the browser")
  func alone() throws {
    let page = Self.page(try Self.chart("演练"))
    for word in ["<script", "src=", "url(", "@import", "onload", "onclick", "javascript:", "<link", "<iframe", "<form"]
    {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.matches(of: #/https?:[^"]*/#).allSatisfy { $0.output == "http://www.w3.org/2000/svg" })
    #expect(page.matches(of: #/href="([^"]*)"/#).allSatisfy { $0.output.1.hasPrefix("#p") })
    #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""))
  }

  @Test("a district opens to its project, and what leads to a project leads to where it is told of")
  func opening() throws {
    let page = Self.page(try Self.chart("演练"), Layout(language: .en))
    let district = try #require(page.range(of: "<details class=\"district\" data-key=\"region\" data-value=\"演练\">"))
    let project = try #require(page.range(of: "<details class=\"project\" data-key=\"code\""))
    #expect(district.upperBound < project.lowerBound)
    #expect(!page[district.upperBound..<project.lowerBound].contains("</details>"))
    #expect(page.matches(of: #/href="#p7"/#).count == 2)
    #expect(page[project.upperBound...].contains("</summary>\n<div class=\"told\" id=\"p7\">"))
    #expect(page.matches(of: #/id="p7"/#).count == 1)
  }

  @Test("a project of two districts is told of once, and the second leads to the first")
  func twice() throws {
    var chart = try Self.chart("演练")
    var second = try #require(chart.ranking.grouping?.groups.first)
    second.key = .text("另一")
    chart.ranking.grouping?.groups.append(second)
    let page = Self.page(chart)
    #expect(page.matches(of: #/<details class="project"/#).count == 2)
    #expect(page.matches(of: #/id="p7"/#).count == 1)
    #expect(page.contains("<a href=\"#p7\">\(WallWords.told.zh)</a>"))
  }

  @Test("values are those of the machine formats, and an unknown one has none")
  func values() throws {
    let page = Self.page(try Self.chart("演练"), Layout(language: .zh))
    #expect(page.contains("<dd data-key=\"plan\" data-value=\"1250000\">125.00<small>万元</small></dd>"))
    #expect(page.contains("data-key=\"rate\" data-value=\"1.066\""))
    #expect(page.contains("<dd data-key=\"remaining\">—</dd>"))
    #expect(page.contains("data-key=\"light\" data-value=\"red\"><span class=\"chip bad\">红*</span>"))
    // Beyond the whole the bar is full and the number is not cut.
    #expect(page.contains("--share:100.0%\"></i>106.6%"))
  }

  @Test("colours of lights differ in lightness, so that they are told apart in print")
  func lightness() throws {
    let page = Self.page(try Self.chart("演练"))
    func lightness(_ name: String) throws -> Int {
      let pattern = try Regex("\\.chip\\.\(name), \\.shares \\.\(name) \\{ background: #([0-9a-f]{6})")
      let hex = try #require(page.firstMatch(of: pattern)?.output[1].substring)
      let number = try #require(Int(hex, radix: 16))
      return (2126 * (number >> 16) + 7152 * (number >> 8 & 255) + 722 * (number & 255)) / 10_000
    }
    let (good, warning, bad) = (try lightness("good"), try lightness("warning"), try lightness("bad"))
    #expect(warning - good > 60 && good - bad > 30, "\(good) \(warning) \(bad)")
  }
}
