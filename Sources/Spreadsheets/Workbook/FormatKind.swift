/// What a number format shows a number as.
enum FormatKind: Equatable {
  case number
  /// A hundredfold, with a percent sign.
  case percent
  case date
  /// A time of day.
  case time
  /// Hours, minutes or seconds that run on: `[h]:mm`.
  case elapsed

  /// A program takes 255 characters of a code.
  private static let mostCharacters = 255

  /// The formats that have a number and no code, as Chinese programs show them where languages differ.
  init(builtIn id: Int) {
    self =
      switch id {
      case 9, 10: .percent
      case 14...17, 22, 27...31, 36, 50...54, 57, 58: .date
      case 18...21, 32...35, 45, 47, 55, 56: .time
      case 46: .elapsed
      default: .number
      }
  }

  /// Reads a format code such as `yyyy"年"m"月"d"日"` or `#,##0.00_ ;[Red]\-#,##0.00`.
  init(code: String) {
    let signs = FormatSigns(code.prefix(FormatKind.mostCharacters))
    var text = signs.text
    for word in ["general", "g/通用格式", "am/pm", "a/p", "上午/下午", "e+", "e-"] { text.replace(word, with: "") }
    let showsDigits = text.contains { "0#?".contains($0) }
    if text.contains(where: { "yd".contains($0) }) || text.contains("aaa") {
      self = .date
    } else if signs.hasElapsedTime {
      self = .elapsed
    } else if text.contains(where: { "hs".contains($0) }) {
      self = .time
    } else if text.contains("m") || !showsDigits && text.contains(where: { "e年月日".contains($0) }) {
      self = .date
    } else {
      self = text.contains("%") ? .percent : .number
    }
  }
}

/// What is left of a format code without what it shows as it stands.
private struct FormatSigns {
  /// In small letters, without quotes, brackets, escapes and fillers.
  private(set) var text = ""
  private(set) var hasElapsedTime = false

  init(_ code: Substring) {
    var rest = code
    while let sign = rest.popFirst() {
      switch sign {
      case "\"":
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "[":
        let content = rest.prefix { $0 != "]" }.lowercased()
        rest = rest.drop { $0 != "]" }.dropFirst()
        if !content.isEmpty, ["h", "m", "s"].contains(where: { unit in content.allSatisfy { String($0) == unit } }) {
          hasElapsedTime = true
        }
      case "\\", "_", "*":
        rest = rest.dropFirst()
      default:
        text += sign.lowercased()
      }
    }
  }
}
