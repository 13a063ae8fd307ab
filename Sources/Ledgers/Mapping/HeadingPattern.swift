internal import Portfolio
internal import Values

/// A heading of a mapping: `*` stands for anything, `{year}` and `{month}` for a column's own time.
struct HeadingPattern: Sendable {
  let source: String
  private let regexText: String
  private let names: [String]

  /// A heading's time, where its pattern asks for one.
  struct Time: Equatable {
    var year: Int?
    var month: Int?
  }

  init(_ text: String) {
    source = text
    var names: [String] = []
    var pattern = ""
    var rest = TextPattern.plain(text)[...]
    while let sign = rest.first {
      if rest.hasPrefix("{year}") {
        pattern += "(\\d{4})"
        names.append("year")
        rest = rest.dropFirst(6)
      } else if rest.hasPrefix("{month}") {
        pattern += "(\\d{1,2}|\(HeadingPattern.monthNames))"
        names.append("month")
        rest = rest.dropFirst(7)
      } else if sign == "*" {
        pattern += ".*"
        rest = rest.dropFirst()
      } else {
        pattern += HeadingPattern.escaped(sign)
        rest = rest.dropFirst()
      }
    }
    regexText = pattern
    self.names = names
  }

  var hasTime: Bool { !names.isEmpty }

  private static let monthNames =
    "january|february|march|april|may|june|july|august|september|october|november|december"
    + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"

  private static func escaped(_ sign: Character) -> String {
    sign.isLetter || sign.isNumber || sign == " " ? String(sign) : "\\" + String(sign)
  }

  /// - Returns: nil where the heading is another.
  func match(_ heading: String) -> Time? {
    guard let regex = try? Regex(regexText), let match = TextPattern.plain(heading).wholeMatch(of: regex) else {
      return nil
    }
    var time = Time()
    for (place, name) in names.enumerated() {
      guard let text = match.output[place + 1].substring else { continue }
      if name == "year" {
        time.year = Int(text)
      } else {
        time.month = Int(text) ?? HeadingPattern.month(named: String(text))
        guard let month = time.month, 1...12 ~= month else { return nil }
      }
    }
    return time
  }

  private static func month(named name: String) -> Int? {
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return names.firstIndex(of: String(name.prefix(3))).map { $0 + 1 }
  }
}
