internal import Portfolio
internal import Values
package import Wording

/// A document that an office publishes: what a template puts into sentences, and what each figure rests on.
///
/// It says nothing of how it looks: a renderer fills the template and sets the tables in their places.
package struct Paper: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case bulletin
    case workReport = "work-report"
    case targets

    package var zh: String {
      switch self {
      case .bulletin: "通报"
      case .workReport: "工作报告"
      case .targets: "目标"
      }
    }
  }

  /// What stands behind a name of a template.
  package indirect enum Value: Sendable {
    /// A figure that tells what it rests on: its place among the grounds.
    case figure(Int)
    case cell(Sheet.Cell)
    /// Where the part of the answer with this key is to stand.
    case table(String)
    /// A section of the template stands once for each.
    case list([[String: Value]])
  }

  /// What a figure rests on.
  package struct Ground: Sendable {
    /// English snake_case, unique in the paper.
    package let key: String
    package let name: Phrase
    package let cell: Sheet.Cell
    /// How it was reckoned, a sentence each.
    package let how: [Phrase]
    /// The command that opens it, in both languages; nil: it stands nowhere but in its source.
    package let opens: Phrase?
    /// The documents that state it, and where in them.
    package let sources: [Phrase]
  }

  package let kind: Kind
  package var values: [String: Value] = [:]
  package var grounds: [Ground] = []
  /// Parts of the answer that stand behind the text and the tables, in a page and in a workbook.
  package var annexes: Set<String> = []
  /// What items of its lists may have besides, though there are none.
  package var itemNames: Set<String> = []
  /// The template of one's own; nil: that of the house in the reader's language.
  package var template: String?

  init(_ kind: Kind) { self.kind = kind }
}

extension Sheet {
  /// The projects of its rows by their names in the reader's language: lists call them by the registry's own.
  mutating func name(_ projects: [ProjectRef]) {
    guard let place = columns.firstIndex(where: { $0.key == "project_name" }) else { return }
    for (row, project) in zip(rows.indices, projects) { rows[row][place] = .name(project.name) }
  }
}

extension Phrase {
  /// An amount with all its digits.
  init(exact money: Money) {
    func text(_ unit: MoneyUnit, _ decimals: Int) -> String {
      var number = money.text(in: unit, decimals: decimals)
      while number.last == "0" { number.removeLast() }
      if number.last == "." { number.removeLast() }
      return number
    }
    self.init(en: text(.million, 8) + "m yuan", zh: text(.wan, 6) + "万元")
  }
}

extension Paper {
  /// Says in the paper of which moment it is: as it was published, or as it was known then.
  package mutating func tell(_ moment: Phrase) { set("moment", .phrase(moment)) }

  /// Sets a figure behind a name; one that is unknown rests on nothing.
  mutating func set(
    _ key: String, _ name: Phrase, _ cell: Sheet.Cell, how: [Phrase] = [], opens: Phrase? = nil,
    sources: [Phrase] = []
  ) {
    values[key] = figure(key, name, cell, how: how, opens: opens, sources: sources)
  }

  mutating func set(_ key: String, _ cell: Sheet.Cell) { values[key] = .cell(cell) }

  /// A figure as the value of a list's item.
  mutating func figure(
    _ key: String, _ name: Phrase, _ cell: Sheet.Cell, how: [Phrase] = [], opens: Phrase? = nil,
    sources: [Phrase] = []
  ) -> Value {
    guard cell != .unknown else { return .cell(.unknown) }
    grounds.append(Ground(key: key, name: name, cell: cell, how: how, opens: opens, sources: sources))
    return .figure(grounds.count - 1)
  }

  /// The figures as rows: what programs read of a paper, and its last page.
  package func sheet(of grounds: [(number: Int, ground: Ground)], facts: [(key: String, cell: Sheet.Cell)] = [])
    -> Sheet
  {
    var set = ColumnSet<(number: Int, ground: Ground)>()
    set.add("number", PaperWords.number) { .integer($0.number) }
    set.add("key", Heading.code, .machineOnly) { .text($0.ground.key) }
    set.add("name", PaperWords.figure) { .phrase($0.ground.name) }
    set.add("value", Heading.value) { $0.ground.cell }
    set.add("how", PaperWords.how) { row in
      row.ground.how.isEmpty ? .unknown : .phrase(.joined(row.ground.how, by: "; "))
    }
    set.add("opens", PaperWords.opens) { row in row.ground.opens.map { .phrase($0) } ?? .unknown }
    set.add("source", PaperWords.source) { row in
      row.ground.sources.isEmpty ? .unknown : .phrase(.joined(row.ground.sources, by: "; "))
    }
    return Sheet(
      key: "figures", caption: [PaperWords.grounds], columns: set.declarations, rows: grounds.map(set.cells),
      facts: facts, empty: PaperWords.noFigures)
  }

  /// The answer: the figures first, then the tables; machine formats read them as parts.
  func answer(_ tables: [Sheet], facts: [(key: String, cell: Sheet.Cell)]) -> Answer {
    var figures = sheet(of: grounds.enumerated().map { ($0.offset + 1, $0.element) }, facts: facts)
    figures.key = "figures"
    var answer = Answer([figures] + tables)
    answer.paper = self
    return answer
  }
}
