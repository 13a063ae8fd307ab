import CReadline

/// Why there is no line editor; the shell reads plain lines then.
enum EditorFailure: Error, Equatable {
  /// No such library, in the loader's words.
  case readlineMissing(String)
  /// libedit under readline's name, as on macOS.
  case notGNU
  case tooOld(version: String)
  case incomplete(symbol: String)
  /// Signals cannot be caught; with an errno.
  case noSignals(Int32)

  init(loading result: luban_load_result) {
    let detail = String(cString: luban_readline_load_detail())
    switch result {
    case LUBAN_READLINE_NOT_GNU: self = .notGNU
    case LUBAN_READLINE_TOO_OLD: self = .tooOld(version: detail)
    case LUBAN_READLINE_INCOMPLETE: self = .incomplete(symbol: detail)
    default: self = .readlineMissing(detail)
    }
  }
}
