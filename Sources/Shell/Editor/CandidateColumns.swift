import CReadline

/// A list of candidates in columns, read downwards, on which Chinese characters take two places.
struct CandidateColumns {
  /// Columns of the terminal.
  var available: Int
  var width: (Character) -> Int = CandidateColumns.terminalWidth

  private static let gap = 2

  /// The list, each line ended.
  func layout(_ shown: [String]) -> String {
    let cells = shown.map { cut(Self.harmless($0)) }
    let widths = cells.map(width(of:))
    guard let widest = widths.max() else { return "" }
    let columns = max(1, (available - 1 + Self.gap) / (widest + Self.gap))
    let rows = (cells.count + columns - 1) / columns
    var text = ""
    for row in 0..<rows {
      let indices = stride(from: row, to: cells.count, by: rows)
      for index in indices {
        text += cells[index]
        guard index + rows < cells.count else { continue }
        text += String(repeating: " ", count: widest - widths[index] + Self.gap)
      }
      text += "\n"
    }
    return text
  }

  func width(of text: String) -> Int {
    text.reduce(0) { $0 + width($1) }
  }

  /// The last column stays free: some terminals break the line there.
  private func cut(_ text: String) -> String {
    guard width(of: text) > available - 1 else { return text }
    var left = max(0, available - 2)
    let head = text.prefix { character in
      left -= width(character)
      return left >= 0
    }
    return head + "…"
  }

  /// Data may hold an escape sequence; the terminal must not obey it.
  private static func harmless(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }

  /// The C library's width, right under the UTF-8 locale that readline runs in; what it does not know is 1.
  static func terminalWidth(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    let width = luban_character_width(scalar.value)
    return width < 0 ? 1 : Int(width)
  }
}
