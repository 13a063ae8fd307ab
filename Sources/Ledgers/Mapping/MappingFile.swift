internal import Foundation
internal import Portfolio
package import Values
internal import Yams

extension Mapping {
  /// A mapping is a page that a person wrote.
  private static let mostBytes = 1 << 20

  /// Reads a mapping from its file.
  ///
  /// - Parameter fiscal: the registry's, by which a year is meant.
  /// - Throws: ``MappingFault``.
  package init(path: String, fiscal: FiscalYear) throws {
    guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8) else {
      throw MappingFault.unreadable(path: path)
    }
    guard data.count <= Mapping.mostBytes else { throw MappingFault.tooLarge }
    try self.init(yaml: text, fiscal: fiscal)
  }

  init(yaml: String, fiscal: FiscalYear) throws {
    let root = MappingNode(try Mapping.compose(yaml), key: "")
    let known = [
      "sheet", "heading", "skip", "month", "dated", "unit", "dates", "decimal", "unknown", "reporter", "projects",
      "organizations",
      "columns", "constants",
    ]
    for (key, node) in try root.pairs(known) {
      switch key {
      case "sheet": sheet = try node.text()
      case "heading": headingRow = try node.number()
      case "skip": skips = try node.items().map { try RowTest($0) }
      case "month": month = try node.month()
      case "dated": dated = try node.date()
      case "unit": unit = try node.unit()
      case "dates": dateFormats = try node.items().map { try $0.dateFormat() }
      case "decimal":
        guard let sign = try node.text().first, sign == "." || sign == "," else { throw node.wrong() }
        decimalSign = sign
      case "unknown": unknown = try node.items().map { TextPattern(try $0.text()) }
      case "reporter": reporter = try node.text()
      case "projects": addsProjects = try node.choice(["add": true, "known": false, "新增": true, "已有": false])
      case "organizations": addsOrganizations = try node.choice(["add": true, "known": false, "新增": true, "已有": false])
      case "columns": columns = try node.pairs(nil).map { try MappedColumn($0.key, $0.node, fiscal) }
      default: constants = try node.pairs(nil).map { (try $0.node.field($0.key), try $0.node.text()) }
      }
    }
    guard columns.contains(where: { $0.meaning.isIdentity }) else { throw MappingFault.noProject }
  }

  private static func compose(_ yaml: String) throws -> Node {
    do {
      guard let node = try Yams.compose(yaml: yaml) else { throw MappingFault.noProject }
      return node
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        throw MappingFault.notYAML(line: mark.line, reason: problem)
      default: throw MappingFault.notYAML(line: 1, reason: "\(error)")
      }
    }
  }
}

/// A place in a mapping, with the errors that it can give.
struct MappingNode {
  private let node: Node
  let key: String
  var line: Int { node.mark?.line ?? 1 }

  init(_ node: Node, key: String) {
    self.node = node
    self.key = key
  }

  func wrong() -> MappingFault {
    let shown = node.scalar?.string ?? (node.mapping == nil ? "[…]" : "{…}")
    return .badValue(line: line, key: key, value: shown)
  }

  var isMap: Bool { node.mapping != nil }

  /// - Parameter known: nil: any key may stand.
  func pairs(_ known: [String]?) throws -> [(key: String, node: MappingNode)] {
    guard let mapping = node.mapping else { throw wrong() }
    return try mapping.map { key, value in
      guard let name = key.scalar?.string else { throw wrong() }
      if let known, !known.contains(name) {
        throw MappingFault.unknownKey(line: key.mark?.line ?? line, name, known: known)
      }
      return (name, MappingNode(value, key: name))
    }
  }

  /// A list, or the one thing that stands in its place.
  func items() throws -> [MappingNode] {
    if let sequence = node.sequence { return sequence.map { MappingNode($0, key: key) } }
    return [self]
  }

  func text() throws -> String {
    guard let scalar = node.scalar else { throw wrong() }
    return scalar.string
  }

  func number() throws -> Int {
    guard let number = Int(try text()), number > 0 else { throw wrong() }
    return number
  }

  func choice<Value>(_ values: [String: Value]) throws -> Value {
    guard let value = values[try text()] else { throw wrong() }
    return value
  }

  func month() throws -> Month {
    guard let month = Month(try text()) else { throw wrong() }
    return month
  }

  func date() throws -> PartialDate {
    guard let date = try? PartialDate(parsing: try text()) else { throw wrong() }
    return date
  }

  func unit() throws -> String {
    guard let unit = HeadingText.unit(try text()) else { throw wrong() }
    return unit
  }

  func dateFormat() throws -> DateFormat {
    guard let format = DateFormat(try text()) else { throw wrong() }
    return format
  }

  /// A field that `add` and `edit` take.
  func field(_ word: String) throws -> Field {
    guard let field = Field(word: word), field.isSettable, field != .name, field != .code, field != .national else {
      throw MappingFault.badValue(line: line, key: key, value: word)
    }
    return field
  }
}

extension RowTest {
  fileprivate init(_ node: MappingNode) throws {
    var column: TextPattern?
    var texts: [TextPattern] = []
    for (key, value) in try node.pairs(["column", "is"]) {
      if key == "column" {
        column = TextPattern(try value.text())
      } else {
        texts = try value.items().map { TextPattern(try $0.text()) }
      }
    }
    guard let column, !texts.isEmpty else { throw node.wrong() }
    self.init(column: column, texts: texts)
  }
}
