import Reports
import Testing
import Wording

/// Several lists of one answer, arranged by one set of words.
@Suite struct AnswerArrangementTests {
  private func sheet(_ key: String, _ columns: [String], _ rows: [[Int]]) -> Sheet {
    Sheet(
      key: key, columns: columns.map { .init($0, Phrase(same: $0)) }, rows: rows.map { row in row.map { .integer($0) } }
    )
  }

  private var answer: Answer {
    Answer([
      sheet("one", ["a", "b"], [[1, 2], [3, 4], [2, 9]]), sheet("two", ["b", "c"], [[2, 1], [1, 2]]),
      sheet("other", ["a"], [[1], [2]]),
    ])
  }

  private func arranged(_ arrangement: SheetArrangement) throws -> [[[Sheet.Cell]]] {
    try arrangement.arranged(answer, lists: ["one", "two"]).parts.map(\.rows)
  }

  private func rows(_ rows: [[Int]]) -> [[Sheet.Cell]] { rows.map { $0.map { .integer($0) } } }

  @Test("each list takes the words that name a column of its own; other parts stay whole")
  func ownWords() throws {
    #expect(
      try arranged(SheetArrangement(sort: "-a", limit: 2)) == [
        rows([[3, 4], [2, 9]]), rows([[2, 1], [1, 2]]), rows([[1], [2]]),
      ])
    #expect(
      try arranged(SheetArrangement(sort: "b", columns: ["c", "a"])) == [
        rows([[1], [3], [2]]), rows([[2], [1]]), rows([[1], [2]]),
      ])
    // A list that has none of the columns is shown with its own.
    #expect(try arranged(SheetArrangement(columns: ["c"]))[0] == rows([[1, 2], [3, 4], [2, 9]]))
    let grouped = try SheetArrangement(group: "c").arranged(answer, lists: ["one", "two"]).parts
    #expect(grouped.map { $0.grouping != nil } == [false, true, false])
  }

  @Test("a word that names a column of none of them is refused, with the columns of all")
  func unknown() throws {
    for arrangement in [
      SheetArrangement(sort: "-x"), SheetArrangement(columns: ["a", "x"]), SheetArrangement(group: "x"),
    ] {
      #expect(throws: SheetFault.unknownColumn("x", near: [], known: ["a", "b", "c"].map { Phrase(same: $0) })) {
        try arranged(arrangement)
      }
    }
  }
}
