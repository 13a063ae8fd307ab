import Rendering
import Reports
import Testing
import Wording

/// Running text that is to be copied as it is.
struct LettersTests {
  private let long = String(repeating: "请尽快报送台账", count: 20)

  private func sheet(_ texts: [String]) -> Sheet {
    Sheet(
      shape: .letters, caption: [Phrase(same: "催报")],
      columns: [
        Sheet.Column("reporter", Phrase(same: "单位")), Sheet.Column("contact", Phrase(same: "联系")),
        Sheet.Column("code", Phrase(same: "码"), .machineOnly), Sheet.Column("text", Phrase(same: "正文")),
      ],
      rows: texts.map { [.text("甲办"), .unknown, .integer(1), .text($0)] })
  }

  @Test("On the narrowest terminal a letter is one line, and no list is long enough to be cut")
  func whole() {
    let layout = Layout(language: .zh, width: 20, maxRows: 1)
    let lines = TableRenderer().render(Answer(sheet([long, "好"])), layout: layout).split(separator: "\n")
    #expect(lines.map(String.init) == ["催报", "甲办", long, "甲办", "好"])
  }

  @Test("Nothing in a letter steers the terminal, or opens a mark of Markdown")
  func harmless() {
    let text = "a\u{1B}[31m\nb *c* <d>"
    let table = TableRenderer().render(Answer(sheet([text])), layout: Layout(language: .zh))
    #expect(!table.contains("\u{1B}"))
    #expect(table.split(separator: "\n").count == 3)
    let markdown = MarkdownRenderer().render(Answer(sheet([text])), layout: Layout(language: .zh))
    #expect(markdown.contains("**甲办**"))
    #expect(markdown.contains("\\*c\\* \\<d>"))
  }

  @Test("Machines read a list of rows")
  func machines() {
    let json = JSONRenderer().render(Answer(sheet(["好"])), layout: Layout(language: .zh))
    #expect(json.contains(#"{"reporter": "甲办", "contact": null, "code": 1, "text": "好"}"#))
    let csv = CSVRenderer().render(Answer(sheet(["好"])), layout: Layout(language: .zh))
    #expect(csv.contains("甲办,,1,好"))
  }
}
