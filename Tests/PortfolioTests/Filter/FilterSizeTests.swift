import Portfolio
import Testing
import Values

/// However long or deep a filter is, SQLite is given little to read.
struct FilterSizeTests {
  private func words(_ text: String) -> [FilterWord] { text.split(separator: " ").map { FilterWord(String($0)) } }

  @Test(
    "Thousands of conditions of one form are one condition over a list",
    arguments: [
      "w# or", "not w#", "code:X# or", "total:#亿 or", "total>#亿 or", "start<#2021 or", "(a# b) or (c# lead:d) or",
      "(a# or b) not (c# or total>1亿 or lead:#)", "region:滕州 or lead:# or",
    ])
  func long(_ form: String) throws {
    let registry = try TemporaryRegistry()
    let count = 9_000 / form.split(separator: " ").count
    let text = (0..<count).map { form.replacing("#", with: "\($0)").replacing("<\($0)2021", with: "<\(1000 + $0)") }
      .joined(separator: " ")
    let filter = try FilterParser.parse(words(text + " a"))
    let sql = try registry.read { try $0.sqlText(of: filter, try registry.context("2021-05")) }
    #expect(sql.utf8.count < 10_000, "\(sql.utf8.count)")
  }

  @Test("The deepest filter that is read is one that SQLite reads, whatever stands in it", arguments: Field.allCases)
  func deep(_ field: Field) throws {
    let registry = try TemporaryRegistry()
    let project = try registry.project("A", "甲")
    try registry.record {
      try $0.addToProgramme(try $0.newProgramme("2021清单"), project, role: nil)
    }
    let value =
      switch field.kind {
      case .text: "甲"
      case .code(.region): "滕州"
      case .code(.sector): "transport"
      case .code(.cluster): "none"
      case .code(.role), .code(.nature): "new"
      case .code(.lifecycle): "road"
      case .code(.stage): "start..open"
      case .code(.status): "active"
      case .code(.light): "red"
      case .code: "own"
      case .money: "1亿..2亿"
      case .date: "2021..2022"
      case .ratio: "50%..60%"
      case .points, .days: "1..2"
      case .project: "A"
      case .programme: "2021清单"
      }
    let leaf = "\(field.rawValue):\(value)"
    for opening in ["\(leaf) or not (b overdue or (", "\(leaf) (not b or (", "b overdue or (\(leaf) or c ("] {
      let depth = FilterParser.deepest / 2
      let text =
        String(repeating: opening + " ", count: depth).replacing("( ", with: "(") + leaf
        + String(repeating: "))", count: depth)
      let typed = text.replacing("(", with: " ( ").replacing(")", with: " ) ")
      let filter = try FilterParser.parse(words(typed))
      #expect(throws: Never.self, "\(typed)") {
        _ = try registry.read { try $0.count(filter, try registry.context("2021-05")) }
      }
    }
  }
}
