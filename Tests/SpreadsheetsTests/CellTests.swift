import Spreadsheets
import Testing

@Suite struct CellTests {
  @Test("A blank text is as empty as no cell at all")
  func blanks() {
    #expect(Cell.text(" \u{3000}\n").isEmpty)
    #expect(Cell.empty.isEmpty)
    #expect(!Cell.text("0").isEmpty)
    #expect(!Cell.boolean(false).isEmpty)
  }

  @Test("A row has nothing beyond its last cell")
  func beyond() {
    let row = TableRow(number: 3, cells: [.text("甲")])
    #expect(row[0] == .text("甲"))
    #expect(row[1] == .empty)
    #expect(row[-1] == .empty)
  }
}
