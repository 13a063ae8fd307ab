import Foundation
import Testing

/// What a program reads of a wall page: values under keys, none where the value is unknown.
struct WallReading {
  /// The keys of an element's values, and those values that are known.
  struct Values {
    var keys: [String] = []
    var known: [String: String] = [:]

    subscript(key: String) -> String? { known[key] }
  }

  let html: String

  init(file: String) throws { html = try String(contentsOfFile: file, encoding: .utf8) }

  var headline: Values { Self.values(between("id=\"headline\">", "</dl>")) }

  /// Projects by the code of their light; `none`: without one.
  var lights: [String: Int] {
    var lights: [String: Int] = [:]
    for match in html.matches(of: #/data-light="(\w+)" data-key="projects" data-value="(\d+)"/#) {
      lights[String(match.1)] = Int(match.2)
    }
    return lights
  }

  var total: Values { Self.values(between("<div class=\"line sum\">", "</div>")) }

  /// Each line of the ranking with the lines that open under it, in their order.
  var districts: [(key: String?, values: Values, projects: [(code: String, values: Values)])] {
    let section = between("<section id=\"ranking\">", "</section>")
    return section.components(separatedBy: "<details class=\"district\"").dropFirst().map { text in
      let key = Self.values(String(text.prefix { $0 != ">" }))["region"]
      let lines = text.components(separatedBy: "<details class=\"project\"")
      let projects = lines.dropFirst().map { line in
        (Self.values(String(line.prefix { $0 != ">" }))["code"] ?? "", Self.values(Self.summary(line)))
      }
      return (key, Self.values(Self.summary(lines[0])), projects)
    }
  }

  var laggards: [(code: String, values: Values)] {
    between("<section id=\"laggards\">", "</section>").components(separatedBy: "<div class=\"line\"").dropFirst()
      .map { (Self.values(String($0.prefix { $0 != ">" }))["code"] ?? "", Self.values($0)) }
  }

  private func between(_ start: String, _ end: String) -> String {
    guard let from = html.range(of: start), let to = html.range(of: end, range: from.upperBound..<html.endIndex)
    else { return "" }
    return String(html[from.upperBound..<to.lowerBound])
  }

  private static func summary(_ text: String) -> String {
    text.components(separatedBy: "</summary>").first?.components(separatedBy: "<summary>").last ?? ""
  }

  private static func values(_ text: String) -> Values {
    var values = Values()
    for match in text.matches(of: #/data-key="(\w+)"(?: data-value="([^"]*)")?/#) {
      values.keys.append(String(match.1))
      if let value = match.2 { values.known[String(match.1)] = String(value) }
    }
    return values
  }
}

/// Whether a value of a page is that of an object in JSON: null where there is none.
func isSame(_ value: String?, _ json: Any?) -> Bool {
  switch json {
  case nil: false
  case is NSNull: value == nil
  case let text as String: value == text
  case let number as NSNumber: value.flatMap { Double($0) } == number.doubleValue
  default: false
  }
}
