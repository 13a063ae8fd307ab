import Rendering
import Reports
import Testing
import Wording

/// Markdown tables.
@Suite struct MarkdownRendererTests {
  @Test("a table that reads well raw, its caption bold, its notes below")
  func summary() throws {
    let expected = """
      **投资与计划 · 2021年1–6月 · 亿元**

      | 名次 | 地区     | 项目 | 年计划 | 完成率 | 超欠点 | 灯  | 落后起  |
      | ---: | -------- | ---: | -----: | -----: | -----: | --- | ------- |
      |    1 | 滕州市   |   28 | 120.50 |  54.9% |   +4.9 | 绿  | —       |
      |    7 | 台儿庄区 |   12 |  40.00 |  22.5% |  −27.5 | 红* | 2021-03 |
      |      | 合计     |   40 | 160.50 |  46.8% |   −3.2 | 绿* |         |

      \\* 暂定：3 个项目 6 月未报

      """
    #expect(OutputFormat.markdown.text(try Samples.summary()) == expected)
  }

  @Test(
    "a cell shows as it stands",
    arguments: [
      ("a|b", "a\\|b"), ("a\\|b", "a\\\\\\|b"), ("a\nb", "a<br>b"), ("a\r\nb", "a<br>b"), ("<b>", "\\<b>"),
      ("[x](y)", "\\[x](y)"), ("**x**", "\\*\\*x\\*\\*"), ("红*", "红*"), ("a_b", "a_b"), ("`x`", "\\`x\\`"),
      ("\u{1B}[1m", "␛\\[1m"), ("|\u{301}", "\\|\u{301}"),
    ])
  func escapes(text: String, cell: String) {
    let sheet = Sheet(columns: [.init("a", Phrase(same: "a"))], rows: [[.text(text)]])
    let lines = OutputFormat.markdown.text(sheet).lines
    #expect(lines[2] == "| " + DisplayWidth.padded(cell, to: 3) + " |")
  }

  @Test("a record has two columns, an empty list a sentence")
  func shapes() {
    let sheet = Sheet(
      shape: .record, columns: [.init("name", Phrase(en: "Name", zh: "名称"))], rows: [[.text("高铁")]])
    let expected = """
      | Field | Value |
      | ----- | ----- |
      | Name  | 高铁  |

      """
    #expect(OutputFormat.markdown.text(sheet, Layout(language: .en)) == expected)
    let empty = Sheet(columns: [.init("name", Phrase(same: "Name"))], empty: Phrase(same: "# nothing"))
    #expect(OutputFormat.markdown.text(empty) == "\\# nothing\n")
  }

  @Test("every hostile row stays one line with as many bars, and long cells do not stretch the others")
  func hostile() {
    let sheet = Sheet(
      columns: [.init("a", Phrase(same: "a")), .init("b", Phrase(same: "b"))],
      rows: Hostile.texts.map { [.text($0), .integer(1)] })
    let lines = OutputFormat.markdown.text(sheet).lines
    #expect(lines.count == Hostile.texts.count + 2)
    for line in lines {
      let bars = line.replacing("\\\\", with: "").replacing("\\|", with: "").unicodeScalars.count {
        $0 == "|"
      }
      #expect(bars == 3)
    }
    #expect(lines.map(DisplayWidth.columns(of:)).min() == 70)
  }
}
