import Rendering
import Reports
import Testing
import Values
import Wording

/// What a table leaves out before it turns to blocks, and that it says so.
@Suite struct TableFitTests {
  private func sheet() -> Sheet {
    var spare = Sheet.Column("count", Phrase(en: "not reported", zh: "未报送项目"))
    spare.isSpare = true
    return Sheet(
      columns: [
        .init("code", Phrase(en: "code", zh: "编号")), .init("name", Phrase(en: "name", zh: "名称")),
        .init("approved", Phrase(en: "approved", zh: "批准调整")), .init("total", Phrase(en: "total", zh: "总投资")), spare,
      ],
      rows: [
        [.text("ZZ-001"), .text("枣庄机场航站区"), .unknown, Samples.yuan(41_770_000_000), .integer(2)],
        [.text("ZZ-002"), .text("济枣高铁"), .unknown, Samples.yuan(1_000_000_000), .integer(0)],
      ])
  }

  @Test("first what nobody knows, then what can be spared, then blocks under the rows' names")
  func order() {
    let wide = OutputFormat.table.text(sheet(), Layout(width: 60))
    #expect(wide.contains("批准调整") && wide.contains("未报送项目") && !wide.contains("未显示"))
    let narrow = OutputFormat.table.text(sheet(), Layout(width: 44))
    #expect(narrow.hasSuffix("各行均无数据、未显示的列：批准调整\n") && narrow.contains("未报送"))
    let narrower = OutputFormat.table.text(sheet(), Layout(width: 24)).lines.joined()
    #expect(narrower.contains("批准调整宽度不够、未显示的列：未报送项目；"))
    #expect(narrower.contains("417.70") && !narrower.contains("…"))
    let blocks = OutputFormat.table.text(sheet(), Layout(language: .en, width: 20)).lines
    #expect(blocks.dropFirst().first?.hasPrefix("ZZ-001") == true)
    #expect(blocks.contains { $0.hasPrefix("approved") } && blocks.contains { $0.hasPrefix("not") })
  }

  @Test("a pipe has room for everything")
  func pipe() {
    let text = OutputFormat.table.text(sheet())
    #expect(text.contains("批准调整") && text.contains("未报送项目"))
  }

  @Test("whatever the width, every line of the table has one width and no number is cut", arguments: 16...60)
  func oneWidth(width: Int) {
    let lines = OutputFormat.table.text(sheet(), Layout(width: width)).lines.dropFirst()
      .prefix { !$0.hasPrefix("各行") && !$0.hasPrefix("宽度") }
    #expect(Set(lines.map(DisplayWidth.columns(of:))).count == 1)
    #expect(lines.contains { $0.contains("417.70") } && lines.contains { $0.contains("10.00") })
  }
}
