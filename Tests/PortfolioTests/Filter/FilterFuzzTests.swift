import Portfolio
import Randomness
import Testing
import Values

/// Random words never crash or hang the reader of filters, and no value gets into SQL.
struct FilterFuzzTests {
  private static let pieces = [
    "(", ")", "((", "))", "not", "非", "or", "或", "and", "且", ":", ">=", "<=", ">", "<", "=", "≥", "region",
    "地区", "total",
    "总投资", "start", "stage", "rate", "name", "tag", "light", "late", "programme", "overdue", "逾期", "滕州",
    "10亿以上",
    "超10亿", "..", "2021", "2021-06..", "none", "无", ",", "、", "'", "\"", "\\", "%", "_",
    "'; DROP TABLE project; --", "?",
    "?1", "e\u{301}", "👨‍👩‍👧", "\u{0}", "1e309", "-", "NaN", "zqxjk", " ",
  ]

  private func words(_ random: inout SplitMix64) -> [FilterWord] {
    (0..<Int.random(in: 0...5, using: &random)).map { _ in
      let text = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        FilterFuzzTests.pieces.randomElement(using: &random) ?? "("
      }.joined()
      return Int.random(in: 0..<4, using: &random) == 0
        ? FilterWord(text, plainLength: Int.random(in: 0...text.count, using: &random)) : FilterWord(text)
    }
  }

  @Test("60,000 random lists of words are read or refused")
  func parsing() {
    var random = SplitMix64(seed: 1)
    var (read, refused) = (0, 0)
    for _ in 0..<60_000 {
      do {
        _ = try FilterParser.parse(words(&random))
        read += 1
      } catch {
        refused += 1
      }
    }
    #expect(read > 5_000)
    #expect(refused > 5_000)
  }

  @Test("Compiled SQL never holds the text of a value, and always runs or is refused as a value")
  func compiling() throws {
    let registry = try TemporaryRegistry()
    try registry.project("A", "甲", [(.region, "滕州")])
    let context = try registry.context("2021-05")
    var random = SplitMix64(seed: 2)
    var compiled = 0
    try registry.read { snapshot in
      for _ in 0..<6_000 {
        // Pieces with a mark that stands in no SQL of ours.
        let marked = words(&random).map { FilterWord($0.text + "zqxjk", plainLength: $0.plainLength) }
        guard let filter = try? FilterParser.parse(marked) else { continue }
        do {
          let sql = try snapshot.sqlText(of: filter, context)
          #expect(!sql.contains("zqxjk"))
          #expect(!sql.contains("DROP"))
          compiled += 1
          if compiled.isMultiple(of: 10) { _ = try snapshot.projects(where: filter, context: context) }
        } catch let fault as FileFault {
          Issue.record("\(fault): \(marked.map(\.text))")
        } catch {
          // A value that is none: said by an error of its own.
        }
      }
    }
    #expect(compiled > 500)
  }

  @Test("Names in a filter are bound: they cannot end a statement")
  func injection() throws {
    let registry = try TemporaryRegistry()
    try registry.project("A", "甲'; DROP TABLE project; --")
    for field in Field.allCases where !field.isFigure {
      let filter = Filter.field(field, .matches, "甲'; DROP TABLE project; --")
      _ = try? registry.read { try $0.projects(where: filter, context: try registry.context()) }
    }
    let found = try registry.read {
      try $0.projects(where: .text("'; DROP TABLE project; --"), context: try registry.context())
    }
    #expect(found.map(\.ref.code) == ["A"])
  }
}
