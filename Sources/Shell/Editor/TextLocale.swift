import Foundation

/// The locale that readline edits in.
enum TextLocale {
  /// Takes the user's locale, and UTF-8 where it has another encoding: under C, Backspace would remove one
  /// byte of a Chinese character.
  static func adopt() {
    setlocale(LC_ALL, "")
    // A decimal comma would get into every number that a C library writes, those of workbooks included.
    setlocale(LC_NUMERIC, "C")
    guard !encodesUTF8 else { return }
    for name in ["C.UTF-8", "UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil && encodesUTF8 {
      // readline asks the environment again at every prompt. Of these variables the first set one counts.
      setenv(isSet("LC_ALL") ? "LC_ALL" : "LC_CTYPE", name, 1)
      return
    }
  }

  static var encodesUTF8: Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    return ["UTF-8", "UTF8"].contains(String(cString: name).uppercased())
  }

  private static func isSet(_ variable: String) -> Bool {
    guard let value = getenv(variable) else { return false }
    return value.pointee != 0
  }
}
