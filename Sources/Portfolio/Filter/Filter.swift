package import Values

/// Which projects are meant; the same for listing, reporting and editing.
package indirect enum Filter: Equatable, Sendable {
  case all
  case and([Filter])
  case or([Filter])
  case not(Filter)
  /// A bare word: names, aliases, codes, descriptions, pinyin.
  case text(FilterText)
  case flag(Flag)
  case field(Field, Comparison, FilterText)

  package enum Flag: String, CaseIterable, Sendable {
    case overdue, suspended, cancelled, doubtful
    /// Its money is that of its parts.
    case bundle

    package var zh: String {
      switch self {
      case .overdue: "逾期"
      case .suspended: "停工"
      case .cancelled: "终止"
      case .doubtful: "存疑"
      case .bundle: "打捆"
      }
    }

    /// A flag by its word in either language.
    package init?(word: String) {
      guard let found = Flag.byWord[word.lowercased()] else { return nil }
      self = found
    }

    private static let byWord: [String: Flag] = {
      let others: [String: Flag] = ["取消": .cancelled, "已停工": .suspended, "已终止": .cancelled, "已逾期": .overdue]
      let known = allCases.flatMap { [($0.rawValue, $0), ($0.zh, $0)] }
      return Dictionary(known + others.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }()

    /// The words of all flags, for a suggestion.
    package static var words: [String] { allCases.flatMap { [$0.rawValue, $0.zh] } }
  }

  /// `:` asks for a match or an overlap; the others compare.
  package enum Comparison: String, Sendable {
    case matches = ":"
    case equal = "="
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
  }

  package var isAll: Bool { self == .all }

  /// Both at once.
  package func and(_ other: Filter) -> Filter {
    if isAll { return other }
    return other.isAll ? self : .and([self, other])
  }

  /// Every field that is asked for.
  package var fields: [Field] {
    switch self {
    case .all, .text, .flag: []
    case .field(let field, _, _): [field]
    case .not(let inner): inner.fields
    case .and(let inner), .or(let inner): inner.flatMap(\.fields)
    }
  }
}

extension Filter {
  /// The bare words that are searched for.
  package var texts: [String] {
    switch self {
    case .text(let text): [text.text]
    case .not(let inner): inner.texts
    case .and(let inner), .or(let inner): inner.flatMap(\.texts)
    default: []
    }
  }
}

/// At which moment and over which period a filter's derived fields are reckoned.
package struct FilterContext: Sendable {
  package var asOf: Day
  /// nil: the latest month with data.
  package var period: Period?
  package var measure: String
  package var rule: String?
  package var against = PlanChoice.inForce
  /// Whether a list that names a bundle has its children too: so where sums are asked, not where lists are.
  var listsHoldChildren = false
  /// Whether a value that no project has is refused behind `not`: so where a person typed the filter.
  package var refusesUnheld = false

  package init(asOf: Day, period: Period? = nil, measure: String = "reported", rule: String? = nil) {
    self.asOf = asOf
    self.period = period
    self.measure = measure
    self.rule = rule
  }
}
