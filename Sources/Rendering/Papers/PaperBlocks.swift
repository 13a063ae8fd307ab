internal import Reports
internal import Values
internal import Wording

/// A paper filled in, as blocks: what every format writes in its own way.
struct PaperBlocks {
  enum Run: Equatable {
    case text(String)
    /// The sign of a figure: its number in the paper.
    case mark(Int)
  }

  enum Block: Equatable {
    case heading(Int, [Run])
    case paragraph([Run])
    case item([Run])
    /// The part of the answer with this key.
    case table(String)
  }

  private(set) var blocks: [Block] = []
  /// The figures that the text tells, in their order: the first has number 1.
  private(set) var grounds: [(number: Int, ground: Paper.Ground)] = []
  private var numbers: [Int: Int] = [:]
  private let paper: Paper
  private let language: Language

  /// - Throws: ``RenderingFault`` for a template that cannot be used.
  init(_ paper: Paper, layout: Layout) throws {
    self.paper = paper
    language = layout.language
    let spoken = SpokenCells(layout)
    read(try PaperTemplate(paper, layout.language).filled { Self.harmless(spoken.text($0)) })
  }

  /// Data in a line of its own kind: no sign, no line break, and nothing that opens a heading.
  private static func harmless(_ text: String) -> String {
    String(PaperSign.data) + String(DisplayWidth.withoutControls(text).map { $0.isNewline ? " " : $0 })
  }

  private mutating func read(_ text: String) {
    var open: Block?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      for (place, piece) in line.split(separator: PaperSign.table, omittingEmptySubsequences: false).enumerated() {
        if !place.isMultiple(of: 2) {
          close(&open)
          blocks.append(.table(String(piece)))
          continue
        }
        let trimmed = piece.drop { $0 == " " }
        let level = trimmed.prefix { $0 == "#" }.count
        if trimmed.isEmpty {
          if place == 0 { close(&open) }
        } else if (1...6).contains(level), trimmed.dropFirst(level).first == " " {
          close(&open)
          blocks.append(.heading(level, runs(trimmed.dropFirst(level + 1))))
        } else if trimmed.hasPrefix("- ") {
          close(&open)
          open = .item(runs(trimmed.dropFirst(2)))
        } else {
          open = joined(open, runs(trimmed))
        }
      }
    }
    close(&open)
  }

  private mutating func close(_ open: inout Block?) {
    if let block = open { blocks.append(block) }
    open = nil
  }

  /// Lines of one paragraph stand side by side: with a blank between them where words are parted by blanks.
  private func joined(_ block: Block?, _ more: [Run]) -> Block {
    let blank: [Run] = language == .zh ? [] : [.text(" ")]
    return switch block {
    case .paragraph(let runs): .paragraph(runs + blank + more)
    case .item(let runs): .item(runs + blank + more)
    default: .paragraph(more)
    }
  }

  private mutating func runs(_ line: Substring) -> [Run] {
    var runs: [Run] = []
    for (place, piece) in line.split(separator: PaperSign.figure, omittingEmptySubsequences: false).enumerated() {
      var rest = piece
      if place > 0, let end = piece.firstIndex(of: PaperSign.figureEnd), let figure = Int(piece[..<end]) {
        runs.append(.mark(number(of: figure)))
        rest = piece[piece.index(after: end)...]
      }
      let text = rest.filter { $0 != PaperSign.data }
      if !text.isEmpty { runs.append(.text(text)) }
    }
    return runs
  }

  /// A figure told twice has one number.
  private mutating func number(of figure: Int) -> Int {
    if let known = numbers[figure] { return known }
    let number = grounds.count + 1
    numbers[figure] = number
    grounds.append((number, paper.grounds[figure]))
    return number
  }
}

/// Cells as they are told in a sentence.
private struct SpokenCells {
  private let language: Language
  private let unit: MoneyUnit?
  private let words: PeopleText

  init(_ layout: Layout) {
    (language, unit) = (layout.language, layout.unit)
    words = PeopleText(Sheet(columns: []), layout: layout)
  }

  func text(_ cell: Sheet.Cell) -> String {
    switch cell {
    case .money(let money): amount(money)
    case .date(let date): language == .zh ? date.chinese : date.english
    default: words.text(cell, in: 0)
    }
  }

  /// In a unit that suits it, with at most two decimals (three of a billion) and none that are nought.
  private func amount(_ money: Money) -> String {
    let isLarge = money.fen.magnitude >= MoneyUnit.yi.fen.magnitude
    let fitting: MoneyUnit = language == .zh ? (isLarge ? .yi : .wan) : (isLarge ? .billion : .million)
    let unit = unit ?? fitting
    var number = money.text(in: unit, decimals: unit == .billion ? 3 : 2)
    if number.contains(".") {
      while number.last == "0" { number.removeLast() }
      if number.last == "." { number.removeLast() }
    }
    return Figures.typeset(number) + (language == .zh ? unit.symbolZh : " " + unit.symbolEn)
  }
}
