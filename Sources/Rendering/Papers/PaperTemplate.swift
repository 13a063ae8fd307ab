internal import Mustache
internal import Reports
internal import Wording

/// A template of a paper (Mustache): every name in it is known before it is filled, so that a mistyped one never
/// leaves a hole in what is published.
struct PaperTemplate {
  private let template: MustacheTemplate
  private let paper: Paper

  /// - Throws: ``RenderingFault/badTemplate(line:reason:)``, ``RenderingFault/unknownName(_:line:known:)``.
  init(_ paper: Paper, _ language: Language) throws {
    self.paper = paper
    let text = paper.template ?? PaperTemplates.text(paper.kind.rawValue, language) ?? ""
    try Self.check(text, known: paper.names)
    do {
      // Nothing is escaped here: each format escapes what it writes.
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
    } catch let error as MustacheTemplate.ParserError {
      throw RenderingFault.badTemplate(line: error.context.lineNumber, reason: String(describing: error.error))
    }
  }

  private static func check(_ text: String, known: Set<String>) throws {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for tag in line.matches(of: /\{\{\s*([#^\/&{>=<$%!]?)\s*([^{}]*?)\s*\}\}/) {
        switch tag.1 {
        case "!": continue
        case ">", "=", "<", "$", "%":
          throw RenderingFault.badTemplate(line: number + 1, reason: String(tag.0))
        default:
          let name = String(tag.2)
          guard known.contains(name) else {
            throw RenderingFault.unknownName(name, line: number + 1, known: known.sorted())
          }
        }
      }
    }
  }

  /// The text with signs for figures and tables in it; ``PaperBlocks`` reads them.
  func filled(_ text: @escaping (Sheet.Cell) -> String) -> String {
    template.render(Names(values: paper.values, grounds: paper.grounds, text: text))
  }
}

extension Paper {
  /// What a template may name.
  fileprivate var names: Set<String> {
    var names = Set(values.keys).union(itemNames)
    for case .list(let items) in values.values { for item in items { names.formUnion(item.keys) } }
    for item in values.values {
      guard case .list(let rows) = item else { continue }
      for case .list(let inner) in rows.flatMap(\.values) { names.formUnion(inner.flatMap(\.keys)) }
    }
    return names
  }
}

/// Signs that data cannot hold, since control characters are taken out of it.
enum PaperSign {
  static let table: Character = "\u{1}"
  static let figure: Character = "\u{2}"
  static let figureEnd: Character = "\u{3}"
  /// What follows is data and opens no heading, no item.
  static let data: Character = "\u{4}"
}

/// The names of one level of a paper.
private struct Names: MustacheParent {
  let values: [String: Paper.Value]
  let grounds: [Paper.Ground]
  let text: (Sheet.Cell) -> String

  func child(named name: String) -> Any? {
    switch values[name] {
    case nil: nil
    case .cell(let cell): Word(cell, text(cell))
    case .figure(let place):
      Word(grounds[place].cell, "\(text(grounds[place].cell))\(PaperSign.figure)\(place)\(PaperSign.figureEnd)")
    case .table(let key): Word(nil, "\(PaperSign.table)\(key)\(PaperSign.table)")
    case .list(let items): items.map { Names(values: $0, grounds: grounds, text: text) }
    }
  }
}

/// One value: its text, and whether a section of it stands. What is unknown has none, and neither has a count of
/// nought.
private struct Word: MustacheParent, MustacheCustomRenderable {
  let renderText: String
  let isNull: Bool

  init(_ cell: Sheet.Cell?, _ text: String) {
    renderText = text
    isNull = cell == .unknown || cell == .integer(0) || cell == .flag(false)
  }

  func child(named: String) -> Any? { nil }
}
