import Foundation
import Rendering
import Reports
import Testing
import Values
import Wording

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Pages of HTML and pictures of SVG: well-formed whatever stands in the registry, and standing by themselves.
@Suite struct PageTests {
  private func text(_ renderer: any Renderer, _ sheets: [Sheet], _ layout: Layout = Layout()) throws -> String {
    guard case .text(let text) = try renderer.output(Answer(sheets), layout: layout) else { return "" }
    return text
  }

  private func curve() throws -> Sheet {
    try CurveSheets.sheet((1...12).map { $0 * 10 }, [10, 15, 25] + [Int?](repeating: nil, count: 9))
  }

  /// What a parser of XML finds wrong; nil: nothing.
  private func fault(in xml: String) -> String? {
    let parser = XMLParser(data: Data(xml.utf8))
    return parser.parse() ? nil : "\(parser.parserError as (any Error)?) line \(parser.lineNumber)"
  }

  @Test("a curve has a title, a description, a view box and a point for each known month")
  func svg() throws {
    let svg = try text(SVGRenderer(), [try curve()], Layout(language: .en))
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 960 "))
    #expect(svg.contains("<title>Planned &amp; done</title>"))
    #expect(svg.contains("<desc>A chart of what was planned and what was completed from 2020-01 to 2020-12"))
    #expect(svg.matches(of: #/<title>[A-Z][a-z]+ 2020 · completed /#).count == 3)
    #expect(svg.matches(of: #/<title>[A-Z][a-z]+ 2020 · planned /#).count == 12)
    #expect(fault(in: svg) == nil)
  }

  @Test("nothing in a picture or a page reaches out or runs")
  func alone() throws {
    for renderer in [SVGRenderer(), HTMLRenderer()] as [any Renderer] {
      let page = try text(renderer, [try curve()])
      for word in ["<script", "href", "src=", "url(", "@import", "onload"] { #expect(!page.contains(word)) }
      #expect(page.matches(of: #/https?:[^"]*/#).allSatisfy { $0.output == "http://www.w3.org/2000/svg" })
    }
  }

  @Test("hostile text opens no tag and leaves the document well-formed", arguments: Hostile.texts)
  func hostile(_ name: String) throws {
    var sheet = try TimelineSheets.sheet(
      "2020-01", "2020-12", asOf: "2020-06-01", [(name, [(.met, "2020-03"), (.overdue, "2020-Q1")])])
    sheet.caption = [Phrase(same: name), Phrase(same: name)]
    sheet.rows = [[.text(name)]]
    sheet.notes = [Phrase(same: name)]
    let svg = try text(SVGRenderer(), [sheet])
    #expect(fault(in: svg) == nil)
    #expect(!svg.contains("<script"))
    let page = try text(HTMLRenderer(), [sheet])
    #expect(!page.contains("<script"))
    // The body is written as XML would have it, but for its breaks.
    let body = try #require(page.range(of: "<section>"))
    let end = try #require(page.range(of: "</section>", options: .backwards))
    let section = String(page[body.lowerBound..<end.upperBound]).replacing("<br>", with: "<br/>")
    #expect(fault(in: section) == nil)
  }

  @Test("a page holds every part: caption, picture, table, total, notes")
  func html() throws {
    let page = try text(HTMLRenderer(), [try Samples.summary(), try curve()])
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n"))
    #expect(page.contains("<title>投资与计划 · 2021年1–6月 · 亿元</title>"))
    #expect(page.contains("<h1>投资与计划 <small>2021年1–6月 · 亿元</small></h1>"))
    #expect(page.contains("<th scope=\"col\" class=\"number\">年计划</th>"))
    #expect(page.contains("<td class=\"number\">120.50</td><td class=\"number\">54.9%</td>"))
    #expect(page.contains("<td class=\"bad\">红*</td>"))
    #expect(page.contains("<tr class=\"sum\">"))
    #expect(page.contains("<p class=\"notes\">* 暂定：3 个项目 6 月未报</p>"))
    #expect(page.matches(of: #/<svg /#).count == 1)
    #expect(page.matches(of: #/<section>/#).count == 2)
    #expect(!page.contains("370481"))
  }

  @Test("records, letters and empty lists have their own forms")
  func shapes() throws {
    let columns: [Sheet.Column] = [.init("a", Phrase(same: "A")), .init("b", Phrase(same: "B"))]
    let row: [Sheet.Cell] = [.text("x"), .text("one\ntwo <b>")]
    let record = try text(HTMLRenderer(), [Sheet(shape: .record, columns: columns, rows: [row])])
    #expect(record.contains("<tr><th scope=\"row\">B</th><td>one<br>two &lt;b&gt;</td></tr>"))
    let letters = try text(HTMLRenderer(), [Sheet(shape: .letters, columns: columns, rows: [row])])
    #expect(letters.contains("<h2>x</h2>\n<p class=\"letter\">one\ntwo &lt;b&gt;</p>"))
    let empty = try text(HTMLRenderer(), [Sheet(columns: columns)], Layout(language: .en))
    #expect(empty.contains("<p>nothing to list</p>"))
    #expect(!empty.contains("<table>"))
  }

  @Test("codes and dates are not broken, words and long texts are")
  func wholes() throws {
    let texts = ["2020-12-31", "YL-001", "—", "two words", String(repeating: "x", count: 25), "水库"]
    let sheet = Sheet(columns: [.init("a", Phrase(same: "A"))], rows: texts.map { [.text($0)] })
    let page = try text(HTMLRenderer(), [sheet])
    #expect(page.matches(of: #/<td class="whole">([^<]*)/#).map { String($0.output.1) } == ["2020-12-31", "YL-001"])
  }

  @Test("an answer without a picture is no SVG")
  func noPicture() throws {
    let sheet = try Samples.summary()
    #expect(throws: RenderingFault.noPicture) { try SVGRenderer().output(Answer(sheet), layout: Layout()) }
  }
}
