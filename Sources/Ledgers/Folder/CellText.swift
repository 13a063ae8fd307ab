internal import Portfolio

/// A person's text in a cell of a folder, written so that it reads back as it was.
///
/// A reader cuts the blanks around a cell, takes an empty one for nothing said and one of `none` for a field to be
/// cleared; a spreadsheet runs what begins with a sign. An apostrophe before such a text, and one behind a blank at
/// its end, keep it as it is and are no part of it. A text that has one there already gets one more.
enum CellText {
  static func written(_ text: String) -> String {
    (needsMark(text) ? "'" : "") + text + (endsInBlank(text) ? "'" : "")
  }

  /// - Parameter cell: without the blanks around it.
  static func read(_ cell: String) -> String {
    var text = cell[...]
    if text.first == "'", needsMark(cell) { text.removeFirst() }
    if text.last == "'", endsInBlank(String(text)) { text.removeLast() }
    return String(text)
  }

  /// Full-width signs count too: Excel in East Asia takes them for the plain ones.
  private static let signs = "=+-@＝＋－＠"

  private static func needsMark(_ text: String) -> Bool {
    let rest = text.drop { $0 == "'" }
    guard let first = rest.first else { return true }
    return first.isWhitespace || first.unicodeScalars.first.map { signs.unicodeScalars.contains($0) } ?? false
      || Assignment.clearingWords.contains(String(rest))
  }

  private static func endsInBlank(_ text: String) -> Bool {
    guard let last = text.reversed().first(where: { $0 != "'" }) else { return false }
    return last.isWhitespace
  }
}

/// Several texts in one cell, parted by a sign; a backslash before a sign or another backslash takes its meaning off.
enum CellList {
  /// What parts the items of a list.
  static let separators = ";；、"

  static func written(_ items: [String], partedBy separator: String, escaping signs: String) -> String {
    items.map { escaped($0, signs) }.joined(separator: separator)
  }

  static func escaped(_ text: String, _ signs: String) -> String {
    var written = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\\" || signs.unicodeScalars.contains(scalar) { written.append("\\") }
      written.append(scalar)
    }
    return String(written)
  }

  /// The parts of a text at any of the separators that no backslash precedes, their own escapes left in them.
  static func split(_ text: String, at separators: String) -> [String] {
    var parts: [String.UnicodeScalarView] = [String.UnicodeScalarView()]
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if !isEscaped, separators.unicodeScalars.contains(scalar) {
        parts.append(String.UnicodeScalarView())
        continue
      }
      parts[parts.count - 1].append(scalar)
      isEscaped = !isEscaped && scalar == "\\"
    }
    return parts.map { String($0) }
  }

  /// A backslash before anything but a sign or a backslash is one.
  static func unescaped(_ text: String, _ signs: String) -> String {
    var read = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\", let next = rest.first, next == "\\" || signs.unicodeScalars.contains(next) {
        read.append(next)
        rest.removeFirst()
      } else {
        read.append(scalar)
      }
    }
    return String(read)
  }
}
