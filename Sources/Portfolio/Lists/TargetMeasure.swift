internal import Values

/// How a target is computed from the registry's own projects: what is counted or added up, of which projects.
package struct TargetMeasure: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// How many projects the filter lets through.
    case projects
    /// How many of them met the step for certain within the target's period.
    case signed, started, finished
    /// Their total investment, by the latest estimates.
    case total
    /// What they completed within the period.
    case completed

    package var zh: String {
      switch self {
      case .projects: "项目数"
      case .signed: "签约"
      case .started: "新开工"
      case .finished: "建成投产"
      case .total: "总投资"
      case .completed: "完成投资"
      }
    }

    /// A kind by its word in either language.
    package init?(word: String) {
      let others: [String: Kind] = [
        "start": .started, "starts": .started, "开工": .started, "production": .finished, "finish": .finished,
        "投产": .finished, "竣工": .finished, "竣工投产": .finished, "sign": .signed, "count": .projects, "项目": .projects,
        "investment": .completed, "投资": .completed,
      ]
      let plain = FullWidth.folded(word).lowercased()
      guard let found = Kind.allCases.first(where: { $0.rawValue == plain || $0.zh == plain }) ?? others[plain] else {
        return nil
      }
      self = found
    }

    /// The words of all kinds, for a suggestion.
    package static var words: [String] { allCases.flatMap { [$0.rawValue, $0.zh] } }

    /// Whether it is a sum of money; else a count of projects.
    package var isMoney: Bool { self == .total || self == .completed }

    /// The step that is counted; nil: none.
    var step: FunnelStep? { FunnelStep(rawValue: rawValue) }
  }

  package let kind: Kind
  /// In the words of filters; empty: all projects.
  package let filter: String

  package init(kind: Kind, filter: String) {
    self.kind = kind
    self.filter = filter
  }

  /// `started total>1亿`: a kind, and behind it a filter.
  ///
  /// - Throws: ``RuleError/unknownMeasure(_:near:)`` for what is no kind.
  package init(parsing text: String) throws(RuleError) {
    let parts = text.trimmed.split(maxSplits: 1, whereSeparator: { $0.isWhitespace || $0 == "\u{3000}" })
    let word = parts.first.map(String.init) ?? ""
    guard let kind = Kind(word: word) else {
      throw .unknownMeasure(word, near: Likeness.nearest(to: word, among: Kind.words))
    }
    self.init(kind: kind, filter: parts.count > 1 ? String(parts[1]).trimmed : "")
  }

  /// The filter as it is read.
  ///
  /// - Throws: ``FilterFault``, ``LineWords/OpenQuote``.
  func parsed() throws -> Filter { try FilterParser.parse(line: filter) }
}

extension FilterParser {
  /// Reads a filter that is one text, as it was typed.
  ///
  /// - Throws: ``FilterFault``, ``LineWords/OpenQuote``.
  package static func parse(line: String) throws -> Filter {
    try parse(LineWords.of(line).map { FilterWord($0.text, quoted: $0.quoted) })
  }
}
