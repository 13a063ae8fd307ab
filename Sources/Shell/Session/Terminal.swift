#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Standard output: its width, its colour, what is written to it.
struct Terminal: Sendable {
  let isTerminal: Bool
  let hasColour: Bool

  init(environment: [String: String]) {
    isTerminal = isatty(STDOUT_FILENO) == 1
    hasColour =
      isTerminal && environment["NO_COLOR"].map(\.isEmpty) ?? true && environment["TERM"] != "dumb"
      && environment["CLICOLOR"] != "0"
  }

  var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  func write(_ text: String) { Terminal.write(text, to: STDOUT_FILENO) }
  func writeError(_ text: String) { Terminal.write(text, to: STDERR_FILENO) }

  /// All of it, past interrupts; a reader that has gone away ends the writing.
  private static func write(_ text: String, to file: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count, let start = bytes.baseAddress {
        let count = Glibc.write(file, start + written, bytes.count - written)
        if count < 0 {
          guard errno == EINTR || errno == EAGAIN else { return }
        } else {
          written += count
        }
      }
    }
  }
}
