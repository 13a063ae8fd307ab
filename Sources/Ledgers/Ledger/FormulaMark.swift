/// The apostrophe that keeps a spreadsheet from running a sender's text as a formula (OWASP, CSV injection).
///
/// Amounts and plain signs stay as they are: `-5亿` runs nothing. A text that begins so already gets one more, so
/// that taking one off always gives the text back.
enum FormulaMark {
  static func written(_ text: String) -> String { isRun(text) ? "'" + text : text }

  static func read(_ text: String) -> String { text.hasPrefix("'") && isRun(text) ? String(text.dropFirst()) : text }

  private static func isRun(_ text: String) -> Bool {
    let rest = text.drop { $0 == "'" }
    switch rest.unicodeScalars.first {
    case "=", "@", "＝", "＠", "\t", "\r": return true
    // A sum needs a name, a call or another file to do harm.
    case "+", "-", "＋", "－": return rest.contains { $0.isASCII && $0.isLetter || "(!|".contains($0) }
    default: return false
    }
  }
}
