internal import Rendering

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Standard output: its width, its colour, what is written to it.
struct Terminal: Sendable {
  let isTerminal: Bool
  let hasColour: Bool
  /// With which signs bars are drawn: by the locale, since nothing else tells what the screen shows.
  let barSigns: BarSigns
  /// Where text goes instead of the process's own outputs; errors are told apart.
  private let sink: (@Sendable (_ text: String, _ isError: Bool) -> Void)?

  /// A world without a terminal, for tests and for programs that embed the shell.
  init(sink: @escaping @Sendable (_ text: String, _ isError: Bool) -> Void) {
    isTerminal = false
    hasColour = false
    barSigns = .blocks
    self.sink = sink
  }

  init(environment: [String: String]) {
    sink = nil
    isTerminal = isatty(STDOUT_FILENO) == 1
    hasColour =
      isTerminal && environment["NO_COLOR"].map(\.isEmpty) ?? true && environment["TERM"] != "dumb"
      && environment["CLICOLOR"] != "0"
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let encoding = locale.lowercased().replacing("-", with: "")
    barSigns = encoding.contains("utf8") ? .blocks : .ascii
  }

  var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  var isErrorTerminal: Bool { sink == nil && isatty(STDERR_FILENO) == 1 }
  /// The shell is the process itself, and its signals are the shell's: not so in a program that embeds it.
  var isOwnProcess: Bool { sink == nil }

  /// Lines of the screen.
  var rows: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 24 }
    return Int(size.ws_row)
  }

  var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// A sentence that may quote what people typed or stored: nothing in it steers the terminal.
  static func harmless(_ sentence: String) -> String {
    sentence.split(separator: "\n", omittingEmptySubsequences: false).map { DisplayWidth.printable(String($0)) }
      .joined(separator: "\n")
  }

  /// Whether what is no text may go to standard output: into a pipe or a file, not onto a screen.
  var takesBytes: Bool { !isTerminal && sink == nil }

  func write(bytes: some Sequence<UInt8>) -> Bool {
    Array(bytes).withUnsafeBufferPointer { Terminal.write($0, to: STDOUT_FILENO) }
  }

  /// - Returns: whether all of it was written; a full disk is no success.
  @discardableResult
  func write(_ text: String) -> Bool {
    guard let sink else { return Terminal.write(text, to: STDOUT_FILENO) }
    sink(text, false)
    return true
  }

  func writeError(_ text: String) {
    if let sink { sink(text, true) } else { _ = Terminal.write(text, to: STDERR_FILENO) }
  }

  private static func write(_ text: String, to file: Int32) -> Bool {
    var text = text
    return text.withUTF8 { write($0, to: file) }
  }

  /// All of it, past interrupts; a reader that has gone away ends the writing, and no more is wanted.
  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) -> Bool {
    var written = 0
    while written < bytes.count, let start = bytes.baseAddress {
      let count = Glibc.write(file, start + written, bytes.count - written)
      if count < 0 {
        guard errno == EINTR || errno == EAGAIN else { return errno == EPIPE }
      } else {
        written += count
      }
    }
    return true
  }
}
