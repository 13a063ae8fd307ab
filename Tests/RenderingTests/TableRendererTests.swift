import Rendering
import Reports
import Testing
import Values
import Wording

/// Tables on a terminal and into a pipe.
@Suite struct TableRendererTests {
  @Test("the summary of the design's first page")
  func summary() throws {
    let expected = """
      投资与计划 · 2021年1–6月 · 亿元
      名次  地区      项目  年计划  完成率  超欠点  灯   落后起\u{20}
         1  滕州市      28  120.50   54.9%    +4.9  绿   —\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}
         7  台儿庄区    12   40.00   22.5%   −27.5  红*  2021-03
            合计        40  160.50   46.8%    −3.2  绿*\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}
      * 暂定：3 个项目 6 月未报

      """
    #expect(OutputFormat.table.text(try Samples.summary()) == expected)
  }

  @Test("the row set stands in lines of one width at every width of the terminal", arguments: 16...200)
  func oneWidth(width: Int) {
    let lines = OutputFormat.table.text(Samples.terminalRows(), Layout(width: width)).lines.dropFirst()
    let widths = Set(lines.map(DisplayWidth.columns(of:)))
    #expect(widths.count == 1)
    #expect(widths.allSatisfy { $0 <= width })
    #expect(lines.contains { $0.contains("16.71") })
  }

  @Test("cells that are cut short stand in lines of one width too, and it is said", arguments: [40, 80, 200])
  func cutCells(width: Int) {
    var sheet = Samples.terminalRows()
    for row in sheet.rows.indices {
      sheet.rows[row][3] = .text(String(repeating: "征地拆迁进度滞后，", count: 200))
    }
    let lines = OutputFormat.table.text(sheet, Layout(width: width, maxRows: 10)).lines
    #expect(lines.last == "… 处文字未显示完，加 --all 显示全部")
    let table = lines.dropFirst().dropLast()
    #expect(Set(table.map(DisplayWidth.columns(of:))).count == 1)
    #expect(table.count { $0.contains("…") } >= 5)
    #expect(!OutputFormat.table.text(sheet, Layout(width: width)).contains("未显示"))
  }

  @Test("the widest texts are wrapped first, and numbers stay whole")
  func wrapped() {
    let sheet = Sheet(
      columns: [.init("name", Phrase(same: "name")), .init("amount", Phrase(same: "amount"))],
      rows: [
        [.text("枣庄机场航站区工程"), Samples.yuan(12_345_678_900)], [.text("济枣高铁"), Samples.yuan(-100_000_000)],
      ])
    let expected = """
      元
      name                  amount
      枣庄机场航站  12,345,678,900
      区工程\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}
      济枣高铁        −100,000,000

      """
    #expect(OutputFormat.table.text(sheet, Layout(unit: .yuan, width: 28)) == expected)
  }

  @Test("where columns do not fit at all each row is a block, and no number is cut")
  func blocks() throws {
    let text = OutputFormat.table.text(try Samples.summary(), Layout(language: .en, width: 30))
    let expected = """
      investment and plan · Jan–Jun
      2021 · bn yuan
      1 滕州市\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}
      Projects      28\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}
      Plan          12.05\u{20}\u{20}\u{20}
      """
    #expect(text.hasPrefix(expected))
    #expect(text.contains("total                 \nProjects      40      \n"))
    #expect(Set(text.lines.dropFirst(2).dropLast().map(DisplayWidth.columns(of:))) == [22])
  }

  @Test("a record is a list of headings and values")
  func record() {
    let sheet = Sheet(
      key: "project", shape: .record,
      columns: [
        .init("name", Phrase(en: "name", zh: "名称")), .init("total", Phrase(en: "total", zh: "总投资")),
        .init("open", Phrase(en: "open", zh: "在建")), .init("alias", Phrase(en: "alias", zh: "别名")),
      ],
      rows: [[.text("济枣高铁"), Samples.yuan(41_770_000_000), .flag(true), .list(["济枣客专", "JZGT"])]])
    let expected = """
      亿元
      名称    济枣高铁\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}
      总投资  417.70\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}
      在建    是\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}
      别名    济枣客专、JZGT

      """
    #expect(OutputFormat.table.text(sheet, Layout(width: 80)) == expected)
  }

  @Test("rows left out are counted, on a terminal only, and the unit does not change for it")
  func maxRows() {
    let text = OutputFormat.table.text(Samples.terminalRows(), Layout(width: 200, maxRows: 4))
    #expect(text.hasSuffix("另有 1 行未显示，加 --all 显示全部\n"))
    #expect(text.contains("12.53") && !text.contains("16.71"))
    let english = OutputFormat.table.text(Samples.terminalRows(), Layout(language: .en, maxRows: 2))
    #expect(english.hasSuffix("3 more rows; --all shows them\n"))
    #expect(OutputFormat.table.text(Samples.terminalRows(), Layout(maxRows: 0)).lines.count == 3)
  }

  @Test("an empty sheet says so under its caption")
  func empty() {
    let sheet = Sheet(
      caption: [Phrase(en: "overdue", zh: "逾期")], columns: [.init("name", Phrase(same: "name"))],
      notes: [Phrase(same: "note")])
    #expect(OutputFormat.table.text(sheet) == "逾期\n没有可列的内容\nnote\n")
    #expect(OutputFormat.table.text(Answer([])) == "")
  }

  @Test("parts stand one under the other, each with its caption")
  func parts() {
    let column = Sheet.Column("name", Phrase(en: "name", zh: "名称"))
    let first = Sheet(caption: [Phrase(same: "甲")], columns: [column], rows: [[.text("一")]])
    let second = Sheet(caption: [Phrase(same: "乙")], columns: [column])
    let expected = "甲\n名称\n一  \n\n乙\n没有可列的内容\n"
    #expect(OutputFormat.table.text(Answer([first, second])) == expected)
  }

  @Test("colour frames words and headings, and takes no columns")
  func colour() throws {
    let plain = OutputFormat.table.text(try Samples.summary())
    let coloured = OutputFormat.table.text(try Samples.summary(), Layout(colour: true))
    #expect(coloured.contains("\u{1B}[32m绿\u{1B}[0m   —"))
    #expect(coloured.contains("\u{1B}[31m红*\u{1B}[0m  2021-03"))
    #expect(coloured.contains("\u{1B}[1m名次\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9]*m/, with: "") == plain)
  }

  @Test("hostile text reaches the terminal harmless, in lines of one width", arguments: [20, 40, 80, 200])
  func hostile(width: Int) {
    let sheet = Sheet(
      caption: [Phrase(same: "\u{1B}]0;title\u{7}")],
      columns: [
        .init("id", Phrase(same: "id")), .init("text", Phrase(same: "te\u{202E}xt")),
        .init("more", Phrase(same: "more")),
      ],
      rows: Hostile.texts.enumerated().map { [.integer($0), .text($1), .list([$1, $1])] })
    for layout in [Layout(width: width), Layout(width: width, maxRows: 1000), Layout()] {
      let text = OutputFormat.table.text(sheet, layout)
      let isClean = text.unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.properties.generalCategory != .control && $0.value != 0x202E)
      }
      #expect(isClean)
      let table = text.lines.dropFirst().prefix { !$0.hasPrefix("… 处") }
      #expect(Set(table.map(DisplayWidth.columns(of:))).count == 1)
    }
  }

  @Test("rows shorter than the columns, no columns and no width do not stop it")
  func degenerate() throws {
    let column = Sheet.Column("a", Phrase(same: "a"))
    let answers = [
      Answer(Sheet(columns: [column, column], rows: [[], [.text("枣庄")]], total: [])),
      Answer(Sheet(columns: [], rows: [[]])), Answer(Sheet(shape: .record, columns: [])), Answer([]),
    ]
    for renderer in OutputFormat.allCases.filter({ $0 != .svg }).map(\.renderer) {
      for width in [nil, Int.min, -1, 0, 1, 2, 3] {
        for answer in answers { _ = try renderer.output(answer, layout: Layout(width: width, maxRows: -1)) }
      }
    }
  }
}
