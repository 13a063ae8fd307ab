internal import Store
internal import Values

/// Conditions beside each other. SQLite's time grows with the square of their number and its parser is a hundred
/// deep, hence so much care: what differs only in its values is compared with a list of values, bound as one.
extension FilterSQL {
  enum Joint: String {
    case and = " AND "
    case or = " OR "
  }

  /// So many conditions of one form are said one by one.
  private static let mostAlike = 3

  /// So many stand side by side without parentheses: a chain of a thousand is too deep for SQLite.
  private static let longestChain = 30

  /// What a leaf of the language needs, and the statement around it, stays under this.
  private static let highest = 40

  /// Longer text than this takes SQLite seconds to read: some thousand conditions, each of another form.
  private static let mostText = 400_000

  /// - Throws: ``FilterError/tooDeep``, ``FilterError/tooLong(_:)``.
  static func joined(_ parts: [FilterSQL], _ joint: Joint) throws(FilterError) -> FilterSQL {
    var alike: [String: Int] = [:]
    var groups: [[FilterSQL]] = []
    for part in parts {
      if let group = alike[part.text] {
        groups[group].append(part)
      } else {
        alike[part.text] = groups.count
        groups.append([part])
      }
    }
    return try chained(groups.flatMap { $0.count > 1 ? gathered($0, joint) : $0 }, joint)
  }

  /// Conditions of one text as fewer.
  private static func gathered(_ parts: [FilterSQL], _ joint: Joint) -> [FilterSQL] {
    if joint == .or, var one = parts.first, !one.members.isEmpty {
      one.members = parts.flatMap(\.members).uniqued()
      one.arguments[one.arguments.count - 1] = .list(one.members)
      return [one]
    }
    return parts.count > mostAlike ? [listed(parts, joint)] : parts
  }

  /// A condition that something is in a list.
  static func isIn(_ before: String, _ values: [SQLValue], _ after: String = "", arguments: [SQLValue] = [])
    -> FilterSQL
  {
    FilterSQL(
      text: "\(before) IN (SELECT value FROM json_each(?))\(after)", arguments: arguments + [.list(values)],
      members: values)
  }

  /// The highest first: the parser keeps on its stack what stands before it.
  private static func chained(_ parts: [FilterSQL], _ joint: Joint) throws(FilterError) -> FilterSQL {
    guard let first = parts.first else { return FilterSQL(text: joint == .and ? "1" : "0") }
    guard parts.count > 1 else { return first }
    var sorted = parts.enumerated().sorted { ($1.element.height, $0.offset) < ($0.element.height, $1.offset) }
      .map(\.element)
    while sorted.count > longestChain {
      var chunks: [FilterSQL] = []
      for start in stride(from: 0, to: sorted.count, by: longestChain) {
        chunks.append(try chain(Array(sorted[start..<min(start + longestChain, sorted.count)]), joint))
      }
      sorted = chunks
    }
    return try chain(sorted, joint)
  }

  private static func chain(_ parts: [FilterSQL], _ joint: Joint) throws(FilterError) -> FilterSQL {
    let rest = parts.dropFirst().map { $0.height + 3 }.max() ?? 0
    let joined = FilterSQL(
      text: "(" + parts.map(\.text).joined(separator: joint.rawValue) + ")", arguments: parts.flatMap(\.arguments),
      height: max((parts.first?.height ?? 0) + 1, rest), lists: parts.map(\.lists).max() ?? 0)
    guard joined.height <= highest else { throw .tooDeep }
    guard joined.text.utf8.count <= mostText else { throw .tooLong(parts.count) }
    return joined
  }

  /// Conditions of one text as a single one over the list of their values.
  private static func listed(_ parts: [FilterSQL], _ joint: Joint) -> FilterSQL {
    guard let first = parts.first, !first.arguments.isEmpty else { return parts.first ?? FilterSQL(text: "1") }
    let name = "list\(first.lists)"
    var text = ""
    for (index, piece) in first.text.split(separator: "?", omittingEmptySubsequences: false).enumerated() {
      text += index == 0 ? piece : "json_extract(\(name).value, '$[\(index - 1)]')" + piece
    }
    let values = parts.map { "[" + $0.arguments.map(\.json).joined(separator: ",") + "]" }
    let list = SQLValue("[" + values.joined(separator: ",") + "]")
    let condition =
      joint == .or
      ? "EXISTS (SELECT 1 FROM json_each(?) \(name) WHERE \(text))"
      : "NOT EXISTS (SELECT 1 FROM json_each(?) \(name) WHERE NOT ifnull(\(text), 0))"
    return FilterSQL(text: condition, arguments: [list], height: first.height + 8, lists: first.lists + 1)
  }
}

extension SQLValue {
  /// Values as one JSON array.
  static func list(_ values: [SQLValue]) -> SQLValue {
    SQLValue("[" + values.map(\.json).joined(separator: ",") + "]")
  }

  fileprivate var json: String {
    switch self {
    case .null: "null"
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): SQLValue.quoted(text)
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
