package import Reports
internal import Spreadsheets
internal import Wording

extension OutputFormat {
  /// An answer in this format: a paper as a document where people read it, else its parts.
  ///
  /// - Throws: ``RenderingFault``.
  package func output(_ answer: Answer, layout: Layout) throws -> Output {
    guard let paper = answer.paper else { return try renderer.output(answer, layout: layout) }
    let document = { try PaperDocument(answer, try PaperBlocks(paper, layout: layout), paper, layout) }
    switch self {
    case .table: return .text(try document().screen)
    case .markdown: return .text(try document().markdown)
    case .html: return .text(try document().page)
    case .xlsx: return .bytes(try document().workbook())
    case .json, .jsonl, .csv, .tsv, .svg, .ics: return try renderer.output(answer, layout: layout)
    }
  }
}

/// A paper with its tables, ready to be written.
struct PaperDocument {
  let blocks: PaperBlocks
  let layout: Layout
  /// The parts that the text calls for, by key.
  let tables: [String: Sheet]
  let grounds: Sheet
  /// What stands behind it all: each project's part.
  let annexes: [Sheet]
  let language: Language

  init(_ answer: Answer, _ blocks: PaperBlocks, _ paper: Paper, _ layout: Layout) throws {
    (self.blocks, self.layout, language) = (blocks, layout, layout.language)
    tables = Dictionary(answer.parts.map { ($0.key, $0) }) { first, _ in first }
    grounds = paper.sheet(of: blocks.grounds)
    annexes = answer.parts.filter { paper.annexes.contains($0.key) }
  }

  var title: String {
    for case .heading(_, let runs) in blocks.blocks { return Self.plain(runs) }
    return ""
  }

  static func plain(_ runs: [PaperBlocks.Run]) -> String {
    runs.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  /// Text with its signs as `[3]`.
  static func marked(_ runs: [PaperBlocks.Run]) -> String {
    runs.map {
      switch $0 {
      case .text(let text): text
      case .mark(let number): "[\(number)]"
      }
    }.joined()
  }

  // MARK: the screen

  /// Running text and tables; what the figures rest on stands below.
  var screen: String {
    let table = TableRenderer()
    func wrapped(_ text: String, _ before: String = "") -> String {
      let text = before + DisplayWidth.printable(text)
      let lines = layout.width.map { DisplayWidth.wrapped(text, to: max(16, $0)) } ?? [text]
      return lines.map { $0 + "\n" }.joined()
    }
    let ink = TableInk(isOn: layout.colour)
    let parts = blocks.blocks.compactMap { block -> String? in
      switch block {
      case .heading(_, let runs): ink.painted(DisplayWidth.printable(Self.marked(runs)), .heading) + "\n"
      case .paragraph(let runs): wrapped(Self.marked(runs))
      case .item(let runs): wrapped(Self.marked(runs), "- ")
      case .table(let key): tables[key].map { table.render(Answer($0), layout: layout) }
      }
    }
    return (parts + [table.render(Answer(grounds), layout: layout)]).joined(separator: "\n")
  }

  // MARK: Markdown

  /// Figures have footnotes, which say what they rest on.
  var markdown: String {
    let renderer = MarkdownRenderer()
    func text(_ runs: [PaperBlocks.Run]) -> String {
      runs.map {
        switch $0 {
        case .text(let text): MarkdownRenderer.escaped(text)
        case .mark(let number): "[^\(number)]"
        }
      }.joined()
    }
    let parts = blocks.blocks.compactMap { block -> String? in
      switch block {
      case .heading(let level, let runs): String(repeating: "#", count: level) + " " + text(runs) + "\n"
      case .paragraph(let runs): text(runs) + "\n"
      case .item(let runs): "- " + text(runs) + "\n"
      case .table(let key): tables[key].map { renderer.render(Answer($0), layout: layout) }
      }
    }
    let heading = "## " + PaperWords.grounds.text(in: language) + "\n"
    let notes = blocks.grounds.map { "[^\($0.number)]: \(footnote($0.ground))\n" }
    return (parts + [heading] + notes).joined(separator: "\n")
  }

  private func footnote(_ ground: Paper.Ground) -> String {
    let colon = language == .zh ? "：" : ": "
    var parts = [ground.name.text(in: language)]
    parts += ground.how.map { $0.text(in: language) }
    for (words, phrases) in [(PaperWords.source, ground.sources), (PaperWords.opens, [ground.opens].compactMap { $0 })]
    where !phrases.isEmpty {
      parts.append(words.text(in: language) + colon + phrases.map { $0.text(in: language) }.joined(separator: "; "))
    }
    return MarkdownRenderer.escaped(Self.sentences(parts, language))
  }

  /// Parts of what a figure rests on, one after the other.
  static func sentences(_ parts: [String], _ language: Language) -> String {
    parts.joined(separator: language == .zh ? "；" : "; ")
  }

  // MARK: a workbook

  /// Of a line of text on its sheet, in characters: what fits across a page of A4.
  private static let textWidth = 80

  /// The text on the first sheet, then each table, the grounds and the annexes on sheets of their own.
  func workbook() throws -> [UInt8] {
    do {
      let book = try WorkbookWriter()
      let page = try book.addSheet(PaperWords.text.text(in: language))
      try page.setColumn(0, width: Double(Self.textWidth))
      var row = 1
      for block in blocks.blocks {
        let (text, style): (String, CellStyle) =
          switch block {
          case .heading(let level, let runs):
            (Self.marked(runs), CellStyle(isBold: true).with(\.fontSize, level == 1 ? 16 : 13))
          case .paragraph(let runs): (Self.marked(runs), CellStyle.plain.with(\.wraps, true))
          case .item(let runs): ("· " + Self.marked(runs), CellStyle.plain.with(\.wraps, true))
          case .table(let key):
            (tables[key].map { "→ " + caption(of: $0) } ?? "", CellStyle.plain.with(\.ink, 0x606060))
          }
        try page.write(.text(text), row: row, column: 0, style)
        let lines = SheetWriter.lines(of: text, width: Self.textWidth)
        if lines > 1 { try page.setRow(row, height: SheetWriter.height(ofLines: lines)) }
        row += 1
      }
      try page.setUp(PrintSetup(isLandscape: false, fitsWidth: true))
      let called = blocks.blocks.compactMap { block in if case .table(let key) = block { tables[key] } else { nil } }
      for part in called + [grounds] + annexes {
        let words = PeopleText(part, layout: layout)
        try WorkbookPart(part, words).write(to: try book.addSheet(part.caption.first.map(words.text) ?? part.key))
      }
      return try book.finish()
    } catch let fault as WorkbookWriterFault {
      throw RenderingFault(fault)
    }
  }

  func caption(of sheet: Sheet) -> String { PeopleText(sheet, layout: layout).caption(of: sheet) }
}
