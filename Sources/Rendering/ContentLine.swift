/// One line of an iCalendar file (RFC 5545, sections 3.1 and 3.3.11).
struct ContentLine {
  /// Octets of a line at the most, without its end.
  private static let mostOctets = 75

  private let whole: String

  /// A value that holds no text of a person: a word of the format, a date.
  init(_ name: String, _ value: String) { whole = "\(name):\(value)" }

  init(_ name: String, text: String) { self.init(name, Self.escaped(text)) }

  /// The line with its end, cut into pieces that begin with a blank; no character is cut.
  var folded: String {
    var result = String.UnicodeScalarView()
    var octets = 0
    for scalar in whole.unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > Self.mostOctets {
        result.append(contentsOf: "\r\n ".unicodeScalars)
        octets = 1
      }
      result.append(scalar)
      octets += width
    }
    result.append(contentsOf: "\r\n".unicodeScalars)
    return String(result)
  }

  /// Text as a value: its line ends as `\n`, a tab as a blank; other control characters, and those that reorder a
  /// line, are dropped.
  private static func escaped(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").escaping { scalar in
      switch scalar {
      case "\\": "\\\\"
      case ";": "\\;"
      case ",": "\\,"
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": "\\n"
      case "\t": " "
      default: scalar.properties.generalCategory == .control || DisplayWidth.reordersLine(scalar) ? "" : nil
      }
    }
  }
}
